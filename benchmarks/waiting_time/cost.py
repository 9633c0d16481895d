"""What one batch costs: 60 people waiting, 16 categories, 10 counters."""

import time

import numpy as np

from benchmarks.rows import median
from ticket_server.estimate.estimating import estimate
from ticket_server.estimate.laws import ANY, Law
from ticket_server.estimate.learning import Learner
from ticket_server.estimate.situation import (
    Desk,
    Newcomer,
    Serving,
    Situation,
    Stream,
    Waiting,
)

CATEGORIES, WAITING, TURNS = 16, 60, 40
COUNTERS: tuple[dict[int, float], ...] = (
    {0: 0.0, 15: 0.0}, {1: 0.0}, {2: 0.0, 3: 0.0}, {3: 0.0, 2: 0.0}, {4: 0.0, 5: 0.0, 6: 0.0},
    {7: 0.0, 8: 0.0, 4: 600.0}, {9: 0.0, 10: 0.0, 11: 0.0}, {12: 0.0}, {13: 0.0, 14: 0.0},
    {15: 0.0, 0: 600.0},
)  # fmt: skip
"""As in the demo: what each counter serves, and two that help."""

USUAL = Law(mean_s=600, log_sd=0.6)


def batch_ms() -> float:
    """Milliseconds of CPU for everybody waiting and a newcomer of each class and category."""
    names = [f"category-{i}" for i in range(CATEGORIES)]
    laws = Learner(dict.fromkeys(names, USUAL.mean_s)).laws(9 * 3600)
    situation = _situation(names)
    rng = np.random.default_rng(1)
    spent = []
    for _ in range(TURNS):
        began = time.process_time()
        estimate(situation, laws, rng)
        spent.append((time.process_time() - began) * 1000)
    return median(spent)


def _situation(names: list[str]) -> Situation:
    desks = tuple(
        Desk(
            counter=i + 1,
            offsets={names[c]: later for c, later in served.items()},
            serving=Serving(law=(names[min(served)], "new"), elapsed_s=60.0 * i, started=True),
            away=((7200.0, 14400.0),),
        )
        for i, served in enumerate(COUNTERS)
    )
    waiting = tuple(
        Waiting(
            id=str(i),
            key=60.0 * (i - WAITING),
            seq=i,
            lines=(names[i * 7 % CATEGORIES],),
            stops=((names[i * 7 % CATEGORIES], "new"),),
        )
        for i in range(WAITING)
    )
    return Situation(
        waiting=waiting, desks=desks, newcomers=_newcomers(names), streams=_streams(names)
    )


def _newcomers(names: list[str]) -> tuple[Newcomer, ...]:
    classes = ((False, 0.0), (True, -3600.0))
    return tuple(Newcomer(line=n, priority=p, key=key) for n in names for p, key in classes)


def _streams(names: list[str]) -> tuple[Stream, ...]:
    """300 tickets a day, 8 % of them with priority."""
    times = tuple(900.0 * i for i in range(24))
    return tuple(
        Stream(
            line=name,
            law=(name, ANY),
            credit_s=credit,
            times=times,
            expected=tuple(at * share * 300 / CATEGORIES / 8 / 3600 for at in times),
        )
        for name in names
        for share, credit in ((0.92, 0.0), (0.08, 3600.0))
    )
