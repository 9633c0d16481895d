"""What newcomers are told of their wait: asked in the writer's thread, renewed in the event loop's.

A snapshot is replaced as a whole; only the writer's thread counts in it who has come since.
"""

import logging
import math
from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from ticket_server.domain.counters import CounterState
from ticket_server.domain.hall import Hall
from ticket_server.domain.values import Expected
from ticket_server.estimate import waits
from ticket_server.estimate.laws import ANY, Laws
from ticket_server.estimate.one_run import TENTH
from ticket_server.estimate.waits import Wait

log = logging.getLogger(__name__)

Newcomer = tuple[str, bool]
"""Category, and whether with priority."""

SCATTER = 0.6
"""A service's standard deviation as a share of its mean, near enough for a second."""

TOO_OLD = timedelta(seconds=90)
TOLD = 4096


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """The wait behind what somebody was told, not rounded, seen from `at`."""

    wait: Wait
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Load:
    """What one more ticket of each category means to those who come after it.

    `service_s`: how long its service takes; `pools`: the counters that may call it; `idle`: how
    many of them have nobody; `eaches`: what was reckoned already, see `each_s`.
    """

    service_s: Mapping[str, float] = field(default_factory=dict)
    pools: Mapping[str, frozenset[int]] = field(default_factory=dict)
    idle: Mapping[str, int] = field(default_factory=dict)
    eaches: dict[tuple[str, str], float] = field(default_factory=dict)

    def added(self, came: Mapping[Newcomer, int], newcomer: Newcomer) -> tuple[float, float]:
        """How much longer `newcomer` waits for those who `came`, and its standard deviation.

        Priority is not held up by those without; people whom an idle counter takes hold up nobody.
        """
        category, priority = newcomer
        people = seconds = variance = 0.0
        for (other, with_priority), count in came.items():
            each = self.each_s(other, category) if with_priority or not priority else 0.0
            if each:
                people += count
                seconds += count * each
                variance += count * (each * SCATTER) ** 2
        held_up = max(0.0, people - self.idle.get(category, 0)) / (people or 1.0)
        return seconds * held_up, math.sqrt(variance * held_up)

    def each_s(self, other: str, category: str) -> float:
        """What one ticket of `other` takes of each counter of `category`: they share the work."""
        known = self.eaches.get((other, category))
        if known is None:
            beside, pool = (self.pools.get(name, frozenset()) for name in (other, category))
            share = len(beside & pool) / (len(beside) * len(pool) or 1)
            known = self.eaches[other, category] = self.service_s.get(other, 0.0) * share
        return known


def load_of(hall: Hall, laws: Laws) -> Load:
    """As the hall is now. A category nobody takes at the moment counts all counters that could."""
    open_ = {n for n, c in hall.counters.items() if c.state is CounterState.OPEN}
    idle = {n for n in open_ if hall.counters[n].current is None}
    categories = {c for counter in hall.counters.values() for c in counter.categories}
    pools = {
        c: frozenset(hall.serving(c)) & open_ or frozenset(hall.serving(c)) for c in categories
    }
    return Load(
        service_s={c: laws.service((c, ANY)).mean_s + laws.gap.mean_s for c in categories},
        pools=pools,
        idle={c: len(pool & idle) for c, pool in pools.items()},
    )


@dataclass(kw_only=True, slots=True)
class _Known:
    at: datetime
    waits: Mapping[Newcomer, Wait]
    load: Load
    came: Counter[Newcomer]


class Waits:
    """The newest waits of newcomers."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._known: _Known | None = None
        self._told: deque[tuple[Expected, Told]] = deque(maxlen=TOLD)

    def renew(
        self,
        at: datetime,
        newcomers: Mapping[Newcomer, Wait],
        load: Load,
        came: Iterable[Newcomer] = (),
    ) -> None:
        """New waits, seen from `at`, which do not know yet of those who `came`."""
        self._known = _Known(at=at, waits=newcomers, load=load, came=Counter(came))

    def newcomer(self, categories: Sequence[str], priority: bool) -> Expected | None:  # noqa: FBT001 - as asked
        """What he is told who takes a number for these now: when the first of them is called.

        He counts for those after him. None: nobody knows. For the writer's thread; instant, and
        never the end of an order.
        """
        try:
            return self._newcomer([(category, priority) for category in categories])
        except Exception:
            log.exception("Somebody is told no wait.")
            return None

    def present(self) -> dict[Newcomer, Wait]:
        """The waits of the snapshot, with those who came since; seen from its moment."""
        known = self._known
        if known is None:
            return {}
        came = known.came.copy()
        return {
            newcomer: _longer(wait, *known.load.added(came, newcomer))
            for newcomer, wait in known.waits.items()
        }

    def _newcomer(self, stops: Sequence[Newcomer]) -> Expected | None:
        known, now = self._known, self._now()
        if known is None or now - known.at > TOO_OLD:
            return None
        waits = [
            _longer(wait, *known.load.added(known.came, stop))
            for stop in stops
            if (wait := known.waits.get(stop))
        ]
        known.came.update(stops)
        if not waits:
            return None
        wait = seen_from(min(waits, key=lambda w: w.median_s), known.at, now)
        expected = said(wait, now)
        self._told.append((expected, Told(wait=wait, at=now)))
        return expected

    def told(self, expected: Expected) -> Told | None:
        """The wait behind what was told with just this value; asked in the order of telling."""
        for place, (said_then, told) in enumerate(list(self._told)):
            if said_then is expected:
                for _ in range(place + 1):
                    self._told.popleft()
                return told
        return None


def seen_from(wait: Wait, at: datetime, now: datetime) -> Wait:
    """The same expected calls, `at` having passed: seconds count from `now`."""
    passed = (now - at).total_seconds()
    return replace(
        wait,
        median_s=max(0.0, wait.median_s - passed),
        low_s=max(0.0, wait.low_s - passed),
        high_s=max(0.0, wait.high_s - passed),
    )


def _longer(wait: Wait, more_s: float, sd_s: float) -> Wait:
    """Later by `more_s`, and less certain; deviations that know nothing of each other add so."""
    median = wait.median_s + more_s
    return replace(
        wait,
        median_s=median,
        low_s=max(0.0, median - math.hypot(wait.median_s - wait.low_s, TENTH * sd_s)),
        high_s=median + math.hypot(wait.high_s - wait.median_s, TENTH * sd_s),
    )


def said(wait: Wait, now: datetime) -> Expected:
    """Rounded for people."""
    told = waits.expected(wait, now)
    return Expected(
        minutes=told.minutes,
        earliest=told.earliest,
        latest=told.latest,
        basis=told.basis.value,
    )
