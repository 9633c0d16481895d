# ruff: noqa: N802, PLR0917 - the names and signatures are winspool's and pyusb's
"""Every kind of line with something at its other end that a test holds in its hands."""

import ctypes
import errno
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event
from types import SimpleNamespace

import pytest
import usb.core
from usb.backend import IBackend

from demo.fake_printer.doors import PtyDoor, TcpDoor
from demo.fake_printer.machine import Machine
from kiosk.drivers.device_file import DeviceFileLine
from kiosk.drivers.line import Deadlines, Line
from kiosk.drivers.serial_line import SerialLine
from kiosk.drivers.spooler import SpoolerLine
from kiosk.drivers.tcp import TcpLine
from kiosk.drivers.usb_line import UsbLine

QUICK = Deadlines(connect=0.5, write=0.2, read=0.25, linger=0.05)
KINDS = ("tcp", "serial", "file", "usb", "spooler")


class Tape(Machine):
    """Takes anything, and keeps it."""

    def __init__(self) -> None:
        super().__init__()
        self.got = bytearray()

    def feed(self, data: bytes) -> bytes:
        self.got += data
        return b""


@dataclass(kw_only=True)
class Wire:
    """A kind of line. `make` makes another one to the same device; `restored`: `cut` undone."""

    make: Callable[[], Line]
    got: Callable[[int], bytes]
    stall: Callable[[], None]
    resume: Callable[[], None]
    cut: Callable[[], None]
    restored: Callable[[], None]
    say: Callable[[bytes], None] | None = None


class FakeUsb(IBackend):
    """One printer as libusb shows it: a scanner's interface, then the printer's two ways."""

    def __init__(self) -> None:
        self.devices = [SimpleNamespace(serial=name) for name in ("J3K0", "J3K1")]
        self.tape, self.inbox = Tape(), bytearray()
        self.stalled = self.gone = False
        self.claimed: set[tuple[str, int]] = set()
        self.system_has = {1}
        self.alternate = 0

    def enumerate_devices(self):
        return iter([] if self.gone else self.devices)

    def get_parent(self, dev):
        return None

    def get_device_descriptor(self, dev):
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0,
            bDeviceProtocol=0, bMaxPacketSize0=64, idVendor=0x04B8, idProduct=0x0E15,
            bcdDevice=0x100, iManufacturer=0, iProduct=0, iSerialNumber=3, bNumConfigurations=1,
            address=1, bus=1, port_number=1, port_numbers=(1,), speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev, config):
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=2, bConfigurationValue=1,
            iConfiguration=0, bmAttributes=0xC0, bMaxPower=1, extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, dev, intf, alt, config):
        ways = {(0, 0): 3, (1, 0): 7, (1, 1): 7}
        if (intf, alt) not in ways:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=intf, bAlternateSetting=alt,
            bNumEndpoints=2 if alt else 1, bInterfaceClass=ways[intf, alt], bInterfaceSubClass=1,
            bInterfaceProtocol=2, iInterface=0, extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev, ep, intf, alt, config):
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=(0x01, 0x82)[ep] if intf else 0x83,
            bmAttributes=2 if intf else 3, wMaxPacketSize=64, bInterval=0, bRefresh=0,
            bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, dev):
        self._check()
        return dev

    def close_device(self, dev_handle):
        pass

    def get_configuration(self, dev_handle):
        return 1

    def is_kernel_driver_active(self, dev_handle, intf):
        return intf in self.system_has

    def detach_kernel_driver(self, dev_handle, intf):
        self.system_has.discard(intf)

    def claim_interface(self, dev_handle, intf):
        if intf in self.system_has or (dev_handle.serial, intf) in self.claimed:
            raise usb.core.USBError("Resource busy", errno=errno.EBUSY)
        self.claimed.add((dev_handle.serial, intf))

    def release_interface(self, dev_handle, intf):
        self.claimed.discard((dev_handle.serial, intf))

    def set_interface_altsetting(self, dev_handle, intf, altsetting):
        self.alternate = altsetting

    def bulk_write(self, dev_handle, ep, intf, data, timeout):
        self._check()
        assert (ep, intf, self.alternate) == (0x01, 1, 1)
        assert timeout > 0, "0 means for ever"
        if self.stalled:
            raise usb.core.USBTimeoutError("Operation timed out", errno=errno.ETIMEDOUT)
        taken = bytes(data)[:4000]
        self.inbox += self.tape.feed(taken)
        return len(taken)

    def bulk_read(self, dev_handle, ep, intf, buff, timeout):
        self._check()
        assert ep == 0x82
        assert timeout > 0, "0 means for ever"
        if not self.inbox:
            raise usb.core.USBTimeoutError("Operation timed out", errno=errno.ETIMEDOUT)
        said = bytes(self.inbox[: len(buff)])
        del self.inbox[: len(said)]
        buff[: len(said)] = type(buff)("B", said)
        return len(said)

    def ctrl_transfer(self, dev_handle, request_type, request, value, index, data, timeout):
        text = b"\x09\x04" if value & 0xFF == 0 else dev_handle.serial.encode("utf-16-le")
        answer = bytes([len(text) + 2, 3]) + text
        data[: len(answer)] = type(data)("B", answer)
        return len(answer)

    def _check(self) -> None:
        if self.gone:
            raise usb.core.USBError("No such device", errno=errno.ENODEV)


