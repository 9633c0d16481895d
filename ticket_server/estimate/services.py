"""How long services take, by category and purpose: learned from the past and from today.

What the settings say is outweighed little by little: first for a category as a whole, then for
each of its purposes; and today may be slower or faster than other days.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from ticket_server.estimate.laws import ANY, Law, LawKey
from ticket_server.estimate.tallies import Tally

TYPICAL_WORTH = 8.0
"""The settings' typical minutes count as so many services."""

PURPOSE_WORTH = 24.0
"""A purpose takes what is usual of its category until it differs: that counts as so many."""

PACE_WORTH = 15.0
"""A day like any other counts as so many services against what is seen of today."""

TYPICAL_S = 600.0
LOG_SD, LOG_SD_WORTH, CENTRE_LOG_SD_WORTH = 0.6, 8.0, 30.0

SHORTER: Mapping[str, float] = {"new": 1.0, "filed_online": 0.6, "supplement": 0.7, "collect": 0.5}
"""What a purpose takes of a category's typical minutes, before anything was seen."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceLaws:
    """As of one moment: each law, what is told of an unknown category, and the day's pace."""

    laws: Mapping[LawKey, Law]
    fallback: Law
    pace: float
    pace_unsure: float


@dataclass(slots=True)
class _Seen:
    """Services of one law, on earlier days and today."""

    past: Tally = field(default_factory=Tally)
    today: Tally = field(default_factory=Tally)

    @property
    def both(self) -> Tally:
        both = Tally()
        both.take(self.past)
        both.take(self.today)
        return both


@dataclass(slots=True)
class _Day:
    """A category today. `logs`: the sum of its services' logarithms, against the mean before."""

    known: float = TYPICAL_WORTH
    weight: float = 0.0
    logs: float = 0.0

    def mean(self, pace: float) -> float:
        """Logarithm: the day's pace, and how far the category itself is off, against before."""
        return pace + (self.logs - self.weight * pace) / (self.weight + self.known)


