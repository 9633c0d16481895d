"""The display's view model: facts and time become properties. It holds no rules."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter_display.announcing import Announcements, Shown, Timing
from counter_display.chime import Chime
from counter_display.hall import CallRow, Tile
from counter_display.placing import Page, Standing, Wanted, broken, place
from counter_display.showing import Showing, at_counter, in_hall
from screen_kit.dates import short_date
from screen_kit.link import Link, LinkState
from screen_kit.rows import RowsModel
from ticket_protocol.board import Board
from ticket_protocol.facts import FactBase

QML_IMPORT_NAME = "DenLuot.Display"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 1000
SHIFT_S = 300
SHIFTS = ((0, 0), (4, 0), (4, 4), (0, 4), (-4, 4), (-4, 0), (-4, -4), (0, -4), (4, -4))
"""Where the whole picture stands, in turns, so that nothing burns in."""

STANDINGS = {
    LinkState.CONNECTING: Standing.JOINING,
    LinkState.CONNECTED: Standing.ONLINE,
    LinkState.CUT: Standing.CUT_OFF,
    LinkState.REFUSED: Standing.REFUSED,
    LinkState.WRONG_PROTOCOL: Standing.PROTOCOL,
}


@dataclass(frozen=True, kw_only=True)
class Moment:
    """What changes with the clock."""

    clock: str = ""
    date: str = ""
    shift: tuple[int, int] = (0, 0)


@QmlElement
@QmlUncreatable("made by the program")
class DisplayModel(QObject):  # type: ignore[operator]
    """Everything a display shows. `seconds` is a clock that never jumps."""

    placeChanged = Signal()
    momentChanged = Signal()
    showingChanged = Signal()
    announced = Signal()

    def __init__(
        self,
        link: Link,
        wanted: Wanted,
        chime: Chime,
        *,
        reduce_motion: bool = False,
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._wanted, self._chime, self._seconds = link, wanted, chime, seconds
        self._began = seconds()
        self._reduce_motion = reduce_motion
        self._place = place(wanted, None, Standing.JOINING)
        self._moment = Moment()
        self._showing = Showing()
        self._state = Announcements()
        self._announcements = 0
        self._calls: RowsModel[CallRow] = RowsModel(
            ("number", "counter"), lambda row: row.number, self
        )
        self._tiles: RowsModel[Tile] = RowsModel(
            ("counter", "kind", "number", "called"), lambda tile: tile.counter, self
        )
        self._follow()

    page = Property(str, lambda self: self._place.page.value, notify=placeChanged)
    face = Property(str, lambda self: self._place.face.value, notify=placeChanged)
    name = Property(str, lambda self: self._place.name, notify=placeChanged)
    theme = Property(str, lambda self: self._place.settings.theme, notify=placeChanged)
    centreName = Property(str, lambda self: self._place.centre, notify=placeChanged)
    counterNumber = Property(str, lambda self: str(self._place.counter or ""), notify=placeChanged)
    fields = Property(str, lambda self: self._place.fields, notify=placeChanged)
    fieldsBroken = Property(str, lambda self: broken(self._place.fields), notify=placeChanged)
    fieldsEn = Property(str, lambda self: self._place.fields_en, notify=placeChanged)
    fieldsEnBroken = Property(str, lambda self: broken(self._place.fields_en), notify=placeChanged)
    reduceMotion = Property(bool, lambda self: self._reduce_motion, constant=True)

    clock = Property(str, lambda self: self._moment.clock, notify=momentChanged)
    date = Property(str, lambda self: self._moment.date, notify=momentChanged)
    shiftX = Property(int, lambda self: self._moment.shift[0], notify=momentChanged)
    shiftY = Property(int, lambda self: self._moment.shift[1], notify=momentChanged)

    online = Property(bool, lambda self: self._showing.online, notify=showingChanged)
    highlighted = Property(bool, lambda self: self._showing.highlighted, notify=showingChanged)
    callNumber = Property(str, lambda self: self._showing.call.number, notify=showingChanged)
    callCounter = Property(str, lambda self: self._showing.call.counter, notify=showingChanged)
    callPriority = Property(bool, lambda self: self._showing.call.priority, notify=showingChanged)
    callTimes = Property(int, lambda self: self._showing.call.times, notify=showingChanged)
    callAt = Property(str, lambda self: self._showing.call.at, notify=showingChanged)
    panel = Property(str, lambda self: self._showing.panel, notify=showingChanged)
    pauseReason = Property(str, lambda self: self._showing.reason, notify=showingChanged)
    tilesCount = Property(int, lambda self: len(self._showing.tiles), notify=showingChanged)
    tilesFrom = Property(int, lambda self: self._showing.first, notify=showingChanged)
    tilesTo = Property(int, lambda self: self._showing.last, notify=showingChanged)
    announcements = Property(int, lambda self: self._announcements, notify=announced)

    calls = Property(QObject, lambda self: self._calls, constant=True)
    tiles = Property(QObject, lambda self: self._tiles, constant=True)

    @Slot()
    def tick(self) -> None:
        """Time has passed: the clock goes on, and so does the queue of calls."""
        self._show(self._state.at(self._seconds()))

    def _follow(self) -> None:
        self._link.stateChanged.connect(self._link_changed)
        self._link.centreChanged.connect(self._link_changed)
        self._link.snapshotArrived.connect(self._snapshot_arrived)
        self._link.factArrived.connect(self._fact_arrived)
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.tick)
        ticking = QTimer(self)
        ticking.timeout.connect(self.tick)
        ticking.start(TICK_MS)
        self._link_changed()

    @Slot()
    def _link_changed(self) -> None:
        standing = STANDINGS[self._link.state]
        if standing is Standing.CUT_OFF and self._link.board is None:
            standing = Standing.JOINING
        found = place(self._wanted, self._link.centre, standing)
        timing = Timing(minimum_s=found.settings.minimum_s, highlight_s=found.settings.highlight_s)
        state = replace(self._state, timing=timing, counter=found.counter)
        if found != self._place:
            self._place = found
            self.placeChanged.emit()
            if found.page is Page.FACE and found.settings.chime:
                self._chime.prepare()
        online = standing is Standing.ONLINE
        self._show(state.reconnected(now=self._seconds()) if online else state.cut_off())

    @Slot(object)
    def _snapshot_arrived(self, board: Board) -> None:
        self._link_changed()
        self._show(self._state.joined(board, now=self._seconds()))

    @Slot(object, bool)
    def _fact_arrived(self, fact: FactBase, late: bool) -> None:  # noqa: FBT001 - a signal's
        board = self._link.board
        if board is not None:
            after = self._state.after(fact, board, news=not late, now=self._seconds())
            self._show(after)

    def _show(self, state: Announcements) -> None:
        before, self._state = self._state, state
        now = self._seconds()
        self._show_moment(now)
        self._show_hall(now)
        if _begins(before.band, state.band) and self._place.page is Page.FACE:
            self._announcements += 1
            self.announced.emit()
            if self._place.settings.chime:
                self._chime.play()
        change = state.changes_in(now)
        if change is not None:
            self._next.start(int(change * 1000) + 1)

    def _show_moment(self, now: float) -> None:
        local = self._local(self._link.now())
        known = self._link.centre is not None
        moment = Moment(
            clock=f"{local:%H:%M}" if known else "",
            date=short_date(local.date(), "vi") if known else "",
            shift=SHIFTS[int((now - self._began) / SHIFT_S) % len(SHIFTS)],
        )
        if moment != self._moment:
            self._moment = moment
            self.momentChanged.emit()

    def _show_hall(self, now: float) -> None:
        board = self._link.board
        if board is None:
            return
        showing = self._shown(board, now)
        if showing != self._showing:
            self._showing = showing
            self._calls.show(showing.calls)
            self._tiles.show(showing.tiles)
            self.showingChanged.emit()

    def _shown(self, board: Board, now: float) -> Showing:
        online = self._link.state is LinkState.CONNECTED
        elapsed = now - self._began
        if self._place.counter is not None:
            return at_counter(
                board,
                self._state,
                told=self._told,
                online=online,
                number=self._place.counter,
                now=now,
            )
        return in_hall(
            board, self._state, told=self._told, online=online, elapsed_s=elapsed, now=now
        )

    def _told(self, moment: datetime) -> str:
        return f"{self._local(moment):%H:%M}"

    def _local(self, moment: datetime) -> datetime:
        """`moment` by the centre's clock."""
        centre = self._link.centre
        return moment.astimezone(ZoneInfo(centre.time_zone) if centre else None)


def _begins(before: Shown | None, after: Shown | None) -> bool:
    """Whether an announcement begins between the two."""
    return after is not None and after.news and after != before
