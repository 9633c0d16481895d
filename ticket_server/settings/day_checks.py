"""What in the calendar of a settings file must fit together: hours, holidays, swaps, breaks.

Like `checks`, it passes over what has the wrong shape.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, TypeGuard

from pydantic_core import PydanticCustomError

from ticket_protocol.centre import Span, Weekday
from ticket_server.settings.problems import SettingsProblem
from ticket_server.settings.rows import Values, rows_of
from ticket_server.settings.rules import LONGEST_HOLIDAY
from ticket_server.settings.times import DAYS, days_of, span_of

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
        days = _days_in({"date": row.get("date")})
        yield from _twice(f"holidays.{path}", days, swapped)
        yield from _both(f"holidays.{path}", days, holidays)
        yield from _worked(f"holidays.{path}", days, row.get("worked_as"), hours)
    yield from _breaks(values, hours)


def _twice(path: str, days: list[date], seen: Dated) -> Iterator[SettingsProblem]:
    again = [day for day in days if day in seen]
    if again:
        yield SettingsProblem(path=path, what=f"{again[0]} stands in {seen[again[0]]}, too")
    seen.update((day, path) for day in days if day not in seen)


def _both(path: str, days: list[date], holidays: Dated) -> Iterator[SettingsProblem]:
    for day in days:
        if day in holidays:
            yield SettingsProblem(
                path=path,
                what=f"{day} is a holiday, too ({holidays[day]})",
                allowed="one of both",
            )


def _worked(
    path: str, days: list[date], name: Any, hours: dict[Weekday, list[Span]]
) -> Iterator[SettingsProblem]:
    if name not in list(DAYS):
        return
    if any(DAYS[day.weekday()] == name for day in days):
        yield SettingsProblem(
            path=f"{path}.worked_as",
            what=f"{days[0]} is a {name} already",
            allowed="another weekday, or another date",
        )
    elif hours and not hours.get(Weekday(name)):
        yield SettingsProblem(
            path=f"{path}.worked_as",
            what=f"nobody works on {name}",
            allowed=", ".join(day for day in DAYS if hours.get(day)),
        )


def _breaks(values: Values, hours: dict[Weekday, list[Span]]) -> Iterator[SettingsProblem]:
    open_at = [span for spans in hours.values() for span in spans]
    for path, row in rows_of(values, "counters"):
        for i, span in _spans(row.get("breaks")):
            if hours and not any(s.start <= span.start and span.end <= s.end for s in open_at):
                yield SettingsProblem(
                    path=f"{path}.breaks[{i}]",
                    what="lies outside the hours of every day",
                    allowed="a time within the hours",
                )


def _hours(values: Values) -> dict[Weekday, list[Span]]:
    written = values.get("hours")
    pairs = written.items() if isinstance(written, dict) else ()
    return {day: [s for _, s in _spans(spans)] for key, spans in pairs for day in days_of(key)}


def _spans(texts: Any) -> Iterator[tuple[int, Span]]:
    for i, text in enumerate(texts if isinstance(texts, list) else ()):
        try:
            yield i, span_of(text)
        except PydanticCustomError:
            continue


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
