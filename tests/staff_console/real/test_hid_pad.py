"""A numeric pad with keys: the kernel's events from a pipe, its codes from the kernel's list."""

import os
import re
import struct
import sys
import time
from pathlib import Path
from queue import SimpleQueue

import pytest

from screen_kit.drivers.line_owner import BackOff
from staff_console.drivers.hid_pad import EVENT, KEYS, HidPad, grab_it
from staff_console.drivers.pad_lines import pad_line
from ticket_protocol.device_settings import KeypadSettings

CODES = Path("/usr/include/linux/input-event-codes.h")
PATIENCE_S = 5.0
KP7, KPPLUS, KPENTER, SHIFT = 71, 78, 96, 42

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux's own events")


def settings_of(path):
    return KeypadSettings(id="k", address=f"hid://{path}", pads=({"counter": 9},))


def event(code, value=1, kind=1):
    return EVENT.pack(0, 0, kind, code, value)


@pytest.fixture
def pipe(tmp_path):
    path = tmp_path / "event-kbd"
    os.mkfifo(path)
    return path


@pytest.fixture
def pad(pipe):
    heard, told, grabbed = SimpleQueue(), SimpleQueue(), []
    made = HidPad(
        settings_of(pipe), heard.put, told.put, back_off=BackOff(0.02, 0.02), grab=grabbed.append
    )
    made.heard, made.told, made.grabbed = heard, told, grabbed
    made.start()
    yield made
    made.stop()


def key(pad):
    return pad.heard.get(timeout=PATIENCE_S).key


def until_open(pipe):
    """The far end, once the pad is being read."""
    deadline = time.monotonic() + PATIENCE_S
    while True:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            assert time.monotonic() < deadline
            time.sleep(0.005)


def test_keys_that_go_down_are_heard(pad, pipe):
    far = until_open(pipe)
    down = (event(KP7), event(KP7, 0), event(KP7), event(KP7, 2), event(KP7, 2), event(KPENTER))
    os.write(far, b"".join(down))
    assert [key(pad) for _ in range(3)] == ["7", "7", "enter"]
    os.close(far)


def test_what_is_no_key_of_a_pad_is_nothing(pad, pipe):
    far = until_open(pipe)
    os.write(far, event(SHIFT) + event(KPPLUS, kind=4) + event(KPPLUS))
    assert key(pad) == "+"
    os.close(far)


def test_events_may_come_in_pieces(pad, pipe):
    far, data = until_open(pipe), event(KPPLUS)
    os.write(far, data[:10])
    time.sleep(0.05)
    os.write(far, data[10:])
    assert key(pad) == "+"
    os.close(far)


def test_pulled_out_and_put_in_again(pad, pipe):
    assert pad.told.get(timeout=PATIENCE_S) == frozenset()
    far = until_open(pipe)
    away = pipe.with_name("away")
    pipe.rename(away)
    os.close(far)
    assert pad.told.get(timeout=PATIENCE_S) == {9}
    away.rename(pipe)
    assert pad.told.get(timeout=PATIENCE_S) == frozenset()
    far = until_open(pipe)
    os.write(far, event(KPENTER))
    assert key(pad) == "enter"
    assert len(pad.grabbed) >= 2
    os.close(far)


def test_only_an_input_device_can_be_grabbed(pipe):
    file = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with pytest.raises(OSError):
        grab_it(file)
    os.close(file)


def test_a_pad_that_is_not_there_is_told(tmp_path):
    told = SimpleQueue()
    pad = pad_line(settings_of(tmp_path / "nothing"), print, told.put)
    pad.start()
    assert told.get(timeout=PATIENCE_S) == {9}
    pad.stop()


def test_events_have_the_kernels_size():
    assert EVENT.size == 2 * struct.calcsize("@l") + 8


@pytest.mark.skipif(not CODES.exists(), reason="the kernel's headers are not here")
def test_codes_are_the_kernels():
    codes = dict(
        re.findall(r"^#define KEY_(\w+)\s+(\d+)\b", CODES.read_text("ascii"), re.MULTILINE)
    )
    named = {f"KP{n}": str(n) for n in range(10)} | {str(n): str(n) for n in range(10)}
    named |= {"KPPLUS": "+", "KPMINUS": "-", "KPASTERISK": "*", "KPSLASH": "/", "KPDOT": "."}
    named |= {"KPENTER": "enter", "ENTER": "enter", "BACKSPACE": "backspace", "TAB": "tab"}
    named |= {"ESC": "esc", "NUMLOCK": "numlock", "KPEQUAL": "=", "KPCOMMA": ",", "F10": "f10"}
    assert {name: KEYS[int(codes[name])] for name in named} == named
