"""Makes the outlook: the hall's waits, alarms and numbers left, with what is expected. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from ticket_protocol.outlook import CategoryOutlook, Outlook, TicketOutlook
from ticket_protocol.record import Expected
from ticket_protocol.words import Basis
from ticket_server.domain import calendar
from ticket_server.domain.decisions import numbers_left
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import CategoryPlan, Plan
from ticket_server.domain.routing import line_of
from ticket_server.domain.scene import Scene
from ticket_server.domain.tickets import Ticket
from ticket_server.estimate import waits
from ticket_server.estimate.waits import Wait
from ticket_server.expecting.waits import Newcomer, seen_from

MOST = 300
"""So many tickets, the next to be called, are told of one by one."""

BASES = {basis: Basis(basis.value) for basis in waits.Basis}

Hole = tuple[datetime, datetime]
"""A time in which nobody counts as waiting."""

LAST = (datetime.max.replace(tzinfo=UTC), 0, "")
"""A place behind everybody."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Expectations:
    """What was reckoned, seen from `at`. `said`: the waits of tickets, rounded."""

    at: datetime
    tickets: Mapping[str, Wait] = field(default_factory=dict)
    said: Mapping[str, waits.Expected] = field(default_factory=dict)
    newcomers: Mapping[Newcomer, Wait] = field(default_factory=dict)
    capacity: Mapping[str, int] = field(default_factory=dict)


class Outlooks:
    """One centre's outlooks, one after the other."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._waited = Waited(plan)

    def make(self, hall: Hall, expectations: Expectations, now: datetime) -> Outlook:
        """The outlook at `now`; it needs no estimator for all but the expected waits."""
        plan = self._plan
        scene = Scene(hall=hall, plan=plan, at=now)
        self._waited.look(hall, now)
        alarm = plan.alarm_waiting
        return Outlook(
            at=now,
            seq=hall.seq,
            crowded=alarm is not None and len(hall.lines) > alarm,
            categories=tuple(
                _category(scene, category, expectations) for category in plan.categories.values()
            ),
            tickets=tuple(
                self._ticket(hall.tickets[id_], expectations.said)
                for id_ in hall.lines.in_order()[:MOST]
            ),
        )

    def _ticket(self, ticket: Ticket, said: Mapping[str, waits.Expected]) -> TicketOutlook:
        waited = self._waited.by(ticket)
        return TicketOutlook(
            ticket=ticket.id,
            waited_s=int(waited.total_seconds()),
            alarm=waited > self._plan.alarm_wait,
            expected=_told(said.get(ticket.id)),
        )


class Waited:
    """How long tickets have waited: `calendar.waited` for many at once.

    What passed since a ticket came is what passed since midnight, less what had passed when it
    came; of a day that is one line with a few holes.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._start = self._now = datetime.min.replace(tzinfo=UTC)
        self._outages: tuple[Hole, ...] = ()
        self._holes: list[Hole] = []

    def look(self, hall: Hall, now: datetime) -> None:
        """Goes on to `now`."""
        plan, outages = self._plan, tuple(hall.outages)
        start = datetime.combine(plan.day(now), time.min, tzinfo=plan.zone).astimezone(UTC)
        if (start, outages) != (self._start, self._outages):
            self._start, self._outages = start, outages
            self._holes = _united([*_closed(plan, start), *outages])
        self._now = now

    def by(self, ticket: Ticket) -> timedelta:
        """Since it came, or last left a counter."""
        since = ticket.ended_at or ticket.issued_at
        if since < self._start:
            return calendar.waited(self._plan, since, self._now, self._outages)
        return max(timedelta(), self._passed(self._now) - self._passed(since))

    def _passed(self, until: datetime) -> timedelta:
        return (until - self._start) - sum(
            (min(end, until) - begin for begin, end in self._holes if begin < until), timedelta()
        )


def _closed(plan: Plan, midnight: datetime) -> list[Hole]:
    """Before the day's first hours, and between them."""
    today = plan.day(midnight)
    opening = calendar.stretches(plan, today, calendar.opening_of(plan, today))
    begins = [midnight, *(stretch.end for stretch in opening)]
    return [(begin, o.start) for begin, o in zip(begins, opening, strict=False)]


def _united(holes: list[Hole]) -> list[Hole]:
    """The same time, no moment of it twice."""
    united: list[Hole] = []
    for begin, end in sorted(holes):
        if united and begin <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((begin, end))
    return united


def _category(scene: Scene, category: CategoryPlan, known: Expectations) -> CategoryOutlook:
    hall, plan, name = scene.hall, scene.plan, category.id
    given = calendar.gives_numbers(plan, scene.at, name, hall.switches)
    return CategoryOutlook(
        category=name,
        waiting=_waiting(hall, name),
        expected=_newcomer(known.newcomers.get((name, False)), known.at, scene.at),
        open=given and not category.withdrawn,
        left=numbers_left(scene, category),
        capacity=known.capacity.get(name),
    )


def _waiting(hall: Hall, category: str) -> int:
    """A newcomer's people ahead, at any counter that may call him: the board says the same."""
    numbers = hall.serving(category)
    lines = {line for n in numbers for line in (line_of(n), *hall.counters[n].categories)}
    return hall.lines.before(LAST, lines)


def _newcomer(wait: Wait | None, at: datetime, now: datetime) -> Expected | None:
    return None if wait is None else _told(waits.expected(seen_from(wait, at, now), now))


def _told(said: waits.Expected | None) -> Expected | None:
    if said is None:
        return None
    return Expected(
        minutes=said.minutes,
        earliest=said.earliest,
        latest=said.latest,
        basis=BASES[said.basis],
    )
