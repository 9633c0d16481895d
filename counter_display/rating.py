"""The rating of a service on the counter's sign: asked when, of whom, and what is sent. Pure.

One question for each ticket that was served here and now. A new call always takes the sign; what
was chosen until then is sent all the same. Times are seconds of a clock that never jumps.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import inf
from typing import Self

from ticket_protocol import facts as f

THANKS_S = 3.0
REASON_S = 30.0
"""Untouched, the question for the reason stands so long."""
DEAF_S = 0.6
"""A touch that comes sooner was meant for what stood there before."""
SETTLE_S = 0.6
"""Whoever calls the next one ends a service by it: the call comes at once, or there is none."""


class Phase(StrEnum):
    """What the sign asks or says."""

    NONE = ""
    ASK = "ask"
    REASON = "reason"
    THANKS = "thanks"


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What the centre wants: `levels` 0 is no rating. A reason is asked from `ask_from` on."""

    levels: int = 0
    ask_from: int = 0
    reasons: tuple[str, ...] = ()
    shown_s: float = 60.0


@dataclass(frozen=True, kw_only=True)
class Rated:
    """A rating that is to be sent, once."""

    ticket: str
    level: int
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class Rating:
    """The question on the sign of `counter`, since `since`; `level` was chosen, if any.

    `asked`: the tickets of the day that have had their question answered or put away.
    """

    counter: int | None = None
    terms: Terms = field(default_factory=Terms)
    phase: Phase = Phase.NONE
    ticket: str = ""
    number: str = ""
    since: float = -inf
    level: int = 0
    asked: frozenset[str] = frozenset()

    def after(self, fact: f.FactBase, *, news: bool, now: float) -> tuple[Self, Rated | None]:
        """One fact later. `news` false: it is too old, whoever it was about has gone."""
        match fact:
            case f.TicketCalled() | f.TicketRecalled() if self._is_taken_by(fact):
                return self.gone()
            case f.MoveUndone() if fact.ticket == self.ticket:
                return self._not_over(), None
            case f.TicketFinished() | f.TicketMovedOn() if fact.counter == self.counter and news:
                return self._served(fact, now)
            case f.DayStarted():
                over, rated = self.gone()
                return replace(over, asked=frozenset()), rated
        return self, None

    def chosen(self, level: int, now: float) -> tuple[Self, Rated | None]:
        """A face was touched."""
        if not self._hears(Phase.ASK, now) or not 1 <= level <= self.terms.levels:
            return self, None
        after = replace(self, level=level, asked=self.asked | {self.ticket})
        if self.terms.reasons and level >= self.terms.ask_from:
            return replace(after, phase=Phase.REASON, since=now), None
        return after._thanked(now)

    def explained(self, reason: str, now: float) -> tuple[Self, Rated | None]:
        """A reason was touched."""
        if not self._hears(Phase.REASON, now) or reason not in self.terms.reasons:
            return self, None
        return self._thanked(now, reason)

    def skipped(self, now: float) -> tuple[Self, Rated | None]:
        """Neither face nor reason: a face that was chosen before counts."""
        if self._hears(Phase.ASK, now):
            return replace(self._none(), asked=self.asked | {self.ticket}), None
        return self._thanked(now) if self._hears(Phase.REASON, now) else (self, None)

    def gone(self) -> tuple[Self, Rated | None]:
        """Something else takes the sign, now."""
        return self._none(), self._rated() if self.phase is Phase.REASON else None

    def at(self, now: float) -> tuple[Self, Rated | None]:
        """The state at `now`: nothing stands longer than its time."""
        return self.gone() if self.phase and now >= self._until else (self, None)

    def shown(self, now: float) -> Phase:
        """What the sign shows of it at `now`."""
        return self.phase if now >= self.since else Phase.NONE

    def changes_in(self, now: float) -> float | None:
        """Seconds until something changes by itself; None: not before the next event."""
        if not self.phase:
            return None
        return (self.since if now < self.since else self._until) - now

    def serves(self, counter: int | None, terms: Terms) -> Self:
        """At that counter, by those terms; a question that no longer fits them is put away."""
        if (counter, terms) == (self.counter, self.terms):
            return self
        return replace(self._none(), counter=counter, terms=terms)

    @property
    def _until(self) -> float:
        lasts = {Phase.ASK: self.terms.shown_s, Phase.REASON: REASON_S}
        return self.since + lasts.get(self.phase, THANKS_S)

    def _served(
        self, fact: f.TicketFinished | f.TicketMovedOn, now: float
    ) -> tuple[Self, Rated | None]:
        over, rated = self.gone()
        if not self.terms.levels or fact.ticket in self.asked:
            return over, rated
        since = now + SETTLE_S if fact.how == "next" else now
        asking = replace(over, phase=Phase.ASK, since=since, ticket=fact.ticket, number=fact.number)
        return asking, rated

    def _is_taken_by(self, fact: f.TicketCalled | f.TicketRecalled) -> bool:
        return self.counter == fact.counter or (bool(self.phase) and self.ticket == fact.ticket)

    def _not_over(self) -> Self:
        """The service goes on: what was not sent yet is asked again when it ends."""
        sent = self.phase is Phase.THANKS
        asked = self.asked if sent else self.asked - {self.ticket}
        return replace(self._none(), asked=asked)

    def _hears(self, phase: Phase, now: float) -> bool:
        return self.phase is phase and self.since + DEAF_S <= now < self._until

    def _thanked(self, now: float, reason: str | None = None) -> tuple[Self, Rated]:
        return replace(self, phase=Phase.THANKS, since=now), self._rated(reason)

    def _rated(self, reason: str | None = None) -> Rated:
        return Rated(ticket=self.ticket, level=self.level, reason=reason)

    def _none(self) -> Self:
        return replace(self, phase=Phase.NONE, ticket="", number="", level=0)
