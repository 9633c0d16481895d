"""The officer's seat at a counter: empty, being taken, taken. Pure; nothing is sent."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import ceil
from typing import Final, Self

from ticket_protocol.people import SessionReply
from ticket_protocol.replies import Problem

LOCKED: Final = "SIGN_IN_LOCKED"
ENDED: Final = "SESSION_"
"""How codes begin that say why a sign-in is over."""


class Stage(StrEnum):
    """OPEN: the device's own token says who acts, as at a console that was given one by hand."""

    OPEN = "open"
    EMPTY = "empty"
    ASKING = "asking"
    TAKEN = "taken"
    LEAVING = "leaving"


@dataclass(frozen=True, kw_only=True, slots=True)
class Officer:
    """Who sits there. `token`: of the session, kept nowhere but here."""

    login: str
    name: str
    counter: int | None
    role: str
    token: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Seat:
    """`words`: the id of what is to be said, "": nothing; `number`: the ticket it is about.

    `wait_s`: so long no further guess is listened to.
    """

    stage: Stage = Stage.EMPTY
    officer: Officer | None = None
    words: str = ""
    number: str = ""
    wait_s: int = 0

    @property
    def empty(self) -> bool:
        """Whether somebody has to sign in before anything can be done."""
        return self.stage in {Stage.EMPTY, Stage.ASKING}

    @property
    def asks(self) -> bool:
        """Whether what is typed is listened to."""
        return self.stage is Stage.EMPTY and self.wait_s == 0

    def ask(self) -> Self:
        """Login and PIN are on their way."""
        return replace(self, stage=Stage.ASKING, words="", number="")

    def take(self, reply: SessionReply, counter: int | None) -> Self:
        """It is taken."""
        officer = Officer(
            login=reply.login,
            name=reply.name,
            counter=counter,
            role=reply.role.value,
            token=reply.token or "",
        )
        return replace(self, stage=Stage.TAKEN, officer=officer, words="", number="", wait_s=0)

    def leave(self) -> Self:
        """The officer wants to get up."""
        return replace(self, stage=Stage.LEAVING, words="", number="")

    def free(self, words: str = "") -> Self:
        """Nobody sits there any more."""
        return replace(self, stage=Stage.EMPTY, officer=None, words=words, number="")

    def refused(self, problem: Problem) -> Self:
        """The server said no, to coming or to going."""
        if problem.code.startswith(ENDED):
            return self.free(f"problem.{problem.code}")
        stage = Stage.TAKEN if self.stage is Stage.LEAVING else Stage.EMPTY
        wait = ceil(problem.wait_s or 0) if problem.code == LOCKED else 0
        words, number = f"problem.{problem.code}", problem.number or ""
        return replace(self, stage=stage, words=words, number=number, wait_s=wait)

    def unanswered(self) -> Self:
        """Nobody heard it. Who wanted to go stays: what he does next is still his."""
        stage = Stage.TAKEN if self.stage is Stage.LEAVING else Stage.EMPTY
        return replace(self, stage=stage, words="staff.offline", number="")

    def tick(self) -> Self:
        """A second has passed."""
        if self.wait_s == 0:
            return self
        left = self.wait_s - 1
        return replace(self, wait_s=left, words=self.words if left else "")
