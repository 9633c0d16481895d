"""What the visit is about, as QML reads it: the category that was chosen, then the number."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.lists import matters_model
from kiosk.ticket_shown import TicketShown

QML_IMPORT_NAME = "DenLuot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("part of the kiosk's model")
class TicketModel(QObject):  # type: ignore[operator] # the stub misses its call
    """The properties of a `TicketShown`; all that changes together is told together."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = TicketShown()
        self._matters = matters_model()
        self._matters.setParent(self)

    category = Property(str, lambda self: self._shown.category, notify=changed)
    icon = Property(str, lambda self: self._shown.icon, notify=changed)
    plate = Property(str, lambda self: self._shown.plate, notify=changed)
    ahead = Property(int, lambda self: self._shown.ahead, notify=changed)
    wait = Property(str, lambda self: self._shown.wait, notify=changed)
    between = Property(str, lambda self: self._shown.between, notify=changed)
    offline = Property(bool, lambda self: self._shown.offline, notify=changed)
    capacity = Property(str, lambda self: self._shown.capacity, notify=changed)
    sameNumber = Property(str, lambda self: self._shown.same_number, notify=changed)
    canAdd = Property(bool, lambda self: self._shown.can_add, notify=changed)
    number = Property(str, lambda self: self._shown.number, notify=changed)
    counters = Property(list, lambda self: list(self._shown.counters), notify=changed)
    priority = Property(bool, lambda self: self._shown.priority, notify=changed)
    qr = Property(list, lambda self: list(self._shown.qr), notify=changed)
    followed = Property(bool, lambda self: self._shown.follow, notify=changed)
    paper = Property(str, lambda self: self._shown.paper, notify=changed)
    copy = Property(bool, lambda self: self._shown.copy, notify=changed)
    again = Property(str, lambda self: self._shown.again, notify=changed)
    matters = Property(QObject, lambda self: self._matters, constant=True)

    def show(self, shown: TicketShown) -> None:
        """Makes it what is so."""
        if shown != self._shown:
            self._shown = shown
            self._matters.show(shown.matters)
            self.changed.emit()