class FakeWinspool:
    """Six functions of winspool.drv; a printed job comes out whole."""

    def __init__(self) -> None:
        self.printed, self.job, self.kinds = bytearray(), None, []
        self.gone = False
        self.open_handles = 0
        self.free = Event()
        self.free.set()

    def OpenPrinterW(self, name, handle, defaults):
        if self.gone or name != "Ticket printer":
            return 0
        handle._obj.value = 7
        self.open_handles += 1
        return 1

    def StartDocPrinterW(self, handle, level, info):
        assert (handle.value, level) == (7, 1)
        self.kinds.append(info._obj.kind)
        self.job = bytearray()
        return not self.gone

    def WritePrinter(self, handle, buffer, length, written):
        assert self.free.wait(10)
        if self.gone:
            return 0
        self.job += ctypes.string_at(buffer, length)
        written._obj.value = length
        return 1

    def EndDocPrinter(self, handle):
        self.printed += self.job
        self.job = None
        return 1

    def AbortPrinter(self, handle):
        self.job = None
        return 1

    def ClosePrinter(self, handle):
        self.open_handles -= 1
        return 1


@pytest.fixture
def fake_usb() -> FakeUsb:
    return FakeUsb()


@pytest.fixture
def winspool() -> FakeWinspool:
    return FakeWinspool()


@pytest.fixture(params=KINDS)
def wire(request, fake_usb, winspool) -> Iterator[Wire]:
    if request.param == "usb":
        yield usb_wire(fake_usb)
    elif request.param == "spooler":
        yield spooler_wire(winspool)
        winspool.free.set()
    else:
        tape = Tape()
        with TcpDoor(tape, buffer=4096) if request.param == "tcp" else PtyDoor(tape) as door:
            yield door_wire(request.param, door, tape)


def refuse(kind: str, door) -> None:
    """Until its thread has let go of it, a port still takes calls."""
    door.refuse()
    for _ in range(200 if kind == "tcp" else 0):
        try:
            socket.create_connection(("127.0.0.1", door.port), 0.5).close()
        except OSError:
            return
        time.sleep(0.005)


def door_wire(kind: str, door, tape: Tape) -> Wire:
    def got(count: int) -> bytes:
        door.wait(lambda _: len(tape.got) >= count)
        return bytes(tape.got)

    makers = {
        "tcp": lambda: TcpLine("127.0.0.1", door.port, QUICK),
        "serial": lambda: SerialLine(f"serial://{door.path}", QUICK),
        "file": lambda: DeviceFileLine(door.path, QUICK),
    }
    return Wire(
        make=makers[kind], got=got, say=door.say, stall=door.stall, resume=door.resume,
        cut=lambda: refuse(kind, door), restored=door.accept,
    )  # fmt: skip


def usb_wire(fake: FakeUsb) -> Wire:
    return Wire(
        make=lambda: UsbLine(0x04B8, 0x0E15, QUICK, serial="J3K1", backend=fake),
        got=lambda _: bytes(fake.tape.got),
        say=fake.inbox.extend,
        stall=lambda: setattr(fake, "stalled", True),
        resume=lambda: setattr(fake, "stalled", False),
        cut=lambda: setattr(fake, "gone", True),
        restored=lambda: setattr(fake, "gone", False),
    )


def spooler_wire(fake: FakeWinspool) -> Wire:
    return Wire(
        make=lambda: SpoolerLine("Ticket printer", QUICK, winspool=fake),
        got=lambda _: bytes(fake.printed),
        stall=fake.free.clear,
        resume=fake.free.set,
        cut=lambda: setattr(fake, "gone", True),
        restored=lambda: setattr(fake, "gone", False),
    )
