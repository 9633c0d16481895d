"""Whom digits typed on a keypad mean: numbers may begin with a letter. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from staff_console.situation import Found, away, find, in_line
from ticket_protocol.board import Board, Counter


@dataclass(frozen=True, slots=True)
class Several:
    """The digits fit more than one ticket, and the pad cannot say which."""


def wanted(board: Board, here: Counter, typed: str) -> Found | Several | None:
    """The living ticket with these digits; those of the counter itself come before all others."""
    for numbers in ([typed], _own(board, here), _all(board)):
        fitting = {n for n in numbers if _digits(n) == typed}
        found = [f for f in (find(board, here.number, n) for n in fitting) if f is not None]
        if len(found) > 1:
            return Several()
        if found:
            return found[0]
    return None


def _own(board: Board, here: Counter) -> Iterable[str]:
    if here.current is not None:
        yield here.current.number
    yield from (w.number for w in in_line(board, here))
    for missed in (True, False):
        yield from (p.number for p in away(board, here, missed=missed))


def _all(board: Board) -> Iterable[str]:
    yield from (w.number for w in board.waiting)
    yield from (p.number for p in board.parked)
    yield from (c.current.number for c in board.counters if c.current is not None)


def _digits(number: str) -> str:
    return "".join(sign for sign in number if sign.isdecimal())
