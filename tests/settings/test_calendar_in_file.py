"""Hours, holidays, swapped days and breaks: what they become, and every mistake in them."""

from datetime import date, time

import pytest

from ticket_protocol.centre import Holiday, SwappedDay, Weekday
from ticket_protocol.part import Words
from ticket_server.domain.plan import Span
from ticket_server.settings.load import parse

NEW_YEAR, TET = "date = 2027-01-01", "date = 2027-02-04, until = 2027-02-10"
SWAP = 'date = 2027-02-20, worked_as = "fri"'
COUNTER = 'helps = ["bao-tro"]'
HOURS = 'mon-fri = ["07:00-11:30", "13:30-17:00"]'


def test_holidays_and_swapped_days(text):
    settings = parse(text)
    plan, centre = settings.plan(), settings.centre()
    assert {date(2027, 2, day) for day in range(4, 11)} <= plan.holidays
    assert len(plan.holidays) == len(centre.holidays) == 13
    assert plan.swapped == {date(2027, 2, 20): 4}
    named = Holiday(day=date(2027, 2, 10), name=Words(vi="Tết Nguyên đán", en="Lunar New Year"))
    assert centre.holidays[7] == named
    assert centre.swapped == (SwappedDay(day=date(2027, 2, 20), worked_as=Weekday.FRI),)


def test_a_holiday_needs_no_name(changed):
    name = ', name = { vi = "Tết Dương lịch", en = "New Year\'s Day" }'
    assert parse(changed(name, "")).centre().holidays[0] == Holiday(day=date(2027, 1, 1))


def test_hours_are_those_of_each_day(text, changed):
    hours = parse(text).plan().hours
    assert [len(day) for day in hours] == [2, 2, 2, 2, 2, 1, 0]
    none = changed(HOURS, "", 'sat = ["07:30-11:30"]', "")
    assert parse(none).plan().hours is None


def test_a_day_may_end_at_midnight(changed):
    plan = parse(changed('"13:30-17:00"', '"13:30-24:00"')).plan()
    assert plan.hours[0][1] == Span(start=time(13, 30), end=time.max)


def test_one_session_may_begin_where_another_ends(changed):
    windows = 'windows = { mon = ["09:00-11:15", "06:45-09:00"] }'
    monday = parse(changed('windows = "always"', windows)).plan().windows[0]
    assert [span.start for span in monday] == [time(6, 45), time(9)]


def test_breaks_of_a_counter(changed):
    plan = parse(changed(COUNTER, 'breaks = ["15:00-15:15", "09:30-09:45"]')).plan()
    morning = Span(start=time(9, 30), end=time(9, 45))
    assert plan.breaks == {1: (morning, Span(start=time(15), end=time(15, 15)))}


@pytest.mark.parametrize(
    "written",
    ["2027-02-31", "2027-13-01", "31/02/2027", "1.2.2027", "2027-1-1", "2027-02-30T10:00:00",
     '"2027-01-01"', "2027-01-01T10:00:00", "20270101"],
)  # fmt: skip
def test_no_such_day(mistakes, written):
    found = mistakes(NEW_YEAR, f"date = {written}")
    assert set(found) == {"holidays.days[0].date"}
    assert "is no day of the calendar" in found["holidays.days[0].date"]


def test_days_that_do_not_exist_are_listed_with_the_rest(problems, changed):
    text = changed(
        NEW_YEAR, "date = 2027-02-31", TET, "date = 2027-06-30, until = 2027-06-31",
        "credit_min = 60", "credit_min = -1",
    )  # fmt: skip
    expected = {"holidays.days[0].date", "holidays.days[1].until", "priority.credit_min"}
    assert set(problems(text)) == expected


def test_a_date_where_a_text_belongs_is_no_toml(problems, changed):
    line = "config.toml"
    assert "line" in problems(changed('phone = "1900 0000"', "phone = 31/02/2027"))[line]


