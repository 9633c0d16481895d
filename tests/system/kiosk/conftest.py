"""The real kiosk before a real server process, a printer and a scanner."""

import socket
from uuid import uuid4

import httpx
import pytest
import zxingcpp
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest

from demo.centre import described
from demo.fake_printer.doors import TcpDoor
from demo.processes import ServerProcess
from kiosk.__main__ import KioskOptions, build
from screen_kit import start
from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

SIZE = (1080, 1920)
PATIENCE_MS = 10_000


@pytest.fixture
def door():
    with TcpDoor() as printer:
        yield printer


class Scanner:
    """A scanner behind a network port, as serial servers are."""

    def __init__(self):
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._listening.settimeout(10)
        self._line = None
        self.address = f"socket://127.0.0.1:{self._listening.getsockname()[1]}"

    def read(self, text):
        if self._line is None:
            self._line, _ = self._listening.accept()
        self._line.sendall(text.encode() + b"\r")

    def close(self):
        if self._line is not None:
            self._line.close()
        self._listening.close()


@pytest.fixture
def scanner():
    made = Scanner()
    yield made
    made.close()


@pytest.fixture
def server(tmp_path, door, scanner):
    config = described(tmp_path, f"tcp://{door.path}")
    with config.open("a", encoding="utf-8") as more:
        more.write(
            f'\n[[scanners]]\nid = "scanner-1"\naddress = "{scanner.address}"\n'
            'kiosk = "kiosk-1"\n\n[citizen_card]\nused = true\n'
        )
    process = ServerProcess(data=tmp_path / "data", config=config)
    process.start()
    yield process
    process.stop()


@pytest.fixture
def token(server):
    return server.token(Role.KIOSK, "kiosk-1")


class Client(httpx.Client):
    """Somebody who asks and orders by HTTP."""

    def order(self, path, **body):
        self.post(path, json=body, headers={KEY_HEADER: str(uuid4())}).raise_for_status()


def client(server, token):
    headers = {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}
    return Client(base_url=server.url + API, headers=headers)


@pytest.fixture
def asks(server, token):
    """The server as anybody with the kiosk's token hears it."""
    with client(server, token) as own:
        yield own


@pytest.fixture
def staff(server):
    """The server as an officer hears it."""
    with client(server, server.token(Role.STAFF, "console-9")) as own:
        yield own


@pytest.fixture
def kiosk(qapp, server, token):
    start.application("kiosk")
    common = start.Options(server=server.url, name="kiosk-1", token=token, size=SIZE)
    made = build(KioskOptions(common=common, reduce_motion=True))
    made.screen.show(SIZE)
    made.link.start()
    yield made
    made.close()


@pytest.fixture
def hand(kiosk, qtbot):
    """A finger on the kiosk's screen, and an eye."""
    return Hand(kiosk.screen.window, qtbot)


class Hand:
    def __init__(self, window, qtbot):
        self._window, self._qtbot = window, qtbot
        self._finger = QTest.createTouchDevice()

    def touch(self, *names):
        for name in names:
            self.tap(self.middle(name) + QPoint(4, 4))

    def tap(self, where):
        QTest.touchEvent(self._window, self._finger).press(0, where, self._window).commit()
        QTest.touchEvent(self._window, self._finger).release(0, where, self._window).commit()

    def middle(self, name):
        item = self.see(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def wait(self, fact):
        self._qtbot.waitUntil(fact, timeout=PATIENCE_MS)

    def see(self, name):
        self.wait(lambda: self._find(name) is not None)
        return self._find(name)

    def _find(self, name):
        below = [self._window.contentItem()]
        while below:
            item = below.pop()
            if item.isVisible():
                if item.objectName() == name:
                    return item
                below += item.childItems()
        return None


@pytest.fixture
def codes(door):
    """What the QR of each sheet holds that came out."""

    def read():
        found = (zxingcpp.read_barcodes(sheet.convert("L")) for sheet in door.machine.sheets)
        return [codes[0].text for codes in found]

    return read
