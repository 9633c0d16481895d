"""What the server answers: tickets, acknowledgements, problems."""

from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict

from ticket_protocol.record import CallReason, Expected, Stop
from ticket_protocol.words import CounterState, PauseReason, PrintOutcome, Purpose, TicketState


class Reply(BaseModel):
    """A value of the server's answer."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Ticket(Reply):
    """A ticket as it stands.

    `counters` serve its category; `counter` is where it was called to. `people_ahead` counts the
    waiting tickets that come before it at any of these counters; 0 once it is called. `code` is
    the secret of its QR, told only to who may issue tickets. `procedure`, `purpose` and `language`
    are null for roles that may not see them. `offline`: a kiosk gave it without the server, so that
    nobody knew how many were before it.
    """

    id: str
    number: str
    category: str
    procedure: str | None
    purpose: Purpose | None
    priority: bool
    language: str | None
    state: TicketState
    counters: tuple[int, ...]
    counter: int | None
    people_ahead: int
    issued_at: AwareDatetime
    printed: PrintOutcome | None = None
    code: str | None = None
    key: AwareDatetime | None = None
    also: tuple[Stop, ...] = ()
    absences: int = 0
    needs_help: bool = False
    expected: Expected | None = None
    offline: bool = False


class Said(Reply):
    """A sentence in both languages."""

    vi: str
    en: str


class Explanation(Reply):
    """Why a ticket was called, or why it still waits: `said` in a sentence.

    `reason` is the record of its last call, if it was called.
    """

    ticket: str
    number: str
    state: TicketState
    said: Said
    reason: CallReason | None = None


class TicketsReply(Reply):
    """The tickets a command acted on."""

    tickets: tuple[Ticket, ...]


class ReassignedReply(Reply):
    """What the two counters serve now."""

    counter: int
    to: int
    moved: tuple[str, ...]


class SwitchedReply(Reply):
    """Whether numbers are given, until when, for which categories (None: all)."""

    open: bool
    until: AwareDatetime
    categories: tuple[str, ...] | None


class RatedReply(Reply):
    """The ticket that was rated; never how."""

    ticket: str


class MessageReply(Reply):
    """The message, by the `seq` of its fact."""

    message: int


class AnnouncementReply(Reply):
    """Heard."""

    call: int


class TicketReply(Reply):
    """The ticket a command acted on; null when nobody waits."""

    ticket: Ticket | None


class CounterReply(Reply):
    """The counter after the command."""

    number: int
    state: CounterState
    reason: PauseReason | None
    current: str | None
    back_at: AwareDatetime | None = None


class HealthReply(Reply):
    """The server's time, so that a device can correct its own clock.

    `counters`: those its token may act at; None for all. `name`: under which it stands, which may
    be another one since it was renamed; None: an older server.
    """

    at: AwareDatetime
    counters: tuple[int, ...] | None = None
    name: str | None = None


class ClockReply(Reply):
    """The day the centre is in."""

    day: str


class Problem(Reply):
    """RFC 9457. `code` is stable; `detail` is for people.

    `number`: the ticket that stands in the way; `kiosks`: those to choose from; `wait_s`: so long
    the same will be refused again.
    """

    type: str
    title: str
    status: int
    code: str
    detail: str | None = None
    errors: tuple[dict[str, Any], ...] = ()
    number: str | None = None
    kiosks: tuple[str, ...] = ()
    wait_s: int | None = None
