"""Which call is on the band, which ones wait to be shown, which ones were. Pure: no Qt, no clock.

Times are seconds of a clock that never jumps, given in by the caller; only their differences count.
"""

from dataclasses import dataclass, field, replace
from math import inf
from typing import Self

from ticket_protocol import facts as f
from ticket_protocol.board import CALLS_KEPT, Board, Call
from ticket_protocol.words import CancelReason

OLD_S = 60.0
"""A call older than this is history: it is shown, but never as news."""


@dataclass(frozen=True, kw_only=True)
class Timing:
    """How long a new call has the band to itself at least, and how long it is highlighted."""

    minimum_s: float = 4.0
    highlight_s: float = 20.0


@dataclass(frozen=True, kw_only=True)
class Shown:
    """The call on the band. `news`: it was announced here, with a chime, at `since`."""

    call: Call
    since: float
    news: bool


@dataclass(frozen=True, kw_only=True)
class Queued:
    """A call that waits for the band since `since`."""

    call: Call
    since: float
    news: bool


@dataclass(frozen=True, kw_only=True)
class Announcements:
    """The band, the calls before it (newest first) and the calls still to be shown (oldest first).

    `counter` None: those of the whole hall. `frozen`: cut off, nothing is highlighted, nothing
    moves. Every method gives the state after something happened; the old one stays as it was.
    """

    timing: Timing = field(default_factory=Timing)
    counter: int | None = None
    band: Shown | None = None
    recent: tuple[Call, ...] = ()
    queue: tuple[Queued, ...] = ()
    frozen: bool = False

    def joined(self, board: Board, *, now: float) -> Self:
        """A snapshot: its calls are state. What still waited here and is in it keeps waiting."""
        calls = [c for c in board.calls if self._is_mine(c.counter)]
        queue = tuple(q for q in self.queue if q.call in calls)
        band = self.band if self.band and self.band.call in calls else None
        kept = [q.call for q in queue] + ([band.call] if band else [])
        newest = max((c.seq for c in kept), default=0)
        later = tuple(Queued(call=c, since=now, news=False) for c in calls[::-1] if c.seq > newest)
        before = tuple(c for c in calls if c not in kept and c.seq < newest)
        joined = replace(self, band=band, recent=before, queue=queue + later)
        return joined.at(now)

    def after(self, fact: f.FactBase, board: Board, *, news: bool, now: float) -> Self:
        """One fact later; `board` is the one after it. `news` false: it is too old to announce.

        A call that was made is shown, even if the officer has gone on to the next ticket or noted
        an absence: its citizen has not seen it yet. Only who has evidently been at the counter
        needs no call any more, and a call that was put back would lie. A ticket that is back from
        elsewhere, or at its counter again because a move was undone, is called by nobody.
        """
        match fact:
            case f.TicketCalled() | f.TicketRecalled() if self._is_mine(fact.counter):
                return self._made(_call(fact, board), news=news, now=now)
            case f.TicketReturned(counter=int()):
                return self._taken_back(fact.ticket, now=now)
            case f.DayStarted():
                return replace(self, band=None, recent=(), queue=())
            case f.TicketFact() if _came(fact):
                return self._without_queued(fact.ticket)
        return self

    def cut_off(self) -> Self:
        """No news come in any more: the band is calm and stands still."""
        band = replace(self.band, news=False) if self.band else None
        return replace(self, band=band, frozen=True)

    def reconnected(self, *, now: float) -> Self:
        """On it goes; calls that have waited for too long meanwhile are no news any more."""
        if not self.frozen:
            return self
        queue = tuple(replace(q, news=q.news and now - q.since <= OLD_S) for q in self.queue)
        return replace(self, queue=queue, frozen=False).at(now)

    def at(self, now: float) -> Self:
        """The state at `now`: the next call has the band if the one before it had its time.

        However late this is asked, never more than one announcement begins: each has its minimum.
        """
        state = self
        while state.queue and not state.frozen and not state.is_held(now):
            state = state._next(now)
        return state

    def is_held(self, now: float) -> bool:
        """Whether the call on the band still has its minimum time to itself."""
        return self._is_news_for(self.timing.minimum_s, now)

    def is_highlighted(self, now: float) -> bool:
        """Whether the call on the band is to be shown as new."""
        return self._is_news_for(self.timing.highlight_s, now)

    def calm_since(self, now: float) -> float | None:
        """Since when no call is highlighted; None while one is. Nothing was ever called: always."""
        if self.is_highlighted(now):
            return None
        if self.band is None:
            return -inf
        return self.band.since + (self.timing.highlight_s if self.band.news else 0.0)

    def changes_in(self, now: float) -> float | None:
        """Seconds until something changes by itself; None: not before the next event."""
        if self.band is None or self.frozen or not self.band.news:
            return None
        ends = (self.timing.minimum_s, self.timing.highlight_s)
        left = [self.band.since + s - now for s in ends]
        return min((s for s in left if s > 0), default=None)

    def _is_mine(self, counter: int) -> bool:
        return self.counter is None or self.counter == counter

    def _is_news_for(self, seconds: float, now: float) -> bool:
        band = self.band
        return band is not None and band.news and not self.frozen and now < band.since + seconds

    def _made(self, call: Call, *, news: bool, now: float) -> Self:
        new = Queued(call=call, since=now, news=news)
        if any(q.call.ticket == call.ticket for q in self.queue):
            return replace(self, queue=tuple(_newer(q, new) for q in self.queue))
        queued = replace(self, queue=(*self.queue, new))
        if not self.queue and not self.frozen and self._shows(call.ticket):
            return queued._next(now)
        return queued.at(now)

    def _shows(self, ticket: str) -> bool:
        return self.band is not None and self.band.call.ticket == ticket

    def _next(self, now: float) -> Self:
        first, *rest = self.queue
        before = (self.band.call, *self.recent) if self.band else self.recent
        recent = tuple(c for c in before if c.ticket != first.call.ticket)[:CALLS_KEPT]
        band = Shown(call=first.call, since=now, news=first.news)
        return replace(self, band=band, recent=recent, queue=tuple(rest))

    def _without_queued(self, ticket: str) -> Self:
        return replace(self, queue=tuple(q for q in self.queue if q.call.ticket != ticket))

    def _taken_back(self, ticket: str, *, now: float) -> Self:
        kept = replace(
            self._without_queued(ticket),
            recent=tuple(c for c in self.recent if c.ticket != ticket),
        )
        if not self._shows(ticket):
            return kept
        band = Shown(call=kept.recent[0], since=now, news=False) if kept.recent else None
        return replace(kept, band=band, recent=kept.recent[1:]).at(now)


def _call(fact: f.TicketCalled | f.TicketRecalled, board: Board) -> Call:
    return next(c for c in board.calls if c.seq == fact.seq)


def _came(fact: f.TicketFact) -> bool:
    """Whether `fact` says that the citizen is, or was, at the counter."""
    match fact:
        case f.TicketFinished() | f.TicketMovedOn():
            return fact.how == "pressed"
        case f.TicketCancelled():
            return fact.reason is not CancelReason.ABSENT
    return isinstance(fact, f.TicketStarted | f.TicketHeld | f.TicketTransferred)


def _newer(queued: Queued, new: Queued) -> Queued:
    """A recall takes the place of its call, so that calling again never sends anyone back."""
    return replace(new, since=queued.since) if queued.call.ticket == new.call.ticket else queued
