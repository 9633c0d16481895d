"""Facts as the feed tells them: `{seq, at, kind, by, ...}`, one class for each kind.

What the reader's role may not see comes as null; a fact that is none of its business comes as
`Hidden`, so that `seq` stays consecutive. A kind this program does not know counts as hidden.
"""

from typing import TYPE_CHECKING, Annotated, Any, Union

from pydantic import Discriminator, Tag, TypeAdapter

from ticket_protocol.device_facts import (
    DeviceBack,
    DeviceFact,
    DeviceLost,
    DeviceReported,
    HelpAnswered,
    HelpWanted,
)
from ticket_protocol.fact_base import FactBase, Hidden
from ticket_protocol.hall_facts import (
    AnnouncementEnded,
    CategoriesReassigned,
    ClockConfirmed,
    ClockSuspected,
    ConfigAdopted,
    CounterClosed,
    CounterOpened,
    CounterPaused,
    CounterPlan,
    DayStarted,
    IssuingSwitched,
    MessageEnded,
    MessagePosted,
    OutageEnded,
)
from ticket_protocol.ticket_facts import (
    CategoryChanged,
    CopyOrdered,
    HelpNoted,
    HoldLapsed,
    MoveUndone,
    PriorityChanged,
    ServedOnPaper,
    ServiceNotClosed,
    TicketCalled,
    TicketCancelled,
    TicketExpired,
    TicketFact,
    TicketFinished,
    TicketFreed,
    TicketGuided,
    TicketHeld,
    TicketIssued,
    TicketMissed,
    TicketMovedOn,
    TicketPrinted,
    TicketRecalled,
    TicketReturned,
    TicketsLinked,
    TicketStarted,
    TicketTransferred,
)

__all__ = [
    "FACT", "KINDS", "AnnouncementEnded", "CategoriesReassigned", "CategoryChanged",
    "ClockConfirmed", "ClockSuspected", "ConfigAdopted", "CopyOrdered", "CounterClosed",
    "CounterOpened", "CounterPaused", "CounterPlan", "DayStarted", "DeviceBack", "DeviceFact",
    "DeviceLost", "DeviceReported", "Fact", "FactBase", "HelpAnswered", "HelpNoted", "HelpWanted",
    "Hidden", "HoldLapsed", "IssuingSwitched", "MessageEnded",
    "MessagePosted", "MoveUndone",
    "OutageEnded", "PriorityChanged",
    "ServedOnPaper", "ServiceNotClosed", "TicketCalled", "TicketCancelled", "TicketExpired",
    "TicketFact", "TicketFinished", "TicketFreed", "TicketGuided", "TicketHeld", "TicketIssued",
    "TicketMissed", "TicketMovedOn", "TicketPrinted", "TicketRecalled", "TicketReturned",
    "TicketStarted", "TicketTransferred", "TicketsLinked",
]  # fmt: skip

KINDS: dict[str, type[FactBase]] = {
    kind.__name__: kind
    for kind in (
        AnnouncementEnded, CategoriesReassigned, CategoryChanged, ClockConfirmed, ClockSuspected,
        ConfigAdopted, CopyOrdered, CounterClosed, CounterOpened, CounterPaused, DayStarted,
        DeviceBack, DeviceLost, DeviceReported, HelpAnswered, HelpNoted, HelpWanted,
        HoldLapsed, IssuingSwitched, MessageEnded, MessagePosted,
        MoveUndone, OutageEnded, PriorityChanged,
        ServedOnPaper, ServiceNotClosed, TicketCalled, TicketCancelled, TicketExpired,
        TicketFinished, TicketFreed, TicketGuided, TicketHeld, TicketIssued, TicketMissed,
        TicketMovedOn, TicketPrinted, TicketRecalled, TicketReturned, TicketStarted,
        TicketTransferred, TicketsLinked,
    )
}  # fmt: skip


def _kind_of(value: Any) -> str:
    kind = value.get("kind") if isinstance(value, dict) else getattr(value, "kind", None)
    return kind if kind in KINDS else "Hidden"


if TYPE_CHECKING:
    Fact = FactBase
else:
    _tagged = tuple(Annotated[kind, Tag(name)] for name, kind in KINDS.items())
    Fact = Annotated[
        Union[(*_tagged, Annotated[Hidden, Tag("Hidden")])],
        Discriminator(_kind_of),
    ]

FACT: TypeAdapter[FactBase] = TypeAdapter(Fact)
