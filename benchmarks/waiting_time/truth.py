"""Chances of a simulated day, drawn from a fixed seed; and the oracle, which knows their laws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.waiting_time import centre as c
from ticket_server.estimate.drawing import Floats
from ticket_server.estimate.laws import ANY, LawKey
from ticket_server.estimate.situation import Serving

_UNIT = 20001


@dataclass(frozen=True, kw_only=True)
class Conditions:
    """What is true of one day: its pace, and what each counter's officer makes of a time."""

    pace: float
    speeds: Mapping[int, float]


@dataclass(frozen=True, kw_only=True)
class Citizen:
    """Somebody who comes at a second of the day. `length`: his service against the usual."""

    at: float
    category: str
    purpose: str
    priority: bool
    length: float
    misses: bool
    moves_to: str | None = None


def conditions_of(rng: np.random.Generator) -> Conditions:
    """Pace and officers of a day."""
    speeds = dict(c.SPEEDS)
    for number in speeds:
        if rng.random() < c.SUBSTITUTES:
            speeds[number] = float(rng.lognormal(0, c.SUBSTITUTE_LOG_SD))
    return Conditions(pace=float(rng.lognormal(0, c.DAY_LOG_SD)), speeds=speeds)


def citizens_of(rng: np.random.Generator) -> list[Citizen]:
    """Everybody who comes on a day, in order."""
    weights = np.array([(b - a) * w for a, b, w in c.SHAPE])
    everybody = []
    for name, field in c.FIELDS.items():
        for _ in range(rng.poisson(field.a_day)):
            start, end, _w = c.SHAPE[rng.choice(len(weights), p=weights / weights.sum())]
            everybody.append(_citizen(rng, name, rng.uniform(start, end) * 3600))
    return sorted(everybody, key=lambda citizen: citizen.at)


def _citizen(rng: np.random.Generator, category: str, at: float) -> Citizen:
    names = list(c.PURPOSES)
    purpose = names[rng.choice(len(names), p=[c.PURPOSES[n][0] for n in names])]
    length = rng.lognormal(0, c.FIELDS[category].log_sd)
    tail = c.TAIL_FACTOR if rng.random() < c.TAIL else 1.0
    others = [name for name in c.FIELDS if name != category]
    return Citizen(
        at=float(at),
        category=category,
        purpose=purpose,
        priority=bool(rng.random() < c.PRIORITY_SHARE),
        length=float(length * tail),
        misses=bool(rng.random() < c.NO_SHOW),
        moves_to=str(rng.choice(others)) if rng.random() < c.TRANSFER else None,
    )


def usual_s(key: LawKey) -> float:
    """The median of a service in seconds, at a usual pace."""
    category, purpose = key
    factor = c.PURPOSES[purpose][1]
    return c.FIELDS[category].minutes * 60 * factor / _mean_of_unit(category)


def _mean_of_unit(category: str) -> float:
    tail = 1 + c.TAIL * (c.TAIL_FACTOR - 1)
    return float(np.exp(c.FIELDS[category].log_sd ** 2 / 2) * tail)


