"""Devices that are heard no more: told once, not too soon, not at night, and taken back."""

from dataclasses import replace
from datetime import time

import pytest

from ticket_server.domain.plan import Span

HEALTH = {"version": "1", "clock": 0.0}
DAY = (Span(start=time(7, 30), end=time(11)), Span(start=time(13), end=time(17)))


class Running:
    """Seconds that pass when the test says so."""

    def __init__(self):
        self.s = 1000.0

    def __call__(self):
        return self.s


class Watched:
    """A hall whose devices' silence is measured by the test."""

    def __init__(self, hall, running):
        self.hall, self._running = hall, running
        self.staff = hall.caller("staff", "desk-9")

    def device(self, role="kiosk", name="kiosk-1"):
        caller = self.hall.caller(role, name)
        caller.post("/devices/me/health", HEALTH)
        return caller

    def wait(self, seconds):
        self._running.s += seconds
        self.hall.clock.move(seconds=seconds)
        self.hall.client.portal.call(self.hall.server.presence.look)

    @property
    def silent(self):
        devices = self.staff.get("/board").json()["devices"]
        return {d["name"]: d["silent_since"] for d in devices if d["silent_since"]}


@pytest.fixture
def plan(plan):
    return replace(plan, hours=(DAY,) * 7)


@pytest.fixture
def watched(plan, make_hall):
    running = Running()
    with make_hall(plan, running=running) as hall:
        yield Watched(hall, running)


def test_it_is_missed_after_half_a_minute_and_once(watched):
    watched.device()
    watched.wait(29)
    assert watched.silent == {}
    watched.wait(1)
    assert watched.silent == {"kiosk-1": "2026-10-14T00:30:00Z"}
    seq = watched.hall.server.hub.hall.seq
    watched.wait(300)
    assert watched.hall.server.hub.hall.seq == seq


def test_as_long_as_its_feed_is_open_it_is_there(watched):
    kiosk = watched.device()
    with kiosk.feed() as feed:
        feed.receive_json()
        watched.wait(300)
        assert watched.silent == {}
    watched.hall.client.portal.call(lambda: None)
    watched.wait(30)
    assert list(watched.silent) == ["kiosk-1"]


def test_it_is_back_when_it_stays(watched):
    kiosk = watched.device()
    watched.wait(30)
    kiosk.post("/devices/me/health", HEALTH)
    watched.wait(4)
    assert list(watched.silent) == ["kiosk-1"]
    watched.wait(1)
    assert watched.silent == {}


def test_who_says_a_word_now_and_then_stays_lost(watched):
    kiosk = watched.device()
    watched.wait(30)
    seq = watched.hall.server.hub.hall.seq
    for _ in range(5):
        kiosk.get("/board")
        watched.wait(4)
        watched.wait(31)
    told = watched.hall.server.hub.hall.seq - seq
    assert told == 0


@pytest.mark.parametrize(
    ("role", "name", "missed"),
    [("display", "tv-1", True), ("staff", "desk-7", False), ("guide", "desk", False)],
)
def test_nobody_misses_a_pc_that_somebody_sits_at(watched, role, name, missed):
    watched.device(role, name)
    watched.wait(60)
    assert (name in watched.silent) == missed


def test_what_is_switched_off_in_the_evening_is_missed_by_nobody(watched):
    kiosk = watched.device()
    with kiosk.feed() as feed:
        feed.receive_json()
        watched.wait(9 * 3600 + 1800)
    watched.hall.client.portal.call(lambda: None)
    watched.wait(120)
    assert watched.silent == {}


@pytest.mark.parametrize(
    ("hours", "windows", "told"),
    [(None, None, True), ((DAY,) * 7, None, True), (((),) * 7, None, False),
     (((),) * 7, (DAY,) * 7, True), (None, ((),) * 7, False)],
)  # fmt: skip
def test_when_the_centre_is_at_work(plan, make_hall, hours, windows, told):
    """`None`: not told, or numbers always; a day without times is closed."""
    running = Running()
    with make_hall(replace(plan, hours=hours, windows=windows), running=running) as hall:
        watched = Watched(hall, running)
        watched.device()
        watched.wait(30)
        assert bool(watched.silent) == told


def test_those_who_may_not_see_devices_hear_nothing(watched):
    watched.device()
    display = watched.hall.caller("display", "tv")
    with display.feed() as feed:
        feed.receive_json()
        watched.wait(30)
        while (told := feed.receive_json())["type"] != "fact":
            pass
    assert told["fact"]["kind"] == "Hidden"
    assert display.get("/board").json()["devices"] == []
