"""A printer on a serial port; ours alone, and open as long as it works."""

from kiosk.drivers.line import Deadlines, LineError, StallError
from screen_kit.drivers import serial_port
from screen_kit.drivers.serial_port import Port, open_port, parse


class SerialLine:
    """The serial port at `address`; a wrong one raises screen_kit's AddressError."""

    lasting = True

    def __init__(self, address: str, deadlines: Deadlines) -> None:
        self.settings = parse(address)
        self._address = address
        self._deadlines = deadlines
        self._port: Port | None = None

    def open(self) -> None:
        """Open it exclusively; raises LineError."""
        self.close()
        wanted = self._deadlines
        try:
            self._port = open_port(self._address, read_s=wanted.read, write_s=wanted.write)
            self._port.discard()
        except serial_port.LineError as error:
            raise LineError(str(error)) from error

    def close(self) -> None:
        """Let go; bytes already handed over go out."""
        port, self._port = self._port, None
        if port is not None:
            port.close()

    def write(self, data: bytes) -> None:
        """Send; the deadline is one of standing still, not of a slow line."""
        try:
            self._open_port().write(data)
        except serial_port.StallError as error:
            raise StallError(str(error)) from error
        except serial_port.LineError as error:
            raise LineError(str(error)) from error

    def read(self, timeout: float) -> bytes:
        """What came, b"" if nothing."""
        try:
            return self._open_port().read(timeout)
        except serial_port.LineError as error:
            raise LineError(str(error)) from error

    def _open_port(self) -> Port:
        if self._port is None:
            raise LineError("the port is not open")
        return self._port
