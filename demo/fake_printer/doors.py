"""Where a fake printer can be reached: a TCP port or a pseudo-terminal, with a line's faults.

POSIX only, like the pseudo-terminal; the TCP door alone would work elsewhere too.
"""

import os
import select
import socket
import struct
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Condition, Thread
from typing import Self

from demo.fake_printer.machine import Machine, Trouble

if os.name == "posix":
    import pty
    import tty

_CHUNK = 4096


class Door(ABC):
    """A machine on a line, served by a thread of its own. A context manager.

    Faults: `stalled` (it stops reading), `drop_after` (the line breaks after that many bytes),
    and the machine's own flags and troubles. Its troubles go through `trouble` and `clear`.
    """

    def __init__(self, machine: Machine | None = None) -> None:
        self.machine = machine or Machine()
        self.drop_after: int | None = None
        self.connections = 0
        self._stalled = False
        self._changed = Condition()
        self._wake_in, self._wake_out = socket.socketpair()
        self._thread = Thread(target=self._serve, name="fake-printer", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._wake_out.send(b"!")
        self._thread.join()
        self._wake_in.close()
        self._wake_out.close()

    @property
    @abstractmethod
    def path(self) -> str:
        """What a printer's address needs: host and port, or a device file."""

    @property
    def stalled(self) -> bool:
        """Whether it has stopped reading."""
        return self._stalled

    @stalled.setter
    def stalled(self, value: bool) -> None:
        self._stalled = value
        self._wake_out.send(b".")

    def trouble(self, *troubles: Trouble) -> None:
        """Something goes wrong with the machine."""
        with self._changed:
            self.machine.trouble(*troubles)

    def clear(self, *troubles: Trouble) -> None:
        """Somebody puts it right; what it then says goes down the line."""
        with self._changed:
            self._answer(self.machine.clear(*troubles))
            self._changed.notify_all()

    def wait(self, until: Callable[[Machine], bool], timeout: float = 5.0) -> bool:
        """Wait for the machine to be so; False after `timeout` seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: until(self.machine), timeout)

    @abstractmethod
    def _source(self) -> int | None:
        """The file to wait on, None: nothing to read from."""

    @abstractmethod
    def _receive(self) -> bytes | None:
        """Bytes; b"" at the end of a connection; None: something else happened."""

    @abstractmethod
    def _answer(self, data: bytes) -> None:
        """Send, if anybody listens."""

    @abstractmethod
    def _drop(self) -> None:
        """Break the line."""

    @abstractmethod
    def _shut(self) -> None:
        """Close everything."""

    def _serve(self) -> None:
        while True:
            source = None if self._stalled else self._source()
            sources = [self._wake_in.fileno()] + ([] if source is None else [source])
            ready, _, _ = select.select(sources, [], [])
            if sources[0] in ready:
                if b"!" in self._wake_in.recv(_CHUNK):
                    break
            elif data := self._receive():
                self._take(data)
        self._shut()

    def _take(self, data: bytes) -> None:
        with self._changed:
            if self.drop_after is not None and len(data) >= self.drop_after:
                data, self.drop_after = data[: self.drop_after], None
                self.machine.feed(data)
                self._drop()
            else:
                if self.drop_after is not None:
                    self.drop_after -= len(data)
                self._answer(self.machine.feed(data))
            self._changed.notify_all()


class TcpDoor(Door):
    """Port 9100's like: one client at a time, the next one waits."""

    def __init__(
        self, machine: Machine | None = None, *, port: int = 0, buffer: int | None = None
    ) -> None:
        super().__init__(machine)
        self._listener = socket.socket()
        if buffer:
            self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._listener.bind(("127.0.0.1", port))
        self._listener.listen()
        self.port: int = self._listener.getsockname()[1]
        self._client: socket.socket | None = None

    @property
    def path(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self.port}"

    def _source(self) -> int:
        return (self._client or self._listener).fileno()

    def _receive(self) -> bytes | None:
        if self._client is None:
            self._client, _ = self._listener.accept()
            self.connections += 1
            return None
        data = b""
        with suppress(OSError):
            data = self._client.recv(_CHUNK)
        if not data:
            self._hang_up()
        return data

    def _answer(self, data: bytes) -> None:
        if data and self._client is not None:
            with suppress(OSError):
                self._client.sendall(data)

    def _drop(self) -> None:
        if self._client is not None:
            reset = struct.pack("ii", 1, 0)
            self._client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)
        self._hang_up()

    def _hang_up(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            client.close()

    def _shut(self) -> None:
        self._hang_up()
        self._listener.close()


class PtyDoor(Door):
    """A device file: a link to the pseudo-terminal, which changes when the cable is plugged in."""

    def __init__(self, machine: Machine | None = None) -> None:
        super().__init__(machine)
        self._folder = tempfile.TemporaryDirectory(prefix="fake-printer-")
        self._link = Path(self._folder.name) / "printer"
        self._master: int | None = None
        self._slave: int | None = None
        self.plug_in()

    @property
    def path(self) -> str:
        """The device file."""
        return str(self._link)

    def plug_in(self) -> None:
        """Connect the cable again after a drop."""
        with self._changed:
            self._master, self._slave = pty.openpty()
            tty.setraw(self._slave)
            self._link.unlink(missing_ok=True)
            self._link.symlink_to(os.ttyname(self._slave))
            self.connections += 1
        self._wake_out.send(b".")

    def _source(self) -> int | None:
        return self._master

    def _receive(self) -> bytes | None:
        if self._master is None:
            return None
        with suppress(OSError):
            return os.read(self._master, _CHUNK)
        return None

    def _answer(self, data: bytes) -> None:
        if data and self._master is not None:
            with suppress(OSError):
                os.write(self._master, data)

    def _drop(self) -> None:
        for file in (self._slave, self._master):
            if file is not None:
                os.close(file)
        self._slave = self._master = None
        self._link.unlink(missing_ok=True)

    def _shut(self) -> None:
        self._drop()
        self._folder.cleanup()
