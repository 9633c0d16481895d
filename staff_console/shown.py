"""What the bar shows at a moment: words, numbers, rows. Pure; the view model translates it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from staff_console.asking import details, question
from staff_console.bar import Bar, Line
from staff_console.keys import SHORTCUTS, Key, Menu
from staff_console.notices import Notice, keyboard_notices, notices
from staff_console.orders import Say
from ticket_protocol.board import Counter, Waiting
from ticket_protocol.centre import Centre
from ticket_protocol.words import CounterState, PauseReason

ALARM_AFTER = timedelta(minutes=20)
PENDING_SHOWN_AFTER = timedelta(milliseconds=300)
"""Most commands are answered sooner: nothing flickers for those."""


class Face(StrEnum):
    """What the bar's middle is."""

    MESSAGE = "message"
    CHOOSER = "chooser"
    CLOSED = "closed"
    IDLE = "idle"
    SERVING = "serving"
    PAUSED = "paused"


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One who waits. `name` is the procedure's, or the category's where none was chosen."""

    ticket: str
    number: str
    name: str
    priority: bool
    minutes: int
    alarm: bool
    next: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """The bar at a moment. `clock` is how long the citizen has been here, `longest` in minutes.

    `title` and `note` stand where the number would; `message` where the keys would.
    `question` and `details` are those of the open menu. `counters` can be chosen, if the token
    is `choosable` among several.
    """

    face: Face
    counter: int | None = None
    hollow: bool = True
    paused: bool = False
    number: str = ""
    priority: bool = False
    category: str = ""
    procedure: str = ""
    clock: str = ""
    times: int = 0
    title: Say | None = None
    note: Say | None = None
    message: Say | None = None
    icon: str = "offline"
    waiting: int = 0
    longest: int | None = None
    alarm: bool = False
    main: Key = Key.NEXT
    allowed: frozenset[Key] = frozenset()
    pending: Key | None = None
    unconfirmed: Key | None = None
    menu: Menu | None = None
    question: Say | None = None
    details: tuple[Say, ...] = ()
    counters: tuple[int, ...] = ()
    choosable: bool = False
    strip: Notice | None = None
    rows: tuple[Row, ...] = field(default=())


MESSAGES = {
    Line.CONNECTING: Say(id="staff.connecting"),
    Line.OFFLINE: Say(id="staff.reconnecting"),
    Line.REFUSED: Say(id="staff.token_refused"),
    Line.MISMATCH: Say(id="staff.wrong_version"),
}

NAMES = {
    Key.NEXT: "staff.call_next_short",
    Key.RECALL: "staff.recall",
    Key.FINISH: "staff.finish",
    Key.NO_SHOW: "staff.no_show",
    Key.CANCEL: "staff.cancel_short",
    Key.OPEN: "staff.open",
    Key.PAUSE: "staff.pause_short",
    Key.CLOSE: "staff.close_short",
    Key.CONFIRM_CLOCK: "staff.confirm_day",
}
"""Words of the keys."""

PAUSES = {reason: f"staff.pause_{reason}" for reason in PauseReason}
"""Words of the pause reasons."""


def show(bar: Bar, centre: Centre | None, language: str, now: datetime) -> Shown:
    """The bar as it looks at `now`, names in `language`."""
    here = bar.here
    stands = bar.line not in {Line.REFUSED, Line.MISMATCH}
    if not stands or bar.board is None or centre is None:
        words = MESSAGES.get(bar.line, MESSAGES[Line.CONNECTING])
        icon = "offline" if stands else "info"
        return Shown(face=Face.MESSAGE, counter=bar.counter, message=words, icon=icon)
    if bar.counter is None:
        words = Say(id="staff.choose_counter")
        return Shown(face=Face.CHOOSER, title=words, counters=_counters(bar, centre))
    if here is None or not bar.is_mine:
        lost = "staff.refused_no_counter" if here is None else "staff.refused_not_yours"
        words = Say(id=lost, values={"c": bar.counter})
        return Shown(face=Face.MESSAGE, counter=bar.counter, message=words, icon="info")
    return _at_counter(bar, here, centre, language, now)


def _at_counter(bar: Bar, here: Counter, centre: Centre, language: str, now: datetime) -> Shown:
    names = _Names(centre, language)
    rows = tuple(_row(w, names, now, first=i == 0) for i, w in enumerate(bar.waiting))
    current = here.current
    online = bar.line is Line.ONLINE
    title, note = _words(here, len(rows))
    return Shown(
        face=_face(here),
        counter=here.number,
        hollow=here.state is not CounterState.OPEN or not online,
        paused=here.state is CounterState.PAUSED,
        number=current.number if current else "",
        priority=bool(current and current.priority),
        category=names.category(current.category) if current else "",
        procedure=names.procedure(current.category, current.procedure) if current else "",
        clock=_clock(now - current.called_at) if current and online else "",
        times=current.times if current else 0,
        title=title,
        note=note,
        message=None if online else _offline_words(bar),
        waiting=len(rows),
        longest=max((row.minutes for row in rows), default=None),
        alarm=any(row.alarm for row in rows),
        main=bar.main,
        allowed=bar.allowed,
        pending=_pending(bar, now),
        unconfirmed=bar.pending.order.key if bar.pending and bar.pending.late else None,
        menu=bar.menu,
        question=question(bar, now),
        details=details(bar, here),
        choosable=len(_counters(bar, centre)) > 1,
        strip=_strip(bar),
        rows=rows,
    )


def _counters(bar: Bar, centre: Centre) -> tuple[int, ...]:
    """Counters the officer's token may act at, as far as the server told."""
    return tuple(c.number for c in centre.counters if bar.mine is None or c.number in bar.mine)


