"""Learns a centre's laws from what was seen, day after day. Knows no facts; `watching` reads them.

A law belongs to a category and a purpose. Whoever served is not known here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ticket_server.estimate.arrivals import Arrivals
from ticket_server.estimate.laws import ANY, Again, Law, LawKey, Laws
from ticket_server.estimate.tallies import Share, Tally

TYPICAL_WORTH = 8.0
"""The settings' typical minutes count as so many services."""

PURPOSE_WORTH = 24.0
"""A purpose takes what is usual of its category until it differs: that counts as so many."""

PACE_WORTH = 15.0
"""A day like any other counts as so many services against what is seen of today."""

FADING = 0.97
"""What a day taught weighs so much on the next: half after three weeks."""

TYPICAL_S = 600.0
LOG_SD, LOG_SD_WORTH, CENTRE_LOG_SD_WORTH = 0.6, 8.0, 30.0
GAP = Law(mean_s=30.0, log_sd=0.7)
MISSED = Law(mean_s=100.0, log_sd=0.4)
PAUSE = Law(mean_s=600.0, log_sd=0.6)
LATE = Law(mean_s=120.0, log_sd=0.8)
AGAIN, AGAIN_S = 0.05, 1200.0
NO_SHOW, PAUSE_SHARE, PRIOR_WORTH = 0.04, 0.01, 20.0
SLOWEST = 4.0
"""One service speaks for the day's pace with at most so many times its mean."""

SHORTER: Mapping[str, float] = {"filed_online": 0.6, "supplement": 0.7, "collect": 0.5}
"""What a purpose takes of a category's typical minutes, before anything was seen."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Observation:
    """A ticket of an earlier day.

    `come_s`: second of the local day at which it was issued; `service_s`: from its call to its
    end, None when it was not served or that time does not count; `weight` by age, 1 for today.
    """

    category: str
    purpose: str
    priority: bool
    come_s: float
    service_s: float | None
    missed: bool = False
    weight: float = 1.0


@dataclass(slots=True)
class _Seen:
    """What is known of one law: of earlier days, and of today."""

    past: Tally
    today: Tally


@dataclass(slots=True)
class _Today:
    """A category today. `ratios`: the sum of its services, each against its mean before today."""

    known: float = TYPICAL_WORTH
    weight: float = 0.0
    ratios: float = 0.0

    def deviation(self, pace: float) -> float:
        """How far the category itself is off, besides the day's pace."""
        return (self.ratios - self.weight * pace) / (self.weight + self.known)


