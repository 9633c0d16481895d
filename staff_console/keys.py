"""What an officer can press, and the keys of the keyboard that do the same. No Qt."""

from enum import StrEnum

from ticket_protocol.words import PauseReason


class Key(StrEnum):
    """An action of the bar. The value is the last word of the command's path."""

    NEXT = "call-next"
    RECALL = "recall"
    FINISH = "finish"
    NO_SHOW = "no-show"
    CANCEL = "cancel"
    OPEN = "open"
    PAUSE = "pause"
    CLOSE = "close"
    CONFIRM_CLOCK = "confirm"


ON_CURRENT = frozenset({Key.RECALL, Key.FINISH, Key.NO_SHOW, Key.CANCEL})
"""Keys that act on the citizen at the counter."""


class Menu(StrEnum):
    """A question the unfolded bar asks before it sends a command."""

    PAUSE = "pause"
    CANCEL = "cancel"
    CLOSE = "close"
    CLOCK = "clock"


ASKS: dict[Key, Menu] = {
    Key.PAUSE: Menu.PAUSE,
    Key.CANCEL: Menu.CANCEL,
    Key.CLOSE: Menu.CLOSE,
    Key.CONFIRM_CLOCK: Menu.CLOCK,
}
"""Keys that ask first."""

REASONS = tuple(PauseReason)
"""Pause reasons in the menu's order; Alt 1 is the first while the menu is open."""


class Shortcut(StrEnum):
    """Keys of the keyboard. Alt 4 and Alt 5 stay free for holding and transferring."""

    MAIN = "F8"
    ONE = "Alt+1"
    TWO = "Alt+2"
    THREE = "Alt+3"
    FOUR = "Alt+4"
    FIVE = "Alt+5"
    SIX = "Alt+6"
    SEVEN = "Alt+7"
    EIGHT = "Alt+8"

    @property
    def label(self) -> str:
        """As it stands on a key."""
        return self.replace("+", " ")


SHORTCUTS: dict[Key, Shortcut] = {
    Key.NEXT: Shortcut.MAIN,
    Key.OPEN: Shortcut.MAIN,
    Key.RECALL: Shortcut.ONE,
    Key.FINISH: Shortcut.TWO,
    Key.NO_SHOW: Shortcut.THREE,
    Key.PAUSE: Shortcut.SIX,
    Key.CANCEL: Shortcut.SEVEN,
    Key.CLOSE: Shortcut.EIGHT,
}

CHOICES = (Shortcut.ONE, Shortcut.TWO, Shortcut.THREE, Shortcut.FOUR, Shortcut.FIVE)
"""What chooses the rows of the open pause menu."""
