"""Bodies of the POST requests. A field the server does not know is refused, never ignored."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from ticket_protocol.plain_text import PlainText
from ticket_protocol.words import (
    CancelReason,
    HoldReason,
    MessageKind,
    Outcome,
    PartKind,
    PauseReason,
    PrinterState,
    PrintOutcome,
    PriorityReason,
    Purpose,
    SpecificReason,
)

Name = Annotated[str, StringConstraints(min_length=1, max_length=64)]
TicketId = Annotated[str, StringConstraints(min_length=1, max_length=64)]
CounterNumber = Annotated[int, Field(ge=1, le=99)]
Moment = Annotated[AwareDatetime, Field(strict=False)]
Categories = Annotated[tuple[Name, ...], Field(strict=False, min_length=1)]


class Command(BaseModel):
    """What every request body has in common: exact types, no unknown fields, never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Nothing(Command):
    """A command that says it all in its path."""


class StopWanted(Command):
    """One more thing a citizen came for."""

    category: Name
    procedure: Name | None = None


class IssueTicket(Command):
    """A citizen asks for a number. `priority` is yes or no: only staff ever set a class.

    `also`: further stops under the same number, which waits in all their categories. `person`:
    a keyed hash, forgotten with the day, so that nobody waits twice for the same. `granted`: staff
    give priority with the number, as SetPriority. `appointment`: the reference on his paper.
    """

    category: Name
    procedure: Name | None = None
    purpose: Annotated[Purpose, Field(strict=False)] = Purpose.NEW
    language: Name | None = None
    priority: bool = False
    also: Annotated[tuple[StopWanted, ...], Field(strict=False, max_length=8)] = ()
    needs_help: bool = False
    person: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = Field(
        default=None, repr=False
    )
    granted: Annotated[PriorityReason, Field(strict=False)] | None = None
    priority_class: Name | None = None
    appointment: Annotated[str, StringConstraints(max_length=40)] | None = None

    @model_validator(mode="after")
    def _granted(self) -> Self:
        if self.priority_class is not None and self.granted is None:
            raise ValueError("priority_class: only of a priority that is granted")
        return self


class ReportPrint(Command):
    """What became of a ticket's paper; `again`: of a copy of it."""

    outcome: Annotated[PrintOutcome, Field(strict=False)]
    again: bool = False


class ReprintTicket(Command):
    """Print a copy, marked as one, at `kiosk`; None: where it came from, or the only one."""

    kiosk: Name | None = None


class RateTicket(Command):
    """What its holder thinks of the service: level 1 is the best; `reason` for a low one alone."""

    level: Annotated[int, Field(ge=1, le=5)]
    reason: Name | None = None


class PauseCounter(Command):
    """The officer leaves the counter for a while, until `back_at` if that is known."""

    reason: Annotated[PauseReason, Field(strict=False)]
    back_at: Moment | None = None


class CallNext(Command):
    """Ends the ticket being served and calls the next one.

    `current` is what the sender saw at the counter: a ticket's id, or null for nobody. Left out,
    nothing is checked.
    """

    current: TicketId | None = None


class OnCurrent(Command):
    """Acts on the ticket at the counter; `ticket` is what the sender saw there, as in CallNext."""

    ticket: TicketId | None = None


class Finish(OnCurrent):
    """The service is over. `dossiers`: how many were taken in or given out."""

    outcome: Annotated[Outcome, Field(strict=False)] | None = None
    dossiers: Annotated[int, Field(ge=0, le=99)] = 1


def _on_a_word(reason: CancelReason) -> CancelReason:
    if reason is CancelReason.REPLACED:
        raise ValueError("replaced: that is found out by the server alone")
    return reason


CancelWord = Annotated[CancelReason, Field(strict=False), AfterValidator(_on_a_word)]
"""Why somebody cancels a ticket."""


class Cancel(OnCurrent):
    """The ticket ends unserved."""

    reason: CancelWord = CancelReason.OTHER


