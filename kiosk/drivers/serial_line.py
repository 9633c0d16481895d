"""A printer on a serial port, by pyserial; ours alone, and open as long as it works."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

import serial

from kiosk.drivers.line import Deadlines, LineError

Flow = Literal["none", "rtscts", "xonxoff", "dsrdtr"]
_CHUNK = 512


@dataclass(frozen=True, kw_only=True)
class SerialSettings:
    """How the port speaks; `port` a device or a URL of pyserial."""

    port: str
    baud: int = 9600
    bits: int = 8
    parity: str = "N"
    stop: int = 1
    flow: Flow = "none"


class SerialLine:
    """A serial port."""

    lasting = True

    def __init__(self, settings: SerialSettings, deadlines: Deadlines) -> None:
        self._settings = settings
        self._deadlines = deadlines
        self._port: serial.Serial | None = None

    def open(self) -> None:
        """Open it exclusively; raises LineError."""
        wanted = self._settings
        try:
            port = serial.serial_for_url(wanted.port, do_not_open=True)
            port.baudrate, port.bytesize, port.stopbits = wanted.baud, wanted.bits, wanted.stop
            port.parity = wanted.parity
            port.rtscts = wanted.flow == "rtscts"
            port.xonxoff = wanted.flow == "xonxoff"
            port.dsrdtr = wanted.flow == "dsrdtr"
            port.timeout, port.write_timeout = self._deadlines.read, self._deadlines.write
            port.exclusive = True
            port.open()
        except (OSError, ValueError) as error:
            raise LineError(f"{wanted.port} cannot be opened: {error}") from error
        self._port = port

    def close(self) -> None:
        """Let go; bytes already handed over go out."""
        port, self._port = self._port, None
        if port is not None:
            with suppress(OSError):
                port.close()

    def write(self, data: bytes) -> None:
        """Send in chunks, so that the deadline is one of standing still, not of a slow line."""
        port = self._open_port()
        for start in range(0, len(data), _CHUNK):
            try:
                port.write(data[start : start + _CHUNK])
            except OSError as error:
                raise LineError(f"sending stopped: {error}") from error

    def read(self, timeout: float) -> bytes:
        """What came, b"" if nothing."""
        port = self._open_port()
        try:
            port.timeout = max(timeout, 0.0)
            return bytes(port.read(max(1, port.in_waiting)))
        except OSError as error:
            raise LineError(f"receiving stopped: {error}") from error

    def _open_port(self) -> serial.Serial:
        if self._port is None:
            raise LineError("the port is not open")
        return self._port
