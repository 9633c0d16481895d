"""A hall that the real decisions move, a referee that runs it by the real routing, fixed draws."""

import heapq
from datetime import UTC, datetime, time, timedelta

import numpy as np
import pytest

from ticket_server.domain import at_counter, calling, days, decisions
from ticket_server.domain import facts as f
from ticket_server.domain.decisions import Request
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import CategoryPlan, Plan, Series, Span
from ticket_server.domain.scene import UNSEEN, Scene
from ticket_server.domain.values import GivenBefore
from ticket_server.estimate.laws import Law, Laws

MORNING = datetime(2026, 10, 14, 8, 0, tzinfo=UTC)
SERVICE_S, GAP_S = 1000.0, 0.5
NAMES = ("a", "b", "c", "d")


def plan_of(counters=None, **changes):
    return Plan(
        digest="one",
        zone=UTC,
        categories={
            name: CategoryPlan(id=name, series=Series(prefix=name.upper(), digits=3))
            for name in NAMES
        },
        counters=counters or {1: ("a", "b"), 2: ("c",), 3: ("d", "a")},
        **changes,
    )


def laws_of(**changes):
    usual = Law(mean_s=600.0, log_sd=0.5)
    short = Law(mean_s=30.0, log_sd=0.5)
    return Laws(
        **{
            "services": {},
            "fallback": usual,
            "gap": short,
            "missed": Law(mean_s=100.0, log_sd=0.3),
            "pause": usual,
            "late": Law(mean_s=120.0, log_sd=0.5),
            **changes,
        }
    )


class Floor:
    """A hall with its log and a clock; `seen` hears each fact."""

    def __init__(self, plan=None, now=MORNING):
        self.plan = plan or plan_of()
        self.now = now
        self.hall = Hall()
        self.log = []
        self.seen = lambda fact: None
        self.record(days.turn(self.hall, self.plan, now, lambda _: GivenBefore()))

    @property
    def scene(self):
        return Scene(hall=self.hall, plan=self.plan, at=days.moment(self.hall, self.now))

    def record(self, bodies):
        recorded = []
        for body in bodies:
            at = days.moment(self.hall, self.now)
            fact = f.Fact(seq=self.hall.seq + 1, at=at, by=None, body=body)
            self.hall.apply(fact)
            self.log.append(fact)
            self.seen(fact)
            recorded.append(body)
        return recorded

    def do(self, decide, *args, **words):
        return self.record(decide(self.scene, *args, **words))

    def issue(self, category="a", **request):
        [body] = self.record([decisions.issue(self.scene, Request(category=category, **request))])
        return body.ticket

    def call(self, counter):
        bodies = self.do(calling.call_next, counter, UNSEEN)
        return next((b.ticket for b in bodies if isinstance(b, f.TicketCalled)), None)

    def finish(self, counter):
        return self.do(at_counter.finish, counter, UNSEEN)

    def wait(self, **time_):
        self.now += timedelta(**time_)


class Referee:
    """Runs a hall by the real decisions: every service takes SERVICE_S, every gap GAP_S."""

    def __init__(self, floor, back):
        self.floor, self.start = floor, floor.now
        self.called = {}
        self.events = [(s, 0, n) for n, s in back.items()]
        self.away = set(back)

    def run(self):
        heapq.heapify(self.events)
        while self.events:
            at, _, number = heapq.heappop(self.events)
            self.floor.now = self.start + timedelta(seconds=at)
            counter = self.floor.hall.counters[number]
            if counter.current is not None:
                self.floor.finish(number)
                heapq.heappush(self.events, (at + GAP_S, 1, number))
                self.ask_idle(at)
            else:
                self.away.discard(number)
                self.floor.do(at_counter.open_counter, number)
                self.ask(number, at)
        return self.called

    def ask_idle(self, at):
        """Whoever has nobody looks whether there is somebody now."""
        planned = {n for _, _, n in self.events}
        counters = self.floor.hall.counters.values()
        for counter in sorted(counters, key=lambda c: len(c.categories) + len(c.helps)):
            if counter.current is None and counter.number not in planned | self.away:
                self.ask(counter.number, at)

    def ask(self, number, at):
        ticket = self.floor.call(number)
        if ticket is not None:
            self.called.setdefault(ticket, at)
            heapq.heappush(self.events, (at + SERVICE_S, 0, number))


class FixedDraws:
    """Everything takes its fixed time, in every world."""

    def __init__(self, samples=2):
        self.samples = samples

    def tempo(self, counters):
        return np.ones((self.samples, len(counters)))

    def opened(self, opens_s):
        return np.full(self.samples, max(0.0, opens_s))

    def services(self, keys):
        return np.full((self.samples, len(keys)), SERVICE_S)

    def rest_of(self, serving, counter):
        return np.full(self.samples, SERVICE_S - serving.elapsed_s)

    def missed(self, categories):
        return np.zeros((self.samples, len(categories)))

    def gaps(self, count):
        return np.full((self.samples, count), GAP_S)

    def gap_rest(self, elapsed_s):
        return np.zeros(self.samples)

    def pause_rest(self, elapsed_s):
        return np.zeros(self.samples)

    def unit_arrivals(self, count):
        return np.tile(np.arange(count) + 0.5, (self.samples, 1))


HOURS = (Span(start=time(7), end=time(11, 30)), Span(start=time(13, 30), end=time(17)))


@pytest.fixture
def make_floor():
    return Floor


@pytest.fixture
def make_plan():
    return plan_of


@pytest.fixture
def make_laws():
    return laws_of


@pytest.fixture
def make_referee():
    return Referee


@pytest.fixture
def fixed_draws():
    return FixedDraws()


@pytest.fixture
def fixed(fixed_draws, fixed_laws):
    return fixed_draws, fixed_laws


@pytest.fixture
def hours():
    return (HOURS,) * 7


@pytest.fixture
def fixed_laws():
    """The laws of the referee, for the run that takes means."""
    exact = Law(mean_s=SERVICE_S, log_sd=0.1)
    return laws_of(fallback=exact, gap=Law(mean_s=GAP_S, log_sd=0.1))
