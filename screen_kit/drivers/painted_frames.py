"""Clips where Qt draws none, because there is no graphics card: each picture is painted."""

import logging

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from screen_kit.quiet import qt_told_at_debug

log = logging.getLogger(__name__)

with qt_told_at_debug(log):
    from PySide6.QtMultimedia import QVideoFrame, QVideoSink


def sink_of(surface: object) -> QVideoSink | None:
    """Where the pictures go that are to be seen on `surface`: a sink, or an item of the screen."""
    if isinstance(surface, QQuickItem):
        return PaintedFrames(surface).sink
    return surface if isinstance(surface, QVideoSink) else None


class PaintedFrames(QQuickPaintedItem):
    """Fills `parent` with the last picture that came to `sink`, as large as fits."""

    def __init__(self, parent: QQuickItem) -> None:
        super().__init__(parent)
        self.sink = QVideoSink(self)
        self.sink.videoFrameChanged.connect(self._came)
        self._frame = QVideoFrame()
        self._began = False
        parent.widthChanged.connect(self._fill)
        parent.heightChanged.connect(self._fill)
        self._fill()

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        image = self._image() if self._frame.isValid() else QImage()
        if image.isNull():
            return
        room = self.boundingRect()
        size = image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)

    def _image(self) -> QImage:
        if self._began:
            return self._frame.toImage()
        self._began = True
        with qt_told_at_debug(log):  # that there is no graphics card is known
            return self._frame.toImage()

    def _came(self, frame: QVideoFrame) -> None:
        self._frame = frame
        self.update()

    def _fill(self) -> None:
        parent = self.parentItem()
        if parent is not None:
            self.setSize(parent.size())
