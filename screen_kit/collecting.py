"""Python's garbage, collected in Qt's thread alone.

A Qt object in a reference cycle dies in whichever thread the collector happens to run; outside its
own thread that ends the program. So while another thread runs Python, only a timer of Qt collects.
"""

import gc

from PySide6.QtCore import QObject, QTimer

PERIOD_MS = 500


class Collecting(QObject):
    """Collects here and nowhere else between `start` and `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect)
        self._before = False

    def start(self) -> None:
        """No other thread collects from now on."""
        if not self._timer.isActive():
            self._before = gc.isenabled()
            gc.disable()
            self._timer.start(PERIOD_MS)

    def stop(self) -> None:
        """As it was before."""
        if self._timer.isActive():
            self._timer.stop()
            if self._before:
                gc.enable()


def collect() -> None:
    """What is due by Python's own thresholds, the oldest generation that is."""
    due = [
        i
        for i, (n, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if most and n > most
    ]
    if due:
        gc.collect(max(due))
