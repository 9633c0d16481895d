"""What is shown while nobody is there, as QML reads it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import visit
from kiosk.attract.busy import Busy, busy, each, shift, spoken, turned
from kiosk.visit import Page, Visit
from kiosk.visiting import Visiting
from screen_kit.link import Link
from screen_kit.rows import RowsModel

QML_IMPORT_NAME = "DenLuot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 1000
PICTURE_S = 12.0
ROLES = ("key", "name", "picture", "load", "bars", "language")


@QmlElement
@QmlUncreatable("part of the kiosk's model")
class AttractModel(QObject):  # type: ignore[operator] # the stub misses its call
    """`idle`: nobody has touched the welcome page for as long as the settings say.

    `files` gives the centre's pictures anew each time nobody has come for so long.
    """

    changed = Signal()

    def __init__(self, link: Link, name: str, visiting: Visiting, parent: QObject) -> None:
        super().__init__(parent)
        self._link, self._name, self._visiting = link, name, visiting
        self.files: Callable[[], tuple[Path, ...]] = tuple
        self._pictures: tuple[Path, ...] = ()
        self._since = visiting.seconds()
        self._idle, self._place, self._shown, self._each = False, (0, 0), 0, 0
        self._rows: RowsModel[Busy] = RowsModel(ROLES, lambda row: (row.key, row.language), self)
        visiting.changed.connect(self._follow)
        link.outlookChanged.connect(self.tick)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(TICK_MS)

    idle = Property(bool, lambda self: self._idle, notify=changed)
    picture = Property(QUrl, lambda self: self._picture(), notify=changed)
    shiftX = Property(int, lambda self: self._place[0], notify=changed)
    shiftY = Property(int, lambda self: self._place[1], notify=changed)
    each = Property(int, lambda self: self._each, notify=changed)
    rows = Property(QObject, lambda self: self._rows, constant=True)

    def tick(self, _news: object = None) -> None:
        """Time has passed, or something is expected anew."""
        still = self._visiting.seconds() - self._since
        after = self._patience()
        idle = self._visiting.visit.page is Page.WELCOME and 0 < after <= still
        if idle and not self._idle:
            self._begin()
        if idle or self._idle:
            self._show(idle, max(0.0, still - after))

    def _begin(self) -> None:
        """The pictures anew; and nothing stays of a citizen who only touched the welcome page."""
        self._pictures = self.files()
        centre, at = self._link.centre, self._visiting
        language = centre.languages[0] if centre else at.visit.language
        at.now(visit.home(at.visit, at.seconds(), language=language))

    def _show(self, idle: bool, seconds: float) -> None:  # noqa: FBT001 - its own word
        count = self._turn(seconds)
        now = idle, int(seconds // PICTURE_S), shift(seconds), each(count)
        if now != (self._idle, self._shown, self._place, self._each):
            self._idle, self._shown, self._place, self._each = now
            self.changed.emit()

    def _turn(self, seconds: float) -> int:
        """Shows what is busy; how many rows there are altogether."""
        centre, outlook = self._link.centre, self._link.outlook
        if centre is None:
            return 0
        leading = busy(centre, outlook, centre.languages[0])
        language = spoken(centre.languages[:2], len(leading), seconds)
        self._rows.show(turned(busy(centre, outlook, language), seconds))
        return len(leading)

    def _follow(self, before: Visit, after: Visit) -> None:
        """A touch, or the end of a visit: the waiting begins anew."""
        if before.page is after.page and after.touched_at in (before.touched_at, 0.0):
            return
        self._since = self._visiting.seconds()
        self.tick()

    def _picture(self) -> QUrl:
        if not self._pictures:
            return QUrl()
        return QUrl.fromLocalFile(str(self._pictures[self._shown % len(self._pictures)]))

    def _patience(self) -> int:
        kiosks = self._link.centre.kiosks if self._link.centre else ()
        return next((k.attract_s for k in kiosks if k.id == self._name), 0)
