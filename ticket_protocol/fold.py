"""The fold: board + fact → board. Pure, and the same on every machine.

The property tests hold it against the server's own hall: fold of all facts = board.
"""

from bisect import insort
from datetime import datetime
from typing import Any

from ticket_protocol import facts as f
from ticket_protocol.board import CALLS_KEPT, Board, Call, Counter, Current, Device, Waiting
from ticket_protocol.words import CounterState


class GapError(Exception):
    """A fact does not follow the board; ask the server for what is missing."""


def advance(board: Board, fact: f.FactBase) -> Board:
    """The board after `fact`, which must carry the next `seq` (else GapError)."""
    if fact.seq != board.seq + 1:
        raise GapError(f"board at {board.seq}, fact {fact.seq}")
    return board.model_copy(update={"seq": fact.seq, **_changes(board, fact)})


def _changes(board: Board, fact: f.FactBase) -> dict[str, Any]:  # noqa: PLR0911 - a table
    match fact:
        case f.DayStarted():
            return {
                "day": fact.day,
                "counters": _counters(fact.counters, {}),
                "waiting": (),
                "calls": (),
                "devices": (),
            }
        case f.ConfigAdopted():
            old = {c.number: c for c in board.counters}
            return {"counters": _counters(fact.counters, old)}
        case f.ClockSuspected():
            return {"clock_suspected": True}
        case f.ClockConfirmed():
            return {"clock_suspected": False}
        case f.DeviceReported():
            return {"devices": _devices(board, fact)}
        case f.CounterOpened() | f.CounterPaused() | f.CounterClosed():
            return _counter_changed(board, fact)
    return _ticket_changes(board, fact)


def _ticket_changes(board: Board, fact: f.FactBase) -> dict[str, Any]:  # noqa: PLR0911
    match fact:
        case f.TicketIssued():
            return {"waiting": _with_waiting(board.waiting, _waiting(fact))}
        case f.TicketCalled():
            return _called(board, fact)
        case f.TicketRecalled():
            return _recalled(board, fact)
        case f.TicketReturned():
            return _returned(board, fact)
        case f.TicketExpired():
            return {"waiting": tuple(w for w in board.waiting if w.ticket != fact.ticket)}
        case f.TicketFinished() | f.TicketMissed() | f.TicketCancelled() | f.ServiceNotClosed():
            return {"counters": _seated(board, fact.counter, None)}
    return {}


def _counters(plans: tuple[f.CounterPlan, ...], old: dict[int, Counter]) -> tuple[Counter, ...]:
    return tuple(
        old.get(plan.number, Counter(number=plan.number)).model_copy(
            update={"categories": plan.categories}
        )
        for plan in plans
    )


def _counter_changed(
    board: Board, fact: f.CounterOpened | f.CounterPaused | f.CounterClosed
) -> dict[str, Any]:
    match fact:
        case f.CounterOpened():
            state, reason = CounterState.OPEN, None
        case f.CounterPaused():
            state, reason = CounterState.PAUSED, fact.reason
        case f.CounterClosed():
            state, reason = CounterState.CLOSED, None
    update = {"state": state, "reason": reason, "since": fact.at}
    return {
        "counters": tuple(
            c.model_copy(update=update) if c.number == fact.counter else c for c in board.counters
        )
    }


def _waiting(fact: f.TicketIssued) -> Waiting:
    return Waiting(
        ticket=fact.ticket,
        number=fact.number,
        category=fact.category,
        procedure=fact.procedure,
        purpose=fact.purpose,
        priority=fact.priority,
        issued_at=fact.at,
        key=fact.key,
        seq=fact.seq,
    )


def _order(waiting: Waiting) -> tuple[datetime, int]:
    return waiting.key, waiting.seq


def _with_waiting(waiting: tuple[Waiting, ...], new: Waiting) -> tuple[Waiting, ...]:
    rows = list(waiting)
    insort(rows, new, key=_order)
    return tuple(rows)


def _called(board: Board, fact: f.TicketCalled) -> dict[str, Any]:
    waited = next((w for w in board.waiting if w.ticket == fact.ticket), None)
    if waited is None:
        raise GapError(f"{fact.number} was called but did not wait here")
    own = {"id": waited.ticket, "called_at": fact.at, "times": 1}
    current = Current.model_validate({**waited.model_dump(), **own})
    return {
        "waiting": tuple(w for w in board.waiting if w.ticket != fact.ticket),
        "counters": _seated(board, fact.counter, current),
        "calls": _with_call(board, fact, current, fact.counter),
    }


def _recalled(board: Board, fact: f.TicketRecalled) -> dict[str, Any]:
    counter = board.counter(fact.counter)
    if counter is None or counter.current is None:
        raise GapError(f"{fact.number} was recalled but is not at counter {fact.counter}")
    current = counter.current.model_copy(update={"times": fact.times})
    return {
        "counters": _seated(board, fact.counter, current),
        "calls": _with_call(board, fact, current, fact.counter),
    }


def _returned(board: Board, fact: f.TicketReturned) -> dict[str, Any]:
    counter = board.counter(fact.counter)
    if counter is None or counter.current is None:
        raise GapError(f"{fact.number} was returned but is not at counter {fact.counter}")
    current = counter.current
    waiting = Waiting.model_validate({**current.model_dump(), "ticket": current.id})
    return {
        "waiting": _with_waiting(board.waiting, waiting),
        "counters": _seated(board, fact.counter, None),
        "calls": tuple(call for call in board.calls if call.ticket != fact.ticket),
    }


def _seated(board: Board, number: int, current: Current | None) -> tuple[Counter, ...]:
    return tuple(
        c.model_copy(update={"current": current}) if c.number == number else c
        for c in board.counters
    )


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
    )
    older = tuple(c for c in board.calls if c.ticket != current.id)
    return (call, *older)[:CALLS_KEPT]


def _devices(board: Board, fact: f.DeviceReported) -> tuple[Device, ...]:
    device = Device(
        name=fact.device,
        role=fact.role,
        version=fact.version,
        clock_off_s=fact.clock_off_s,
        printer=fact.printer,
        since=fact.at,
    )
    others = [d for d in board.devices if d.name != fact.device]
    return tuple(sorted([*others, device], key=lambda d: d.name))