class Services:
    """Counts services. `typical`: the settings' minutes by category, in seconds."""

    def __init__(self, typical: Mapping[str, float]) -> None:
        self._typical = dict(typical)
        self._seen = {(c, purpose): _Seen() for c in typical for purpose in SHORTER}
        self._bases: dict[LawKey, float] = {}

    def add(self, key: LawKey, seconds: float) -> None:
        """One service today."""
        self._of(key).today.add(seconds)

    def remember(self, key: LawKey, seconds: float, weight: float) -> None:
        """One service of an earlier day."""
        self._of(key).past.add(seconds, weight)
        self._bases.clear()

    def suppose(self, typical: Mapping[str, float]) -> None:
        """The settings say something else; what was seen still counts."""
        self._typical = dict(typical)
        self._bases.clear()
        for category in typical:
            self._of((category, "new"))

    def turn_day(self, fading: float) -> None:
        """Today becomes one of the earlier days."""
        self._bases.clear()
        for seen in self._seen.values():
            seen.past.take(seen.today)
            seen.past.fade(fading)
            seen.today = Tally()

    def laws(self) -> ServiceLaws:
        """What is known by now."""
        centre_sd = self._centre_log_sd()
        days = self._days(centre_sd)
        pace, says = _pace(days)
        laws = {key: self._law(key, days[key[0]].mean(pace), centre_sd) for key in self._seen}
        for category, day in days.items():
            laws[category, ANY] = self._mixture(category, laws, day.mean(pace), centre_sd)
        return ServiceLaws(
            laws=laws,
            fallback=Law(mean_s=TYPICAL_S * math.exp(pace), log_sd=centre_sd, unsure=0.3),
            pace=math.exp(pace),
            pace_unsure=centre_sd / (PACE_WORTH + says) ** 0.5,
        )

    def _of(self, key: LawKey) -> _Seen:
        if (key[0], "new") not in self._seen:
            self._seen |= {(key[0], purpose): _Seen() for purpose in SHORTER}
        return self._seen.setdefault(key, _Seen())

    def _prior(self, key: LawKey) -> float:
        """What the settings say of it."""
        return self._typical.get(key[0], TYPICAL_S) * SHORTER.get(key[1], 1.0)

    def _base(self, key: LawKey) -> float:
        """The mean before today: what its own past, its category's and the settings say of it."""
        if key not in self._bases:
            prior = self._prior(key) * self._category_factor(key[0])
            self._bases[key] = self._seen[key].past.mean(prior, PURPOSE_WORTH)
        return self._bases[key]

    def _category_factor(self, category: str) -> float:
        """How far the settings were off for a category, by all its purposes until yesterday."""
        weight = total = 0.0
        for key, seen in self._seen.items():
            if key[0] == category:
                weight += seen.past.weight
                total += seen.past.total / self._prior(key)
        return (TYPICAL_WORTH + total) / (TYPICAL_WORTH + weight)

    def _days(self, centre_sd: float) -> dict[str, _Day]:
        days: dict[str, _Day] = {}
        for key, seen in self._seen.items():
            day = days.setdefault(key[0], _Day())
            day.known += seen.past.weight
            day.weight += seen.today.weight
            day.logs += seen.today.weight * self._off(key, self._log_sd(key, centre_sd))
        return days

    def _off(self, key: LawKey, log_sd: float) -> float:
        """How far today's mean is from before, as a logarithm.

        Taken from the mean of the logarithms, which one endless service moves little; the mean of
        a lognormal law lies half its variance above.
        """
        today = self._seen[key].today
        if not today.weight:
            return 0.0
        return today.log_total / today.weight + log_sd**2 / 2 - math.log(self._base(key))

    def _law(self, key: LawKey, day_mean: float, centre_sd: float) -> Law:
        seen = self._seen[key]
        today, known = seen.today.weight, PURPOSE_WORTH + seen.past.weight
        log_sd = self._log_sd(key, centre_sd)
        own = today / (today + known) * (self._off(key, log_sd) - day_mean)
        return Law(
            mean_s=self._base(key) * math.exp(day_mean + own),
            log_sd=log_sd,
            unsure=log_sd / (TYPICAL_WORTH + seen.past.weight + today) ** 0.5,
        )

    def _log_sd(self, key: LawKey, centre_sd: float) -> float:
        return max(0.1, self._seen[key].both.log_sd(centre_sd, LOG_SD_WORTH))

    def _mixture(
        self, category: str, laws: Mapping[LawKey, Law], day_mean: float, centre_sd: float
    ) -> Law:
        """All purposes as they come."""
        parts = [(TYPICAL_WORTH, self._base((category, "new")) * math.exp(day_mean))]
        for key, seen in self._seen.items():
            if key[0] == category:
                parts.append((seen.past.weight + seen.today.weight, laws[key].mean_s))
        total = sum(weight for weight, _ in parts)
        mean = sum(weight * mean for weight, mean in parts) / total
        spread = sum(weight * (part / mean - 1) ** 2 for weight, part in parts) / total
        return Law(
            mean_s=mean, log_sd=(centre_sd**2 + spread) ** 0.5, unsure=centre_sd / total**0.5
        )

    def _centre_log_sd(self) -> float:
        scatter = weight = 0.0
        for seen in self._seen.values():
            for tally in (seen.past, seen.today):
                scatter += tally.scatter()
                weight += max(0.0, tally.weight - 1)
        worth = CENTRE_LOG_SD_WORTH
        return float(((LOG_SD**2 * worth + scatter) / (worth + weight)) ** 0.5)


def _pace(days: Mapping[str, _Day]) -> tuple[float, float]:
    """How slow today is against other days, as a logarithm, and how many services say so.

    A category's own deviation and the day's are told apart as in a two-way layout with random
    effects: a category with n services today and k before speaks with n·k / (n + k) of them.
    """
    total = weight = 0.0
    for day in days.values():
        if day.weight:
            says = day.weight * day.known / (day.weight + day.known)
            total += says * day.logs / day.weight
            weight += says
    return total / (PACE_WORTH + weight), weight
