"""Logs of days to report on: the golden one, and others played by dice; a shelf in memory."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from ticket_protocol import centre as wire
from ticket_server.domain import at_counter, calling, days, decisions, on_ticket, rating
from ticket_server.domain.counters import CounterState
from ticket_server.domain.facts import Fact
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import CategoryPlan, Plan, RatingPlan, Series
from ticket_server.domain.refusals import Refusal
from ticket_server.domain.scene import UNSEEN, Scene
from ticket_server.domain.tickets import PARKED, TicketState
from ticket_server.domain.values import GivenBefore, Stop
from ticket_server.reports.asked import Asked, By
from ticket_server.reports.report import report_of
from ticket_server.reports.source import Stretch, days_of
from ticket_server.reports.turns import FactRow
from ticket_server.storage.bodies import body_of

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
GOLDEN_DAY = date(2026, 10, 14)
SEVEN = datetime(2026, 10, 14, 0, 0, tzinfo=UTC)
LOG = Path(__file__).parents[1] / "golden" / "day.jsonl"
NAME = wire.Words(vi="Trung tâm xã Đồng Mẫu", en="Đồng Mẫu Centre")
FIELDS = {"land": "9", "build": "9", "collect": "T"}
PLAN = Plan(
    digest="one",
    zone=ZONE,
    categories={
        name: CategoryPlan(
            id=name, series=Series(prefix=prefix, digits=3), procedures=frozenset({f"{name}-1"})
        )
        for name, prefix in FIELDS.items()
    },
    counters={7: ("land",), 9: ("land", "build"), 10: ("collect", "build")},
    absences_until_cancelled=2,
    hold_limit=timedelta(minutes=10),
    rating=RatingPlan(),
)


def category(name, vi, procedures=()):
    return wire.Category(
        id=name, name=wire.Words(vi=vi), icon="info", series="9", counters=(1,),
        procedures=tuple(wire.Procedure(id=p, name=wire.Words(vi=w)) for p, w in procedures),
    )  # fmt: skip


CENTRE = wire.Centre(
    version="0.1.0", digest="one", name=NAME, short=NAME, unit=NAME,
    categories=(
        category("land", "Đất đai", [("land-1", "Cấp sổ đỏ")]), category("guide", "Hướng dẫn"),
        category("build", "Xây dựng"), category("collect", "Trả kết quả"),
    ),
    counters=tuple(
        wire.CounterView(number=n, name=wire.Words(vi=f"Quầy số {n}"), categories=())
        for n in (1, 7, 9, 10)
    ),
)  # fmt: skip


class MemoryShelf:
    """A log as rows, and what was kept of it; `read` remembers whose facts were looked at."""

    def __init__(self, rows, told=()):
        self.rows, self.foretold, self.digests, self.read = list(rows), dict(told), {}, []

    def stretches(self):
        starts = [r for r in self.rows if r.kind == "DayStarted"]
        ends = [r.seq - 1 for r in starts[1:]] + [None]
        return [
            Stretch(r.seq, date.fromisoformat(json.loads(r.body)["day"]), end, b"%d" % (end or 0))
            for r, end in zip(starts, ends, strict=True)
        ]

    def kept(self, first, last, version):
        return [
            k if k.earliest <= last else k._replace(body=None)
            for k in self.digests.values()
            if k.day >= first and k.version == version
        ]

    def keep(self, new):
        self.digests |= {k.seq: k for k in new}

    def facts(self, stretch, kinds):
        self.read.append(stretch.day)
        last = stretch.upto or self.rows[-1].seq
        return [r for r in self.rows if stretch.seq <= r.seq <= last and r.kind in kinds]

    def told(self, day):
        return self.foretold.get(day, ())


class Desk:
    """A hall with its log and a clock that the test moves; `looks` is called around each fact."""

    def __init__(self, now=SEVEN, looks=None, **rules):
        self.now, self.hall, self.log, self.by = now, Hall(), [], "desk"
        self.plan = replace(PLAN, **rules)
        self.looks = looks or (lambda hall, fact: None)
        self.turn()

    def record(self, bodies):
        for body in bodies:
            at = days.moment(self.hall, self.now)
            fact = Fact(seq=self.hall.seq + 1, at=at, by=self.by, body=body)
            self.looks(self.hall, fact)
            self.hall.apply(fact)
            self.log.append(fact)
        return bodies

    def turn(self):
        given = lambda _day: GivenBefore(counts={}, offline=())  # noqa: E731
        return self.record(days.turn(self.hall, self.plan, self.now, given))

    def do(self, decide, *args, **words):
        self.turn()
        scene = Scene(hall=self.hall, plan=self.plan, at=days.moment(self.hall, self.now))
        return self.record(decide(scene, *args, **words))

    def try_to(self, decide, *args, **words):
        """The hall may say no."""
        try:
            return self.do(decide, *args, **words)
        except Refusal:
            return []

    def issue(self, name="land", **more):
        return self.do(lambda s: [decisions.issue(s, decisions.Request(category=name, **more))])[0]

    def wait(self, **time):
        self.now += timedelta(**time)

    def down(self, **time):
        """The server is away for so long."""
        alive_at = self.now
        self.wait(**time)
        self.record(days.resume(self.hall, self.plan, self.now, alive_at))

    @property
    def rows(self):
        return [FactRow(t.seq, t.at, t.kind, t.by, body_of(t)) for t in self.log]


class Player:
    """Does anything that can be done in a hall, by dice."""

    def __init__(self, desk, seed):
        self.desk, self.dice = desk, Random(seed)

    def play(self, steps):
        for _ in range(steps):
            self.desk.wait(seconds=self.dice.randint(0, 240))
            self.desk.turn()
            often = [self.comes] * 2 + [self.calls] * 3 + [self.ends] * 3
            self.dice.choice([*often, self.staff, self.counter])()

    def number(self):
        return self.dice.choice(list(self.desk.hall.counters))

    def comes(self):
        name = self.dice.choice(list(FIELDS))
        also = (Stop(category="build", procedure="build-1"),) if self.dice.random() < 0.2 else ()
        purpose = self.dice.choice(["new", "collect"])
        more = {"priority": self.dice.random() < 0.2, "also": also, "purpose": purpose}
        if name == "build":
            more["also"] = ()
        procedure = self.dice.choice([None, f"{name}-1"])
        self.desk.by = "kiosk-1"
        self.desk.try_to(
            lambda s: [
                decisions.issue(s, decisions.Request(category=name, procedure=procedure, **more))
            ]
        )

    def calls(self):
        number = self.number()
        self.desk.by = f"officer-{number}"
        self.desk.try_to(calling.call_next, number, UNSEEN)
        self.desk.wait(seconds=70)
        if self.dice.random() < 0.6:
            self.desk.try_to(at_counter.start, number, UNSEEN)

    def ends(self):
        number, desk = self.number(), self.desk
        current = desk.hall.counters[number].current
        desk.by = f"officer-{number}"
        stop = Stop(category=self.dice.choice(list(FIELDS)))
        self.dice.choice([
            lambda: desk.try_to(at_counter.finish, number, UNSEEN, "done", self.dice.randint(0, 3)),
            lambda: desk.try_to(at_counter.finish, number, UNSEEN, None, 1),
            lambda: desk.try_to(at_counter.no_show, number, UNSEEN),
            lambda: desk.try_to(at_counter.put_back, number, UNSEEN),
            lambda: desk.try_to(at_counter.hold, number, UNSEEN, "paper"),
            lambda: desk.try_to(at_counter.cancel, number, UNSEEN, "left"),
            lambda: desk.try_to(at_counter.transfer, number, UNSEEN, stop),
        ])()  # fmt: skip
        if current is not None and self.dice.random() < 0.5:
            desk.try_to(rating.rate, f"sign-{number}", current, self.dice.randint(1, 4))
        if self.dice.random() < 0.2:
            desk.wait(seconds=3)
            desk.try_to(at_counter.undo, number, current)

    def staff(self):
        parked = [t.id for t in self.desk.hall.tickets.values() if t.state in PARKED]
        waits = [t.id for t in self.desk.hall.tickets.values() if t.state is TicketState.WAITING]
        if parked:
            self.desk.try_to(on_ticket.report, self.dice.choice(parked))
        if waits:
            ticket = self.dice.choice(waits)
            self.dice.choice([
                lambda: self.desk.try_to(on_ticket.change_category, ticket, "collect", None),
                lambda: self.desk.try_to(on_ticket.set_priority, ticket, "asked", priority=True),
                lambda: self.desk.try_to(on_ticket.guide, ticket),
                lambda: self.desk.try_to(decisions.served_on_paper, ticket[9:], ticket[9:]),
            ])()  # fmt: skip

    def counter(self):
        number = self.number()
        state = self.desk.hall.counters[number].state
        if state is CounterState.OPEN and self.dice.random() < 0.5:
            self.desk.try_to(at_counter.pause_counter, number, "break", None)
        else:
            self.desk.try_to(at_counter.open_counter, number)
        if self.dice.random() < 0.1:
            self.desk.down(minutes=self.dice.randint(2, 20))


@pytest.fixture(scope="session")
def golden():
    """The rows of the golden day; the next one has begun."""
    rows = []
    for line in LOG.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        at = datetime.fromisoformat(row["at"])
        rows.append(FactRow(row["seq"], at, row["kind"], "desk", json.dumps(row["body"])))
    return rows


@pytest.fixture
def make_shelf():
    return MemoryShelf


@pytest.fixture
def make_desk():
    return Desk


@pytest.fixture
def make_player():
    return Player


@pytest.fixture
def ask():
    """What is asked for; the golden day by day unless said otherwise."""

    def asked(**changes):
        now = datetime(2026, 10, 15, 3, 0, tzinfo=UTC)
        usual = {"first": GOLDEN_DAY, "last": GOLDEN_DAY, "centre": CENTRE, "zone": ZONE}
        return Asked(**{**usual, "now": now, **changes})

    return asked


@pytest.fixture
def report(ask):
    """The report of a shelf's days."""

    def made(shelf, **changes):
        asked = ask(**changes)
        return report_of(days_of(shelf, asked), asked)

    return made


@pytest.fixture
def figures(report):
    """`figures(shelf, by=…)`: for each row's label its figures by id; "all" for the totals."""

    def read(shelf, **changes):
        sheet = report(shelf, **{"by": By.DAY, **changes}).sheets[0]
        ids = [figure.id for figure in sheet.figures]
        rows = zip(("all", *sheet.labels), (sheet.total, *sheet.values), strict=True)
        return {label: dict(zip(ids, values, strict=True)) for label, values in rows}

    return read
