"""Key presses in a stream of bytes: between garbage, cut in two, in bursts. Pure."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staff_console.pads.presses import MOST_AT_ONCE, KeyStream, Press
from ticket_protocol.device_settings import KeypadSettings
from ticket_protocol.frames import FrameError, parse

FRAME = "02 {addr:02} {key:1} 03"
PADS = ({"counter": 9, "address": 9}, {"counter": 2, "address": 2})
GARBAGE = st.binary(max_size=60).map(lambda b: b.replace(b"\x02", b"?").replace(b"\x03", b"?"))


def stream(frame=FRAME, **more):
    return KeyStream(
        KeypadSettings(id="k", address="serial:///dev/x", frame=frame, pads=PADS, **more)
    )


def press(key, address=9, at=0.0):
    return Press(key=key, at=at, address=address)


def sent(key, address=9):
    return f"\x02{address:02}{key}\x03".encode()


def test_a_press_says_its_key_its_pad_and_when():
    assert stream().feed(sent("N", 2), at=4.5).presses == (press("N", 2, 4.5),)


def test_a_press_may_come_in_pieces():
    keys, heard = stream(), []
    for i, byte in enumerate(sent("F")):
        heard += keys.feed(bytes([byte]), at=float(i)).presses
    assert heard == [press("F", at=4.0)]


@given(before=GARBAGE, between=GARBAGE, after=GARBAGE)
def test_presses_are_found_whatever_stands_between(before, between, after):
    heard = stream().feed(before + sent("N") + between + sent("F") + after, at=0.0)
    assert heard.presses == (press("N"), press("F"))
    assert heard.garbage >= len(before) + len(between)


@given(cut=st.integers(1, 4), noise=GARBAGE)
def test_a_press_that_broke_off_spoils_no_other(cut, noise):
    keys = stream()
    keys.feed(sent("N")[:cut], at=0.0)
    assert keys.feed(noise + sent("F"), at=0.0).presses[-1:] == (press("F"),)


def test_ten_kilobytes_of_noise_are_no_keys_and_do_not_pile_up():
    keys, noise = stream(), random.Random(4).randbytes(10_240)
    for start in range(0, len(noise), 100):
        assert keys.feed(noise[start : start + 100], at=0.0).presses == ()
    assert keys.feed(b"", at=0.0).garbage == 0
    assert keys.feed(sent("N"), at=0.0).presses == (press("N"),)


def test_a_burst_is_no_finger():
    keys = stream("{key}")
    assert len(keys.feed(b"1" * MOST_AT_ONCE, at=0.0).presses) == MOST_AT_ONCE
    heard = keys.feed(b"N" * (MOST_AT_ONCE + 1), at=0.0)
    assert (heard.presses, heard.garbage) == ((), MOST_AT_ONCE + 1)


def test_a_pad_alone_on_its_line_needs_no_address():
    assert stream("{key:u8} 0D").feed(b"\x1b\r", at=0.0).presses == (press("1B", None),)


def test_a_checksum_that_is_wrong_is_no_press():
    frame = parse("02 | {addr:02} {key:1} {check} 03", checksum="xor").render(addr=9, key="N")
    keys = stream("02 | {addr:02} {key:1} {check} 03", checksum="xor")
    assert keys.feed(frame, at=0.0).presses == (press("N"),)
    broken = frame[:-2] + bytes([frame[-2] ^ 1]) + frame[-1:]
    assert keys.feed(broken, at=0.0).presses == ()


def test_answers_of_displays_are_no_garbage():
    keys = stream(display={"show": ["{line1:16}"], "reply": "06 {addr:02}"})
    heard = keys.feed(b"\x0609" + sent("N") + b"\x0602", at=0.0)
    assert (heard.presses, heard.replies, heard.garbage) == ((press("N"),), (9, 2), 0)


@pytest.mark.parametrize("frame", ["02 {kay} 03", "", "02 {key"])
def test_a_bad_frame_is_refused_at_once(frame):
    with pytest.raises(FrameError):
        stream(frame)


def test_what_came_before_the_line_was_away_is_forgotten():
    keys = stream()
    keys.feed(sent("N")[:3], at=0.0)
    keys.forget()
    assert keys.feed(sent("N")[3:], at=0.0).presses == ()
