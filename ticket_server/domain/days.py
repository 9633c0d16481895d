"""What time does to a hall: new days, holds that lapse, clocks that go back, changed files."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime, timedelta

from ticket_server.domain import facts as f
from ticket_server.domain import helping
from ticket_server.domain import refusals as r
from ticket_server.domain.counters import CounterState, Reassignment
from ticket_server.domain.decisions import freed
from ticket_server.domain.hall import Hall
from ticket_server.domain.messages import overdue
from ticket_server.domain.numbering import parts_of_day, parts_to_add
from ticket_server.domain.plan import Plan
from ticket_server.domain.tickets import Move
from ticket_server.domain.values import GivenBefore

CLOCK_TOLERANCE = timedelta(minutes=2)

OUTAGE = timedelta(seconds=60)
"""A shorter silence of the server is not worth a word."""

Given = Callable[[date], GivenBefore]
"""Asks the store what was given on a day already: a clock may have gone back to it."""


def moment(hall: Hall, now: datetime) -> datetime:
    """The `at` of a fact recorded at `now`: never before the last fact."""
    return now if hall.last_at is None else max(now, hall.last_at)


def turn(hall: Hall, plan: Plan, now: datetime, given: Given) -> list[f.Body]:
    """What has to be recorded at `now` before any command: a suspicion, a new day, what ran out."""
    if hall.last_at is not None and now < hall.last_at - CLOCK_TOLERANCE:
        behind = (hall.last_at - now).total_seconds()
        return [] if hall.clock_suspected else [f.ClockSuspected(behind_s=behind)]
    if hall.clock_suspected:
        return []
    day = plan.day(now)
    if hall.day is None or day > hall.day:
        return start_day(hall, plan, day, given)
    return [
        *_lapsed(hall, now),
        *overdue(hall, now),
        *helping.overdue(hall, now),
        *_emptied(hall, plan, now),
    ]


def resume(hall: Hall, plan: Plan, now: datetime, alive_at: datetime | None) -> list[f.Body]:
    """After a start: that the server was down since `alive_at`, if that was on this day."""
    if alive_at is None or hall.day != plan.day(now) or hall.clock_suspected:
        return []
    began = alive_at if hall.last_at is None else max(alive_at, hall.last_at)
    return [f.OutageEnded(began=began)] if now - began > OUTAGE else []


def confirm_clock(hall: Hall, plan: Plan, now: datetime, day: date, given: Given) -> list[f.Body]:
    """A person says which day it is. The clock must agree; then numbers are given again."""
    if day != plan.day(now):
        raise r.WrongDay(f"The server's clock shows {plan.day(now):%d/%m/%Y}: set it first.")
    if not hall.clock_suspected:
        return []
    confirmed: list[f.Body] = [f.ClockConfirmed(day=day)]
    return confirmed if day == hall.day else [*confirmed, *start_day(hall, plan, day, given)]


def start_day(hall: Hall, plan: Plan, day: date, given: Given) -> list[f.Body]:
    """Ends the old day, ticket by ticket, and starts the new one."""
    before = given(day)
    started = f.DayStarted(
        day=day,
        digest=plan.digest,
        counters=_counters(plan, {}, ()),
        given=dict(before.counts),
        parts=parts_of_day(plan, before.counts),
        offline=before.offline,
        void=tuple(sorted(hall.offline.outstanding)),
    )
    return [*_end_day(hall), started]


def adopt(hall: Hall, plan: Plan) -> list[f.Body]:
    """Takes over a changed description without stranding anybody. Reassignments of the day stay.

    A category that is gone from the file while its tickets live stays with the counters that
    served it, or, if these are gone too, with every counter. A counter that is gone stays, with
    nothing to call, until whoever is there has been served.
    """
    return [] if hall.digest == plan.digest else _adopted(hall, plan, _busy(hall, plan))


def _adopted(hall: Hall, plan: Plan, leaving: Collection[int]) -> list[f.Body]:
    gone = [freed(hall, number) for number in hall.counters if number not in plan.counters]
    counters = _counters(plan, _orphans(hall, plan), hall.reassignments)
    counters += tuple(f.CounterPlan(number=number, categories=()) for number in leaving)
    parts = parts_to_add(hall, plan)
    adopted = f.ConfigAdopted(digest=plan.digest, counters=counters, parts=parts)
    return [adopted, *(body for bodies in gone for body in bodies)]


def _busy(hall: Hall, plan: Plan) -> list[int]:
    """Counters that are gone from the file, with somebody at them."""
    return [
        c.number
        for c in hall.counters.values()
        if c.number not in plan.counters and c.current is not None
    ]


def _emptied(hall: Hall, plan: Plan, now: datetime) -> list[f.Body]:
    """A counter that stayed leaves as well, once its officer can take nothing back."""
    left = [c for c in hall.counters.values() if c.number not in plan.counters]
    if hall.digest != plan.digest or not left:
        return []
    still = [
        c.number
        for c in left
        if c.current is not None or (c.left is not None and now - c.left.at <= plan.undo)
    ]
    return _adopted(hall, plan, still) if len(still) < len(left) else []


def _lapsed(hall: Hall, now: datetime) -> list[f.Body]:
    held = (hall.tickets[ticket] for ticket in hall.parked)
    return [
        f.HoldLapsed(ticket=t.id, number=t.number)
        for t in held
        if t.held_until is not None and t.held_until <= now
    ]


def _end_day(hall: Hall) -> list[f.Body]:
    expired: list[f.Body] = [
        f.TicketExpired(ticket=t, number=hall.tickets[t].number)
        for t in (*hall.lines.in_order(), *hall.parked)
        if hall.tickets[t].can(Move.END_DAY)
    ]
    unclosed: list[f.Body] = [
        f.ServiceNotClosed(
            ticket=c.current, number=hall.tickets[c.current].number, counter=c.number
        )
        for c in hall.counters.values()
        if c.current is not None
    ]
    closed: list[f.Body] = [
        f.CounterClosed(counter=c.number, reason="day_end")
        for c in hall.counters.values()
        if c.state is not CounterState.CLOSED
    ]
    return [*expired, *unclosed, *closed]


def _orphans(hall: Hall, plan: Plan) -> dict[str, tuple[int, ...]]:
    served = {category for categories in plan.counters.values() for category in categories}
    lost = sorted(hall.live_categories() - served)
    return {
        category: tuple(n for n in hall.serving(category) if n in plan.counters)
        or tuple(plan.counters)
        for category in lost
    }


def _counters(
    plan: Plan, extra: Mapping[str, tuple[int, ...]], moves: Iterable[Reassignment]
) -> tuple[f.CounterPlan, ...]:
    serves = {
        number: [*categories, *(c for c, where in extra.items() if number in where)]
        for number, categories in plan.counters.items()
    }
    for move in moves:
        if move.counter in serves and move.to in serves:
            moved = [c for c in move.categories if c in serves[move.counter]]
            serves[move.counter] = [c for c in serves[move.counter] if c not in moved]
            serves[move.to] += [c for c in moved if c not in serves[move.to]]
    return tuple(
        f.CounterPlan(
            number=number,
            categories=tuple(categories),
            helps=tuple(c for c in plan.helpers.get(number, ()) if c not in categories),
        )
        for number, categories in serves.items()
    )
