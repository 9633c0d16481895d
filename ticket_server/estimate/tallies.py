"""Sums from which a mean and a deviation follow; older days weigh less and less."""

import math
from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """Weighted sums of lengths of time in seconds, and of their logarithms."""

    weight: float = 0.0
    total: float = 0.0
    log_total: float = 0.0
    log_squares: float = 0.0

    def add(self, seconds: float, weight: float = 1.0) -> None:
        """One more length; under a second counts as one."""
        log = math.log(max(1.0, seconds))
        self.weight += weight
        self.total += weight * seconds
        self.log_total += weight * log
        self.log_squares += weight * log * log

    def take(self, other: "Tally", weight: float = 1.0) -> None:
        """All of `other`."""
        self.weight += weight * other.weight
        self.total += weight * other.total
        self.log_total += weight * other.log_total
        self.log_squares += weight * other.log_squares

    def fade(self, factor: float) -> None:
        """What was seen so far weighs `factor` of what it did."""
        self.weight *= factor
        self.total *= factor
        self.log_total *= factor
        self.log_squares *= factor

    def scatter(self) -> float:
        """The weighted squared deviations of the logarithms from their mean."""
        if self.weight <= 0:
            return 0.0
        return max(0.0, self.log_squares - self.log_total**2 / self.weight)

    def mean(self, prior: float, worth: float) -> float:
        """The mean, shrunk to `prior`, which counts as `worth` lengths."""
        return (prior * worth + self.total) / (worth + self.weight)

    def log_sd(self, prior: float, worth: float) -> float:
        """The deviation of the logarithm, shrunk likewise."""
        return math.sqrt((prior**2 * worth + self.scatter()) / (worth + self.weight))


@dataclass(slots=True)
class Share:
    """How often something happened, of how often it could have."""

    happened: float = 0.0
    times: float = 0.0

    def add(self, happened: bool, weight: float = 1.0) -> None:  # noqa: FBT001 - what was seen
        """It happened, or not."""
        self.happened += weight * happened
        self.times += weight

    def fade(self, factor: float) -> None:
        """What was seen so far weighs `factor` of what it did."""
        self.happened *= factor
        self.times *= factor

    def shrunk(self, prior: float, worth: float) -> float:
        """The share, shrunk to `prior`, which counts as `worth` times."""
        return (prior * worth + self.happened) / (worth + self.times)
