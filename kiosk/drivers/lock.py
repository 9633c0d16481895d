"""Keeps the window a kiosk: what a keyboard could do to leave it is swallowed, the cursor hidden.

Keys that the compositor or the kernel take before us are closed in `deploy/`.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow

KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
FORBIDDEN = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
EDITING = frozenset(
    {
        Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter,
        Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Home,
        Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
        Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Shift, Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)  # fmt: skip
"""Keys without a letter that a citizen's keyboard or keypad may send."""
STAFF = Qt.Key.Key_F12


class Lock(QObject):
    """Watches all events of `window`. `staff(down)`: F12 went down, or up again."""

    staff = Signal(bool)

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)
        window.setCursor(Qt.CursorShape.BlankCursor)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """True: nobody hears of it."""
        if event.type() is QEvent.Type.Close:
            event.ignore()
            return True
        if event.type() is QEvent.Type.ContextMenu:
            return True
        if event.type() not in KEYS or not isinstance(event, QKeyEvent):
            return False
        self._tell(event)
        return not _harmless(event)

    def _tell(self, event: QKeyEvent) -> None:
        down = event.type() is QEvent.Type.KeyPress
        up = event.type() is QEvent.Type.KeyRelease
        if event.key() == STAFF and (down or up) and not event.isAutoRepeat():
            self.staff.emit(down)


def _harmless(event: QKeyEvent) -> bool:
    """Letters, digits and what moves among keys; nothing together with Ctrl, Alt or the system."""
    if event.modifiers() & FORBIDDEN:
        return False
    return event.key() in EDITING or (bool(event.text()) and event.text().isprintable())
