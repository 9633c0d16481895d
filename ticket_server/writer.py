"""The one writer: a thread that decides, stores and only then answers. Many orders, one flush.

It knows nothing of HTTP: an order says what to decide and how to word the answer.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread

from ticket_server.domain import days
from ticket_server.domain.facts import Body, ClockConfirmed, Fact
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.domain.refusals import Refusal
from ticket_server.domain.values import GivenBefore
from ticket_server.in_force.plans import Plans
from ticket_server.noting import note
from ticket_server.orders import Order, Outcome, Settled, Situation, again, remember
from ticket_server.storage.store import (
    Change,
    OutcomeUnknownError,
    Remembered,
    Store,
    StoreError,
    StoreUnavailableError,
    Transaction,
    UnstorableError,
)

log = logging.getLogger(__name__)

TICK_S = 1.0
STOP_S = 1.5
REPLIES_KEPT = timedelta(days=2)
ESTIMATES_KEPT = timedelta(days=400)
TIDY_EVERY = timedelta(hours=1)
BEAT_EVERY = timedelta(seconds=20)
"""How often it is noted that the server lives, so that an outage can be told from a quiet hour."""

Deliver = Callable[[Sequence[Fact], Settled], None]
"""Takes facts that are stored, then the orders' outcomes. Called in the writer's thread."""

Chore = Callable[[], None]


class Writer:
    """Owns the hall. `load` first, then `start`; orders come by `submit` from any thread."""

    def __init__(
        self, *, store: Store, plan: Plan, now: Callable[[], datetime], deliver: Deliver
    ) -> None:
        self._store = store
        self._plans = Plans(plan)
        self._now = now
        self._deliver = deliver
        self._hall = Hall()
        self._told = 0
        self._down = False
        self._ended = False
        self._tidied: datetime | None = None
        self._swept: date | None = None
        self._beaten: datetime | None = None
        self._queue: SimpleQueue[Chore] = SimpleQueue()
        self._thread = Thread(target=self._run, name="writer", daemon=True)

    def load(self) -> list[Fact]:
        """Folds today's facts, turns the day and adopts the plan; returns today's facts."""
        self._hall = Hall()
        self._hall.apply_all(self._store.today())
        change = Change(at=self._now())
        with self._store.transaction() as step:
            plan = self._plans.now
            resumed = days.resume(self._hall, plan, change.at, self._store.alive_at())
            self._record(resumed, None, change)
            self._turn(step, change)
            self._record(days.adopt(self._hall, plan), None, change)
            if change:
                step.save(change)
        self._told = self._hall.seq
        return self._store.today()

    def start(self) -> None:
        """Orders are taken from now on."""
        self._thread.start()

    def stop(self) -> None:
        """What was submitted is still done; then the thread ends."""
        self._queue.put(self._end)
        if self._thread.is_alive():
            self._thread.join(STOP_S)

    def submit(self, orders: Sequence[Order]) -> None:
        """Any thread may ask; the outcomes are delivered, each once."""
        self._queue.put(partial(self._take, orders))

    def probe(self, settle: Callable[[bool], None]) -> None:
        """Any thread may ask whether the store is writable; it is really tried."""
        self._queue.put(partial(self._try, settle))

    def write(self, chore: Chore, settle: Callable[[Exception | None], None]) -> None:
        """Any thread may have something else written to the store, between batches.

        `settle` is told in the writer's thread what it came to; None: it is stored.
        """
        self._queue.put(partial(self._write, chore, settle))

    def perform(self, orders: Sequence[Order]) -> None:
        """One transaction for all; when it cannot be stored, one for each."""
        if self._down and not self._recover():
            self._deliver((), _all(orders, StoreUnavailableError("The store takes nothing now.")))
            return
        try:
            facts, settled = self._together(orders)
        except OutcomeUnknownError as error:
            log.warning("%s", error)
            self._recover()
            self._deliver((), _all(orders, error))
        except Exception as error:  # noqa: BLE001 - whatever it is, only its order may suffer
            self._apart(orders, error)
        else:
            self._plans.settle()
            self._told = self._hall.seq
            self._deliver(facts, settled)

    def tick(self) -> None:
        """What time alone brings: the new day, a suspicion, old replies forgotten."""
        now = self._now()
        if self._down and not self._recover():
            return
        if days.turn(self._hall, self._plans.now, now, lambda _day: GivenBefore()):
            self.perform(())
        tidied = self._tidied is not None and timedelta() <= now - self._tidied < TIDY_EVERY
        if not tidied or self._swept != self._hall.day:
            self._tidy(now)
        if self._beaten is None or not timedelta() <= now - self._beaten < BEAT_EVERY:
            self._beat(now)

    def _run(self) -> None:
        while not self._ended:
            try:
                chore = self._queue.get(timeout=TICK_S)
            except Empty:
                chore = self.tick
            try:
                chore()
            except Exception:
                log.exception("The writer failed; it folds the hall again.")
                self._down = True

    def _end(self) -> None:
        self._ended = True

    def _take(self, orders: Sequence[Order]) -> None:
        """Whatever happens, every order is answered."""
        try:
            self.perform(orders)
        except Exception as error:
            self._deliver((), _all(orders, error))
            raise

    def _together(self, orders: Sequence[Order]) -> tuple[list[Fact], Settled]:
        change = Change(at=self._now())
        with self._store.transaction() as step:
            self._turn(step, change)
            known = step.remembered({order.claim.key for order in orders if order.claim})
            settled = [(order, self._answer(order, known, step, change)) for order in orders]
            if change:
                step.save(change)
        return change.facts, settled

    def _turn(self, step: Transaction, change: Change) -> None:
        turned = days.turn(self._hall, self._plans.now, change.at, step.given)
        self._record(turned, None, change)

    def _answer(
        self, order: Order, known: dict[bytes, Remembered], step: Transaction, change: Change
    ) -> Outcome:
        claim, hall, now = order.claim, self._hall, change.at
        if claim is not None and (before := known.get(claim.key)):
            return again(before, claim)
        at = days.moment(hall, now)
        situation = Situation(hall=hall, plan=self._plans.now, now=now, at=at, given=step.given)
        try:
            bodies = order.decide(situation)
        except Refusal as refusal:
            return refusal
        facts = self._record(bodies, order.by, change, order.origin)
        change.beside += order.beside(facts) if order.beside else ()
        answer = order.reply(hall, facts)
        if order.plan is not None:
            self._plans.adopt(order.plan)
        if claim is not None:
            known[claim.key] = remember(claim, answer)
            change.replies.append(known[claim.key])
        return answer

    def _record(
        self, bodies: Iterable[Body], by: str | None, change: Change, origin: str | None = None
    ) -> list[Fact]:
        """Numbers the bodies, folds them, and notes what has to be stored."""
        hall, now, facts = self._hall, change.at, []
        for body in bodies:
            at = now if isinstance(body, ClockConfirmed) else days.moment(hall, now)
            fact = Fact(seq=hall.seq + 1, at=at, by=by, body=body, origin=origin)
            hall.apply(fact)
            facts.append(fact)
            note(change, hall, body)
        change.facts += facts
        return facts

    def _apart(self, orders: Sequence[Order], error: Exception) -> None:
        """Nothing of the batch is stored: the hall is folded again, and each tries alone."""
        if not isinstance(error, StoreError):
            log.error("An order failed.", exc_info=error)
        recovered = self._recover()
        if len(orders) <= 1 or not recovered:
            log.warning("Not stored: %s", error)
            self._deliver((), _all(orders, error))
            return
        for order in orders:
            self.perform((order,))

    def _recover(self) -> bool:
        """Opens the store again, folds the hall, tells what was stored untold."""
        try:
            self._store.reopen()
            hall = Hall()
            hall.apply_all(self._store.today())
            untold = self._store.facts(self._told, hall.seq) if hall.seq > self._told else []
            self._store.try_write()
        except StoreError as error:
            log.log(logging.DEBUG if self._down else logging.WARNING, "No store: %s", error)
            self._down = True
            return False
        if self._down:
            log.info("The store takes facts again.")
        self._down, self._hall, self._told = False, hall, hall.seq
        self._plans.recover(hall.digest)
        if untold:
            self._deliver(untold, ())
        return True

    def _try(self, settle: Callable[[bool], None]) -> None:
        well = False
        try:
            well = self._writable()
        finally:
            settle(well)

    def _writable(self) -> bool:
        if self._down:
            return self._recover()
        try:
            self._store.try_write()
        except StoreError as error:
            log.warning("No store: %s", error)
            self._down = True
        return not self._down

    def _beat(self, now: datetime) -> None:
        self._beaten = now
        try:
            self._store.beat(now)
        except StoreError as error:
            log.warning("The server's pulse is not noted: %s", error)
            self._recover()

    def _write(self, chore: Chore, settle: Callable[[Exception | None], None]) -> None:
        error: Exception | None = StoreUnavailableError("The store takes nothing now.")
        try:
            if not self._down or self._recover():
                chore()
                error = None
        except StoreError as failed:
            error = failed
            if not isinstance(failed, UnstorableError):
                self._recover()
        finally:
            settle(error)

    def _tidy(self, now: datetime) -> None:
        """Old replies every hour, old estimates once a day."""
        self._tidied = now
        try:
            self._store.forget_replies(now - REPLIES_KEPT)
            if self._swept != self._hall.day:
                self._store.forget_estimates(self._plans.now.day(now) - ESTIMATES_KEPT)
                self._swept = self._hall.day
        except StoreError as error:
            log.warning("What is old stays: %s", error)
            self._recover()


def _all(orders: Sequence[Order], error: Exception) -> Settled:
    return [(order, error) for order in orders]
