"""When estimates turn bad, the log says it once and the supervisor's forecast shows it."""

import logging
from datetime import timedelta

import pytest

from ticket_protocol.outlook import Forecast
from ticket_server.storage.store import Estimated, FirstCall


@pytest.fixture
def came(hall):
    """So many tickets were called `late` minutes after they were told."""

    def keep(count, late, first=100):
        at = hall.clock()
        rows = [
            Estimated(
                ticket=first + i, day=at.date(), category="land", at=at, at_issue=True,
                basis="replay", median=at + timedelta(minutes=9), earliest=at,
                latest=at + timedelta(minutes=15),
            )
            for i in range(count)
        ]  # fmt: skip
        called = at + timedelta(minutes=9 + late)
        hall.store.keep(rows, [FirstCall(ticket=r.ticket, day=r.day, at=called) for r in rows])

    return keep


@pytest.fixture
def time_passes(hall, kiosk, staff):
    """Somebody is called, and minutes later it is looked how good the estimates were."""

    def until(seen):
        kiosk.post("/tickets", {"category": "land"})
        staff.post("/counters/9/call-next")
        for _ in range(200):
            hall.clock.move(minutes=1)
            hall.client.portal.call(hall.server.expecting.tick)
            told = Forecast.model_validate(staff.get("/forecast").json())
            if seen(told):
                return told
        raise AssertionError("it was never seen")

    return until


def test_an_alarm_is_shown_and_said_once(came, time_passes, caplog):
    with caplog.at_level(logging.INFO):
        came(60, late=5)
        told = time_passes(lambda forecast: forecast.quality is not None)
        assert (told.quality.category, told.quality.tickets) == (None, 60)
        assert (told.quality.bias_min, told.quality.alarm) == (5.0, True)
        came(300, late=0, first=500)
        came(60, late=7, first=900)
        assert time_passes(lambda forecast: forecast.quality is None).ahead == ()
    lines = [r for r in caplog.records if "waits told" in r.getMessage()]
    assert [r.levelname for r in lines] == ["WARNING", "WARNING", "INFO", "INFO"]


def test_nothing_is_looked_up_while_nobody_is_called(hall, staff, came, monkeypatch):
    asked = []
    came(60, late=5)
    monkeypatch.setattr(hall.store, "outcomes", lambda *days: asked.append(days), raising=False)
    for _ in range(30):
        hall.clock.move(minutes=1)
        hall.client.portal.call(hall.server.expecting.tick)
    assert asked == []
    assert staff.get("/forecast").json()["quality"] is None
