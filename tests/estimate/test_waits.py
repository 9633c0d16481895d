"""Waits as people are told them."""

from datetime import UTC, datetime

import pytest

from ticket_server.estimate.waits import Basis, Wait, expected, minutes_of

NOW = datetime(2026, 10, 14, 10, 2, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (-1, 0), (0, 0), (0.9, 0), (1.1, 2), (3.4, 2), (3.6, 5), (5.9, 5), (6.1, 7), (8.4, 7),
        (8.6, 10), (12.4, 10), (12.6, 15), (22.4, 20), (57.5, 60), (121, 120),
    ],
)  # fmt: skip
def test_minutes_are_rounded_to_what_people_say(minutes, said):
    assert minutes_of(minutes * 60) == said


@pytest.mark.parametrize(
    ("low", "high", "earliest", "latest"),
    [
        (38, 56, "10:40", "11:00"),
        (0, 0, "10:00", "10:05"),
        (2.5, 7.5, "10:05", "10:10"),
        (2.4, 7.6, "10:00", "10:15"),
        (-3, 1, "10:00", "10:05"),
        (57.5, 57.5, "11:00", "11:05"),
    ],
)
def test_the_interval_is_widened_to_full_five_minutes(low, high, earliest, latest):
    told = expected(
        Wait(median_s=low * 60, low_s=low * 60, high_s=high * 60, basis=Basis.REPLAY), NOW
    )
    assert (f"{told.earliest:%H:%M}", f"{told.latest:%H:%M}") == (earliest, latest)
    assert told.earliest.second == told.latest.second == 0


def test_full_five_minutes_are_those_of_the_local_clock():
    """Also in a zone of three quarters of an hour."""
    now = datetime.fromisoformat("2026-10-14T10:02:30+05:45")
    told = expected(Wait(median_s=600, low_s=480, high_s=720, basis=Basis.QUEUE), now)
    local = [moment.astimezone(now.tzinfo) for moment in (told.earliest, told.latest)]
    assert [f"{moment:%H:%M}" for moment in local] == ["10:10", "10:15"]
    assert (told.minutes, told.basis) == (10, Basis.QUEUE)
