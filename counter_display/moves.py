"""What displays tell of numbers that are served elsewhere after reassignments in the day. Pure."""

from dataclasses import dataclass
from itertools import chain

from ticket_protocol.board import Board, Turn
from ticket_protocol.centre import Centre
from ticket_protocol.moves import Move, emptied_to, moves
from ticket_protocol.part import Words
from ticket_protocol.texts import filled, texts
from ticket_protocol.words import CounterState, TicketState


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


def destinations(board: Board, found: tuple[Move, ...], number: int) -> tuple[int, ...]:
    """Where the numbers of a counter that has none left are served, if anybody is there."""
    counter = board.counter(number)
    if counter is None or counter.categories:
        return ()
    return tuple(sorted({m.to for m in found if m.origin == number and _is_there(board, m.to)}))


def overtaken(board: Board) -> set[int]:
    """Reassignments that are no longer true, or not as they were told: a later one changed them."""
    return {one.seq for one in board.reassignments} - {told.seq for told in notices(board)}


def worded(notice: Notice, centre: Centre) -> Words:
    """A notice in words, as it is shown and said."""
    name = next((c.name for c in centre.categories if c.id == notice.category), None)
    key = "announce.moved" if notice.category is None else "hall.moved_field"

    def said(language: str) -> str:
        field = name.said(language) if name else notice.category or ""
        return filled(texts(language)[key], {"a": notice.origin, "b": notice.to, "field": field})

    return Words(vi=said("vi"), en=said("en"))


def is_waited_for(move: Move, board: Board) -> bool:
    """Whether somebody whose paper names the old counter may still be called."""
    parked = (p for p in board.parked if p.state is not TicketState.MISSED)
    return any(_says(ticket, move) for ticket in chain[Turn](board.waiting, parked))


def _is_there(board: Board, number: int) -> bool:
    counter = board.counter(number)
    return counter is not None and counter.state is not CounterState.CLOSED


def _says(ticket: Turn, move: Move) -> bool:
    """Whether its paper names the counter that serves it no more."""
    return move.category in ticket.categories and move.after < ticket.seq < move.before
