"""The settings that the rules need: categories, series, counters, windows, the day's time zone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """Numbers of a series: `prefix`, then a count from 1 in `digits` digits: 9001 … 9999."""

    prefix: str
    digits: int

    @property
    def last(self) -> int:
        """The last count that fits."""
        return int(10**self.digits) - 1

    def number(self, count: int) -> str:
        """What the ticket shows for `count`."""
        return f"{self.prefix}{count:0{self.digits}d}"


@dataclass(frozen=True, kw_only=True, slots=True)
class CategoryPlan:
    """What a citizen can come for. Withdrawn: no numbers, whoever waits is still called."""

    id: str
    series: Series
    procedures: frozenset[str] = frozenset()
    withdrawn: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A stretch of a local day; `end` is not part of it."""

    start: time
    end: time


Week = tuple[tuple[Span, ...], ...]
"""The spans of each weekday, Monday first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """The centre as its file describes it. `windows` None: numbers are given always."""

    digest: str
    zone: tzinfo
    categories: Mapping[str, CategoryPlan]
    counters: Mapping[int, tuple[str, ...]]
    languages: tuple[str, ...] = ("vi",)
    priority_offered: bool = True
    priority_credit: timedelta = timedelta(minutes=60)
    windows: Week | None = field(default=None)

    def day(self, now: datetime) -> date:
        """The service day at `now`."""
        return now.astimezone(self.zone).date()

    def gives_numbers(self, now: datetime) -> bool:
        """Whether `now` lies in a window in which numbers are given."""
        if self.windows is None:
            return True
        local = now.astimezone(self.zone)
        return any(s.start <= local.time() < s.end for s in self.windows[local.weekday()])
