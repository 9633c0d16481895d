"""Days as the plan has them: holidays and swaps, sessions, switches, and what counts as waiting."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticket_server.domain.calendar import (
    WHOLE_DAY,
    Switch,
    closing,
    gives_numbers,
    opening_of,
    session_of,
    spans_of,
    stretches,
    waited,
    weekday_of,
)
from ticket_server.domain.plan import Plan, Span

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
WEDNESDAY, SATURDAY, SUNDAY = date(2026, 10, 14), date(2026, 10, 17), date(2026, 10, 18)
HOLIDAY, SWAPPED = date(2026, 10, 15), date(2026, 10, 24)


def span(text):
    start, end = (time(*map(int, part.split(":"))) for part in text.split("-"))
    return Span(start=start, end=end)


def week(weekdays, saturday):
    return (tuple(map(span, weekdays)),) * 5 + (tuple(map(span, saturday)), ())


HOURS = week(("07:00-11:30", "13:30-17:00"), ("07:30-11:30",))
WINDOWS = week(("06:45-11:15", "13:15-16:30"), ("07:15-11:00",))


def plan_of(**parts):
    return Plan(digest="one", categories={}, counters={}, **{"zone": ZONE, **parts})


@pytest.fixture
def plan():
    return plan_of(
        hours=HOURS, windows=WINDOWS, holidays=frozenset({HOLIDAY}), swapped={SWAPPED: 0}
    )


def at(clock, day=WEDNESDAY):
    """That time of day in the centre."""
    return datetime.combine(day, time(*map(int, clock.split(":"))), tzinfo=ZONE)


def minutes(delta):
    return delta / timedelta(minutes=1)


def test_each_day_has_its_own_windows(plan):
    assert [weekday_of(plan, d) for d in (WEDNESDAY, HOLIDAY, SATURDAY, SWAPPED)] == [2, None, 5, 0]
    assert spans_of(plan, WEDNESDAY) == WINDOWS[2]
    assert spans_of(plan, HOLIDAY) == ()
    assert spans_of(plan, SUNDAY) == ()
    assert spans_of(plan, SWAPPED) == WINDOWS[0]
    assert opening_of(plan, SWAPPED) == HOURS[0]
    assert opening_of(plan, HOLIDAY) == ()


def test_without_windows_numbers_are_given_on_every_day():
    plan = plan_of(holidays=frozenset({HOLIDAY}))
    assert spans_of(plan, HOLIDAY) == WHOLE_DAY
    assert opening_of(plan, HOLIDAY) == ()
    assert gives_numbers(plan, at("03:00", HOLIDAY))


@pytest.mark.parametrize(
    ("clock", "session"),
    [
        ("06:44", None), ("06:45", "06:45-11:15"), ("11:14", "06:45-11:15"), ("11:15", None),
        ("13:14", None), ("13:15", "13:15-16:30"), ("16:30", None),
    ],
)  # fmt: skip
def test_sessions(plan, clock, session):
    now = at(clock).astimezone(UTC)
    expected = session and tuple(at(part) for part in session.split("-"))
    assert session_of(plan, now) == expected
    assert gives_numbers(plan, now) is (session is not None)


def test_a_session_without_windows_is_the_whole_local_day():
    session = session_of(plan_of(), at("23:59"))
    assert session == (at("00:00"), at("00:00", HOLIDAY))
    assert session.start.utcoffset() == timedelta()


def test_a_span_to_midnight_reaches_the_next_day(plan):
    late = (Span(start=time(22), end=time.max),)
    assert stretches(plan, WEDNESDAY, late) == ((at("22:00"), at("00:00", HOLIDAY)),)


def test_closing_is_the_end_of_the_day_s_last_hours(plan):
    assert closing(plan, at("06:00")) == closing(plan, at("19:00")) == at("17:00")
    assert closing(plan, at("09:00", SATURDAY)) == at("11:30", SATURDAY)
    assert closing(plan, at("09:00", HOLIDAY)) is None
    assert closing(plan_of(), at("09:00")) is None


class TestSwitches:
    OPEN = Switch(open=True, until=at("18:30"))
    LAND = Switch(open=True, until=at("18:30"), categories=("land",))
    SHUT = Switch(open=False, until=at("10:00"))
    NO_LAND = Switch(open=False, until=at("10:00"), categories=("land",))

    @pytest.mark.parametrize(
        ("clock", "switches", "category", "given"),
        [
            ("17:00", (), "land", False),
            ("17:00", (OPEN,), "land", True),
            ("17:00", (OPEN,), None, True),
            ("18:29", (OPEN,), "land", True),
            ("18:30", (OPEN,), "land", False),
            ("17:00", (LAND,), "land", True),
            ("17:00", (LAND,), "build", False),
            ("17:00", (LAND,), None, False),
            ("09:00", (SHUT,), "land", False),
            ("10:00", (SHUT,), "land", True),
            ("09:00", (NO_LAND,), "land", False),
            ("09:00", (NO_LAND,), "build", True),
            ("09:00", (SHUT, LAND), "land", True),
            ("09:00", (SHUT, LAND), "build", False),
            ("09:00", (LAND, SHUT), "land", False),
            ("17:00", (LAND, SHUT), "land", True),
        ],
    )
    def test_the_newest_in_force_decides(self, plan, clock, switches, category, given):
        assert gives_numbers(plan, at(clock), category, switches) is given

    def test_a_holiday_can_be_opened(self, plan):
        switch = Switch(open=True, until=at("11:00", HOLIDAY))
        assert gives_numbers(plan, at("09:00", HOLIDAY), "land", (switch,))
        assert not gives_numbers(plan, at("09:00", HOLIDAY), "land")


class TestWaited:
    @pytest.mark.parametrize(
        ("since", "now", "expected"),
        [
            ("06:45", "06:55", 0),
            ("06:45", "07:10", 10),
            ("09:00", "09:25", 25),
            ("11:20", "12:00", 10),
            ("11:20", "13:40", 20),
            ("12:00", "13:30", 0),
            ("06:45", "17:00", 480),
            ("16:50", "17:40", 50),
            ("17:30", "17:40", 10),
            ("09:25", "09:00", 0),
        ],
    )
    def test_from_opening_without_lunch_until_the_work_is_done(self, plan, since, now, expected):
        assert minutes(waited(plan, at(since), at(now))) == expected

    def test_on_a_day_without_hours_everything_counts(self, plan):
        for day in (HOLIDAY, SUNDAY):
            assert minutes(waited(plan, at("06:00", day), at("12:30", day))) == 390
        assert minutes(waited(plan_of(), at("06:00"), at("12:30"))) == 390

    def test_a_swapped_saturday_has_its_lunch(self, plan):
        assert minutes(waited(plan, at("11:00", SWAPPED), at("14:00", SWAPPED))) == 60

    def test_over_midnight_the_next_day_counts_from_its_opening(self, plan):
        tuesday = date(2026, 10, 13)
        assert minutes(waited(plan, at("23:50", tuesday), at("07:05"))) == 15

    def test_outages_count_for_nobody(self, plan):
        lunch = (at("11:00"), at("14:00"))
        twice = [(at("09:05"), at("09:10")), (at("09:08"), at("09:12"))]
        since = at("09:00")
        assert minutes(waited(plan, since, at("09:20"), twice)) == 13
        assert minutes(waited(plan, at("10:50"), at("14:10"), [lunch])) == 20
        assert minutes(waited(plan, since, at("09:20"), [(at("08:00"), at("10:00"))])) == 0
        assert minutes(waited(plan, since, at("09:20"), [(at("08:00"), at("09:00"))])) == 20

    def test_an_hour_that_a_zone_leaves_out_was_not_waited(self):
        berlin = ZoneInfo("Europe/Berlin")
        plan = plan_of(zone=berlin)
        since = datetime(2026, 3, 29, 1, 30, tzinfo=berlin)
        assert minutes(waited(plan, since, datetime(2026, 3, 29, 3, 30, tzinfo=berlin))) == 60


CLOCKS = st.integers(0, 3 * 24 * 60 - 1)


@given(st.data(), CLOCKS, CLOCKS, st.lists(st.tuples(CLOCKS, CLOCKS), max_size=3))
def test_waiting_is_the_sum_of_its_counted_minutes(data, since, now, holes):
    """Against a count of the minutes one by one, over a Friday, a Saturday and a Sunday."""
    first = at("00:00", date(2026, 10, 16))
    ends = sorted(data.draw(st.sets(st.integers(0, 1439), max_size=6)))
    pairs = list(zip(ends[::2], ends[1::2], strict=False))
    hours = tuple(Span(start=time(*divmod(a, 60)), end=time(*divmod(b, 60))) for a, b in pairs)
    plan = plan_of(hours=((), (), (), (), hours, (), ()))
    holes = [sorted(hole) for hole in holes]
    outages = [tuple(first + timedelta(minutes=m) for m in hole) for hole in holes]
    shut = [(end, start) for (_, end), (start, _) in pairwise([(0, 0), *pairs])]

    def counts(minute):
        return not any(a <= minute < b for a, b in [*shut, *holes])

    expected = sum(counts(m) for m in range(since, now))
    found = waited(plan, first + timedelta(minutes=since), first + timedelta(minutes=now), outages)
    assert minutes(found) == expected
