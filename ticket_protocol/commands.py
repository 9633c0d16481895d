"""Bodies of the POST requests. A field the server does not know is refused, never ignored."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from ticket_protocol.words import PauseReason, PrinterState, PrintOutcome, Purpose

Name = Annotated[str, StringConstraints(min_length=1, max_length=64)]
TicketId = Annotated[str, StringConstraints(min_length=1, max_length=64)]


class Command(BaseModel):
    """What every request body has in common: exact types, no unknown fields, never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Nothing(Command):
    """A command that says it all in its path."""


class IssueTicket(Command):
    """A citizen asks for a number. `priority` is yes or no: only staff ever set a class."""

    category: Name
    procedure: Name | None = None
    purpose: Annotated[Purpose, Field(strict=False)] = Purpose.NEW
    language: Name | None = None
    priority: bool = False


class ReportPrint(Command):
    """What became of a ticket's paper."""

    outcome: Annotated[PrintOutcome, Field(strict=False)]


class PauseCounter(Command):
    """The officer leaves the counter for a while."""

    reason: Annotated[PauseReason, Field(strict=False)]


class CallNext(Command):
    """Ends the ticket being served and calls the next one.

    `current` is what the sender saw at the counter: a ticket's id, or null for nobody. Left out,
    nothing is checked.
    """

    current: TicketId | None = None


class OnCurrent(Command):
    """Acts on the ticket at the counter; `ticket` is what the sender saw there, as in CallNext."""

    ticket: TicketId | None = None


class ReportHealth(Command):
    """How a device is. `clock` is its own time in seconds since 1970 (UTC)."""

    version: Name
    clock: float = Field(ge=0, le=4_102_444_800)
    printer: Annotated[PrinterState, Field(strict=False)] | None = None


class ConfirmClock(Command):
    """A person looked at a calendar: `day` is the centre's date today."""

    day: Annotated[date, Field(strict=False)]
