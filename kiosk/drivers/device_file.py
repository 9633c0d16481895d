"""A printer behind a device file such as /dev/usb/lp0. POSIX only: elsewhere use tcp or serial."""

import os
import select
import sys
import time
from contextlib import suppress
from pathlib import Path

from kiosk.drivers.line import Deadlines, LineError, StallError

if sys.platform != "win32":
    import fcntl

AVAILABLE = os.name == "posix"
_PAUSE = 0.05


class DeviceFileLine:
    """A character device; `reads` False: the device only takes."""

    lasting = True

    def __init__(self, path: Path, deadlines: Deadlines, *, reads: bool = True) -> None:
        self._path = path
        self._deadlines = deadlines
        self._reads = reads
        self._file: int | None = None

    def open(self) -> None:
        """Open it without waiting, for us alone; raises LineError."""
        self.close()
        access = os.O_RDWR if self._reads else os.O_WRONLY
        try:
            self._file = os.open(self._path, access | os.O_NOCTTY | os.O_NONBLOCK)
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self.close()
            raise LineError(f"{self._path} cannot be opened: {error.strerror}") from error

    def close(self) -> None:
        """Let go."""
        file, self._file = self._file, None
        if file is not None:
            with suppress(OSError):
                os.close(file)

    def write(self, data: bytes) -> None:
        """Hand over all; the deadline starts again with every byte taken."""
        file, sent = self._open_file(), 0
        view = memoryview(data)
        while sent < len(data):
            if not self._waited(file, select.POLLOUT, self._deadlines.write):
                raise StallError("the printer takes nothing")
            try:
                sent += os.write(file, view[sent:])
            except BlockingIOError:
                continue
            except OSError as error:
                raise LineError(f"sending stopped: {error.strerror}") from error

    def read(self, timeout: float) -> bytes:
        """What came, b"" if nothing; a device that says "ready" without a byte is not rushed."""
        file = self._open_file()
        if not self._waited(file, select.POLLIN if self._reads else 0, max(timeout, 0.0)):
            return b""
        try:
            data = os.read(file, 1024)
        except BlockingIOError:
            data = b""
        except OSError as error:
            raise LineError(f"receiving stopped: {error.strerror}") from error
        if not data:
            time.sleep(min(_PAUSE, max(timeout, 0.0)))
        return data

    @staticmethod
    def _waited(file: int, event: int, seconds: float) -> bool:
        """Whether it came to `event` in time; LineError: the device is gone."""
        poll = select.poll()
        poll.register(file, event)
        happened = dict(poll.poll(seconds * 1000)).get(file, 0)
        if happened & ~event:
            raise LineError("the device is gone")
        return bool(happened)

    def _open_file(self) -> int:
        if self._file is None:
            raise LineError("the device is not open")
        return self._file
