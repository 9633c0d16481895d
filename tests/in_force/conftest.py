"""A centre of three counters, as a file describes it, and a hall that goes by it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from ticket_protocol import centre as wire
from ticket_server.domain import at_counter, calling, days, decisions
from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import CategoryPlan, Plan, Series
from ticket_server.domain.scene import UNSEEN, Scene
from ticket_server.domain.values import GivenBefore
from ticket_server.in_force.in_force import Rules

MORNING = datetime(2026, 10, 14, 1, 30, tzinfo=UTC)
COUNTERS = {1: ("guide", "collect"), 9: ("land", "build"), 10: ("collect",)}
NAMES = {"guide": "Hướng dẫn", "land": "Đất đai", "build": "Xây dựng", "collect": "Trả kết quả"}


def words(name):
    return wire.Words(vi=NAMES.get(name, name), en=name)


def rules_of(digest="two", counters=COUNTERS, categories=NAMES, devices=("kiosk-1",), **plan):
    series = Series(prefix="9", digits=3)
    known = {c: CategoryPlan(id=c, series=series) for c in categories}
    known |= plan.pop("planned", {})
    name = words("centre")
    told = [
        wire.Category(id=c, name=words(c), icon="land", series="9", counters=(), procedures=())
        for c in categories
    ]
    kiosks = [wire.KioskSettings(id=device) for device in devices]
    return Rules(
        plan=Plan(
            digest=digest,
            zone=ZoneInfo("Asia/Ho_Chi_Minh"),
            categories=known,
            counters=dict(counters),
            **plan,
        ),
        centre=wire.Centre(
            version="1",
            digest=digest,
            name=name,
            short=name,
            unit=name,
            categories=tuple(told),
            counters=(),
            kiosks=tuple(kiosks),
        ),
    )


class Floor:
    """A hall by the first description."""

    def __init__(self):
        self.rules, self.now, self.hall = rules_of("one"), MORNING, Hall()
        self.record(days.turn(self.hall, self.rules.plan, MORNING, lambda _day: GivenBefore()))

    def record(self, bodies):
        for body in bodies:
            fact = f.Fact(seq=self.hall.seq + 1, at=self.now, by="desk", body=body)
            self.hall.apply(fact)

    @property
    def scene(self):
        return Scene(hall=self.hall, plan=self.rules.plan, at=self.now)

    def issue(self, category):
        issued = decisions.issue(self.scene, decisions.Request(category=category))
        self.record([issued])
        return issued.number

    def open(self, *numbers):
        for number in numbers:
            self.record(at_counter.open_counter(self.scene, number))

    def call(self, number):
        self.record(calling.call_next(self.scene, number, UNSEEN))


@pytest.fixture
def floor():
    return Floor()


@pytest.fixture
def make_rules():
    return rules_of
