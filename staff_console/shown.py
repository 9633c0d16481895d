"""What the bar shows at a moment: words, numbers, rows. Pure; the view model translates it."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from staff_console.bar import Bar
from staff_console.keys import SHORTCUTS, Key
from staff_console.line import Line
from staff_console.lists import Away, Listing, Names, Row
from staff_console.naming import MESSAGES, NAMES, PAUSES
from staff_console.notice import Notice
from staff_console.notices import keyboard_notices, moved_notices, notices
from staff_console.orders import Say
from staff_console.page_shown import Known, PageShown, page_shown
from staff_console.situation import UNDOABLE, grace_left, offered, undo_left
from ticket_protocol.board import Counter
from ticket_protocol.centre import Centre
from ticket_protocol.words import CounterState, PauseReason

PENDING_SHOWN_AFTER = timedelta(milliseconds=300)
"""Most commands are answered sooner: nothing flickers for those."""


class Face(StrEnum):
    """What the bar's middle is."""

    MESSAGE = "message"
    CHOOSER = "chooser"
    VACANT = "vacant"
    CLOSED = "closed"
    IDLE = "idle"
    SERVING = "serving"
    PAUSED = "paused"


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """The bar at a moment. `clock` is how long the citizen has been here, `longest` in minutes.

    `title` and `note` stand where the number would; `message` where the keys would.
    `grace` and `undo_s`: seconds until no-show may be pressed, and in which `undo` is possible.
    `offered`: this idle counter should call now. `counters` can be chosen, if the token is
    `choosable` among several.
    """

    face: Face
    counter: int | None = None
    hollow: bool = True
    paused: bool = False
    number: str = ""
    priority: bool = False
    help: bool = False
    started: bool = False
    category: str = ""
    procedure: str = ""
    clock: str = ""
    times: int = 0
    grace: int = 0
    undo: Say | None = None
    undo_s: int = 0
    title: Say | None = None
    note: Say | None = None
    message: Say | None = None
    icon: str = "offline"
    waiting: int = 0
    longest: int | None = None
    alarm: bool = False
    crowded: bool = False
    offered: bool = False
    main: Key = Key.NEXT
    allowed: frozenset[Key] = frozenset()
    pending: Key | None = None
    unconfirmed: Key | None = None
    page: PageShown | None = None
    counters: tuple[int, ...] = ()
    choosable: bool = False
    strip: Notice | None = None
    rows: tuple[Row, ...] = field(default=())
    held_n: int = 0
    missed_n: int = 0
    held: tuple[Away, ...] = field(default=())
    missed: tuple[Away, ...] = field(default=())


def show(bar: Bar, language: str, now: datetime) -> Shown:
    """The bar as it looks at `now`, names in `language`."""
    here, centre = bar.here, bar.centre
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
    if not bar.seated and bar.line is Line.ONLINE:
        words = Say(id="staff.nobody_signed_in")
        several = len(_counters(bar, centre)) > 1
        return Shown(face=Face.VACANT, counter=bar.counter, title=words, choosable=several)
    return _at_counter(bar, here, centre, language, now)


