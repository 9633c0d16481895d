"""Halls made of facts, waits, and an estimator that answers when it is told to."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import CategoryPlan, Plan, Series, Span
from ticket_server.estimate.laws import Laws
from ticket_server.estimate.waits import Basis, Wait
from ticket_server.expecting.earlier import learner_of
from ticket_server.expecting.messages import Batch, Begin
from ticket_server.storage.store import Past

NINE = datetime(2026, 10, 14, 2, 0, tzinfo=UTC)
"""Nine o'clock in the centre."""

HOURS = (Span(start=time(7), end=time(11, 30)), Span(start=time(13, 30), end=time(17)))
PLAN = Plan(
    digest="one",
    zone=ZoneInfo("Asia/Ho_Chi_Minh"),
    categories={
        "land": CategoryPlan(id="land", series=Series(prefix="9", digits=3), quota=5),
        "build": CategoryPlan(id="build", series=Series(prefix="8", digits=3)),
        "collect": CategoryPlan(id="collect", series=Series(prefix="T", digits=3)),
        "gone": CategoryPlan(id="gone", series=Series(prefix="1", digits=3), withdrawn=True),
    },
    counters={7: ("collect",), 8: ("land",), 9: ("land", "build")},
    hours=(HOURS,) * 7,
    alarm_waiting=3,
)


class Centre:
    """Makes facts, folded by a hall of its own."""

    def __init__(self, at=NINE - timedelta(hours=3)):
        self.plan = PLAN
        self.hall = Hall()
        self.facts = []
        self.at = at
        plans = tuple(f.CounterPlan(number=n, categories=c) for n, c in PLAN.counters.items())
        self.add(f.DayStarted(day=date(2026, 10, 14), digest="one", counters=plans, given={}))

    def add(self, body, at=None):
        self.at = at or self.at
        fact = f.Fact(seq=self.hall.seq + 1, at=self.at, by=None, body=body)
        self.hall.apply(fact)
        self.facts.append(fact)
        return fact

    def open(self, *numbers, at=None):
        for number in numbers:
            self.add(f.CounterOpened(counter=number), at)

    def issue(self, category="land", at=None, *, priority=False, expected=None):
        when = at or self.at
        prefix = PLAN.categories[category].series.prefix
        count = self.hall.given.get(prefix, 0) + 1
        number = f"{prefix}{count:03d}"
        credit = PLAN.priority_credit if priority else timedelta()
        body = f.TicketIssued(
            ticket=f"20261014-{number}", number=number, series=prefix, count=count,
            category=category, procedure=None, purpose="new", priority=priority, language="vi",
            key=when - credit, expected=expected,
        )  # fmt: skip
        self.add(body, at)
        return body.ticket

    def call(self, ticket, counter=9, at=None):
        found = self.hall.tickets[ticket]
        return self.add(
            f.TicketCalled(
                ticket=ticket, number=found.number, counter=counter,
                category=found.category, priority=found.priority,
            ),
            at,
        )  # fmt: skip

    def finish(self, ticket, at=None):
        found = self.hall.tickets[ticket]
        ended = f.TicketFinished(
            ticket=ticket, number=found.number, counter=found.counter, how="pressed"
        )
        return self.add(ended, at)

    @property
    def laws(self) -> Laws:
        return learner_of(PLAN, Past()).laws(9 * 3600.0)

    @property
    def begin(self) -> Begin:
        return Begin(plan=PLAN, past=Past(), today=tuple(self.facts))


@pytest.fixture
def nine():
    return NINE


@pytest.fixture
def centre():
    return Centre()


@pytest.fixture
def wait():
    def make(minutes, low=None, high=None, basis=Basis.REPLAY):
        return Wait(
            median_s=60.0 * minutes,
            low_s=60.0 * (minutes if low is None else low),
            high_s=60.0 * (minutes if high is None else high),
            basis=basis,
        )

    return make


@pytest.fixture
def batch(wait):
    def make(at=NINE, seq=1, minutes=10, **more):
        newcomers = {(c, p): wait(minutes) for c in PLAN.categories for p in (False, True)}
        values = {"at": at, "seq": seq, "tickets": {}, "said": {}, "newcomers": newcomers} | more
        return Batch(**values)

    return make


class FakeChild:
    """Keeps what it is sent; `answer` tells the server, as from another thread."""

    def __init__(self, tell):
        self.tell = tell
        self.sent = []
        self.killed = False

    def send(self, message):
        self.sent.append(message)

    def kill(self):
        self.killed = True


class Nursery(list):
    """Every child that was started, the newest last."""

    def start(self, tell):
        child = FakeChild(tell)
        self.append(child)
        return child


@pytest.fixture
def children():
    return Nursery()


async def settle():
    """What was told from other threads, and tasks that only have to go on, are done."""
    for _ in range(5):
        await asyncio.sleep(0)


@pytest.fixture
def settled():
    return settle
