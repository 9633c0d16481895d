"""Desktops that give no program keys of its own, such as Wayland; and keys switched off."""

from collections.abc import Callable

from staff_console.hotkeys import Held
from staff_console.keys import Shortcut


class NoHotkeys:
    """Keys work only inside the bar, or, `switched_off`, nowhere."""

    def __init__(self, *, switched_off: bool = False) -> None:
        self._switched_off = switched_off

    def hold(self, pressed: Callable[[Shortcut], None]) -> Held:  # noqa: ARG002 - the port's
        """Nothing is held."""
        if self._switched_off:
            return Held()
        return Held(working=frozenset(Shortcut), everywhere=False)

    def release(self) -> None:
        """Nothing is given back."""
