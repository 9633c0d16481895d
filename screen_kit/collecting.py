"""Python's garbage, collected in Qt's thread alone.

A Qt object in a reference cycle dies in whichever thread the collector happens to run; outside its
own thread that ends the program. So while another thread runs Python, only a timer of Qt collects.
"""

import gc
from typing import ClassVar
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer

PERIOD_MS = 500


class Collecting(QObject):
    """Collects here and nowhere else between `start` and `stop`, or as long as another one does."""

    _at_work: ClassVar[WeakSet["Collecting"]] = WeakSet()
    _before: ClassVar[bool] = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect)

    def start(self) -> None:
        """No other thread collects from now on."""
        if self in self._at_work:
            return
        if not self._at_work:
            Collecting._before = gc.isenabled()
            gc.disable()
        self._at_work.add(self)
        self._timer.start(PERIOD_MS)

    def stop(self) -> None:
        """As it was before, once nobody else needs it."""
        if self not in self._at_work:
            return
        self._timer.stop()
        self._at_work.remove(self)
        if self._before and not self._at_work:
            gc.enable()


def settle() -> None:
    """What stands now stays, so it is not looked through again: that took 0.1 s each time."""
    gc.collect()
    gc.freeze()


def collect() -> None:
    """What is due by Python's own thresholds, the oldest generation that is."""
    due = [
        i
        for i, (n, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if most and n > most
    ]
    if due:
        gc.collect(max(due))
