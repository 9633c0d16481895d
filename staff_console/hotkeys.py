"""The port to the desktop's keyboard: keys that work while another program has the focus."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from staff_console.keys import Shortcut


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """Which keys the bar got. `taken` ones belong to other programs.

    `everywhere` is False where a desktop gives no program keys of its own.
    """

    working: frozenset[Shortcut] = frozenset()
    taken: frozenset[Shortcut] = frozenset()
    everywhere: bool = True


class Hotkeys(Protocol):
    """Holds every Shortcut from `hold` to `release`. A key held down counts once."""

    def hold(self, pressed: Callable[[Shortcut], None]) -> Held:
        """Begin; `pressed` is called on the driver's own thread."""

    def release(self) -> None:
        """Give the keys back. Harmless when nothing is held."""
