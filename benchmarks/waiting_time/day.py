"""One day in the simulated centre, decided and recorded by the real hall."""

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import count

import numpy as np

from benchmarks.waiting_time import centre as c
from benchmarks.waiting_time.truth import Citizen, Conditions, pause_share, usual_s
from ticket_server.domain import at_counter, calling, days, decisions, on_ticket
from ticket_server.domain import facts as f
from ticket_server.domain.counters import CounterState
from ticket_server.domain.decisions import Request
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.domain.scene import UNSEEN, Bodies, Scene
from ticket_server.domain.values import GivenBefore, Stop

REACTION_S = 5.0
"""How soon an idle officer calls somebody who comes."""

Listener = Callable[[f.Fact, Hall], None]


@dataclass
class Day:
    """The day's clock and everybody in the hall; `listener` hears each fact after it is folded.

    `busy`: counters with nobody at them whose officers will call, or are away until they do.
    """

    plan: Plan
    day: date
    conditions: Conditions
    citizens: list[Citizen]
    rng: np.random.Generator
    listener: Listener
    hall: Hall = field(default_factory=Hall)
    now: float = 0.0
    busy: set[int] = field(default_factory=set)

    def run(self) -> None:
        """From the morning until everybody has been called."""
        self._queue: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()
        self._people: dict[str, Citizen] = {}
        self._breaks: dict[int, list[tuple[float, float]]] = {}
        self._stays: dict[str, int] = {}
        self.now = 6.5 * 3600
        self._record(days.turn(self.hall, self.plan, self.moment(), lambda _: GivenBefore()))
        for number in self.plan.counters:
            self._breaks[number] = list(_rests(self.plan, number))
            self._at(7 * 3600 + float(self.rng.uniform(*c.OPENING_S)), self._open, number)
        for citizen in self.citizens:
            self._at(citizen.at, self._come, citizen)
        while self._queue:
            self.now, _, act = heapq.heappop(self._queue)
            act()

    def moment(self) -> datetime:
        """The time of day as the hall knows it."""
        start = datetime.combine(self.day, time.min, tzinfo=self.plan.zone)
        return start + timedelta(seconds=round(self.now, 3))

    def choose(self, number: int) -> Bodies:
        """Whom the counter calls: whom our routing says."""
        return calling.call_next(self.scene(), number, UNSEEN)

    def scene(self) -> Scene:
        """What a decision looks at now."""
        at = days.moment(self.hall, self.moment())
        return Scene(hall=self.hall, plan=self.plan, at=at)

    def _come(self, citizen: Citizen) -> None:
        request = Request(
            category=citizen.category, purpose=citizen.purpose, priority=citizen.priority
        )
        body = decisions.issue(self.scene(), request)
        self._people[body.ticket] = citizen
        self._record([body])
        self._wake(citizen.category)

    def _wake(self, category: str) -> None:
        """The idle counter with the fewest categories calls whoever just came; helpers last."""
        idle = [
            (category not in x.categories, len(x.categories), x.number)
            for x in self.hall.counters.values()
            if x.state is CounterState.OPEN and x.current is None
            if x.number not in self.busy and category in (*x.categories, *x.helps)
        ]
        if idle:
            self._soon(min(idle)[2], REACTION_S)

    def _soon(self, number: int, seconds: float) -> None:
        self.busy.add(number)
        self._at(self.now + seconds, self._next, number)

    def _open(self, number: int) -> None:
        self._record(at_counter.open_counter(self.scene(), number))
        self._next(number)

    def _next(self, number: int) -> None:
        """Takes a break that is due, or calls the next."""
        self.busy.discard(number)
        due = [b for b in self._breaks[number] if b[0] <= self.now]
        if due:
            self._breaks[number] = [b for b in self._breaks[number] if b[0] > self.now]
            end = max(end for _, end in due)
            if end > self.now:
                self._pause(number, end, told=True)
                return
        for body in self._record(self.choose(number)):
            if isinstance(body, f.TicketCalled):
                self._serve(body, number)

    def _pause(self, number: int, until: float, *, told: bool) -> None:
        back = self.scene().at + timedelta(seconds=until - self.now) if told else None
        self._record(at_counter.pause_counter(self.scene(), number, "break", back))
        self.busy.add(number)
        self._at(until, self._open, number)

    def _serve(self, called: f.TicketCalled, number: int) -> None:
        citizen, stay = self._people[called.ticket], self._stays.get(called.ticket, 0)
        self._stays[called.ticket] = stay + 1
        if citizen.misses and stay == 0:
            grace = self.plan.grace_longer if citizen.priority else self.plan.grace
            lost = grace.total_seconds() + float(self.rng.uniform(*c.NO_SHOW_S))
            self._at(self.now + lost, self._miss, number, called.ticket)
            return
        speed = self.conditions.speeds[number] * self.conditions.pace
        lasts = usual_s((called.category, citizen.purpose)) * citizen.length * speed
        if number in c.STARTERS:
            walk = min(float(self.rng.uniform(*c.WALK_S)), lasts / 2)
            self._at(self.now + walk, self._start, number)
        self._at(self.now + lasts, self._finish, number, called)

    def _start(self, number: int) -> None:
        self._record(at_counter.start(self.scene(), number, UNSEEN))

    def _miss(self, number: int, ticket: str) -> None:
        self.busy.add(number)
        self._record(at_counter.no_show(self.scene(), number, UNSEEN))
        if self.rng.random() < c.REPORTS:
            self._at(self.now + float(self.rng.uniform(*c.REPORTS_S)), self._report, ticket)
        self._after(number)

    def _report(self, ticket: str) -> None:
        self._record(on_ticket.report(self.scene(), ticket))
        self._wake(self.hall.tickets[ticket].category)

    def _finish(self, number: int, called: f.TicketCalled) -> None:
        self.busy.add(number)
        onward = self._people[called.ticket].moves_to
        if onward is None or self._stays[called.ticket] > 1 or onward == called.category:
            self._record(at_counter.finish(self.scene(), number, UNSEEN))
        else:
            stop = Stop(category=onward)
            self._record(at_counter.transfer(self.scene(), number, UNSEEN, stop))
            self._wake(onward)
        if self.rng.random() < pause_share():
            lasts = self.rng.lognormal(np.log(c.PAUSE_S) - c.PAUSE_LOG_SD**2 / 2, c.PAUSE_LOG_SD)
            told = bool(self.rng.random() < c.PAUSES_TOLD)
            self._pause(number, self.now + float(lasts), told=told)
            return
        self._after(number)

    def _after(self, number: int) -> None:
        gap = self.rng.lognormal(np.log(c.GAP_S) - c.GAP_LOG_SD**2 / 2, c.GAP_LOG_SD)
        self._soon(number, float(gap))

    def _record(self, bodies: Bodies) -> list[f.Body]:
        recorded = []
        for body in bodies:
            at = days.moment(self.hall, self.moment())
            fact = f.Fact(seq=self.hall.seq + 1, at=at, by=None, body=body)
            self.hall.apply(fact)
            self.listener(fact, self.hall)
            recorded.append(body)
        return recorded

    def _at(self, when: float, act: Callable[..., None], *args: object) -> None:
        heapq.heappush(self._queue, (when, next(self._order), lambda: act(*args)))


def _rests(plan: Plan, number: int) -> Iterator[tuple[float, float]]:
    """Lunch and the counter's breaks, in seconds of the day."""
    morning, afternoon = c.HOURS
    yield _second(morning.end), _second(afternoon.start)
    for span in plan.breaks.get(number, ()):
        yield _second(span.start), _second(span.end)


def _second(at: time) -> float:
    return at.hour * 3600.0 + at.minute * 60 + at.second
