"""The port through which sound leaves, and the one that only keeps time. No Qt."""

from collections.abc import Callable
from time import monotonic
from typing import Protocol

from screen_kit.voice.sound import RATE

BYTES_PER_S = RATE * 2
AHEAD_S = 0.3
"""So much may have been handed over and not been heard yet."""


class Outlet(Protocol):
    """Takes sound (16 bits, one channel, `RATE`) and lets it be heard. Errors are values."""

    def open(self, gain: float) -> bool:
        """Begin with nothing, so loud; False: it cannot be heard here."""

    def room(self) -> int:
        """How many bytes it takes now."""

    def write(self, pcm: bytes) -> bool:
        """Take these; False: it broke."""

    def played_s(self) -> float:
        """Seconds of what was handed over that have been taken by the device."""

    def close(self) -> None:
        """All of it was played."""

    def drop(self) -> None:
        """End at once; what was not heard yet is not heard."""

    def idle(self) -> bool:
        """Called while nothing is said: stay ready. False: it could not be heard now."""

    def end(self) -> None:
        """Let go of everything; nothing comes after it."""


class Clockwork:
    """An outlet that nobody hears: a screen goes on in time where the sound has gone.

    `from_s`, `written`: where another one broke off.
    """

    def __init__(
        self,
        clock: Callable[[], float] = monotonic,
        *,
        from_s: float = 0.0,
        written: int = 0,
    ) -> None:
        self._clock = clock
        self._began = clock() - from_s
        self._written = written

    def open(self, gain: float) -> bool:  # noqa: ARG002 - as loud as nothing
        """It always can."""
        self._began = self._clock()
        self._written = 0
        return True

    def room(self) -> int:
        """As much as would be taken by a device."""
        ahead = self._clock() - self._began + AHEAD_S
        return max(int(ahead * RATE) * 2 - self._written, 0)

    def write(self, pcm: bytes) -> bool:
        """Forget them."""
        self._written += len(pcm)
        return True

    def played_s(self) -> float:
        """By the clock."""
        return min(self._clock() - self._began, self._written / BYTES_PER_S)

    def close(self) -> None:
        """Nothing to end."""

    def drop(self) -> None:
        """Nothing to end."""

    def idle(self) -> bool:
        """Always ready."""
        return True

    def end(self) -> None:
        """Nothing to let go of."""
