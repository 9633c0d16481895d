"""The hall run forward once, everything lasting its mean. Plain Python, without numpy."""

import heapq
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import NormalDist

from ticket_server.estimate.laws import Law, LawKey, Laws
from ticket_server.estimate.situation import NEVER, Desk, Situation, Stream
from ticket_server.estimate.waits import Basis, Wait

TENTH = 1.2816
"""A tenth of a normal law lies so many deviations above its mean."""

_NORMAL = NormalDist()


@dataclass(slots=True)
class _Person:
    """Somebody in one line. `holder`: others of the same holder wait while he is at a counter."""

    key: float
    seq: float
    ready: float
    law: LawKey
    ticket: str | None
    holder: str | None = None

    @property
    def place(self) -> tuple[float, float]:
        return self.key, self.seq


def run_once(
    situation: Situation, laws: Laws, streams: Sequence[Stream] = ()
) -> tuple[dict[str, Wait], list[Wait | None]]:
    """Waits of the waiting, by ticket, and of the newcomers, in their order; None: no counter."""
    return _Run(situation, laws, streams).run()


def done_at(situation: Situation, laws: Laws) -> dict[int, float]:
    """When each counter will have served everybody who waits now."""
    run = _Run(replace(situation, newcomers=()), laws, ())
    run.run()
    return {desk.counter: end for desk, end in zip(run.desks, run.ends, strict=True)}


def mean_rest(law: Law, elapsed_s: float) -> float:
    """The mean of what is left of a service that has lasted `elapsed_s`."""
    if elapsed_s <= 0:
        return law.mean_s
    z = (math.log(elapsed_s) - law.mu) / law.log_sd
    left = 1 - _NORMAL.cdf(z)
    if left < 1e-6:  # noqa: PLR2004 - beyond all experience
        return 0.3 * elapsed_s
    return law.mean_s * (1 - _NORMAL.cdf(z - law.log_sd)) / left - elapsed_s


def mean_opening(late: Law, opens_s: float) -> float:
    """When a counter opens, on average, whose hours begin then, or began and it has not yet."""
    return opens_s + late.mean_s if opens_s > 0 else mean_rest(late, -opens_s)