class Learner:
    """Folds what is seen into laws. `typical`: the settings' minutes by category, in seconds."""

    def __init__(
        self, typical: Mapping[str, float], history: Iterable[Observation] = (), days: float = 0
    ) -> None:
        self._typical = dict(typical)
        purposes = ("new", *SHORTER)
        self._seen = {
            (category, purpose): _Seen(past=Tally(), today=Tally())
            for category in typical
            for purpose in purposes
        }
        self._gap, self._missed, self._pause = Tally(), Tally(), Tally()
        self._no_shows: dict[str, Share] = {}
        self._pauses = Share()
        self._late = Tally()
        self._again: dict[str, Tally] = {}
        self.arrivals = Arrivals()
        self.arrivals.past_days(days)
        for row in history:
            self._remember(row)

    def served(self, key: LawKey, seconds: float) -> None:
        """Somebody was served today, for so long."""
        self._of(key).today.add(seconds)

    def came(self, category: str, missed_s: float | None = None) -> None:
        """Somebody was called and came; or did not, and the counter lost `missed_s`."""
        self._no_shows.setdefault(category, Share()).add(missed_s is not None)
        if missed_s is not None:
            self._missed.add(missed_s)

    def handed_over(self, seconds: float) -> None:
        """From the end of a service to the next call, with the next already waiting."""
        self._gap.add(seconds)

    def ended(self, *, paused: bool) -> None:
        """A service ended, and the counter was paused after it, or not."""
        self._pauses.add(paused)

    def paused(self, seconds: float) -> None:
        """A pause whose end was not told was over."""
        self._pause.add(seconds)

    def opened(self, late_s: float) -> None:
        """A counter opened for the first time of the day, so long after the hours began."""
        self._late.add(max(1.0, late_s))

    def came_again(self, category: str, credit_s: float) -> None:
        """A ticket came back into a line, with a key so much earlier."""
        self._again.setdefault(category, Tally()).add(credit_s)

    def turn_day(self) -> None:
        """Today becomes one of the earlier days."""
        for seen in self._seen.values():
            seen.past.take(seen.today)
            seen.past.fade(FADING)
            seen.today = Tally()
        tallies = (self._gap, self._missed, self._pause, self._late, *self._again.values())
        for tally in tallies:
            tally.fade(FADING)
        for share in (self._pauses, *self._no_shows.values()):
            share.fade(FADING)
        self.arrivals.turn_day(FADING)

    def laws(self, second_of_day: float) -> Laws:
        """What is known by now."""
        centre_sd = self._centre_log_sd()
        days = self._days()
        pace, pace_weight = self._pace(days)
        services = {key: self._law(key, days, pace, centre_sd) for key in self._seen}
        services |= self._mixtures(services, days, pace, centre_sd)
        no_show = self._all_no_shows().shrunk(NO_SHOW, PRIOR_WORTH)
        return Laws(
            services=services,
            fallback=Law(mean_s=TYPICAL_S * pace, log_sd=centre_sd, unsure=0.3),
            gap=_learned(self._gap, GAP),
            missed=_learned(self._missed, MISSED),
            pause=_learned(self._pause, PAUSE),
            late=_learned(self._late, LATE),
            again={c: self._coming_again(c) for c in self._typical},
            pause_share=self._pauses.shrunk(PAUSE_SHARE, PRIOR_WORTH),
            no_show={c: s.shrunk(no_show, PRIOR_WORTH) for c, s in self._no_shows.items()},
            no_show_fallback=no_show,
            rates=self.arrivals.rates(second_of_day),
            priority=self.arrivals.priority(),
            pace=pace,
            pace_unsure=centre_sd / (PACE_WORTH + pace_weight) ** 0.5,
        )

    def _remember(self, row: Observation) -> None:
        key = (row.category, row.purpose)
        if row.service_s is not None:
            self._of(key).past.add(row.service_s, row.weight)
        if row.service_s is not None or row.missed:
            self._no_shows.setdefault(row.category, Share()).add(row.missed, row.weight)
        self.arrivals.remember(row.category, row.come_s, priority=row.priority, weight=row.weight)

    def _of(self, key: LawKey) -> _Seen:
        return self._seen.setdefault(key, _Seen(past=Tally(), today=Tally()))

    def _prior(self, key: LawKey) -> float:
        """What the settings say of it."""
        return self._typical.get(key[0], TYPICAL_S) * SHORTER.get(key[1], 1.0)

    def _base(self, key: LawKey) -> float:
        """The mean before today: what its own past, its category's and the settings say of it."""
        prior = self._prior(key) * self._category_factor(key[0])
        seen = self._seen.get(key)
        return seen.past.mean(prior, PURPOSE_WORTH) if seen else prior

    def _category_factor(self, category: str) -> float:
        """How far the settings were off for a category, by all its purposes until yesterday."""
        weight = total = 0.0
        for key, seen in self._seen.items():
            if key[0] == category:
                weight += seen.past.weight
                total += seen.past.total / self._prior(key)
        return (TYPICAL_WORTH + total) / (TYPICAL_WORTH + weight)

    def _days(self) -> dict[str, _Today]:
        """Each category's services today against their means before today."""
        days: dict[str, _Today] = {}
        for key, seen in self._seen.items():
            day = days.setdefault(key[0], _Today())
            day.known += seen.past.weight
            day.weight += seen.today.weight
            day.ratios += min(seen.today.total / self._base(key), SLOWEST * seen.today.weight)
        return days

    def _pace(self, days: Mapping[str, _Today]) -> tuple[float, float]:
        """How slow today is against other days, and how many services say so.

        A category's own deviation and the day's are told apart as in a two-way layout with random
        effects: a category with n services today and k before speaks with n·k / (n + k) of them.
        """
        total = weight = 0.0
        for day in days.values():
            if day.weight:
                says = day.weight * day.known / (day.weight + day.known)
                total += says * (day.ratios / day.weight - 1)
                weight += says
        return 1 + total / (PACE_WORTH + weight), weight

    def _law(self, key: LawKey, days: Mapping[str, _Today], pace: float, centre_sd: float) -> Law:
        """The day's pace, what its category deviates from it today, and what it deviates itself."""
        seen, day = self._of(key), days[key[0]]
        known = PURPOSE_WORTH + seen.past.weight
        mean = pace + day.deviation(pace)
        today = seen.today
        if today.weight:
            ratio = min(SLOWEST, today.total / today.weight / self._base(key))
            mean += today.weight / (today.weight + known) * (ratio - mean)
        both = Tally()
        both.take(seen.past)
        both.take(today)
        log_sd = _log_sd(both, centre_sd)
        known = max(known + today.weight, day.known + day.weight)
        return Law(
            mean_s=self._base(key) * max(0.2, mean), log_sd=log_sd, unsure=log_sd / known**0.5
        )

    def _mixtures(
        self,
        services: Mapping[LawKey, Law],
        days: Mapping[str, _Today],
        pace: float,
        centre_sd: float,
    ) -> dict[LawKey, Law]:
        """For each category, all purposes as they come."""
        mixed: dict[LawKey, Law] = {}
        for category in {*self._typical, *(key[0] for key in services)}:
            day = days.get(category, _Today())
            base = self._base((category, "new")) * max(0.2, pace + day.deviation(pace))
            parts = [(TYPICAL_WORTH, base)] + [
                (seen.past.weight + seen.today.weight, services[key].mean_s)
                for key, seen in self._seen.items()
                if key[0] == category
            ]
            total = sum(weight for weight, _ in parts)
            mean = sum(weight * mean for weight, mean in parts) / total
            spread = sum(weight * (part / mean - 1) ** 2 for weight, part in parts) / total
            mixed[category, ANY] = Law(
                mean_s=mean, log_sd=(centre_sd**2 + spread) ** 0.5, unsure=centre_sd / total**0.5
            )
        return mixed

    def _coming_again(self, category: str) -> Again:
        tally = self._again.get(category, Tally())
        issued = self.arrivals.count(category)
        share = (AGAIN * PRIOR_WORTH + tally.weight) / (PRIOR_WORTH + issued)
        return Again(share=share, credit_s=tally.mean(AGAIN_S, TYPICAL_WORTH))

    def _centre_log_sd(self) -> float:
        scatter = weight = 0.0
        for seen in self._seen.values():
            for tally in (seen.past, seen.today):
                scatter += tally.scatter()
                weight += max(0.0, tally.weight - 1)
        worth = CENTRE_LOG_SD_WORTH
        return float(((LOG_SD**2 * worth + scatter) / (worth + weight)) ** 0.5)

    def _all_no_shows(self) -> Share:
        every = self._no_shows.values()
        return Share(happened=sum(s.happened for s in every), times=sum(s.times for s in every))


def _learned(tally: Tally, prior: Law) -> Law:
    return Law(
        mean_s=max(1.0, tally.mean(prior.mean_s, TYPICAL_WORTH)),
        log_sd=max(0.1, tally.log_sd(prior.log_sd, TYPICAL_WORTH)),
    )


def _log_sd(tally: Tally, centre_sd: float) -> float:
    return max(0.1, tally.log_sd(centre_sd, LOG_SD_WORTH))
