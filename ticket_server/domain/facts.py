"""What has happened: the record of the hall. A fact is never changed and never taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterPlan:
    """Which categories a counter serves, as adopted."""

    number: int
    categories: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class DayStarted:
    """Numbers start again. `given`: counts already given on that day, when a clock went back."""

    day: date
    digest: str
    counters: tuple[CounterPlan, ...]
    given: Mapping[str, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class ConfigAdopted:
    """Another description of the centre is in force."""

    digest: str
    counters: tuple[CounterPlan, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ClockSuspected:
    """The clock stands `behind_s` seconds before the last fact."""

    behind_s: float


@dataclass(frozen=True, kw_only=True, slots=True)
class ClockConfirmed:
    """A person confirmed that it is `day`; time counts from this fact's `at`."""

    day: date


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterOpened:
    """The counter takes people."""

    counter: int


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterPaused:
    """The counter takes nobody for a while."""

    counter: int
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterClosed:
    """The counter ended its day: by its officer, or with the day (`day_end`)."""

    counter: int
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketIssued:
    """A citizen has a number: the `count`-th of `series` today."""

    ticket: str
    number: str
    series: str
    count: int
    category: str
    procedure: str | None
    purpose: str
    priority: bool
    language: str
    key: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketPrinted:
    """What became of the paper."""

    ticket: str
    number: str
    outcome: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketCalled:
    """This number to this counter."""

    ticket: str
    number: str
    counter: int
    category: str
    priority: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketRecalled:
    """The same call again, for the `times`-th time."""

    ticket: str
    number: str
    counter: int
    times: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketFinished:
    """The service is over: pressed, next, closed."""

    ticket: str
    number: str
    counter: int
    how: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketMissed:
    """Nobody came."""

    ticket: str
    number: str
    counter: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketCancelled:
    """The officer cancelled it at the counter."""

    ticket: str
    number: str
    counter: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketReturned:
    """Waiting again with the old key: its counter is gone from the centre."""

    ticket: str
    number: str
    counter: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketExpired:
    """The day ended before it was called."""

    ticket: str
    number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceNotClosed:
    """The day ended before the officer ended the service."""

    ticket: str
    number: str
    counter: int


@dataclass(frozen=True, kw_only=True, slots=True)
class DeviceReported:
    """Something about a device changed. `clock_off_s`: its clock minus ours."""

    device: str
    role: str
    version: str
    clock_off_s: float
    printer: str | None


Body = (
    DayStarted
    | ConfigAdopted
    | ClockSuspected
    | ClockConfirmed
    | CounterOpened
    | CounterPaused
    | CounterClosed
    | TicketIssued
    | TicketPrinted
    | TicketCalled
    | TicketRecalled
    | TicketFinished
    | TicketMissed
    | TicketCancelled
    | TicketReturned
    | TicketExpired
    | ServiceNotClosed
    | DeviceReported
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """A body in its place in the log: `seq` consecutive, `at` aware, `by` a token's name."""

    seq: int
    at: datetime
    by: str | None
    body: Body

    @property
    def kind(self) -> str:
        """The name of what happened, as the wire and the store write it."""
        return type(self.body).__name__
