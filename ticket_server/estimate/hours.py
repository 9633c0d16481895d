"""The hours of a day as the estimator needs them: rests, openings, seconds since midnight."""

from datetime import datetime, timedelta

from ticket_server.domain import calendar
from ticket_server.domain.calendar import Stretch
from ticket_server.domain.plan import Plan

NEAR = timedelta(minutes=20)
"""A pause that begins or ends so near to a planned rest is that rest."""


def second_of_day(plan: Plan, now: datetime) -> float:
    """The second of the local day."""
    local = now.astimezone(plan.zone)
    return local.hour * 3600 + local.minute * 60 + local.second + local.microsecond / 1e6


def openings(plan: Plan, now: datetime) -> tuple[Stretch, ...]:
    """The opening hours of the day."""
    today = plan.day(now)
    return calendar.stretches(plan, today, calendar.opening_of(plan, today))


def closed(plan: Plan, now: datetime) -> list[Stretch]:
    """When the centre is closed on this day, before and between its hours."""
    opening = openings(plan, now)
    if not opening:
        return []
    morning = now.astimezone(plan.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    ends = [morning, *(o.end for o in opening[:-1])]
    return [Stretch(end, o.start) for end, o in zip(ends, opening, strict=True)]


def rests(plan: Plan, counter: int, now: datetime) -> list[Stretch]:
    """When the counter calls nobody today: between opening hours, and in its own breaks."""
    between = closed(plan, now)[1:]
    breaks = calendar.stretches(plan, plan.day(now), plan.breaks.get(counter, ()))
    return sorted([*between, *breaks])


def planned_rest(plan: Plan, counter: int, start: datetime, end: datetime) -> bool:
    """Whether a pause from `start` to `end` was one of the counter's planned rests."""
    return any(
        start <= rest.end and end >= rest.start - NEAR for rest in rests(plan, counter, start)
    )
