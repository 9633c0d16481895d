"""Printers that can be seen from here: USB devices of the printer class, ports, device files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from serial.tools import list_ports

_PRINTER_CLASS = 7


@dataclass(frozen=True, kw_only=True)
class Found:
    """Something that may be a printer: its address, and what the system says of it."""

    address: str
    what: str


def found(backend: Any = None) -> Iterator[Found]:
    """Everything, the likeliest first. `backend`: what pyusb speaks through, None: libusb."""
    yield from _device_files()
    yield from _usb(backend)
    yield from _serial_ports()


def usb_can_be_seen(backend: Any = None) -> bool:
    """Whether pyusb and the system's libusb are there."""
    try:
        import usb.core  # noqa: PLC0415 - only where it is looked for

        usb.core.find(backend=backend)
    except ImportError:
        return False
    except usb.core.NoBackendError:
        return False
    except usb.core.USBError:
        return True
    return True


def _device_files() -> Iterator[Found]:
    """What the system's own printer driver offers."""
    for path in sorted(Path("/dev/usb").glob("lp*")):
        yield Found(address=f"file://{path}", what="usblp")


def _usb(backend: Any) -> Iterator[Found]:
    try:
        import usb.core  # noqa: PLC0415 - only where it is looked for
    except ImportError:
        return
    try:
        devices = list(usb.core.find(find_all=True, backend=backend, custom_match=_prints))
    except (usb.core.NoBackendError, usb.core.USBError):
        return
    for device in devices:
        yield Found(address=f"usb://{device.idVendor:04x}:{device.idProduct:04x}", what="USB")


def _prints(device: Any) -> bool:
    """Whether any of its interfaces is of the printer class."""
    interfaces = (interface for configuration in device for interface in configuration)
    return any(interface.bInterfaceClass == _PRINTER_CLASS for interface in interfaces)


def _serial_ports() -> Iterator[Found]:
    """Ports that stand for something: a bare ttyS without hardware says n/a."""
    for port in sorted(list_ports.comports()):
        if port.hwid != "n/a":
            yield Found(address=_address(port.device), what=port.description)


def _address(device: str) -> str:
    return f"serial://{device if device.startswith('/') else '/' + device}"
