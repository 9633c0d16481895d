"""The fold: board + fact → board. Pure, and the same on every machine.

What facts do to the hall itself stands here; what they do to tickets: `ticket_fold`. The property
tests hold both against the server's own hall: fold of all facts = board.
"""

from typing import Any

from ticket_protocol import facts as f
from ticket_protocol.board import Board, Counter, IssuingSwitch, Message, Reassignment
from ticket_protocol.device_fold import of_devices
from ticket_protocol.ticket_fold import GapError, of_ticket
from ticket_protocol.words import CounterState

__all__ = ["GapError", "advance"]


def advance(board: Board, fact: f.FactBase) -> Board:
    """The board after `fact`, which must carry the next `seq` (else GapError)."""
    if fact.seq != board.seq + 1:
        raise GapError(f"board at {board.seq}, fact {fact.seq}")
    match fact:
        case f.TicketFact():
            changes = of_ticket(board, fact)
        case f.DeviceFact():
            changes = of_devices(board, fact)
        case _:
            changes = _changes(board, fact)
    return board.model_copy(update={"seq": fact.seq, **changes})


def _changes(board: Board, fact: f.FactBase) -> dict[str, Any]:  # noqa: PLR0911, C901 - a table
    match fact:
        case f.DayStarted():
            return _new_day(fact)
        case f.ConfigAdopted():
            old = {c.number: c for c in board.counters}
            return {"counters": _counters(fact.counters, old)}
        case f.ClockSuspected():
            return {"clock_suspected": True}
        case f.ClockConfirmed():
            return {"clock_suspected": False}
        case f.CounterOpened() | f.CounterPaused() | f.CounterClosed():
            return _counter_changed(board, fact)
        case f.CategoriesReassigned():
            return _reassigned(board, fact)
        case f.IssuingSwitched():
            switch = IssuingSwitch.model_validate(fact.model_dump())
            return {"switches": (*board.switches, switch)}
        case f.MessagePosted():
            return {"messages": (*board.messages, _message(fact))}
        case f.MessageEnded():
            return {"messages": tuple(m for m in board.messages if m.seq != fact.message)}
        case f.AnnouncementEnded():
            return _announced(board, fact)
    return {}


def _new_day(fact: f.DayStarted) -> dict[str, Any]:
    return {
        "day": fact.day,
        "counters": _counters(fact.counters, {}),
        "waiting": (),
        "parked": (),
        "calls": (),
        "devices": (),
        "reassignments": (),
        "switches": (),
        "messages": (),
        "helps": (),
    }


def _counters(plans: tuple[f.CounterPlan, ...], old: dict[int, Counter]) -> tuple[Counter, ...]:
    return tuple(
        old.get(plan.number, Counter(number=plan.number)).model_copy(
            update={"categories": plan.categories, "helps": plan.helps}
        )
        for plan in plans
    )


def _counter_changed(
    board: Board, fact: f.CounterOpened | f.CounterPaused | f.CounterClosed
) -> dict[str, Any]:
    reason, back_at = None, None
    match fact:
        case f.CounterOpened():
            state = CounterState.OPEN
        case f.CounterPaused():
            state, reason, back_at = CounterState.PAUSED, fact.reason, fact.back_at
        case f.CounterClosed():
            state = CounterState.CLOSED
    update = {"state": state, "reason": reason, "back_at": back_at, "since": fact.at}
    return {
        "counters": tuple(
            c.model_copy(update=update) if c.number == fact.counter else c for c in board.counters
        )
    }


def _reassigned(board: Board, fact: f.CategoriesReassigned) -> dict[str, Any]:
    moved = Reassignment.model_validate(fact.model_dump())
    return {
        "counters": tuple(_after_move(c, fact) for c in board.counters),
        "reassignments": (*board.reassignments, moved),
    }


def _after_move(counter: Counter, fact: f.CategoriesReassigned) -> Counter:
    gone = set(fact.categories)
    if counter.number == fact.counter:
        kept = tuple(c for c in counter.categories if c not in gone)
        again = counter.helps if fact.helps is None else fact.helps
        return counter.model_copy(update={"categories": kept, "helps": again})
    if counter.number == fact.to:
        more = tuple(c for c in fact.categories if c not in counter.categories)
        helps = tuple(c for c in counter.helps if c not in gone)
        return counter.model_copy(update={"categories": counter.categories + more, "helps": helps})
    return counter


def _message(fact: f.MessagePosted) -> Message:
    return Message.model_validate({**dict(fact), "kind": fact.about})


def _announced(board: Board, fact: f.AnnouncementEnded) -> dict[str, Any]:
    return {
        "counters": tuple(
            c.model_copy(update={"current": c.current.model_copy(update={"announced_at": fact.at})})
            if c.current is not None and c.current.id == fact.ticket
            else c
            for c in board.counters
        )
    }
