"""A line to a device, by pyserial: what an address means, and the port that it names.

Here stands the only use of pyserial; its errors end here, as LineError. No Qt.
"""

import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from types import TracebackType
from typing import Self
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

import serial

if sys.platform == "win32":
    FAULTS: tuple[type[Exception], ...] = (OSError, ValueError)
else:
    import termios

    FAULTS = (OSError, ValueError, termios.error)
"""What pyserial lets through when a port is wrong, busy or gone."""

EXAMPLES = (
    "serial:///dev/ttyUSB0?baud=9600",
    "serial:///COM3?baud=9600",
    "socket://192.168.1.60:4001",
    "rfc2217://192.168.1.60:4001?baud=9600",
)
_CHUNK = 512
_BAUDS = tuple(str(b) for b in (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200))
_PARITIES = {"none": serial.PARITY_NONE, "even": serial.PARITY_EVEN, "odd": serial.PARITY_ODD}
_ALLOWED: Mapping[str, tuple[str, ...]] = {
    "baud": _BAUDS,
    "bits": ("7", "8"),
    "parity": tuple(_PARITIES),
    "stop": ("1", "2"),
    "flow": ("none", "rtscts", "xonxoff", "dsrdtr"),
}


class LineError(Exception):
    """The line is not there, or no longer."""


class StallError(LineError):
    """The line is there, and nothing gets through it."""


class AddressError(LineError):
    """An address that names no line; says what is allowed. Waiting does not mend it."""


@dataclass(frozen=True, kw_only=True)
class SerialSettings:
    """How a line speaks; `url` is a device or an address as pyserial takes it."""

    url: str
    baud: int = 9600
    bits: int = 8
    parity: str = serial.PARITY_NONE
    stop: int = 1
    flow: str = "none"


class Port:
    """An open line. It is its owner's alone, and after a LineError only good for `close`."""

    def __init__(self, line: serial.Serial) -> None:
        self._line = line

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go; bytes already handed over go out. Never raises."""
        with suppress(*FAULTS):
            self._line.close()

    def write(self, data: bytes) -> None:
        """Hand over all; the deadline is one of standing still, not of a slow line: StallError."""
        for start in range(0, len(data), _CHUNK):
            try:
                self._line.write(data[start : start + _CHUNK])
            except serial.SerialTimeoutException as error:
                self._drop_unsent()
                raise StallError(f"sending stopped: {error}") from error
            except FAULTS as error:
                raise LineError(f"sending stopped: {error}") from error

    def read(self, within_s: float | None = None) -> bytes:
        """What is there, or what comes first `within_s` seconds (None: `read_s`), else b"".

        It may be a part of what the other side said: the rest comes with the next read.
        """
        line = self._line
        try:
            if within_s is not None:
                line.timeout = max(within_s, 0.0)
            came = bytes(line.read(1))
            return came + bytes(line.read(line.in_waiting)) if came else b""
        except (*FAULTS, TypeError) as error:  # TypeError: closed from another thread
            raise LineError(f"receiving stopped: {error}") from error

    def discard(self) -> None:
        """Forget what came and was not read."""
        try:
            self._line.reset_input_buffer()
        except FAULTS as error:
            raise LineError(f"receiving stopped: {error}") from error

    def _drop_unsent(self) -> None:
        """Or closing would wait for it."""
        with suppress(*FAULTS):
            self._line.reset_output_buffer()


def open_port(address: str, *, read_s: float, write_s: float) -> Port:
    """The line at `address`, open and ours alone. Call it in the owner's thread: it may wait.

    `read_s`: how long a read waits for its first byte; `write_s`: how long a write may stand still.
    Raises LineError.
    """
    wanted = parse(address)
    try:
        line = serial.serial_for_url(wanted.url, do_not_open=True)
        line.baudrate, line.bytesize = wanted.baud, wanted.bits
        line.parity, line.stopbits = wanted.parity, wanted.stop
        line.rtscts = wanted.flow == "rtscts"
        line.xonxoff = wanted.flow == "xonxoff"
        line.dsrdtr = wanted.flow == "dsrdtr"
        line.timeout, line.exclusive = read_s, True
        if not wanted.url.startswith("rfc2217:"):  # pyserial allows none there: it waits 5 s
            line.write_timeout = write_s
        line.open()
    except FAULTS as error:
        raise LineError(f"{address} cannot be opened: {error}") from error
    return Port(line)


def parse(address: str) -> SerialSettings:
    """What an address says; raises AddressError."""
    parts = _split(address)
    match parts.scheme:
        case "serial":
            return _settings(_device(parts, address), parts, address)
        case "rfc2217":
            return _settings(_far(parts, address), parts, address)
        case "socket":
            if parts.query:
                raise AddressError(f"{address!r}: a socket has no settings; leave {parts.query!r}")
            return SerialSettings(url=_far(parts, address))
    known = ["serial", "socket", "rfc2217"]
    raise AddressError(
        f"{address!r} begins with none of {', '.join(known)}{_nearest(parts.scheme, known)}; "
        f"for example {', '.join(EXAMPLES)}"
    )


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018  # reading it is what checks it
    except ValueError as error:
        raise AddressError(f"{address!r}: {error}; for example {EXAMPLES[2]}") from error
    return parts


def _settings(url: str, parts: SplitResult, address: str) -> SerialSettings:
    given = _asked(parts, address)
    return SerialSettings(
        url=url,
        baud=int(given.get("baud", "9600")),
        bits=int(given.get("bits", "8")),
        parity=_PARITIES[given.get("parity", "none")],
        stop=int(given.get("stop", "1")),
        flow=given.get("flow", "none"),
    )


def _asked(parts: SplitResult, address: str) -> dict[str, str]:
    given = dict(parse_qsl(parts.query, keep_blank_values=True))
    for key, value in given.items():
        if key not in _ALLOWED:
            near = _nearest(key, list(_ALLOWED))
            raise AddressError(f"{address!r}: {key!r} is none of {', '.join(_ALLOWED)}{near}")
        if value not in _ALLOWED[key]:
            raise AddressError(f"{address!r}: {key} must be one of {', '.join(_ALLOWED[key])}")
    return given


def _device(parts: SplitResult, address: str) -> str:
    path = unquote(parts.path)
    if parts.netloc or not path.strip("/"):
        raise AddressError(f"{address!r}: a port stands after three slashes, like {EXAMPLES[0]}")
    return path[1:] if path[1:4].upper() == "COM" else path


def _far(parts: SplitResult, address: str) -> str:
    if not parts.hostname or parts.port is None or parts.path not in ("", "/"):
        raise AddressError(f"{address!r}: host and port are wanted, like {EXAMPLES[2]}")
    return f"{parts.scheme}://{parts.netloc}"


def _nearest(word: str, known: list[str]) -> str:
    match = get_close_matches(word, known, n=1)
    return f" (did you mean {match[0]!r}?)" if match else ""
