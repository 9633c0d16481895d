"""How a device's pairing stands: what it asked, what it shows, what it waits for. Pure."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, Self

from ticket_protocol.pairing import ClaimReply, PairingReply

ASK_AGAIN_S: Final = 2.0
CLAIM_S: Final = 2.0
SLOWED_S: Final = 30.0


class Stage(StrEnum):
    """What is shown: nothing is known yet, a code, or why there is none."""

    ASKING = "asking"
    SHOWING = "showing"
    BUSY = "busy"
    WRONG_PROTOCOL = "wrong_protocol"


@dataclass(frozen=True, kw_only=True, slots=True)
class Claiming:
    """`cut`: the server cannot be reached; a code that is shown stays, it may still count.

    `secret`: what this device claims with. `wait_s`: so long until it says its next word.
    """

    stage: Stage = Stage.ASKING
    code: str = ""
    cut: bool = False
    secret: str = field(default="", repr=False)
    wait_s: float = 0.0

    def given(self, reply: PairingReply) -> Self:
        """A code to show."""
        return replace(
            self,
            stage=Stage.SHOWING,
            code=reply.code,
            secret=reply.secret,
            cut=False,
            wait_s=CLAIM_S,
        )

    def told(self, _reply: ClaimReply) -> Self:
        """Nobody has typed it in yet."""
        return replace(self, cut=False, wait_s=CLAIM_S)

    def unanswered(self) -> Self:
        """The server is not there, or not to be understood."""
        return replace(self, cut=True, wait_s=ASK_AGAIN_S)

    def refused(self, status: int) -> Self:
        """The code is over (another one is asked for at once), or we are to wait."""
        if status == GONE:
            return replace(self, stage=Stage.ASKING, code="", secret="", cut=False, wait_s=0.0)
        if status == UPGRADE:
            return replace(self._without_code(Stage.WRONG_PROTOCOL), wait_s=SLOWED_S)
        if self.stage is Stage.SHOWING:
            return replace(self, cut=False, wait_s=SLOWED_S)
        return replace(self._without_code(Stage.BUSY), wait_s=SLOWED_S)

    def _without_code(self, stage: Stage) -> Self:
        return replace(self, stage=stage, code="", secret="", cut=False)


GONE, UPGRADE = 410, 426
