"""Times and days as a clerk writes them: "06:45-11:15", mon-fri, 2027-02-06."""

import re
from datetime import date, datetime, time
from itertools import pairwise
from typing import Annotated

from pydantic import AfterValidator, Field, PlainValidator, WrapValidator
from pydantic.functional_validators import ModelWrapValidatorHandler
from pydantic_core import PydanticCustomError

from ticket_protocol.centre import Week, Weekday
from ticket_protocol.part import Span

DAYS = tuple(Weekday)
_SPAN = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)")

WrittenWeek = dict[str, tuple[Span, ...]]
"""Days and their times as the file has them; `week_of` gives each day its own."""


def span_of(text: object) -> Span:
    """The stretch of a day that `text` names; refused if there is no such time."""
    match = _SPAN.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        raise PydanticCustomError("span", 'is no stretch of time; write "06:45-11:15"')
    h1, m1, h2, m2 = map(int, match.groups())
    midnight = (h2, m2) == (24, 0)
    if h2 == 24 and not midnight:  # noqa: PLR2004 - the hour after the last
        raise PydanticCustomError("span", "a day ends at 24:00")
    start, end = time(h1, m1), time.max if midnight else time(h2, m2)
    if start >= end:
        raise PydanticCustomError("span", "ends before it starts")
    return Span(start=start, end=end)


def days_of(key: str) -> tuple[Weekday, ...]:
    """The days that `mon` or `mon-fri` names; none if it names none."""
    names = [d.value for d in DAYS]
    first, dash, last = key.partition("-")
    if first not in names or (dash and last not in names):
        return ()
    start = names.index(first)
    return DAYS[start : (names.index(last) if dash else start) + 1]


def week_of(written: WrittenWeek) -> Week:
    """The times of each day, Monday first; a day that is not named has none."""
    named = {day: spans for key, spans in written.items() for day in days_of(key)}
    return {day: named[day] for day in DAYS if day in named}


def _apart(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    ordered = tuple(sorted(spans, key=lambda s: s.start))
    for a, b in pairwise(ordered):
        if a.end > b.start:
            raise PydanticCustomError("spans", "times overlap at {at}", {"at": f"{b.start:%H:%M}"})
    return ordered


def _each_day_once(written: WrittenWeek) -> WrittenWeek:
    seen: set[Weekday] = set()
    for key in written:
        days = days_of(key)
        if not days:
            raise PydanticCustomError(
                "week", "{key} is no day; write mon … sun, or mon-fri", {"key": repr(key)}
            )
        if not seen.isdisjoint(days):
            raise PydanticCustomError("week", "{key} names a day twice", {"key": key})
        seen.update(days)
    return written


def _always(value: object, read: ModelWrapValidatorHandler[WrittenWeek]) -> WrittenWeek | None:
    if value == "always":
        return None
    if isinstance(value, dict):
        return read(value)
    raise PydanticCustomError(
        "week", 'must be "always", or a table such as { mon-fri = ["06:45-11:15"] }'
    )


def _day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise PydanticCustomError(
        "day", "is no day of the calendar; write year-month-day without quotes: 2027-02-06"
    )


Day = Annotated[date, PlainValidator(_day)]
Spans = Annotated[
    tuple[Annotated[Span, PlainValidator(span_of)], ...],
    Field(strict=False),
    AfterValidator(_apart),
]
WeekOf = Annotated[dict[str, Spans], AfterValidator(_each_day_once)]
Windows = Annotated[WeekOf | None, WrapValidator(_always)]