@pytest.mark.parametrize(
    ("old", "new", "path", "words"),
    [
        (TET, "date = 2027-02-10, until = 2027-02-04", "holidays.days[1].until", "come after"),
        (TET, "date = 2027-02-10, until = 2027-02-10", "holidays.days[1].until", "come after"),
        (TET, "date = 2026-02-04, until = 2027-02-10", "holidays.days[1].until", "31 days at most"),
        (TET, "date = 2027-02-04, untill = 2027-02-10", "holidays.days[1].untill", "'until'"),
        (NEW_YEAR, "date = 2027-04-16", "holidays.days[2]", "stands in holidays.days[0], too"),
        (NEW_YEAR, "date = 2027-02-07", "holidays.days[1]", "2027-02-07 stands in"),
        ("date = 2027-02-20", "date = 2027-02-06", "holidays.swapped[0]", "is a holiday, too"),
        (f"{{ {SWAP} }}", f'{{ {SWAP} }}, {{ date = 2027-02-20, worked_as = "mon" }}',
         "holidays.swapped[1]", "stands in holidays.swapped[0], too"),
        ('worked_as = "fri"', 'worked_as = "friday"', "holidays.swapped[0].worked_as", "'fri'"),
        ('worked_as = "fri"', 'worked_as = "sat"', "holidays.swapped[0].worked_as", "already"),
        ('worked_as = "fri"', 'worked_as = "sun"', "holidays.swapped[0].worked_as", "nobody works"),
        (', worked_as = "fri"', "", "holidays.swapped[0].worked_as", "is missing"),
        (f"{{ {NEW_YEAR},", f"4, {{ {NEW_YEAR},", "holidays.days[0]", "must be a table"),
        ("swapped = [", "swaped = [", "holidays.swaped", "Did you mean 'swapped'?"),
        (HOURS, 'mon-fri = "07:00-11:30"', "hours.mon-fri", "must be a list"),
        (HOURS, 'mon-fri = ["07:00-11:60"]', "hours.mon-fri[0]", "06:45-11:15"),
        (HOURS, 'mon-fri = ["07:00-24:30"]', "hours.mon-fri[0]", "ends at 24:00"),
        (HOURS, 'mon-fri = ["07:00-11:30", "11:00-10:00"]', "hours.mon-fri[1]", "before it starts"),
        (HOURS, 'mon-fri = ["07:00-11:30", "09:00-10:00"]', "hours.mon-fri", "overlap at 09:00"),
        (HOURS, f'{HOURS}\nfri = ["07:00-11:30"]', "hours", "fri names a day twice"),
        ('windows = "always"', 'windows = { sat = ["11:00-11:00"] }', "issuing.windows.sat[0]",
         "before it starts"),
        (COUNTER, 'breaks = ["12:00-12:10"]', "counters[0].breaks[0]", "outside the hours"),
        (COUNTER, 'breaks = ["11:20-11:40"]', "counters[0].breaks[0]", "outside the hours"),
        (COUNTER, 'breaks = ["09:30-9:45"]', "counters[0].breaks[0]", "no stretch of time"),
        (COUNTER, 'breaks = ["09:30-09:45", "09:40-09:50"]', "counters[0].breaks", "at 09:40"),
    ],
)  # fmt: skip
def test_each_mistake_is_named(mistakes, old, new, path, words):
    found = mistakes(old, new)
    assert words in found[path]
    assert len(found) == 1


def test_without_hours_breaks_lie_where_they_will(changed):
    none = changed(HOURS, "", 'sat = ["07:30-11:30"]', "", COUNTER, 'breaks = ["12:00-12:10"]')
    assert parse(none).plan().breaks[1][0].start == time(12)


def test_wrong_shapes_are_told_once(problems, changed):
    text = changed("days = [", "days = 5\nrest = [", "swapped = [", "swapped = [3, ")
    assert set(problems(text)) == {"holidays.days", "holidays.rest", "holidays.swapped[0]"}
