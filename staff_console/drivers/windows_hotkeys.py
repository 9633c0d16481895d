"""System-wide keys on Windows, by RegisterHotKey.

Written from the documentation of the Windows API and tried against a stand-in only: no Windows
machine has run it yet.
"""

import ctypes
import threading
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from staff_console.hotkeys import Held
from staff_console.keys import Shortcut

MOD_ALT = 0x0001
MOD_NOREPEAT = 0x4000
WM_HOTKEY = 0x0312
WM_QUIT = 0x0012
VK_F8 = 0x77


class WindowsHotkeys:
    """A thread with a message queue; keys belong to the thread that registered them."""

    def __init__(self, user32: Any = None, kernel32: Any = None) -> None:
        library = getattr(ctypes, "WinDLL", ctypes.CDLL)
        self._user32 = user32 or library("user32")
        self._kernel32 = kernel32 or library("kernel32")
        self._thread: threading.Thread | None = None
        self._thread_id = 0
        self._held = Held()

    def hold(self, pressed: Callable[[Shortcut], None]) -> Held:
        """Register every shortcut; a refusal means that another program has it."""
        ready = threading.Event()
        self._thread = threading.Thread(
            target=self._run, args=(pressed, ready), name="hotkeys", daemon=True
        )
        self._thread.start()
        ready.wait()
        return self._held

    def release(self) -> None:
        """Ends the thread; Windows takes the keys back with it."""
        if self._thread is None:
            return
        self._user32.PostThreadMessageW(self._thread_id, WM_QUIT, 0, 0)
        self._thread.join()
        self._thread = None

    def _run(self, pressed: Callable[[Shortcut], None], ready: threading.Event) -> None:
        self._thread_id = self._kernel32.GetCurrentThreadId()
        shortcuts = dict(enumerate(Shortcut, start=1))
        got = {s for number, s in shortcuts.items() if self._register(number, s)}
        self._held = Held(working=frozenset(got), taken=frozenset(set(Shortcut) - got))
        message = wintypes.MSG()
        self._user32.PeekMessageW(ctypes.byref(message), None, 0, 0, 0)  # makes the queue
        ready.set()
        while self._user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            if message.message == WM_HOTKEY and message.wParam in shortcuts:
                pressed(shortcuts[message.wParam])

    def _register(self, number: int, shortcut: Shortcut) -> bool:
        alt, _, digit = shortcut.rpartition("+")
        code = ord(digit) if alt else VK_F8
        modifiers = MOD_NOREPEAT | (MOD_ALT if alt else 0)
        return bool(self._user32.RegisterHotKey(None, number, modifiers, code))