class _Run:
    def __init__(self, situation: Situation, laws: Laws, streams: Sequence[Stream]) -> None:
        self._laws = laws
        self._situation = situation
        self.desks = sorted(situation.desks, key=lambda d: len(d.offsets))
        self._gap_s = laws.gap.mean_s + laws.pause_share * laws.pause.mean_s
        self._free = [(self._first(desk), i) for i, desk in enumerate(self.desks)]
        self._spread = [self._first_spread(desk) for desk in self.desks]
        self._at = {desk.counter: self._free[i][0] for i, desk in enumerate(self.desks)}
        self._lines = self._fill(streams)
        self._left = {w.id for w in situation.waiting}
        self._newcomers: list[Wait | None] = [None] * len(situation.newcomers)
        self._called: dict[str, Wait] = {}
        self.ends = [free for free, _ in self._free]
        heapq.heapify(self._free)

    def run(self) -> tuple[dict[str, Wait], list[Wait | None]]:
        while self._free and (self._left or None in self._newcomers):
            now, i = heapq.heappop(self._free)
            if now == NEVER:
                break
            heapq.heappush(self._free, (self._call(now, i), i))
        return self._called, self._newcomers

    def _fill(self, streams: Sequence[Stream]) -> dict[str, list[_Person]]:
        lines: dict[str, list[_Person]] = {}
        for w in self._situation.waiting:
            ready = self._at.get(w.at, 0.0) if w.at is not None else 0.0
            holder = None if w.alone else (w.holder or w.id)
            for line, law in zip(w.lines, w.stops, strict=True):
                person = _Person(w.key, w.seq, ready, law, w.id, holder)
                lines.setdefault(line, []).append(person)
        for stream in streams:
            for at in _arrivals(stream):
                person = _Person(at - stream.credit_s, NEVER, at, stream.law, None)
                lines.setdefault(stream.line, []).append(person)
        for people in lines.values():
            people.sort(key=lambda p: p.place)
        return lines

    def _call(self, now: float, i: int) -> float:
        """What the desk does at `now`; when it is free again."""
        desk = self.desks[i]
        ready = [
            ((p.key + offset, p.seq), line, p)
            for line, offset in desk.offsets.items()
            if (p := self._head(line, now)) is not None
        ]
        first = min((r[0][0] for r in ready), default=NEVER)
        self._answer_newcomers(desk, now, self._spread[i], first)
        if not ready:
            return _not_away(desk, self._next_ready(desk, now))
        _, line, person = min(ready, key=lambda r: r[:2])
        self._lines[line].remove(person)
        return _not_away(desk, self._serve(person, now, i))

    def _serve(self, person: _Person, now: float, i: int) -> float:
        law = self._laws.service(person.law)
        absent = self._laws.no_show_share(person.law[0])
        lasts = (1 - absent) * law.mean_s + absent * self._laws.missed.mean_s
        if person.ticket is not None and person.ticket in self._left:
            self._left.discard(person.ticket)
            self._called[person.ticket] = _wait(now, self._spread[i])
        if person.holder is not None:
            self._hold(person.holder, now + lasts)
        self._spread[i] += law.sd_s**2
        self.ends[i] = now + lasts + self._gap_s
        return self.ends[i]

    def _head(self, line: str, now: float) -> _Person | None:
        return next((p for p in self._lines.get(line, ()) if p.ready <= now), None)

    def _hold(self, holder: str, until: float) -> None:
        for people in self._lines.values():
            for person in people:
                if person.holder == holder:
                    person.ready = max(person.ready, until)

    def _next_ready(self, desk: Desk, now: float) -> float:
        later = (p.ready for line in desk.offsets for p in self._lines.get(line, ()))
        return max(now, min(later, default=NEVER))

    def _answer_newcomers(self, desk: Desk, now: float, spread: float, place: float) -> None:
        for n, newcomer in enumerate(self._situation.newcomers):
            offset = desk.offsets.get(newcomer.line)
            if self._newcomers[n] is None and offset is not None and newcomer.key + offset < place:
                self._newcomers[n] = _wait(now, spread)

    def _first(self, desk: Desk) -> float:
        """When the desk calls first."""
        back = desk.back_s
        if desk.paused_s is not None:
            back = max(back, mean_rest(self._laws.pause, desk.paused_s))
        if desk.opens_s is not None:
            back = max(back, mean_opening(self._laws.late, desk.opens_s))
        if desk.serving is not None:
            law = self._laws.service(desk.serving.law)
            back = max(back, mean_rest(law, desk.serving.elapsed_s) + self._gap_s)
        elif desk.idle_s is not None and desk.calls_now and self._wanted(desk):
            back = mean_rest(self._laws.gap, desk.idle_s)
        return _not_away(desk, back)

    def _first_spread(self, desk: Desk) -> float:
        """The variance of that."""
        if desk.serving is not None:
            return self._laws.service(desk.serving.law).sd_s ** 2
        return 0.0 if desk.paused_s is None else self._laws.pause.sd_s**2

    def _wanted(self, desk: Desk) -> bool:
        return any(line in desk.offsets for w in self._situation.waiting for line in w.lines)


def _arrivals(stream: Stream) -> list[float]:
    """When people come if they come evenly: at the middle of each one's share."""
    found, n = [], 0
    for (t0, e0), (t1, e1) in zip(
        zip(stream.times, stream.expected, strict=True),
        list(zip(stream.times, stream.expected, strict=True))[1:],
        strict=False,
    ):
        while e0 <= n + 0.5 < e1:
            found.append(t0 + (t1 - t0) * (n + 0.5 - e0) / (e1 - e0))
            n += 1
    return found


def _not_away(desk: Desk, at: float) -> float:
    for start, end in desk.away:
        if start <= at < end:
            at = end
    return at


def _wait(at: float, variance: float) -> Wait:
    sd = math.sqrt(variance)
    return Wait(
        median_s=at, low_s=max(0.0, at - TENTH * sd), high_s=at + TENTH * sd, basis=Basis.ONE_RUN
    )
