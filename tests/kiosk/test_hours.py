"""When numbers are given: each part of a day, and any week."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hours import Gate, issuing, local
from ticket_protocol.centre import Centre, Span, Weekday, Words

NAME = Words(vi="Trung tâm")
MORNING, AFTERNOON = Span(start="06:45", end="11:15"), Span(start="13:15", end="16:30")
WEEK = {Weekday(day): (MORNING, AFTERNOON) for day in ("mon", "tue", "wed", "thu", "fri")}
SATURDAY = Span(start="07:15", end="11:00")
WEEK[Weekday.SAT] = (SATURDAY,)


def centre(week):
    return Centre(
        version="1", digest="d", name=NAME, short=NAME, unit=NAME, issuing=week, categories=(),
        counters=(),
    )  # fmt: skip


def there(day, clock):
    """A time of day in October 2026, on the centre's clock (UTC+7)."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 10, day, hour, minute, tzinfo=UTC) - timedelta(hours=7)


def told(week, now):
    found = issuing(centre(week), now)
    return found.gate, found.opens and f"{found.opens:%d %H:%M}"


@pytest.mark.parametrize(
    ("day", "clock", "gate", "opens"),
    [
        (14, "06:44", Gate.BEFORE, "14 06:45"),
        (14, "06:45", Gate.OPEN, None),
        (14, "11:14", Gate.OPEN, None),
        (14, "11:15", Gate.LUNCH, "14 13:15"),
        (14, "13:14", Gate.LUNCH, "14 13:15"),
        (14, "13:15", Gate.OPEN, None),
        (14, "16:30", Gate.AFTER, "15 06:45"),
        (16, "17:00", Gate.AFTER, "17 07:15"),
        (17, "11:00", Gate.AFTER, "19 06:45"),
        (18, "09:00", Gate.HOLIDAY, "19 06:45"),
    ],
)
def test_parts_of_a_day(day, clock, gate, opens):
    assert told(WEEK, there(day, clock)) == (gate, opens)


def test_always_is_always_open():
    assert told(None, there(18, "03:00")) == (Gate.OPEN, None)


def test_a_week_without_windows_never_opens():
    assert told({}, there(14, "09:00")) == (Gate.HOLIDAY, None)


def test_the_day_is_the_centre_s_own():
    assert local(centre(None), datetime(2026, 10, 13, 17, 30, tzinfo=UTC)).day == 14


@st.composite
def weeks(draw):
    def day():
        ends = sorted(draw(st.sets(st.integers(0, 23 * 60), max_size=6)))
        times = [time(m // 60, m % 60) for m in ends]
        return tuple(Span(start=a, end=b) for a, b in zip(times[::2], times[1::2], strict=False))

    return {d: day() for d in Weekday}


@given(weeks(), st.integers(0, 7 * 24 * 60 - 1))
def test_it_opens_next_at_the_first_open_minute(week, minute):
    hall, now = centre(week), there(12, "00:00") + timedelta(minutes=minute)
    found = issuing(hall, now)
    if found.gate is Gate.OPEN:
        assert found.opens is None
    elif found.opens is None:
        assert not any(week.values())
    else:
        assert found.opens > now
        assert issuing(hall, found.opens).gate is Gate.OPEN
        just_before = found.opens - timedelta(minutes=1)
        if just_before >= now:
            assert issuing(hall, just_before).gate is not Gate.OPEN or _abuts(week, found.opens)


def _abuts(week, at):
    """A span that begins where another ends."""
    return any(span.end == at.time() for span in week[tuple(Weekday)[at.weekday()]])
