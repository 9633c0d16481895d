"""What a keyboard at the kiosk cannot do."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QWindow

from kiosk.drivers.lock import Lock

NONE, CTRL, ALT, META, SHIFT = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip


class Ear(QWindow):
    """A window that notes what reaches it."""

    def __init__(self):
        super().__init__()
        self.heard = []

    def event(self, event):
        self.heard.append(event.type())
        return super().event(event)


@pytest.fixture
def window(qapp):
    ear = Ear()
    ear.lock = Lock(ear)
    yield ear
    ear.destroy()


def key(window, key, modifiers=NONE, text="", kind=QEvent.Type.KeyPress, *, again=False):
    """Whether the window heard of the key."""
    window.heard.clear()
    QGuiApplication.sendEvent(window, QKeyEvent(kind, key, modifiers, text, again))
    return bool(window.heard)


@pytest.mark.parametrize(
    ("which", "modifiers", "text"),
    [
        (Qt.Key.Key_F4, ALT, ""),
        (Qt.Key.Key_Tab, ALT, ""),
        (Qt.Key.Key_Escape, ALT, ""),
        (Qt.Key.Key_Delete, CTRL | ALT, ""),
        (Qt.Key.Key_Q, CTRL, "q"),
        (Qt.Key.Key_C, CTRL | SHIFT, "C"),
        (Qt.Key.Key_D, META, "d"),
        (Qt.Key.Key_Super_L, NONE, ""),
        (Qt.Key.Key_F1, NONE, ""),
        (Qt.Key.Key_F11, NONE, ""),
        (Qt.Key.Key_F12, NONE, ""),
        (Qt.Key.Key_Menu, NONE, ""),
        (Qt.Key.Key_Print, NONE, ""),
        (Qt.Key.Key_PowerOff, NONE, ""),
        (Qt.Key.Key_Sleep, NONE, ""),
        (Qt.Key.Key_LaunchMail, NONE, ""),
    ],
)
def test_shortcuts_are_swallowed(window, which, modifiers, text):
    assert not key(window, which, modifiers, text)
    assert not key(window, which, modifiers, text, QEvent.Type.ShortcutOverride)


@pytest.mark.parametrize(
    ("which", "modifiers", "text"),
    [
        (Qt.Key.Key_A, NONE, "a"),
        (Qt.Key.Key_A, SHIFT, "A"),
        (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "5"),
        (Qt.Key.Key_Tab, NONE, "\t"),
        (Qt.Key.Key_Backtab, SHIFT, ""),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "\r"),
        (Qt.Key.Key_Space, NONE, " "),
        (Qt.Key.Key_Down, NONE, ""),
        (Qt.Key.Key_Escape, NONE, "\x1b"),
    ],
)
def test_what_a_citizen_types_is_heard(window, which, modifiers, text):
    assert key(window, which, modifiers, text)


def test_the_window_is_not_closed(window):
    close = QCloseEvent()
    QGuiApplication.sendEvent(window, close)
    assert not close.isAccepted()
    assert QEvent.Type.Close not in window.heard


def test_staff_hold_a_key(window):
    held = []
    window.lock.staff.connect(held.append)
    key(window, Qt.Key.Key_F12)
    key(window, Qt.Key.Key_F12, again=True)
    key(window, Qt.Key.Key_F12, kind=QEvent.Type.KeyRelease)
    assert held == [True, False]


def test_no_cursor(window):
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
