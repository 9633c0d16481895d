"""When numbers are given, as the kiosk tells it: open, too early, at noon, too late. No Qt."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from ticket_protocol.centre import Centre, Span, Week, Weekday

DAYS = tuple(Weekday)
AHEAD = 14
"""Days that are searched for the next opening; a week has seven."""


class Gate(StrEnum):
    """Whether numbers are given now, and if not, which part of the day it is."""

    OPEN = "open"
    BEFORE = "before"
    LUNCH = "lunch"
    AFTER = "after"
    HOLIDAY = "holiday"


@dataclass(frozen=True, kw_only=True)
class Issuing:
    """The gate, and when it opens next (local time; None when open, or never)."""

    gate: Gate
    opens: datetime | None = None


def local(centre: Centre, now: datetime) -> datetime:
    """`now` on the centre's own clock."""
    return now.astimezone(ZoneInfo(centre.time_zone))


def issuing(centre: Centre, now: datetime) -> Issuing:
    """Whether the centre gives numbers at `now` (aware)."""
    if centre.issuing is None:
        return Issuing(gate=Gate.OPEN)
    here = local(centre, now)
    today = spans(centre.issuing, here)
    if any(span.start <= here.time() < span.end for span in today):
        return Issuing(gate=Gate.OPEN)
    return Issuing(gate=_gate(today, here.time()), opens=_next(centre.issuing, here))


def spans(week: Week, day: datetime) -> tuple[Span, ...]:
    """The spans of that day."""
    return week.get(DAYS[day.weekday()], ())


def _gate(today: tuple[Span, ...], at: time) -> Gate:
    if not today:
        return Gate.HOLIDAY
    if at < today[0].start:
        return Gate.BEFORE
    return Gate.AFTER if at >= today[-1].end else Gate.LUNCH


def _next(week: Week, here: datetime) -> datetime | None:
    for ahead in range(AHEAD):
        day = here + timedelta(days=ahead)
        for span in spans(week, day):
            opens = day.replace(
                hour=span.start.hour, minute=span.start.minute, second=0, microsecond=0
            )
            if opens > here:
                return opens
    return None
