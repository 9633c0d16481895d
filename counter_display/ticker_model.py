"""The notices of the hall's screen, as QML reads them."""

import time
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter_display.placing import FaceKind, Place
from counter_display.ticker import NAME, line_at
from ticket_protocol.centre import Centre
from ticket_protocol.part import Words

QML_IMPORT_NAME = "DenLuot.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("part of the display's model")
class TickerModel(QObject):  # type: ignore[operator] # the stub misses its call
    """The line that is shown; `stands`: there are notices at all. `seconds` never jumps."""

    changed = Signal()

    def __init__(
        self, *, seconds: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._notices: tuple[Words, ...] = ()
        self._since = seconds()
        self._line = NAME

    stands = Property(bool, lambda self: bool(self._notices), notify=changed)
    text = Property(str, lambda self: self._line.text, notify=changed)
    leading = Property(bool, lambda self: self._line.leading, notify=changed)

    def serve(self, place: Place, centre: Centre | None) -> None:
        """Which display this is, what the centre has to tell, and that time has passed."""
        before = (self._notices, self._line)
        told = centre.notices if centre is not None and _shows(place) else ()
        if told != self._notices:
            self._notices, self._since = told, self._seconds()
        elapsed = self._seconds() - self._since
        self._line = line_at(told, elapsed_s=elapsed, each_s=place.settings.notice_s)
        if (self._notices, self._line) != before:
            self.changed.emit()


def _shows(place: Place) -> bool:
    return place.face is FaceKind.HALL and place.settings.notices
