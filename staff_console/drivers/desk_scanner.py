"""The scanner on the officer's desk: its scans go to the bar, its silence to the server."""

from PySide6.QtCore import QObject, Slot

from screen_kit.drivers.scanner import Scanner
from screen_kit.link import Link
from staff_console.view_model import ConsoleModel
from ticket_protocol.commands import PartSilent
from ticket_protocol.words import PartKind


class DeskScanner(QObject):
    """Listens to the scanner that the centre gives to the bar's counter, if there is one."""

    def __init__(self, link: Link, view_model: ConsoleModel) -> None:
        super().__init__(view_model)
        self._link, self._bar = link, view_model
        self._scanner = Scanner(self)
        self._scanner.scanned.connect(view_model.scan)
        self._scanner.silent.connect(self._tell)
        link.centreChanged.connect(self._choose)
        view_model.shownChanged.connect(self._choose)

    def stop(self) -> None:
        """Lets go of it."""
        self._scanner.stop()

    @Slot()
    def _choose(self) -> None:
        centre, counter = self._link.centre, self._counter()
        scanners = centre.scanners if centre is not None else ()
        self._scanner.serve(next((s for s in scanners if s.counter == counter), None))

    @Slot(bool)
    def _tell(self, silent: bool) -> None:  # noqa: FBT001 - Qt's
        self._link.parts_down = (
            (PartSilent(part=PartKind.SCANNER, counter=self._counter()),) if silent else ()
        )

    def _counter(self) -> int:
        """Where the officer sits; 0: not chosen yet."""
        return int(str(self._bar.counter) or 0)
