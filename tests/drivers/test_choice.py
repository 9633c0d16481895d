"""Addresses: the driver each one means, and what a wrong one is told."""

import pytest

from kiosk.drivers.choice import AddressError, printer_from
from kiosk.drivers.escpos_printer import Answers, EscposPrinter
from kiosk.drivers.picture_folder import PictureFolder
from kiosk.printer.thread import TicketPrinter
from ticket_protocol.device_settings import PrinterSettings


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("tcp://192.168.1.50:9100", EscposPrinter),
        ("tcp://printer.hall", EscposPrinter),
        ("tcp://[fe80::1]:9100", EscposPrinter),
        ("serial:///dev/ttyS0?baud=38400&flow=rtscts&parity=even", EscposPrinter),
        ("serial:///COM3", EscposPrinter),
        ("socket://192.168.1.60:4001", EscposPrinter),
        ("rfc2217://192.168.1.60:4001?baud=19200", EscposPrinter),
        ("file:///dev/usb/lp0", EscposPrinter),
        ("usb://04B8:0e15", EscposPrinter),
        ("usb://04b8:0e15?serial=J3K1", EscposPrinter),
        ("spooler:///Ticket%20printer", EscposPrinter),
        ("picture:///srv/tickets", PictureFolder),
        ("picture:tickets", PictureFolder),
    ],
)
def test_an_address_chooses_a_driver(printer_on, address, kind):
    printer: TicketPrinter = printer_on(address)
    assert isinstance(printer, kind)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "begins with none of tcp, serial, socket, rfc2217, file, usb, spooler, picture"),
        ("192.168.1.50:9100", "for example tcp://"),
        ("tpc://host", "did you mean 'tcp'?"),
        ("tcp://", "a network printer is written like tcp://"),
        ("tcp://host:99999", "the port must be 1 to 65535"),
        ("tcp://host:9100/path", "a network printer is written like"),
        ("serial://ttyS0", "a port stands after three slashes"),
        ("serial:///dev/ttyS0?baut=9600", "'baut' is none of baud, bits, parity, stop, flow"),
        ("serial:///dev/ttyS0?baut=9600", "did you mean 'baud'?"),
        ("serial:///dev/ttyS0?baud=9601", "baud must be one of 1200, 2400"),
        ("serial:///dev/ttyS0?flow=dtr", "flow must be one of none, rtscts"),
        ("usb://04b8", "a USB printer is written like usb://04b8:0e15"),
        ("usb://04b8:0e15?number=3", "a USB printer is written like usb://04b8:0e15"),
        ("spooler://Name", "a printer of the system is written like spooler:///Ticket%20printer"),
        ("spooler:///", "a printer of the system is written like"),
        ("tcp://[::1", "for example tcp://"),
        ("file://", "a path stands after three slashes"),
        ("picture://folder", "a path stands after three slashes"),
    ],
)
def test_a_bad_address_is_told_what_is_allowed(helpers, address, said):
    with pytest.raises(AddressError) as refusal:
        printer_from(PrinterSettings(id="p", address=address), helpers.texts)
    assert said in str(refusal.value)


def test_the_settings_reach_the_port(printer_on):
    printer = printer_on("serial:///COM3?baud=38400&bits=7&parity=odd&stop=2&flow=xonxoff")
    settings = printer._line.settings
    assert (settings.url, settings.baud, settings.bits) == ("COM3", 38400, 7)
    assert (settings.parity, settings.stop, settings.flow) == ("O", 2, "xonxoff")


def test_a_spooler_is_never_asked(printer_on):
    assert printer_on("spooler:///Name", status="full")._answers is Answers.NONE


def test_device_files_are_refused_where_there_are_none(monkeypatch, helpers):
    monkeypatch.setattr("kiosk.drivers.device_file.AVAILABLE", False)
    with pytest.raises(AddressError, match="use tcp or serial"):
        printer_from(PrinterSettings(id="p", address="file:///dev/usb/lp0"), helpers.texts)


def test_a_text_that_is_missing_is_named_at_start(helpers):
    texts = {"vi": {key: text for key, text in helpers.texts["vi"].items() if key != "ticket.copy"}}
    with pytest.raises(KeyError, match=r"vi lack ticket\.copy"):
        printer_from(PrinterSettings(id="p", address="picture:///srv/tickets"), texts)
