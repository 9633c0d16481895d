"""A small hall to play with: three counters, four categories, two of them sharing a series."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ticket_protocol.facts import KINDS
from ticket_server.domain import at_counter, calling, days, decisions
from ticket_server.domain import facts as f
from ticket_server.domain.decisions import Request
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import CategoryPlan, Plan, Series
from ticket_server.domain.scene import UNSEEN, Scene
from ticket_server.domain.values import GivenBefore
from ticket_server.web.wire import UNTOLD

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MORNING = datetime(2026, 10, 14, 0, 30, tzinfo=UTC)

SERIES = {p: Series(prefix=p, digits=3) for p in ("1", "9", "T")}


def plan_of(digest="one", counters=None, categories=None, **changes):
    series = {"guide": "1", "land": "9", "build": "9", "collect": "T"}
    names = categories or series
    return Plan(
        digest=digest,
        zone=ZONE,
        categories={
            name: CategoryPlan(
                id=name, series=SERIES[series[name]], procedures=frozenset({f"{name}-1"})
            )
            for name in names
        },
        counters=counters or {1: ("guide", "collect"), 9: ("land", "build"), 10: ("collect",)},
        **{"languages": ("vi", "en"), **changes},
    )


class Desk:
    """A hall with its log and a clock that the test moves; records as the server does.

    `before` and `after` may look at the hall around each fact.
    """

    def __init__(self, plan=None, now=MORNING):
        self.plan = plan or plan_of()
        self.now = now
        self.hall = Hall()
        self.log = []
        self.given_before, self.given_offline = {}, {}
        self.by = "test"
        self.before = self.after = lambda fact: None
        self.turn()

    def record(self, bodies):
        recorded = []
        for body in bodies:
            recorded.append(body)
            clock = isinstance(body, f.ClockConfirmed)
            at = self.now if clock else days.moment(self.hall, self.now)
            fact = f.Fact(seq=self.hall.seq + 1, at=at, by=self.by, body=body)
            self.before(fact)
            self.hall.apply(fact)
            self.log.append(fact)
            self.after(fact)
        return recorded

    @property
    def scene(self):
        return Scene(hall=self.hall, plan=self.plan, at=days.moment(self.hall, self.now))

    def past(self, day):
        offline = tuple(sorted(self.given_offline.get(day, ())))
        return GivenBefore(counts=self.given_before.get(day, {}), offline=offline)

    def turn(self):
        return self.record(days.turn(self.hall, self.plan, self.now, self.past))

    def resume(self, alive_at):
        """The server starts again, having lived until then."""
        return self.record(days.resume(self.hall, self.plan, self.now, alive_at))

    def adopt(self, plan):
        self.plan = plan
        return self.record(days.adopt(self.hall, plan))

    def confirm(self, day):
        return self.record(days.confirm_clock(self.hall, self.plan, self.now, day, self.past))

    def issue(self, category="land", expected=None, asked=None, **request):
        self.turn()
        wanted = Request(category=category, **request)
        body = decisions.issue(self.scene, wanted, expected, asked)
        self.record([body])
        return self.hall.tickets[body.ticket]

    def do(self, decide, *args, **words):
        self.turn()
        return self.record(decide(self.scene, *args, **words))

    def call(self, counter=9, seen=UNSEEN):
        bodies = self.do(calling.call_next, counter, seen)
        called = [b for b in bodies if isinstance(b, f.TicketCalled)]
        return self.hall.tickets[called[0].ticket] if called else None

    def open(self, *numbers):
        for number in numbers:
            self.do(at_counter.open_counter, number)

    def wait(self, **time):
        self.now += timedelta(**time)


@pytest.fixture
def every_kind():
    """Also those of which the protocol has no words."""
    return {*KINDS, *(kind.__name__ for kind in UNTOLD)}


@pytest.fixture
def beside_the_hall():
    """What stands in the log, and changes nothing in the hall."""
    kiosk, lan = {"token": 3, "name": "kiosk-2"}, {"login": "lan", "counter": 9}
    return [
        f.PersonChanged(login="lan", what=("made", "staff")),
        f.SignedIn(**lan, role="staff", how="pin"),
        f.SignedOut(**lan, why="revoked"),
        f.SignInLocked(login=None, seconds=15),
        f.DevicePaired(name="kiosk-1", device="kiosk", role="kiosk", address="192.168.1.21"),
        f.DeviceChanged(**kiosk, was="kiosk-1"),
        f.DeviceRevoked(**kiosk),
        f.SettingsSaved(digest="two", version=2),
        f.AppointmentsImported(new=3, changed=1, cancelled=0),
        f.BackupMade(folder="/media/usb", name="denluot-1", seq=9, closing="2f8a", continues=True),
        f.BackupFailed(folder="/media/usb", why="gone"),
        f.Restored(epoch="b", before="a", seq=9, floors={"9": 100}),
    ]


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture(scope="session")
def make_plan():
    return plan_of


@pytest.fixture(scope="session")
def make_desk():
    return Desk


@pytest.fixture
def today():
    return date(2026, 10, 14)
