"""What every line to a printer promises, over whatever it goes."""

import time

import pytest

from kiosk.drivers.line import LineError, StallError

TICKET = bytes(range(256)) * 160


def over(*kinds):
    return pytest.mark.parametrize("wire", kinds, indirect=True)


def use(line):
    for _ in range(50):
        line.write(b"y")
        line.read(0.02)


def fill(line):
    for _ in range(400):
        line.write(TICKET)


@pytest.fixture
def line(wire):
    made = wire.make()
    yield made
    wire.resume()
    made.close()


def test_what_is_written_arrives_whole_and_in_order(wire, line):
    line.open()
    line.write(b"first ")
    line.write(TICKET)
    line.close()
    assert wire.got(6 + len(TICKET)) == b"first " + TICKET


@over("tcp", "serial", "file", "usb")
def test_what_the_printer_says_is_heard(wire, line):
    line.open()
    line.write(b"?")
    wire.got(1)
    wire.say(b"\x12\x00\x7e")
    heard = b""
    while len(heard) < 3:
        heard += line.read(1.0)
    assert heard == b"\x12\x00\x7e"


def test_silence_is_nothing_and_no_error(line):
    line.open()
    assert line.read(0) == b""
    assert line.read(0.05) == b""


def test_a_line_that_is_not_open_says_so(line):
    with pytest.raises(LineError):
        line.write(b"x")
    with pytest.raises(LineError):
        line.read(0.01)


def test_closing_does_no_harm(wire, line):
    line.close()
    line.open()
    line.write(b"x")
    line.close()
    line.close()
    assert wire.got(1) == b"x"
    line.open()
    line.write(b"y")
    line.close()
    assert wire.got(2) == b"xy"


def test_nobody_there(wire, line):
    wire.cut()
    with pytest.raises(LineError) as refusal:
        line.open()
    assert not isinstance(refusal.value, StallError)
    wire.restored()
    line.open()
    line.write(b"x")
    line.close()
    assert wire.got(1) == b"x"


def test_a_line_that_breaks_says_so_and_can_be_opened_again(wire, line):
    line.open()
    line.write(b"x")
    wire.cut()
    with pytest.raises(LineError):
        use(line)
    line.close()
    wire.restored()
    line.open()
    line.write(b"z")
    line.close()
    assert ends_with(wire, b"z")


def test_one_that_takes_nothing_stands_still_only_so_long(wire, line):
    line.open()
    line.write(b"x")
    wire.stall()
    began = time.monotonic()
    with pytest.raises(StallError):
        fill(line)
    assert time.monotonic() - began < 3
    line.close()
    assert time.monotonic() - began < 4, "closing waits for nothing"


def test_it_goes_on_after_it_stood_still(wire, line):
    line.open()
    wire.stall()
    with pytest.raises(StallError):
        fill(line)
    line.close()
    wire.resume()
    open_again(line)
    line.write(b"and on")
    line.close()
    assert ends_with(wire, b"and on")


def open_again(line):
    """A call that hung may still be on its way back."""
    for _ in range(100):
        try:
            return line.open()
        except StallError:
            time.sleep(0.01)
    return line.open()


def ends_with(wire, end):
    until = time.monotonic() + 3
    while not wire.got(0).endswith(end) and time.monotonic() < until:
        time.sleep(0.01)
    return wire.got(0).endswith(end)


@over("serial", "file", "usb")
def test_a_device_has_one_owner(wire, line):
    """A network printer and the spooler take one at a time themselves."""
    line.open()
    other = wire.make()
    with pytest.raises(LineError):
        other.open()
    line.close()
    other.open()
    other.close()
