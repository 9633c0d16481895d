"""A call keypad with a display, on a line of its own: pressed, unplugged, and full of noise."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from select import select
from threading import Lock, Thread
from types import TracebackType
from typing import Self

from demo.stage import StageError

if os.name == "posix":
    import tty

FRAME = "02 {addr:02} {key:1} 03"
SHOW = '02 {addr:02} "D" {line1:16} {line2:16} 04'
"""How it says a key, and how its display of two lines is told: `config.toml` calls it so."""
WIDTH = 16
_SHOWN = 4 + 2 * WIDTH + 1
LOOK_S, REST_S = 0.02, 0.002
HAND_S, SAME_S = 0.22, 0.75
"""A calm hand needs so long from key to key, and for the same one again."""
PATIENCE_S = 15.0


Lines = tuple[str, str]


class FakeKeypad:
    """Keypads on a pseudo-terminal; `address` stays the same however often it is plugged in.

    `shown`: the two lines on each pad's display, by its address on the line; `history`: all of it.
    """

    def __init__(self, folder: Path, name: str = "keypad") -> None:
        self._path = folder / name
        self.address = f"serial://{self._path}?baud=9600"
        self.shown: dict[int, Lines] = {}
        self.history: list[tuple[int, Lines]] = []
        self._line: tuple[int, int] | None = None
        self._reading = Lock()
        self._ended = False
        self._last = ("", 0.0)
        self._thread = Thread(target=self._follow, name=f"fake {name}", daemon=True)

    def __enter__(self) -> Self:
        self.plug()
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended = True
        self._thread.join()
        self.unplug()

    def plug(self) -> None:
        """The cable is in. What the display showed before is gone: it had no power."""
        ours, theirs = os.openpty()
        tty.setraw(theirs)
        self.shown.clear()
        self._path.unlink(missing_ok=True)
        self._path.symlink_to(os.ttyname(theirs))
        self._line = ours, theirs

    def unplug(self) -> None:
        """The cable is out."""
        self._path.unlink(missing_ok=True)
        with self._reading:  # or the other thread reads what is opened next by the same number
            line, self._line = self._line, None
            for end in line or ():
                os.close(end)

    def press(self, *keys: str, at: int = 9) -> float:
        """One key after the other, each as it is named, by a calm hand; when the last went down."""
        for key in keys:
            rest = SAME_S if key == self._last[0] and not key.isdecimal() else HAND_S
            time.sleep(max(0.0, self._last[1] + rest - time.monotonic()))
            self.hit(key, at=at)
        return self._last[1]

    def hit(self, key: str, at: int = 9) -> None:
        """A key at once, as a hand that trembles hits it."""
        self._last = key, time.monotonic()
        self.send(f"\x02{at:02}{key}\x03".encode("ascii"))

    def send(self, data: bytes) -> None:
        """Any bytes, as a line full of noise brings them."""
        assert self._line is not None
        while data:
            data = data[os.write(self._line[0], data) :]

    def wait(self, holds: Callable[[Lines], bool], what: str, at: int = 9) -> Lines:
        """What the display of a pad shows as soon as that `holds`; StageError after a while."""
        deadline = time.monotonic() + PATIENCE_S
        while not holds(shown := self.shown.get(at, ("", ""))):
            if time.monotonic() > deadline:
                raise StageError(f"the keypad's display shows {shown}, not that {what}")
            time.sleep(0.01)
        return shown

    def _follow(self) -> None:
        rest = b""
        while not self._ended:
            data = self._read()
            rest = self._take(rest + data) if data else rest

    def _read(self) -> bytes:
        with self._reading:
            if self._line is not None and select([self._line[0]], [], [], LOOK_S)[0]:
                return os.read(self._line[0], 4096)
        time.sleep(REST_S)  # whoever pulls the cable comes in between
        return b""

    def _take(self, data: bytes) -> bytes:
        """Shows every whole frame; the rest."""
        while (start := data.find(b"\x02")) >= 0 and len(data) - start >= _SHOWN:
            frame, data = data[start : start + _SHOWN], data[start + _SHOWN :]
            text = frame[4:-1].decode("ascii")
            at, lines = int(frame[1:3]), (text[:WIDTH].rstrip(), text[WIDTH:].rstrip())
            self.shown[at] = lines
            self.history.append((at, lines))
        return data[max(0, start) :]
