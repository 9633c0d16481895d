"""What a kiosk remembers of its centre over a restart without the server. Pure.

Centre and counters as they were last told; who waited is not remembered: it would be old.
"""

from datetime import timedelta

from pydantic import BaseModel, ConfigDict, ValidationError

from ticket_protocol.board import Board
from ticket_protocol.centre import Centre

CREDIBLE = timedelta(hours=1)
"""A machine's clock that was further off is not corrected by what it was: it may be right now."""


class Known(BaseModel):
    """`ahead_s`: so many seconds the server's clock was ahead of this machine's."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    centre: Centre
    board: Board | None = None
    ahead_s: float = 0.0

    @property
    def ahead(self) -> timedelta:
        """By which this machine's clock is corrected until the server is heard."""
        ahead = timedelta(seconds=self.ahead_s)
        return ahead if abs(ahead) <= CREDIBLE else timedelta()


def bare(board: Board) -> Board:
    """The hall without its people and devices: which counter serves what, and what is switched."""
    counters = tuple(c.model_copy(update={"current": None, "left": None}) for c in board.counters)
    return board.model_copy(
        update={
            "seq": 0, "counters": counters, "waiting": (), "parked": (), "calls": (),
            "devices": (), "messages": (),
        }
    )  # fmt: skip


def read(text: str) -> Known | None:
    """What was written; None when it is nothing that this program can use."""
    try:
        return Known.model_validate_json(text)
    except (ValidationError, ValueError):
        return None
