"""Where a fake printer can be reached: a TCP port or a pseudo-terminal, with a line's faults.

POSIX only, like the pseudo-terminal; the TCP door alone would work elsewhere too.
"""

import os
import socket
import struct
import tempfile
from contextlib import suppress
from pathlib import Path

from demo.fake_printer.machine import Machine
from demo.fake_printer.served import ServedDoor

if os.name == "posix":
    import pty
    import tty


class TcpDoor(ServedDoor):
    """Port 9100's like: one client at a time, the next one waits."""

    def __init__(
        self,
        machine: Machine | None = None,
        *,
        port: int = 0,
        buffer: int | None = None,
        baud: int | None = None,
    ) -> None:
        super().__init__(machine, baud=baud)
        self._buffer = buffer
        self._client: socket.socket | None = None
        self._bound = self._own(port)
        self.port: int = self._bound.getsockname()[1]
        self._listener: socket.socket | None = self._listening()
        self._plugged = True

    @property
    def path(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self.port}"

    def drop(self) -> None:
        """A reset."""
        with self._changed:
            if self._client is not None:
                reset = struct.pack("ii", 1, 0)
                self._client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)
            self._hang_up()
            self._turned()

    def refuse(self) -> None:
        """Nobody listens on the port."""
        with self._changed:
            listener, self._listener = self._listener, None
            if listener is not None:
                listener.shutdown(socket.SHUT_RDWR)  # our thread may wait on it, which keeps it
                listener.close()
            self.drop()

    def accept(self) -> None:
        """Listen on the same port."""
        with self._changed:
            if self._listener is None:
                self._listener = self._listening()
            self._turned()

    def unplug(self) -> None:
        """Nothing arrives; what is sent waits on the way; calls are still taken."""
        with self._changed:
            self._plugged = False
            self._turned()

    def plug_in(self) -> None:
        """It arrives now."""
        with self._changed:
            self._plugged = True
            self._turned()

    def switch_off(self) -> None:
        """The power goes, and the port with it."""
        super().switch_off()
        self.refuse()

    def switch_on(self) -> None:
        """The power comes back."""
        super().switch_on()
        self.accept()

    def answer(self, data: bytes) -> None:
        """Send, if a client is there."""
        if data and self._client is not None and self._plugged:
            with suppress(OSError):
                self._client.sendall(data)

    def _listening(self) -> socket.socket:
        listener = socket.socket()
        if self._buffer:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, self._buffer)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self.port))
        listener.listen()
        listener.settimeout(0.0)
        return listener

    @staticmethod
    def _own(port: int) -> socket.socket:
        """Never listens: it keeps the port ours while that is closed. Shared only from then on."""
        bound = socket.socket()
        if port:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(("127.0.0.1", port))
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        return bound

    def _source(self) -> int | None:
        speaker = self._client or self._listener
        return speaker.fileno() if speaker is not None and self._plugged else None

    def _receive(self, most: int) -> bytes:
        if self._client is None:
            if self._listener is not None:
                self._client, _ = self._listener.accept()
                self._client.settimeout(0.0)
                self.connections += 1
            return b""
        try:
            data = self._client.recv(most)
        except BlockingIOError:
            return b""
        except OSError:
            data = b""
        if not data:
            self._hang_up()
        return data

    def _hang_up(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            client.close()
            self._life += 1

    def _shut(self) -> None:
        self._hang_up()
        self._bound.close()
        if self._listener is not None:
            self._listener.close()


class PtyDoor(ServedDoor):
    """A device file: a link to the pseudo-terminal, which changes when the cable is plugged in."""

    def __init__(self, machine: Machine | None = None, *, baud: int | None = None) -> None:
        super().__init__(machine, baud=baud)
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
        """The device is there."""
        with self._changed:
            if self._master is None:
                self._master, self._slave = pty.openpty()
                tty.setraw(self._slave)
                os.set_blocking(self._master, False)
                self._link.symlink_to(os.ttyname(self._slave))
                self.connections += 1
            self._turned()

    def unplug(self) -> None:
        """The device is gone."""
        with self._changed:
            self._shut_pair()
            self._turned()

    drop = refuse = unplug
    accept = plug_in

    def answer(self, data: bytes) -> None:
        """Send; it waits in the line when nobody reads."""
        if data and self._master is not None:
            with suppress(OSError):
                os.write(self._master, data)

    def _source(self) -> int | None:
        return self._master

    def _receive(self, most: int) -> bytes:
        with suppress(OSError):
            if self._master is not None:
                return os.read(self._master, most)
        return b""

    def _shut_pair(self) -> None:
        for file in (self._slave, self._master):
            if file is not None:
                os.close(file)
        self._slave = self._master = None
        self._life += 1
        self._link.unlink(missing_ok=True)

    def _shut(self) -> None:
        self._shut_pair()
        self._folder.cleanup()
