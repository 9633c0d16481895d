"""Values that tickets and facts share: stops, expected waits, why a ticket was called."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Stop:
    """One of the things a ticket's holder came for."""

    category: str
    procedure: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Service:
    """A service that is over: where, and for what."""

    counter: int
    category: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """What an officer typed for everybody."""

    vi: str
    en: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PartDown:
    """Something on a device that does not answer; `counter`: where people see it."""

    part: str
    counter: int | None = None


SLIPS = "slips"
"""The owner of the numbers that are printed beforehand, for the day when nothing works."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SeriesPart:
    """Counts `first` to `last` of a series, in `digits` digits: `owner`'s alone, never online."""

    owner: str
    series: str
    digits: int
    first: int
    last: int

    def holds(self, number: str) -> bool:
        """Whether that is one of its numbers."""
        return self.first <= self.count(number) <= self.last

    def overlaps(self, other: "SeriesPart") -> bool:
        """Whether some number could be of both."""
        if len(self.series) + self.digits != len(other.series) + other.digits:
            return False
        starts = max(self.number(self.first), other.number(other.first))
        return starts <= min(self.number(self.last), other.number(other.last))

    def number(self, count: int) -> str:
        """What the ticket shows for `count`."""
        return f"{self.series}{count:0{self.digits}d}"

    def count(self, number: str) -> int:
        """The count in a number of the series; 0 when it is none."""
        count = number.removeprefix(self.series)
        fits = number.startswith(self.series) and len(count) == self.digits and count.isdecimal()
        return int(count) if fits else 0


@dataclass(frozen=True, kw_only=True, slots=True)
class GivenBefore:
    """What was given on a day already: the highest count of each series, numbers without us.

    Up to such a count numbers were given, or may have been before the log was lost.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    offline: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Expected:
    """What a holder was told: `minutes` to wait, the call between `earliest` and `latest`.

    `basis` names the reckoning: replay, one_run, queue or settings.
    """

    minutes: int
    earliest: datetime
    latest: datetime
    basis: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Passed:
    """The head of another line of the counter, passed over for its larger key plus `offset_s`."""

    number: str
    category: str
    priority: bool
    issued_at: datetime
    key: datetime
    offset_s: int = 0
    first: bool = False
    offline: bool = False
    appointed: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CallReason:
    """Why a ticket was called. `how`: next or specific; `why`: the officer's word for specific."""

    how: str
    key: datetime
    issued_at: datetime
    priority: bool
    offset_s: int = 0
    first: bool = False
    offline: bool = False
    appointed: datetime | None = None
    why: str | None = None
    passed: tuple[Passed, ...] = ()
