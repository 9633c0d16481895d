"""What is known of a centre's times: how long things take, how often people come. Frozen values.

Nothing here is kept per person: a law belongs to a category and what people come for.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

LawKey = tuple[str, str]
"""Category and purpose: whoever filed online only signs."""

ANY = ""
"""In place of a purpose: whatever people come for, as they come."""

BIN_S = 900
BINS = 96
"""Arrivals are counted in quarters of an hour of the local day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Law:
    """A lognormal length of time.

    `mean_s`: its mean in seconds; `log_sd`: the deviation of its logarithm; `unsure`: how far the
    mean itself may be off, as the deviation of its logarithm.
    """

    mean_s: float
    log_sd: float
    unsure: float = 0.0

    @property
    def mu(self) -> float:
        """The mean of its logarithm."""
        return math.log(self.mean_s) - self.log_sd**2 / 2

    @property
    def sd_s(self) -> float:
        """Its deviation in seconds."""
        return self.mean_s * math.sqrt(math.expm1(self.log_sd**2))


@dataclass(frozen=True, kw_only=True, slots=True)
class Again:
    """Tickets that come into a line by transfer, from a hold or after a missed call.

    `share`: so many for each ticket issued there; `credit_s`: how long before they came their key
    was, on average.
    """

    share: float
    credit_s: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Laws:
    """Everything learned, as of one moment.

    `gap`: from the end of a service to the next call while somebody waits; `missed`: a call to
    which nobody came, until the counter gives up; `pause`: one without a stated end, and
    `pause_share` how many of the services it follows; `late`: from the hours' begin until a
    counter opens; `again`: who comes back into a line; `rates`: tickets per second in each quarter
    of an hour of the local day; `priority`: the share of them with priority; `pace_unsure`: how
    far the day's pace may be off.
    """

    services: Mapping[LawKey, Law]
    fallback: Law
    gap: Law
    missed: Law
    pause: Law
    late: Law
    pause_share: float = 0.0
    again: Mapping[str, Again] = field(default_factory=dict)
    no_show: Mapping[str, float] = field(default_factory=dict)
    no_show_fallback: float = 0.0
    rates: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    priority: Mapping[str, float] = field(default_factory=dict)
    pace: float = 1.0
    pace_unsure: float = 0.0

    def service(self, key: LawKey) -> Law:
        """How long that takes; the category's or the centre's mixture where nothing is known."""
        return self.services.get(key) or self.services.get((key[0], ANY)) or self.fallback

    def no_show_share(self, category: str) -> float:
        """How many of those called do not come."""
        return self.no_show.get(category, self.no_show_fallback)

    def expected(self, category: str, start_s: float, until_s: float) -> float:
        """Tickets expected between two seconds of the local day."""
        rates = self.rates.get(category, ())
        return sum(
            rate * max(0.0, min(until_s, (b + 1) * BIN_S) - max(start_s, b * BIN_S))
            for b, rate in enumerate(rates)
            if rate
        )
