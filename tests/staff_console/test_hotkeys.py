"""Keys on desktops that have none, and on a stand-in for Windows."""

import queue

from staff_console.drivers.no_hotkeys import NoHotkeys
from staff_console.drivers.windows_focus import WindowsFocus
from staff_console.drivers.windows_hotkeys import MOD_ALT, MOD_NOREPEAT, WM_HOTKEY, WindowsHotkeys
from staff_console.keys import Shortcut


def test_keys_switched_off_are_not_missed():
    assert NoHotkeys(switched_off=True).hold(lambda _: None).everywhere
    assert not NoHotkeys().hold(lambda _: None).everywhere


class FakeUser32:
    """Windows' keyboard: F8 belongs to somebody else; a queue of messages."""

    def __init__(self):
        self.registered = {}
        self.messages = queue.Queue()

    def GetCurrentThreadId(self):  # noqa: N802
        return 7

    def RegisterHotKey(self, window, number, modifiers, code):  # noqa: N802
        if code == 0x77:
            return 0
        self.registered[number] = (modifiers, code)
        return 1

    def PeekMessageW(self, *_):  # noqa: N802
        return 0

    def PostThreadMessageW(self, thread, message, w, lparam):  # noqa: N802
        self.messages.put((0, 0) if thread == 7 else None)

    def GetMessageW(self, reference, *_):  # noqa: N802
        kind, number = self.messages.get(timeout=5)
        message = reference._obj
        message.message, message.wParam = kind, number
        return kind


def test_windows_keys_against_a_stand_in():
    windows, presses = FakeUser32(), queue.Queue()
    driver = WindowsHotkeys(windows, windows)
    held = driver.hold(presses.put)
    assert held.taken == {Shortcut.MAIN}
    number, chord = next(iter(windows.registered.items()))
    assert chord == (MOD_ALT | MOD_NOREPEAT, ord("1"))
    windows.messages.put((WM_HOTKEY, number))
    assert presses.get(timeout=5) is Shortcut.ONE
    driver.release()


class FakeFunction:
    """A function of a library of Windows."""

    def __init__(self, does):
        self.does = does

    def __call__(self, *arguments):
        return self.does(*arguments)


class FakeForeground:
    """A desktop on which the portal is in front."""

    def __init__(self):
        self.front = 42
        self.GetForegroundWindow = FakeFunction(lambda: self.front)
        self.SetForegroundWindow = FakeFunction(self.bring)

    def bring(self, window):
        self.front = window


def test_windows_focus_against_a_stand_in():
    windows = FakeForeground()
    focus = WindowsFocus(windows)
    focus.give_back()
    assert windows.front == 42
    focus.remember()
    windows.front = 7
    focus.give_back()
    assert windows.front == 42
    windows.front = 7
    focus.give_back()
    assert windows.front == 7
