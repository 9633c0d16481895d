"""A lamp on a serial relay, switched in a thread of its own by the frames of the settings."""

import logging
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from screen_kit.collecting import Collecting
from ticket_protocol.device_settings import LampSettings
from ticket_protocol.frames import FrameError, parse

if TYPE_CHECKING:
    from screen_kit.drivers.line_owner import LineOwner
    from screen_kit.drivers.serial_port import Port

log = logging.getLogger(__name__)

ROUND_S = 0.5
RESEND_S = 20.0
"""A relay that lost its power has forgotten what it was told."""
LET_GO_S = 1.5


class SerialLamp(QObject):
    """`silent(bool)`: whether the relay cannot be reached, when that changes."""

    silent = Signal(bool)
    _told = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings: LampSettings | None = None
        self._owner: LineOwner | None = None
        self._switch: Switch | None = None
        self._lit = self._is_silent = False
        self._collecting = Collecting(self)
        self._told.connect(self._hear)

    def serve(self, settings: LampSettings | None) -> None:
        """Switches that lamp (None: none) from now on; goes on if it is the same."""
        if settings == self._settings:
            return
        self.stop()
        self._settings = settings
        if settings is not None:
            self._take(settings)

    def light(self, *, on: bool) -> None:
        """On or off, as soon as the relay can be reached."""
        self._lit = on
        if self._switch is not None:
            self._switch.turn(on=on)

    def stop(self) -> None:
        """Off, and lets go of the relay; nothing is silent any more."""
        owner, self._owner = self._owner, None
        if owner is not None and self._switch is not None:
            self._switch.turn_off_at_last(LET_GO_S)
            owner.stop(LET_GO_S)
            self._collecting.stop()
        self._settings = self._switch = None
        self._show(silent=False)

    def _take(self, settings: LampSettings) -> None:
        from screen_kit.drivers.line_owner import LineOwner  # noqa: PLC0415 - where a lamp is

        try:
            self._switch = Switch(settings)
        except FrameError as error:
            log.warning("the lamp's frames cannot be used: %s", error)
            self._show(silent=True)
            return
        self._switch.turn(on=self._lit)
        self._collecting.start()
        self._owner = LineOwner(
            settings.address, self._switch.work, lambda up: self._told.emit(settings, not up)
        )
        self._owner.start()

    @Slot(object, bool)
    def _hear(self, settings: LampSettings, silent: bool) -> None:  # noqa: FBT001 - Qt's
        """One that has been replaced is no longer listened to."""
        if settings is self._settings:
            self._show(silent=silent)

    def _show(self, *, silent: bool) -> None:
        if silent is not self._is_silent:
            self._is_silent = silent
            self.silent.emit(silent)


class Switch:
    """What the relay is to be told: at a change, on a fresh line, and now and then again."""

    def __init__(self, settings: LampSettings, clock: Callable[[], float] = time.monotonic) -> None:
        self._frames = {
            True: parse(settings.on).render(),
            False: parse(settings.off).render(),
        }
        self._clock = clock
        self._orders: SimpleQueue[bool] = SimpleQueue()
        self._lit = False
        self._port: Port | None = None
        self._due = 0.0
        self._dark = Event()
        self._ending = False

    def turn(self, *, on: bool) -> None:
        """Any thread may."""
        self._orders.put(on)

    def turn_off_at_last(self, within_s: float) -> None:
        """Waits until the relay was told, if it can be reached in that time."""
        self._ending = True
        if self._port is not None:
            self.turn(on=False)
            self._dark.wait(within_s)

    def work(self, port: "Port") -> None:
        """One round on the line."""
        try:
            self._lit = self._orders.get(timeout=ROUND_S)
            self._due = 0.0
        except Empty:
            pass
        if port is not self._port or self._clock() >= self._due:
            port.write(self._frames[self._lit])
            self._port, self._due = port, self._clock() + RESEND_S
            if self._ending and not self._lit:
                self._dark.set()
