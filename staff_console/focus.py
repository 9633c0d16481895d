"""The port to the desktop's focus: who had it before the bar needed it for typing."""

from typing import Protocol


class Focus(Protocol):
    """Takes note of the window that has the focus, and gives the focus back to it."""

    def remember(self) -> None:
        """Before the bar takes it."""

    def give_back(self) -> None:
        """To whoever had it; harmless when nobody is remembered, or is gone."""


class LeaveIt:
    """A desktop that gives no program a say in the focus."""

    def remember(self) -> None:
        """Nothing is noted."""

    def give_back(self) -> None:
        """Nothing is changed."""
