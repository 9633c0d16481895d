"""How the hall will be in an hour, what would help, and how many more can be served today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import numpy as np

from ticket_server.domain import calendar
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.estimate.drawing import Floats, LearnedDraws
from ticket_server.estimate.estimating import until
from ticket_server.estimate.laws import ANY, Laws
from ticket_server.estimate.one_run import done_at
from ticket_server.estimate.replay import Played, play
from ticket_server.estimate.situation import NEVER, Desk, Situation

MINUTES = (30, 60, 90)
MINUTE, HALF_HOUR = timedelta(minutes=1), timedelta(minutes=30)
SAMPLES = 99
LOOKED_AT_S = 3600.0
"""Advice counts the waits of everybody who is here or comes within an hour."""

WORTH_MIN = 1.0
"""Advice that saves less than a minute is none."""

OPENS_S = 300.0
"""A counter that is asked to open calls after five minutes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Load:
    """The hall in `minutes`: how many wait, and how long those waited who were called last.

    The mean counts the calls of the half hour until then, as a report would: from opening on,
    without lunch.
    """

    minutes: int
    waiting: float
    mean_wait_min: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Advice:
    """With `counter` open for `categories` the mean wait would be about so much shorter."""

    counter: int
    categories: tuple[str, ...]
    shorter_min: float


def load_now(hall: Hall, plan: Plan, now: datetime) -> Load:
    """How it is now."""
    called = [t for t in hall.tickets.values() if t.called_at and t.called_at > now - HALF_HOUR]
    waits = [
        calendar.waited(plan, t.issued_at, t.called_at, hall.outages) for t in called if t.called_at
    ]
    mean = sum(waits, timedelta()) / max(1, len(waits))
    return Load(minutes=0, waiting=float(len(hall.lines)), mean_wait_min=mean / MINUTE)


def loads(
    situation: Situation,
    laws: Laws,
    rng: np.random.Generator,
    minutes: Sequence[int] = MINUTES,
    samples: int = SAMPLES,
) -> tuple[Load, ...]:
    """How it will be, with arrivals as they are usual at this time; the worlds' mean."""
    reach = max(minutes) * 60.0
    played = _with_arrivals(situation, laws, rng, reach, samples)
    since, called = _people(situation, played)
    return tuple(_load(situation, since, called, ahead) for ahead in minutes)


def advise(
    situation: Situation,
    laws: Laws,
    seed: int,
    offers: Sequence[Desk],
    samples: int = SAMPLES,
) -> tuple[Advice, ...]:
    """What opening one of the `offers` would save, the most first; nothing is promised.

    Each is compared in the same worlds: the same people come, and need the same time.
    """
    before = _mean_wait(situation, laws, seed, samples)
    found = []
    for desk in offers:
        others = tuple(d for d in situation.desks if d.counter != desk.counter)
        opened = replace(situation, desks=(*others, replace(desk, back_s=OPENS_S)))
        shorter = before - _mean_wait(opened, laws, seed, samples)
        if shorter >= WORTH_MIN:
            categories = tuple(
                c for c, later in desk.offsets.items() if later <= 0 and c[:1] != "@"
            )
            found.append(Advice(counter=desk.counter, categories=categories, shorter_min=shorter))
    return tuple(sorted(found, key=lambda a: -a.shorter_min))


def more_offers(situation: Situation, offers: Sequence[Desk]) -> tuple[Desk, ...]:
    """The offers, and each of their counters in aid of the one with most people before it."""
    crowded = max(situation.desks, key=lambda d: _before(situation, d), default=None)
    if crowded is None:
        return tuple(offers)
    lines = dict.fromkeys(_own(crowded), 0.0)
    aids = [replace(desk, offsets=lines) for desk in offers if desk.offsets.keys() != lines.keys()]
    return (*offers, *aids)


def capacity(
    situation: Situation, laws: Laws, closes_s: float, categories: Sequence[str]
) -> Mapping[str, int]:
    """How many more of each category alone could probably be served before `closes_s`."""
    done = done_at(situation, laws)
    gap = laws.gap.mean_s + laws.pause_share * laws.pause.mean_s
    spare = {d.counter: _spare(d, done[d.counter], closes_s) for d in situation.desks}
    return {
        category: sum(
            int(spare[d.counter] / (laws.service((category, ANY)).mean_s + gap))
            for d in situation.desks
            if d.offsets.get(category, NEVER) <= 0
        )
        for category in categories
    }


def _with_arrivals(
    situation: Situation, laws: Laws, rng: np.random.Generator, reach_s: float, samples: int
) -> Played:
    alone = replace(situation, newcomers=())
    draws = LearnedDraws(laws, rng, samples)
    return play(alone, draws, until(situation.streams, reach_s), until_s=reach_s)


def _people(situation: Situation, played: Played) -> tuple[Floats, Floats]:
    """Since when everybody waits and when he is called: (samples, people), each person once."""
    columns, samples = played.columns, played.called.shape[0]
    first = played.of_ticket()
    waiting = [w for w in situation.waiting if w.at is None]
    coming = [i for i, ticket in enumerate(columns.tickets) if ticket is None]
    since = np.tile(np.array([w.since_s for w in waiting]), (samples, 1))
    called = np.array([first[w.id] for w in waiting]).reshape(len(waiting), samples).T
    return (
        np.concatenate([since, columns.ready[:, coming]], axis=1),
        np.concatenate([called, played.called[:, coming]], axis=1),
    )


def _load(situation: Situation, since: Floats, called: Floats, minutes: int) -> Load:
    then = minutes * 60.0
    there = (since <= then) & (called > then)
    lately = (called > then - HALF_HOUR.total_seconds()) & (called <= then)
    waits = np.where(lately, called, 0.0) - np.where(lately, since, 0.0)
    for start, end in situation.closed:
        waits -= np.where(lately, (called.clip(max=end) - since.clip(min=start)).clip(min=0), 0.0)
    return Load(
        minutes=minutes,
        waiting=float(there.sum(axis=1).mean()),
        mean_wait_min=float(waits.sum() / max(1, lately.sum())) / 60,
    )


def _mean_wait(situation: Situation, laws: Laws, seed: int, samples: int) -> float:
    """Minutes from now that those who are here or come within the hour wait, on average."""
    reach = 2 * LOOKED_AT_S
    rng = np.random.default_rng(seed)
    played = _with_arrivals(situation, laws, rng, reach, samples)
    since, called = _people(situation, played)
    counted = since <= LOOKED_AT_S
    waits = np.where(counted, np.minimum(called, reach) - np.maximum(since, 0.0), 0.0)
    return float(waits[counted].mean()) / 60 if counted.any() else 0.0


def _own(desk: Desk) -> tuple[str, ...]:
    """The categories it calls as its own."""
    return tuple(c for c, later in desk.offsets.items() if later <= 0 and not c.startswith("@"))


def _before(situation: Situation, desk: Desk) -> int:
    own = _own(desk)
    return sum(not set(own).isdisjoint(w.lines) for w in situation.waiting)


def _spare(desk: Desk, done_s: float, closes_s: float) -> float:
    """Seconds left at the desk between its last service and the end of the day."""
    start = max(0.0, done_s)
    away = sum(max(0.0, min(end, closes_s) - max(begin, start)) for begin, end in desk.away)
    return max(0.0, closes_s - start - away)
