"""A clock that follows the server and never this device's own clock."""

import sys
from datetime import UTC, datetime, timedelta

import pytest

from screen_kit import server_clock
from screen_kit.server_clock import ServerClock

EIGHT = datetime(2026, 10, 14, 8, tzinfo=UTC)


class Time:
    """This device's clocks, moved by hand."""

    def __init__(self):
        self.wall = EIGHT
        self.running = 100.0

    def pass_by(self, seconds):
        self.wall += timedelta(seconds=seconds)
        self.running += seconds


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def clock(time):
    return ServerClock(lambda: time.wall, lambda: time.running)


def test_unread_it_is_our_own(clock, time):
    time.pass_by(5)
    assert clock.now() == EIGHT + timedelta(seconds=5)


def test_the_answer_was_given_halfway(clock, time):
    asked_at = clock.running()
    time.pass_by(2)
    clock.learn(EIGHT + timedelta(hours=1), asked_at)
    assert clock.now() == EIGHT + timedelta(hours=1, seconds=1)


def test_a_step_of_our_own_clock_moves_nothing(clock, time):
    clock.learn(EIGHT, clock.running())
    time.wall += timedelta(hours=7)
    time.pass_by(3)
    assert clock.now() == EIGHT + timedelta(seconds=3)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("Wed, 14 Oct 2026 08:00:01 GMT", 0),  # as near as a header can tell
        ("Wed, 14 Oct 2026 09:00:00 GMT", 3600),
        ("yesterday", 0),
        ("", 0),
    ],
)
def test_a_date_header_is_coarse(clock, header, seconds):
    clock.learn_date(header)
    assert clock.now() == EIGHT + timedelta(seconds=seconds)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the monotonic clock never sleeps")
def test_it_goes_on_while_the_machine_sleeps(monkeypatch):
    which = server_clock.time.CLOCK_BOOTTIME
    slept = {which: 100.0}
    monkeypatch.setattr(server_clock.time, "clock_gettime", slept.__getitem__)
    clock = ServerClock()
    clock.learn(EIGHT, clock.running())
    slept[which] += 8 * 3600
    assert clock.now() == EIGHT + timedelta(hours=8)
