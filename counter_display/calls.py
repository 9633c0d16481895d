"""A call on a display: on the band, or waiting for it; and which facts make it. Pure.

Times are seconds of a clock that never jumps.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from ticket_protocol import facts as f
from ticket_protocol.board import Board, Call
from ticket_protocol.words import CancelReason

OLD_S = 60.0
"""A call older than this when it comes is history: it is shown, but never as news."""


@dataclass(frozen=True, kw_only=True)
class Timing:
    """How long a new call has the band to itself at least, and how long it is highlighted.

    `longest_s`: a voice that says one call for longer than that is not waited for.
    """

    minimum_s: float = 4.0
    highlight_s: float = 20.0
    longest_s: float = 45.0


@dataclass(frozen=True, kw_only=True)
class Shown:
    """The call on the band. `news`: it was announced here, at `since`."""

    call: Call
    since: float
    news: bool


@dataclass(frozen=True, kw_only=True)
class Queued:
    """A call that waits for the band since `since`.

    `instead`: the older calls of its ticket that it stands for. `cut_s`: how long it has waited
    while this display was cut off.
    """

    call: Call
    since: float
    news: bool
    instead: tuple[Call, ...] = ()
    cut_s: float = 0.0

    @property
    def origin(self) -> int:
        """The call whose place it has."""
        return (self.instead[0] if self.instead else self.call).seq

    def stands_for(self, call: int) -> bool:
        """Whether that is its call, or an older one of its ticket."""
        return any(c.seq == call for c in (self.call, *self.instead))


def is_news(fact: f.FactBase, now: datetime) -> bool:
    """Whether it is young enough to be announced; `now` is the server's time."""
    return (now - fact.at).total_seconds() <= OLD_S


def call_of(fact: f.TicketCalled | f.TicketRecalled, board: Board) -> Call:
    """The call that this fact made; `board` is the one after it."""
    return next(c for c in board.calls if c.seq == fact.seq)


def came(fact: f.TicketFact) -> bool:
    """Whether `fact` says that the citizen is, or was, at the counter."""
    match fact:
        case f.TicketFinished() | f.TicketMovedOn():
            return fact.how == "pressed"
        case f.TicketCancelled():
            return fact.reason is not CancelReason.ABSENT
    return isinstance(fact, f.TicketStarted | f.TicketHeld | f.TicketTransferred)


def newer(queued: Queued, new: Queued) -> Queued:
    """A recall takes the place of its call, so that calling again never sends anyone back."""
    if queued.call.ticket != new.call.ticket:
        return queued
    return replace(
        new, since=queued.since, instead=(*queued.instead, queued.call), cut_s=queued.cut_s
    )


def after_cut(queued: Queued, cut_s: float) -> Queued:
    """After a cut of so many seconds; what waits too long through cuts is history."""
    waited = queued.cut_s + max(0.0, cut_s)
    return replace(queued, cut_s=waited, news=queued.news and waited <= OLD_S)


def told_apart(queue: tuple[Queued, ...], call: int) -> tuple[Queued, ...]:
    """With that call on its own: its recalls, which came later, wait behind who was before them.

    So it is where the hall hears the call already, while word of that comes after the recall.
    """
    found = next((q for q in queue if q.stands_for(call) and q.call.seq != call), None)
    if found is None:
        return queue
    said = next(c for c in found.instead if c.seq == call)
    recalls = replace(found, instead=tuple(c for c in found.instead if c.seq > call))
    others = tuple(q for q in queue if q is not found)
    alone = replace(found, call=said, instead=tuple(c for c in found.instead if c.seq < call))
    return tuple(sorted((*others, alone, recalls), key=lambda q: q.origin))
