"""What the plan's times mean on a certain day: windows, sessions, and how long is really waited.

Pure. Moments are aware; those that are answered are in UTC.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from ticket_server.domain.plan import Plan, Span, Week

WHOLE_DAY = (Span(start=time.min, end=time.max),)
"""`time.max` as an end stands for midnight."""


class Stretch(NamedTuple):
    """From one moment to another; `end` is not part of it."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        """The time that really passes, whatever the clocks of a zone do."""
        return self.end.astimezone(UTC) - self.start.astimezone(UTC)


@dataclass(frozen=True, kw_only=True, slots=True)
class Switch:
    """A supervisor's "open now" or "close now", until a stated time. None: every category.

    `seq` is that of its fact.
    """

    open: bool
    until: datetime
    categories: tuple[str, ...] | None = None
    seq: int = 0


def weekday_of(plan: Plan, day: date) -> int | None:
    """The weekday that `day` is worked as, Monday 0; None on a holiday."""
    return None if day in plan.holidays else plan.swapped.get(day, day.weekday())


def spans_of(plan: Plan, day: date) -> tuple[Span, ...]:
    """The windows of `day`; the whole of it where numbers are given always."""
    return WHOLE_DAY if plan.windows is None else _spans(plan, plan.windows, day)


def opening_of(plan: Plan, day: date) -> tuple[Span, ...]:
    """The opening hours of `day`; none on a closed day, nor where the hours are not told."""
    return () if plan.hours is None else _spans(plan, plan.hours, day)


def stretches(plan: Plan, day: date, spans: Iterable[Span]) -> tuple[Stretch, ...]:
    """When local `spans` of `day` begin and end."""
    return tuple(
        Stretch(_moment(plan, day, span.start), _moment(plan, day, span.end)) for span in spans
    )


def session_of(plan: Plan, now: datetime) -> Stretch | None:
    """The window that `now` lies in, whose numbers a quota counts; None outside."""
    today = plan.day(now)
    return next(
        (s for s in stretches(plan, today, spans_of(plan, today)) if s.start <= now < s.end), None
    )


def gives_numbers(
    plan: Plan, now: datetime, category: str | None = None, switches: Sequence[Switch] = ()
) -> bool:
    """Whether numbers are given now: by the newest switch for `category`, or by the windows.

    `switches` oldest first. Without a category only switches for every category count.
    """
    for switch in reversed(switches):
        if now < switch.until and (switch.categories is None or category in switch.categories):
            return switch.open
    return plan.windows is None or session_of(plan, now) is not None


def closing(plan: Plan, now: datetime) -> datetime | None:
    """When the last opening hours of this day end; None on a day without any."""
    today = plan.day(now)
    opening = stretches(plan, today, opening_of(plan, today))
    return opening[-1].end if opening else None


def waited(
    plan: Plan, since: datetime, now: datetime, outages: Iterable[tuple[datetime, datetime]] = ()
) -> timedelta:
    """How long somebody has waited: from opening on, without lunch and outages.

    After the last hours of a day waiting counts on, as the time ends when the work is done; on
    a day without hours, and where none are told, all of it counts.
    """
    left = _without([Stretch(since, now)], _closed(plan, plan.day(since), plan.day(now)))
    return sum((s.length for s in _without(left, outages)), timedelta())


def _spans(plan: Plan, week: Week, day: date) -> tuple[Span, ...]:
    weekday = weekday_of(plan, day)
    return () if weekday is None else week[weekday]


def _moment(plan: Plan, day: date, at: time) -> datetime:
    midnight = at == time.max
    local = datetime.combine(
        day + timedelta(days=midnight), time.min if midnight else at, tzinfo=plan.zone
    )
    return local.astimezone(UTC)


def _closed(plan: Plan, first: date, last: date) -> list[Stretch]:
    """What nobody counts as waiting: before the day's first hours, and between them."""
    closed = []
    for ahead in range((last - first).days + 1):
        day = first + timedelta(days=ahead)
        begin = _moment(plan, day, time.min)
        for opening in stretches(plan, day, opening_of(plan, day)):
            closed.append(Stretch(begin, opening.start))
            begin = opening.end
    return closed


def _without(
    wanted: Iterable[Stretch], holes: Iterable[tuple[datetime, datetime]]
) -> list[Stretch]:
    """What of `wanted` lies in none of the holes."""
    left = [s for s in wanted if s.start < s.end]
    for start, end in holes:
        cut = [
            piece
            for s in left
            for piece in (Stretch(s.start, min(s.end, start)), Stretch(max(s.start, end), s.end))
        ]
        left = [s for s in cut if s.start < s.end]
    return left
