"""Messages of `GET /feed`: a snapshot or a resumed log, then facts with consecutive `seq`.

After `resync` the server closes: join again with `?after=seq&epoch=...` for what was missed.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from ticket_protocol.board import Board
from ticket_protocol.facts import Fact


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


class Resync(BaseModel):
    """You were too slow; join again."""

    model_config = ConfigDict(frozen=True)

    type: Literal["resync"] = "resync"


Message = Annotated[Snapshot | NewFact | Resync, Field(discriminator="type")]
MESSAGE: TypeAdapter[Snapshot | NewFact | Resync] = TypeAdapter(Message)
