"""Waits from the length of the queue alone, its counters taken together; no routing is run."""

import math

from ticket_server.estimate.laws import Laws
from ticket_server.estimate.one_run import TENTH, mean_opening, mean_rest
from ticket_server.estimate.situation import NEVER, Desk, Situation
from ticket_server.estimate.waits import Basis, Wait


def queue_wait(
    situation: Situation, laws: Laws, lines: tuple[str, ...], place: tuple[float, float]
) -> Wait:
    """For whoever stands at `place` (key, seq) in `lines`: the work ahead, shared by its counters.

    Without a counter that calls from these lines, one is assumed: the settings' minutes then
    speak for it.
    """
    calling = (d for d in situation.desks if d.back_s < NEVER)
    pool = [d for d in calling if any(line in d.offsets for line in lines)]
    beside = {line for d in pool for line in d.offsets if d.offsets[line] <= 0} | set(lines)
    ahead = [
        laws.service(w.stops[0])
        for w in situation.waiting
        if (w.key, w.seq) < place and not beside.isdisjoint(w.lines)
    ]
    gap = laws.gap.mean_s + laws.pause_share * laws.pause.mean_s
    rests = [_rest(desk, laws, gap) for desk in pool]
    count = max(1, len(pool))
    work = sum(law.mean_s + gap for law in ahead) + sum(rests)
    busy = len(ahead) + sum(rest > 0 for rest in rests)
    mean = work / count if not pool or busy >= count else 0.0
    running = [laws.service(d.serving.law) for d in pool if d.serving is not None]
    sd = math.sqrt(sum(law.sd_s**2 for law in (*ahead, *running))) / count
    return Wait(
        median_s=mean,
        low_s=max(0.0, mean - TENTH * sd),
        high_s=mean + TENTH * sd,
        basis=Basis.QUEUE if pool else Basis.SETTINGS,
    )


def _rest(desk: Desk, laws: Laws, gap_s: float) -> float:
    rest = desk.back_s
    if desk.paused_s is not None:
        rest = max(rest, mean_rest(laws.pause, desk.paused_s))
    if desk.opens_s is not None:
        rest = max(rest, mean_opening(laws.late, desk.opens_s))
    if desk.serving is not None:
        law = laws.service(desk.serving.law)
        rest = max(rest, mean_rest(law, desk.serving.elapsed_s) + gap_s)
    return rest
