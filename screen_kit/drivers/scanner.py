"""A scanner on a serial line (USB-CDC), read in a thread of its own."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from screen_kit.collecting import Collecting
from screen_kit.drivers.line_owner import LineOwner
from screen_kit.drivers.serial_port import Port
from screen_kit.scans import IDLE_S, Rubbish, Scans
from ticket_protocol.device_settings import ScannerSettings

log = logging.getLogger(__name__)

LET_GO_S = 1.0


class Scanner(QObject):
    """`scanned(text)` for each scan; `silent(bool)`: whether it cannot be heard, when that changes.

    A text may be anything that people hold before a scanner; it is never logged.
    """

    scanned = Signal(str)
    silent = Signal(bool)
    _told = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings: ScannerSettings | None = None
        self._owner: LineOwner | None = None
        self._is_silent = False
        self._collecting = Collecting(self)
        self._told.connect(self._hear)

    def serve(self, settings: ScannerSettings | None) -> None:
        """Listens to that scanner (None: to none) from now on; goes on if it is the same."""
        if settings == self._settings:
            return
        self.stop()
        self._settings = settings
        if settings is not None:
            self._collecting.start()
            self._owner = self._owner_of(settings)
            self._owner.start()

    def stop(self) -> None:
        """Lets go of the scanner; nothing is silent any more."""
        owner, self._owner, self._settings = self._owner, None, None
        if owner is not None:
            owner.stop(LET_GO_S)
            self._collecting.stop()
        self._show(silent=False)

    def _owner_of(self, settings: ScannerSettings) -> LineOwner:
        ear = Ear(settings, self.scanned.emit)
        return LineOwner(
            settings.address,
            ear.listen,
            lambda up: self._told.emit(settings, not up),
            read_s=IDLE_S,
        )

    @Slot(object, bool)
    def _hear(self, settings: ScannerSettings, silent: bool) -> None:  # noqa: FBT001 - Qt's
        """One that has been replaced is no longer listened to."""
        if settings is self._settings:
            self._show(silent=silent)

    def _show(self, *, silent: bool) -> None:
        if silent is not self._is_silent:
            self._is_silent = silent
            self.silent.emit(silent)


class Ear:
    """Hears scans on an open line; of rubbish it says one word until there is a scan again."""

    def __init__(self, settings: ScannerSettings, found: Callable[[str], None]) -> None:
        self._id, self._found = settings.id, found
        self._scans = Scans(ends=settings.suffix != "none")
        self._ignored = False

    def listen(self, port: Port) -> None:
        """One round on the line."""
        data = port.read(IDLE_S)
        for came in self._scans.take(data) if data else self._scans.idle():
            if isinstance(came, Rubbish):
                self._ignore(came)
            else:
                self._ignored = False
                self._found(came)

    def _ignore(self, why: Rubbish) -> None:
        level = logging.DEBUG if self._ignored else logging.WARNING
        log.log(level, "scanner %s: what came was ignored: %s", self._id, why)
        self._ignored = True
