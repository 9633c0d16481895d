"""When numbers are given, as the kiosk tells it: open, too early, at noon, too late. No Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from heapq import merge
from zoneinfo import ZoneInfo

from ticket_protocol.board import IssuingSwitch
from ticket_protocol.centre import Centre, Holiday, Week, Weekday
from ticket_protocol.part import Span

DAYS = tuple(Weekday)
AHEAD = 62
"""Days that are searched for the next opening: more than any row of holidays."""


class Gate(StrEnum):
    """Whether numbers are given now, and if not, which part of the day it is.

    SHUT: a supervisor closed the issuing within its hours.
    """

    OPEN = "open"
    BEFORE = "before"
    LUNCH = "lunch"
    AFTER = "after"
    HOLIDAY = "holiday"
    SHUT = "shut"


@dataclass(frozen=True, kw_only=True)
class Issuing:
    """The gate, and when it opens next (local time; None when open, or never)."""

    gate: Gate
    opens: datetime | None = None


def local(centre: Centre, now: datetime) -> datetime:
    """`now` on the centre's own clock."""
    return now.astimezone(ZoneInfo(centre.time_zone))


def issuing(
    centre: Centre,
    now: datetime,
    switches: Sequence[IssuingSwitch] = (),
    category: str | None = None,
) -> Issuing:
    """Whether the centre gives numbers at `now` (aware) for `category`, or for any, if None.

    The newest switch of a supervisor that covers the category and is in force wins over the hours.
    """
    here = local(centre, now)
    if _open(centre, here, switches, category):
        return Issuing(gate=Gate.OPEN)
    moments = merge(_starts(centre, here), sorted(local(centre, s.until) for s in switches))
    opens = (m for m in moments if m > here and _open(centre, m, switches, category))
    return Issuing(gate=_gate(centre, here), opens=next(opens, None))


def windows_on(centre: Centre, day: date) -> tuple[Span, ...] | None:
    """The windows of that day, holidays and swaps told; None: always."""
    return None if centre.issuing is None else spans(centre, centre.issuing, day)


def session_of(centre: Centre, now: datetime) -> int:
    """How many windows have begun today: quotas start again with each."""
    here = local(centre, now)
    return sum(span.start <= here.time() for span in windows_on(centre, here.date()) or ())


def spans(centre: Centre, week: Week, day: date) -> tuple[Span, ...]:
    """What `week` says of a day of the centre; nothing on a holiday."""
    if holiday_on(centre, day) is not None:
        return ()
    worked_as = next((s.worked_as for s in centre.swapped if s.day == day), DAYS[day.weekday()])
    return week.get(worked_as, ())


def holiday_on(centre: Centre, day: date) -> Holiday | None:
    """The holiday of that day, if it is one."""
    return next((h for h in centre.holidays if h.day == day), None)


def _open(
    centre: Centre, here: datetime, switches: Sequence[IssuingSwitch], category: str | None
) -> bool:
    if category is None and switches:
        return any(_open(centre, here, switches, c.id) for c in centre.categories)
    for switch in sorted(switches, key=lambda s: s.seq, reverse=True):
        if here < switch.until and (switch.categories is None or category in switch.categories):
            return switch.open
    windows = windows_on(centre, here.date())
    return windows is None or any(s.start <= here.time() < s.end for s in windows)


def _gate(centre: Centre, here: datetime) -> Gate:
    """The part of the day, where it is known that no number is given."""
    today, at = windows_on(centre, here.date()), here.time()
    if today is None or any(s.start <= at < s.end for s in today):
        return Gate.SHUT
    if not today:
        return Gate.HOLIDAY
    if at < today[0].start:
        return Gate.BEFORE
    return Gate.AFTER if at >= today[-1].end else Gate.LUNCH


def _starts(centre: Centre, here: datetime) -> Iterator[datetime]:
    """When windows begin, from today on."""
    for ahead in range(AHEAD):
        day = here.date() + timedelta(days=ahead)
        for span in windows_on(centre, day) or ():
            yield datetime.combine(day, span.start, tzinfo=here.tzinfo)
