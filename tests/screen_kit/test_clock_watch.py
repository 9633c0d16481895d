"""A device whose own clock is wrong: said once, and when it is right again."""

import logging
from datetime import UTC, datetime, timedelta

from screen_kit.clock_watch import TOLERANCE_S, ClockWatch
from screen_kit.server_clock import ServerClock

THERE = datetime(2026, 10, 14, 2, 24, tzinfo=UTC)


def test_the_first_time_is_a_warning_and_the_end_is_told(caplog):
    watch = ClockWatch()
    with caplog.at_level(logging.DEBUG):
        for off in (1.0, TOLERANCE_S, 130.0, 131.0, -400.0, 0.5, 0.4):
            watch.see(off)
    assert [record.levelname for record in caplog.records] == ["WARNING", "DEBUG", "DEBUG", "INFO"]
    assert "130 s ahead of" in caplog.messages[0]
    assert "400 s behind" in caplog.messages[2]


def test_how_far_the_own_clock_is_off():
    clock = ServerClock(wall=lambda: THERE + timedelta(minutes=7), running=lambda: 5.0)
    assert clock.off_s is None
    assert clock.now() == THERE + timedelta(minutes=7), "until the server has answered"
    clock.learn(THERE, 5.0)
    assert clock.off_s == 420.0
    assert clock.now() == THERE, "the server's time rules"
