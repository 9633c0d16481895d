"""Lamp and scanner on a real line, a pty whose other end the test reads; and the bell."""

import os
import pty
import select
import tty

import pytest

from kiosk.devices import Devices
from kiosk.drivers.lamp import RESEND_S, SerialLamp, Switch
from kiosk.paper.told import Paper
from screen_kit.parts import Parts
from ticket_protocol.commands import PartSilent
from ticket_protocol.device_settings import LampSettings, ScannerSettings
from ticket_protocol.words import PartKind

ON, OFF = bytes.fromhex("A00101A2"), bytes.fromhex("A00100A1")


class Relay:
    """The far end of a pty."""

    def __init__(self):
        self.far, self.near = pty.openpty()
        tty.setraw(self.near)
        self.heard = b""

    def settings(self):
        path = os.ttyname(self.near)
        return LampSettings(address=f"serial://{path}", on="A0 01 01 A2", off="A0 01 00 A1")

    def has(self, frames, seconds=5.0):
        """Whether it hears these bytes, and no others, in that time."""
        while self.heard != frames:
            ready, _, _ = select.select([self.far], [], [], seconds)
            if not ready:
                return False
            self.heard += os.read(self.far, 64)
        return True

    def say(self, data):
        os.write(self.far, data)

    def close(self):
        os.close(self.far)
        os.close(self.near)


@pytest.fixture
def relay():
    made = Relay()
    yield made
    made.close()


@pytest.fixture
def lamp(qapp):
    made = SerialLamp()
    yield made
    made.stop()


def test_is_switched_and_goes_out_at_the_end(relay, lamp):
    lamp.serve(relay.settings())
    assert relay.has(OFF)
    lamp.light(on=True)
    assert relay.has(OFF + ON)
    lamp.light(on=False)
    lamp.light(on=True)
    assert relay.has(OFF + ON + OFF + ON)
    lamp.stop()
    assert relay.has(OFF + ON + OFF + ON + OFF)


def test_that_was_lit_before_it_was_there_is_lit_when_it_comes(relay, lamp):
    lamp.light(on=True)
    lamp.serve(relay.settings())
    assert relay.has(ON)


@pytest.mark.parametrize(
    "settings",
    [
        LampSettings(address="serial:///dev/nowhere", on="01", off="00"),
        LampSettings(address="serial:///dev/nowhere", on="no frame", off="00"),
    ],
    ids=["not there", "no frame"],
)
def test_that_cannot_be_reached_is_said(lamp, qtbot, settings):
    said = []
    lamp.silent.connect(said.append)
    lamp.serve(settings)
    qtbot.waitUntil(lambda: said == [True])
    lamp.serve(None)
    assert said == [True, False]


class Time:
    now = 0.0

    def __call__(self):
        return self.now


class Port:
    def __init__(self):
        self.written = []

    def write(self, data):
        self.written.append(data)


def test_a_relay_that_forgot_is_told_again(relay, monkeypatch):
    monkeypatch.setattr("kiosk.drivers.lamp.ROUND_S", 0.0)
    time, port, fresh = Time(), Port(), Port()
    switch = Switch(relay.settings(), time)
    switch.turn(on=True)
    for now in (0.0, 1.0, RESEND_S - 0.1, RESEND_S, RESEND_S + 1):
        time.now = now
        switch.work(port)
    assert port.written == [ON, ON]
    switch.work(fresh)
    assert fresh.written == [ON]


class Bell:
    rung = 0

    def ring(self):
        self.rung += 1


@pytest.fixture
def devices(kiosk):
    """What hangs on the kiosk, by a description that the test gives."""
    parts = Parts(kiosk.link)
    made = Devices(kiosk.link, "kiosk-1", kiosk.paper, parts, Bell(), seconds=lambda: kiosk.seconds)
    yield made
    made.stop()


@pytest.mark.parametrize("sound", [True, False])
def test_the_kiosk_sounds_where_it_is_wanted(kiosk, centre, devices, sound):
    ours = centre.kiosks[0].model_copy(update={"sound": sound})
    kiosk.link.describe(centre.model_copy(update={"kiosks": (ours,)}))
    kiosk.paper.becomes(Paper.OUT)
    kiosk.seconds += 60
    devices.tick()
    assert devices.bell.rung == (1 if sound else 0)


def test_the_kiosk_s_lamp_shines_while_its_printer_needs_somebody(kiosk, centre, devices, relay):
    with_lamp = centre.kiosks[0].model_copy(update={"lamp": relay.settings()})
    kiosk.link.describe(centre.model_copy(update={"kiosks": (with_lamp,)}))
    assert relay.has(OFF)
    kiosk.paper.becomes(Paper.HOT)
    kiosk.paper.becomes(Paper.JAM)
    assert relay.has(OFF + ON)
    kiosk.paper.becomes(Paper.COVER_OPEN)
    kiosk.paper.becomes(Paper.COMING)
    assert relay.has(OFF + ON + OFF)


def test_the_kiosk_s_scanner_is_heard_and_missed(kiosk, centre, devices, relay, qtbot):
    texts = []
    devices.scanned.connect(texts.append)
    path = f"serial://{os.ttyname(relay.near)}"
    ours = ScannerSettings(id="scanner-1", address=path, kiosk="kiosk-1")
    other = ScannerSettings(id="scanner-2", address="serial:///dev/nowhere", counter=3)
    kiosk.link.describe(centre.model_copy(update={"scanners": (other, ours)}))

    def heard():  # what came before the line was open is nobody's
        relay.say(b"HEN-1234\r")
        return bool(texts)

    qtbot.waitUntil(heard)
    assert set(texts) == {"HEN-1234"}
    gone = ours.model_copy(update={"address": "serial:///dev/nowhere"})
    kiosk.link.describe(centre.model_copy(update={"scanners": (other, gone)}))
    qtbot.waitUntil(lambda: kiosk.link.parts_down == (PartSilent(part=PartKind.SCANNER),))
    kiosk.link.describe(centre)
    assert kiosk.link.parts_down == ()
