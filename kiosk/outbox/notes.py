"""The notes of which an outbox consists: each a fact, one line of text. Pure; where they lie: port.

A line that cannot be read is no note: the file is damaged, or somebody else's.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from ticket_protocol.offline import SeriesPart
from ticket_protocol.record import Stop as Matter
from ticket_protocol.words import Purpose


class UnreadableError(Exception):
    """A line that is no note."""


class Note(BaseModel):
    """Something that happened; never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Opened(Note):
    """The first note: this is the outbox `outbox` of `kiosk`."""

    kind: Literal["opened"] = "opened"
    outbox: str
    kiosk: str


class Leased(Note):
    """The server's store `epoch` told, for `day`, which counts are the kiosk's."""

    kind: Literal["leased"] = "leased"
    day: date
    epoch: str
    parts: tuple[SeriesPart, ...]


class Stopped(Note):
    """On `day` no number is given without the server, and `why`."""

    kind: Literal["stopped"] = "stopped"
    day: date
    why: str


class Asked(Note):
    """A number is asked for under `key`; noted before anything is sent."""

    kind: Literal["asked"] = "asked"
    key: str


class Answered(Note):
    """The server's word on `key` came; noted before it is printed or shown."""

    kind: Literal["answered"] = "answered"
    key: str


class GivenUp(Note):
    """Nobody waits for `key` any more, and nobody holds a paper of it."""

    kind: Literal["given_up"] = "given_up"
    key: str


class Number(Note):
    """A number that somebody holds a paper of, and what it was asked for.

    `slip` names it. `running`: seconds on the clock that never jumps, of the machine's start
    `boot` ("": unknown).
    """

    slip: str
    outbox: str
    day: date
    series: str
    count: int
    number: str
    at: AwareDatetime
    running: float
    boot: str = ""
    category: str
    procedure: str | None = None
    purpose: Purpose = Purpose.NEW
    language: str
    priority: bool = False
    also: tuple[Matter, ...] = ()

    @property
    def ticket(self) -> str:
        """The ticket's id, as the server will name it."""
        return f"{self.day:%Y%m%d}-{self.number}"


class Given(Number):
    """A number that was given without the server; noted before it is printed or shown.

    `replaces`: the key that was tried first.
    """

    kind: Literal["given"] = "given"
    replaces: str | None = None


class Online(Number):
    """A number that the server gave to the request with the key `asked`.

    Remembered for its day: the server's data may come back from a copy without it.
    """

    kind: Literal["online"] = "online"
    asked: str


class StoreSeen(Note):
    """The server's store is the one called `epoch`."""

    kind: Literal["store"] = "store"
    epoch: str


class HandedIn(Note):
    """The server has the ticket of `slip`."""

    kind: Literal["handed_in"] = "handed_in"
    slip: str


class HandInRefused(Note):
    """The server will never take the ticket of `slip`."""

    kind: Literal["hand_in_refused"] = "hand_in_refused"
    slip: str
    code: str


class Reopened(Note):
    """The server's store knows no longer what was handed in: once more."""

    kind: Literal["reopened"] = "reopened"
    slips: tuple[str, ...]


class Due(Note):
    """A report that the server shall hear: `body` to `path`, by `key`."""

    kind: Literal["due"] = "due"
    key: str
    path: str
    body: dict[str, Any]
    at: AwareDatetime


class Settled(Note):
    """An errand is done: the report, or the giving up, of `key`."""

    kind: Literal["settled"] = "settled"
    key: str


AnyNote = (
    Opened
    | Leased
    | Stopped
    | Asked
    | Answered
    | GivenUp
    | Given
    | Online
    | StoreSeen
    | HandedIn
    | HandInRefused
    | Reopened
    | Due
    | Settled
)
_NOTE: TypeAdapter[AnyNote] = TypeAdapter(Annotated[AnyNote, Field(discriminator="kind")])


def written(note: Note) -> bytes:
    """The note as one line, without its end."""
    return note.model_dump_json(exclude_defaults=False).encode()


def read(line: bytes) -> AnyNote:
    """The note of a line, or UnreadableError."""
    try:
        return _NOTE.validate_json(line)
    except (ValidationError, ValueError) as error:
        raise UnreadableError(str(error)) from error
