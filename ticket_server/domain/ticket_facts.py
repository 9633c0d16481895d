"""What has happened to tickets. Values as the protocol's facts of the same names."""

from dataclasses import dataclass
from datetime import datetime

from ticket_server.domain.values import CallReason, Expected, Stop


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketBody:
    """Something happened to a ticket."""

    ticket: str
    number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketIssued(TicketBody):
    """A citizen has a number: the `count`-th of `series` today.

    `offline`: given without the server, at `issued_at` as we reckon it (None: now), on the paper
    `slip` of a kiosk. `asked`: the Idempotency-Key of the request. `appointment`: the booking that
    its holder came for, `appointed` for when. Older logs have none of these.
    """

    series: str
    count: int
    category: str
    procedure: str | None
    purpose: str
    priority: bool
    language: str
    key: datetime
    also: tuple[Stop, ...] = ()
    priority_class: str | None = None
    needs_help: bool = False
    offered: int | None = None
    expected: Expected | None = None
    offline: bool = False
    issued_at: datetime | None = None
    asked: str | None = None
    slip: str | None = None
    appointment: str | None = None
    appointed: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketPrinted(TicketBody):
    """What became of the paper; `again`: of a copy of it."""

    outcome: str
    again: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class CopyOrdered(TicketBody):
    """Somebody wants the ticket printed again, marked as a copy, at `kiosk`."""

    kiosk: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketCalled(TicketBody):
    """This number to this counter, for that category, and why."""

    counter: int
    category: str
    priority: bool
    reason: CallReason | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketRecalled(TicketBody):
    """The same call again, for the `times`-th time."""

    counter: int
    times: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketStarted(TicketBody):
    """The citizen is at the counter."""

    counter: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketFinished(TicketBody):
    """The service is over: pressed, next, closed."""

    counter: int
    how: str
    outcome: str | None = None
    dossiers: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketMovedOn(TicketBody):
    """One stop is over; it waits for the next of its `stops`, at `to_counter` if given."""

    counter: int
    how: str
    stops: tuple[Stop, ...]
    to_counter: int | None = None
    outcome: str | None = None
    dossiers: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketMissed(TicketBody):
    """Nobody came. `key`: it waits again at once, with that key."""

    counter: int
    absences: int = 1
    key: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketCancelled(TicketBody):
    """It ended unserved: on somebody's word, for being absent too often, or replaced.

    `counter` None: it waited or was parked. `instead`: the number its holder has.
    """

    counter: int | None = None
    reason: str = "other"
    instead: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketHeld(TicketBody):
    """Its holder fetches something until then."""

    counter: int
    reason: str
    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class HoldLapsed(TicketBody):
    """The time of a hold is over."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketTransferred(TicketBody):
    """From `counter` on to `category`, at `to_counter` if given, `first` on the officer's word."""

    counter: int
    category: str
    procedure: str | None
    to_counter: int | None
    key: datetime
    first: bool
    back_to: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketFreed(TicketBody):
    """It waits for its categories again: the counter it was bound to takes nobody."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketReturned(TicketBody):
    """Waiting again; `key` None: with its own. `counter`: where it was, if at one.

    `absences`: as counted now, if that changed.
    """

    counter: int | None = None
    key: datetime | None = None
    why: str = "counter_gone"
    offered: int | None = None
    absences: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketGuided(TicketBody):
    """With a guide; not called until it returns."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketRated(TicketBody):
    """What its holder thought of the service at `counter`: `level` 1, the best, to `levels`.

    Kept for sums alone: nobody is ever told a single one.
    """

    counter: int
    category: str
    level: int
    levels: int
    reason: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class MoveUndone(TicketBody):
    """At `counter` again, as before the fact of the kind `undone`."""

    counter: int
    undone: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PriorityChanged(TicketBody):
    """Priority was given or withdrawn; the key follows."""

    priority: bool
    priority_class: str | None
    reason: str
    key: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class CategoryChanged(TicketBody):
    """The wrong field had been taken; number and key stay."""

    category: str
    procedure: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketsLinked(TicketBody):
    """Two papers, one holder: while one is at a counter the other is not called."""

    other: str
    other_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpNoted(TicketBody):
    """The holder needs help, or no longer."""

    needed: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ServedOnPaper(TicketBody):
    """It was served while the system was away."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketExpired(TicketBody):
    """The day ended before it was served."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceNotClosed(TicketBody):
    """The day ended before the officer ended the service."""

    counter: int
