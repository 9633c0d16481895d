"""The preview's window: the ticket at its true size, drawn anew when its file changes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QMarginsF, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QKeyEvent,
    QPaintDevice,
    QPainter,
    QRasterWindow,
    QWheelEvent,
)

from kiosk.preview.preview import USUAL_DOTS_PER_MM, Preview, Seen, Wish
from kiosk.ticket.measures import WIDTHS

SETTLE_MS = 150
"""A file is read so long after its last change: editors write in several goes."""
MM_PER_INCH = 25.4
MARGIN = 24
DESK, BAD = QColor("#CDD6E2"), QColor("#A8101A")
TOLD = 3
"""So many mistakes stand in the window; the ticket has to be seen too."""
LEAST_WIDTH = 560


class PreviewWindow(QRasterWindow):
    """Shows what `preview` sees.

    Keys: left and right other categories, L language, W width, P priority, C copy, Esc ends.
    """

    def __init__(self, preview: Preview, wish: Wish, scale: float = 1.0) -> None:
        super().__init__()
        self._preview, self.wish, self._scale = preview, wish, scale
        self.seen = Seen(picture=None)
        self._image = QImage()
        self._scrolled, self._top = 0.0, float(MARGIN)
        self._watcher = QFileSystemWatcher(self)
        self._settling = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settling.timeout.connect(self.look)
        self._watcher.fileChanged.connect(self._changed)
        self._watcher.directoryChanged.connect(self._changed)
        self.look()
        size = self._picture_size()
        width, height = (round(side) + 2 * MARGIN for side in size)
        self.resize(max(width, LEAST_WIDTH), min(height, self.screen().availableSize().height()))

    def look(self) -> None:
        """Reads and draws anew; a bad layout leaves the last good picture, paler."""
        self.seen = self._preview.see(self.wish)
        picture = self.seen.picture
        if picture is not None:
            grey = picture.convert("L")
            width, height = grey.size
            form = QImage.Format.Format_Grayscale8
            self._image = QImage(grey.tobytes(), width, height, width, form).copy()
        self._watch(self._preview.path(self.wish))
        self.setTitle(f"{self.wish.layout} · {self.wish.width} · {self.wish.language}")
        self.update()

    def pixels_per_dot(self) -> float:
        """So that a millimetre on the screen is one on paper, as far as the screen knows itself."""
        per_mm = self.screen().physicalDotsPerInch() / MM_PER_INCH
        return float(per_mm / self.wish.dots_per_mm * self._scale)

    def _picture_size(self) -> tuple[float, float]:
        dot = self.pixels_per_dot()
        return self._image.width() * dot, self._image.height() * dot

    def _watch(self, path: Path | None) -> None:
        """The file, and its folder: editors replace files, and pictures lie beside it."""
        wanted = {str(path.resolve()), str(path.resolve().parent)} if path else set()
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := list(watched - wanted):
            self._watcher.removePaths(gone)
        if new := [name for name in wanted - watched if Path(name).exists()]:
            self._watcher.addPaths(new)

    def _changed(self, _: str) -> None:
        self._settling.start()

    def paintEvent(self, _: object) -> None:  # noqa: N802 - Qt's name
        """Qt asks for the picture."""
        self.paint_on(self)

    def paint_on(self, device: QPaintDevice) -> None:
        """The paper on the desk, and what is wrong above it."""
        painter = QPainter(device)
        painter.fillRect(QRectF(0, 0, self.width(), self.height()), DESK)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._top = self._told(painter) if self.seen.problems else float(MARGIN)
        width, height = self._picture_size()
        painter.setOpacity(1.0 if self.seen.picture is not None else 0.3)
        left = max(MARGIN, (self.width() - width) / 2)
        painter.drawImage(QRectF(left, self._top - self._scrolled, width, height), self._image)
        painter.end()

    def _told(self, painter: QPainter) -> float:
        """The problems, white on red; where they end."""
        font = QFont("Be Vietnam Pro")
        font.setPixelSize(15)
        painter.setFont(font)
        problems = self.seen.problems
        more = [f"+ {len(problems) - TOLD}"] if len(problems) > TOLD else []
        text = "\n\n".join([*problems[:TOLD], *more])
        room = QRectF(0, 0, self.width(), self.height()).marginsRemoved(QMarginsF(16, 12, 16, 12))
        flags = Qt.TextFlag.TextWordWrap
        needed = painter.boundingRect(room, flags, text)
        painter.fillRect(QRectF(0, 0, self.width(), needed.height() + 24), BAD)
        painter.setPen(QColor("white"))
        painter.drawText(room, flags, text)
        return float(needed.height() + 24 + MARGIN)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Long tickets are moved."""
        room = max(0.0, self._picture_size()[1] + self._top + MARGIN - self.height())
        wanted = self._scrolled - QPointF(event.angleDelta()).y() / 2
        self._scrolled = min(room, max(0.0, wanted))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Another ticket of the same layout."""
        keys: dict[int, Callable[[], Wish]] = {
            Qt.Key.Key_Right: lambda: self._category(1),
            Qt.Key.Key_Left: lambda: self._category(-1),
            Qt.Key.Key_L: self._language,
            Qt.Key.Key_W: self._width,
            Qt.Key.Key_P: lambda: replace(self.wish, priority=not self.wish.priority),
            Qt.Key.Key_C: lambda: replace(self.wish, copy=not self.wish.copy),
        }
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in keys:
            self.wish = keys[event.key()]()
            self.look()

    def _category(self, step: int) -> Wish:
        names = [category.id for category in self.wish.centre.categories]
        here = names.index(self.wish.category) if self.wish.category in names else 0
        return replace(self.wish, category=names[(here + step) % len(names)], procedure=None)

    def _language(self) -> Wish:
        languages = self.wish.centre.languages
        here = languages.index(self.wish.language)
        return replace(self.wish, language=languages[(here + 1) % len(languages)])

    def _width(self) -> Wish:
        width = WIDTHS[(WIDTHS.index(self.wish.width) + 1) % len(WIDTHS)]
        return replace(self.wish, width=width, dots_per_mm=USUAL_DOTS_PER_MM[width])
