"""What a fact about a ticket does to the board: it waits, is parked, at a counter, or gone."""

from ticket_protocol import facts as f
from ticket_protocol.board import Board, Current, Left, Waiting
from ticket_protocol.record import Stop
from ticket_protocol.ticket_places import (
    Changes,
    GapError,
    as_parked,
    as_waiting,
    current_at,
    found,
    joined,
    kept,
    parked_in,
    seated,
    with_call,
    without,
)
from ticket_protocol.words import PAPER, CancelReason, PrintOutcome, TicketState

__all__ = ["GapError", "of_ticket"]


def of_ticket(board: Board, fact: f.TicketFact) -> Changes:  # noqa: PLR0911, PLR0912, C901 - a table
    """What changes on the board."""
    match fact:
        case f.TicketIssued():
            return {"waiting": joined(board.waiting, _issued(fact))}
        case f.TicketCalled():
            return _called(board, fact)
        case f.TicketRecalled() | f.TicketStarted():
            return _at_counter(board, fact)
        case f.TicketFinished():
            return _left(board, fact)
        case f.TicketCancelled():
            return _cancelled(board, fact)
        case f.TicketMissed() | f.TicketHeld():
            return _missed_or_held(board, fact)
        case f.TicketMovedOn() | f.TicketTransferred():
            return _sent_on(board, fact)
        case f.MoveUndone():
            return _undone(board, fact)
        case f.TicketReturned():
            return _returned(board, fact)
        case f.TicketGuided():
            waited = found(board.waiting, fact)
            parked = as_parked(waited, fact, state=TicketState.GUIDED)
            return {**without(board, fact.ticket), "parked": parked_in(board.parked, parked)}
        case f.HoldLapsed():
            missed = {"state": TicketState.MISSED, "since": fact.at, "until": None, "reason": None}
            return _updated(board, fact.ticket, missed)
        case f.TicketExpired() | f.ServedOnPaper():
            return without(board, fact.ticket)
        case f.ServiceNotClosed():
            return {"counters": seated(board, fact.counter, {"current": None, "left": None})}
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
            board = board.model_copy(update={"counters": seated(board, c.number, {"left": left})})
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
            waiting = joined(rest, w.model_copy(update=change))
            return {"waiting": waiting}
    for p in board.parked:
        if p.ticket == ticket:
            others = tuple(x for x in board.parked if x.ticket != ticket)
            return {"parked": parked_in(others, p.model_copy(update=change))}
    for c in board.counters:
        if c.current is not None and c.current.id == ticket:
            current = c.current.model_copy(update=change)
            return {"counters": seated(board, c.number, {"current": current})}
    return {}


def _issued(fact: f.TicketIssued) -> Waiting:
    return Waiting.model_validate({**dict(fact), "issued_at": fact.issued_at or fact.at})


def _called(board: Board, fact: f.TicketCalled) -> Changes:
    waited = found(board.waiting, fact)
    stops = (Stop(category=waited.category, procedure=waited.procedure), *waited.also)
    here = next((s for s in stops if s.category == fact.category), stops[0])
    current = Current.model_validate(
        {
            **kept(waited),
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
        "counters": seated(board, fact.counter, {"current": current, "left": None}),
        "calls": with_call(board, fact, current, fact.counter),
    }


def _at_counter(board: Board, fact: f.TicketRecalled | f.TicketStarted) -> Changes:
    current = current_at(board, fact, fact.counter)
    if isinstance(fact, f.TicketStarted):
        current = current.model_copy(update={"started_at": fact.at})
        return {"counters": seated(board, fact.counter, {"current": current})}
    current = current.model_copy(update={"times": fact.times})
    return {
        "counters": seated(board, fact.counter, {"current": current}),
        "calls": with_call(board, fact, current, fact.counter),
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
    assert fact.counter is not None
    current = current_at(board, fact, fact.counter)
    left = Left(seq=fact.seq, at=fact.at, move=type(fact).__name__, current=current)
    return {"counters": seated(board, fact.counter, {"current": None, "left": left})}


def _cancelled(board: Board, fact: f.TicketCancelled) -> Changes:
    """One that is replaced is called no more, and cannot be taken back."""
    calls = tuple(call for call in board.calls if call.ticket != fact.ticket)
    replaced = fact.reason is CancelReason.REPLACED
    if fact.counter is None:
        gone = without(board, fact.ticket)
        return {**gone, "calls": calls} if replaced else gone
    if replaced:
        empty: Changes = {"current": None, "left": None}
        return {"counters": seated(board, fact.counter, empty), "calls": calls}
    return _left(board, fact)


def _missed_or_held(board: Board, fact: f.TicketMissed | f.TicketHeld) -> Changes:
    current, gone = current_at(board, fact, fact.counter), _left(board, fact)
    if isinstance(fact, f.TicketHeld):
        held: Changes = {"reason": fact.reason, "until": fact.until}
        parked = as_parked(current, fact, state=TicketState.HELD, counter=fact.counter, **held)
        return {**gone, "parked": parked_in(board.parked, parked)}
    times = {"absences": fact.absences}
    if fact.key is not None:
        waiting = as_waiting(current, fact, key=fact.key, **times)
        return {**gone, "waiting": joined(board.waiting, waiting)}
    parked = as_parked(current, fact, state=TicketState.MISSED, counter=fact.counter, **times)
    return {**gone, "parked": parked_in(board.parked, parked)}


def _sent_on(board: Board, fact: f.TicketMovedOn | f.TicketTransferred) -> Changes:
    current = current_at(board, fact, fact.counter)
    change: Changes = {"to_counter": fact.to_counter}
    if isinstance(fact, f.TicketMovedOn):
        change |= {"category": fact.stops[0].category, "procedure": fact.stops[0].procedure}
        change |= {"also": fact.stops[1:], "back_to": None}
    else:
        change |= {"category": fact.category, "procedure": fact.procedure}
        change |= {"key": fact.key, "back_to": fact.back_to}
    waiting = as_waiting(current, fact, **change)
    return {**_left(board, fact), "waiting": joined(board.waiting, waiting)}


def _undone(board: Board, fact: f.MoveUndone) -> Changes:
    counter = board.counter(fact.counter)
    if counter is None or counter.left is None:
        raise GapError(f"{fact.number} was not just at counter {fact.counter}")
    here = {"current": counter.left.current, "left": None}
    return {**without(board, fact.ticket), "counters": seated(board, fact.counter, here)}


def _returned(board: Board, fact: f.TicketReturned) -> Changes:
    change: Changes = {"offered": fact.offered}
    if fact.key is not None:
        change["key"] = fact.key
    if fact.absences is not None:
        change["absences"] = fact.absences
    if fact.counter is None:
        parked = found(board.parked, fact)
        waiting = as_waiting(parked, fact, **change)
        rest = tuple(p for p in board.parked if p.ticket != fact.ticket)
        return {"parked": rest, "waiting": joined(board.waiting, waiting)}
    waiting = as_waiting(current_at(board, fact, fact.counter), fact, **change)
    return {
        "waiting": joined(board.waiting, waiting),
        "counters": seated(board, fact.counter, {"current": None, "left": None}),
        "calls": tuple(call for call in board.calls if call.ticket != fact.ticket),
    }
