"""Everything expected, kept going in the event loop: the estimator asked, the outlook told.

What it decides with stands beside it, pure: `substitute`, `outlooks`, `samples`.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from time import thread_time
from typing import Protocol

from ticket_protocol.outlook import Forecast, Outlook
from ticket_server.domain.days import moment
from ticket_server.domain.facts import Fact
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.estimate.hours import second_of_day
from ticket_server.expecting.alarm import Alarm
from ticket_server.expecting.child import Start
from ticket_server.expecting.earlier import learner_of
from ticket_server.expecting.estimator import Estimator
from ticket_server.expecting.messages import Batch, Begin
from ticket_server.expecting.outlooks import Expectations, Outlooks
from ticket_server.expecting.quality import quality_of
from ticket_server.expecting.samples import Samples
from ticket_server.expecting.substitute import substitute
from ticket_server.expecting.waits import Newcomer, Waits, load_of
from ticket_server.storage.store import Estimated, FirstCall, Past, Store

log = logging.getLogger(__name__)

FIRST_S = 0.3
"""After the start, so that nobody waits for it."""

BEAT_S = 1.0
IDLE_S = 15.0
SHARE = 0.05
"""The event loop spends no more of its time on outlooks."""

LEARN_FROM = 20_000
KEEP_EVERY = timedelta(minutes=1)
CHECK_EVERY = timedelta(minutes=5)
"""How often it is looked how good the estimates were, if anybody was called since."""

Keep = Callable[[Sequence[Estimated], Sequence[FirstCall]], None]


class Audience(Protocol):
    """Who is told."""

    hall: Hall

    def expect(self, outlook: Outlook) -> None:
        """The newest outlook."""


class Expecting:
    """Belongs to the event loop's thread; `waits` is also asked in the writer's."""

    def __init__(
        self,
        *,
        audience: Audience,
        plan: Plan,
        now: Callable[[], datetime],
        store: Store,
        keep: Keep,
        start: Start | None,
    ) -> None:
        self._audience = audience
        self._plan = plan
        self._now = now
        self._store = store
        self._keep = keep
        self._estimator = start and Estimator(
            start=start, begin=self._begin, answered=self._answered
        )
        self._laws = learner_of(plan, Past()).laws(second_of_day(plan, now()))
        self._outlooks = Outlooks(plan)
        self._known: Expectations | None = None
        self._news = True
        self._told_at = self._clock = 0.0
        self._kept_at: datetime | None = None
        self._checked_at: datetime | None = None
        self._came = False
        self._timer: asyncio.TimerHandle | None = None
        self._ill = False
        self.waits = Waits(now)
        self._samples = Samples(self.waits)
        self._alarm = Alarm()
        self._forecast: Forecast | None = None

    @property
    def state(self) -> str:
        """How the estimator is: off, starting, running, down."""
        return "off" if self._estimator is None else self._estimator.state

    @property
    def today(self) -> date:
        """The service day."""
        return self._plan.day(self._moment())

    def open(self) -> None:
        """In the running loop: an outlook at once, by the simplest means; the rest soon."""
        self._beat(FIRST_S, ask=False)

    def close(self) -> None:
        """Ends the estimator; what was collected is handed on."""
        if self._timer is not None:
            self._timer.cancel()
        if self._estimator is not None:
            self._estimator.stop()
        self._keep_all()

    def adopt(self, plan: Plan) -> None:
        """Other rules are in force, and the outlook says so at once."""
        self._plan = plan
        self._outlooks = Outlooks(plan)
        self._news = True
        if self._estimator is not None:
            self._estimator.adopt(plan)
        self._safely(self._tell)

    def see(self, facts: Sequence[Fact]) -> None:
        """What has been committed, after the audience's hall has folded it."""
        self._news = self._news or bool(facts)
        if self._estimator is not None:
            self._estimator.heard(facts)
        self._safely(lambda: self._samples.see(self._audience.hall, facts))

    def tick(self, *, ask: bool = True) -> None:
        """What is due: a question, a substitute for its answer, an outlook, samples."""
        estimator, now = self._estimator, self._moment()
        self._clock = asyncio.get_running_loop().time()
        if estimator is not None and ask:
            estimator.tick(self._clock, now)
        due = self._known is None or self._news or self._clock - self._told_at >= IDLE_S
        if due and (estimator is None or not estimator.fresh):
            self._adopt(substitute(self._audience.hall, self._plan, self._laws, now), ())
            self._tell()
        elif due and estimator is not None and not estimator.patient:
            self._tell()
        if _due(self._kept_at, now, KEEP_EVERY):
            self._sample(now)

    def outlook(self) -> Outlook:
        """The present one, made anew."""
        now = self._moment()
        known = replace(self._known or Expectations(at=now), newcomers=self.waits.present())
        return self._outlooks.make(self._audience.hall, known, now)

    def forecast(self) -> Forecast:
        """The next ninety minutes; empty when nothing can be said."""
        known = self._forecast or Forecast(at=self._moment())
        return known.model_copy(update={"quality": self._alarm.worst})

    def _beat(self, after_s: float = BEAT_S, *, ask: bool = True) -> None:
        """The loop of ticks; however one ends, the next comes."""
        loop = asyncio.get_running_loop()
        began = thread_time()
        self._safely(lambda: self.tick(ask=ask))
        spent = thread_time() - began
        self._timer = loop.call_later(max(after_s, spent / SHARE), self._beat)

    def _safely(self, do: Callable[[], None]) -> None:
        """Whatever goes wrong here, the hall goes on; it is said once."""
        try:
            do()
        except Exception as error:
            level = logging.DEBUG if self._ill else logging.WARNING
            log.log(level, "Nothing can be expected: %r", error, exc_info=error)
            self._ill = True

    def _answered(self, batch: Batch) -> None:
        self._safely(lambda: self._take(batch))

    def _take(self, batch: Batch) -> None:
        self._laws = batch.laws or self._laws
        self._forecast = batch.forecast
        known = Expectations(
            at=batch.at,
            tickets=batch.tickets,
            said=batch.said,
            newcomers=batch.newcomers,
            capacity=batch.capacity,
        )
        self._adopt(known, _came_after(self._audience.hall, batch.seq))
        self._tell()

    def _adopt(self, known: Expectations, came: Iterable[Newcomer]) -> None:
        self._known = known
        load = load_of(self._audience.hall, self._laws)
        self.waits.renew(known.at, known.newcomers, load, came)

    def _tell(self) -> None:
        self._audience.expect(self.outlook())
        self._told_at = self._clock
        self._news = self._ill = False

    def _sample(self, now: datetime) -> None:
        self._kept_at = now
        if self._came and _due(self._checked_at, now, CHECK_EVERY):
            self._check(now)
        if self._known is not None:
            self._samples.sample(self._audience.hall, self._known.tickets, self._known.at, now)
        self._keep_all()

    def _check(self, now: datetime) -> None:
        """Looks up this week and the one before, in a thread of its own: that takes a moment."""
        self._checked_at, self._came = now, False
        today = self._plan.day(now)
        monday = today - timedelta(days=today.weekday() + 7)
        rows = asyncio.get_running_loop().run_in_executor(
            None, lambda: quality_of(self._store.outcomes(monday, today))
        )
        rows.add_done_callback(lambda done: self._safely(lambda: self._alarm.see(done.result())))

    def _keep_all(self) -> None:
        estimates, calls = self._samples.take()
        self._came = self._came or bool(calls)
        if estimates or calls:
            self._keep(estimates, calls)

    async def _begin(self) -> Begin:
        """Read in a thread of its own: those who are looked up meanwhile do not wait for it."""
        day = self._plan.day(self._moment())
        past = await asyncio.to_thread(self._store.past, day, LEARN_FROM)
        today = await asyncio.to_thread(self._store.today)
        return Begin(plan=self._plan, past=past, today=tuple(today))

    def _moment(self) -> datetime:
        return moment(self._audience.hall, self._now())


def _due(last: datetime | None, now: datetime, every: timedelta) -> bool:
    """Also when the clock has gone back."""
    return last is None or not timedelta() <= now - last < every


def _came_after(hall: Hall, seq: int) -> Iterator[Newcomer]:
    """Who has taken a number since."""
    for ticket in reversed(hall.tickets.values()):
        if ticket.seq <= seq:
            return
        yield ticket.category, ticket.priority
