"""A numeric pad with keys, as Linux tells them: read for ourselves alone, apart from any keyboard.

Each event is the kernel's `struct input_event` (linux/input.h): two longs of time, type, code and
value. The pad is grabbed, so that what is typed on it reaches no window and no console.
"""

import logging
import os
import struct
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from select import select
from threading import Event, Thread
from time import monotonic
from urllib.parse import unquote, urlsplit

from screen_kit.drivers.line_owner import BackOff
from staff_console.pads.line import Heard, PadError, Told
from staff_console.pads.presses import Press
from ticket_protocol.device_settings import KeypadSettings

log = logging.getLogger(__name__)

EVENT = struct.Struct("@llHHi")
EV_KEY, PRESSED = 1, 1
EVIOCGRAB = 0x40044590
LOOK_S = 0.3
AT_ONCE = 64
KEYS = {
    **{code: str((code - 1) % 10) for code in range(2, 12)},
    **dict(zip((82, 79, 80, 81, 75, 76, 77, 71, 72, 73), "0123456789", strict=True)),
    1: "esc",
    12: "-",
    13: "=",
    14: "backspace",
    15: "tab",
    28: "enter",
    57: "space",
    55: "*",
    69: "numlock",
    74: "-",
    78: "+",
    83: ".",
    96: "enter",
    98: "/",
    111: "delete",
    117: "=",
    121: ",",
    **{58 + n: f"f{n}" for n in range(1, 11)},
}
"""Names of keys by the kernel's codes (linux/input-event-codes.h), one for keys of one meaning."""


class HidPad:
    """Owns the pad of `settings`: see `PadLine`. It has no display. Linux only."""

    def __init__(
        self,
        settings: KeypadSettings,
        heard: Heard,
        told: Told,
        *,
        back_off: BackOff | None = None,
        grab: Callable[[int], None] | None = None,
    ) -> None:
        if sys.platform != "linux" and grab is None:
            raise PadError("A pad with keys is read on Linux alone; elsewhere use a serial pad.")
        self._heard, self._told = heard, told
        self._path = Path(unquote(urlsplit(settings.address).path))
        self._counters = frozenset(pad.counter for pad in settings.pads)
        self._back_off, self._grab = back_off or BackOff(), grab or grab_it
        self._up: bool | None = None
        self._ending = Event()
        self._thread = Thread(target=self._run, name=f"pad {self._path}", daemon=True)

    def start(self) -> None:
        """Begins; at once, in a thread of its own."""
        self._thread.start()

    def show(self, counter: int, frames: tuple[bytes, ...]) -> None:
        """It has no display."""

    def stop(self) -> None:
        """Ends, and gives the pad back."""
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join(2 * LOOK_S + 1)

    # In its thread

    def _run(self) -> None:
        while not self._ending.is_set():
            try:
                self._listen()
            except OSError as error:
                log.log(logging.DEBUG if self._up is False else logging.WARNING, "%s", error)
                self._tell(up=False)
            if not self._ending.is_set():
                self._ending.wait(self._back_off.after_failure())

    def _listen(self) -> None:
        with closing(_Device(self._path, self._grab)) as device:
            self._tell(up=True)
            while not self._ending.is_set():
                for key in device.keys(LOOK_S):
                    self._heard(Press(key=key, at=monotonic()))
                self._back_off.worked()

    def _tell(self, *, up: bool) -> None:
        if up is self._up:
            return
        if up and self._up is False:
            log.info("%s is there again", self._path)
        self._up = up
        self._told(frozenset() if up else self._counters)


class _Device:
    """The device file, grabbed. Raises OSError when it is not there, or no longer."""

    def __init__(self, path: Path, grab: Callable[[int], None]) -> None:
        self._fd = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            grab(self._fd)
        except OSError:
            os.close(self._fd)
            raise
        self._rest = b""

    def keys(self, within_s: float) -> Iterator[str]:
        """Keys that went down; a key that is held down says nothing more."""
        ready, _, _ = select([self._fd], [], [], within_s)
        if not ready:
            return
        data = os.read(self._fd, EVENT.size * AT_ONCE)
        if not data:
            raise OSError("the pad is gone")
        data = self._rest + data
        whole = len(data) // EVENT.size * EVENT.size
        self._rest = data[whole:]
        for _, _, kind, code, value in EVENT.iter_unpack(data[:whole]):
            if (kind, value) == (EV_KEY, PRESSED) and code in KEYS:
                yield KEYS[code]

    def close(self) -> None:
        os.close(self._fd)


def grab_it(fd: int) -> None:
    """Takes the pad for this program alone; OSError when it is no input device, or taken."""
    if sys.platform != "linux":
        raise OSError("this system has no such pads")
    import fcntl  # noqa: PLC0415 - not on every system

    fcntl.ioctl(fd, EVIOCGRAB, 1)
