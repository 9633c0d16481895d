"""The line that an address means, and what is wrong with one that means none."""

import re
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from kiosk.drivers import device_file
from kiosk.drivers.line import Deadlines, Line
from kiosk.drivers.serial_line import SerialLine
from kiosk.drivers.spooler import SpoolerLine
from kiosk.drivers.tcp import TcpLine
from kiosk.drivers.usb_line import UsbLine
from screen_kit.drivers import serial_port
from ticket_protocol.device_settings import PrinterSettings

EXAMPLES = (
    "tcp://192.168.1.50:9100",
    "serial:///dev/ttyS0?baud=38400",
    "file:///dev/usb/lp0",
    "usb://04b8:0e15",
    "spooler:///Ticket%20printer",
    "picture:///srv/tickets",
)
RAW_PORT = 9100
PICTURE = "picture"
_VID_PID = re.compile(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})")


class AddressError(ValueError):
    """An address that names no printer; says what is allowed."""


def line_of(settings: PrinterSettings, deadlines: Deadlines) -> Line:
    """The line to the printer, not yet opened; raises AddressError."""
    parts = _split(settings.address)
    makers: dict[str, Callable[[], Line]] = {
        "tcp": lambda: _tcp(parts, settings.address, deadlines),
        "serial": lambda: _serial(settings.address, deadlines),
        "socket": lambda: _serial(settings.address, deadlines),
        "rfc2217": lambda: _serial(settings.address, deadlines),
        "file": lambda: _file(parts, settings, deadlines),
        "usb": lambda: _usb(parts, settings.address, deadlines),
        "spooler": lambda: SpoolerLine(_queue(parts, settings.address), deadlines),
    }
    if parts.scheme not in makers:
        known = [*makers, PICTURE]
        raise AddressError(
            f"printer {settings.id}: address {settings.address!r} begins with none of "
            f"{', '.join(known)}{_nearest(parts.scheme, known)}; for example {', '.join(EXAMPLES)}"
        )
    return makers[parts.scheme]()


def picture_folder(address: str) -> Path | None:
    """The folder of a `picture:` address; None: it is another one. Raises AddressError."""
    parts = _split(address)
    return _path(parts, address) if parts.scheme == PICTURE else None


def can_be_asked(address: str) -> bool:
    """Whether anything comes back on such a line."""
    return _split(address).scheme != "spooler"


def _split(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError as error:
        raise AddressError(f"{address!r}: {error}; for example {EXAMPLES[0]}") from error


def _tcp(parts: SplitResult, address: str, deadlines: Deadlines) -> TcpLine:
    try:
        host, port = parts.hostname, parts.port or RAW_PORT
    except ValueError as error:
        raise AddressError(f"{address!r}: the port must be 1 to 65535") from error
    if not host or parts.path not in ("", "/") or parts.query:
        raise AddressError(f"{address!r}: a network printer is written like {EXAMPLES[0]}")
    return TcpLine(host, port, deadlines)


def _serial(address: str, deadlines: Deadlines) -> SerialLine:
    try:
        return SerialLine(address, deadlines)
    except serial_port.AddressError as error:
        raise AddressError(str(error)) from error


def _file(parts: SplitResult, settings: PrinterSettings, deadlines: Deadlines) -> Line:
    if not device_file.AVAILABLE:
        raise AddressError(f"{settings.address!r}: device files are POSIX's; use tcp or serial")
    path = _path(parts, settings.address)
    return device_file.DeviceFileLine(path, deadlines, reads=settings.status != "none")


def _usb(parts: SplitResult, address: str, deadlines: Deadlines) -> UsbLine:
    given = dict(parse_qsl(parts.query, keep_blank_values=True))
    named = _VID_PID.fullmatch(parts.netloc)
    if named is None or parts.path not in ("", "/") or set(given) - {"serial"}:
        raise AddressError(
            f"{address!r}: a USB printer is written like {EXAMPLES[3]} or {EXAMPLES[3]}?serial=J3K1"
        )
    vendor, product = (int(part, 16) for part in named.groups())
    return UsbLine(vendor, product, deadlines, serial=given.get("serial"))


def _queue(parts: SplitResult, address: str) -> str:
    name = unquote(parts.path).removeprefix("/")
    if parts.netloc or not name.strip("/"):
        raise AddressError(f"{address!r}: a printer of the system is written like {EXAMPLES[4]}")
    return name


def _path(parts: SplitResult, address: str) -> Path:
    path = unquote(parts.path)
    if parts.netloc or not path.strip("/"):
        raise AddressError(
            f"{address!r}: a path stands after three slashes, like {EXAMPLES[2]} or {EXAMPLES[5]}"
        )
    drive = path[2:3] == ":"
    return Path(path[1:] if drive else path)


def _nearest(word: str, known: list[str]) -> str:
    match = get_close_matches(word, known, n=1)
    return f" (did you mean {match[0]!r}?)" if match else ""
