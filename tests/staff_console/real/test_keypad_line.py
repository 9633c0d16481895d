"""Keypads on a real serial line: pressed, silent, unplugged, noisy; their displays are told."""

import logging
import os
import pty
import time
import tty
from queue import Empty, SimpleQueue

import pytest

from screen_kit.drivers.line_owner import BackOff
from staff_console.drivers.keypad_line import KeypadLine
from staff_console.drivers.pad_lines import pad_line
from staff_console.pads.line import PadError
from ticket_protocol.device_settings import KeypadSettings

PADS = ({"counter": 9, "address": 9}, {"counter": 2, "address": 2})
FRAME = "02 {addr:02} {key:1} 03"
PRESS = b"\x0209N\x03"
PATIENCE_S = 5.0


class Cable:
    """A line whose far end is ours, by a name that stays."""

    def __init__(self, folder):
        self.path = folder / "line"
        self.ends = ()
        self.plug()

    def plug(self):
        self.ends = pty.openpty()
        tty.setraw(self.ends[1])
        self.path.symlink_to(os.ttyname(self.ends[1]))

    def unplug(self):
        self.path.unlink()
        for end in self.ends:
            os.close(end)
        self.ends = ()

    def send(self, data):
        os.write(self.ends[0], data)

    def receive(self, until):
        """All that came, as soon as it ends with `until`."""
        deadline, got = time.monotonic() + PATIENCE_S, b""
        os.set_blocking(self.ends[0], False)
        while not got.endswith(until):
            assert time.monotonic() < deadline, got
            try:
                got += os.read(self.ends[0], 4096)
            except BlockingIOError:
                time.sleep(0.01)
        return got


@pytest.fixture
def cable(tmp_path):
    made = Cable(tmp_path)
    yield made
    if made.ends:
        made.unplug()


@pytest.fixture
def owned(cable):
    """`owned(display=…)` starts an owner; what it heard and told waits in two queues."""
    started = []

    def start(**more):
        heard, told = SimpleQueue(), SimpleQueue()
        settings = KeypadSettings(
            id="keypads-1", address=f"serial://{cable.path}", frame=FRAME, pads=PADS, **more
        )
        owner = KeypadLine(settings, heard.put, told.put, back_off=BackOff(0.02, 0.05))
        owner.heard, owner.told = heard, told
        owner.start()
        started.append(owner)
        assert told.get(timeout=PATIENCE_S) == frozenset()
        return owner

    yield start
    for owner in started:
        owner.stop()


def key(owner):
    press = owner.heard.get(timeout=PATIENCE_S)
    return press.address, press.key


def test_a_key_is_heard_at_once(owned, cable):
    owner = owned()
    settle(owner)
    began = time.monotonic()
    cable.send(PRESS)
    assert key(owner) == (9, "N")
    assert time.monotonic() - began < 0.5


def settle(owner):
    """The port is open and its old bytes thrown away."""
    time.sleep(0.05)


def test_unplugged_and_plugged_again(owned, cable):
    owner = owned(display={"show": ["{line1:4}"]})
    owner.show(9, (b"9012",))
    assert cable.receive(b"9012") == b"9012"
    cable.unplug()
    assert owner.told.get(timeout=PATIENCE_S) == {2, 9}
    cable.plug()
    assert owner.told.get(timeout=PATIENCE_S) == frozenset()
    assert cable.receive(b"9012") == b"9012"
    settle(owner)
    cable.send(PRESS)
    assert key(owner) == (9, "N")


def test_keys_pressed_before_it_listened_are_stale(owned, cable):
    cable.send(PRESS)
    owner = owned()
    settle(owner)
    cable.send(b"\x0202F\x03")
    assert key(owner) == (2, "F")


def test_noise_is_one_line_of_the_log(owned, cable, caplog):
    owner = owned()
    settle(owner)
    with caplog.at_level(logging.INFO):
        for _ in range(20):
            cable.send(bytes(range(256)) * 2)
            time.sleep(0.01)
        cable.send(PRESS)
        assert key(owner) == (9, "N")
    assert len([r for r in caplog.records if "no key" in r.getMessage()]) == 1


def test_a_display_is_prepared_and_told(owned, cable):
    owner = owned(display={"init": "1B 40", "show": ["02 {addr:02} {line1:4} 04"]})
    owner.show(2, (b"\x0202CHO \x04",))
    assert cable.receive(b"CHO \x04") == b"\x1b@\x0202CHO \x04"


def test_a_display_that_does_not_answer_is_told_of(owned, cable):
    display = {"show": ["{line1:4}"], "reply": "06 {addr:02}", "reply_ms": 50, "retries": 1}
    owner = owned(display=display)
    owner.show(9, (b"9012",))
    assert owner.told.get(timeout=PATIENCE_S) == {9}
    assert cable.receive(b"90129012") == b"90129012"
    owner.show(9, (b"9013",))
    cable.receive(b"9013")
    cable.send(PRESS + b"\x0609")
    assert owner.told.get(timeout=PATIENCE_S) == frozenset()
    assert key(owner) == (9, "N")


def test_another_pads_answer_is_not_its_own(owned, cable):
    display = {"show": ["{line1:4}"], "reply": "06 {addr:02}", "reply_ms": 100, "retries": 0}
    owner = owned(display=display)
    owner.show(9, (b"9012",))
    cable.receive(b"9012")
    cable.send(b"\x0602")
    assert owner.told.get(timeout=PATIENCE_S) == {9}


def test_a_line_that_is_not_there_is_told_once(tmp_path):
    told = SimpleQueue()
    settings = KeypadSettings(
        id="k", address=f"serial://{tmp_path}/nothing", frame=FRAME, pads=PADS
    )
    owner = KeypadLine(settings, print, told.put, back_off=BackOff(0.01, 0.01))
    owner.start()
    assert told.get(timeout=PATIENCE_S) == {2, 9}
    with pytest.raises(Empty):
        told.get(timeout=0.1)
    owner.stop()


@pytest.mark.parametrize(
    ("address", "frame", "words"),
    [("serial:///dev/x", "02 {kay}", "kay"), ("tcp://printer", FRAME, "begins with none of")],
)
def test_settings_that_cannot_be_served_are_named(address, frame, words):
    settings = KeypadSettings(id="k", address=address, frame=frame, pads=PADS)
    with pytest.raises(PadError, match=words):
        pad_line(settings, print, print)
