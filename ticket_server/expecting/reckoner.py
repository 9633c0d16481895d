"""The estimator without its process: folds facts, learns from them, and answers. No clock, no IO.

It needs numpy: only the estimator's process imports it.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

import numpy as np

from ticket_protocol.outlook import Forecast
from ticket_server.domain.facts import Fact
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.estimate.estimating import MOST_REPLAYED, Estimate, estimate
from ticket_server.estimate.from_hall import situation_of
from ticket_server.estimate.hours import second_of_day
from ticket_server.estimate.laws import Laws
from ticket_server.estimate.situation import Situation
from ticket_server.estimate.waits import Basis, expected
from ticket_server.estimate.watching import Watch
from ticket_server.expecting.earlier import learner_of, typical
from ticket_server.expecting.foreseeing import capacity_of, forecast_of
from ticket_server.expecting.messages import Ask, Batch, Begin
from ticket_server.expecting.outlooks import MOST

log = logging.getLogger(__name__)

SLOW_S = 0.5
"""A replay that takes longer is spared for a while; one run must do."""

SPARED = timedelta(minutes=1)
LAWS_EVERY = timedelta(minutes=1)
FORECAST_EVERY = timedelta(seconds=30)


class GapError(Exception):
    """A fact is missing: the hall would be wrong."""


class Reckoner:
    """Answers from its own hall. `clock` counts seconds, to see how long a reckoning takes."""

    def __init__(self, begin: Begin, rng: np.random.Generator, clock: Callable[[], float]) -> None:
        self._plan = begin.plan
        self._rng = rng
        self._clock = clock
        self._hall = Hall()
        self._watch = Watch(learner_of(begin.plan, begin.past), begin.plan)
        self._spared_until: datetime | None = None
        self._laws_at: datetime | None = None
        self._look_at: datetime | None = None
        self._capacity: Mapping[str, int] = {}
        self._forecast: Forecast | None = None
        self._see(begin.today)

    def answer(self, ask: Ask) -> Batch:
        """Everybody's wait. GapError when facts are missing; BrokenLogError when they cannot be."""
        if ask.plan is not None:
            self._adopt(ask.plan)
        self._see(ask.facts)
        laws = self._watch.learner.laws(second_of_day(self._plan, ask.at))
        situation = situation_of(self._hall, self._plan, laws, ask.at)
        found = self._estimate(situation, laws, ask.at)
        self._look_ahead(situation, laws, ask.at)
        told = self._laws_at is not None and ask.at - self._laws_at < LAWS_EVERY
        if not told:
            self._laws_at = ask.at
        first = self._hall.lines.in_order()[:MOST]
        tickets = {id_: wait for id_ in first if (wait := found.tickets.get(id_))}
        return Batch(
            at=ask.at,
            seq=self._hall.seq,
            tickets=tickets,
            said={id_: expected(wait, ask.at) for id_, wait in tickets.items()},
            newcomers=dict(found.newcomers),
            capacity=self._capacity,
            laws=None if told else laws,
            forecast=self._forecast,
        )

    def _adopt(self, plan: Plan) -> None:
        """Reckons by it from now on; what was learned stays."""
        self._plan = self._watch.plan = plan
        self._watch.learner.suppose(typical(plan))
        self._laws_at = self._look_at = None

    def _estimate(self, situation: Situation, laws: Laws, at: datetime) -> Estimate:
        """The best that has an answer, and is not too slow."""
        spared = self._spared_until is not None and at < self._spared_until
        began = self._clock()
        try:
            best = Basis.REPLAY if situation.desks and not spared else Basis.ONE_RUN
            found = estimate(situation, laws, self._rng, best=best)
        except Exception:
            log.exception("No replay; the queue's length must do.")
            self._spared_until = at + SPARED
            return estimate(situation, laws, self._rng, best=Basis.QUEUE)
        if self._clock() - began > SLOW_S:
            self._spared_until = at + SPARED
        return found

    def _look_ahead(self, situation: Situation, laws: Laws, at: datetime) -> None:
        """Capacity and forecast, now and then; what fails here spoils no wait."""
        if self._look_at is not None and at < self._look_at:
            return
        began = self._clock()
        try:
            self._capacity = capacity_of(self._plan, situation, laws, at)
            if len(situation.waiting) <= MOST_REPLAYED:
                self._forecast = forecast_of(self._hall, self._plan, situation, laws, at)
        except Exception:
            log.exception("No forecast.")
        spent = timedelta(seconds=self._clock() - began)
        self._look_at = at + max(FORECAST_EVERY, 20 * spent)

    def _see(self, facts: Iterable[Fact]) -> None:
        for fact in facts:
            if fact.seq <= self._hall.seq:
                continue  # read from the store a moment before it was told
            if self._hall.seq and fact.seq != self._hall.seq + 1:
                raise GapError(f"Fact {fact.seq} came after {self._hall.seq}.")
            self._hall.apply(fact)
            self._watch.see(fact)