def _at_counter(bar: Bar, here: Counter, centre: Centre, language: str, now: datetime) -> Shown:
    board, current = bar.board, here.current
    assert board is not None
    names = Names(centre, language)
    listing = Listing(
        board=board, here=here, centre=centre, outlook=bar.outlook, names=names, now=now
    )
    rows = listing.waiting()
    held, missed = listing.away(missed=False), listing.away(missed=True)
    waiting = len(bar.waiting)
    online = bar.line is Line.ONLINE
    title, note = _words(here, waiting)
    undo_s = undo_left(board, here, centre, now) if online else 0
    return Shown(
        face=_face(here),
        counter=here.number,
        hollow=here.state is not CounterState.OPEN or not online,
        paused=here.state is CounterState.PAUSED,
        number=current.number if current else "",
        priority=bool(current and current.priority),
        help=bool(current and current.needs_help),
        started=bool(current and current.started_at),
        category=names.category(current.category) if current else "",
        procedure=names.procedure(current.category, current.procedure) if current else "",
        clock=_clock(now - current.called_at) if current and online else "",
        times=current.times if current else 0,
        grace=0 if current and current.started_at else grace_left(here, centre, now),
        undo=_undo(here) if undo_s else None,
        undo_s=undo_s,
        title=title,
        note=note,
        message=None if online else _offline_words(bar),
        waiting=waiting,
        longest=max((row.minutes for row in rows if not row.helped), default=None),
        alarm=any(row.alarm for row in rows if not row.helped),
        crowded=bool(bar.outlook and bar.outlook.crowded),
        offered=online and offered(board, here),
        main=bar.main,
        allowed=bar.allowed(now),
        pending=_pending(bar, now),
        unconfirmed=bar.pending.order.key if bar.pending and bar.pending.late else None,
        page=_page(bar, names, language, now),
        choosable=len(_counters(bar, centre)) > 1,
        strip=_strip(bar, names),
        rows=rows,
        held_n=len(held),
        missed_n=len(missed),
        held=held,
        missed=missed,
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
            return Say(id="staff.counter_paused"), _pause_words(here)
    if waiting == 0:
        return Say(id="staff.queue_empty"), None
    return Say(id="staff.ready"), waits


def _pause_words(here: Counter) -> Say:
    why = Say(id=PAUSES[here.reason or PauseReason.OTHER])
    if here.back_at is None:
        return why
    return Say(id="staff.paused_until", values={"why": why, "at": here.back_at})


def _undo(here: Counter) -> Say | None:
    if here.left is None:
        return None
    words = UNDOABLE[here.left.move]
    return Say(id=words, values={"no": here.left.current.number})


def _offline_words(bar: Bar) -> Say:
    return bar.words or MESSAGES[bar.line]


def _pending(bar: Bar, now: datetime) -> Key | None:
    pending = bar.pending
    if pending is None or pending.late or now < pending.at + PENDING_SHOWN_AFTER:
        return None
    return pending.order.key


def _page(bar: Bar, names: Names, language: str, now: datetime) -> PageShown | None:
    scene = bar.scene
    if bar.page is None or scene is None or bar.line is not Line.ONLINE:
        return None
    known = Known(
        names=names, language=language, outlook=bar.outlook, forecast=bar.forecast, now=now
    )
    return page_shown(scene, bar.page, known)


def label(bar: Bar, key: Key) -> str:
    """The keyboard's key for `key`, as it stands on the bar; "" if it does not work."""
    shortcut = SHORTCUTS.get(key)
    return shortcut.label if shortcut in bar.held.working else ""


def _strip(bar: Bar, names: Names) -> Notice | None:
    """The one thing to say above the bar: the last answer, else what is most pressing."""
    scene = bar.scene
    if bar.line is not Line.ONLINE or scene is None:
        return None
    if bar.words is not None:
        return Notice(id="said", icon="info", words=bar.words)
    if bar.pending is not None and bar.pending.late:
        words = Say(id="staff.unconfirmed", values={"key": Say(id=NAMES[bar.pending.order.key])})
        return Notice(id="unconfirmed", icon="help", words=words)
    moved = moved_notices(scene, names, bar.mine)
    every = (*notices(scene.board, bar.counter), *moved, *keyboard_notices(bar.held))
    return next((n for n in every if n.id not in bar.read), None)


def _clock(lasting: timedelta) -> str:
    """Minutes and seconds; minutes go on past the hour."""
    seconds = max(int(lasting.total_seconds()), 0)
    return f"{seconds // 60:02}:{seconds % 60:02}"


def is_typed(shown: Shown) -> bool:
    """Whether the open page has fields to type or scan into."""
    return shown.page is not None and shown.page.inputs > 0


def running(shown: Shown) -> tuple[str, int, int]:
    """What changes every second."""
    return shown.clock, shown.grace, shown.undo_s


def steady(shown: Shown) -> Shown:
    """What does not, and is no list or page of its own."""
    return replace(shown, clock="", grace=0, undo_s=0, page=None, rows=(), held=(), missed=())
