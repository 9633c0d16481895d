"""Messages of `GET /feed`: a snapshot or a resumed log, then facts with consecutive `seq`.

An outlook, or what is being announced, may come between any two; the newest of each counts.

After `resync` the server closes: join again with `?after=seq&epoch=...` for what was missed.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from ticket_protocol.board import Board
from ticket_protocol.facts import Fact
from ticket_protocol.outlook import Outlook


class Snapshot(BaseModel):
    """The whole board: forget what you knew."""

    model_config = ConfigDict(frozen=True)

    type: Literal["snapshot"] = "snapshot"
    board: Board


class NewFact(BaseModel):
    """The next fact."""

    model_config = ConfigDict(frozen=True)

    type: Literal["fact"] = "fact"
    fact: Fact


class NewOutlook(BaseModel):
    """What is expected now."""

    model_config = ConfigDict(frozen=True)

    type: Literal["outlook"] = "outlook"
    outlook: Outlook


class Announcing(BaseModel):
    """The display that speaks for the hall says the call whose fact was `call`, or has said it.

    No fact: nobody needs to know it later. The call's own fact was told before.
    """

    model_config = ConfigDict(frozen=True)

    type: Literal["announcing"] = "announcing"
    call: int
    phase: Literal["started", "ended"]


class Resync(BaseModel):
    """You were too slow; join again."""

    model_config = ConfigDict(frozen=True)

    type: Literal["resync"] = "resync"


AnyMessage = Snapshot | NewFact | NewOutlook | Announcing | Resync
Message = Annotated[AnyMessage, Field(discriminator="type")]
MESSAGE: TypeAdapter[AnyMessage] = TypeAdapter(Message)
