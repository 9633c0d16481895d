"""System-wide keys on an X11 desktop, by passive grabs on the root window (XGrabKey)."""

import logging
import os
import select
import threading
from collections.abc import Callable, Iterator

from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import BadAccess, CatchError, DisplayError
from Xlib.protocol.event import KeyPress, KeyRelease, MappingNotify

from staff_console.hotkeys import Held
from staff_console.keys import Shortcut

log = logging.getLogger(__name__)

LOCKS = (0, X.LockMask, X.Mod2Mask, X.LockMask | X.Mod2Mask)
"""A grab names its modifiers exactly: so once for each of caps lock and num lock."""

OUR_MODIFIERS = X.ShiftMask | X.ControlMask | X.Mod1Mask | X.Mod4Mask

Chord = tuple[int, int]
"""Key code and modifiers."""


class X11Hotkeys:
    """Its own connection to the display, read by its own thread."""

    def __init__(self, display: str | None = None) -> None:
        self._name = display
        self._thread: threading.Thread | None = None
        self._wake: tuple[int, int] | None = None

    def hold(self, pressed: Callable[[Shortcut], None]) -> Held:
        """Grab every shortcut. Without a display nothing is held."""
        try:
            display = Display(self._name)
        except DisplayError as error:
            log.warning("no system-wide keys: %s", str(error))
            return Held(everywhere=False)
        keyboard = _Keyboard(display)
        held = keyboard.grab()
        self._wake = os.pipe()
        self._thread = threading.Thread(
            target=_listen, args=(keyboard, self._wake[0], pressed), name="hotkeys", daemon=True
        )
        self._thread.start()
        return held

    def release(self) -> None:
        """Ends the thread, and the connection with its grabs."""
        if self._thread is None or self._wake is None:
            return
        os.close(self._wake[1])
        self._thread.join()
        os.close(self._wake[0])
        self._thread = self._wake = None


def _listen(keyboard: "_Keyboard", wake: int, pressed: Callable[[Shortcut], None]) -> None:
    display = keyboard.display
    while not select.select([display.fileno(), wake], [], [])[0].count(wake):
        for shortcut in keyboard.presses():
            pressed(shortcut)
    display.close()


class _Keyboard:
    """Which chord is which shortcut on this keyboard, and which keys are down."""

    def __init__(self, display: Display) -> None:
        self.display = display
        self._root = display.screen().root
        self._chords: dict[Chord, Shortcut] = {}
        self._down: dict[int, int | None] = {}

    def grab(self) -> Held:
        """Grab every shortcut this keyboard has; BadAccess: another program was first."""
        self._chords = self._keyboard()
        taken = frozenset(s for chord, s in self._chords.items() if not self._grab(chord))
        return Held(working=frozenset(self._chords.values()) - taken, taken=taken)

    def presses(self) -> Iterator[Shortcut]:
        """Shortcuts pressed since the last look."""
        while self.display.pending_events():
            event = self.display.next_event()
            if isinstance(event, MappingNotify):
                self._adopt(event)
            elif isinstance(event, KeyRelease):
                self._down[event.detail] = event.time
            elif isinstance(event, KeyPress) and not self._repeats(event):
                shortcut = self._chords.get((event.detail, event.state & OUR_MODIFIERS))
                if shortcut is not None:
                    yield shortcut

    def _adopt(self, event: MappingNotify) -> None:
        """Another keyboard or layout: its keys may lie elsewhere."""
        self.display.refresh_keyboard_mapping(event)
        if self._keyboard() != self._chords:
            self._root.ungrab_key(X.AnyKey, X.AnyModifier)
            self.grab()

    def _keyboard(self) -> dict[Chord, Shortcut]:
        return {chord: s for s in Shortcut if (chord := self._chord(s)) is not None}

    def _repeats(self, event: KeyPress) -> bool:
        """A key held down comes as release and press at the same time, again and again."""
        released = self._down.get(event.detail, -1)
        self._down[event.detail] = None
        return released is None or released == event.time

    def _chord(self, shortcut: Shortcut) -> Chord | None:
        name = shortcut.removeprefix("Alt+")
        code = self.display.keysym_to_keycode(XK.string_to_keysym(name))
        return (code, X.Mod1Mask if name != shortcut else 0) if code else None

    def _grab(self, chord: Chord) -> bool:
        code, modifiers = chord
        refused = CatchError(BadAccess)
        for lock in LOCKS:
            self._root.grab_key(
                code,
                modifiers | lock,
                owner_events=False,
                pointer_mode=X.GrabModeAsync,
                keyboard_mode=X.GrabModeAsync,
                onerror=refused,
            )
        self.display.sync()
        return refused.get_error() is None
