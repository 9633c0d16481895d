"""Waits from the length of the queue alone, its counters taken together; no routing is run."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

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
    return Queues(situation, laws).wait(lines, place)


class Queues:
    """The same for many places of one situation: each set of lines is walked along only once."""

    def __init__(self, situation: Situation, laws: Laws) -> None:
        self._situation = situation
        self._laws = laws
        self._gap_s = laws.gap.mean_s + laws.pause_share * laws.pause.mean_s
        self._known: dict[tuple[str, ...], _Queue] = {}

    def wait(self, lines: tuple[str, ...], place: tuple[float, float]) -> Wait:
        """See queue_wait."""
        queue = self._known.get(lines)
        if queue is None:
            queue = self._known[lines] = self._queue(lines)
        return queue.wait(place)

    def _queue(self, lines: tuple[str, ...]) -> "_Queue":
        laws, gap = self._laws, self._gap_s
        calling = (d for d in self._situation.desks if d.back_s < NEVER)
        pool = [d for d in calling if any(line in d.offsets for line in lines)]
        beside = {line for d in pool for line in d.offsets if d.offsets[line] <= 0} | set(lines)
        ahead = [
            ((w.key, w.seq), laws.service(w.stops[0]))
            for w in self._situation.waiting
            if not beside.isdisjoint(w.lines)
        ]
        ahead.sort(key=lambda person: person[0])
        rests = [_rest(desk, laws, gap) for desk in pool]
        running = [laws.service(d.serving.law) for d in pool if d.serving is not None]
        return _Queue(
            desks=len(pool),
            busy=sum(rest > 0 for rest in rests),
            places=[place for place, _ in ahead],
            work=[*accumulate((law.mean_s + gap for _, law in ahead), initial=sum(rests))],
            variance=[
                *accumulate(
                    (law.sd_s**2 for _, law in ahead),
                    initial=sum(law.sd_s**2 for law in running),
                )
            ],
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Queue:
    """The people of some lines in order; `work[n]`, `variance[n]`: before the n-th of them."""

    desks: int
    busy: int
    places: Sequence[tuple[float, float]]
    work: Sequence[float]
    variance: Sequence[float]

    def wait(self, place: tuple[float, float]) -> Wait:
        ahead, count = bisect_left(self.places, place), max(1, self.desks)
        waits = not self.desks or ahead + self.busy >= count
        mean = self.work[ahead] / count if waits else 0.0
        sd = math.sqrt(self.variance[ahead]) / count
        return Wait(
            median_s=mean,
            low_s=max(0.0, mean - TENTH * sd),
            high_s=mean + TENTH * sd,
            basis=Basis.QUEUE if self.desks else Basis.SETTINGS,
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
