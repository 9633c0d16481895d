"""How long each counter was open and how long somebody was at it, hour by local hour. Pure.

A counter is open while its officer takes people, and as long as somebody is at it; busy while
somebody is called to it or at it. What passed while the server was down counts as neither.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

HOUR = timedelta(hours=1)


@dataclass(slots=True)
class _Counter:
    """`since`: from when on `working` and `busy` are so."""

    working: bool = False
    busy: bool = False
    since: datetime | None = None


class CounterHours:
    """Hears of counters in the order in which things happen."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._counters: dict[int, _Counter] = {}
        self._seconds: dict[tuple[int, int], list[float]] = {}

    def open(self, counter: int, at: datetime) -> None:
        """The counter takes people."""
        self._until(counter, at).working = True

    def shut(self, counter: int, at: datetime) -> None:
        """It takes nobody: paused or closed."""
        self._until(counter, at).working = False

    def seat(self, counter: int, at: datetime) -> None:
        """Somebody is called to it."""
        self._until(counter, at).busy = True

    def empty(self, counter: int, at: datetime) -> None:
        """Nobody is at it."""
        self._until(counter, at).busy = False

    def outage(self, began: datetime, ended: datetime) -> None:
        """The server was down: nobody knows what was done meanwhile."""
        for number in self._counters:
            self._until(number, began).since = ended

    def clock(self, at: datetime) -> None:
        """Somebody set the clock: time goes on from there."""
        for counter in self._counters.values():
            counter.since = at

    def end(self, at: datetime) -> None:
        """So far."""
        for number in self._counters:
            self._until(number, at)

    def rows(self) -> Iterator[dict[str, int]]:
        """Seconds of each counter in each hour."""
        for (counter, hour), (open_s, busy_s) in sorted(self._seconds.items()):
            yield {"counter": counter, "hour": hour, "open_s": round(open_s),
                   "busy_s": round(busy_s)}  # fmt: skip

    def _until(self, number: int, at: datetime) -> _Counter:
        """What was so until now is counted."""
        counter = self._counters.setdefault(number, _Counter())
        if counter.since is not None and (counter.working or counter.busy):
            self._add(number, counter, counter.since, at)
        counter.since = at
        return counter

    def _add(self, number: int, counter: _Counter, start: datetime, end: datetime) -> None:
        while start < end:
            local = start.astimezone(self._zone)
            passed = timedelta(
                minutes=local.minute, seconds=local.second, microseconds=local.microsecond
            )
            stop = min(end, start + (HOUR - passed))
            seconds = self._seconds.setdefault((number, local.hour), [0.0, 0.0])
            lasted = (stop - start).total_seconds()
            seconds[0] += lasted
            seconds[1] += lasted if counter.busy else 0.0
            start = stop
