"""What hangs on the kiosk beside its printer, as the centre describes it: lamp, bell, scanner."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.drivers.lamp import SerialLamp
from kiosk.paper.calling import Bell, Calling
from kiosk.paper.desk import PaperDesk
from kiosk.paper.told import CALLING
from screen_kit.link import Link
from screen_kit.parts import Parts
from ticket_protocol.centre import Centre
from ticket_protocol.device_settings import ScannerSettings
from ticket_protocol.words import PartKind

if TYPE_CHECKING:
    from screen_kit.drivers.scanner import Scanner

TICK_MS = 1000


class Devices(QObject):
    """Serves them from the first description of the centre on. `scanned(text)`: may be anything."""

    scanned = Signal(str)

    def __init__(
        self,
        link: Link,
        name: str,
        paper: PaperDesk,
        parts: Parts,
        bell: Bell,
        *,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._name, self._paper, self._seconds = name, paper, seconds
        self._parts, self._lamp = parts, SerialLamp(self)
        self._scanner: Scanner | None = None
        self.bell, self._calling = bell, Calling(bell, self._lamp)
        self._lamp.silent.connect(lambda no: parts.say(PartKind.LAMP, silent=no))
        link.centreChanged.connect(self._serve)
        paper.state_changed.connect(self._look)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(TICK_MS)

    def tick(self) -> None:
        """Time has passed."""
        self._calling.tick(self._seconds())

    def stop(self) -> None:
        """Lets go of them; the lamp goes out."""
        self._timer.stop()
        if self._scanner is not None:
            self._scanner.stop()
        self._lamp.stop()

    def _serve(self, centre: Centre) -> None:
        kiosk = next((k for k in centre.kiosks if k.id == self._name), None)
        self._calling.sound(wanted=kiosk is not None and kiosk.sound)
        self._lamp.serve(kiosk.lamp if kiosk else None)
        self._scan(next((s for s in centre.scanners if s.kiosk == self._name), None))

    def _scan(self, settings: ScannerSettings | None) -> None:
        if self._scanner is None:
            if settings is None:
                return
            self._scanner = self._new_scanner()
        self._scanner.serve(settings)

    def _new_scanner(self) -> "Scanner":
        from screen_kit.drivers.scanner import Scanner  # noqa: PLC0415 - where there is one

        scanner = Scanner(self)
        scanner.silent.connect(lambda no: self._parts.say(PartKind.SCANNER, silent=no))
        scanner.scanned.connect(self.scanned)
        return scanner

    def _look(self) -> None:
        self._calling.need(needed=self._paper.expected() in CALLING, now=self._seconds())
