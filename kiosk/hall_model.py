"""The centre and its hall, as QML reads them."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.shown import HallShown

QML_IMPORT_NAME = "DenLuot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("part of the kiosk's model")
class HallModel(QObject):  # type: ignore[operator] # the stub misses its call
    """The properties of a `HallShown`; all that changes together is told together."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = HallShown()

    clock = Property(str, lambda self: self._shown.clock, notify=changed)
    date = Property(str, lambda self: self._shown.date, notify=changed)
    headline = Property(str, lambda self: self._shown.headline, notify=changed)
    unit = Property(str, lambda self: self._shown.unit, notify=changed)
    shortName = Property(str, lambda self: self._shown.short, notify=changed)
    languages = Property(list, lambda self: list(self._shown.languages), notify=changed)
    waiting = Property(int, lambda self: self._shown.waiting, notify=changed)
    countersOpen = Property(int, lambda self: self._shown.counters_open, notify=changed)
    counters = Property(int, lambda self: self._shown.counters, notify=changed)
    windows = Property(str, lambda self: self._shown.windows, notify=changed)
    priorityOffered = Property(bool, lambda self: self._shown.priority_offered, notify=changed)
    gate = Property(str, lambda self: self._shown.gate, notify=changed)
    opensTime = Property(str, lambda self: self._shown.opens_time, notify=changed)
    opensDay = Property(str, lambda self: self._shown.opens_day, notify=changed)
    opensDate = Property(str, lambda self: self._shown.opens_date, notify=changed)
    holiday = Property(str, lambda self: self._shown.holiday, notify=changed)
    holidayOther = Property(str, lambda self: self._shown.holiday_other, notify=changed)
    desk = Property(str, lambda self: self._shown.desk, notify=changed)
    moved = Property(list, lambda self: list(self._shown.moved), notify=changed)
    movedOther = Property(list, lambda self: list(self._shown.moved_other), notify=changed)

    def show(self, shown: HallShown) -> None:
        """Makes it what is so."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