def _face(here: Counter) -> Face:
    if here.state is CounterState.CLOSED:
        return Face.CLOSED
    if here.current is not None:
        return Face.SERVING
    return Face.PAUSED if here.state is CounterState.PAUSED else Face.IDLE


def _words(here: Counter, waiting: int) -> tuple[Say, Say | None]:
    waits = Say(id="staff.waiting_n", values={"n": waiting})
    match here.state:
        case CounterState.CLOSED:
            return Say(id="staff.counter_closed"), waits
        case CounterState.PAUSED:
            return Say(id="staff.counter_paused"), Say(id=PAUSES[here.reason or PauseReason.OTHER])
    if waiting == 0:
        return Say(id="staff.queue_empty"), None
    return Say(id="staff.ready"), waits


def _offline_words(bar: Bar) -> Say:
    return bar.words or MESSAGES[bar.line]


def _pending(bar: Bar, now: datetime) -> Key | None:
    pending = bar.pending
    if pending is None or pending.late or now < pending.at + PENDING_SHOWN_AFTER:
        return None
    return pending.order.key


def label(bar: Bar, key: Key) -> str:
    """The keyboard's key for `key`, as it stands on the bar; "" if it does not work."""
    shortcut = SHORTCUTS.get(key)
    return shortcut.label if shortcut in bar.held.working else ""


def _strip(bar: Bar) -> Notice | None:
    """The one thing to say above the bar: the last answer, else what is most pressing."""
    if bar.line is not Line.ONLINE or bar.board is None:
        return None
    if bar.words is not None:
        return Notice(id="said", icon="info", words=bar.words)
    if bar.pending is not None and bar.pending.late:
        words = Say(id="staff.unconfirmed", values={"key": Say(id=NAMES[bar.pending.order.key])})
        return Notice(id="unconfirmed", icon="help", words=words)
    open_ones = (
        n for n in (*notices(bar.board), *keyboard_notices(bar.held)) if n.id not in bar.read
    )
    return next(open_ones, None)


def _row(waiting: Waiting, names: "_Names", now: datetime, *, first: bool) -> Row:
    waited = max(now - waiting.issued_at, timedelta())
    name = names.procedure(waiting.category, waiting.procedure)
    return Row(
        ticket=waiting.ticket,
        number=waiting.number,
        name=name or names.category(waiting.category),
        priority=waiting.priority,
        minutes=int(waited.total_seconds()) // 60,
        alarm=waited > ALARM_AFTER,
        next=first,
    )


def _clock(lasting: timedelta) -> str:
    """Minutes and seconds; minutes go on past the hour."""
    seconds = max(int(lasting.total_seconds()), 0)
    return f"{seconds // 60:02}:{seconds % 60:02}"


class _Names:
    """Names of categories and procedures in one language."""

    def __init__(self, centre: Centre, language: str) -> None:
        self._categories = {c.id: c for c in centre.categories}
        self._language = language

    def category(self, category: str) -> str:
        known = self._categories.get(category)
        return known.name.said(self._language) if known else ""

    def procedure(self, category: str, procedure: str | None) -> str:
        known = self._categories.get(category)
        found = (p for p in known.procedures if p.id == procedure) if known else iter(())
        return next((p.name.said(self._language) for p in found), "")
