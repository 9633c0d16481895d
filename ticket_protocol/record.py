"""Values that facts and board share: stops, expected waits, why a ticket was called."""

from pydantic import AwareDatetime, BaseModel, ConfigDict

from ticket_protocol.words import Basis, CallHow, PartKind, SpecificReason


class Record(BaseModel):
    """A value of the wire; never changed in place."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Stop(Record):
    """One of the things a ticket's holder came for."""

    category: str
    procedure: str | None = None


class PartDown(Record):
    """Something on a device that does not answer; `counter`: where people see it."""

    part: PartKind
    counter: int | None = None


class Expected(Record):
    """When a turn is expected, rounded for people.

    `minutes` from when it was said; in eight of ten cases the call falls between `earliest` and
    `latest`.
    """

    minutes: int
    earliest: AwareDatetime
    latest: AwareDatetime
    basis: Basis


class Passed(Record):
    """The head of another line of the counter, which was not called: its key was larger.

    `offset_s`: what was added to its key because the counter only helps there. `first`: an officer
    had put it first in line. `offline`: it was given without the server, which put it there later.
    `appointed`: when its holder had an appointment.
    """

    number: str
    category: str
    priority: bool
    issued_at: AwareDatetime
    key: AwareDatetime
    offset_s: int = 0
    first: bool = False
    offline: bool = False
    appointed: AwareDatetime | None = None


class CallReason(Record):
    """Why this ticket and no other. The effective key is `key` plus `offset_s`."""

    how: CallHow = CallHow.NEXT
    key: AwareDatetime
    issued_at: AwareDatetime
    priority: bool = False
    offset_s: int = 0
    first: bool = False
    offline: bool = False
    appointed: AwareDatetime | None = None
    why: SpecificReason | None = None
    passed: tuple[Passed, ...] = ()
