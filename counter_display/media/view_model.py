"""What plays beside the calls, as QML sees it: a part of the display's view model."""

import logging
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter_display.info.view_model import InfoModel
from counter_display.media.folder import Found
from counter_display.media.playlist import Clip, ClipKind, Playlist, clips, missing, plays_at
from counter_display.placing import FaceKind, Page, Place
from screen_kit.media.captions import Cue, said_at
from screen_kit.media.player import Player
from ticket_protocol.display_settings import MediaSettings

log = logging.getLogger(__name__)

QML_IMPORT_NAME = "DenLuot.Display"
QML_IMPORT_MAJOR_VERSION = 1

STANDS_STILL_S = 8.0
"""A clip that does not go on for so long, or a picture that does not appear, is given up."""
DUCKED = 0.12
"""How loud a clip is while a call is said, of what it is else."""
STEP = 0.002
"""The progress that can be seen."""


@QmlElement
@QmlUncreatable("made by the program")
class MediaModel(QObject):  # type: ignore[operator]
    """One clip or picture after the other, while it is wanted and there is something to show.

    The information board has its turn between two of them, and the place of what is missing.
    `chosen`: the layout of the screen. `trouble(bool)`: whether staff should know that something
    cannot be shown.
    """

    layoutChanged = Signal()
    shownChanged = Signal()
    captionChanged = Signal()
    progressChanged = Signal()
    trouble = Signal(bool)

    def __init__(
        self,
        folder: Path | None,
        player: Player,
        *,
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._player, self._seconds = folder, player, seconds
        self._settings = MediaSettings()
        self._found = Found()
        self._list = Playlist()
        self._place: Place | None = None
        self.chosen = "calls"
        self._online = self._plays = self._ducked = False
        self._stood_since: float | None = None
        self.board = InfoModel(seconds=seconds, parent=self)
        self._shown: Clip | None = None
        self._cues: tuple[Cue, ...] = ()
        self._caption, self._progress = "", 0.0
        self._since = self._moved_at = 0.0
        self._seen = False
        self._noted: tuple[str, ...] = ()
        player.tell(self)

    layout = Property(str, lambda self: self.chosen, notify=layoutChanged)
    info = Property(QObject, lambda self: self.board, constant=True)
    kind = Property(str, lambda self: self._kind, notify=shownChanged)
    picture = Property(QUrl, lambda self: self._picture(), notify=shownChanged)
    caption = Property(str, lambda self: self._caption, notify=captionChanged)
    progress = Property(float, lambda self: self._progress, notify=progressChanged)

    @property
    def ducked(self) -> bool:
        """A call is said: what plays is soft meanwhile."""
        return self._ducked

    @ducked.setter
    def ducked(self, ducked: bool) -> None:
        self._ducked = ducked
        self._be_loud()

    def serve(self, place: Place, *, online: bool, local: datetime, calling: bool = False) -> None:
        """Which display this is, whether its calls are up to date, and the centre's own time.

        `calling`: the hall is told something now, and should look at that.
        """
        if place.settings.media != self._settings:
            self._settings = place.settings.media
            self._be_loud()
            self._hold_clips()
        self._place = place
        self._online = self._used and online
        self._plays = self._online and plays_at(self._settings.hours, local.time())
        self._note()
        self._go_on()
        self._stand(still=calling and self._settings.mode == "between")
        self.tick()
        self._choose_layout()

    @Slot(object)
    def hold(self, found: Found) -> None:
        """What lies in the folder now."""
        self._found = found
        self._hold_clips()
        self._note()
        self._go_on()

    @Slot()
    def tick(self) -> None:
        """Time has passed: a picture has stood long enough, or a clip stands still."""
        now, shown = self._seconds(), self._shown
        if self._stood_since is not None:
            return
        if self.board.stands:
            self.board.tick()
            if self.board.is_over:
                self._go_on(again=True)
        elif shown is None:
            self._go_on()
        elif not self._seen or shown.kind is ClipKind.VIDEO:
            if now - self._moved_at >= STANDS_STILL_S:
                self.failed("it does not go on")
        elif now - self._since >= self._settings.picture_s:
            self.ended()
        else:
            self._show_progress((now - self._since) / self._settings.picture_s)

    @Slot()
    def pictureShown(self) -> None:
        """The picture can be seen."""
        if self._shown is not None and self._shown.kind is ClipKind.PICTURE and not self._seen:
            self._since = self._seconds()
            self._is_seen()

    @Slot()
    def pictureFailed(self) -> None:
        """The picture cannot be read."""
        if self._shown is not None and self._shown.kind is ClipKind.PICTURE:
            self.failed("no picture")

    @Slot(QObject)
    def drawOn(self, surface: QObject | None) -> None:
        """Where clips are seen."""
        self._player.draw_on(surface)

    def ended(self) -> None:
        """What is shown has had its time."""
        self._list = self._list.next(now=self._seconds())
        self._show(None if self.board.wanted else self._list.current, again=True)

    def failed(self, why: str) -> None:
        """What should be shown cannot be: on to the next."""
        if self._shown is not None:
            log.warning("%s cannot be shown: %s", self._shown.name, why)
            self._list = self._list.failed(now=self._seconds())
            self._show(self._list.current, again=True)
            self._note()

    def moved(self, position_s: float, length_s: float) -> None:
        """The clip goes on."""
        if self._shown is None or self._shown.kind is not ClipKind.VIDEO:
            return
        self._moved_at = self._seconds()
        self._is_seen()
        self._show_progress(position_s / length_s if length_s > 0 else 0.0)
        self._write(said_at(self._cues, position_s))

    @property
    def _used(self) -> bool:
        """Whether clips have a place on this display."""
        place = self._place
        if place is None or place.page is not Page.FACE or place.face is not FaceKind.HALL:
            return False
        return place.settings.layout == "media"

    @property
    def _kind(self) -> str:
        if self.board.stands:
            return "board"
        return self._shown.kind.value if self._shown is not None else ""

    def _choose_layout(self) -> None:
        """Without anything to show the counters have the room."""
        chosen: str = self._place.settings.layout if self._place else "calls"
        if chosen == "media" and (self._kind == "" or self._stood_since is not None):
            chosen = "calls"
        elif chosen == "media" and self._settings.mode == "between":
            chosen = "whole"
        if chosen != self.chosen:
            self.chosen = chosen
            self.layoutChanged.emit()

    def _stand(self, *, still: bool) -> None:
        """What plays between the calls stands still for one, and then goes on."""
        if still == (self._stood_since is not None):
            return
        if still:
            self._stood_since = self._seconds()
            self._player.pause()
        elif self._stood_since is not None:
            stood, self._stood_since = self._seconds() - self._stood_since, None
            self._since, self._moved_at = self._since + stood, self._moved_at + stood
            self.board.stood(stood)
            self._player.go_on()

    def _hold_clips(self) -> None:
        found = clips(self._found.files, self._settings.order)
        self._list = self._list.holding(found, now=self._seconds())

    def _go_on(self, *, again: bool = False) -> None:
        """What should be shown is; a turn of the board is not cut short."""
        if self.board.stands and self.board.wanted and self._online and not again:
            return
        if self._plays and self._list.current is None:
            self._list = self._list.next(now=self._seconds())
        self._show(self._list.current if self._plays else None, again=again)

    def _show(self, clip: Clip | None, *, again: bool = False) -> None:
        """None: the board, where there is one; `again`: its next sheet, or the clip once more."""
        board = clip is None and self._online and self.board.wanted
        same = clip == self._shown and board == self.board.stands
        if same and not again:
            return
        if board:
            self.board.begin()
        else:
            self.board.end()
        self._shown = clip
        self._since = self._moved_at = self._seconds()
        # The same picture once more is there already.
        self._seen = same and self._seen and clip is not None and clip.kind is ClipKind.PICTURE
        self._cues = self._found.captions.get(clip.captions or "", ()) if clip else ()
        self._write("")
        self._show_progress(0.0)
        if clip is not None and clip.kind is ClipKind.VIDEO and self._folder is not None:
            self._player.play(self._folder / clip.name)
            if self._stood_since is not None:
                self._player.pause()
        else:
            self._player.stop()
        if not same:
            self.shownChanged.emit()
            self._choose_layout()

    def _is_seen(self) -> None:
        if not self._seen:
            self._seen = True
            self._list = self._list.shown()
            self._note()

    def _note(self) -> None:
        """Tells whether something is amiss, and in the log what."""
        amiss = (*self._list.broken, *missing(self._list.clips, self._settings.order))
        if not self._found.readable or (self._folder is None and not self.board.wanted):
            amiss = ("the folder of clips",)
        noted = amiss if self._used else ()
        if noted != self._noted:
            log.log(logging.WARNING if noted else logging.INFO, "not shown: %s", noted or "nothing")
            self._noted = noted
            self.trouble.emit(bool(noted))

    def _be_loud(self) -> None:
        self._player.be_loud(self._settings.volume * (DUCKED if self._ducked else 1.0))

    def _write(self, caption: str) -> None:
        if caption != self._caption:
            self._caption = caption
            self.captionChanged.emit()

    def _show_progress(self, progress: float) -> None:
        if abs(progress - self._progress) >= STEP or progress == 0.0 != self._progress:
            self._progress = progress
            self.progressChanged.emit()

    def _picture(self) -> QUrl:
        """Another address for each version of the file, so that it is read again."""
        if self._shown is None or self._folder is None or self._shown.kind is ClipKind.VIDEO:
            return QUrl()
        url = QUrl.fromLocalFile(str(self._folder / self._shown.name))
        url.setFragment(str(self._shown.file.changed))
        return url
