"""Facts about tickets. What they do to the board: `fold`."""

from typing import Literal

from pydantic import AwareDatetime

from ticket_protocol.fact_base import FactBase
from ticket_protocol.record import CallReason, Expected, Stop
from ticket_protocol.words import (
    CancelReason,
    HoldReason,
    Outcome,
    PrintOutcome,
    PriorityReason,
    Purpose,
    ReturnReason,
)

How = Literal["pressed", "next", "closed"]


class TicketFact(FactBase):
    """Something happened to a ticket."""

    ticket: str
    number: str


class TicketIssued(TicketFact):
    """A citizen has a number. `key` decides who is next: the smallest first.

    `also`: further stops; the ticket waits in all their categories. `offered`: an idle counter
    that should take it first. `expected` is what its holder was told. `offline`: a kiosk gave it
    without the server, at `issued_at`; None: at the fact's time.
    """

    kind: Literal["TicketIssued"] = "TicketIssued"
    category: str
    procedure: str | None = None
    purpose: Purpose | None = None
    priority: bool
    language: str | None = None
    key: AwareDatetime
    also: tuple[Stop, ...] = ()
    priority_class: str | None = None
    needs_help: bool = False
    offered: int | None = None
    expected: Expected | None = None
    offline: bool = False
    issued_at: AwareDatetime | None = None


class TicketPrinted(TicketFact):
    """What became of the paper; `again`: of a copy of it. What is known never gets worse."""

    kind: Literal["TicketPrinted"] = "TicketPrinted"
    outcome: PrintOutcome
    again: bool = False


class CopyOrdered(TicketFact):
    """Somebody wants the ticket printed again, marked as a copy, at `kiosk`."""

    kind: Literal["CopyOrdered"] = "CopyOrdered"
    kiosk: str


class TicketCalled(TicketFact):
    """This number to this counter: what screens show and the voice says.

    `category` is the stop it is called for; `reason` says why it and no other.
    """

    kind: Literal["TicketCalled"] = "TicketCalled"
    counter: int
    category: str
    priority: bool
    reason: CallReason | None = None


class TicketRecalled(TicketFact):
    """The same call again; `times` counts calls, so the first recall says 2."""

    kind: Literal["TicketRecalled"] = "TicketRecalled"
    counter: int
    times: int


class TicketStarted(TicketFact):
    """The citizen is at the counter."""

    kind: Literal["TicketStarted"] = "TicketStarted"
    counter: int


class TicketFinished(TicketFact):
    """The service is over. `how`: pressed, next (by calling the next one), closed."""

    kind: Literal["TicketFinished"] = "TicketFinished"
    counter: int
    how: How
    outcome: Outcome | None = None
    dossiers: int = 1


class TicketMovedOn(TicketFact):
    """One stop is over; the ticket waits for the next of its `stops`, at `to_counter` if given."""

    kind: Literal["TicketMovedOn"] = "TicketMovedOn"
    counter: int
    how: How
    stops: tuple[Stop, ...]
    to_counter: int | None = None
    outcome: Outcome | None = None
    dossiers: int = 1


class TicketMissed(TicketFact):
    """Nobody came, for the `absences`-th time. `key`: it waits again at once with that key."""

    kind: Literal["TicketMissed"] = "TicketMissed"
    counter: int
    absences: int = 1
    key: AwareDatetime | None = None


class TicketCancelled(TicketFact):
    """The ticket ended unserved, at `counter`; None: it waited or was parked.

    REPLACED: its holder has the number `instead`, or has gone: nobody is to come for this one.
    """

    kind: Literal["TicketCancelled"] = "TicketCancelled"
    counter: int | None = None
    reason: CancelReason = CancelReason.OTHER
    instead: str | None = None


class TicketHeld(TicketFact):
    """Its holder fetches something until `until`, and keeps the key."""

    kind: Literal["TicketHeld"] = "TicketHeld"
    counter: int
    reason: HoldReason
    until: AwareDatetime


class HoldLapsed(TicketFact):
    """The time of a hold is over; the ticket counts as missed until its holder reports."""

    kind: Literal["HoldLapsed"] = "HoldLapsed"


class TicketTransferred(TicketFact):
    """From `counter` it waits on, for `category`, at `to_counter` if given, with `key`.

    `first`: the officer put it first in line. `back_to`: it comes back there afterwards.
    """

    kind: Literal["TicketTransferred"] = "TicketTransferred"
    counter: int
    category: str
    procedure: str | None = None
    to_counter: int | None = None
    key: AwareDatetime
    first: bool = False
    back_to: int | None = None


class TicketFreed(TicketFact):
    """It waits for its category again: the counter it was to wait for takes nobody."""

    kind: Literal["TicketFreed"] = "TicketFreed"


class TicketReturned(TicketFact):
    """Among the waiting again, with `key`. `counter`: where it was, if it was at one.

    `absences`: as counted now, if that changed: who reports in time was not absent.
    """

    kind: Literal["TicketReturned"] = "TicketReturned"
    counter: int | None = None
    key: AwareDatetime | None = None
    why: ReturnReason = ReturnReason.COUNTER_GONE
    offered: int | None = None
    absences: int | None = None


class TicketGuided(TicketFact):
    """With a guide; not called until it returns."""

    kind: Literal["TicketGuided"] = "TicketGuided"


class MoveUndone(TicketFact):
    """What ended its stay at `counter` is taken back: it is there again, as before."""

    kind: Literal["MoveUndone"] = "MoveUndone"
    counter: int
    undone: str


class PriorityChanged(TicketFact):
    """Priority was given or withdrawn; `key` follows."""

    kind: Literal["PriorityChanged"] = "PriorityChanged"
    priority: bool
    priority_class: str | None = None
    reason: PriorityReason
    key: AwareDatetime


class CategoryChanged(TicketFact):
    """The wrong field had been taken; number and key stay."""

    kind: Literal["CategoryChanged"] = "CategoryChanged"
    category: str
    procedure: str | None = None


class TicketsLinked(TicketFact):
    """Two papers, one holder: while one is at a counter the other is not called."""

    kind: Literal["TicketsLinked"] = "TicketsLinked"
    other: str
    other_number: str


class HelpNoted(TicketFact):
    """The holder needs help (or no longer): the officer fetches him, the grace is longer."""

    kind: Literal["HelpNoted"] = "HelpNoted"
    needed: bool


class ServedOnPaper(TicketFact):
    """It was served while the system was away."""

    kind: Literal["ServedOnPaper"] = "ServedOnPaper"


class TicketExpired(TicketFact):
    """The day ended before it was served."""

    kind: Literal["TicketExpired"] = "TicketExpired"


class ServiceNotClosed(TicketFact):
    """The day ended before the officer ended the service; outside all averages."""

    kind: Literal["ServiceNotClosed"] = "ServiceNotClosed"
    counter: int
