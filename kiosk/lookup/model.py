"""The look-up screen's view model: the kiosk's, but it tells only; and its instruction clips."""

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.lookup.clips import Clip, Clips, NoClips, clip_of
from kiosk.lookup.looking_only import looking_only
from kiosk.outbox.desk import OutboxDesk
from kiosk.paper.desk import PaperDesk
from kiosk.shown import Situation
from kiosk.view_model import KioskModel
from kiosk.visit import Page, Visit, touched
from kiosk.visiting import Visiting
from screen_kit.link import Link
from screen_kit.media.captions import said_at
from screen_kit.media.player import NoPlayer, Player
from ticket_protocol.centre import Centre

log = logging.getLogger(__name__)

QML_IMPORT_NAME = "DenLuot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("part of the look-up screen's model")
class ClipModel(QObject):  # type: ignore[operator] # the stub misses its call
    """`ready`: what was chosen has a clip that lies here. `failed`: it could not be played.

    Whoever watches is there: the page does not time out meanwhile.
    """

    changed = Signal()
    captionChanged = Signal()
    progressChanged = Signal()

    def __init__(
        self, visiting: Visiting, centre: Callable[[], Centre | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._visiting, self._centre = visiting, centre
        self._clips: Clips = NoClips()
        self._player: Player = NoPlayer()
        self._clip: Clip | None = None
        self._of: tuple[object, ...] = ()
        self._playing = self._failed = False
        self._caption, self._progress = "", 0.0
        visiting.changed.connect(self._visit_changed)

    ready = Property(bool, lambda self: self._clip is not None, notify=changed)
    playing = Property(bool, lambda self: self._playing, notify=changed)
    failing = Property(bool, lambda self: self._failed, notify=changed)
    caption = Property(str, lambda self: self._caption, notify=captionChanged)
    progress = Property(float, lambda self: self._progress, notify=progressChanged)

    def serve(self, clips: Clips, player: Player) -> None:
        """Where clips lie, and what plays them."""
        self._clips, self._player = clips, player
        player.tell(self)

    @Slot()
    def play(self) -> None:
        """From its beginning."""
        if self._clip is not None and not self._playing:
            self._move(0.0, "")
            self._be(playing=True, failed=False)
            self._player.play(self._clip.file)

    @Slot()
    def stop(self) -> None:
        """Back to the page."""
        if self._playing:
            self._be(playing=False, failed=self._failed)
            self._player.stop()

    @Slot(QObject)
    def drawOn(self, surface: QObject | None) -> None:
        """Where its pictures are seen."""
        self._player.draw_on(surface)

    def ended(self) -> None:
        """It was seen to its end."""
        self._be(playing=False, failed=False)

    def failed(self, why: str) -> None:
        """The page says so, and tells the rest as before."""
        log.warning("the clip %s cannot be shown: %s", self._clip and self._clip.file.name, why)
        self._be(playing=False, failed=True)

    def moved(self, position_s: float, length_s: float) -> None:
        """It goes on."""
        if not self._playing or self._clip is None:
            return
        at = self._visiting
        at.now(touched(at.visit, at.seconds()))
        share = position_s / length_s if length_s > 0 else 0.0
        self._move(share, said_at(self._clip.cues, position_s))

    def _visit_changed(self, _before: Visit, visit: Visit) -> None:
        """Another procedure or language has another clip; on other pages there is none."""
        chosen = (visit.category, visit.procedure) if visit.page is Page.CATEGORY else (None, None)
        of = (*chosen, visit.language, self._centre())
        if of == self._of:
            return
        self._of = of
        self.stop()
        name = clip_of(self._centre(), *chosen)
        self._clip = self._clips.find(name, visit.language) if name else None
        self._be(playing=False, failed=False)

    def _be(self, *, playing: bool, failed: bool) -> None:
        self._playing, self._failed = playing, failed
        self.changed.emit()

    def _move(self, share: float, caption: str) -> None:
        if share != self._progress:
            self._progress = share
            self.progressChanged.emit()
        if caption != self._caption:
            self._caption = caption
            self.captionChanged.emit()


class LookupModel(KioskModel):
    """The kiosk's pages without numbers: none can be asked for here. `clips`: their films."""

    def __init__(
        self,
        link: Link,
        name: str,
        paper: PaperDesk,
        *,
        outbox: OutboxDesk | None = None,
        language: str = "vi",
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(
            link, name, paper, outbox=outbox, language=language, seconds=seconds, parent=parent
        )
        self.clips = ClipModel(self.visiting, lambda: link.centre, self)
        self._finding.show_films(self.clips)

    @Slot(bool)
    def take(self, priority: bool) -> None:  # noqa: FBT001 - as the kiosk's
        """Not here."""

    @Slot()
    def onScreen(self) -> None:
        """Not here."""

    def _situation(self) -> Situation:
        return looking_only(super()._situation())
