"""Many simulated days with a fixed seed: what each reckoning tells, against what comes."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from multiprocessing import get_context

import numpy as np

from benchmarks.waiting_time import centre as c
from benchmarks.waiting_time.ahead import Forecaster, Foretold
from benchmarks.waiting_time.day import Day
from benchmarks.waiting_time.telling import Outcome, Teller
from benchmarks.waiting_time.truth import citizens_of, conditions_of
from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.estimate.learning import Learner
from ticket_server.estimate.watching import Watch

FIRST = date(2026, 1, 1)
LEARNED_DAYS = 60
TOLD_DAYS = 40
WRONG = 1.3
CORES = 2


@dataclass(frozen=True, kw_only=True)
class Results:
    """What came of the told waits, and of the looks ahead."""

    outcomes: list[Outcome]
    foretold: list[Foretold]


def study(learned: int = LEARNED_DAYS, told: int = TOLD_DAYS) -> Results:
    """`told` days after `learned` ones that were only watched."""
    with ProcessPoolExecutor(CORES, mp_context=get_context("spawn")) as several:
        parts = list(several.map(_part, [(n, learned, told) for n in range(CORES)]))
    return Results(
        outcomes=[outcome for part in parts for outcome in part.outcomes],
        foretold=[foretold for part in parts for foretold in part.foretold],
    )


def _part(which: tuple[int, int, int]) -> Results:
    """Every day is watched, each core tells on its share of them."""
    mine, learned, told = which
    plan = c.plan_of()
    learner = Learner(typical_of(plan))
    found = Results(outcomes=[], foretold=[])
    for number in range(learned + told):
        if number >= learned and number % CORES == mine:
            tell_day(number, plan, learner, found)
        else:
            watch_day(number, plan, learner)
    return found


def watch_day(number: int, plan: Plan, learner: Learner) -> None:
    """A day that only teaches."""
    watch = Watch(learner, plan)
    make_day(number, plan, lambda fact, _: watch.see(fact)).run()


def tell_day(number: int, plan: Plan, learner: Learner, found: Results) -> None:
    """A day on which people who have to wait are told how long, and a supervisor looks ahead."""
    rng = np.random.default_rng((number, 1))
    novice = Learner({k: s * _wrong(rng) for k, s in typical_of(plan).items()})
    watches = Watch(learner, plan), Watch(novice, plan)
    conditions = conditions_of(np.random.default_rng((number, 0)))
    teller = Teller(
        day=number, plan=plan, conditions=conditions, learner=learner, novice=novice, rng=rng
    )

    forecaster = Forecaster(number, plan, learner, rng)

    def listen(fact: f.Fact, hall: Hall) -> None:
        for watch in watches:
            watch.see(fact)
        teller.see(fact, hall, day.busy)
        forecaster.see(fact, hall)

    day = make_day(number, plan, listen)
    day.run()
    found.outcomes.extend(teller.outcomes)
    found.foretold.extend(forecaster.foretold())


def make_day(number: int, plan: Plan, listener: Callable[[f.Fact, Hall], None]) -> Day:
    """The day with that number: the same people and the same conditions every time."""
    rng = np.random.default_rng((number, 0))
    conditions = conditions_of(rng)
    return Day(
        plan=plan,
        day=FIRST + timedelta(days=number),
        conditions=conditions,
        citizens=citizens_of(rng),
        rng=rng,
        listener=listener,
    )


def typical_of(plan: Plan) -> dict[str, float]:
    """The settings' minutes, in seconds."""
    return {name: p.typical.total_seconds() for name, p in plan.categories.items()}


def _wrong(rng: np.random.Generator) -> float:
    """As many durations are typed in too long as too short."""
    return WRONG if rng.random() < 0.5 else 1 / WRONG
