"""The port of the chime: what the display asks of whatever makes the sound."""

from typing import Protocol


class Chime(Protocol):
    """A short sound before a call. It never fails and never waits: a screen without sound works.

    `seconds`: how long it sounds.
    """

    seconds: float

    def prepare(self) -> None:
        """Get ready; calls will come."""

    def play(self) -> None:
        """Begin the sound; one that still sounds begins anew."""


class NoChime:
    """A screen that was set to be silent."""

    seconds = 0.0

    def prepare(self) -> None:
        """Nothing to do."""

    def play(self) -> None:
        """Nothing to hear."""
