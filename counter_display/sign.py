"""What the sign of a counter shows: which panel, with which number. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from counter_display.announcing import Announcements
from ticket_protocol.board import Call, Counter
from ticket_protocol.words import CounterState


class Panel(StrEnum):
    """What stands beside the counter's number."""

    CALL = "call"
    SERVING = "serving"
    WAIT = "wait"
    PAUSED = "paused"
    MOVED = "moved"
    CLOSED = "closed"
    LAST = "last"
    CUT_OFF = "cut_off"


@dataclass(frozen=True, kw_only=True)
class Face:
    """The panel; `call` is the one it shows, `to` the counters, if it shows any."""

    panel: Panel
    call: Call | None = None
    to: tuple[int, ...] = ()


def face(
    counter: Counter, announced: Announcements, now: float, *, moved: tuple[int, ...] = ()
) -> Face:
    """The panel at `now`: a new call has its time, then the counter's own state is shown.

    A call that the officer has already left behind, or whose citizen is there, stays for its
    minimum only. `moved`: the counters where all numbers of this one are served now.
    """
    band = announced.band.call if announced.band else None
    if announced.is_held(now) or (announced.is_highlighted(now) and _awaits(counter, band)):
        return Face(panel=Panel.CALL, call=band)
    if counter.current is not None:
        return Face(panel=Panel.SERVING, call=_call(counter))
    return Face(panel=Panel.MOVED, to=moved) if moved else Face(panel=_PANELS[counter.state])


def face_when_cut_off(counter: Counter) -> Face:
    """Whoever was called last is told with the time; nothing else is known any more."""
    if counter.current is None:
        return Face(panel=Panel.CUT_OFF)
    return Face(panel=Panel.LAST, call=_call(counter))


_PANELS = {
    CounterState.OPEN: Panel.WAIT,
    CounterState.PAUSED: Panel.PAUSED,
    CounterState.CLOSED: Panel.CLOSED,
}


def _awaits(counter: Counter, called: Call | None) -> bool:
    current = counter.current
    return (
        current is not None
        and called is not None
        and (called.ticket, called.counter) == (current.id, counter.number)
        and current.started_at is None
    )


def _call(counter: Counter) -> Call | None:
    current = counter.current
    if current is None:
        return None
    return Call(
        seq=current.seq,
        at=current.called_at,
        ticket=current.id,
        number=current.number,
        counter=counter.number,
        category=current.category,
        priority=current.priority,
        times=current.times,
    )
