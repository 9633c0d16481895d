"""Numbers without the server, as QML reads them."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.outbox.standing import Standing

QML_IMPORT_NAME = "DenLuot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("part of the kiosk's model")
class AwayModel(QObject):  # type: ignore[operator] # the stub misses its call
    """`gives`: without the server. `why`: none is given without it, by the name of a Stop."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Standing()

    gives = Property(bool, lambda self: self._shown.gives, notify=changed)
    why = Property(str, lambda self: self._shown.why or "", notify=changed)

    def show(self, standing: Standing) -> None:
        """Makes it what is so."""
        if standing != self._shown:
            self._shown = standing
            self.changed.emit()
