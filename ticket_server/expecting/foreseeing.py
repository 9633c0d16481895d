"""The supervisor's forecast and the day's capacity. For the estimator's process: it needs numpy."""

import math
from collections.abc import Iterable, Mapping
from datetime import datetime

import numpy as np

from ticket_protocol.outlook import Advice, Ahead, Forecast
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.estimate import forecast as f
from ticket_server.estimate.from_hall import closes_in, offered
from ticket_server.estimate.laws import Laws
from ticket_server.estimate.situation import Situation

MOST_ADVICE = 3


def forecast_of(hall: Hall, plan: Plan, situation: Situation, laws: Laws, at: datetime) -> Forecast:
    """The next ninety minutes, and what would help; the same for the same hall and time."""
    seed = int(at.timestamp())
    ahead = f.loads(situation, laws, np.random.default_rng(seed)) if situation.desks else ()
    offers = f.more_offers(situation, offered(hall, plan, at))
    advice = f.advise(situation, laws, seed, offers) if situation.waiting else ()
    return Forecast(
        at=at,
        now=_ahead(f.load_now(hall, plan, at)),
        ahead=tuple(_ahead(load) for load in ahead if _known(load)),
        advice=tuple(
            Advice(
                counter=one.counter,
                categories=one.categories,
                shorter_min=round(one.shorter_min, 1),
            )
            for one in _different(advice)[:MOST_ADVICE]
        ),
    )


def capacity_of(plan: Plan, situation: Situation, laws: Laws, at: datetime) -> Mapping[str, int]:
    """How many more of each category can probably be served today; none where no hours are told."""
    closes_s = closes_in(plan, at)
    if closes_s is None:
        return {}
    return f.capacity(situation, laws, closes_s, tuple(plan.categories))


def _different(advice: Iterable[f.Advice]) -> list[f.Advice]:
    """The best counter for each set of categories; that another would do as well is no news."""
    best: dict[frozenset[str], f.Advice] = {}
    for one in advice:
        best.setdefault(frozenset(one.categories), one)
    return list(best.values())


def _known(load: f.Load) -> bool:
    return math.isfinite(load.waiting) and math.isfinite(load.mean_wait_min)


def _ahead(load: f.Load) -> Ahead:
    return Ahead(
        minutes=load.minutes,
        waiting=round(load.waiting, 1),
        mean_wait_min=round(load.mean_wait_min, 1),
    )
