"""What the hall answers to a command: facts that then are so, or a Refusal. Pure; time is given.

Each function looks at the hall and returns bodies of facts; `Log` numbers and folds them.
"""

from dataclasses import dataclass
from datetime import datetime

from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.calendar import gives_numbers
from ticket_server.domain.hall import Counter, CounterState, Hall
from ticket_server.domain.plan import CategoryPlan, Plan
from ticket_server.domain.routing import key
from ticket_server.domain.tickets import Ticket


class Unseen:
    """The sender did not say what it saw."""


UNSEEN = Unseen()
Seen = str | None | Unseen
"""What the sender saw at the counter: a ticket's id, None for nobody, or UNSEEN."""

CLOCK_CHANGE_S = 10.0
"""A device's clock is told again when it moved by more than this against ours."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What a citizen asks for."""

    category: str
    procedure: str | None = None
    purpose: str = "new"
    language: str | None = None
    priority: bool = False


def issue(hall: Hall, plan: Plan, at: datetime, request: Request) -> f.TicketIssued:
    """A number for a citizen, or why not."""
    _check_clock(hall)
    category = _category(hall, plan, request)
    _check_request(plan, at, request)
    count = _next_count(hall, category)
    number = category.series.number(count)
    assert hall.day is not None
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
        key=key(issued_at=at, priority=request.priority, credit=plan.priority_credit),
    )


def report_print(hall: Hall, ticket_id: str, outcome: str) -> list[f.Body]:
    """What became of the paper; said twice, it is one fact."""
    ticket = ticket_of(hall, ticket_id)
    if ticket.printed == outcome:
        return []
    return [f.TicketPrinted(ticket=ticket.id, number=ticket.number, outcome=outcome)]


def open_counter(hall: Hall, number: int) -> list[f.Body]:
    """The counter takes people."""
    counter = counter_of(hall, number)
    return [] if counter.state is CounterState.OPEN else [f.CounterOpened(counter=number)]


def pause_counter(hall: Hall, number: int, reason: str) -> list[f.Body]:
    """The counter takes nobody for a while; whoever is there is still served."""
    counter = counter_of(hall, number)
    if counter.state is CounterState.CLOSED:
        raise r.CounterNotOpen(f"Counter {number} is closed; it can only be opened.")
    if (counter.state, counter.reason) == (CounterState.PAUSED, reason):
        return []
    return [f.CounterPaused(counter=number, reason=reason)]


def close_counter(hall: Hall, number: int) -> list[f.Body]:
    """The counter ends its day, and the service that still runs there."""
    counter = counter_of(hall, number)
    if counter.state is CounterState.CLOSED:
        return []
    return [*_finish(hall, counter, "closed"), f.CounterClosed(counter=number, reason="officer")]


def call_next(hall: Hall, number: int, seen: Seen) -> list[f.Body]:
    """Ends the ticket being served and calls the next; no TicketCalled when nobody waits."""
    counter = counter_of(hall, number)
    _check_seen(counter, seen)
    if counter.state is not CounterState.OPEN:
        raise r.CounterNotOpen(f"Counter {number} is {counter.state}.")
    ended = _finish(hall, counter, "next")
    next_id = hall.lines.next_of(counter.categories)
    if next_id is None:
        return ended
    ticket = hall.tickets[next_id]
    called = f.TicketCalled(
        ticket=ticket.id,
        number=ticket.number,
        counter=number,
        category=ticket.category,
        priority=ticket.priority,
    )
    return [*ended, called]


def recall(hall: Hall, number: int, seen: Seen) -> list[f.Body]:
    """The same call again."""
    ticket = _current(hall, number, seen)
    times = ticket.times + 1
    return [f.TicketRecalled(ticket=ticket.id, number=ticket.number, counter=number, times=times)]


def finish(hall: Hall, number: int, seen: Seen) -> list[f.Body]:
    """The service is over."""
    _current(hall, number, seen)
    return _finish(hall, hall.counters[number], "pressed")


