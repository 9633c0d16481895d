"""The console's view model: the pure bar becomes properties, presses become commands. No rules."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from screen_kit.link import Link, LinkState
from screen_kit.pending import Pending
from screen_kit.rows import RowsModel
from screen_kit.texts import filled, texts
from staff_console.bar import Bar, Line
from staff_console.hotkeys import Hotkeys
from staff_console.keys import CHOICES, REASONS, Key, Shortcut
from staff_console.orders import Answer, Done, Order, Refused, Say, Unknown
from staff_console.shown import NAMES, PAUSES, Face, Row, Shown, label, show
from ticket_protocol.board import Board
from ticket_protocol.replies import Problem, TicketReply
from ticket_protocol.words import PauseReason

QML_IMPORT_NAME = "DenLuot.Console"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 250
CAUGHT_UP_MS = 1000
"""So long after a reconnection the facts that were missed have arrived."""

ON_COUNTER = frozenset({Key.NEXT, Key.RECALL, Key.FINISH, Key.NO_SHOW, Key.CANCEL})

LINES = {
    LinkState.CONNECTING: Line.CONNECTING,
    LinkState.CONNECTED: Line.ONLINE,
    LinkState.CUT: Line.OFFLINE,
    LinkState.REFUSED: Line.REFUSED,
    LinkState.WRONG_PROTOCOL: Line.MISMATCH,
}


@QmlElement
@QmlUncreatable("made by the program")
class ConsoleModel(QObject):  # type: ignore[operator] # the stub misses its call
    """Everything the bar shows, and everything an officer can press."""

    shownChanged = Signal()
    clockChanged = Signal()
    shortcutPressed = Signal(str)

    def __init__(
        self,
        link: Link,
        hotkeys: Hotkeys,
        *,
        counter: int | None = None,
        language: str = "vi",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._hotkeys = link, hotkeys
        self.language, self._texts = language, texts(language)
        self._bar = Bar(counter=counter)
        self._shown = Shown(face=Face.MESSAGE)
        self._rows: RowsModel[Row] = RowsModel(
            ("number", "name", "priority", "minutes", "alarm", "next"), lambda row: row.ticket, self
        )
        self._follow()

    face = Property(str, lambda self: self._shown.face.value, notify=shownChanged)
    counter = Property(str, lambda self: str(self._shown.counter or ""), notify=shownChanged)
    hollow = Property(bool, lambda self: self._shown.hollow, notify=shownChanged)
    number = Property(str, lambda self: self._shown.number, notify=shownChanged)
    priority = Property(bool, lambda self: self._shown.priority, notify=shownChanged)
    category = Property(str, lambda self: self._shown.category, notify=shownChanged)
    procedure = Property(str, lambda self: self._shown.procedure, notify=shownChanged)
    clock = Property(str, lambda self: self._shown.clock, notify=clockChanged)
    times = Property(int, lambda self: self._shown.times, notify=shownChanged)
    online = Property(bool, lambda self: self._shown.message is None, notify=shownChanged)
    paused = Property(bool, lambda self: self._shown.paused, notify=shownChanged)
    title = Property(str, lambda self: self._said(self._shown.title), notify=shownChanged)
    note = Property(str, lambda self: self._said(self._shown.note), notify=shownChanged)
    message = Property(str, lambda self: self._said(self._shown.message), notify=shownChanged)
    messageIcon = Property(str, lambda self: self._shown.icon, notify=shownChanged)

    waiting = Property(int, lambda self: self._shown.waiting, notify=shownChanged)
    longest = Property(int, lambda self: self._shown.longest or 0, notify=shownChanged)
    alarm = Property(bool, lambda self: self._shown.alarm, notify=shownChanged)
    rows = Property(QObject, lambda self: self._rows, constant=True)

    main = Property(str, lambda self: self._shown.main.value, notify=shownChanged)
    allowed = Property(list, lambda self: sorted(self._shown.allowed), notify=shownChanged)
    pending = Property(str, lambda self: self._shown.pending or "", notify=shownChanged)

    menu = Property(str, lambda self: self._shown.menu or "", notify=shownChanged)
    question = Property(str, lambda self: self._said(self._shown.question), notify=shownChanged)
    details = Property(str, lambda self: self._details(), notify=shownChanged)
    counters = Property(list, lambda self: list(self._shown.counters), notify=shownChanged)
    choosable = Property(bool, lambda self: self._shown.choosable, notify=shownChanged)

    notice = Property(str, lambda self: self._notice("id"), notify=shownChanged)
    noticeIcon = Property(str, lambda self: self._notice("icon"), notify=shownChanged)
    noticeKey = Property(str, lambda self: self._notice("key"), notify=shownChanged)
    noticeWords = Property(str, lambda self: self._notice_words(), notify=shownChanged)
    noticeAlarm = Property(bool, lambda self: self._notice("alarm") == "True", notify=shownChanged)

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of the bar."""
        self._do(self._bar.press(Key(key), self._now()))

    @Slot(str)
    def shortcut(self, shortcut: str) -> None:
        """A key of the keyboard."""
        self._do(self._bar.shortcut(Shortcut(shortcut), self._now()))

    @Slot()
    def confirm(self) -> None:
        """Yes to what the menu asks."""
        self._do(self._bar.confirm(self._now()))

    @Slot(str)
    def pause(self, reason: str) -> None:
        """A row of the pause menu."""
        self._do(self._bar.confirm(self._now(), reason=PauseReason(reason)))

    @Slot()
    def dismiss(self) -> None:
        """No to what the menu asks."""
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

    @Slot(str, result=str)
    def label(self, key: str) -> str:
        """What to press on the keyboard for `key`, or "" where that does not work."""
        return label(self._bar, Key(key))

    @Slot(str, result=str)
    def named(self, key: str) -> str:
        """What `key` is called."""
        return self._texts[NAMES[Key(key)]]

    @Slot(result=list)
    def reasons(self) -> list[dict[str, str]]:
        """Rows of the pause menu."""
        return [
            {"reason": reason, "words": self._texts[PAUSES[reason]], "shortcut": shortcut.label}
            for reason, shortcut in zip(REASONS, CHOICES, strict=True)
        ]

    @Slot()
    def tick(self) -> None:
        """Time has passed."""
        self._show(self._bar.tick(self._now()))

    def hold_keys(self) -> None:
        """Take the keys of the keyboard."""
        held = self._hotkeys.hold(self.shortcutPressed.emit)
        self._show(replace(self._bar, held=held))

    def release_keys(self) -> None:
        """Give them back."""
        self._hotkeys.release()

    # The server's side

    def _follow(self) -> None:
        self.shortcutPressed.connect(self.shortcut)
        self._link.stateChanged.connect(self._link_changed)
        self._link.centreChanged.connect(self._link_changed)
        self._link.snapshotArrived.connect(self._snapshot_arrived)
        self._link.boardChanged.connect(self._board_changed)
        self._link.countersTold.connect(self._counters_told)
        ticking = QTimer(self)
        ticking.timeout.connect(self.tick)
        ticking.start(TICK_MS)
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
        self._show(self._bar.meet(line))

    @Slot(object)
    def _snapshot_arrived(self, board: Board) -> None:
        self._show(self._bar.see(board, self._now(), whole=True))

    @Slot(object)
    def _board_changed(self, board: Board) -> None:
        self._show(self._bar.see(board, self._now()))

    @Slot(object)
    def _counters_told(self, counters: tuple[int, ...] | None) -> None:
        self._show(self._bar.told(counters))

    @Slot()
    def _settle(self) -> None:
        if self._link.board is not None and self._link.state is LinkState.CONNECTED:
            self._snapshot_arrived(self._link.board)

    def _do(self, result: tuple[Bar, Order | None]) -> None:
        bar, order = result
        self._show(bar)
        if order is not None:
            self._send(order)

    def _send(self, order: Order) -> None:
        answers = self._link.post(order.path, order.body.model_dump(mode="json"))
        self._listen(answers, lambda answer: self._hear(order, answer), order)

    def _listen(self, answers: Pending, hear: Callable[[Answer], None], order: Order) -> None:
        answers.succeeded.connect(lambda reply: hear(_done(order, reply)))
        answers.refused.connect(lambda problem: hear(_refused(problem)))
        answers.unanswered.connect(lambda: hear(Unknown()))

    def _hear(self, order: Order, answer: Answer) -> None:
        self._show(self._bar.hear(order.id, answer, self._now()))

    # The officer's side

    def _show(self, bar: Bar) -> None:
        self._bar = bar
        shown = show(bar, self._link.centre, self.language, self._now())
        before, self._shown = self._shown, shown
        self._rows.show(shown.rows)
        if replace(shown, clock="", rows=()) != replace(before, clock="", rows=()):
            self.shownChanged.emit()
        if shown.clock != before.clock:
            self.clockChanged.emit()

    def _said(self, say: Say | None) -> str:
        if say is None:
            return ""
        values = {k: self._said(v) if isinstance(v, Say) else v for k, v in say.values.items()}
        return filled(self._texts[say.id], values)

    def _details(self) -> str:
        return " ".join(self._said(say) for say in self._shown.details)

    def _notice(self, field: str) -> str:
        return str(getattr(self._shown.strip, field, None) or "")

    def _notice_words(self) -> str:
        return self._said(self._shown.strip.words if self._shown.strip else None)

    def _now(self) -> datetime:
        """The server's time by the centre's clock."""
        centre = self._link.centre
        return self._link.now().astimezone(ZoneInfo(centre.time_zone) if centre else None)


def _done(order: Order, reply: object) -> Done:
    if order.key not in ON_COUNTER:
        return Done()
    ticket = TicketReply.model_validate(reply).ticket
    return Done(ticket=ticket.id if ticket else None)


def _refused(problem: Problem) -> Refused:
    return Refused(code=problem.code)
