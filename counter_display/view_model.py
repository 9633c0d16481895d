"""The display's view model: facts and time become properties. It holds no rules."""

import time
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter_display.announcer import Announcer, Clocks, Told
from counter_display.aside import Aside
from counter_display.calls import is_news
from counter_display.fields import broken
from counter_display.hall import CallRow, Tile
from counter_display.media.view_model import MediaModel
from counter_display.message_model import MessageModel
from counter_display.messages import moved_to_say
from counter_display.moments import Moment, moment
from counter_display.placing import Standing, Wanted, place
from counter_display.rating_model import RatingModel
from counter_display.showing import Scene, Showing, at_counter, in_hall
from counter_display.telling import Telling
from counter_display.ticker_model import TickerModel
from counter_display.waits import WaitRow
from screen_kit.link import Link, LinkState
from screen_kit.media.player import NoPlayer
from screen_kit.parts import Parts
from screen_kit.rows import RowsModel
from screen_kit.voice.utterance import Speaker
from ticket_protocol.board import Board
from ticket_protocol.facts import FactBase
from ticket_protocol.feed import Announcing
from ticket_protocol.troubles import VOICES
from ticket_protocol.voice_settings import VoiceSettings
from ticket_protocol.words import PartKind

QML_IMPORT_NAME = "DenLuot.Display"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 1000
STANDINGS = {
    LinkState.CONNECTING: Standing.JOINING,
    LinkState.CONNECTED: Standing.ONLINE,
    LinkState.CUT: Standing.CUT_OFF,
    LinkState.REFUSED: Standing.REFUSED,
    LinkState.WRONG_PROTOCOL: Standing.PROTOCOL,
}


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
        speaker: Speaker,
        *,
        media: MediaModel | None = None,
        reduce_motion: bool = False,
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._wanted, self._seconds = link, wanted, seconds
        self._began = seconds()
        self._reduce_motion = reduce_motion
        self._place = place(wanted, None, Standing.JOINING)
        self._moment = Moment()
        self._showing = Showing()
        self._aside = Aside()
        self._parts = Parts(link)
        self._announcer = Announcer(
            speaker,
            Clocks(seconds=seconds, local=lambda: self._local(link.now()).time()),
            Told(changed=self._show, report=Telling(link).report, trouble=self._tell_trouble),
        )
        self._announcements = 0
        self._rating = RatingModel(link, wanted, seconds=seconds, parent=self)
        self._messages = MessageModel(link, seconds=seconds, parent=self)
        self._ticker = TickerModel(seconds=seconds, parent=self)
        self._media = media or MediaModel(None, NoPlayer(), seconds=seconds, parent=self)
        self._calls: RowsModel[CallRow] = RowsModel(
            ("number", "counter"), lambda row: row.number, self
        )
        self._tiles: RowsModel[Tile] = RowsModel(
            ("counter", "kind", "number", "called", "until", "to"),
            lambda tile: tile.counter,
            self,
        )
        self._waits: RowsModel[WaitRow] = RowsModel(
            ("name", "broken", "english", "plates", "waiting", "minutes"),
            lambda row: row.name,
            self,
        )
        self._follow()

    page = Property(str, lambda self: self._place.page.value, notify=placeChanged)
    face = Property(str, lambda self: self._place.face.value, notify=placeChanged)
    name = Property(str, lambda self: self._place.name, notify=placeChanged)
    theme = Property(str, lambda self: self._place.settings.theme, notify=placeChanged)
    centreName = Property(str, lambda self: self._place.centre, notify=placeChanged)
    counterNumber = Property(str, lambda self: str(self._place.counter or ""), notify=placeChanged)
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
    caption = Property(str, lambda self: self._showing.caption, notify=showingChanged)
    callAt = Property(str, lambda self: self._showing.call.at, notify=showingChanged)
    panel = Property(str, lambda self: self._showing.panel, notify=showingChanged)
    pauseReason = Property(str, lambda self: self._showing.reason, notify=showingChanged)
    backAt = Property(str, lambda self: self._showing.back_at, notify=showingChanged)
    movedTo = Property(str, lambda self: self._showing.to, notify=showingChanged)
    fields = Property(str, lambda self: self._showing.fields.vi, notify=showingChanged)
    fieldsBroken = Property(str, lambda s: broken(s._showing.fields.vi), notify=showingChanged)
    fieldsEn = Property(str, lambda self: self._showing.fields.en, notify=showingChanged)
    fieldsEnBroken = Property(str, lambda s: broken(s._showing.fields.en), notify=showingChanged)
    aside = Property(str, lambda self: self._showing.aside, notify=showingChanged)
    noticeFrom = Property(str, lambda self: self._showing.notice.origin, notify=showingChanged)
    noticeTo = Property(str, lambda self: self._showing.notice.to, notify=showingChanged)
    noticeWhole = Property(bool, lambda self: self._showing.notice.whole, notify=showingChanged)
    notice = Property(str, lambda self: self._showing.notice.vi, notify=showingChanged)
    noticeEn = Property(str, lambda self: self._showing.notice.en, notify=showingChanged)
    tilesCount = Property(int, lambda self: len(self._showing.tiles), notify=showingChanged)
    tilesFrom = Property(int, lambda self: self._showing.first, notify=showingChanged)
    tilesTo = Property(int, lambda self: self._showing.last, notify=showingChanged)
    announcements = Property(int, lambda self: self._announcements, notify=announced)

    calls = Property(QObject, lambda self: self._calls, constant=True)
    tiles = Property(QObject, lambda self: self._tiles, constant=True)
    waits = Property(QObject, lambda self: self._waits, constant=True)
    rating = Property(QObject, lambda self: self._rating, constant=True)
    media = Property(QObject, lambda self: self._media, constant=True)
    messages = Property(QObject, lambda self: self._messages, constant=True)
    ticker = Property(QObject, lambda self: self._ticker, constant=True)

    @Slot()
    def tick(self) -> None:
        """Time has passed: the clock goes on, and so does the queue of calls."""
        self._announcer.tick()

    def _follow(self) -> None:
        self._link.stateChanged.connect(self._link_changed)
        self._link.centreChanged.connect(self._link_changed)
        self._link.snapshotArrived.connect(self._snapshot_arrived)
        self._link.factArrived.connect(self._fact_arrived)
        self._link.announcing.connect(self._announcing_heard)
        self._link.outlookChanged.connect(self.tick)
        self._media.trouble.connect(lambda no: self._parts.say(PartKind.MEDIA, silent=no))
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
        if found != self._place:
            self._place = found
            self.placeChanged.emit()
        centre = self._link.centre
        self._announcer.serve(found, centre.voice if centre else VoiceSettings())
        self._announcer.stand(online=standing is Standing.ONLINE)

    @Slot(object)
    def _snapshot_arrived(self, board: Board) -> None:
        self._link_changed()
        self._announcer.join(board)

    @Slot(object, bool)
    def _fact_arrived(self, fact: FactBase, late: bool) -> None:  # noqa: FBT001 - a signal's
        board = self._link.board
        if board is not None:
            self._aside = self._aside.after(fact, news=not late, now=self._seconds())
            news = is_news(fact, self._link.now())
            self._announcer.hear(fact, board, news=news)
            if self._link.centre is not None:
                zone = self._place.settings.zone
                self._announcer.post(
                    moved_to_say(fact, board, self._link.centre, zone=zone, news=news)
                )

    @Slot(object)
    def _announcing_heard(self, told: Announcing) -> None:
        self._announcer.follow(told.call, told.phase)

    def _show(self) -> None:
        """The calls, or what is said, have changed, or time has passed."""
        now = self._seconds()
        self._show_moment(now)
        self._show_hall(now)
        self._ticker.serve(self._place, self._link.centre)
        self._media.ducked = self._announcer.sounds
        online = self._link.state is LinkState.CONNECTED
        self._media.board.serve(self._place, self._link.centre, self._link.board)
        calling = self._showing.highlighted or self._announcer.sounds or self._aside.is_fresh(now)
        local = self._local(self._link.now())
        self._media.serve(self._place, online=online, local=local, calling=calling)
        if self._announcements != self._announcer.begun:
            self._announcements = self._announcer.begun
            self.announced.emit()
        change = self._announcer.state.changes_in(now)
        if change is not None:
            self._next.start(int(change * 1000) + 1)

    def _tell_trouble(self, part: PartKind | None) -> None:
        """Staff hear what calls cannot be said by; on the screen nothing changes."""
        for kind in VOICES:
            self._parts.say(kind, silent=kind is part)

    def _show_moment(self, now: float) -> None:
        local = self._local(self._link.now()) if self._link.centre is not None else None
        found = moment(local, elapsed_s=now - self._began)
        if found != self._moment:
            self._moment = found
            self.momentChanged.emit()

    def _show_hall(self, now: float) -> None:
        board, centre = self._link.board, self._link.centre
        if board is None or centre is None:
            return
        scene = Scene(
            board=board,
            centre=centre,
            zone=self._place.settings.zone,
            layout=self._media.chosen,
            outlook=self._link.outlook,
            online=self._link.state is LinkState.CONNECTED,
            told=self._told,
            clock=self._link.now(),
            elapsed_s=now - self._began,
            now=now,
        )
        showing = self._shown(scene)
        if showing != self._showing:
            self._showing = showing
            self._calls.show(showing.calls)
            self._tiles.show(showing.tiles)
            self._waits.show(showing.waits)
            self.showingChanged.emit()

    def _shown(self, scene: Scene) -> Showing:
        state = self._announcer.state
        if self._place.counter is not None:
            return at_counter(scene, state, self._place.counter)
        announcer = self._announcer
        return in_hall(scene, state, self._aside, caption=announcer.caption, said=announcer.notice)

    def _told(self, moment: datetime) -> str:
        return f"{self._local(moment):%H:%M}"

    def _local(self, moment: datetime) -> datetime:
        """`moment` by the centre's clock."""
        centre = self._link.centre
        return moment.astimezone(ZoneInfo(centre.time_zone) if centre else None)
