"""How the citizen wants the kiosk, as QML reads and switches it."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.comfort.comfort import Comfort
from kiosk.comfort.wishing import wished
from kiosk.visit import Visit, touched
from kiosk.visiting import Visiting

QML_IMPORT_NAME = "DenLuot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("part of the kiosk's model")
class ComfortModel(QObject):  # type: ignore[operator] # the stub misses its call
    """The `Comfort` of the visit; each slot switches one wish on or off."""

    changed = Signal()

    def __init__(self, visiting: Visiting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visiting = visiting
        visiting.changed.connect(self._visit_changed)

    large = Property(bool, lambda self: self._comfort.large, notify=changed)
    contrast = Property(bool, lambda self: self._comfort.contrast, notify=changed)
    low = Property(bool, lambda self: self._comfort.low, notify=changed)

    @Slot()
    def toggleLarge(self) -> None:
        """Large letters."""
        self._wish(replace(self._comfort, large=not self._comfort.large))

    @Slot()
    def toggleContrast(self) -> None:
        """Black, white and yellow."""
        self._wish(replace(self._comfort, contrast=not self._comfort.contrast))

    @Slot()
    def toggleLow(self) -> None:
        """All keys in the lower part of the screen."""
        self._wish(replace(self._comfort, low=not self._comfort.low))

    @Slot()
    def stir(self) -> None:
        """A key of the keyboard was pressed: somebody is there."""
        at = self._visiting
        at.now(touched(at.visit, at.seconds()))

    @property
    def _comfort(self) -> Comfort:
        return self._visiting.visit.comfort

    def _wish(self, comfort: Comfort) -> None:
        at = self._visiting
        at.now(wished(at.visit, comfort, at.seconds()))

    def _visit_changed(self, before: Visit, after: Visit) -> None:
        if after.comfort != before.comfort:
            self.changed.emit()
