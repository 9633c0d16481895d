"""What has happened: the record of the hall. A fact is never changed and never taken back.

Those about tickets are written in `ticket_facts`, those about numbers given without the server in
`offline_facts`, those about devices in `device_facts` and, about their tokens, in `pairing_facts`;
all are named here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from ticket_server.domain.device_facts import (
    DeviceBack,
    DeviceLost,
    DeviceReported,
    HelpAnswered,
    HelpWanted,
    OfDevices,
)
from ticket_server.domain.log_facts import (
    AppointmentsImported,
    BackupFailed,
    BackupMade,
    OfLog,
    Restored,
)
from ticket_server.domain.offline_facts import AttemptVoided, HandedInLate, PartLeased
from ticket_server.domain.pairing_facts import (
    DeviceChanged,
    DevicePaired,
    DeviceRevoked,
    OfPairing,
)
from ticket_server.domain.people_facts import (
    OfPeople,
    PersonChanged,
    SignedIn,
    SignedOut,
    SignInLocked,
)
from ticket_server.domain.settings_facts import SettingsSaved
from ticket_server.domain.ticket_facts import (
    CategoryChanged,
    CopyOrdered,
    HelpNoted,
    HoldLapsed,
    MoveUndone,
    PriorityChanged,
    ServedOnPaper,
    ServiceNotClosed,
    TicketBody,
    TicketCalled,
    TicketCancelled,
    TicketExpired,
    TicketFinished,
    TicketFreed,
    TicketGuided,
    TicketHeld,
    TicketIssued,
    TicketMissed,
    TicketMovedOn,
    TicketPrinted,
    TicketRated,
    TicketRecalled,
    TicketReturned,
    TicketsLinked,
    TicketStarted,
    TicketTransferred,
)
from ticket_server.domain.values import SeriesPart, Text

__all__ = [
    "AnnouncementEnded", "AppointmentsImported", "AttemptVoided", "BackupFailed", "BackupMade",
    "Body", "CategoriesReassigned", "CategoryChanged", "ClockConfirmed", "ClockSuspected",
    "ConfigAdopted", "CopyOrdered", "CounterClosed", "CounterOpened", "CounterPaused",
    "CounterPlan", "DayStarted", "DeviceBack", "DeviceChanged", "DeviceLost", "DevicePaired",
    "DeviceReported", "DeviceRevoked", "Fact", "HandedInLate", "HelpAnswered", "HelpNoted",
    "HelpWanted", "HoldLapsed", "IssuingSwitched", "MessageEnded", "MessagePosted", "MoveUndone",
    "OfDevices", "OfLog", "OfPairing", "OfPeople", "OutageEnded", "PartLeased", "PersonChanged",
    "PriorityChanged", "Restored", "ServedOnPaper", "ServiceNotClosed", "SettingsSaved",
    "SignInLocked", "SignedIn", "SignedOut", "TicketBody", "TicketCalled", "TicketCancelled",
    "TicketExpired", "TicketFinished", "TicketFreed", "TicketGuided", "TicketHeld",
    "TicketIssued", "TicketMissed", "TicketMovedOn", "TicketPrinted", "TicketRated",
    "TicketRecalled", "TicketReturned", "TicketStarted", "TicketTransferred", "TicketsLinked",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterPlan:
    """Which categories a counter serves, and which it helps with, as adopted."""

    number: int
    categories: tuple[str, ...]
    helps: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class DayStarted:
    """Numbers start again. `given`: counts already given on that day, when a clock went back.

    `parts`: numbers that kiosks may give without the server, for the whole of this day; `offline`:
    those that were on it already. `void`: requests of the day before that may still come, kiosk
    and key, and must not.
    """

    day: date
    digest: str
    counters: tuple[CounterPlan, ...]
    given: Mapping[str, int]
    parts: tuple[SeriesPart, ...] = ()
    offline: tuple[str, ...] = ()
    void: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ConfigAdopted:
    """Another description of the centre is in force; so are `parts`, besides those of before."""

    digest: str
    counters: tuple[CounterPlan, ...]
    parts: tuple[SeriesPart, ...] = ()


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
    back_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterClosed:
    """The counter ended its day: by its officer, or with the day (`day_end`)."""

    counter: int
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CategoriesReassigned:
    """Until the day ends, `to` serves what `counter` served of `categories`.

    `helps`: what `counter` helps with from then on; None, in older logs: as before.
    """

    counter: int
    to: int
    categories: tuple[str, ...]
    helps: tuple[str, ...] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class IssuingSwitched:
    """Whatever the hours say, numbers are given (or not) until then. None: all categories."""

    categories: tuple[str, ...] | None
    open: bool
    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class OutageEnded:
    """The server was down since `began`."""

    began: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class AnnouncementEnded:
    """The hall has heard the call whose fact was `call`."""

    call: int
    ticket: str
    number: str
    counter: int


@dataclass(frozen=True, kw_only=True, slots=True)
class MessagePosted:
    """A message for everybody: closing_soon, technical, or free with its `text`."""

    about: str
    text: Text | None
    until: datetime | None
    spoken: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageEnded:
    """The message whose fact was `message` is over: staff, time, replaced."""

    message: int
    why: str


Body = (
    DayStarted
    | ConfigAdopted
    | ClockSuspected
    | ClockConfirmed
    | CounterOpened
    | CounterPaused
    | CounterClosed
    | CategoriesReassigned
    | IssuingSwitched
    | OutageEnded
    | AnnouncementEnded
    | MessagePosted
    | MessageEnded
    | TicketIssued
    | TicketPrinted
    | CopyOrdered
    | TicketCalled
    | TicketRecalled
    | TicketStarted
    | TicketFinished
    | TicketMovedOn
    | TicketMissed
    | TicketCancelled
    | TicketHeld
    | HoldLapsed
    | TicketTransferred
    | TicketFreed
    | TicketReturned
    | TicketGuided
    | TicketRated
    | MoveUndone
    | PriorityChanged
    | CategoryChanged
    | TicketsLinked
    | HelpNoted
    | ServedOnPaper
    | TicketExpired
    | ServiceNotClosed
    | PartLeased
    | AttemptVoided
    | HandedInLate
    | OfLog
    | OfDevices
    | OfPeople
    | OfPairing
    | SettingsSaved
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """A body in its place in the log: `seq` consecutive, `at` aware, `by` a token's name.

    `origin`: the address that the request came from; kept, and told to nobody.
    """

    seq: int
    at: datetime
    by: str | None
    body: Body
    origin: str | None = None

    @property
    def kind(self) -> str:
        """The name of what happened, as the wire and the store write it."""
        return type(self.body).__name__
