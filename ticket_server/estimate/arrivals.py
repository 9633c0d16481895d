"""When people come: tickets of each category, and the centre's shape of a day. Learned, faded."""

from collections import defaultdict

from ticket_server.estimate.laws import BIN_S, BINS
from ticket_server.estimate.tallies import Share

PRIORITY, PRIORITY_WORTH = 0.08, 20.0
VOLUME_WORTH = 40.0
"""A day as full as any other counts as so many tickets against how many came today."""


class Arrivals:
    """Counts the tickets of earlier days and of today."""

    def __init__(self) -> None:
        self._days = 0.0
        self._past: dict[str, float] = defaultdict(float)
        self._shape = [0.0] * BINS
        self._today: dict[str, float] = defaultdict(float)
        self._today_shape = [0.0] * BINS
        self._priority: dict[str, Share] = defaultdict(Share)

    def came(self, category: str, second_of_day: float, *, priority: bool) -> None:
        """A ticket was issued today."""
        self._today[category] += 1
        self._today_shape[_bin(second_of_day)] += 1
        self._priority[category].add(priority)

    def remember(
        self, category: str, second_of_day: float, *, priority: bool, weight: float
    ) -> None:
        """A ticket was issued on an earlier day."""
        self._past[category] += weight
        self._shape[_bin(second_of_day)] += weight
        self._priority[category].add(priority, weight)

    def past_days(self, days: float) -> None:
        """What is remembered stands for so many days, weighted as its tickets are."""
        self._days = days

    def turn_day(self, fading: float) -> None:
        """Today becomes one of the earlier days; a day without a ticket was none."""
        if not self._today:
            return
        self._days = (self._days + 1) * fading
        for category in {*self._past, *self._today}:
            self._past[category] = (self._past[category] + self._today[category]) * fading
        self._shape = [
            (a + b) * fading for a, b in zip(self._shape, self._today_shape, strict=True)
        ]
        for share in self._priority.values():
            share.fade(fading)
        self._today = defaultdict(float)
        self._today_shape = [0.0] * BINS

    def priority(self) -> dict[str, float]:
        """The share of each category's tickets that have priority."""
        centre = Share(
            happened=sum(s.happened for s in self._priority.values()),
            times=sum(s.times for s in self._priority.values()),
        ).shrunk(PRIORITY, PRIORITY_WORTH)
        return {c: s.shrunk(centre, PRIORITY_WORTH) for c, s in self._priority.items()}

    def count(self, category: str) -> float:
        """How many tickets of the category are remembered."""
        return self._past[category] + self._today[category]

    def rates(self, second_of_day: float) -> dict[str, tuple[float, ...]]:
        """Tickets per second in each quarter of an hour, by category."""
        if not self._days:
            return self._first_day_rates(second_of_day)
        volume = self._volume(second_of_day)
        smooth = _smooth(self._shape)
        total = sum(smooth)
        return {
            category: tuple(count / self._days * volume * s / total / BIN_S for s in smooth)
            for category, count in self._past.items()
        }

    def _volume(self, second_of_day: float) -> float:
        """How full today is against other days."""
        until = _bin(second_of_day)
        expected = sum(self._shape[:until]) / self._days
        came = sum(self._today_shape[:until])
        return (VOLUME_WORTH + came) / (VOLUME_WORTH + expected)

    def _first_day_rates(self, second_of_day: float) -> dict[str, tuple[float, ...]]:
        """As often as since the first ticket, an hour at least, for the rest of the day."""
        first = next((b for b, n in enumerate(self._today_shape) if n), None)
        if first is None:
            return {}
        since = max(3600.0, second_of_day - first * BIN_S)
        return {category: (count / since,) * BINS for category, count in self._today.items()}


def _bin(second_of_day: float) -> int:
    return min(BINS - 1, max(0, int(second_of_day // BIN_S)))


def _smooth(shape: list[float]) -> list[float]:
    """Each quarter with half of what its neighbours differ from it; empty ones stay empty."""
    padded = [0.0, *shape, 0.0]
    return [
        (a + 2 * b + c) / 4 if b else 0.0
        for a, b, c in zip(padded, padded[1:], padded[2:], strict=False)
    ]
