"""The focus on Windows: the foreground window. Tried against a stand-in only, like the keys."""

import ctypes
from typing import Any


class WindowsFocus:
    """Only the program in the foreground may pass it on: the bar is, while somebody types there."""

    def __init__(self, user32: Any = None) -> None:
        library = getattr(ctypes, "WinDLL", ctypes.CDLL)
        self._user32 = user32 or library("user32")
        self._user32.GetForegroundWindow.restype = ctypes.c_void_p
        self._user32.SetForegroundWindow.argtypes = [ctypes.c_void_p]
        self._had: int | None = None

    def remember(self) -> None:
        """Note the foreground window."""
        self._had = self._user32.GetForegroundWindow()

    def give_back(self) -> None:
        """Put it there again."""
        had, self._had = self._had, None
        if had:
            self._user32.SetForegroundWindow(had)
