"""Learns a centre's laws from what was seen, day after day. Knows no facts; `watching` reads them.

A law belongs to a category and a purpose. Whoever served is not known here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ticket_server.estimate.arrivals import Arrivals
from ticket_server.estimate.laws import Again, Law, LawKey, Laws
from ticket_server.estimate.services import TYPICAL_WORTH, Services
from ticket_server.estimate.tallies import Share, Tally

FADING = 0.97
"""What a day taught weighs so much on the next: half after three weeks."""

GAP = Law(mean_s=30.0, log_sd=0.7)
MISSED = Law(mean_s=100.0, log_sd=0.4)
PAUSE = Law(mean_s=600.0, log_sd=0.6)
LATE = Law(mean_s=120.0, log_sd=0.8)
AGAIN, AGAIN_S = 0.05, 1200.0
NO_SHOW, PAUSE_SHARE, PRIOR_WORTH = 0.04, 0.03, 20.0


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


class Learner:
    """Folds what is seen into laws. `typical`: the settings' minutes by category, in seconds."""

    def __init__(
        self, typical: Mapping[str, float], history: Iterable[Observation] = (), days: float = 0
    ) -> None:
        self._typical = dict(typical)
        self._services = Services(typical)
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
        self._services.add(key, seconds)

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

    def suppose(self, typical: Mapping[str, float]) -> None:
        """The settings say something else of how long services take."""
        self._typical = dict(typical)
        self._services.suppose(typical)

    def turn_day(self) -> None:
        """Today becomes one of the earlier days."""
        self._services.turn_day(FADING)
        tallies = (self._gap, self._missed, self._pause, self._late, *self._again.values())
        for tally in tallies:
            tally.fade(FADING)
        for share in (self._pauses, *self._no_shows.values()):
            share.fade(FADING)
        self.arrivals.turn_day(FADING)

    def laws(self, second_of_day: float) -> Laws:
        """What is known by now."""
        services = self._services.laws()
        no_show = self._all_no_shows().shrunk(NO_SHOW, PRIOR_WORTH)
        return Laws(
            services=services.laws,
            fallback=services.fallback,
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
            pace=services.pace,
            pace_unsure=services.pace_unsure,
        )

    def _remember(self, row: Observation) -> None:
        if row.service_s is not None:
            key = row.category, row.purpose
            self._services.remember(key, row.service_s, row.weight)
        if row.service_s is not None or row.missed:
            self._no_shows.setdefault(row.category, Share()).add(row.missed, row.weight)
        self.arrivals.remember(row.category, row.come_s, priority=row.priority, weight=row.weight)

    def _coming_again(self, category: str) -> Again:
        tally = self._again.get(category, Tally())
        issued = self.arrivals.count(category)
        share = (AGAIN * PRIOR_WORTH + tally.weight) / (PRIOR_WORTH + issued)
        return Again(share=share, credit_s=tally.mean(AGAIN_S, TYPICAL_WORTH))

    def _all_no_shows(self) -> Share:
        every = self._no_shows.values()
        return Share(happened=sum(s.happened for s in every), times=sum(s.times for s in every))


def _learned(tally: Tally, prior: Law) -> Law:
    return Law(
        mean_s=max(1.0, tally.mean(prior.mean_s, TYPICAL_WORTH)),
        log_sd=max(0.1, tally.log_sd(prior.log_sd, TYPICAL_WORTH)),
    )
