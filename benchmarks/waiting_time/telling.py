"""Tells every ticket that has to wait how long, in all ways at once, and notes what came of it."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import numpy as np

from benchmarks.waiting_time.rivals import Rivals
from benchmarks.waiting_time.truth import Conditions, TrueDraws
from ticket_server.domain import calendar
from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.domain.tickets import Ticket
from ticket_server.estimate.estimating import SAMPLES, estimate, overtaking, replayed, until
from ticket_server.estimate.from_hall import situation_of
from ticket_server.estimate.hours import second_of_day
from ticket_server.estimate.learning import Learner
from ticket_server.estimate.one_run import run_once
from ticket_server.estimate.queue import queue_wait
from ticket_server.estimate.situation import Situation
from ticket_server.estimate.waits import Wait

QUEUE, ONE_RUN, OURS, FIRST_DAY, ORACLE = (
    "queue length, pooled",
    "replay, one deterministic pass",
    "ours",
    "ours on the first day, durations 30 % wrong",
    "oracle: the true laws",
)
ONE_IN = 3
"""Of so many tickets that have to wait, one is told: days say more than more tickets of a day."""

REACH_S = 4 * 3600.0
TOLERANCE_S = 1.0

Told = tuple[float, float | None, float | None]
"""Minutes of waiting that were told: the middle, and an interval if there is one."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """A ticket that had to wait: for how long in truth, in minutes, and what it had been told."""

    day: int
    waited: float
    told: dict[str, Told]


@dataclass
class Teller:
    """Listens to one day. `learner` knows the days before, `novice` nothing but wrong settings."""

    day: int
    plan: Plan
    conditions: Conditions
    learner: Learner
    novice: Learner
    rng: np.random.Generator
    outcomes: list[Outcome] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._rivals = Rivals()
        self._came = 0
        self._pending: dict[str, tuple[datetime, dict[str, Wait]]] = {}

    def see(self, fact: f.Fact, hall: Hall, busy: set[int]) -> None:
        """One more fact. `busy`: idle counters whose officers are about to call."""
        body = fact.body
        if isinstance(body, f.TicketCalled) and body.ticket in self._pending:
            self._note(fact.at, *self._pending.pop(body.ticket))
        self._rivals.see(fact, hall)
        if isinstance(body, f.TicketIssued) and (body.offered is None or body.offered in busy):
            self._came += 1
            if self._came % ONE_IN:
                return
            told = self._tell(fact.at, hall, hall.tickets[body.ticket])
            if told is not None:
                self._pending[body.ticket] = fact.at, told

    def _tell(self, now: datetime, hall: Hall, ticket: Ticket) -> dict[str, Wait] | None:
        laws = self.learner.laws(second_of_day(self.plan, now))
        situation = self._alone(situation_of(hall, self.plan, laws, now))
        once, _ = run_once(situation, laws, overtaking(situation))
        oracle, _ = replayed(
            situation,
            TrueDraws(self.conditions, self.rng, SAMPLES),
            until(overtaking(situation), REACH_S),
        )
        if ticket.id not in once or ticket.id not in oracle:
            return None
        place = next((w.key, w.seq) for w in situation.waiting if w.id == ticket.id)
        exact = {
            name: Wait(median_s=s, low_s=s, high_s=s, basis=once[ticket.id].basis)
            for name, s in self._rivals.tell(hall, ticket, laws).items()
        }
        return exact | {
            QUEUE: queue_wait(situation, laws, (ticket.category,), place),
            ONE_RUN: once[ticket.id],
            OURS: estimate(situation, laws, self.rng).tickets[ticket.id],
            FIRST_DAY: self._novice(now, hall, ticket.id),
            ORACLE: oracle[ticket.id],
        }

    def _novice(self, now: datetime, hall: Hall, ticket: str) -> Wait:
        laws = self.novice.laws(second_of_day(self.plan, now))
        situation = self._alone(situation_of(hall, self.plan, laws, now))
        return estimate(situation, laws, self.rng).tickets[ticket]

    def _alone(self, situation: Situation) -> Situation:
        """Nobody asks here what a further ticket would be told."""
        return replace(situation, newcomers=())

    def _note(self, called: datetime, since: datetime, told: dict[str, Wait]) -> None:
        real = (called - since).total_seconds()
        self.outcomes.append(
            Outcome(
                day=self.day,
                waited=self._minutes(since, real),
                told={name: self._told(since, wait) for name, wait in told.items()},
            )
        )

    def _told(self, since: datetime, wait: Wait) -> Told:
        middle = self._minutes(since, wait.median_s)
        if wait.low_s == wait.high_s:
            return middle, None, None
        low = self._minutes(since, wait.low_s - TOLERANCE_S)
        return middle, low, self._minutes(since, wait.high_s + TOLERANCE_S)

    def _minutes(self, since: datetime, seconds: float) -> float:
        """As everywhere in the system: from opening on, without lunch."""
        until_ = since + timedelta(seconds=max(0.0, seconds))
        return calendar.waited(self.plan, since, until_).total_seconds() / 60
