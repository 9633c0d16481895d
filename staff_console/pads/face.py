"""What a keypad's own display shows: few letters, the most urgent first. Pure.

Displays have from four digits to a few lines; each template of theirs takes what it has room for:
`number` fits four digits, `line` stands alone, `line1` and `line2` stand one above the other.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from staff_console.bar import SAID_FOR
from staff_console.line import Line
from staff_console.orders import Say
from staff_console.pads.session import Pad
from ticket_protocol.texts import Texts, filled
from ticket_protocol.words import CounterState

SHOWN_FOR = timedelta(seconds=4)
"""An answer stands so long; then the number at the counter is wanted again."""
SLOW_AFTER = timedelta(milliseconds=300)
"""An order that takes longer is shown as under way."""

LINES = {
    Line.CONNECTING: "pad.connecting",
    Line.OFFLINE: "pad.offline",
    Line.REFUSED: "pad.token_refused",
    Line.MISMATCH: "pad.mismatch",
}
WORDS = {
    "staff.grace_left": "pad.grace",
    "staff.queue_empty": "pad.queue_empty",
    "staff.offline": "pad.offline",
    "staff.is_elsewhere": "pad.elsewhere",
    "staff.not_sure": "pad.not_sure",
    "staff.not_done": "pad.not_done",
    "staff.token_refused": "pad.token_refused",
    "staff.clock_suspected": "pad.clock",
    "staff.returned_told": "pad.returned",
    "staff.refused_called": "pad.at_counter",
    "staff.refused_ended": "pad.ended",
    "staff.refused_grace": "pad.too_soon",
    "staff.refused_hours": "pad.hours",
    "staff.refused_linked": "pad.at_counter",
    "staff.refused_no_counter": "pad.no_counter",
    "staff.refused_no_ticket": "pad.no_ticket",
    "staff.refused_nobody": "pad.nobody",
    "staff.refused_not_open": "pad.not_open",
    "staff.refused_not_yours": "pad.not_yours",
    "staff.refused_serving": "pad.at_counter",
    "staff.refused_stale": "pad.stale",
    "staff.refused_stale_now": "pad.stale",
    "staff.refused_store": "pad.store",
    "staff.refused_undo_late": "pad.undo_late",
    "staff.refused_wrong_day": "pad.wrong_day",
}
"""The bar's words in few letters; any other is `pad.refused`."""
GOOD = frozenset({"pad.returned"})
"""Answers that are no refusals."""
CLOSED, PAUSED, ERROR, AWAY, BUSY, SURE = "----", "P", "Err", "OFF", "...", "0 ?"
"""What four digits can say."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PadFace:
    """What a display shows, with accents; its template takes them off."""

    number: str
    line: str
    line1: str
    line2: str


def face(pad: Pad, texts: Texts, now: datetime) -> PadFace:
    """The display of `pad`."""
    number, state = _state(pad)
    line1, line2 = _said(state, texts), _said(_below(pad), texts)
    if pad.bar.line is not Line.ONLINE:
        return PadFace(number=AWAY, line=line1, line1=line1, line2="")
    now_said = _urgent(pad, now)
    if now_said is None:
        idle = pad.bar.here is not None and pad.bar.here.state is CounterState.OPEN
        line = line2 if idle and pad.bar.here and pad.bar.here.current is None else line1
        return PadFace(number=number, line=line, line1=line1, line2=line2)
    short, upper, lower = now_said
    said = _said(lower, texts)
    above = line1 if upper is None else _said(upper, texts)
    return PadFace(number=short, line=said if upper is None else above, line1=above, line2=said)


def _urgent(pad: Pad, now: datetime) -> tuple[str, Say | None, Say] | None:
    """What four digits say, what stands above (None: the state) and below, while it is so."""
    if pad.closing:
        return SURE, Say(id="pad.close_q"), Say(id="pad.enter_closes")
    if pad.typed:
        typed = Say(id="pad.typed", values={"no": pad.typed})
        return pad.typed, typed, Say(id="pad.enter_calls")
    if _is_slow(pad, now):
        return BUSY, None, Say(id="pad.wait")
    words = pad.bar.words
    until = pad.bar.said_until
    if words is None or until is None or now >= until - SAID_FOR + SHOWN_FOR:
        return None
    said = Say(id=short_of(words.id), values=words.values)
    return _state(pad)[0] if said.id in GOOD else ERROR, None, said


def short_of(words: str) -> str:
    """The few letters for what the bar would say."""
    return words if words.startswith("pad.") else WORDS.get(words, "pad.refused")


def _is_slow(pad: Pad, now: datetime) -> bool:
    pending = pad.bar.pending
    if pending is None or not pad.busy:
        return False
    pressed = pad.last is not None and pad.last[1] > pending.at
    return pressed or now >= pending.at + SLOW_AFTER


def _state(pad: Pad) -> tuple[str, Say]:
    """The counter, or the line to the server, in four digits and in words."""
    bar, here = pad.bar, pad.bar.here
    if bar.line is not Line.ONLINE:
        return AWAY, Say(id=LINES[bar.line])
    if here is None:
        return ERROR, Say(id="pad.no_counter")
    if here.current is not None:
        said = Say(id="pad.number", values={"no": here.current.number})
        return here.current.number, said
    match here.state:
        case CounterState.CLOSED:
            return CLOSED, Say(id="pad.closed")
        case CounterState.PAUSED:
            return PAUSED, Say(id="pad.paused")
    return str(len(bar.waiting)), Say(id="pad.ready")


def _below(pad: Pad) -> Say:
    """Under the state: how many wait, or that the counter pauses though somebody is there."""
    here = pad.bar.here
    if here is not None and here.current is not None and here.state is CounterState.PAUSED:
        return Say(id="pad.paused")
    return Say(id="pad.waiting", values={"n": len(pad.bar.waiting)})


def _said(say: Say, texts: Texts) -> str:
    return filled(texts[say.id], say.values)
