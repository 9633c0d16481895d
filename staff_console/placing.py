"""Where the bar stands: bottom right above the task bar, or where it was last dragged to."""

from PySide6.QtCore import QObject, QPoint, QRect, QSettings, QSize, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

MARGIN = 12
KEPT = "corner"
SETTLED_MS = 500


def placed(corner: QPoint, size: QSize, free: QRect) -> QRect:
    """A window of `size` whose lower right end is `corner`, pushed into `free`.

    So it unfolds upwards, and downwards only where the screen ends.
    """
    right = min(max(corner.x(), free.x() + size.width()), free.x() + free.width())
    bottom = min(max(corner.y(), free.y() + size.height()), free.y() + free.height())
    return QRect(right - size.width(), bottom - size.height(), size.width(), size.height())


def standard(free: QRect) -> QPoint:
    """The corner for an officer who never moved the bar."""
    return QPoint(free.x() + free.width() - MARGIN, free.y() + free.height() - MARGIN)


class Placing(QObject):
    """Keeps the window's lower right end where it is while its height changes.

    `kept`: where a dragged bar's place is remembered; None: nowhere.
    """

    def __init__(self, window: QQuickWindow, kept: QSettings | None = None) -> None:
        super().__init__(window)
        self._window, self._kept = window, kept
        self._corner = self._remembered() or standard(self._free())
        self._moved = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._moved.timeout.connect(self._remember)
        window.wantedChanged.connect(self.place)  # type: ignore[attr-defined] # of Main.qml
        window.xChanged.connect(self._moved.start)
        window.yChanged.connect(self._moved.start)

    @Slot()
    def place(self) -> None:
        """Puts the window where it belongs."""
        size = QSize(self._window.width(), int(self._window.property("wanted")))
        self._window.setGeometry(placed(self._corner, size, self._free()))

    @Slot()
    def _remember(self) -> None:
        """The window stands still again: if not where it was put, the officer dragged it."""
        at = self._window.geometry()
        if at == placed(self._corner, at.size(), self._free()):
            return
        self._corner = QPoint(at.x() + at.width(), at.y() + at.height())
        if self._kept is not None:
            self._kept.setValue(KEPT, self._corner)

    def _remembered(self) -> QPoint | None:
        found = self._kept.value(KEPT) if self._kept is not None else None
        return found if isinstance(found, QPoint) else None

    def _free(self) -> QRect:
        return self._window.screen().availableGeometry()
