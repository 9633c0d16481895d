"""What the board means for one counter: who waits, who is away, what may be pressed. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil

from ticket_protocol.board import Board, Counter, Current, Parked, Reassignment, Waiting
from ticket_protocol.centre import Centre
from ticket_protocol.words import CounterState, TicketState


class Where(StrEnum):
    """Where a ticket of the board is."""

    WAITING = "waiting"
    PARKED = "parked"
    HERE = "here"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A ticket of the board, seen from one counter. `counter`: the one it is at."""

    ticket: str
    where: Where
    turn: Waiting | Parked | Current
    counter: int | None = None


def find(board: Board, here: int, text: str) -> Found | None:
    """The living ticket of that id or number."""
    for w in board.waiting:
        if text in {w.ticket, w.number}:
            return Found(ticket=w.ticket, where=Where.WAITING, turn=w)
    for p in board.parked:
        if text in {p.ticket, p.number}:
            return Found(ticket=p.ticket, where=Where.PARKED, turn=p)
    for c in board.counters:
        if c.current is not None and text in {c.current.id, c.current.number}:
            where = Where.HERE if c.number == here else Where.ELSEWHERE
            return Found(ticket=c.current.id, where=where, turn=c.current, counter=c.number)
    return None


def in_line(board: Board, here: Counter) -> tuple[Waiting, ...]:
    """Everybody in the counter's own lines, also who cannot be called just now."""
    own = set(here.categories)
    return tuple(
        w
        for w in board.waiting
        if w.to_counter == here.number or (w.to_counter is None and own & set(w.categories))
    )


def helped(board: Board, here: Counter) -> tuple[Waiting, ...]:
    """Whom the counter may call because it helps there, and nowhere else."""
    helps, own = set(here.helps), {w.ticket for w in in_line(board, here)}
    return tuple(w for w in board.waiting if w.ticket not in own and board.calls_for(w, helps))


def away(board: Board, here: Counter, *, missed: bool) -> tuple[Parked, ...]:
    """Who left this counter, or waits for one of its fields: missed, or held and guided."""
    own = set(here.categories)
    return tuple(
        p
        for p in board.parked
        if (p.state is TicketState.MISSED) is missed
        and (p.counter == here.number or (p.counter is None and own & set(p.categories)))
    )


def offered(board: Board, here: Counter) -> bool:
    """Whether somebody has come whom this idle counter should take first."""
    idle = here.state is CounterState.OPEN and here.current is None
    return idle and any(w.offered == here.number for w in board.waiting)


def grace_left(here: Counter, centre: Centre | None, now: datetime) -> int:
    """Whole seconds until no-show may be pressed; 0: now."""
    current = here.current
    if current is None or centre is None:
        return 0
    longer = current.priority or current.needs_help
    grace = centre.grace_longer_s if longer else centre.grace_s
    return _left((current.announced_at or current.called_at) + timedelta(seconds=grace), now)


UNDOABLE = {
    "TicketFinished": "staff.undo_finish",
    "TicketMovedOn": "staff.undo_finish",
    "TicketMissed": "staff.undo_no_show",
    "TicketCancelled": "staff.undo_cancel",
    "TicketHeld": "staff.undo_hold",
    "TicketTransferred": "staff.undo_transfer",
}
"""Moves that can be taken back, in words."""


def undo_left(board: Board, here: Counter, centre: Centre | None, now: datetime) -> int:
    """Whole seconds in which the last move here can still be taken back; 0: none."""
    left = here.left
    if left is None or centre is None or here.current is not None or left.move not in UNDOABLE:
        return 0
    if here.state is CounterState.CLOSED or not _untouched(board, here):
        return 0
    return min(centre.undo_s, _left(left.at + timedelta(seconds=centre.undo_s), now))


def _untouched(board: Board, here: Counter) -> bool:
    """Whether the ticket is still where the move brought it."""
    left = here.left
    assert left is not None
    parked = any(p.ticket == left.current.id for p in board.parked)
    waits = any(w.ticket == left.current.id for w in board.waiting)
    match left.move:
        case "TicketHeld":
            return parked
        case "TicketMissed":
            return parked or waits
        case "TicketTransferred" | "TicketMovedOn":
            return waits
    return True


def _left(until: datetime, now: datetime) -> int:
    return max(0, ceil((until - now).total_seconds()))


def left_alone(board: Board, here: Counter) -> tuple[str, ...]:
    """What nobody else serves now: empty unless people wait for some of it."""
    others = {
        k
        for c in board.counters
        if c.number != here.number and c.state is CounterState.OPEN
        for k in c.categories
    }
    alone = tuple(c for c in here.categories if c not in others)
    waits = any(w.to_counter is None and set(alone) & set(w.categories) for w in board.waiting)
    return alone if waits else ()


def takers(board: Board, number: int) -> tuple[Counter, ...]:
    """Counters that could take over what that counter serves: the open ones."""
    return tuple(c for c in board.counters if c.number != number and c.state is CounterState.OPEN)


def moved(board: Board, centre: Centre, move: Reassignment) -> tuple[str, ...]:
    """What of a reassignment still holds: served there now, and not where it belongs."""
    to, counter = board.counter(move.to), board.counter(move.counter)
    if to is None or counter is None:
        return ()
    home = next((c.categories for c in centre.counters if c.number == move.to), ())
    return tuple(
        c
        for c in move.categories
        if c in to.categories and c not in counter.categories and c not in home
    )
