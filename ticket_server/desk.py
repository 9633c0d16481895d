"""The event loop's side of the writer: collects orders, hands them over together, tells outcomes.

While the writer works on one batch, the next gathers here: fewer flushes, and the two threads
seldom want the interpreter at once.
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from ticket_server.domain.facts import Body, Fact
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.orders import Answer, Beside, Claim, Order, Outcome, Settled, Situation

Written = TypeVar("Written")

PATIENCE_S = 0.002
"""How long a batch waits for those who are likely to come: the callers of the last one."""


class Worker(Protocol):
    """The writer, as the desk sees it."""

    def submit(self, orders: Sequence[Order]) -> None:
        """Takes a batch; every order's outcome is delivered once."""

    def probe(self, settle: Callable[[bool], None]) -> None:
        """Says, in its own thread, whether the store is writable."""

    def write(self, chore: Callable[[], None], settle: Callable[[Exception | None], None]) -> None:
        """Writes something else, in its own thread, and tells what it came to."""


class Desk:
    """Belongs to the event loop's thread, but for `deliver`."""

    def __init__(self, publish: Callable[[Sequence[Fact]], None]) -> None:
        self._publish = publish
        self._orders: list[Order] = []
        self._away = 0
        self._batch = 0
        self._expected = 1
        self._timer: asyncio.TimerHandle | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._worker: Worker | None = None

    def open(self, worker: Worker) -> None:
        """Orders are taken from now on, in the running loop."""
        self._loop = asyncio.get_running_loop()
        self._worker = worker

    async def ask(
        self,
        *,
        by: str | None,
        claim: Claim | None,
        decide: Callable[[Situation], Iterable[Body]],
        reply: Callable[[Hall, Sequence[Fact]], Answer],
        origin: str | None = None,
        beside: Beside | None = None,
        plan: Plan | None = None,
    ) -> Answer:
        """The answer, once it is durable; or raises what the command came to.

        `by`: who asks; `origin`: the address that the request came from; `beside`: what is stored
        with it; `plan`: what everything after it is decided by.
        """
        assert self._loop is not None
        told: asyncio.Future[Outcome] = self._loop.create_future()
        order = Order(
            by=by,
            claim=claim,
            decide=decide,
            reply=reply,
            told=told,
            origin=origin,
            beside=beside,
            plan=plan,
        )
        self._orders.append(order)
        self._gather()
        outcome = await told
        if isinstance(outcome, Answer):
            return outcome
        raise outcome

    async def writable(self) -> bool:
        """Whether the store takes facts; it is really tried, behind whatever waits."""
        assert self._loop is not None
        assert self._worker is not None
        loop = self._loop
        told: asyncio.Future[bool] = loop.create_future()

        def settle(well: bool) -> None:  # noqa: FBT001 - the one thing it is told
            loop.call_soon_threadsafe(_tell_once, told, well)

        self._worker.probe(settle)
        return await told

    async def write(self, chore: Callable[[], Written]) -> Written:
        """What `chore` gave, which wrote to the store in the writer's thread; or a StoreError."""
        assert self._loop is not None
        assert self._worker is not None
        loop, given = self._loop, list[Written]()
        told: asyncio.Future[Exception | None] = loop.create_future()

        def settle(error: Exception | None) -> None:
            loop.call_soon_threadsafe(_tell_once, told, error)

        self._worker.write(lambda: given.append(chore()), settle)
        error = await told
        if error is not None:
            raise error
        return given[0]

    def deliver(self, facts: Sequence[Fact], settled: Settled) -> None:
        """From the writer's thread into the loop: the facts and the answers."""
        if self._loop is not None and (facts or settled):
            self._loop.call_soon_threadsafe(self._tell, facts, settled)

    def _tell(self, facts: Sequence[Fact], settled: Settled) -> None:
        for order, outcome in settled:
            if not order.told.done():  # its caller may have gone
                order.told.set_result(outcome)
        self._publish(facts)  # before anybody goes on, but who asked goes on before who listens
        self._away = max(0, self._away - len(settled))
        if not self._away:
            self._expected = self._batch + len(self._orders) if self._batch > 1 else 1
            self._gather()

    def _gather(self) -> None:
        """Hands over at once what nobody will join; else waits for those who are expected."""
        assert self._loop is not None
        if self._away or not self._orders:
            return
        if len(self._orders) >= self._expected:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = None
            self._away = len(self._orders)
            self._loop.call_soon(self._hand_over)
        elif self._timer is None:
            self._timer = self._loop.call_later(PATIENCE_S, self._enough)

    def _enough(self) -> None:
        self._timer = None
        self._expected = 1
        self._gather()

    def _hand_over(self) -> None:
        assert self._worker is not None
        orders, self._orders = self._orders, []
        self._batch = self._away = len(orders)
        self._worker.submit(orders)


def _tell_once(told: asyncio.Future[Written], what: Written) -> None:
    if not told.done():
        told.set_result(what)
