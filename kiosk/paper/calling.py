"""When the kiosk calls for somebody to come to its printer: the lamp at once, a bell seldom. Pure.

The ports are what sounds and what shines.
"""

from typing import Protocol

AT_FIRST_S = 15.0
"""Whoever opens the printer to put in paper is not rung for."""
AGAIN_S = 300.0


class Bell(Protocol):
    """A short sound at the kiosk."""

    def ring(self) -> None:
        """Begin it; returns at once."""


class Lamp(Protocol):
    """A lamp at the kiosk."""

    def light(self, *, on: bool) -> None:
        """On or off; returns at once."""


class Calling:
    """Calls while it is `needed`, from then on; `now` is a clock that never jumps."""

    def __init__(self, bell: Bell, lamp: Lamp) -> None:
        self._bell, self._lamp = bell, lamp
        self._sounds = False
        self._ring_at: float | None = None

    def sound(self, *, wanted: bool) -> None:
        """Whether the bell rings, or only the lamp shines."""
        self._sounds = wanted

    def need(self, *, needed: bool, now: float) -> None:
        """Somebody has to come, or no longer."""
        if needed is not (self._ring_at is not None):
            self._ring_at = now + AT_FIRST_S if needed else None
            self._lamp.light(on=needed)

    def tick(self, now: float) -> None:
        """Time has passed."""
        if self._ring_at is not None and now >= self._ring_at:
            self._ring_at = now + AGAIN_S
            if self._sounds:
                self._bell.ring()
