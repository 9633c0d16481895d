"""The supervisor's forecast against what comes, and against the guess that all stays as it is."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import numpy as np

from ticket_server.domain import calendar
from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.estimate.forecast import HALF_HOUR, MINUTE, MINUTES, Load, loads
from ticket_server.estimate.from_hall import situation_of
from ticket_server.estimate.hours import closed, second_of_day
from ticket_server.estimate.learning import Learner

EVERY = timedelta(minutes=20)
FEWEST = 3
"""A half hour with fewer calls has no mean worth foretelling."""

Joining = f.TicketIssued | f.TicketTransferred | f.TicketReturned | f.TicketMovedOn


@dataclass(frozen=True, kw_only=True)
class Foretold:
    """One look ahead: the mean wait in truth, as foretold, and as it was then, in minutes."""

    day: int
    minutes: int
    truth: float
    foretold: float
    as_now: float


@dataclass
class Forecaster:
    """Listens to one day and looks ahead every twenty minutes."""

    day: int
    plan: Plan
    learner: Learner
    rng: np.random.Generator

    _looks: list[tuple[datetime, tuple[Load, ...]]] = field(default_factory=list)
    _joined: dict[str, datetime] = field(default_factory=dict)
    _calls: list[tuple[datetime, float]] = field(default_factory=list)

    def see(self, fact: f.Fact, hall: Hall) -> None:
        """One more fact."""
        if isinstance(fact.body, Joining):
            self._joined[fact.body.ticket] = fact.at
        if isinstance(fact.body, f.TicketCalled):
            since = self._joined[fact.body.ticket]
            waited = calendar.waited(self.plan, since, fact.at) / MINUTE
            self._calls.append((fact.at, waited))
            if not self._looks or fact.at >= self._looks[-1][0] + EVERY:
                self._look(fact.at, hall)

    def foretold(self) -> list[Foretold]:
        """Every look whose half hour had calls enough, before and after."""
        found = []
        for at, ahead in self._looks:
            for load in ahead:
                then = at + load.minutes * MINUTE
                truth, before = self._mean(then), self._mean(at)
                if truth is not None and before is not None and self._open(then):
                    found.append(
                        Foretold(
                            day=self.day,
                            minutes=load.minutes,
                            truth=truth,
                            foretold=load.mean_wait_min,
                            as_now=before,
                        )
                    )
        return found

    def _look(self, at: datetime, hall: Hall) -> None:
        laws = self.learner.laws(second_of_day(self.plan, at))
        situation = situation_of(hall, self.plan, laws, at)
        ahead = loads(situation, laws, self.rng, MINUTES)
        self._looks.append((at, ahead))

    def _mean(self, at: datetime) -> float | None:
        """The mean wait of the calls in the half hour until `at`."""
        moments = [moment for moment, _ in self._calls]
        first, last = bisect_right(moments, at - HALF_HOUR), bisect_right(moments, at)
        waits = [waited for _, waited in self._calls[first:last]]
        return sum(waits) / len(waits) if len(waits) >= FEWEST else None

    def _open(self, then: datetime) -> bool:
        return not any(s.start < then < s.end + HALF_HOUR for s in closed(self.plan, then))
