"""Where the numbers of a counter are served now, after reassignments in the day. Pure.

Told only for as long as it is true of the board, whatever else was adopted meanwhile.
"""

from dataclasses import dataclass, replace
from itertools import chain

from ticket_protocol.board import Board, Reassignment, Turn
from ticket_protocol.words import CounterState, TicketState


@dataclass(frozen=True, kw_only=True)
class Move:
    """Paper that says `origin` for `category` is served at `to`, since the fact `seq`.

    It is paper issued before the fact `before`, and after the fact `after` that brought the
    category to `origin` (0: from the morning on).
    """

    origin: int
    to: int
    category: str
    seq: int
    before: int
    after: int = 0


@dataclass(frozen=True, kw_only=True)
class Notice:
    """What holders of old paper are told. `category` None: it is true of all numbers of `origin`.

    `waited_for`: somebody with such paper may still be called. `seq`: of the newest fact behind it.
    """

    origin: int
    to: int
    category: str | None
    seq: int
    waited_for: bool


def moves(board: Board) -> tuple[Move, ...]:
    """One for each counter and category whose numbers are served elsewhere, oldest first."""
    found: dict[tuple[int, str], Move] = {}
    came: dict[tuple[int, str], int] = {}
    for one in board.reassignments:
        for category in one.categories:
            _follow(one, category, found, came)
    return tuple(move for move in found.values() if _holds(move, board))


def notices(board: Board) -> tuple[Notice, ...]:
    """What is to be told, one for a counter that gave everything to one other."""
    told: dict[tuple[int, str | None], Notice] = {}
    all_moves = moves(board)
    for move in all_moves:
        category = None if emptied_to(board, all_moves, move.origin) else move.category
        before = told.get((move.origin, category))
        told[move.origin, category] = Notice(
            origin=move.origin,
            to=move.to,
            category=category,
            seq=max(move.seq, before.seq if before else 0),
            waited_for=is_waited_for(move, board) or (before is not None and before.waited_for),
        )
    return tuple(told.values())


def emptied_to(board: Board, found: tuple[Move, ...], number: int) -> int | None:
    """The counter that took everything from `number`; None: it serves some, or several took it."""
    counter = board.counter(number)
    if counter is None or counter.categories:
        return None
    taken_by = {move.to for move in found if move.origin == number}
    return taken_by.pop() if len(taken_by) == 1 else None


def destinations(board: Board, found: tuple[Move, ...], number: int) -> tuple[int, ...]:
    """Where the numbers of a counter that has none left are served, if anybody is there."""
    counter = board.counter(number)
    if counter is None or counter.categories:
        return ()
    return tuple(sorted({m.to for m in found if m.origin == number and _is_there(board, m.to)}))


def is_waited_for(move: Move, board: Board) -> bool:
    """Whether somebody whose paper names the old counter may still be called."""
    parked = (p for p in board.parked if p.state is not TicketState.MISSED)
    return any(_says(ticket, move) for ticket in chain[Turn](board.waiting, parked))


def _is_there(board: Board, number: int) -> bool:
    counter = board.counter(number)
    return counter is not None and counter.state is not CounterState.CLOSED


def _follow(
    one: Reassignment,
    category: str,
    found: dict[tuple[int, str], Move],
    came: dict[tuple[int, str], int],
) -> None:
    for key, move in found.items():
        if (move.to, move.category) == (one.counter, category):
            found[key] = replace(move, to=one.to, seq=one.seq)
    found[one.counter, category] = Move(
        origin=one.counter,
        to=one.to,
        category=category,
        seq=one.seq,
        before=one.seq,
        after=came.get((one.counter, category), 0),
    )
    if found.pop((one.to, category), None) is None:  # else it is back where its papers say
        came[one.to, category] = one.seq


def _holds(move: Move, board: Board) -> bool:
    origin, to = board.counter(move.origin), board.counter(move.to)
    if origin is None or to is None:
        return False
    return move.category not in origin.categories and move.category in to.categories


def _says(ticket: Turn, move: Move) -> bool:
    """Whether its paper names the counter that serves it no more."""
    return move.category in ticket.categories and move.after < ticket.seq < move.before
