"""Serial lines behind the network: a plain socket, and a serial server that speaks RFC 2217."""

import socket
from threading import Thread

import pytest
import serial
from serial.rfc2217 import PortManager

from screen_kit.drivers.serial_port import LineError, open_port

pytestmark = [  # both are pyserial's own
    pytest.mark.filterwarnings("ignore:set(Daemon|Name).* is deprecated"),
    pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning"),
]


class Box:
    """A box on the network that sends back what it is sent, until it is switched off."""

    def __init__(self):
        self._door = socket.create_server(("127.0.0.1", 0))
        self.where = "{}:{}".format(*self._door.getsockname())
        self._guest = None
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self):
        try:
            self._guest, _ = self._door.accept()
            while data := self._guest.recv(4096):
                self.answer(data)
        except OSError:
            pass

    def answer(self, data):
        self._guest.sendall(data)

    def switch_off(self):
        for one in (self._door, self._guest):
            if one is not None:
                one.close()

    def hang_up(self):
        if self._guest is not None:
            self._guest.shutdown(socket.SHUT_RDWR)
        self.switch_off()
        self._thread.join(2)


class SerialServer(Box):
    """The same on a port of its own, by RFC 2217."""

    def __init__(self):
        self.port = serial.serial_for_url("loop://", timeout=0)
        self._manager = None
        super().__init__()

    def write(self, data):
        self._guest.sendall(data)

    def answer(self, data):
        self._manager = self._manager or PortManager(self.port, self)
        self.port.write(b"".join(self._manager.filter(data)))
        if back := self.port.read(4096):
            self.write(b"".join(self._manager.escape(back)))


@pytest.fixture(params=[Box, SerialServer], ids=["socket", "rfc2217"])
def box(request):
    made = request.param()
    made.address = f"{request.node.callspec.id}://{made.where}"
    yield made
    made.switch_off()


def all_of(port, length):
    got = b""
    while len(got) < length and (piece := port.read(2.0)):
        got += piece
    return got


def test_bytes_go_there_and_back(box):
    with open_port(box.address, read_s=1.0, write_s=1.0) as port:
        port.write(bytes(range(256)))
        assert all_of(port, 256) == bytes(range(256))
        assert port.read(0.0) == b""


def test_a_box_that_is_switched_off_is_a_line_error(box):
    with open_port(box.address, read_s=1.0, write_s=1.0) as port:
        port.write(b"x")
        assert all_of(port, 1) == b"x"
        box.hang_up()
        with pytest.raises(LineError, match="receiving stopped"):
            all(port.read(0.1) == b"" for _ in range(20))


def test_the_settings_reach_the_far_port():
    server = SerialServer()
    address = f"rfc2217://{server.where}?baud=19200&bits=7&parity=even&stop=2"
    with open_port(address, read_s=1.0, write_s=1.0):
        told = server.port
        assert (told.baudrate, told.bytesize, told.parity, told.stopbits) == (19200, 7, "E", 2)
    server.switch_off()
