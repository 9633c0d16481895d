"""Keeps an estimator at work: starts it, hands it the facts, asks, and starts it again.

Belongs to the event loop's thread; it never waits, and a dead estimator hurts nobody.
"""

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Literal

from ticket_server.domain.facts import Fact
from ticket_server.domain.plan import Plan
from ticket_server.expecting.child import Child, Ended, Start
from ticket_server.expecting.messages import Ask, Batch, Begin

log = logging.getLogger(__name__)

SLOW_S = 3.0
"""An answer that is awaited longer is replaced by a simpler reckoning, until it comes."""

SOON_S = 0.9
HUNG_S = 30.0
"""One that is awaited longer will not come."""

IDLE_S = 15.0
"""Where nothing happens, it is asked so often: waits pass, and breaks come nearer."""

STEADY_S = 60.0
LONGEST_BACKOFF_S = 60.0
PENDING = 50_000

State = Literal["starting", "running", "down"]


class Estimator:
    """`tick` drives it, with a clock in seconds. `answered` is told every batch that is sound."""

    def __init__(
        self,
        *,
        start: Start,
        begin: Callable[[], Awaitable[Begin]],
        answered: Callable[[Batch], None],
    ) -> None:
        self._start = start
        self._begin = begin
        self._answered = answered
        self._child: Child | None = None
        self._beginning: asyncio.Task[None] | None = None
        self._pending: list[Fact] = []
        self._plan: Plan | None = None
        self._ready = False
        self._asked: float | None = None
        self._idle_since = 0.0
        self._clock = 0.0
        self._started = 0.0
        self._start_at = 0.0
        self._failures = 0
        self._failed = False
        self._answers = 0

    @property
    def state(self) -> State:
        """How it is."""
        if self._answers:
            return "running"
        return "down" if self._failed else "starting"

    @property
    def fresh(self) -> bool:
        """Whether what it answered last still holds, as far as anybody knows."""
        return self._answers > 0 and self.awaited_s <= SLOW_S

    @property
    def patient(self) -> bool:
        """Whether an answer is awaited, and can be expected at any moment."""
        return self._asked is not None and self.awaited_s < SOON_S

    @property
    def awaited_s(self) -> float:
        """How long an answer has been awaited; 0 when none is."""
        return 0.0 if self._asked is None else self._clock - self._asked

    def heard(self, facts: Sequence[Fact]) -> None:
        """What has been committed, in its order."""
        if self._child is not None:
            self._pending += facts

    def adopt(self, plan: Plan) -> None:
        """Other rules; it is asked anew, by them."""
        self._plan = plan
        self._idle_since = -math.inf

    def tick(self, clock: float, at: datetime) -> None:
        """About once a second: what is due is done."""
        self._clock = clock
        if self._child is None:
            if clock >= self._start_at:
                self._launch()
        elif self.awaited_s > HUNG_S or len(self._pending) > PENDING:
            self._fail("it gives no answer")
        elif self._ready and self._asked is None and self._due():
            self._ask(at)

    def stop(self) -> None:
        """It ends, and is not started again."""
        self._start_at = math.inf
        self._let_go()

    def _due(self) -> bool:
        idle = self._clock - self._idle_since >= IDLE_S
        return bool(self._pending) or idle or not self._answers

    def _launch(self) -> None:
        self._started = self._clock
        loop = asyncio.get_running_loop()

        def tell(answer: Batch | Ended) -> None:
            with suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(self._told, child, answer)

        child = self._start(tell)
        self._child = child
        self._beginning = loop.create_task(self._send_begin(child))

    async def _send_begin(self, child: Child) -> None:
        try:
            begin = await self._begin()
        except Exception as error:  # noqa: BLE001 - the task's outermost line; it is tried again
            if child is self._child:
                self._fail(f"its beginning cannot be read: {error!r}")
            return
        if child is not self._child:
            return
        child.send(begin)
        last = begin.today[-1].seq if begin.today else 0
        self._pending = [fact for fact in self._pending if fact.seq > last]
        self._ready = True

    def _ask(self, at: datetime) -> None:
        assert self._child is not None
        self._child.send(Ask(at=at, facts=tuple(self._pending), plan=self._plan))
        self._pending, self._plan = [], None
        self._asked = self._idle_since = self._clock

    def _told(self, child: Child, answer: Batch | Ended) -> None:
        if child is not self._child:
            return
        if isinstance(answer, Ended):
            self._fail(answer.why)
        elif not isinstance(answer, Batch) or not sound(answer):
            self._fail("it answers nonsense")
        else:
            self._took(answer)

    def _took(self, batch: Batch) -> None:
        self._asked = None
        self._answers += 1
        if self._failed:
            log.info("Waiting times are estimated again.")
            self._failed = False
        if self._clock - self._started > STEADY_S:
            self._failures = 0
        self._answered(batch)

    def _fail(self, why: str) -> None:
        level = logging.DEBUG if self._failed else logging.WARNING
        log.log(level, "The estimator is gone, simpler estimates stand in: %s.", why)
        self._failed = True
        self._start_at = self._clock + min(2.0**self._failures, LONGEST_BACKOFF_S)
        self._failures += 1
        self._let_go()

    def _let_go(self) -> None:
        if self._child is not None:
            self._child.kill()
        self._child = self._asked = None
        self._pending = []
        self._ready = False
        self._answers = 0


def sound(batch: Batch) -> bool:
    """Whether the numbers can be waits."""
    waits = (*batch.tickets.values(), *batch.newcomers.values())
    return all(0 <= w.low_s <= w.high_s < math.inf and 0 <= w.median_s < math.inf for w in waits)
