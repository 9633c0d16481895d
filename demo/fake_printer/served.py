"""A door served by a thread of its own, which reads a file the system can wait for."""

import select
import socket
import time
from abc import abstractmethod
from collections.abc import Callable
from contextlib import suppress
from threading import Condition, Thread
from typing import Self

from demo.fake_printer.door import Door
from demo.fake_printer.machine import Machine

_CHUNK = 4096
_PACED = 64
_BITS = 10
_IDLE_S = 0.05


class ServedDoor(Door):
    """A door with a thread of its own that reads the line. A context manager.

    `baud`: bytes come no faster than over such a serial line, ten bits each.
    """

    def __init__(self, machine: Machine | None = None, *, baud: int | None = None) -> None:
        super().__init__(machine)
        self._baud = baud
        self._free_at = 0.0
        self._life = 0
        self._changed = Condition()
        self._wake_in, self._wake_out = socket.socketpair()
        self._thread = Thread(target=self._serve, name="fake-printer", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._wake(b"!")
        self._thread.join()
        self._wake_in.close()
        self._wake_out.close()

    @property
    def stalled(self) -> bool:
        """Whether it has stopped."""
        return self.machine.frozen

    @stalled.setter
    def stalled(self, value: bool) -> None:
        if value:
            self.stall()
        else:
            self.resume()

    def resume(self) -> None:
        """It goes on, and reads again."""
        with self._changed:
            super().resume()
            self._turned()

    def drop_after(self, count: int) -> None:
        """The line breaks after so many more bytes."""
        self.fuse.light(count, self.drop)

    def wait(self, until: Callable[[Machine], bool], timeout: float = 5.0) -> bool:
        """Wait for the machine to be so; False after `timeout` seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: until(self.machine), timeout)

    def lock(self) -> Condition:
        """Held while the machine is touched."""
        return self._changed

    def changed(self) -> None:
        """Wake those who wait."""
        self._changed.notify_all()

    @abstractmethod
    def _source(self) -> int | None:
        """The file to wait on, None: nothing to read from."""

    @abstractmethod
    def _receive(self, most: int) -> bytes:
        """Bytes; none at the end of a connection, or when something else happened."""

    @abstractmethod
    def _shut(self) -> None:
        """Close everything."""

    def _turned(self) -> None:
        """There is something else to read from, or nothing any more."""
        self._changed.notify_all()
        self._wake(b".")

    def _wake(self, why: bytes) -> None:
        with suppress(OSError):
            self._wake_out.send(why)

    def _serve(self) -> None:
        while True:
            with self._changed:
                source = None if self.machine.frozen else self._source()
            woken, files = self._wake_in.fileno(), [] if source is None else [source]
            with suppress(OSError, ValueError):  # closed meanwhile: we are woken at once
                ready, _, _ = select.select([woken, *files], [], [])
                if woken not in ready:
                    self._listen()
                elif b"!" in self._wake_in.recv(_CHUNK):
                    break
        self._shut()

    def _listen(self) -> None:
        with self._changed:
            data, life = self._receive(_PACED if self._baud else _CHUNK), self._life
        if data:
            self._pace(len(data))
            with self._changed:
                if life == self._life:
                    self.take(data, connected=lambda: life == self._life)

    def _pace(self, count: int) -> None:
        """Bytes that lay ready keep the line's own time, however late this thread wakes up."""
        if self._baud:
            now = time.monotonic()
            began = now if now - self._free_at > _IDLE_S else self._free_at
            self._free_at = began + count * _BITS / self._baud
            time.sleep(max(0.0, self._free_at - now))
