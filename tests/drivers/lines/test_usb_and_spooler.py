"""What only USB and the spooler have: the right device, a missing library, jobs."""

import builtins
import errno

import pytest
import usb.core

from demo.fake_printer.machine import Machine, Trouble
from kiosk.drivers.escpos_printer import Answers, EscposPrinter
from kiosk.drivers.line import Deadlines, LineError, StallError
from kiosk.drivers.spooler import SpoolerLine
from kiosk.drivers.usb_line import UsbLine
from ticket_protocol.words import PrinterState, PrintOutcome

QUICK = Deadlines(write=0.1, connect=0.1)


def usb_line(fake, **more):
    return UsbLine(0x04B8, 0x0E15, QUICK, backend=fake, **more)


def test_the_printer_is_taken_from_the_system_in_the_way_that_speaks(fake_usb):
    line = usb_line(fake_usb, serial="J3K1")
    line.open()
    assert (fake_usb.claimed, fake_usb.system_has) == ({("J3K1", 1)}, set())
    assert fake_usb.alternate == 1
    line.close()
    assert fake_usb.claimed == set()


def test_the_first_is_taken_where_no_serial_is_named(fake_usb):
    line = usb_line(fake_usb)
    line.open()
    assert fake_usb.claimed == {("J3K0", 1)}
    line.close()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (lambda fake: usb_line(fake, serial="none"), "no printer 04b8:0e15 with serial none"),
        (lambda fake: UsbLine(1, 2, QUICK, backend=fake), "no printer 0001:0002"),
    ],
)
def test_a_printer_that_is_not_there_is_named(fake_usb, line, said):
    with pytest.raises(LineError, match=said):
        line(fake_usb).open()


def test_a_missing_right_is_told(fake_usb, monkeypatch):
    def refuse(dev):
        raise usb.core.USBError("Access denied", errno=errno.EACCES)

    monkeypatch.setattr(fake_usb, "open_device", refuse)
    with pytest.raises(LineError, match="a udev rule is missing"):
        usb_line(fake_usb).open()


def test_a_missing_library_is_told(monkeypatch):
    monkeypatch.setattr("usb.core.find", lambda **_: raise_(usb.core.NoBackendError("none")))
    with pytest.raises(LineError, match="no USB library"):
        UsbLine(1, 2, QUICK).open()
    real = builtins.__import__

    def without_pyusb(name, *rest):
        return raise_(ImportError(name)) if name.startswith("usb") else real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_pyusb)
    with pytest.raises(LineError, match="pyusb is not installed"):
        UsbLine(1, 2, QUICK).open()


def raise_(error):
    raise error


def test_a_ticket_is_one_raw_job(winspool):
    line = SpoolerLine("Ticket printer", QUICK, winspool=winspool)
    line.open()
    assert winspool.kinds == [], "looking at it is no job"
    line.write(b"a" * 100_000)
    line.write(b"b")
    assert winspool.printed == b""
    line.close()
    assert winspool.kinds == ["RAW"]
    assert winspool.printed == b"a" * 100_000 + b"b"
    assert winspool.open_handles == 0


def test_a_job_that_broke_off_is_thrown_away(winspool):
    line = SpoolerLine("Ticket printer", QUICK, winspool=winspool)
    line.open()
    line.write(b"half")
    winspool.gone = True
    with pytest.raises(LineError):
        line.write(b"of it")
    line.close()
    assert (bytes(winspool.printed), winspool.job, winspool.open_handles) == (b"", None, 0)


def test_a_hanging_spooler_is_asked_by_one_at_a_time(winspool):
    line = SpoolerLine("Ticket printer", QUICK, winspool=winspool)
    line.open()
    winspool.free.clear()
    with pytest.raises(StallError, match="hangs"):
        line.write(b"x")
    with pytest.raises(StallError, match="still hangs"):
        line.write(b"y")
    winspool.free.set()


def test_a_name_the_system_does_not_know(winspool):
    with pytest.raises(LineError, match="no printer 'Other'"):
        SpoolerLine("Other", QUICK, winspool=winspool).open()


def test_where_there_is_no_spooler():
    with pytest.raises(LineError, match="no Windows spooler"):
        SpoolerLine("Ticket printer", QUICK).open()


def test_a_ticket_over_usb(fake_usb, painter, content):
    fake_usb.tape = Machine()
    printer = EscposPrinter(usb_line(fake_usb), painter, deadlines=QUICK)
    assert printer.state() is PrinterState.OK
    assert printer.print(content) is PrintOutcome.PRINTED
    fake_usb.tape.trouble(Trouble.PAPER_OUT)
    assert printer.state() is PrinterState.OUT
    fake_usb.gone = True
    assert printer.state() is PrinterState.DOWN
    fake_usb.gone = False
    fake_usb.tape.clear()
    assert printer.state() is PrinterState.OK
    printer.close()
    assert [s.tobytes() for s in fake_usb.tape.sheets] == [painter.draw(content).tobytes()]


def test_a_ticket_through_the_spooler(winspool, painter, content):
    line = SpoolerLine("Ticket printer", QUICK, winspool=winspool)
    printer = EscposPrinter(line, painter, answers=Answers.NONE, deadlines=QUICK)
    assert printer.state() is PrinterState.UNKNOWN
    assert printer.print(content) is PrintOutcome.SENT_UNCONFIRMED
    winspool.gone = True
    assert printer.state() is PrinterState.DOWN
    assert printer.print(content) is PrintOutcome.FAILED
    machine = Machine()
    machine.feed(bytes(winspool.printed))
    assert [s.tobytes() for s in machine.sheets] == [painter.draw(content).tobytes()]
