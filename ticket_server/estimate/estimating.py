"""The wait of everybody in one batch: by the best reckoning that has an answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ticket_server.estimate.drawing import Draws, Floats, LearnedDraws
from ticket_server.estimate.laws import Laws
from ticket_server.estimate.one_run import run_once
from ticket_server.estimate.queue import Queues
from ticket_server.estimate.replay import play
from ticket_server.estimate.situation import NEVER, Situation, Stream
from ticket_server.estimate.waits import Basis, Wait

SAMPLES = 99
"""So that the tenth part, the half and the nine tenths fall on samples."""

MOST_REPLAYED = 300
"""With more waiting, one run must do: the replay would take too long for a word every second."""

BESIDES_S = 1800.0


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """Waits of tickets by id, and of newcomers by category and priority."""

    tickets: Mapping[str, Wait]
    newcomers: Mapping[tuple[str, bool], Wait]


def estimate(
    situation: Situation,
    laws: Laws,
    rng: np.random.Generator,
    *,
    best: Basis = Basis.REPLAY,
    samples: int = SAMPLES,
) -> Estimate:
    """Everybody's wait. `best`: the reckoning to begin with, when a better one took too long.

    Whoever the replay (or the one run) has no answer for is told by the queue at his counters;
    without any counter, by the settings' minutes.
    """
    streams = overtaking(situation)
    called, newcomers = run_once(situation, laws, streams)
    if best is Basis.REPLAY and len(situation.waiting) <= MOST_REPLAYED:
        reach = _reach(called, newcomers)
        draws = LearnedDraws(laws, rng, samples)
        return complete(situation, laws, *replayed(situation, draws, until(streams, reach)))
    if best in {Basis.REPLAY, Basis.ONE_RUN}:
        return complete(situation, laws, called, newcomers)
    return complete(situation, laws, {}, [None] * len(situation.newcomers))


def replayed(
    situation: Situation, draws: Draws, streams: tuple[Stream, ...]
) -> tuple[dict[str, Wait], list[Wait | None]]:
    """Medians and intervals of the replay; what it never calls is left out, or None."""
    played = play(situation, draws, streams)
    tickets = played.of_ticket()
    waits = _waits(_side_by_side([*tickets.values()], draws.samples))
    found = {t: w for t, w in zip(tickets, waits, strict=True) if w is not None}
    return found, _waits(played.newcomers)


def overtaking(situation: Situation) -> tuple[Stream, ...]:
    """Streams that can come before somebody who waits: by a credit, or where a counter helps."""
    helped = {
        line
        for desk in situation.desks
        for line, offset in desk.offsets.items()
        if any(other > offset for other in desk.offsets.values())
    }
    return tuple(s for s in situation.streams if s.credit_s > 0 or s.line in helped)


def until(streams: tuple[Stream, ...], reach_s: float) -> tuple[Stream, ...]:
    """The streams as far as `reach_s`."""
    found = []
    for s in streams:
        end = float(np.interp(reach_s, s.times, s.expected))
        kept = [(t, e) for t, e in zip(s.times, s.expected, strict=True) if t < reach_s]
        times, expected = zip(*kept, (reach_s, end), strict=True)
        if end > 0:
            found.append(replace(s, times=times, expected=expected))
    return tuple(found)


def complete(
    situation: Situation,
    laws: Laws,
    called: Mapping[str, Wait],
    newcomers: list[Wait | None],
) -> Estimate:
    """Fills what has no answer yet from the queue at the counters, or from the settings."""
    queues = Queues(situation, laws)
    tickets = {
        w.id: called.get(w.id) or queues.wait(w.lines, (w.key, w.seq)) for w in situation.waiting
    }
    return Estimate(
        tickets=tickets,
        newcomers={
            (n.line, n.priority): wait or queues.wait((n.line,), (n.key, NEVER))
            for n, wait in zip(situation.newcomers, newcomers, strict=True)
        },
    )


def _reach(called: Mapping[str, Wait], newcomers: list[Wait | None]) -> float:
    latest = max((w.high_s for w in (*called.values(), *newcomers) if w), default=0.0)
    return 1.2 * latest + BESIDES_S


def _side_by_side(columns: Sequence[Floats], samples: int) -> Floats:
    return np.array(columns).reshape(len(columns), samples).T


def _waits(samples: Floats) -> list[Wait | None]:
    """Each column's middle, and the interval of 8 in 10; None where half the worlds never call."""
    count = samples.shape[0]
    ranks = [round((count + 1) * share) - 1 for share in (0.1, 0.5, 0.9)]
    low, median, high = np.partition(samples, ranks, axis=0)[ranks]
    return [
        Wait(median_s=float(m), low_s=float(lo), high_s=float(hi), basis=Basis.REPLAY)
        if hi < NEVER
        else None
        for lo, m, hi in zip(low, median, high, strict=True)
    ]
