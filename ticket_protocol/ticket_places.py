"""Where tickets stand on a board, and putting them somewhere else. Parts of the fold."""

from bisect import insort
from datetime import datetime
from typing import Any

from ticket_protocol import facts as f
from ticket_protocol.board import CALLS_KEPT, Board, Call, Counter, Current, Parked, Turn, Waiting

Changes = dict[str, Any]


class GapError(Exception):
    """A fact does not follow the board; ask the server for what is missing."""


def kept(turn: Turn) -> Changes:
    """What a ticket keeps wherever it goes."""
    return {name: getattr(turn, name) for name in Turn.model_fields}


def as_waiting(turn: Turn, fact: f.TicketFact, **change: Any) -> Waiting:
    """The ticket, waiting, with `change`."""
    return Waiting.model_validate({**kept(turn), "ticket": fact.ticket, **change})


def as_parked(turn: Turn, fact: f.TicketFact, **change: Any) -> Parked:
    """The ticket, parked since now, with `change`."""
    return Parked.model_validate({**kept(turn), "ticket": fact.ticket, "since": fact.at, **change})


def parked_in(parked: tuple[Parked, ...], new: Parked) -> tuple[Parked, ...]:
    """The parked with one more, in their order."""
    return tuple(sorted((*parked, new), key=lambda p: (p.since, p.seq)))


def _order(waiting: Waiting) -> tuple[datetime, int]:
    return waiting.key, waiting.seq


def joined(waiting: tuple[Waiting, ...], new: Waiting) -> tuple[Waiting, ...]:
    """The waiting with one more, in the order of calling."""
    rows = list(waiting)
    insort(rows, new, key=_order)
    return tuple(rows)


def found(rows: tuple[Any, ...], fact: f.TicketFact) -> Any:
    """The row of the ticket, or GapError."""
    row = next((r for r in rows if r.ticket == fact.ticket), None)
    if row is None:
        raise GapError(f"{fact.number} is not where {type(fact).__name__} finds it")
    return row


def without(board: Board, ticket: str) -> Changes:
    """The board without the ticket among those who wait or are parked."""
    return {
        "waiting": tuple(w for w in board.waiting if w.ticket != ticket),
        "parked": tuple(p for p in board.parked if p.ticket != ticket),
    }


def current_at(board: Board, fact: f.TicketFact, number: int) -> Current:
    """Who is at the counter, or GapError."""
    counter = board.counter(number)
    if counter is None or counter.current is None:
        raise GapError(f"{fact.number} is not at counter {number}")
    return counter.current


def seated(board: Board, number: int, change: Changes) -> tuple[Counter, ...]:
    """The counters, one of them with `change`."""
    return tuple(c.model_copy(update=change) if c.number == number else c for c in board.counters)


def with_call(board: Board, fact: f.FactBase, current: Current, counter: int) -> tuple[Call, ...]:
    """The calls with the newest, which replaces an older one of its ticket."""
    call = Call(
        seq=fact.seq,
        at=fact.at,
        ticket=current.id,
        number=current.number,
        counter=counter,
        category=current.category,
        priority=current.priority,
        times=current.times,
        language=current.language,
    )
    older = tuple(c for c in board.calls if c.ticket != current.id)
    return (call, *older)[:CALLS_KEPT]
