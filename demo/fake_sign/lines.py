"""Where fake signs can be reached: a pseudo-terminal or a TCP port. POSIX, like the terminal."""

import os
import select
import socket
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Condition, Thread
from typing import Self

from demo.fake_sign.signs import Signs

if os.name == "posix":
    import pty
    import tty

_CHUNK = 4096


class Line(ABC):
    """Signs on a line, served by a thread of its own. A context manager.

    `change` and `wait` are for other threads; `unplug` breaks the line, `plug_in` mends it.
    """

    def __init__(self, signs: Signs) -> None:
        self._signs = signs
        self._changed = Condition()
        self._wake_in, self._wake_out = socket.socketpair()
        self._thread = Thread(target=self._serve, name="fake-sign", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._wake_out.send(b"!")
        self._thread.join()
        self._shut()
        self._wake_in.close()
        self._wake_out.close()

    @property
    @abstractmethod
    def address(self) -> str:
        """The line as `config.toml` names it."""

    def change(self, step: Callable[[Signs], None]) -> None:
        """Something happens to the signs."""
        with self._changed:
            step(self._signs)
            self._changed.notify_all()

    def wait(self, until: Callable[[Signs], bool], timeout: float = 5.0) -> bool:
        """Wait for the signs to be so; False after `timeout` seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: until(self._signs), timeout)

    def say(self, data: bytes) -> None:
        """Bytes that nobody asked for go down the line."""
        with self._changed:
            self._answer(data)

    def unplug(self) -> None:
        """The line breaks."""
        with self._changed:
            self._drop()
        self._wake_out.send(b".")

    @abstractmethod
    def plug_in(self) -> None:
        """The line is there again."""

    @abstractmethod
    def _source(self) -> int | None:
        """The file to wait on, None: nothing to read from."""

    @abstractmethod
    def _receive(self) -> bytes:
        """What came; b"": nothing, or something else happened."""

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
            source = self._source()
            sources = [self._wake_in.fileno()] + ([] if source is None else [source])
            try:
                ready, _, _ = select.select(sources, [], [])
            except (OSError, ValueError):  # unplugged just now
                continue
            if sources[0] in ready:
                if b"!" in self._wake_in.recv(_CHUNK):
                    return
                continue
            with self._changed:
                self._take(self._receive())

    def _take(self, data: bytes) -> None:
        if data:
            self._answer(self._signs.feed(data))
            self._changed.notify_all()


class PtyLine(Line):
    """A device file: a link to the pseudo-terminal, which changes when it is plugged in again."""

    def __init__(self, signs: Signs) -> None:
        super().__init__(signs)
        self._folder = tempfile.TemporaryDirectory(prefix="fake-sign-")
        self._link = Path(self._folder.name) / "signs"
        self._master: int | None = None
        self._slave: int | None = None
        self.plug_in()

    @property
    def address(self) -> str:
        """The device file."""
        return f"serial://{self._link}?baud=115200"

    def plug_in(self) -> None:
        """A new terminal by the same name."""
        with self._changed:
            self._master, self._slave = pty.openpty()
            tty.setraw(self._slave)
            self._link.unlink(missing_ok=True)
            self._link.symlink_to(os.ttyname(self._slave))
        self._wake_out.send(b".")

    def _source(self) -> int | None:
        return self._master

    def _receive(self) -> bytes:
        if self._master is not None:
            with suppress(OSError):
                return os.read(self._master, _CHUNK)
        return b""

    def _answer(self, data: bytes) -> None:
        if data and self._master is not None:
            with suppress(OSError):
                os.write(self._master, data)

    def _drop(self) -> None:
        files, self._slave, self._master = (self._slave, self._master), None, None
        for file in files:
            if file is not None:
                os.close(file)
        self._link.unlink(missing_ok=True)

    def _shut(self) -> None:
        self._drop()
        self._folder.cleanup()


class TcpLine(Line):
    """A converter's port: one client at a time. Unplugged, it accepts nobody."""

    def __init__(self, signs: Signs, *, port: int = 0) -> None:
        super().__init__(signs)
        self._client: socket.socket | None = None
        self._listener: socket.socket | None = None
        self.port = port
        self.plug_in()

    @property
    def address(self) -> str:
        """Host and port."""
        return f"socket://127.0.0.1:{self.port}"

    def plug_in(self) -> None:
        """It listens, at the port it had before."""
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self.port))
        listener.listen()
        self.port = listener.getsockname()[1]
        with self._changed:
            self._listener = listener
        self._wake_out.send(b".")

    def _source(self) -> int | None:
        one = self._client or self._listener
        return None if one is None else one.fileno()

    def _receive(self) -> bytes:
        if self._client is None:
            if self._listener is not None:
                self._client, _ = self._listener.accept()
            return b""
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
        self._hang_up()
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.close()

    def _hang_up(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            client.close()

    def _shut(self) -> None:
        self._drop()