class CancelTicket(Command):
    """A ticket that waits, or is parked, ends unserved."""

    reason: CancelWord = CancelReason.OTHER


class Hold(OnCurrent):
    """Its holder fetches something. `minutes` None: as the settings say."""

    reason: Annotated[HoldReason, Field(strict=False)] = HoldReason.PAPER
    minutes: Annotated[int, Field(ge=1, le=480)] | None = None


class Transfer(OnCurrent):
    """On to a category, to a counter, or both. `back`: and afterwards here again.

    `first`: before all who wait there, on the officer's word.
    """

    category: Name | None = None
    procedure: Name | None = None
    to_counter: CounterNumber | None = None
    first: bool = False
    back: bool = False


class CallSpecific(Command):
    """This number now, whoever is next. `current` is what the sender saw, as in CallNext.

    `number` is the ticket's number of today, its id or its code.
    """

    number: TicketId
    reason: Annotated[SpecificReason, Field(strict=False)]
    current: TicketId | None = None


class Undo(Command):
    """Takes back what ended the stay of `ticket` at the counter, within the seconds allowed."""

    ticket: TicketId


class Reassign(Command):
    """Until the day ends, `to` serves what this counter serves of `categories` (None: of all)."""

    to: CounterNumber
    categories: Categories | None = None


class SetPriority(Command):
    """Gives priority, of a class if known, or withdraws it."""

    priority: bool
    priority_class: Name | None = None
    reason: Annotated[PriorityReason, Field(strict=False)]


class ChangeCategory(Command):
    """The wrong field was taken."""

    category: Name
    procedure: Name | None = None


class LinkTickets(Command):
    """`other`: the number, id or code of the same holder's other paper."""

    other: TicketId


class NoteHelp(Command):
    """Whether the holder needs help. Never why."""

    needed: bool


class ServedOnPaper(Command):
    """Numbers `first` to `last` of one series were served while the system was away."""

    first: Name
    last: Name


class SwitchIssuing(Command):
    """Gives numbers, or gives none, until a time, whatever the hours say. None: all categories."""

    open: bool
    until: Moment
    categories: Categories | None = None


class ReportAnnouncement(Command):
    """A display says the call whose fact was `call`."""

    call: Annotated[int, Field(ge=1)]
    phase: Literal["started", "ended"]


class MessageText(Command):
    """What a message says, in one line: Vietnamese, and English where there is any."""

    vi: PlainText
    en: PlainText | None = None


class PostMessage(Command):
    """A message for everybody in the hall, until a time or the end of the day, spoken if wanted.

    `text` is for a free one alone; the words of the others are the screens' own.
    """

    kind: Annotated[MessageKind, Field(strict=False)]
    text: MessageText | None = None
    until: Moment | None = None
    spoken: bool = True

    @model_validator(mode="after")
    def _said(self) -> Self:
        if (self.text is None) == (self.kind is MessageKind.FREE):
            raise ValueError("text: for a free message, and for no other")
        return self


class PartSilent(Command):
    """Something on a device that does not answer."""

    part: Annotated[PartKind, Field(strict=False)]
    counter: CounterNumber | None = None


class ReportHealth(Command):
    """How a device is. `clock` is its own time in seconds since 1970 (UTC).

    `tickets_left`: near the end of the roll, about how many tickets it still gives. `parts_down`:
    what hangs on the device and does not answer. `held`: tickets given without the server that are
    not handed in yet.
    """

    version: Name
    clock: float = Field(ge=0, le=4_102_444_800)
    printer: Annotated[PrinterState, Field(strict=False)] | None = None
    tickets_left: Annotated[int, Field(ge=0, le=9999)] | None = None
    parts_down: Annotated[tuple[PartSilent, ...], Field(strict=False, max_length=99)] = ()
    held: Annotated[int, Field(ge=0, le=9999)] = 0


class ConfirmClock(Command):
    """A person looked at a calendar: `day` is the centre's date today."""

    day: Annotated[date, Field(strict=False)]
