"""What newcomers are told of their wait: asked in the writer's thread, renewed in the event loop's.

A snapshot is replaced as a whole; only the writer's thread counts in it who has come since.
"""

import logging
import math
from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
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
    many of them have nobody; `near`: reckoned already, see `_near`.
    """

    service_s: Mapping[str, float] = field(default_factory=dict)
    pools: Mapping[str, frozenset[int]] = field(default_factory=dict)
    idle: Mapping[str, int] = field(default_factory=dict)
    near: dict[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)

    def added(self, came: Mapping[Newcomer, int], newcomer: Newcomer) -> tuple[float, float]:
        """How much longer `newcomer` waits for those who `came`, and its standard deviation.

        Priority is not held up by those without; people whom an idle counter takes hold up nobody.
        """
        category, priority = newcomer
        people = seconds = variance = 0.0
        for other, each in self._near(category):
            count = came.get((other, True), 0)
            if not priority:
                count += came.get((other, False), 0)
            if count:
                people += count
                seconds += count * each
                variance += count * (each * SCATTER) ** 2
        if people <= self.idle.get(category, 0):
            return 0.0, 0.0
        held_up = 1 - self.idle.get(category, 0) / people
        return seconds * held_up, math.sqrt(variance * held_up)

    def _near(self, category: str) -> tuple[tuple[str, float], ...]:
        """Whose tickets hold it up, and how many seconds each does: counters share the work."""
        known = self.near.get(category)
        if known is None:
            pool = self.pools.get(category, frozenset())
            each = {
                other: self.service_s.get(other, 0.0)
                * len(beside & pool)
                / (len(beside) * len(pool))
                for other, beside in self.pools.items()
                if beside & pool
            }
            known = self.near[category] = tuple(each.items())
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
    came: dict[Newcomer, int]


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
        self._known = _Known(at=at, waits=newcomers, load=load, came=dict(Counter(came)))

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
            newcomer: _later(wait, known.load.added(came, newcomer))
            for newcomer, wait in known.waits.items()
        }

    def _newcomer(self, stops: Sequence[Newcomer]) -> Expected | None:
        known, now = self._known, self._now()
        if known is None or now - known.at > TOO_OLD:
            return None
        passed_s = (now - known.at).total_seconds()
        waits = [
            _later(wait, known.load.added(known.came, stop), passed_s)
            for stop in stops
            if (wait := known.waits.get(stop))
        ]
        for stop in stops:
            known.came[stop] = known.came.get(stop, 0) + 1
        if not waits:
            return None
        wait = min(waits, key=_median)
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
    return _later(wait, (0.0, 0.0), (now - at).total_seconds())


def _later(wait: Wait, added: tuple[float, float], passed_s: float = 0.0) -> Wait:
    """Later by what is `added`, seconds and deviation, and less certain; of it `passed_s` is over.

    Deviations that know nothing of each other add as hypotenuses do.
    """
    more_s, sd_s = added
    median = wait.median_s + more_s - passed_s
    low, high = wait.median_s - wait.low_s, wait.high_s - wait.median_s
    if sd_s:
        low, high = math.hypot(low, TENTH * sd_s), math.hypot(high, TENTH * sd_s)
    return Wait(
        median_s=max(0.0, median),
        low_s=max(0.0, median - low),
        high_s=max(0.0, median + high),
        basis=wait.basis,
    )


def _median(wait: Wait) -> float:
    return wait.median_s


def said(wait: Wait, now: datetime) -> Expected:
    """Rounded for people."""
    told = waits.expected(wait, now)
    return Expected(
        minutes=told.minutes,
        earliest=told.earliest,
        latest=told.latest,
        basis=told.basis.value,
    )
