"""Facts about the hall itself: days, the description, the clock, counters, messages."""

from datetime import date
from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict

from ticket_protocol.fact_base import FactBase
from ticket_protocol.part import Words
from ticket_protocol.words import MessageEnd, MessageKind, PauseReason


class CounterPlan(BaseModel):
    """Which categories a counter serves, and which it helps with when it is idle."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    number: int
    categories: tuple[str, ...]
    helps: tuple[str, ...] = ()


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
    """The counter takes nobody for a while; whoever is there is still served.

    `back_at` is what the officer said, if anything.
    """

    kind: Literal["CounterPaused"] = "CounterPaused"
    counter: int
    reason: PauseReason
    back_at: AwareDatetime | None = None


class CounterClosed(FactBase):
    """The counter has ended its day."""

    kind: Literal["CounterClosed"] = "CounterClosed"
    counter: int
    reason: Literal["officer", "day_end"]


class CategoriesReassigned(FactBase):
    """Until the day ends, counter `to` serves what `counter` served of `categories`.

    `helps`: what `counter` helps with from then on; None: as before.
    """

    kind: Literal["CategoriesReassigned"] = "CategoriesReassigned"
    counter: int
    to: int
    categories: tuple[str, ...]
    helps: tuple[str, ...] | None = None


class IssuingSwitched(FactBase):
    """Whatever the hours say, numbers are given (or not) until a time. None: all categories."""

    kind: Literal["IssuingSwitched"] = "IssuingSwitched"
    categories: tuple[str, ...] | None = None
    open: bool
    until: AwareDatetime


class OutageEnded(FactBase):
    """The server was down since `began`; that time counts for nobody."""

    kind: Literal["OutageEnded"] = "OutageEnded"
    began: AwareDatetime


class AnnouncementEnded(FactBase):
    """The hall has heard the call whose fact was `call`."""

    kind: Literal["AnnouncementEnded"] = "AnnouncementEnded"
    call: int
    ticket: str
    number: str
    counter: int


class MessagePosted(FactBase):
    """A message for everybody. `text`: of a free one. `until` None: for the rest of the day."""

    kind: Literal["MessagePosted"] = "MessagePosted"
    about: MessageKind
    text: Words | None = None
    until: AwareDatetime | None = None
    spoken: bool = True


class MessageEnded(FactBase):
    """The message whose fact was `message` is over."""

    kind: Literal["MessageEnded"] = "MessageEnded"
    message: int
    why: MessageEnd = MessageEnd.STAFF
