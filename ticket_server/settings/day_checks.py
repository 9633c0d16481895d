"""What in the calendar of a settings file must fit together: hours, holidays, swaps, breaks.

Like `checks`, it passes over what has the wrong shape.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, TypeGuard

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from ticket_protocol.centre import Week, Weekday
from ticket_protocol.part import Span
from ticket_server.settings.problems import SettingsProblem
from ticket_server.settings.rows import Values, listed, rows_of
from ticket_server.settings.rules import LONGEST_HOLIDAY
from ticket_server.settings.times import DAYS, WeekOf, WrittenWeek, span_of, week_of

WRITTEN_WEEK: TypeAdapter[WrittenWeek] = TypeAdapter(WeekOf)
Dated = dict[date, str]
"""Days, each with the path of the row that names it."""


def calendar_problems(values: Values) -> Iterator[SettingsProblem]:
    """Every mistake between days and times."""
    holidays: Dated = {}
    swapped: Dated = {}
    tables = values.get("holidays")
    tables = tables if isinstance(tables, dict) else {}
    for path, row in rows_of(tables, "days"):
        yield from _twice(f"holidays.{path}", _days_in(row), holidays)
    hours = _hours(values)
    for path, row in rows_of(tables, "swapped"):
        day = row.get("date")
        if _is_day(day):
            yield from _twice(f"holidays.{path}", [day], swapped)
            yield from _both(f"holidays.{path}", day, holidays)
            yield from _worked(f"holidays.{path}.worked_as", day, row.get("worked_as"), hours)
    yield from _breaks(values, hours)


def _twice(path: str, days: list[date], seen: Dated) -> Iterator[SettingsProblem]:
    again = [day for day in days if day in seen]
    if again:
        yield SettingsProblem(path=path, what=f"{again[0]} stands in {seen[again[0]]}, too")
    seen.update((day, path) for day in days if day not in seen)


def _both(path: str, day: date, holidays: Dated) -> Iterator[SettingsProblem]:
    if day in holidays:
        what = f"{day} is a holiday, too ({holidays[day]})"
        yield SettingsProblem(path=path, what=what, allowed="one of both")


def _worked(path: str, day: date, name: Any, hours: Week) -> Iterator[SettingsProblem]:
    if name == DAYS[day.weekday()]:
        yield SettingsProblem(
            path=path,
            what=f"{day} is a {name} already",
            allowed="another weekday, or another date",
        )
    elif hours and name in list(DAYS) and not hours.get(Weekday(name)):
        worked = ", ".join(day for day in DAYS if hours.get(day))
        yield SettingsProblem(path=path, what=f"nobody works on {name}", allowed=worked)


def _breaks(values: Values, hours: Week) -> Iterator[SettingsProblem]:
    open_at = [span for spans in hours.values() for span in spans]
    for path, row in rows_of(values, "counters"):
        for i, text in enumerate(listed(row, "breaks") if hours else ()):
            span = _span(text)
            if span and not any(s.start <= span.start and span.end <= s.end for s in open_at):
                yield SettingsProblem(
                    path=f"{path}.breaks[{i}]",
                    what="lies outside the hours of every day",
                    allowed="a time within the hours",
                )


def _hours(values: Values) -> Week:
    """The hours of each day; none when they are left out, or mistaken themselves."""
    try:
        return week_of(WRITTEN_WEEK.validate_python(values.get("hours", {})))
    except ValidationError:
        return {}


def _span(text: str) -> Span | None:
    try:
        return span_of(text)
    except PydanticCustomError:
        return None


def _days_in(row: Values) -> list[date]:
    """The days of a row; only the first where its range makes no sense."""
    first, until = row.get("date"), row.get("until")
    if not _is_day(first):
        return []
    more = (until - first).days if _is_day(until) else 0
    count = more + 1 if 0 < more < LONGEST_HOLIDAY else 1
    return [first + timedelta(days=i) for i in range(count)]


def _is_day(value: Any) -> TypeGuard[date]:
    return isinstance(value, date) and not isinstance(value, datetime)
