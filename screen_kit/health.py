"""How this device is: told to the server regularly, and at once when something changes."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, Signal

from screen_kit.clock_watch import ClockWatch
from screen_kit.pending import Pending
from screen_kit.server_clock import ServerClock
from ticket_protocol.commands import PartSilent
from ticket_protocol.replies import HealthReply
from ticket_protocol.words import PrinterState

log = logging.getLogger(__name__)

EVERY_MS = 15_000
VERSION = version("denluot")

Post = Callable[[str, dict[str, Any]], Pending]


@dataclass(frozen=True, kw_only=True)
class Condition:
    """What is known of what hangs on this device.

    `printer` None: it has none. `tickets_left`: near the end of the roll, about how many it still
    gives. `parts_down`: what does not answer. `held`: numbers given without the server that it
    does not know yet.
    """

    printer: PrinterState | None = None
    tickets_left: int | None = None
    parts_down: tuple[PartSilent, ...] = ()
    held: int = 0

    def body(self) -> dict[str, Any]:
        """What of it a report says."""
        told: dict[str, Any] = {
            "printer": self.printer and self.printer.value,
            "tickets_left": self.tickets_left,
            "parts_down": [part.model_dump(mode="json") for part in self.parts_down],
            "held": self.held or None,
        }
        return {name: value for name, value in told.items() if value not in (None, [])}


class Health(QObject):
    """Reports while it runs; each answer sets `clock` right. A lost report is simply lost.

    `answered(HealthReply)` passes on what the server says of this device; `refused(Problem)`: it
    does not listen to it.
    """

    answered = Signal(object)
    refused = Signal(object)

    def __init__(self, post: Post, clock: ServerClock, parent: QObject) -> None:
        super().__init__(parent)
        self._post = post
        self._clock = clock
        self._watch = ClockWatch()
        self._condition = Condition()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.report)
        self._soon = QTimer(self)  # changes of one moment make one report
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.report)

    def start(self) -> None:
        """Reports now, and from now on."""
        self._timer.start(EVERY_MS)
        self.report()

    def stop(self) -> None:
        """No more reports; the server cannot be reached."""
        self._timer.stop()
        self._soon.stop()

    @property
    def clock_off_s(self) -> float | None:
        """So many seconds this device's own clock is ahead of the server's; None: not known yet."""
        return self._clock.off_s

    @property
    def condition(self) -> Condition:
        """What is reported; a change is told at once.

        But of numbers that are handed in one after the other the first and the last: how many are
        left in between is told with the regular reports.
        """
        return self._condition

    @condition.setter
    def condition(self, condition: Condition) -> None:
        before, self._condition = self._condition, condition
        fewer = 0 < condition.held < before.held and replace(before, held=condition.held)
        if condition not in (before, fewer):
            self._soon.start(0)

    def report(self) -> None:
        """Tells the server how this device is, if it can be reached."""
        if not self._timer.isActive():
            return
        body = {"version": VERSION, "clock": self._clock.wall().timestamp()}
        asked_at = self._clock.running()
        answer = self._post("/devices/me/health", body | self._condition.body())
        answer.succeeded.connect(lambda reply: self._take(reply, asked_at))
        answer.refused.connect(self.refused)

    def _take(self, reply: object, asked_at: float) -> None:
        try:
            told = HealthReply.model_validate(reply)
        except ValidationError as error:
            log.warning("the answer to a health report cannot be read: %s", error)
            return
        self._clock.learn(told.at, asked_at)
        self._watch.see(self.clock_off_s or 0.0)
        self.answered.emit(told)


class Reporting(QObject):
    """A device that reports: each of these is told at once when it changes."""

    _health: Health

    @property
    def printer(self) -> PrinterState | None:
        """How its printer is; None: it has none."""
        return self._health.condition.printer

    @printer.setter
    def printer(self, state: PrinterState | None) -> None:
        self._health.condition = replace(self._health.condition, printer=state)

    @property
    def tickets_left(self) -> int | None:
        """Near the end of the roll, about how many tickets it still gives."""
        return self._health.condition.tickets_left

    @tickets_left.setter
    def tickets_left(self, count: int | None) -> None:
        self._health.condition = replace(self._health.condition, tickets_left=count)

    @property
    def parts_down(self) -> tuple[PartSilent, ...]:
        """What hangs on it and does not answer."""
        return self._health.condition.parts_down

    @parts_down.setter
    def parts_down(self, parts: tuple[PartSilent, ...]) -> None:
        self._health.condition = replace(self._health.condition, parts_down=parts)

    @property
    def clock_off_s(self) -> float | None:
        """So many seconds its own clock is ahead of the server's; None: not known yet."""
        return self._health.clock_off_s

    @property
    def held(self) -> int:
        """Numbers given without the server that it does not know yet."""
        return self._health.condition.held

    @held.setter
    def held(self, count: int) -> None:
        self._health.condition = replace(self._health.condition, held=count)

    def report_health(self) -> None:
        """Tells the server how this device is, and learns the server's time."""
        self._health.report()
