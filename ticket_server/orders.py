"""An order: one command on its way through the writer, and what may come out of it."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from ticket_server.domain.days import Given
from ticket_server.domain.facts import Body, Fact
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.domain.refusals import Refusal
from ticket_server.domain.scene import Scene
from ticket_server.storage.kept import Row
from ticket_server.storage.store import Remembered


class KeyReused(Refusal):
    """The same Idempotency-Key came with another command."""

    code = "KEY_REUSED"


Beside = Callable[[Sequence[Fact]], Iterable[Row]]
"""What is kept beside the facts that an order came to."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """A command's Idempotency-Key, as a digest with its token, and what it came with."""

    key: bytes
    fingerprint: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What the caller is told: an HTTP status and JSON."""

    status: int = 200
    body: bytes = b"{}"


Outcome = Answer | Exception


@dataclass(frozen=True, kw_only=True, slots=True)
class Situation(Scene):
    """The scene, with what only a new day asks for: `now` is the clock, also when it went back."""

    now: datetime
    given: Given


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """Decided and answered in the writer's thread; the outcome is told in the event loop's.

    `beside`: rows that are stored with the order's facts, or not at all. `plan`: what everything
    after it is decided by.
    """

    by: str | None
    claim: Claim | None
    decide: Callable[[Situation], Iterable[Body]]
    reply: Callable[[Hall, Sequence[Fact]], Answer]
    told: "asyncio.Future[Outcome]"
    origin: str | None = None
    beside: Beside | None = None
    plan: Plan | None = None


Settled = Sequence[tuple[Order, Outcome]]


def remember(claim: Claim, answer: Answer) -> Remembered:
    """What is kept so that the same key gets the same answer."""
    return Remembered(
        key=claim.key,
        fingerprint=claim.fingerprint,
        status=answer.status,
        body=answer.body,
    )


def again(before: Remembered, claim: Claim) -> Outcome:
    """The answer given before to the same key, or a refusal if it was another command's."""
    if before.fingerprint != claim.fingerprint:
        return KeyReused("This Idempotency-Key came with another command before.")
    return Answer(status=before.status, body=before.body)
