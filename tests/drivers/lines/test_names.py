"""Network printers by name: looking one up waits no longer than connecting."""

import socket
import time
from threading import Event

import pytest

from demo.fake_printer.doors import TcpDoor
from kiosk.drivers.line import Deadlines, LineError, StallError
from kiosk.drivers.patience import Patience
from kiosk.drivers.tcp import TcpLine

QUICK = Deadlines(connect=0.1, linger=0.05)


@pytest.fixture
def free():
    event = Event()
    yield event
    event.set()


def test_a_name_is_looked_up():
    with TcpDoor() as door:
        line = TcpLine("localhost", door.port, QUICK)
        line.open()
        line.write(b"\x10\x04\x01")
        assert line.read(1.0) == b"\x12"
        line.close()


def test_the_second_address_is_tried_where_the_first_is_closed(monkeypatch):
    with TcpDoor() as door:
        found = [(0, 0, 0, "", ("127.0.0.1", 1)), (0, 0, 0, "", ("127.0.0.1", door.port))]
        real = socket.getaddrinfo
        monkeypatch.setattr(
            socket,
            "getaddrinfo",
            lambda host, *rest, **more: found if host == "hall" else real(host, *rest, **more),
        )
        line = TcpLine("hall", door.port, QUICK)
        line.open()
        line.close()
        assert door.wait(lambda _: door.connections == 1)


@pytest.mark.parametrize("host", ["printer.invalid", "a..b", "x" * 70, "bad name"])
def test_a_name_that_is_none_is_a_line_error(host):
    with pytest.raises(LineError):
        TcpLine(host, 9100, Deadlines(connect=5.0)).open()


def test_a_name_server_that_hangs_is_asked_by_one_at_a_time(monkeypatch, free):
    asked = []

    def hang(*_, **__):
        asked.append(1)
        free.wait(10)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    line = TcpLine("printer.hall", 9100, QUICK)
    began = time.monotonic()
    for _ in range(3):
        with pytest.raises(LineError, match="hangs") as refusal:
            line.open()
        assert not isinstance(refusal.value, StallError)
    assert time.monotonic() - began < 2
    assert len(asked) == 1


def test_patience_gives_what_the_call_gave_or_raised():
    patience = Patience()
    assert patience.within(1, lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        patience.within(1, lambda: 1 / 0)
    assert patience.within(1, lambda: None) is None
