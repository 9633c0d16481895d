"""Which driver an address means, and what is wrong with one that means none."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import cast
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from kiosk.drivers import device_file
from kiosk.drivers.escpos_printer import Answers, EscposPrinter
from kiosk.drivers.line import Deadlines, Line
from kiosk.drivers.picture_folder import PictureFolder
from kiosk.drivers.serial_line import Flow, SerialLine, SerialSettings
from kiosk.drivers.tcp import TcpLine
from kiosk.printing import TicketPrinter
from kiosk.ticket.painter import TicketPainter
from screen_kit.texts import Texts
from ticket_protocol.device_settings import PrinterSettings

EXAMPLES = (
    "tcp://192.168.1.50:9100",
    "serial:///dev/ttyS0?baud=38400",
    "file:///dev/usb/lp0",
    "picture:///srv/tickets",
)
RAW_PORT = 9100
_BAUDS = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)
_FLOWS = ("none", "rtscts", "xonxoff", "dsrdtr")
_PARITIES = {"none": "N", "even": "E", "odd": "O"}


class AddressError(ValueError):
    """An address that names no printer; says what is allowed."""


def printer_from(
    settings: PrinterSettings, texts: Mapping[str, Texts], deadlines: Deadlines | None = None
) -> TicketPrinter:
    """The printer of the settings. Call it in the printer's thread.

    `texts`: language → key → words. Raises AddressError.
    """
    deadlines = deadlines or Deadlines()
    painter = TicketPainter(texts, width=settings.width, dots_per_mm=settings.dots_per_mm)
    parts = urlsplit(settings.address)
    if parts.scheme == "picture":
        return PictureFolder(_path(parts, settings.address), painter)
    line = _line(parts, settings, deadlines)
    return EscposPrinter(line, painter, answers=Answers(settings.status), deadlines=deadlines)


def _line(parts: SplitResult, settings: PrinterSettings, deadlines: Deadlines) -> Line:
    makers: dict[str, Callable[[], Line]] = {
        "tcp": lambda: _tcp(parts, settings.address, deadlines),
        "serial": lambda: SerialLine(_serial(parts, settings.address), deadlines),
        "file": lambda: _file(parts, settings, deadlines),
    }
    if parts.scheme not in makers:
        known = [*makers, "picture"]
        raise AddressError(
            f"printer {settings.id}: address {settings.address!r} begins with none of "
            f"{', '.join(known)}{_nearest(parts.scheme, known)}; for example {', '.join(EXAMPLES)}"
        )
    return makers[parts.scheme]()


def _tcp(parts: SplitResult, address: str, deadlines: Deadlines) -> TcpLine:
    try:
        host, port = parts.hostname, parts.port or RAW_PORT
    except ValueError as error:
        raise AddressError(f"{address!r}: the port must be 1 to 65535") from error
    if not host or parts.path not in ("", "/") or parts.query:
        raise AddressError(f"{address!r}: a network printer is written like {EXAMPLES[0]}")
    return TcpLine(host, port, deadlines)


def _serial(parts: SplitResult, address: str) -> SerialSettings:
    given = dict(parse_qsl(parts.query, keep_blank_values=True))
    known = ["baud", "bits", "parity", "stop", "flow"]
    for key in given:
        if key not in known:
            raise AddressError(
                f"{address!r}: {key!r} is none of {', '.join(known)}{_nearest(key, known)}"
            )
    return SerialSettings(
        port=str(_path(parts, address)),
        baud=int(_one_of(given, "baud", [str(b) for b in _BAUDS], "9600", address)),
        bits=int(_one_of(given, "bits", ["7", "8"], "8", address)),
        parity=_PARITIES[_one_of(given, "parity", list(_PARITIES), "none", address)],
        stop=int(_one_of(given, "stop", ["1", "2"], "1", address)),
        flow=cast("Flow", _one_of(given, "flow", list(_FLOWS), "none", address)),
    )


def _file(parts: SplitResult, settings: PrinterSettings, deadlines: Deadlines) -> Line:
    if not device_file.AVAILABLE:
        raise AddressError(f"{settings.address!r}: device files are POSIX's; use tcp or serial")
    path = _path(parts, settings.address)
    return device_file.DeviceFileLine(path, deadlines, reads=settings.status != "none")


def _path(parts: SplitResult, address: str) -> Path:
    path = unquote(parts.path)
    if parts.netloc or not path.strip("/"):
        raise AddressError(
            f"{address!r}: a path stands after three slashes, like {EXAMPLES[1]} or {EXAMPLES[3]}"
        )
    drive_or_port = path[2:3] == ":" or path[1:4].upper() == "COM"
    return Path(path[1:] if drive_or_port else path)


def _one_of(
    given: Mapping[str, str], key: str, allowed: list[str], default: str, address: str
) -> str:
    value = given.get(key, default)
    if value not in allowed:
        raise AddressError(f"{address!r}: {key} must be one of {', '.join(allowed)}")
    return value


def _nearest(word: str, known: list[str]) -> str:
    match = get_close_matches(word, known, n=1)
    return f" (did you mean {match[0]!r}?)" if match else ""
