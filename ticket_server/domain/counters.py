"""Counters, calls, devices and messages as the hall knows them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ticket_server.domain import facts as f
from ticket_server.domain.tickets import Ticket
from ticket_server.domain.values import Text


class CounterState(StrEnum):
    """What a counter shows to the hall."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Left:
    """The ticket that was last at a counter, as it was there, and what ended that."""

    seq: int
    at: datetime
    move: str
    ticket: Ticket


@dataclass(frozen=True, kw_only=True, slots=True)
class Counter:
    """A counter of the centre; `current` is the id of the ticket being served there.

    `helps`: categories of others, taken when their next has waited long enough.
    """

    number: int
    categories: tuple[str, ...]
    helps: tuple[str, ...] = ()
    state: CounterState = CounterState.CLOSED
    reason: str | None = None
    since: datetime | None = None
    back_at: datetime | None = None
    current: str | None = None
    left: Left | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """A call or its latest recall: `seq` and `at` are that fact's."""

    seq: int
    at: datetime
    ticket: str
    counter: int
    category: str
    priority: bool
    times: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Device:
    """What a device last reported, as far as it changed."""

    report: f.DeviceReported
    since: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Help:
    """A person is wanted at `kiosk`; once answered, somebody comes, from `counter` if from one."""

    kiosk: str
    since: datetime
    language: str | None = None
    page: str | None = None
    answered_at: datetime | None = None
    counter: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Reassignment:
    """What `counter` served of `categories` is served by `to` for this day."""

    seq: int
    at: datetime
    counter: int
    to: int
    categories: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """What everybody in the hall is told; `seq` is its fact's."""

    seq: int
    at: datetime
    about: str
    text: Text | None
    until: datetime | None
    spoken: bool
