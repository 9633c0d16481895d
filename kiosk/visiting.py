"""The one visit of the kiosk, held where every part of its view model can change and follow it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.visit import Visit


class Visiting(QObject):
    """`changed(before, after)` follows each `now`, also one that changes nothing.

    `seconds` is a clock that never jumps.
    """

    changed = Signal(object, object)

    def __init__(
        self, visit: Visit, seconds: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.visit = visit
        self.seconds = seconds

    def now(self, visit: Visit) -> None:
        """The visit is this one now."""
        before, self.visit = self.visit, visit
        self.changed.emit(before, visit)
