"""What a fact about a ticket does to the board: it waits, is parked, at a counter, or gone."""

from bisect import insort
from datetime import datetime
from typing import Any

from ticket_protocol import facts as f
from ticket_protocol.board import (
    CALLS_KEPT,
    Board,
    Call,
    Counter,
    Current,
    Left,
    Parked,
    Turn,
    Waiting,
)
from ticket_protocol.record import Stop
from ticket_protocol.words import PAPER, PrintOutcome, TicketState

Changes = dict[str, Any]


class GapError(Exception):
    """A fact does not follow the board; ask the server for what is missing."""


def of_ticket(board: Board, fact: f.TicketFact) -> Changes:  # noqa: PLR0911, C901 - a table
    """What changes on the board."""
    match fact:
        case f.TicketIssued():
            return {"waiting": _joined(board.waiting, _issued(fact))}
        case f.TicketCalled():
            return _called(board, fact)
        case f.TicketRecalled() | f.TicketStarted():
            return _at_counter(board, fact)
        case f.TicketFinished() | f.TicketCancelled():
            return _left(board, fact)
        case f.TicketMissed() | f.TicketHeld():
            return _missed_or_held(board, fact)
        case f.TicketMovedOn() | f.TicketTransferred():
            return _sent_on(board, fact)
        case f.MoveUndone():
            return _undone(board, fact)
        case f.TicketReturned():
            return _returned(board, fact)
        case f.TicketGuided():
            waited = _find(board.waiting, fact)
            parked = _park(waited, fact, state=TicketState.GUIDED)
            return {**_without(board, fact.ticket), "parked": _parked_in(board.parked, parked)}
        case f.HoldLapsed():
            missed = {"state": TicketState.MISSED, "since": fact.at, "until": None, "reason": None}
            return _updated(board, fact.ticket, missed)
        case f.TicketExpired() | f.ServedOnPaper():
            return _without(board, fact.ticket)
        case f.ServiceNotClosed():
            return {"counters": _seated(board, fact.counter, {"current": None, "left": None})}
    return _altered(board, fact)


def _altered(board: Board, fact: f.TicketFact) -> Changes:
    match fact:
        case f.TicketPrinted():
            return _printed(board, fact)
        case f.PriorityChanged():
            change: Changes = {
                "priority": fact.priority,
                "priority_class": fact.priority_class,
                "key": fact.key,
            }
        case f.CategoryChanged():
            change = {"category": fact.category, "procedure": fact.procedure}
        case f.HelpNoted():
            change = {"needs_help": fact.needed}
        case f.TicketFreed():
            change = {"to_counter": None}
        case f.TicketsLinked():
            linked = _updated(board, fact.ticket, {"linked": fact.other})
            both = board.model_copy(update=linked)
            return linked | _updated(both, fact.other, {"linked": fact.ticket})
        case _:
            return {}
    return _updated(board, fact.ticket, change)


def _printed(board: Board, fact: f.TicketPrinted) -> Changes:
    """The best that is known of its paper; who just left may come back with it."""
    known = _known_of(board, fact.ticket)
    change: Changes = {"printed": max(known, fact.outcome, key=PAPER.index)}
    for c in board.counters:
        if c.left is not None and c.left.current.id == fact.ticket:
            left = c.left.model_copy(update={"current": c.left.current.model_copy(update=change)})
            board = board.model_copy(update={"counters": _seated(board, c.number, {"left": left})})
    return {"counters": board.counters, **_updated(board, fact.ticket, change)}


def _known_of(board: Board, ticket: str) -> PrintOutcome | None:
    known = {w.ticket: w.printed for w in board.waiting}
    known |= {p.ticket: p.printed for p in board.parked}
    there = [c.current or (c.left.current if c.left else None) for c in board.counters]
    return known.get(ticket) or next((t.printed for t in there if t and t.id == ticket), None)


def _updated(board: Board, ticket: str, change: Changes) -> Changes:
    """The ticket with `change`, wherever it is."""
    waiting: tuple[Waiting, ...] = ()
    for w in board.waiting:
        if w.ticket == ticket:
            rest = tuple(x for x in board.waiting if x.ticket != ticket)
            waiting = _joined(rest, w.model_copy(update=change))
            return {"waiting": waiting}
    for p in board.parked:
        if p.ticket == ticket:
            others = tuple(x for x in board.parked if x.ticket != ticket)
            return {"parked": _parked_in(others, p.model_copy(update=change))}
    for c in board.counters:
        if c.current is not None and c.current.id == ticket:
            current = c.current.model_copy(update=change)
            return {"counters": _seated(board, c.number, {"current": current})}
    return {}


def _issued(fact: f.TicketIssued) -> Waiting:
    return Waiting.model_validate(
        {**dict(fact), "issued_at": fact.at, "needs_help": fact.needs_help}
    )


def _called(board: Board, fact: f.TicketCalled) -> Changes:
    waited = _find(board.waiting, fact)
    stops = (Stop(category=waited.category, procedure=waited.procedure), *waited.also)
    here = next((s for s in stops if s.category == fact.category), stops[0])
    current = Current.model_validate(
        {
            **_turn(waited),
            "category": here.category,
            "procedure": here.procedure,
            "also": tuple(s for s in stops if s is not here),
            "id": fact.ticket,
            "called_at": fact.at,
            "times": 1,
            "reason": fact.reason,
        }
    )
    return {
        "waiting": tuple(w for w in board.waiting if w.ticket != fact.ticket),
        "counters": _seated(board, fact.counter, {"current": current, "left": None}),
        "calls": _with_call(board, fact, current, fact.counter),
    }


