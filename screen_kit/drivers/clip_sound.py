"""What clips sound like, played by a child process: no fault of the sound reaches the screen.

Orders are written by a thread, so that a child that hangs holds nobody up; one that ended is
started again with the clip that plays, later and later. Sound follows the picture.
"""

import logging
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from time import monotonic

from screen_kit.drivers.line_owner import BackOff

log = logging.getLogger(__name__)

COMMAND = (sys.executable, "-m", "screen_kit.drivers.clip_sound_child")
EVERY_S = 5.0
"""So often the sound is told where the picture is."""
HANGS_S = 12.0
"""A child that obeys no order for so long is ended."""


class ClipSound:
    """The sound beside a clip. Without volume there is no process."""

    def __init__(
        self, command: Sequence[str] = COMMAND, clock: Callable[[], float] = monotonic
    ) -> None:
        self._command, self._clock = tuple(command), clock
        self._child: _Child | None = None
        self._file: Path | None = None
        self._volume = 0.0
        self._back_off = BackOff(first=1.0, last=60.0)
        self._not_before = self._told_at = clock()

    def play(self, file: Path, at_s: float = 0.0) -> None:
        """From its beginning, or from there."""
        self._file = file
        self._follow(at_s)

    def be_at(self, position_s: float) -> None:
        """Where the picture is: now and then the sound is told."""
        if self._file is not None and self._clock() - self._told_at >= EVERY_S:
            self._follow(position_s)

    def be_loud(self, volume: float) -> None:
        """From 0.0 to 1.0, softly."""
        self._volume = volume
        self._order(f"loud {volume:.3f}")

    def stop(self) -> None:
        """Silence."""
        self._file = None
        self._order("stop")

    def end(self) -> None:
        """The process ends."""
        if self._child is not None:
            self._child.end()
            self._child = None

    def _follow(self, position_s: float) -> None:
        self._told_at = self._clock()
        if self._volume <= 0.0 or not self._is_there():
            return
        self._order(f"play {position_s:.3f} {self._file}")

    def _is_there(self) -> bool:
        if self._child is not None and not self._child.ended:
            if not self._child.hangs(self._clock()):
                return True
            self._child.end()
        if self._clock() < self._not_before:
            return False
        if self._child is not None:
            log.warning("the sound of clips has ended; it is started again")
        self._not_before = self._clock() + self._back_off.after_failure()
        try:
            self._child = _Child(self._command)
        except OSError as error:
            log.warning("no sound with clips: %s", error)
            self._child = None
            return False
        self._order(f"loud {self._volume:.3f}")
        return True

    def _order(self, order: str) -> None:
        if self._child is not None:
            self._child.order(order, self._clock())


class _Child:
    """One process, and the thread that writes to it."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - ourselves
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._orders: SimpleQueue[str | None] = SimpleQueue()
        self._given = self._obeyed = 0
        self._waits_since = 0.0
        works = (self._write, self._read)
        self._threads = [Thread(target=work, name="clip sound", daemon=True) for work in works]
        for thread in self._threads:
            thread.start()

    def order(self, order: str, now: float) -> None:
        if self._given == self._obeyed:
            self._waits_since = now
        self._given += 1
        self._orders.put(order)

    def hangs(self, now: float) -> bool:
        """Nothing of what it was told is done, for a long time."""
        return self._given > self._obeyed and now - self._waits_since >= HANGS_S

    @property
    def ended(self) -> bool:
        return self._process.poll() is not None

    def end(self) -> None:
        self._orders.put(None)
        self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join(1.0)

    def _write(self) -> None:
        pipe = self._process.stdin
        if pipe is None:
            return
        try:
            with pipe:
                while (order := self._orders.get()) is not None:
                    pipe.write(f"{order}\n".encode())
                    pipe.flush()
        except OSError:
            log.debug("the sound of clips takes no orders")

    def _read(self) -> None:
        pipe = self._process.stdout
        if pipe is None:
            return
        with pipe:
            for _line in pipe:
                self._obeyed += 1
