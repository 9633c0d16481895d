"""Printers that the system shows."""

from types import SimpleNamespace

import pytest

from kiosk.drivers import finding
from kiosk.drivers.models import model_named


@pytest.fixture
def system(monkeypatch):
    """Devices of the USB bus by the classes of their interfaces, and serial ports."""

    def made(usb=(), ports=()):
        devices = [_Device(*one) for one in usb]

        def find(*, find_all, backend, custom_match):
            return (one for one in devices if custom_match(one))

        core = pytest.importorskip("usb.core")
        monkeypatch.setattr(core, "find", find)
        listed = [_Port(*port) for port in ports]
        monkeypatch.setattr(finding.list_ports, "comports", lambda: listed)
        monkeypatch.setattr(finding, "_device_files", lambda: iter([]))
        return [(one.address, one.what) for one in finding.found()]

    return made


class _Device(list):
    """Its configurations, of one interface for each class."""

    def __init__(self, vendor, product, *classes):
        super().__init__([[SimpleNamespace(bInterfaceClass=one) for one in classes]])
        self.__dict__.update(idVendor=vendor, idProduct=product)


class _Port(SimpleNamespace):
    def __init__(self, device, description, hwid):
        super().__init__(device=device, description=description, hwid=hwid)

    def __lt__(self, other):
        return self.device < other.device


def test_usb_devices_of_the_printer_class(system):
    usb = [(0x04B8, 0x0E15, 7), (0x046D, 0xC31C, 3, 3), (0x1FC9, 0x2016, 255, 7)]
    assert system(usb=usb) == [("usb://04b8:0e15", "USB"), ("usb://1fc9:2016", "USB")]


def test_serial_ports_that_stand_for_something(system):
    ports = [
        ("/dev/ttyUSB0", "FT232R", "USB VID:PID=0403:6001"),
        ("/dev/ttyS9", "n/a", "n/a"),
        ("COM3", "Prolific", "USB VID:PID=067B:2303"),
    ]
    assert system(ports=ports) == [
        ("serial:///dev/ttyUSB0", "FT232R"), ("serial:///COM3", "Prolific"),
    ]  # fmt: skip


def test_a_bus_that_cannot_be_looked_at_is_no_hindrance(system, monkeypatch):
    core = pytest.importorskip("usb.core")
    system()

    def fails(**_):
        raise core.NoBackendError("No backend available")

    monkeypatch.setattr(core, "find", fails)
    assert list(finding.found()) == []


@pytest.mark.parametrize(
    ("answer", "width", "dots"),
    [("TM-T20II", 576, 7.99), ("EPSON TM-T88V", 512, 7.09), ("TH230", 576, 7.99)],
)
def test_models_that_are_known(answer, width, dots):
    model = model_named(answer)
    assert (model.width, model.dots_per_mm) == (width, dots)


@pytest.mark.parametrize("answer", ["", "Printer", "RP326"])
def test_models_that_are_not(answer):
    assert model_named(answer) is None
