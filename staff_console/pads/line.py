"""What a keypad's driver is: it tells the keys, and shows what it is given. No Qt."""

from collections.abc import Callable
from typing import Protocol

from staff_console.pads.presses import Press
from ticket_protocol.device_settings import KeypadSettings

Heard = Callable[[Press], None]
Told = Callable[[frozenset[int]], None]
"""Told the counters whose pads are silent, whenever that changes; first of all once it is known."""


class PadLine(Protocol):
    """The pads of one line, owned from `start` to `stop`. What it tells comes in its own thread."""

    def start(self) -> None:
        """Begins, and comes back whenever the line does."""

    def show(self, counter: int, frames: tuple[bytes, ...]) -> None:
        """What the display of that counter's pad shows from now on, if it has one."""

    def stop(self) -> None:
        """Lets go of the line."""


Makes = Callable[[KeypadSettings, Heard, Told], PadLine]
"""Makes the driver that the settings ask for; raises PadError."""


class PadError(Exception):
    """Settings that no driver here can serve; says why."""
