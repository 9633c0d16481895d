"""The fake signs do what the published sets say, whatever our own frames happen to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo.fake_sign.signs import KINDS, Signs

FC06 = bytes.fromhex("01 06 00 07 00 2F 79 D7")
FC16 = bytes.fromhex("01 10 00 00 00 04 08 00 41 00 30 00 34 00 37 A7 62")


@pytest.mark.parametrize(
    ("kind", "data", "text"),
    [
        ("epson-dm-d", b"\x1b@\x1f\x24\x03\x02ABC", "ABC"),
        ("epson-dm-d", b"ABC\x0bX", "XBC"),
        ("epson-dm-d", b"ABC\x0c", ""),
        ("cd5220", b"\x1bQAabc\r\x1bQBdef\r", "abc / def"),
        ("cd5220", b"\x1bQAabc\r\x1b@", "abc"),  # while a line stands it hears nothing else
        ("cd5220", b"\x1bQAabc\r\x0c\x1b@", ""),
        ("dsp800", b"\x04\x01P\x45\x17low", "low"),
        ("dsp800", b"ABC\x04\x01C1X\x17", ""),
        ("aedex", b"receipt\n!#2low\r", "low"),
        ("number-panel", b"\x0201 047\x03", "047"),
        ("number-panel", b"\x0202 047\x03", ""),
        ("modbus-fc06", FC06, "47"),
        ("modbus-fc06", b"\xff\x01\x10\x00" + FC06, "47"),
        ("modbus-fc06", FC06[:-1] + b"\x00", ""),
        ("modbus-fc16", FC16, "A047"),
    ],
)
def test_bytes_become_what_is_read_on_the_sign(kind, data, text):
    at_once, bit_by_bit = Signs(kind), Signs(kind)
    at_once.feed(data)
    for byte in data:
        bit_by_bit.feed(bytes([byte]))
    assert at_once.text() == bit_by_bit.text() == text


@pytest.mark.parametrize(
    ("kind", "sent", "answered"),
    [
        ("modbus-fc06", FC06, FC06),
        ("modbus-fc16", FC16, bytes.fromhex("01 10 00 00 00 04 C1 CA")),
        ("dsp800", b"\x04\x01P1\x17", b"\x06"),
        ("number-panel", b"\x0201 047\x03", b""),
    ],
)
def test_some_answer(kind, sent, answered):
    signs = Signs(kind)
    assert signs.feed(sent) == answered
    signs.answers = False
    assert signs.feed(sent) == b""


def test_without_power_everything_is_forgotten():
    signs = Signs("epson-dm-d")
    signs.feed(b"\x1fX\x02ABC")
    assert (signs.text(), signs.level) == ("ABC", 2)
    signs.switch_off()
    assert signs.text() == ""
    signs.feed(b"DEF")
    signs.switch_on()
    assert (signs.text(), signs.level) == ("", None)
    signs.feed(b"GHI")
    assert signs.text() == "GHI"


def test_it_is_known_since_when_something_is_shown():
    clock = iter(range(10))
    signs = Signs("number-panel", (1,), seconds=lambda: next(clock))
    signs.feed(b"\x0201 047\x03\x0201 047\x03")
    since = signs.since(1)
    signs.feed(b"\x0201 048\x03")
    assert signs.since(1) > since
    assert [shown.lines for shown in signs.history] == [("",), (" 047",), (" 048",)]


@given(kind=st.sampled_from(KINDS), data=st.binary(max_size=80))
def test_garbage_never_breaks_a_sign(kind, data):
    signs = Signs(kind)
    signs.feed(data)
    assert all(len(line) <= 20 or kind not in ("epson-dm-d", "cd5220") for line in signs.lines())
