"""How this device is: told to the server regularly, and at once when its printer changes."""

import logging
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, Signal

from screen_kit.pending import Pending
from screen_kit.server_clock import ServerClock
from ticket_protocol.replies import HealthReply
from ticket_protocol.words import PrinterState

log = logging.getLogger(__name__)

EVERY_MS = 15_000
VERSION = version("denluot")

Post = Callable[[str, dict[str, Any]], Pending]


class Health(QObject):
    """Reports while it runs; each answer sets `clock` right. A lost report is simply lost.

    `answered(HealthReply)` passes on what the server says of this device.
    """

    answered = Signal(object)

    def __init__(self, post: Post, clock: ServerClock, parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._clock = clock
        self._printer: PrinterState | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.report)

    def start(self) -> None:
        """Reports now, and from now on."""
        self._timer.start(EVERY_MS)
        self.report()

    def stop(self) -> None:
        """No more reports; the server cannot be reached."""
        self._timer.stop()

    @property
    def printer(self) -> PrinterState | None:
        """What is known about this device's printer; None: it has none."""
        return self._printer

    @printer.setter
    def printer(self, state: PrinterState | None) -> None:
        if state != self._printer:
            self._printer = state
            self.report()

    def report(self) -> None:
        """Tells the server how this device is, if it can be reached."""
        if not self._timer.isActive():
            return
        body: dict[str, Any] = {"version": VERSION, "clock": self._clock.wall().timestamp()}
        if self._printer is not None:
            body["printer"] = self._printer.value
        asked_at = self._clock.running()
        answer = self._post("/devices/me/health", body)
        answer.succeeded.connect(lambda reply: self._take(reply, asked_at))

    def _take(self, reply: object, asked_at: float) -> None:
        try:
            told = HealthReply.model_validate(reply)
        except ValidationError as error:
            log.warning("the answer to a health report cannot be read: %s", error)
            return
        self._clock.learn(told.at, asked_at)
        self.answered.emit(told)
