"""What the hall answers to a kiosk, a device or a supervisor: facts, or a Refusal. Pure.

Time is given. What officers do at their counters: `at_counter`; to tickets that wait or are
parked: `on_ticket`.
"""

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ticket_server.domain import calendar
from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.appointments import Appointment, holds, key_for
from ticket_server.domain.hall import Hall
from ticket_server.domain.numbering import next_count
from ticket_server.domain.offline import Asked
from ticket_server.domain.offline_refusals import AttemptReplaced
from ticket_server.domain.plan import CategoryPlan
from ticket_server.domain.routing import key
from ticket_server.domain.scene import (
    Bodies,
    Scene,
    category_of,
    counter_of,
    idle_for,
    ticket_of,
)
from ticket_server.domain.tickets import ALIVE, AT_COUNTER, Move, best_of
from ticket_server.domain.values import Expected, Stop

CLOCK_CHANGE_S = 10.0
"""A device's clock is told again when it moved by more than this against ours."""

STUCK = frozenset({"out", "cover_open", "jam", "error", "stalled", "down"})
"""States of a printer in which somebody must help it first."""

LONGEST_SWITCH = timedelta(hours=24)


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What a citizen asks for."""

    category: str
    procedure: str | None = None
    purpose: str = "new"
    language: str | None = None
    priority: bool = False
    also: tuple[Stop, ...] = ()
    needs_help: bool = False
    appointment: Appointment | None = None


def issue(
    scene: Scene, request: Request, expected: Expected | None = None, asked: Asked | None = None
) -> f.TicketIssued:
    """A number for a citizen, or why not. `expected` is what he is told of his wait.

    `asked`: who asks, under which key; nothing comes of what was replaced meanwhile.
    """
    hall, plan, at = scene.hall, scene.plan, scene.at
    if asked in hall.offline.void:
        raise AttemptReplaced("Its citizen has another number, or has gone.")
    if hall.clock_suspected:
        raise r.ClockUncertain("The server's clock went back. A person must confirm the date.")
    category = category_of(scene, request.category, request.procedure)
    _check_request(scene, request)
    _check_stops(scene, request)
    count = next_count(hall, category.series)
    number = category.series.number(count)
    assert hall.day is not None
    booked = _booked(scene, request)
    own = key(issued_at=at, priority=request.priority, credit=plan.priority_credit)
    return f.TicketIssued(
        ticket=f"{hall.day:%Y%m%d}-{number}",
        number=number,
        series=category.series.prefix,
        count=count,
        category=request.category,
        procedure=request.procedure,
        purpose=request.purpose,
        priority=request.priority,
        language=request.language or plan.languages[0],
        key=own if booked is None else key_for(booked, plan, own),
        also=request.also,
        needs_help=request.needs_help,
        offered=idle_for(hall, (request.category, *(s.category for s in request.also))),
        expected=expected,
        asked=None if asked is None else asked[1],
        appointment=None if booked is None else booked.reference,
        appointed=None if booked is None else booked.at,
    )


def _booked(scene: Scene, request: Request) -> Appointment | None:
    """The appointment that he comes for, in time, with its first number."""
    booked = request.appointment
    if booked is None or booked.reference in scene.hall.appointments:
        return None
    wanted = (request.category, *(stop.category for stop in request.also))
    fits = booked.category in wanted and holds(booked, scene.plan, scene.at)
    return booked if fits else None


def numbers_left(scene: Scene, category: CategoryPlan) -> int | None:
    """How many numbers the session still has for the category; None: as many as asked for."""
    if category.quota is None:
        return None
    session = calendar.session_of(scene.plan, scene.at)
    given = scene.hall.issued.get(category.id, [])
    start = 0 if session is None else bisect_left(given, session.start)
    return max(0, category.quota - (len(given) - start))


def report_print(scene: Scene, ticket_id: str, outcome: str, *, again: bool = False) -> Bodies:
    """What became of the paper, or of a copy.

    Of the paper more may become known: what failed or was not confirmed may be printed after all.
    What says no more than is known, a late report among them, is no fact. Of a copy every word is.
    """
    ticket = ticket_of(scene.hall, ticket_id)
    if not again and best_of(ticket.printed, outcome) == ticket.printed:
        return []
    told = f.TicketPrinted(ticket=ticket.id, number=ticket.number, outcome=outcome, again=again)
    return [told]


def reprint(scene: Scene, name: str, kiosk: str | None = None) -> Bodies:
    """A copy at `kiosk`; None: where the ticket was taken, or at the only kiosk that prints now.

    Not of a ticket that is over: its number would wait in somebody's hand for ever.
    """
    ticket = ticket_of(scene.hall, name)
    if ticket.state not in ALIVE:
        raise r.WrongState(ticket.state, f"{ticket.number} is {ticket.state}: no copy of it.")
    where = _printing(scene, kiosk, ticket.issued_by)
    return [f.CopyOrdered(ticket=ticket.id, number=ticket.number, kiosk=where)]


def report_announcement(scene: Scene, call: int) -> Bodies:
    """The hall has heard the call whose fact was `call`; later, or unknown, it is nothing.

    However many other counters have called since: in a storm, calls are said one by one.
    """
    made = next((c for c in scene.hall.called.values() if c.seq == call), None)
    if made is None:
        return []
    ticket = scene.hall.tickets[made.ticket]
    here = ticket.state in AT_COUNTER and ticket.counter == made.counter
    if not here or ticket.announced_at is not None:
        return []
    return [
        f.AnnouncementEnded(call=call, ticket=ticket.id, number=ticket.number, counter=made.counter)
    ]


def report_device(scene: Scene, report: f.DeviceReported) -> Bodies:
    """How a device is, if that changed."""
    before = scene.hall.devices.get(report.device)
    return [] if before is not None and _same_health(before.report, report) else [report]


def reassign(scene: Scene, number: int, to: int, categories: tuple[str, ...] | None) -> Bodies:
    """Another counter takes over until the day ends; who was to wait for this one is freed."""
    counter, other = counter_of(scene.hall, number), counter_of(scene.hall, to)
    if counter is other:
        raise r.SameCounter(f"These categories are at counter {number} already.")
    moved = counter.categories if categories is None else tuple(dict.fromkeys(categories))
    missing = [c for c in moved if c not in counter.categories]
    if missing or not moved:
        raise r.NotServedHere(f"Counter {number} does not serve {', '.join(missing) or 'any'}.")
    kept = [c for c in counter.categories if c not in moved]
    helps = tuple(c for c in scene.plan.helpers.get(number, ()) if c not in kept)
    facts: list[f.Body] = [
        f.CategoriesReassigned(counter=number, to=to, categories=moved, helps=helps)
    ]
    if set(moved) == set(counter.categories):
        facts += freed(scene.hall, number)
    return facts


def freed(hall: Hall, number: int) -> list[f.Body]:
    """Who was to wait for that counter alone waits for anybody who serves his category."""
    return [f.TicketFreed(ticket=t.id, number=t.number) for t in hall.bound_to(number)]


def switch_issuing(
    scene: Scene, *, open_: bool, until: datetime, categories: tuple[str, ...] | None
) -> Bodies:
    """Numbers are given (or not) until then, whatever the hours say."""
    if not scene.at < until <= scene.at + LONGEST_SWITCH:
        raise r.BadTime("The time must lie within the next 24 hours.")
    for category in categories or ():
        category_of(scene, category)
    return [f.IssuingSwitched(categories=categories, open=open_, until=until)]


def served_on_paper(scene: Scene, first: str, last: str) -> Bodies:
    """The numbers of a series from `first` to `last` that still wait were served meanwhile."""
    hall = scene.hall
    start, end = ticket_of(hall, first), ticket_of(hall, last)
    series = _series_of(scene, start.number)
    if series is None or series != _series_of(scene, end.number) or end.number < start.number:
        raise r.BadRange(f"{first} to {last} is no range of numbers of one series.")
    return [
        f.ServedOnPaper(ticket=t.id, number=t.number)
        for t in hall.tickets.values()
        if start.number <= t.number <= end.number
        and len(t.number) == len(start.number)
        and _series_of(scene, t.number) == series
        and t.can(Move.PAPER)
        and t.state not in AT_COUNTER
    ]


def _printing(scene: Scene, asked: str | None, issued_by: str | None) -> str:
    """The kiosk that prints the copy; which of several is asked, not guessed."""
    kiosks = scene.plan.kiosks
    printing = tuple(name for name, prints in kiosks.items() if prints)
    if asked is not None and asked not in kiosks:
        known = ", ".join(kiosks) or "none"
        raise r.UnknownKiosk(f"There is no kiosk {asked!r}; the centre has {known}.")
    if not printing or (asked is not None and asked not in printing):
        raise r.NoPrinter(f"{asked or 'No kiosk of the centre'} has no printer.", kiosks=printing)
    if asked is not None:
        return asked
    able = [name for name in printing if not _stuck(scene.hall, name)] or printing
    if issued_by is not None and issued_by in able:
        return issued_by
    if len(able) > 1:
        raise r.WhichKiosk(f"Where: {', '.join(printing)}?", kiosks=printing)
    return able[0]


def _stuck(hall: Hall, kiosk: str) -> bool:
    """Whether its printer was last said to print nothing."""
    device = hall.devices.get(kiosk)
    return device is not None and device.report.printer in STUCK


def _series_of(scene: Scene, number: str) -> str | None:
    prefixes = {category.series.prefix for category in scene.plan.categories.values()}
    return max((p for p in prefixes if number.startswith(p)), key=len, default=None)


def _check_request(scene: Scene, request: Request) -> None:
    plan = scene.plan
    if request.language is not None and request.language not in plan.languages:
        raise r.UnknownLanguage(f"The centre speaks {', '.join(plan.languages)}.")
    if request.priority and not plan.priority_offered:
        raise r.PriorityNotOffered("This centre gives no priority numbers here.")


def _check_stops(scene: Scene, request: Request) -> None:
    """Each stop must be a category of its own for which numbers are given now."""
    names = [request.category, *(stop.category for stop in request.also)]
    if len(set(names)) < len(names):
        raise r.StopTwice("A category can stand only once among the stops of a number.")
    for stop in request.also:
        category_of(scene, stop.category, stop.procedure)
    for name in names:
        if not calendar.gives_numbers(scene.plan, scene.at, name, scene.hall.switches):
            raise r.OutsideHours("No numbers are given at this time.")
        if numbers_left(scene, scene.plan.categories[name]) == 0:
            raise r.QuotaReached(f"No numbers are left for {name} in this session.")


def _same_health(before: f.DeviceReported, now: f.DeviceReported) -> bool:
    moved = abs(before.clock_off_s - now.clock_off_s)
    return moved <= CLOCK_CHANGE_S and before == replace(now, clock_off_s=before.clock_off_s)
