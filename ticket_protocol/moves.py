"""Where numbers are served now whose paper names another counter: today's reassignments, followed.

Told only for as long as it is true of the board, whatever else was adopted meanwhile.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from ticket_protocol.board import Board, Reassignment


@dataclass(frozen=True, kw_only=True)
class Move:
    """Paper that says `origin` for `category` is served at `to`, since the fact `seq`, told `at`.

    It is paper issued before the fact `before`, and after the fact `after` that brought the
    category to `origin` (0: from the morning on).
    """

    origin: int
    to: int
    category: str
    seq: int
    at: datetime
    before: int
    after: int = 0


def moves(board: Board) -> tuple[Move, ...]:
    """One for each counter and category whose numbers are served elsewhere, oldest first."""
    found: dict[tuple[int, str], Move] = {}
    came: dict[tuple[int, str], int] = {}
    for one in board.reassignments:
        for category in one.categories:
            _follow(one, category, found, came)
    return tuple(move for move in found.values() if _holds(move, board))


def emptied_to(board: Board, found: tuple[Move, ...], number: int) -> int | None:
    """The counter that took everything from `number`; None: it serves some, or several took it."""
    counter = board.counter(number)
    if counter is None or counter.categories:
        return None
    taken_by = {move.to for move in found if move.origin == number}
    return taken_by.pop() if len(taken_by) == 1 else None


def _follow(
    one: Reassignment,
    category: str,
    found: dict[tuple[int, str], Move],
    came: dict[tuple[int, str], int],
) -> None:
    for key, move in found.items():
        if (move.to, move.category) == (one.counter, category):
            found[key] = replace(move, to=one.to, seq=one.seq, at=one.at)
    found[one.counter, category] = Move(
        origin=one.counter,
        to=one.to,
        category=category,
        seq=one.seq,
        at=one.at,
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
