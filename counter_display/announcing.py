"""Which call is on the band, which ones wait to be announced, which were. Pure: no Qt, no clock.

What is highlighted here is what is said: whoever has the voice says the call on the band while it
is news, and nothing else. Times are seconds of a clock that never jumps, given in by the caller;
only their differences count.
"""

from dataclasses import dataclass, field, replace
from math import inf
from typing import Literal, Self

from counter_display.calls import (
    OLD_S,
    Queued,
    Shown,
    Timing,
    after_cut,
    call_of,
    came,
    newer,
    told_apart,
)
from counter_display.moves import overtaken
from counter_display.pacing import Part, Voice
from ticket_protocol import facts as f
from ticket_protocol.board import CALLS_KEPT, Board, Call
from ticket_protocol.words import CancelReason

SETTLE_S = 0.5
"""After a cut, calls wait so long for what happened meanwhile to come in."""


@dataclass(frozen=True, kw_only=True)
class Announcements:
    """The band, the calls before it (newest first) and the calls still to be shown (oldest first).

    `counter` None: those of the whole hall, or of the counters of `zone`. `frozen`: cut off,
    nothing is highlighted, nothing moves. `settled`: when all that happened during a cut is known.
    `lived`: when it was last known not to be cut off. Every method gives the state after something
    happened; the old one stays as it was.
    """

    timing: Timing = field(default_factory=Timing)
    counter: int | None = None
    zone: tuple[int, ...] = ()
    voice: Voice = field(default_factory=Voice)
    band: Shown | None = None
    recent: tuple[Call, ...] = ()
    queue: tuple[Queued, ...] = ()
    frozen: bool = False
    settled: float = field(default=-inf, compare=False)
    lived: float = field(default=-inf, compare=False)

    def joined(self, board: Board, *, now: float) -> Self:
        """A snapshot: its calls are state. What still waited here and is in it keeps waiting."""
        calls = [c for c in board.calls if self._is_mine(c.counter)]
        queue = tuple(q for q in self.queue if q.call in calls)
        band = self.band if self.band and self.band.call in calls else None
        kept = [q.call for q in queue] + ([band.call] if band else [])
        newest = max((c.seq for c in kept), default=0)
        later = tuple(Queued(call=c, since=now, news=False) for c in calls[::-1] if c.seq > newest)
        before = tuple(c for c in calls if c not in kept and c.seq < newest)
        told = {m.seq for m in board.messages} | {r.seq for r in board.reassignments}
        voice = self.voice.keeping(told)
        joined = replace(self, band=band, recent=before, queue=queue + later, voice=voice)
        return joined._hushed(now=now).at(now)

    def after(self, fact: f.FactBase, board: Board, *, news: bool, now: float) -> Self:
        """One fact later; `board` is the one after it. `news` false: it is too old to announce.

        A call that was made is shown, even if the officer has gone on to the next ticket or noted
        an absence: its citizen has not seen it yet. Only who has evidently been at the counter
        needs no announcement any more, and a call that was put back would lie, as would one whose
        citizen has another number. A ticket that is
        back from elsewhere, or at its counter again because a move was undone, is called by nobody.
        """
        match fact:
            case f.TicketCalled() | f.TicketRecalled() if self._is_mine(fact.counter):
                return self._made(call_of(fact, board), news=news, now=now)
            case f.TicketReturned(counter=int()) | f.TicketCancelled(reason=CancelReason.REPLACED):
                return self._taken_back(fact.ticket, now=now)
            case f.DayStarted():
                voice = self.voice.keeping(set())
                return replace(self, band=None, recent=(), queue=(), voice=voice)._hushed(now=now)
            case f.MessageEnded() | f.CategoriesReassigned():
                over = {fact.message} if isinstance(fact, f.MessageEnded) else overtaken(board)
                return replace(self, voice=self.voice.without(over, now=now))
            case f.TicketFact() if came(fact):
                return self._not_news(fact.ticket)
        return self

    def posted(self, message: int, *, now: float) -> Self:
        """A message is to be said here in its turn; the `seq` of its fact names it."""
        return replace(self, voice=self.voice.posted(message)).at(now)

    def said(self, call: int, *, now: float) -> Self:
        """The voice here has said that call or message; what follows begins by `at`."""
        if self.voice.part is not Part.SPEAKING or self.voice.saying != call:
            return self
        return replace(self, voice=self.voice.ended(now=now))

    def told(self, call: int, phase: Literal["started", "ended"], *, now: float) -> Self:
        """The display that speaks says that call, or has said it: the band changes with it."""
        if self.voice.part is not Part.FOLLOWING:
            return self
        voice = self.voice.begins(call, until=now + self.timing.longest_s)
        after = replace(self, voice=voice if phase == "started" else voice.ended(now=now))
        if self.frozen:
            return after
        if phase == "started" and self.voice.saying != call:
            after = after._again(call, now)
        after = replace(after, queue=told_apart(self.queue, call))
        if any(q.call.seq == call for q in after.queue):
            while after.band is None or after.band.call.seq != call:
                after = after._next(now, news=after.queue[0].call.seq == call)
        return after.at(now)

    def cut_off(self) -> Self:
        """No news come in any more: the band is calm and stands still, and the voice is silent.

        A call that had not been said to its end waits to be said again.
        """
        if self.frozen:
            return self
        queue, band = self.queue, self.band
        if band is not None and self._is_being_said():
            queue = (Queued(call=band.call, since=band.since, news=True), *queue)
        calm = replace(band, news=False) if band else None
        return replace(self, band=calm, queue=queue, voice=self.voice.broken_off(), frozen=True)

    def reconnected(self, *, now: float) -> Self:
        """On it goes; calls that have waited for too long meanwhile are no news any more."""
        if not self.frozen:
            return self
        queue = tuple(after_cut(q, now - max(self.lived, q.since)) for q in self.queue)
        voice = replace(self.voice, quiet_since=now)
        if now - self.lived > OLD_S:
            voice = voice.keeping(set())
        settled = now + SETTLE_S if voice.messages or any(q.news for q in queue) else now
        return replace(self, queue=queue, voice=voice, frozen=False, settled=settled).at(now)

    def at(self, now: float) -> Self:
        """The state at `now`: the next call has the band if the one before it had its time.

        However late this is asked, never more than one announcement begins: each has its minimum.
        """
        if self.frozen:
            return self
        state = replace(self, voice=self.voice.at(now), lived=now)
        while (begun := state._begun(now)) is not None:
            state = begun
        return state

    def is_held(self, now: float) -> bool:
        """Whether the call on the band still has it to itself: its minimum, or until it is said."""
        return self._is_news_for(self._held_s, now)

    def is_highlighted(self, now: float) -> bool:
        """Whether the call on the band is to be shown as new."""
        return self._is_news_for(max(self.timing.highlight_s, self._held_s), now)

    def calm_since(self, now: float) -> float | None:
        """Since when no call is highlighted; None while one is. Nothing was ever called: always."""
        if self.is_highlighted(now):
            return None
        if self.band is None:
            return -inf
        return self.band.since + (self.timing.highlight_s if self.band.news else 0.0)

    def changes_in(self, now: float) -> float | None:
        """Seconds until something changes by itself; None: not before the next event."""
        if self.frozen:
            return None
        ends = [self._begins_at()] if self.queue else []
        if self.voice.messages or self.voice.speaks:
            ends.append(self._free_at)
        if self.band is not None and self.band.news:
            spans = (self.timing.minimum_s, self._held_s, self.timing.highlight_s)
            ends += [self.band.since + s for s in spans]
        return min((end - now for end in ends if end > now), default=None)

    @property
    def to_be_said(self) -> int:
        """How many calls wait to be announced."""
        return sum(q.news for q in self.queue)

    def _is_mine(self, counter: int) -> bool:
        if self.counter is not None:
            return self.counter == counter
        return not self.zone or counter in self.zone

    def _is_being_said(self) -> bool:
        """Whether the voice here is saying the call on the band."""
        speaks = self.voice.part is Part.SPEAKING and self.band is not None and self.band.news
        return speaks and self.band is not None and self.voice.saying == self.band.call.seq

    @property
    def _held_s(self) -> float:
        """How long the band belongs to its call, from its beginning."""
        if self.band is None or not self._is_being_said():
            return self.timing.minimum_s
        return max(self.timing.minimum_s, self.voice.until - self.band.since)

    def _is_news_for(self, seconds: float, now: float) -> bool:
        band = self.band
        return band is not None and band.news and not self.frozen and now < band.since + seconds

    @property
    def _free_at(self) -> float:
        """When the voice has said what it says, and the call on the band had its time."""
        free = max(self.settled, self.voice.until) if self.voice.speaks else self.settled
        if self.band is None or not self.band.news:
            return free
        return max(free, self.band.since + self._held_s)

    def _begun(self, now: float) -> Self | None:
        """What waits longest has begun, if it may; None: nothing begins now."""
        first = next((q.origin for q in self.queue if q.news), None)
        if self.voice.messages and (first is None or self.voice.messages[0] < first):
            voice = self.voice.next_message(until=now + 2 * self.timing.longest_s)
            return replace(self, voice=voice) if self._free_at <= now else None
        if self.queue and self._begins_at() <= now:
            return self._next(now)._alone_again()
        return None

    def _begins_at(self) -> float:
        """When the first that waits may have the band.

        What is no news passes with the next that is, or stays behind the highlight.
        """
        until = self._free_at
        first = next((q for q in self.queue if q.news), None)
        if first is None and self.band is not None and self.band.news:
            until = max(until, self.band.since + self.timing.highlight_s)
        return max(until, self.voice.lets_begin(first.since)) if first else until

    def _made(self, call: Call, *, news: bool, now: float) -> Self:
        new = Queued(call=call, since=now, news=news)
        if any(q.call.ticket == call.ticket for q in self.queue):
            return replace(self, queue=tuple(newer(q, new) for q in self.queue)).at(now)
        queued = replace(self, queue=(*self.queue, new))
        alone = self.voice.part is Part.ALONE or self.voice.gone
        if alone and not self.queue and not self.frozen and self._shows(call.ticket):
            return queued._next(now)
        return queued.at(now)

    def _again(self, call: int, now: float) -> Self:
        """What was shown before its turn is on the band again while it is said."""
        before = ((self.band.call,) if self.band else ()) + self.recent
        said = next((c for c in before if c.seq == call), None)
        if said is None:
            return self
        rest = tuple(c for c in before if c is not said)
        return replace(self, band=Shown(call=said, since=now, news=True), recent=rest)

    def _shows(self, ticket: str) -> bool:
        return self.band is not None and self.band.call.ticket == ticket

    def _next(self, now: float, *, news: bool = False) -> Self:
        """The next call has the band. `news`: it is, whatever was known: it is being said."""
        first, *rest = self.queue
        before = (self.band.call, *self.recent) if self.band else self.recent
        recent = tuple(c for c in before if c.ticket != first.call.ticket)[:CALLS_KEPT]
        band = Shown(call=first.call, since=now, news=first.news or news)
        voice = self.voice
        if band.news and voice.part is Part.SPEAKING:
            voice = voice.begins(band.call.seq, until=now + self.timing.longest_s)
        return replace(self, band=band, recent=recent, queue=tuple(rest), voice=voice)

    def _alone_again(self) -> Self:
        """A call has begun without word of the display that speaks: it is not waited for."""
        alone = self.voice.part is Part.FOLLOWING and self.band is not None and self.band.news
        return replace(self, voice=replace(self.voice, gone=True)) if alone else self

    def _not_news(self, ticket: str) -> Self:
        """It is shown in its turn, but not announced."""
        same = (replace(q, news=q.news and q.call.ticket != ticket) for q in self.queue)
        return replace(self, queue=tuple(same))

    def _taken_back(self, ticket: str, *, now: float) -> Self:
        kept = replace(
            self,
            queue=tuple(q for q in self.queue if q.call.ticket != ticket),
            recent=tuple(c for c in self.recent if c.ticket != ticket),
        )
        if not self._shows(ticket):
            return kept
        band = Shown(call=kept.recent[0], since=now, news=False) if kept.recent else None
        return replace(kept, band=band, recent=kept.recent[1:])._hushed(now=now).at(now)

    def _hushed(self, *, now: float) -> Self:
        """The voice here says the call on the band, or a message, or nothing."""
        hush = self.voice.speaks and not self._is_being_said() and not self.voice.says_message
        return replace(self, voice=self.voice.ended(now=now)) if hush else self
