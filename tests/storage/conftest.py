"""Stores of every kind, orders without a web, and faults on demand."""

import os
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import MetaData, create_engine

from ticket_server import replies
from ticket_server.domain import decisions
from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import CategoryPlan, Plan, Series
from ticket_server.orders import Claim, Order
from ticket_server.storage.memory import MemoryStore
from ticket_server.storage.sql import SqlStore
from ticket_server.storage.store import (
    Change,
    Issue,
    OutcomeUnknownError,
    StoreUnavailableError,
)
from ticket_server.writer import Writer

MORNING = datetime(2026, 10, 14, 0, 30, tzinfo=UTC)
TODAY = date(2026, 10, 14)
POSTGRESQL = os.environ.get("DENLUOT_TEST_POSTGRESQL")


KINDS = ["memory", "sqlite"]
if POSTGRESQL:
    KINDS.append(pytest.param("postgresql", marks=pytest.mark.postgresql))


@pytest.fixture(params=KINDS)
def store(request, tmp_path):
    """A fresh, empty store of each kind."""
    if request.param == "memory":
        made = MemoryStore()
    elif request.param == "sqlite":
        made = SqlStore(tmp_path)
    else:
        clear_postgresql()
        made = SqlStore(tmp_path, POSTGRESQL)
    yield made
    made.close()


@pytest.fixture
def sqlite(tmp_path):
    made = SqlStore(tmp_path)
    yield made
    made.close()


def clear_postgresql():
    engine = create_engine(POSTGRESQL)
    there = MetaData()
    there.reflect(engine)
    there.drop_all(engine)
    engine.dispose()


def plan_of(digest="one", counters=None):
    return Plan(
        digest=digest,
        zone=ZoneInfo("Asia/Ho_Chi_Minh"),
        categories={
            "land": CategoryPlan(id="land", series=Series(prefix="9", digits=3)),
            "collect": CategoryPlan(id="collect", series=Series(prefix="T", digits=3)),
        },
        counters=counters or {9: ("land",), 10: ("collect", "land")},
    )


class Log:
    """Writes facts as the writer does, without it."""

    def __init__(self, store, at=MORNING):
        self.store = store
        self.hall = Hall()
        self.at = at

    def change(self, *bodies):
        change = Change(at=self.at)
        for body in bodies:
            fact = f.Fact(seq=self.hall.seq + 1, at=self.at, by="kiosk-1", body=body)
            self.hall.apply(fact)
            change.facts.append(fact)
            if ticket := getattr(body, "ticket", None):
                change.tickets[ticket] = self.hall.tickets[ticket]
            if isinstance(body, f.TicketIssued):
                change.issues[ticket] = Issue(day=self.hall.day, body=body)
        return change

    def save(self, *bodies):
        change = self.change(*bodies)
        with self.store.transaction() as step:
            step.save(change)
        return change.facts


@pytest.fixture
def log(store):
    return Log(store)


@pytest.fixture
def sqlite_log(sqlite):
    return Log(sqlite)


def day_started(day=TODAY, **given):
    counters = (f.CounterPlan(number=9, categories=("land",)),)
    return f.DayStarted(day=day, digest="one", counters=counters, given=given)


def issued(number="9001", count=1, day=TODAY):
    return f.TicketIssued(
        ticket=f"{day:%Y%m%d}-{number}",
        number=number,
        series=number[0],
        count=count,
        category="land",
        procedure="land-1",
        purpose="new",
        priority=True,
        language="vi",
        key=MORNING - timedelta(minutes=60),
    )


@pytest.fixture
def body():
    """Builders of facts' bodies: body.day(), body.issued("9001")."""

    class Bodies:
        day = staticmethod(day_started)
        issued = staticmethod(issued)

    return Bodies


class Clock:
    def __init__(self):
        self.now = MORNING

    def __call__(self):
        return self.now

    def move(self, **by):
        self.now += timedelta(**by)


class Faulty:
    """A store whose commits fail when told to: before they happen or after."""

    def __init__(self, store):
        self._store = store
        self.fail = None
        self.commits = 0

    def __getattr__(self, name):
        return getattr(self._store, name)

    @contextmanager
    def transaction(self):
        if self.fail == "down":
            raise StoreUnavailableError("no disk")
        try:
            with self._store.transaction() as step:
                yield step
                if self.fail == "before":
                    raise _LostError  # noqa: TRY301 - as the database would
        except _LostError:
            self.fail = None
            raise OutcomeUnknownError("lost before") from None
        self.commits += 1
        if self.fail == "after":
            self.fail = None
            raise OutcomeUnknownError("lost after")

    def try_write(self):
        if self.fail == "down":
            raise StoreUnavailableError("no disk")
        self._store.try_write()


class _LostError(Exception):
    pass


class Bench:
    """A writer worked by hand: orders in, facts and outcomes out, in the order of delivery."""

    def __init__(self, store, plan=None, now=MORNING):
        self.store = Faulty(store)
        self.clock = Clock()
        self.clock.now = now
        self.delivered = []
        self.plan = plan or plan_of()
        self.restart()

    def restart(self, plan=None):
        self.plan = plan or self.plan
        self.writer = Writer(
            store=self.store, plan=self.plan, now=self.clock, deliver=self._delivered
        )
        return self.writer.load()

    def _delivered(self, facts, settled):
        self.delivered += [("fact", fact) for fact in facts]
        self.delivered += [("outcome", outcome) for _order, outcome in settled]

    def do(self, *orders):
        """The outcomes of one batch, in the order of the orders."""
        before = len(self.delivered)
        answers = {}
        deliver = self.writer._deliver

        def note(facts, settled):
            answers.update({id(order): outcome for order, outcome in settled})
            deliver(facts, settled)

        self.writer._deliver = note
        self.writer.perform(orders)
        self.writer._deliver = deliver
        self.last = self.delivered[before:]
        return [answers[id(order)] for order in orders]

    def facts(self):
        return [what for kind, what in self.delivered if kind == "fact"]

    def issue(self, key=None, category="land", by="kiosk-1", fingerprint=b"issue"):
        request = decisions.Request(category=category)
        return self.order(
            lambda s: [decisions.issue(s, request)],
            replies.issued(self.store.secret),
            key=key,
            by=by,
            fingerprint=fingerprint,
        )

    def order(self, decide, reply, *, key=None, by="staff", fingerprint=b"order"):
        claim = None if key is None else Claim(key=key, fingerprint=fingerprint)
        return Order(by=by, claim=claim, decide=decide, reply=reply, told=None)


@pytest.fixture
def bench(store):
    return Bench(store)


@pytest.fixture
def make_bench():
    return Bench


@pytest.fixture
def sqlite_bench(sqlite):
    return Bench(sqlite)


@pytest.fixture
def new_plan():
    return plan_of


@pytest.fixture
def data(tmp_path) -> Path:
    return tmp_path
