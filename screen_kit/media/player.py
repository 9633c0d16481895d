"""The port of whatever plays clips, in this program's words; the real one is a driver. No Qt."""

from pathlib import Path
from typing import Protocol


class Listener(Protocol):
    """Is told of the clip that plays, never of one before it, and never within `play`."""

    def ended(self) -> None:
        """It is over."""

    def failed(self, why: str) -> None:
        """It cannot be played: a reason for the log."""

    def moved(self, position_s: float, length_s: float) -> None:
        """Where it is, and how long it is; 0.0: nobody knows."""


class Player(Protocol):
    """Plays one clip at a time, with its sound; never blocks, never raises."""

    def tell(self, listener: Listener) -> None:
        """To whom it speaks from now on."""

    def play(self, file: Path) -> None:
        """From its beginning, instead of what plays now."""

    def stop(self) -> None:
        """Nothing plays; the file is let go."""

    def pause(self) -> None:
        """What plays stands still, and is silent."""

    def go_on(self) -> None:
        """From where it stands still."""

    def be_loud(self, volume: float) -> None:
        """From 0.0 to 1.0; it gets there softly."""

    def draw_on(self, surface: object) -> None:
        """Where the pictures are seen, as the screen has it; None: nowhere."""


class NoPlayer:
    """For a display that has no clips."""

    def tell(self, listener: Listener) -> None:
        """Nobody hears of anything."""

    def play(self, file: Path) -> None:
        """Nothing plays."""

    def stop(self) -> None:
        """Nothing plays anyway."""

    def pause(self) -> None:
        """Nothing moves anyway."""

    def go_on(self) -> None:
        """Nothing stood still."""

    def be_loud(self, volume: float) -> None:
        """Nothing can be heard."""

    def draw_on(self, surface: object) -> None:
        """Nothing can be seen."""
