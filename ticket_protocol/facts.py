"""Facts as the feed tells them: `{seq, at, kind, by, ...}`, one class for each kind.

What the reader's role may not see comes as null; a fact that is none of its business comes as
`Hidden`, so that `seq` stays consecutive. A kind this program does not know counts as hidden.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Discriminator, Tag, TypeAdapter

from ticket_protocol.words import PauseReason, PrinterState, PrintOutcome, Purpose, Role


class FactBase(BaseModel):
    """What every fact has: its place in the log, when it happened, who caused it."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    seq: int
    at: AwareDatetime
    by: str | None = None


class Hidden(FactBase):
    """Something this reader may not see, or does not know yet."""

    kind: str = "Hidden"


class CounterPlan(BaseModel):
    """Which categories a counter serves."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    number: int
    categories: tuple[str, ...]


class DayStarted(FactBase):
    """Numbers start again; nobody waits, every counter is closed."""

    kind: Literal["DayStarted"] = "DayStarted"
    day: date
    counters: tuple[CounterPlan, ...]


class ConfigAdopted(FactBase):
    """The server read a description of the centre; fetch `GET /centre` again."""

    kind: Literal["ConfigAdopted"] = "ConfigAdopted"
    digest: str
    counters: tuple[CounterPlan, ...]


class ClockSuspected(FactBase):
    """The server's clock went back; no numbers until a person confirms the date."""

    kind: Literal["ClockSuspected"] = "ClockSuspected"
    behind_s: float


class ClockConfirmed(FactBase):
    """A person confirmed the date; numbers are given again."""

    kind: Literal["ClockConfirmed"] = "ClockConfirmed"
    day: date


class CounterOpened(FactBase):
    """The counter takes people."""

    kind: Literal["CounterOpened"] = "CounterOpened"
    counter: int


class CounterPaused(FactBase):
    """The counter takes nobody for a while; whoever is there is still served."""

    kind: Literal["CounterPaused"] = "CounterPaused"
    counter: int
    reason: PauseReason


class CounterClosed(FactBase):
    """The counter has ended its day."""

    kind: Literal["CounterClosed"] = "CounterClosed"
    counter: int
    reason: Literal["officer", "day_end"]


class TicketIssued(FactBase):
    """A citizen has a number. `key` decides who is next: the smallest first."""

    kind: Literal["TicketIssued"] = "TicketIssued"
    ticket: str
    number: str
    category: str
    procedure: str | None = None
    purpose: Purpose | None = None
    priority: bool
    language: str | None = None
    key: AwareDatetime


class TicketPrinted(FactBase):
    """What became of the paper."""

    kind: Literal["TicketPrinted"] = "TicketPrinted"
    ticket: str
    number: str
    outcome: PrintOutcome


class TicketCalled(FactBase):
    """This number to this counter: what screens show and the voice says."""

    kind: Literal["TicketCalled"] = "TicketCalled"
    ticket: str
    number: str
    counter: int
    category: str
    priority: bool


class TicketRecalled(FactBase):
    """The same call again; `times` counts calls, so the first recall says 2."""

    kind: Literal["TicketRecalled"] = "TicketRecalled"
    ticket: str
    number: str
    counter: int
    times: int


class TicketFinished(FactBase):
    """The service is over. `how`: pressed, next (by calling the next one), closed."""

    kind: Literal["TicketFinished"] = "TicketFinished"
    ticket: str
    number: str
    counter: int
    how: Literal["pressed", "next", "closed"]


class TicketMissed(FactBase):
    """Nobody came."""

    kind: Literal["TicketMissed"] = "TicketMissed"
    ticket: str
    number: str
    counter: int


class TicketCancelled(FactBase):
    """The officer cancelled the ticket at the counter."""

    kind: Literal["TicketCancelled"] = "TicketCancelled"
    ticket: str
    number: str
    counter: int


class TicketReturned(FactBase):
    """Back among the waiting with the old key: the counter it was called to no longer exists."""

    kind: Literal["TicketReturned"] = "TicketReturned"
    ticket: str
    number: str
    counter: int


class TicketExpired(FactBase):
    """The day ended before the ticket was called."""

    kind: Literal["TicketExpired"] = "TicketExpired"
    ticket: str
    number: str


class ServiceNotClosed(FactBase):
    """The day ended before the officer ended the service; outside all averages."""

    kind: Literal["ServiceNotClosed"] = "ServiceNotClosed"
    ticket: str
    number: str
    counter: int


class DeviceReported(FactBase):
    """Something about a device changed. `clock_off_s`: its clock minus the server's."""

    kind: Literal["DeviceReported"] = "DeviceReported"
    device: str
    role: Role
    version: str
    clock_off_s: float
    printer: PrinterState | None = None


KINDS: dict[str, type[FactBase]] = {
    kind.__name__: kind
    for kind in (
        DayStarted, ConfigAdopted, ClockSuspected, ClockConfirmed, CounterOpened, CounterPaused,
        CounterClosed, TicketIssued, TicketPrinted, TicketCalled, TicketRecalled, TicketFinished,
        TicketMissed, TicketCancelled, TicketReturned, TicketExpired, ServiceNotClosed,
        DeviceReported,
    )
}  # fmt: skip


def _kind_of(value: Any) -> str:
    kind = value.get("kind") if isinstance(value, dict) else getattr(value, "kind", None)
    return kind if kind in KINDS else "Hidden"


Fact = Annotated[
    Annotated[DayStarted, Tag("DayStarted")]
    | Annotated[ConfigAdopted, Tag("ConfigAdopted")]
    | Annotated[ClockSuspected, Tag("ClockSuspected")]
    | Annotated[ClockConfirmed, Tag("ClockConfirmed")]
    | Annotated[CounterOpened, Tag("CounterOpened")]
    | Annotated[CounterPaused, Tag("CounterPaused")]
    | Annotated[CounterClosed, Tag("CounterClosed")]
    | Annotated[TicketIssued, Tag("TicketIssued")]
    | Annotated[TicketPrinted, Tag("TicketPrinted")]
    | Annotated[TicketCalled, Tag("TicketCalled")]
    | Annotated[TicketRecalled, Tag("TicketRecalled")]
    | Annotated[TicketFinished, Tag("TicketFinished")]
    | Annotated[TicketMissed, Tag("TicketMissed")]
    | Annotated[TicketCancelled, Tag("TicketCancelled")]
    | Annotated[TicketReturned, Tag("TicketReturned")]
    | Annotated[TicketExpired, Tag("TicketExpired")]
    | Annotated[ServiceNotClosed, Tag("ServiceNotClosed")]
    | Annotated[DeviceReported, Tag("DeviceReported")]
    | Annotated[Hidden, Tag("Hidden")],
    Discriminator(_kind_of),
]

FACT: TypeAdapter[FactBase] = TypeAdapter(Fact)
