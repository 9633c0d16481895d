"""Draws lengths of time from their laws, many at once."""

import math
from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ticket_server.estimate.laws import Law, LawKey, Laws
from ticket_server.estimate.situation import Serving

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]

SPEED_LOG_SD = 0.12
"""How far officers differ. Who is fast is not learned; that they differ widens the intervals."""

_Z = np.linspace(-8.0, 12.0, 2001)
_HAZARD = np.array([-math.log(0.5 * math.erfc(z / math.sqrt(2))) for z in _Z])
"""The normal law's cumulative hazard at `_Z`; its inverse makes a normal draw of an exponential."""


class Draws(Protocol):
    """Where the replay takes its chances from; `samples` worlds at once."""

    samples: int

    def tempo(self, counters: Sequence[int]) -> Floats:
        """What a service is multiplied with there: (samples, counters)."""
        ...

    def opened(self, opens_s: float) -> Floats:
        """When a closed counter opens whose hours begin then, or began and it has not yet."""
        ...

    def services(self, keys: Sequence[LawKey]) -> Floats | Singles:
        """A service for each key in each world: (samples, keys)."""
        ...

    def rest_of(self, serving: Serving, counter: int) -> Floats:
        """What is left of what runs at a counter."""
        ...

    def missed(self, categories: Sequence[str]) -> Floats:
        """Seconds lost with whoever does not come, 0 when he comes: (samples, categories)."""
        ...

    def gaps(self, count: int) -> Floats | Singles:
        """From the end of a service to the next call, now and then a pause: (samples, count)."""
        ...

    def gap_rest(self, elapsed_s: float) -> Floats:
        """What is left of such a gap."""
        ...

    def pause_rest(self, elapsed_s: float) -> Floats:
        """What is left of a pause whose end nobody told."""
        ...

    def unit_arrivals(self, count: int) -> Floats:
        """Times of a stream that brings one person in each unit: (samples, count), ascending."""
        ...


class LearnedDraws:
    """Draws from the laws that were learned, and from how unsure they are."""

    def __init__(self, laws: Laws, rng: np.random.Generator, samples: int) -> None:
        self.samples = samples
        self._laws = laws
        self._rng = rng
        self._pace = self._unsure(laws.pace_unsure)
        self._means: dict[LawKey, Floats] = {}
        self._speeds: dict[int, Floats] = {}

    def tempo(self, counters: Sequence[int]) -> Floats:
        """People differ, and nobody knows how: another speed in each world."""
        speeds = np.array([self._speed(n) for n in counters])
        return speeds.reshape(len(counters), self.samples).T.copy()

    def opened(self, opens_s: float) -> Floats:
        """When a closed counter opens."""
        if opens_s > 0:
            return opens_s + self._lengths(self._laws.late, self.samples)
        return self._rest(self._laws.late, -opens_s, 0.0)

    def services(self, keys: Sequence[LawKey]) -> Singles:
        """A service for each key in each world."""
        laws = [self._laws.service(key) for key in keys]
        mu, sd = _parameters(laws)
        drawn = self._normal((self.samples, len(laws)))
        drawn *= sd
        drawn += mu
        means = {key: i for i, key in enumerate(dict.fromkeys(keys))}
        table = np.array([self._mean(key) for key in means]).reshape(len(means), self.samples)
        drawn += table.T[:, [means[key] for key in keys]].astype(np.float32)
        return np.exp(drawn, out=drawn)

    def rest_of(self, serving: Serving, counter: int) -> Floats:
        """What is left of what runs at a counter; called and not started, it may be a no-show."""
        key, elapsed = serving.law, serving.elapsed_s
        shift = self._mean(key) + np.log(self._speed(counter))
        rest = self._rest(self._laws.service(key), elapsed, shift)
        if serving.started:
            return rest
        lost = self.missed([key[0]])[:, 0]
        return np.where(lost > elapsed, lost - elapsed, rest)

    def missed(self, categories: Sequence[str]) -> Floats:
        """Seconds lost with whoever does not come."""
        shares = np.array([self._laws.no_show_share(c) for c in categories])
        misses = self._rng.random((self.samples, len(categories))) < shares
        lost = np.zeros(misses.shape)
        lost[misses] = self._lengths(self._laws.missed, int(misses.sum()))
        return lost

    def gaps(self, count: int) -> Singles:
        """Gaps, now and then with a pause."""
        gaps = self._normal((self.samples, count))
        gaps *= np.float32(self._laws.gap.log_sd)
        gaps += np.float32(self._laws.gap.mu)
        np.exp(gaps, out=gaps)
        pauses = self._rng.random(gaps.shape) < self._laws.pause_share
        gaps[pauses] += self._lengths(self._laws.pause, int(pauses.sum()))
        return gaps

    def gap_rest(self, elapsed_s: float) -> Floats:
        """What is left of a gap."""
        return self._rest(self._laws.gap, elapsed_s, 0.0)

    def pause_rest(self, elapsed_s: float) -> Floats:
        """What is left of a pause."""
        return self._rest(self._laws.pause, elapsed_s, 0.0)

    def unit_arrivals(self, count: int) -> Floats:
        """A Poisson stream."""
        return self._rng.standard_exponential((self.samples, count)).cumsum(axis=1)

    def _normal(self, shape: tuple[int, int]) -> Singles:
        """Standard normal draws in single precision: twice as fast, and seconds need no more."""
        return self._rng.standard_normal(shape, dtype=np.float32)

    def _lengths(self, law: Law, count: int) -> Floats:
        return self._rng.lognormal(law.mu, law.log_sd, count)

    def _rest(self, law: Law, elapsed_s: float, shift: Floats | float) -> Floats:
        draws = self._rng.standard_exponential(self.samples)
        return lognormal_rest(law.mu + shift, law.log_sd, elapsed_s, draws)

    def _mean(self, key: LawKey) -> Floats:
        """How far each world's mean is off, as a logarithm: the day's pace and the law's own."""
        if key not in self._means:
            self._means[key] = self._pace + self._unsure(self._laws.service(key).unsure)
        return self._means[key]

    def _speed(self, counter: int) -> Floats:
        if counter not in self._speeds:
            self._speeds[counter] = np.exp(self._unsure(SPEED_LOG_SD))
        return self._speeds[counter]

    def _unsure(self, sd: float) -> Floats:
        return self._rng.normal(-(sd**2) / 2, sd, self.samples)


def lognormal_rest(
    mu: Floats | float, log_sd: float, elapsed_s: float, exponentials: Floats
) -> Floats:
    """What is left of lognormal lengths that have lasted `elapsed_s`, drawn from their law.

    Survival beyond the elapsed time is the elapsed hazard plus a standard exponential.
    """
    passed = (math.log(max(elapsed_s, 1e-3)) - mu) / log_sd
    hazard = np.interp(passed, _Z, _HAZARD) + exponentials
    total = np.exp(mu + log_sd * np.interp(hazard, _HAZARD, _Z))
    left: Floats = np.maximum(total - elapsed_s, 1.0)
    return left


def _parameters(laws: Sequence[Law]) -> tuple[Singles, Singles]:
    mu, sd = [law.mu for law in laws], [law.log_sd for law in laws]
    return np.array(mu, dtype=np.float32), np.array(sd, dtype=np.float32)
