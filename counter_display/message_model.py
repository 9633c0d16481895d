"""The message on the hall's screen, as QML reads it."""

import time
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter_display.messages import NOTHING, shown
from screen_kit.link import Link

QML_IMPORT_NAME = "DenLuot.Display"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 1000


@QmlElement
@QmlUncreatable("part of the display's model")
class MessageModel(QObject):  # type: ignore[operator] # the stub misses its call
    """The message whose turn it is. `seconds` is a clock that never jumps, and turns them."""

    changed = Signal()

    def __init__(
        self,
        link: Link,
        *,
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._seconds = link, seconds
        self._shown, self._since = NOTHING, 0.0
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.timeout.connect(self.tick)
        link.boardChanged.connect(self.tick)

    stands = Property(bool, lambda self: self._shown != NOTHING, notify=changed)
    icon = Property(str, lambda self: self._shown.icon, notify=changed)
    text = Property(str, lambda self: self._shown.vi, notify=changed)
    english = Property(str, lambda self: self._shown.en, notify=changed)

    @Slot()
    def tick(self) -> None:
        """Time has passed, or something happened. The first of several has its turn first."""
        board, now = self._link.board, self._seconds()
        if self._shown == NOTHING:
            self._since = now
        found = NOTHING
        if board is not None:
            found = shown(board, self._link.now(), elapsed_s=now - self._since)
        self._run(wanted=board is not None and bool(board.messages))
        if found != self._shown:
            self._shown = found
            self.changed.emit()

    def _run(self, *, wanted: bool) -> None:
        if wanted and not self._ticking.isActive():
            self._ticking.start()
        elif not wanted:
            self._ticking.stop()
