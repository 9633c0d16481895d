"""The console's view model: the pure bar becomes properties, presses become commands. No rules."""

from dataclasses import fields, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from screen_kit.link import Link, LinkState
from screen_kit.rows import RowsModel
from staff_console.bar import Bar
from staff_console.bell import Bell, Silence, rings
from staff_console.focus import Focus, LeaveIt
from staff_console.hotkeys import Hotkeys
from staff_console.keys import Key, Menu, Shortcut
from staff_console.line import Line
from staff_console.lists import Away, Row
from staff_console.naming import NAMES
from staff_console.orders import Answer, Order, Say
from staff_console.saying import Saying
from staff_console.sending import LINES, Sending
from staff_console.shown import Face, Shown, is_typed, label, running, show, steady
from ticket_protocol.board import Board
from ticket_protocol.facts import FactBase
from ticket_protocol.outlook import Forecast
from ticket_protocol.texts import texts

QML_IMPORT_NAME = "DenLuot.Console"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 250
CAUGHT_UP_MS = 1000
"""So long after a reconnection the facts that were missed have arrived."""

WAITING = tuple(field.name for field in fields(Row))
AWAY = ("ticket", "number", "name", "priority", "words", "late", "paper")


@QmlElement
@QmlUncreatable("made by the program")
class ConsoleModel(QObject):  # type: ignore[operator] # the stub misses its call
    """Everything the bar shows, and everything an officer can press."""

    shownChanged = Signal()
    clockChanged = Signal()
    pageChanged = Signal()
    shortcutPressed = Signal(str)

    def __init__(
        self,
        link: Link,
        hotkeys: Hotkeys,
        *,
        counter: int | None = None,
        language: str = "vi",
        supervisor: bool = False,
        bell: Bell | None = None,
        focus: Focus | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._hotkeys = link, hotkeys
        self._bell, self._focus = bell or Silence(), focus or LeaveIt()
        self.language, self._texts = language, texts(language)
        self._bar = Bar(counter=counter, supervisor=supervisor)
        self._shown, self._saying = Shown(face=Face.MESSAGE), Saying(language)
        self._said = self._saying.said
        self._rows: RowsModel[Row] = RowsModel(WAITING, lambda row: row.ticket, self)
        self._held: RowsModel[Away] = RowsModel(AWAY, lambda row: row.ticket, self)
        self._missed: RowsModel[Away] = RowsModel(AWAY, lambda row: row.ticket, self)
        self._sending, self._second = Sending(link), 0
        self._follow()

    face = Property(str, lambda self: self._shown.face.value, notify=shownChanged)
    counter = Property(str, lambda self: str(self._shown.counter or ""), notify=shownChanged)
    hollow = Property(bool, lambda self: self._shown.hollow, notify=shownChanged)
    number = Property(str, lambda self: self._shown.number, notify=shownChanged)
    priority = Property(bool, lambda self: self._shown.priority, notify=shownChanged)
    help = Property(bool, lambda self: self._shown.help, notify=shownChanged)
    started = Property(bool, lambda self: self._shown.started, notify=shownChanged)
    category = Property(str, lambda self: self._shown.category, notify=shownChanged)
    procedure = Property(str, lambda self: self._shown.procedure, notify=shownChanged)
    clock = Property(str, lambda self: self._shown.clock, notify=clockChanged)
    grace = Property(int, lambda self: self._shown.grace, notify=clockChanged)
    undoSeconds = Property(int, lambda self: self._shown.undo_s, notify=clockChanged)
    undo = Property(str, lambda self: self._said(self._shown.undo), notify=shownChanged)
    times = Property(int, lambda self: self._shown.times, notify=shownChanged)
    online = Property(bool, lambda self: self._shown.message is None, notify=shownChanged)
    paused = Property(bool, lambda self: self._shown.paused, notify=shownChanged)
    title = Property(str, lambda self: self._said(self._shown.title), notify=shownChanged)
    note = Property(str, lambda self: self._said(self._shown.note), notify=shownChanged)
    message = Property(str, lambda self: self._said(self._shown.message), notify=shownChanged)
    messageIcon = Property(str, lambda self: self._shown.icon, notify=shownChanged)

    waiting = Property(int, lambda self: self._shown.waiting, notify=shownChanged)
    heldCount = Property(int, lambda self: self._shown.held_n, notify=shownChanged)
    missedCount = Property(int, lambda self: self._shown.missed_n, notify=shownChanged)
    longest = Property(int, lambda self: self._shown.longest or 0, notify=shownChanged)
    alarm = Property(bool, lambda self: self._shown.alarm, notify=shownChanged)
    crowded = Property(bool, lambda self: self._shown.crowded, notify=shownChanged)
    offered = Property(bool, lambda self: self._shown.offered, notify=shownChanged)
    rows = Property(QObject, lambda self: self._rows, constant=True)
    held = Property(QObject, lambda self: self._held, constant=True)
    missed = Property(QObject, lambda self: self._missed, constant=True)

    main = Property(str, lambda self: self._shown.main.value, notify=shownChanged)
    allowed = Property(list, lambda self: sorted(self._shown.allowed), notify=shownChanged)
    pending = Property(str, lambda self: self._shown.pending or "", notify=shownChanged)
    menu = Property(str, lambda self: self._bar.menu or "", notify=pageChanged)
    page = Property(dict, lambda self: self._saying.page(self._shown.page), notify=pageChanged)
    counters = Property(list, lambda self: list(self._shown.counters), notify=shownChanged)
    choosable = Property(bool, lambda self: self._shown.choosable, notify=shownChanged)

    notice = Property(str, lambda self: self._notice("id"), notify=shownChanged)
    noticeIcon = Property(str, lambda self: self._notice("icon"), notify=shownChanged)
    noticeAct = Property(str, lambda self: self._notice("act"), notify=shownChanged)
    noticeWords = Property(str, lambda self: self._notice("words"), notify=shownChanged)
    noticeAlarm = Property(bool, lambda self: self._notice("alarm") == "True", notify=shownChanged)

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of the bar."""
        self._do(self._bar.press(Key(key), self._now()))

    @Slot(str, str)
    def pressFor(self, key: str, ticket: str) -> None:
        """A key of a row of the lists."""
        self._do(self._bar.press(Key(key), self._now(), ticket=ticket))

    @Slot()
    def act(self) -> None:
        """The key of the notice."""
        strip = self._shown.strip
        if strip is not None and strip.key is not None:
            self._do(self._bar.press(strip.key, self._now(), draft=strip.draft))

    @Slot(str)
    def shortcut(self, shortcut: str) -> None:
        """A key of the keyboard."""
        self._do(self._bar.shortcut(Shortcut(shortcut), self._now()))

    @Slot(str)
    def pick(self, choice: str) -> None:
        """Something on the open page."""
        self._do(self._bar.pick(choice, self._now()))

    @Slot(list)
    def enter(self, words: list[str]) -> None:
        """What was typed or scanned into the open page."""
        self._do(self._bar.type(tuple(words), self._now()))

    @Slot(str)
    def scan(self, text: str) -> None:
        """A ticket was held before the officer's scanner."""
        self._do(self._bar.scan(text, self._now()))

    @Slot()
    def dismiss(self) -> None:
        """Fold the open page."""
        self._show(self._bar.dismiss())

    @Slot()
    def putAway(self) -> None:
        """The words above the bar are read."""
        if self._shown.strip is not None:
            self._show(self._bar.put_away(self._shown.strip.id))

    @Slot(int)
    def choose(self, counter: int) -> None:
        """The officer sits at `counter`; 0 asks which."""
        self._show(self._bar.choose(counter or None))

    @Slot(bool, int)
    def sit(self, seated: bool, counter: int) -> None:  # noqa: FBT001 - Qt's
        """An officer signed in at `counter`, or nobody may act here any more."""
        self._show(self._bar.sit(counter or None, self._link.counters, seated=seated))

    @Slot(str, result=str)
    def label(self, key: str) -> str:
        """What to press on the keyboard for `key`, or "" where that does not work."""
        return label(self._bar, Key(key))

    @Slot(str, result=str)
    def named(self, key: str) -> str:
        """What `key` is called."""
        return self._texts[NAMES[Key(key)]]

    @Slot()
    def tick(self) -> None:
        """Time has passed: a second of the clock, or what the bar waits for."""
        now = self._now()
        bar, second = self._bar.tick(now), int(now.timestamp())
        if bar is not self._bar or bar.pending is not None or second != self._second:
            self._second = second
            self._show(bar)

    def hold_keys(self) -> None:
        """Take the keys of the keyboard."""
        self._show(replace(self._bar, held=self._hotkeys.hold(self.shortcutPressed.emit)))

    def release_keys(self) -> None:
        """Give them back."""
        self._hotkeys.release()

    def _follow(self) -> None:
        self.shortcutPressed.connect(self.shortcut)
        self._link.stateChanged.connect(self._link_changed)
        self._link.centreChanged.connect(self._link_changed)
        self._link.snapshotArrived.connect(self._snapshot_arrived)
        self._link.boardChanged.connect(self._board_changed)
        self._link.factArrived.connect(self._fact_arrived)
        self._link.outlookChanged.connect(self._link_changed)
        self._link.countersTold.connect(self._counters_told)
        self._sending.answered.connect(self._hear)
        self._sending.foreseen.connect(self._foreseen)
        ticking = QTimer(self, interval=TICK_MS)
        ticking.timeout.connect(self.tick)
        ticking.start()
        self._caught_up = QTimer(self, singleShot=True, interval=CAUGHT_UP_MS)
        self._caught_up.timeout.connect(self._settle)
        self._link_changed()

    @Slot()
    def _link_changed(self) -> None:
        line = LINES[self._link.state]
        if line is Line.OFFLINE and self._link.board is None:
            line = Line.CONNECTING
        if line is Line.ONLINE and self._bar.line is Line.OFFLINE:
            self._caught_up.start()
        bar, centre = self._bar.meet(line), self._link.centre
        self._saying.zone = ZoneInfo(centre.time_zone) if centre else None
        self._show(replace(bar, centre=centre, outlook=self._link.outlook))

    @Slot(object)
    def _snapshot_arrived(self, board: Board) -> None:
        self._show(self._bar.see(board, self._now(), whole=True))

    @Slot(object)
    def _board_changed(self, board: Board) -> None:
        self._show(self._bar.see(board, self._now()))

    @Slot(object, bool)
    def _fact_arrived(self, fact: FactBase, late: bool) -> None:  # noqa: FBT001 - Qt's
        here = self._link.board.counter(self._bar.counter or 0) if self._link.board else None
        if not late and here is not None and rings(fact, here):
            self._bell.ring()
        self._show(self._bar.learn(fact, self._now()))

    @Slot(object)
    def _counters_told(self, counters: tuple[int, ...] | None) -> None:
        self._show(self._bar.told(counters))

    @Slot()
    def _settle(self) -> None:
        if self._link.board is not None and self._link.state is LinkState.CONNECTED:
            self._snapshot_arrived(self._link.board)

    @Slot(object)
    def _foreseen(self, forecast: Forecast) -> None:
        self._show(replace(self._bar, forecast=forecast))

    def _do(self, result: tuple[Bar, Order | None]) -> None:
        bar, order = result
        self._show(bar)
        if order is not None:
            self._sending.send(order)

    @Slot(object, object)
    def _hear(self, order: Order, answer: Answer) -> None:
        self._do(self._bar.hear(order, answer, self._now()))

    def _show(self, bar: Bar) -> None:
        before, shown = self._shown, show(bar, self.language, self._now())
        self._bar, self._shown = bar, shown
        self._rows.show(shown.rows)
        self._held.show(self._saying.away(shown.held))
        self._missed.show(self._saying.away(shown.missed))
        if steady(shown) != steady(before):
            self.shownChanged.emit()
        if running(shown) != running(before):
            self.clockChanged.emit()
        if shown.page != before.page:
            self._change_page(typed=is_typed(shown), was_typed=is_typed(before))
        self._sending.foresee(wanted=bar.menu is Menu.SUPERVISOR)

    def _change_page(self, *, typed: bool, was_typed: bool) -> None:
        if typed and not was_typed:
            self._focus.remember()
        self.pageChanged.emit()
        if was_typed and not typed:
            self._focus.give_back()

    def _notice(self, field: str) -> str:
        value = getattr(self._shown.strip, field, None)
        return self._said(value) if isinstance(value, Say) else str(value or "")

    def _now(self) -> datetime:
        """The server's time by the centre's clock."""
        return self._link.now().astimezone(self._saying.zone)