class TrueDraws:
    """Draws from the true laws: the tail, the day's pace, the officers' speeds."""

    def __init__(self, conditions: Conditions, rng: np.random.Generator, samples: int) -> None:
        self.samples = samples
        self._conditions = conditions
        self._rng = rng

    def tempo(self, counters: Sequence[int]) -> Floats:
        """What each counter makes of a time."""
        speeds = np.array([self._conditions.speeds[n] for n in counters])
        return np.tile(speeds, (self.samples, 1))

    def opened(self, opens_s: float) -> Floats:
        """When a counter opens whose hours begin then."""
        early, late = c.OPENING_S
        return np.maximum(
            0.0, opens_s + self._rng.uniform(max(early, -opens_s), late, self.samples)
        )

    def services(self, keys: Sequence[LawKey]) -> Floats:
        """Services of a usual officer, today."""
        usual, sd = self._tables(keys)
        drawn = self._rng.standard_normal((self.samples, len(keys))) * sd
        tail = np.where(self._rng.random(drawn.shape) < c.TAIL, c.TAIL_FACTOR, 1.0)
        return np.exp(drawn) * usual * tail * self._conditions.pace

    def _tables(self, keys: Sequence[LawKey]) -> tuple[Floats, Floats]:
        """Medians by world, where any purpose may come, and deviations."""
        usual = np.empty((self.samples, len(keys)))
        for i, key in enumerate(keys):
            usual[:, i] = self._mixed(key[0]) if key[1] == ANY else usual_s(key)
        return usual, np.array([c.FIELDS[category].log_sd for category, _ in keys])

    def _mixed(self, category: str) -> Floats:
        each = np.array([usual_s((category, purpose)) for purpose in c.PURPOSES])
        shares = [share for share, _ in c.PURPOSES.values()]
        return self._rng.choice(each, self.samples, p=shares)

    def rest_of(self, serving: Serving, counter: int) -> Floats:
        """What is left, given how long it has lasted: the law's own table beyond that."""
        category = serving.law[0]
        scale = usual_s(serving.law) * self._conditions.pace * self._conditions.speeds[counter]
        table = unit_table(category) * scale
        first = int(np.searchsorted(table, serving.elapsed_s))
        if first >= _UNIT - 1:
            return np.full(self.samples, 0.3 * serving.elapsed_s)
        rest = table[self._rng.integers(first, _UNIT, self.samples)] - serving.elapsed_s
        lost = self.missed([category])[:, 0] * (not serving.started)
        coming = np.where(lost > serving.elapsed_s, lost - serving.elapsed_s, rest)
        return np.maximum(1.0, coming)

    def missed(self, categories: Sequence[str]) -> Floats:
        """Seconds lost with whoever does not come."""
        shape = (self.samples, len(categories))
        lost = self._rng.uniform(*c.NO_SHOW_S, shape) + 60.0
        return np.where(self._rng.random(shape) < c.NO_SHOW, lost, 0)

    def gaps(self, count: int) -> Floats:
        """Gaps, and now and then a pause."""
        shape = (self.samples, count)
        gaps = _lognormal(self._rng, c.GAP_S, c.GAP_LOG_SD, shape)
        pauses = _lognormal(self._rng, c.PAUSE_S, c.PAUSE_LOG_SD, shape)
        return gaps + np.where(self._rng.random(shape) < pause_share(), pauses, 0)

    def gap_rest(self, elapsed_s: float) -> Floats:
        """What is left of a gap."""
        return self._beyond(c.GAP_S, c.GAP_LOG_SD, elapsed_s)

    def pause_rest(self, elapsed_s: float) -> Floats:
        """What is left of a pause."""
        return self._beyond(c.PAUSE_S, c.PAUSE_LOG_SD, elapsed_s)

    def unit_arrivals(self, count: int) -> Floats:
        """A Poisson stream."""
        return self._rng.standard_exponential((self.samples, count)).cumsum(axis=1)

    def _beyond(self, mean: float, log_sd: float, elapsed_s: float) -> Floats:
        many = _lognormal(self._rng, mean, log_sd, (self.samples * 40,))
        beyond = many[many > elapsed_s]
        if beyond.size < 20:
            return np.full(self.samples, 0.3 * elapsed_s)
        return self._rng.choice(beyond, self.samples) - elapsed_s


def pause_share() -> float:
    """Of a counter's services, how many are followed by a pause."""
    services = sum(f.a_day for f in c.FIELDS.values()) / len(c.SPEEDS)
    return c.PAUSES_A_DAY / services


_TABLES: dict[str, Floats] = {}


def unit_table(category: str) -> Floats:
    """Ascending lengths, equally likely, of a service whose usual length is 1."""
    if category not in _TABLES:
        rng = np.random.default_rng(7)
        drawn = rng.lognormal(0, c.FIELDS[category].log_sd, _UNIT)
        tail = np.where(rng.random(_UNIT) < c.TAIL, c.TAIL_FACTOR, 1.0)
        _TABLES[category] = np.sort(drawn * tail)
    return _TABLES[category]


def _lognormal(
    rng: np.random.Generator, mean: float, log_sd: float, shape: tuple[int, ...]
) -> Floats:
    return rng.lognormal(np.log(mean) - log_sd**2 / 2, log_sd, shape)