def _at_counter(board: Board, fact: f.TicketRecalled | f.TicketStarted) -> Changes:
    current = _current(board, fact, fact.counter)
    if isinstance(fact, f.TicketStarted):
        current = current.model_copy(update={"started_at": fact.at})
        return {"counters": _seated(board, fact.counter, {"current": current})}
    current = current.model_copy(update={"times": fact.times})
    return {
        "counters": _seated(board, fact.counter, {"current": current}),
        "calls": _with_call(board, fact, current, fact.counter),
    }


Leaving = (
    f.TicketFinished
    | f.TicketCancelled
    | f.TicketMissed
    | f.TicketHeld
    | f.TicketMovedOn
    | f.TicketTransferred
)


def _left(board: Board, fact: Leaving) -> Changes:
    current = _current(board, fact, fact.counter)
    left = Left(seq=fact.seq, at=fact.at, move=type(fact).__name__, current=current)
    return {"counters": _seated(board, fact.counter, {"current": None, "left": left})}


def _missed_or_held(board: Board, fact: f.TicketMissed | f.TicketHeld) -> Changes:
    current, gone = _current(board, fact, fact.counter), _left(board, fact)
    if isinstance(fact, f.TicketHeld):
        held: Changes = {"reason": fact.reason, "until": fact.until}
        parked = _park(current, fact, state=TicketState.HELD, counter=fact.counter, **held)
        return {**gone, "parked": _parked_in(board.parked, parked)}
    times = {"absences": fact.absences}
    if fact.key is not None:
        waiting = _wait(current, fact, key=fact.key, **times)
        return {**gone, "waiting": _joined(board.waiting, waiting)}
    parked = _park(current, fact, state=TicketState.MISSED, counter=fact.counter, **times)
    return {**gone, "parked": _parked_in(board.parked, parked)}


def _sent_on(board: Board, fact: f.TicketMovedOn | f.TicketTransferred) -> Changes:
    current = _current(board, fact, fact.counter)
    change: Changes = {"to_counter": fact.to_counter}
    if isinstance(fact, f.TicketMovedOn):
        change |= {"category": fact.stops[0].category, "procedure": fact.stops[0].procedure}
        change |= {"also": fact.stops[1:], "back_to": None}
    else:
        change |= {"category": fact.category, "procedure": fact.procedure}
        change |= {"key": fact.key, "back_to": fact.back_to}
    waiting = _wait(current, fact, **change)
    return {**_left(board, fact), "waiting": _joined(board.waiting, waiting)}


def _undone(board: Board, fact: f.MoveUndone) -> Changes:
    counter = board.counter(fact.counter)
    if counter is None or counter.left is None:
        raise GapError(f"{fact.number} was not just at counter {fact.counter}")
    here = {"current": counter.left.current, "left": None}
    return {**_without(board, fact.ticket), "counters": _seated(board, fact.counter, here)}


def _returned(board: Board, fact: f.TicketReturned) -> Changes:
    change: Changes = {"offered": fact.offered}
    if fact.key is not None:
        change["key"] = fact.key
    if fact.absences is not None:
        change["absences"] = fact.absences
    if fact.counter is None:
        parked = _find(board.parked, fact)
        waiting = _wait(parked, fact, **change)
        rest = tuple(p for p in board.parked if p.ticket != fact.ticket)
        return {"parked": rest, "waiting": _joined(board.waiting, waiting)}
    waiting = _wait(_current(board, fact, fact.counter), fact, **change)
    return {
        "waiting": _joined(board.waiting, waiting),
        "counters": _seated(board, fact.counter, {"current": None, "left": None}),
        "calls": tuple(call for call in board.calls if call.ticket != fact.ticket),
    }


def _turn(turn: Turn) -> Changes:
    """What a ticket keeps wherever it goes."""
    return {name: getattr(turn, name) for name in Turn.model_fields}


def _wait(turn: Turn, fact: f.TicketFact, **change: Any) -> Waiting:
    return Waiting.model_validate({**_turn(turn), "ticket": fact.ticket, **change})


def _park(turn: Turn, fact: f.TicketFact, **change: Any) -> Parked:
    return Parked.model_validate({**_turn(turn), "ticket": fact.ticket, "since": fact.at, **change})


def _parked_in(parked: tuple[Parked, ...], new: Parked) -> tuple[Parked, ...]:
    return tuple(sorted((*parked, new), key=lambda p: (p.since, p.seq)))


def _order(waiting: Waiting) -> tuple[datetime, int]:
    return waiting.key, waiting.seq


def _joined(waiting: tuple[Waiting, ...], new: Waiting) -> tuple[Waiting, ...]:
    rows = list(waiting)
    insort(rows, new, key=_order)
    return tuple(rows)


def _find(rows: tuple[Any, ...], fact: f.TicketFact) -> Any:
    row = next((r for r in rows if r.ticket == fact.ticket), None)
    if row is None:
        raise GapError(f"{fact.number} is not where {type(fact).__name__} finds it")
    return row


def _without(board: Board, ticket: str) -> Changes:
    return {
        "waiting": tuple(w for w in board.waiting if w.ticket != ticket),
        "parked": tuple(p for p in board.parked if p.ticket != ticket),
    }


def _current(board: Board, fact: f.TicketFact, number: int) -> Current:
    counter = board.counter(number)
    if counter is None or counter.current is None:
        raise GapError(f"{fact.number} is not at counter {number}")
    return counter.current


def _seated(board: Board, number: int, change: Changes) -> tuple[Counter, ...]:
    return tuple(c.model_copy(update=change) if c.number == number else c for c in board.counters)


def _with_call(board: Board, fact: f.FactBase, current: Current, counter: int) -> tuple[Call, ...]:
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
