"""A centre's data with some facts in it, and folders for its backups."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ticket_server.backup.making import Source, Target
from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.storage.sql import SqlStore
from ticket_server.storage.store import Change, Issue

ROOT = Path(__file__).parents[2]
MORNING = datetime(2026, 10, 14, 0, 30, tzinfo=UTC)
TODAY = date(2026, 10, 14)


class Centre:
    """A store that is open, as under a server, and what is written into it."""

    def __init__(self, folder):
        self.data, self.config = folder / "data", folder / "config.toml"
        self.data.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "config.toml", self.config)
        self.store, self.hall = SqlStore(self.data), Hall()
        self.hall.apply_all(self.store.today())
        self.issued = len(self.hall.tickets)

    def start_day(self):
        counters = (f.CounterPlan(number=9, categories=("land",)),)
        self.save(f.DayStarted(day=TODAY, digest="x", counters=counters, given={}))
        return self

    @property
    def source(self):
        return Source(
            data=self.data,
            config=self.config.read_text(encoding="utf-8"),
            centre="Xã Tân Phú",
            version="1",
            zone=ZoneInfo("Asia/Ho_Chi_Minh"),
        )

    def save(self, *bodies):
        change = Change(at=MORNING)
        for body in bodies:
            fact = f.Fact(seq=self.hall.seq + 1, at=MORNING, by="kiosk-1", body=body)
            self.hall.apply(fact)
            change.facts.append(fact)
            if isinstance(body, f.TicketIssued):
                change.tickets[body.ticket] = self.hall.tickets[body.ticket]
                change.issues[body.ticket] = Issue(day=TODAY, body=body)
        with self.store.transaction() as step:
            step.save(change)

    def issue(self, count=1):
        first, self.issued = self.issued + 1, self.issued + count
        self.save(*(issued(number) for number in range(first, first + count)))


def issued(count):
    return f.TicketIssued(
        ticket=f"20261014-9{count:03d}",
        number=f"9{count:03d}",
        series="9",
        count=count,
        category="land",
        procedure=None,
        purpose="new",
        priority=False,
        language="vi",
        key=MORNING,
    )


@pytest.fixture(scope="session")
def morning(tmp_path_factory):
    """The folder of a centre that has given five numbers."""
    made = Centre(tmp_path_factory.mktemp("morning")).start_day()
    made.issue(5)
    made.store.close()
    return made.data.parent


@pytest.fixture
def centre(tmp_path, morning):
    made = Centre(shutil.copytree(morning, tmp_path / "centre"))
    yield made
    made.store.close()


@pytest.fixture
def target(tmp_path):
    return Target(folder=tmp_path / "stick", daily=3, weekly=2)


def evening(day=14):
    return datetime(2026, 10, day, 10, 45, tzinfo=UTC)
