"""A hall whose kiosk has asked this morning which numbers are its own."""

from datetime import date, timedelta

import pytest

from ticket_server.domain import handing_in
from ticket_server.domain.decisions import Request
from ticket_server.domain.handing_in import Paper
from ticket_server.domain.values import SLIPS, SeriesPart

OUTBOX = "outbox-1"
MINE = {"owner": "kiosk-1", "digits": 3, "first": 901, "last": 903}
PARTS = (
    *(SeriesPart(series=s, **MINE) for s in ("1", "9", "T")),
    SeriesPart(owner="kiosk-2", series="9", digits=3, first=911, last=913),
    SeriesPart(owner=SLIPS, series="9", digits=3, first=991, last=995),
)


def paper_of(count=901, category="land", ago=timedelta(), replaces=None, **changes):
    series = {"guide": "1", "collect": "T"}.get(category, "9")
    values = {
        "slip": f"slip-{series}{count}", "outbox": OUTBOX, "day": date(2026, 10, 14),
        "series": series, "count": count, "number": f"{series}{count}", "ago": ago,
        "request": Request(category=category), "replaces": replaces,
    }  # fmt: skip
    return Paper(**values | changes)


@pytest.fixture
def parts():
    return PARTS


@pytest.fixture
def desk(make_desk, make_plan):
    desk = make_desk(plan=make_plan(parts=PARTS, offline=True, guidance="guide"))
    desk.by = "kiosk-1"
    desk.do(handing_in.lease, "kiosk-1", OUTBOX)
    return desk


@pytest.fixture
def paper():
    return paper_of


@pytest.fixture
def bring(desk):
    """Hands a paper in: the facts, and the ticket that stands for it."""

    def bring(given=None, kiosk="kiosk-1", **words):
        given = given or paper_of(**words)
        bodies = desk.do(handing_in.hand_in, kiosk, given)
        return bodies, desk.hall.tickets.get(desk.hall.offline.slips.get(given.slip))

    return bring


@pytest.fixture
def ask(desk):
    """A number asked for online, under a key that the kiosk remembers."""
    return lambda key="key-1": desk.issue(asked=("kiosk-1", key))
