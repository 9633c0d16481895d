"""Addresses of devices as `config.toml` writes them: the kinds there are, and what each needs."""

import re
from collections.abc import Callable
from typing import Annotated
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

BAUDS = ("1200", "2400", "4800", "9600", "19200", "38400", "57600", "115200")
OPTIONS = {
    "baud": BAUDS,
    "bits": ("7", "8"),
    "parity": ("none", "even", "odd"),
    "stop": ("1", "2"),
    "flow": ("none", "rtscts", "xonxoff", "dsrdtr"),
}
"""What may stand behind the ? of a serial line, and its values."""
RAW_PORT = 9100
USB = re.compile(r"[0-9a-fA-F]{4}:[0-9a-fA-F]{4}")
HOST = re.compile(r"[A-Za-z0-9._:-]+")


def place_of(address: str) -> tuple[str, bool] | None:
    """What an address means without its options, and whether it lies on the machine that uses it.

    None: no device that only one can use. Two addresses with the same place are the same device.
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port if parts.scheme in NETWORK else None
    except ValueError:
        return None
    if parts.scheme in NETWORK:
        return f"{host}:{port or RAW_PORT}", False
    if parts.scheme in KINDS and parts.scheme != "picture":
        return f"{parts.netloc.lower()}{unquote(parts.path)}", True
    return None


def _wrong(how: str) -> PydanticCustomError:
    return PydanticCustomError("address", "must be written as {how}", {"how": how})


def _check(address: str, kinds: tuple[str, ...]) -> str:
    examples = ", ".join(KINDS[kind][0] for kind in kinds)
    try:
        parts = urlsplit(address)
    except ValueError:
        raise _wrong(examples) from None
    if parts.scheme not in kinds or parts.fragment or re.search(r"\s", address):
        raise _wrong(examples)
    example, sound = KINDS[parts.scheme]
    if not sound(parts):
        raise _wrong(example)
    _check_options(parts, example)
    return address


def _check_options(parts: SplitResult, example: str) -> None:
    if not parts.query:
        return
    if parts.scheme not in ("serial", "rfc2217"):
        raise _wrong(example)
    for key, value in parse_qsl(parts.query, keep_blank_values=True):
        if value not in OPTIONS.get(key, ()):
            allowed = ", ".join(OPTIONS.get(key, OPTIONS))
            raise PydanticCustomError(
                "address",
                "{what} is not allowed; allowed: {allowed}",
                {"what": f"{key}={value}" if key in OPTIONS else key, "allowed": allowed},
            )


def _host(parts: SplitResult, port: int | None = None) -> bool:
    try:
        named = HOST.fullmatch(parts.hostname or "") is not None and bool(parts.port or port)
    except ValueError:
        return False
    return named and parts.path in ("", "/") and "@" not in parts.netloc


def _printer_host(parts: SplitResult) -> bool:
    return _host(parts, RAW_PORT)


def _path(parts: SplitResult) -> bool:
    return not parts.netloc and bool(unquote(parts.path).strip("/"))


def _usb(parts: SplitResult) -> bool:
    return USB.fullmatch(parts.netloc) is not None


KINDS: dict[str, tuple[str, Callable[[SplitResult], bool]]] = {
    "tcp": ("tcp://host:9100", _printer_host),
    "serial": ("serial:///dev/ttyS0?baud=38400", _path),
    "file": ("file:///dev/usb/lp0", _path),
    "usb": ("usb://04b8:0e15", _usb),
    "spooler": ("spooler:///Name", _path),
    "picture": ("picture:///folder", _path),
    "socket": ("socket://host:port", _host),
    "rfc2217": ("rfc2217://host:port", _host),
    "hid": ("hid:///dev/input/by-id/name", _path),
}
"""Each kind with an example, and whether an address of it is well written."""
NETWORK = ("tcp", "socket", "rfc2217")


def _of(*kinds: str) -> AfterValidator:
    return AfterValidator(lambda address: _check(address, kinds))


PrinterAddress = Annotated[str, _of("tcp", "serial", "file", "usb", "spooler", "picture")]
LineAddress = Annotated[str, _of("serial", "socket", "rfc2217")]
PadAddress = Annotated[str, _of("serial", "socket", "rfc2217", "hid")]
