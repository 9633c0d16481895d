"""When numbers are given: each part of a day, and any week."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hours import Gate, holiday_on, issuing, local, windows_on
from ticket_protocol.board import IssuingSwitch
from ticket_protocol.centre import Category, Centre, Holiday, Span, SwappedDay, Weekday
from ticket_protocol.part import Words

NAME = Words(vi="Trung tâm")
MORNING, AFTERNOON = Span(start="06:45", end="11:15"), Span(start="13:15", end="16:30")
WEEK = {Weekday(day): (MORNING, AFTERNOON) for day in ("mon", "tue", "wed", "thu", "fri")}
SATURDAY = Span(start="07:15", end="11:00")
WEEK[Weekday.SAT] = (SATURDAY,)


def category(name):
    return Category(id=name, name=NAME, icon="info", series="9", counters=(9,), procedures=())


def centre(week, **days):
    return Centre(
        version="1", digest="d", name=NAME, short=NAME, unit=NAME, issuing=week,
        categories=(category("land"), category("build")), counters=(), **days,
    )  # fmt: skip


def there(day, clock):
    """A time of day in October 2026, on the centre's clock (UTC+7)."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 10, day, hour, minute, tzinfo=UTC) - timedelta(hours=7)


def told(week, now):
    return shown(issuing(centre(week), now))


def shown(found):
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


class TestDays:
    FESTIVAL = tuple(
        Holiday(day=date(2026, 10, day), name=Words(vi="Lễ hội")) for day in range(19, 24)
    )
    HALL = centre(
        WEEK,
        holidays=(Holiday(day=date(2026, 10, 14)), *FESTIVAL),
        swapped=(SwappedDay(day=date(2026, 10, 18), worked_as=Weekday.SAT),),
    )

    @pytest.mark.parametrize(
        ("day", "clock", "gate", "opens"),
        [
            (14, "09:00", Gate.HOLIDAY, "15 06:45"),
            (13, "17:00", Gate.AFTER, "15 06:45"),
            (18, "07:14", Gate.BEFORE, "18 07:15"),
            (18, "07:15", Gate.OPEN, None),
            (18, "11:00", Gate.AFTER, "24 07:15"),
            (21, "09:00", Gate.HOLIDAY, "24 07:15"),
        ],
    )
    def test_holidays_and_swapped_days(self, day, clock, gate, opens):
        assert shown(issuing(self.HALL, there(day, clock))) == (gate, opens)

    def test_the_windows_of_a_day(self):
        days = [windows_on(self.HALL, date(2026, 10, day)) for day in (14, 15, 18)]
        assert days == [(), (MORNING, AFTERNOON), (SATURDAY,)]
        assert windows_on(centre(None), date(2026, 10, 14)) is None

    def test_a_holiday_may_have_a_name(self):
        assert holiday_on(self.HALL, date(2026, 10, 20)).name == Words(vi="Lễ hội")
        assert holiday_on(self.HALL, date(2026, 10, 14)).name is None
        assert holiday_on(self.HALL, date(2026, 10, 15)) is None


def switch(seq, until, *categories, gives=True, day=14):
    return IssuingSwitch(
        seq=seq, categories=categories or None, open=gives, until=there(day, until)
    )


def shut(seq, until, *categories):
    return switch(seq, until, *categories, gives=False)


class TestSwitches:
    LAND = switch(2, "10:00", "land")

    @pytest.mark.parametrize(
        ("clock", "switches", "of", "gate", "opens"),
        [
            ("17:00", [switch(1, "18:30")], None, Gate.OPEN, None),
            ("18:30", [switch(1, "18:30")], None, Gate.AFTER, "15 06:45"),
            ("17:00", [switch(1, "18:30", "land")], "land", Gate.OPEN, None),
            ("17:00", [switch(1, "18:30", "land")], "build", Gate.AFTER, "15 06:45"),
            ("17:00", [switch(1, "18:30", "land")], None, Gate.OPEN, None),
            ("09:00", [shut(1, "10:00")], None, Gate.SHUT, "14 10:00"),
            ("09:00", [shut(1, "12:00")], None, Gate.SHUT, "14 13:15"),
            ("12:00", [shut(1, "14:00")], None, Gate.LUNCH, "14 14:00"),
            ("09:00", [shut(1, "10:00", "land")], "land", Gate.SHUT, "14 10:00"),
            ("09:00", [shut(1, "10:00", "land")], "build", Gate.OPEN, None),
            ("09:00", [shut(1, "10:00", "land")], None, Gate.OPEN, None),
            ("09:00", [shut(1, "10:00", "land", "build")], None, Gate.SHUT, "14 10:00"),
            ("09:00", [shut(1, "12:00"), LAND], "land", Gate.OPEN, None),
            ("09:00", [shut(1, "12:00"), LAND], "build", Gate.SHUT, "14 13:15"),
            ("09:00", [LAND, shut(1, "12:00")], "land", Gate.OPEN, None),
            ("17:00", [switch(1, "20:00"), shut(2, "18:00")], None, Gate.AFTER, "14 18:00"),
        ],
    )  # fmt: skip
    def test_the_newest_in_force_wins(self, clock, switches, of, gate, opens):
        found = issuing(centre(WEEK), there(14, clock), switches, of)
        assert shown(found) == (gate, opens)

    def test_always_can_be_shut(self):
        assert shown(issuing(centre(None), there(14, "09:00"), [shut(1, "10:00")])) == (
            Gate.SHUT,
            "14 10:00",
        )

    def test_a_sunday_can_be_opened(self):
        switches = [switch(1, "11:00", day=18)]
        assert issuing(centre(WEEK), there(18, "09:00"), switches).gate is Gate.OPEN
        assert issuing(centre(WEEK), there(18, "09:00")).gate is Gate.HOLIDAY


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
