"""A printer on the network (port 9100): one client at a time, so a connection per use."""

import socket
from contextlib import suppress
from ipaddress import ip_address
from time import monotonic

from kiosk.drivers.line import Deadlines, LineError, StallError
from kiosk.drivers.patience import Patience


class TcpLine:
    """A connection to `host`:`port`."""

    lasting = False

    def __init__(self, host: str, port: int, deadlines: Deadlines) -> None:
        self._host, self._port = host, port
        self._lookup: Patience[list[tuple[str, int]]] = Patience()
        self._deadlines = deadlines
        self._socket: socket.socket | None = None

    def open(self) -> None:
        """Connect; raises LineError."""
        self.close()
        try:
            self._socket = self._connected()
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except (OSError, UnicodeError) as error:  # UnicodeError: a name that cannot be one
            self.close()
            raise LineError(f"no connection to {self._host}: {error}") from error

    def close(self) -> None:
        """Say the end and hear the other side out: unread bytes would undo what was sent."""
        connection, self._socket = self._socket, None
        if connection is None:
            return
        end = monotonic() + self._deadlines.linger
        with connection, suppress(OSError):
            connection.shutdown(socket.SHUT_WR)
            while (left := end - monotonic()) > 0:
                connection.settimeout(left)
                if not connection.recv(1024):
                    break

    def write(self, data: bytes) -> None:
        """Send all; the deadline starts again with every byte that goes out."""
        connection, sent = self._open_socket(), 0
        view = memoryview(data)
        try:
            connection.settimeout(self._deadlines.write)
            while sent < len(data):
                sent += connection.send(view[sent:])
        except TimeoutError as error:
            raise StallError("the printer takes nothing") from error
        except OSError as error:
            raise LineError(f"sending stopped: {error}") from error

    def read(self, timeout: float) -> bytes:
        """What came, b"" if nothing."""
        connection = self._open_socket()
        try:
            connection.settimeout(max(timeout, 0.0))
            data = connection.recv(1024)
        except (TimeoutError, BlockingIOError):
            return b""
        except OSError as error:
            raise LineError(f"receiving stopped: {error}") from error
        if not data:
            raise LineError("the printer hung up")
        return data

    def _connected(self) -> socket.socket:
        """By the first of its addresses that answers; looking up a name has a deadline, too."""
        deadline, error = self._deadlines.connect, OSError("it has no address")
        if _is_number(self._host):
            return socket.create_connection((self._host, self._port), deadline)
        for address in self._lookup.within(deadline, self._addresses):
            try:
                return socket.create_connection(address, deadline)
            except OSError as refused:
                error = refused
        raise error

    def _addresses(self) -> list[tuple[str, int]]:
        found = socket.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM)
        return [(str(address[0]), int(address[1])) for *_, address in found]

    def _open_socket(self) -> socket.socket:
        if self._socket is None:
            raise LineError("not connected")
        return self._socket


def _is_number(host: str) -> bool:
    with suppress(ValueError):
        return bool(ip_address(host))
    return False