def no_show(hall: Hall, number: int, seen: Seen) -> list[f.Body]:
    """Nobody came."""
    ticket = _current(hall, number, seen)
    return [f.TicketMissed(ticket=ticket.id, number=ticket.number, counter=number)]


def cancel(hall: Hall, number: int, seen: Seen) -> list[f.Body]:
    """The ticket ends unserved, on the officer's word."""
    ticket = _current(hall, number, seen)
    return [f.TicketCancelled(ticket=ticket.id, number=ticket.number, counter=number)]


def report_device(hall: Hall, report: f.DeviceReported) -> list[f.Body]:
    """A fact only when something about the device changed."""
    known = hall.devices.get(report.device)
    if known is None:
        return [report]
    old = known.report
    same = (old.role, old.version, old.printer) == (report.role, report.version, report.printer)
    steady = abs(old.clock_off_s - report.clock_off_s) <= CLOCK_CHANGE_S
    return [] if same and steady else [report]


def counter_of(hall: Hall, number: int) -> Counter:
    """The counter, or UnknownCounter."""
    counter = hall.counters.get(number)
    if counter is None:
        known = ", ".join(map(str, hall.counters))
        raise r.UnknownCounter(f"There is no counter {number}; the centre has {known}.")
    return counter


def ticket_of(hall: Hall, ticket_id: str) -> Ticket:
    """Today's ticket with that id, or UnknownTicket."""
    ticket = hall.tickets.get(ticket_id)
    if ticket is None:
        raise r.UnknownTicket("There is no such ticket today.")
    return ticket


def _check_clock(hall: Hall) -> None:
    if hall.clock_suspected:
        raise r.ClockUncertain("The server's clock went back. A person must confirm the date.")


def _category(hall: Hall, plan: Plan, request: Request) -> CategoryPlan:
    category = plan.categories.get(request.category)
    if category is None and hall.serving(request.category):
        raise r.CategoryNotServed(f"{request.category} is withdrawn for today.")
    if category is None:
        raise r.UnknownCategory(f"There is no category {request.category!r}.")
    if category.withdrawn:
        raise r.CategoryNotServed(f"{request.category} is withdrawn for today.")
    if request.procedure is not None and request.procedure not in category.procedures:
        raise r.UnknownProcedure(f"{category.id} has no procedure {request.procedure!r}.")
    return category


def _check_request(plan: Plan, at: datetime, request: Request) -> None:
    if request.language is not None and request.language not in plan.languages:
        raise r.UnknownLanguage(f"The centre speaks {', '.join(plan.languages)}.")
    if request.priority and not plan.priority_offered:
        raise r.PriorityNotOffered("This centre gives no priority numbers here.")
    if not gives_numbers(plan, at, request.category):
        raise r.OutsideHours("No numbers are given at this time.")


def _next_count(hall: Hall, category: CategoryPlan) -> int:
    series = category.series
    count = hall.given.get(series.prefix, 0) + 1
    while series.number(count) in hall.numbers:
        count += 1
    if count > series.last:
        raise r.SeriesExhausted(f"All {series.last} numbers of series {series.prefix} are given.")
    return count


def _check_seen(counter: Counter, seen: Seen) -> None:
    if not isinstance(seen, Unseen) and seen != counter.current:
        raise r.StaleView(f"Counter {counter.number} now serves {counter.current or 'nobody'}.")


def _current(hall: Hall, number: int, seen: Seen) -> Ticket:
    counter = counter_of(hall, number)
    _check_seen(counter, seen)
    if counter.current is None:
        raise r.NoCurrentTicket(f"Nobody is at counter {number}.")
    return hall.tickets[counter.current]


def _finish(hall: Hall, counter: Counter, how: str) -> list[f.Body]:
    if counter.current is None:
        return []
    ticket = hall.tickets[counter.current]
    return [
        f.TicketFinished(ticket=ticket.id, number=ticket.number, counter=counter.number, how=how)
    ]
