"""Logs of days to report on: the golden one, and others made by hand; a shelf in memory."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ticket_protocol import centre as wire
from ticket_server.reports.asked import Asked
from ticket_server.reports.source import Stretch
from ticket_server.reports.turns import FactRow

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
GOLDEN_DAY = date(2026, 10, 14)
LOG = Path(__file__).parents[1] / "golden" / "day.jsonl"
NAME = wire.Words(vi="Trung tâm xã Đồng Mẫu", en="Đồng Mẫu Centre")


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
    """A log as rows, and what was kept of it."""

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


def golden_rows():
    rows = []
    for line in LOG.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        at = datetime.fromisoformat(row["at"])
        rows.append(FactRow(row["seq"], at, row["kind"], "desk", json.dumps(row["body"])))
    return rows


@pytest.fixture(scope="session")
def golden():
    """The rows of the golden day; the next one has begun."""
    return golden_rows()


@pytest.fixture
def make_shelf():
    return MemoryShelf


@pytest.fixture
def ask():
    """What is asked for; the golden day by categories unless said otherwise."""

    def asked(**changes):
        now = datetime(2026, 10, 15, 3, 0, tzinfo=UTC)
        usual = {"first": GOLDEN_DAY, "last": GOLDEN_DAY, "centre": CENTRE, "zone": ZONE}
        return Asked(**{**usual, "now": now, **changes})

    return asked
