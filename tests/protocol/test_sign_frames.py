"""The published command sets, byte for byte, and what a set of frames must be able to do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticket_protocol.device_settings import SignFrames
from ticket_protocol.sign_frames import (
    DARK,
    PRESETS,
    SignFramesError,
    SignText,
    command_set,
    preset,
)

CALL = SignText(number="A047", line="A047", line1="Mời số A047", line2="Quầy 9")
UPPER, LOWER = b"    MOI SO A047     ", b"       QUAY 9       "
EMPTY = b" " * 20
ALL = sorted(PRESETS)

PUBLISHED = {
    "epson-dm-d": [b"\x1b\x40", b"\x1f\x24\x01\x01" + UPPER + b"\x1f\x24\x01\x02" + LOWER, b"\x0c"],
    "cd5220": [
        b"\x0c\x1b\x40",
        b"\x1b\x51\x41" + UPPER + b"\x0d" + b"\x1b\x51\x42" + LOWER + b"\x0d",
        b"\x0c",
    ],
    "dsp800": [
        b"\x04\x01\x43\x31\x58\x17",
        b"\x04\x01\x50\x31\x17" + UPPER + b"\x04\x01\x50\x45\x17" + LOWER,
        b"\x04\x01\x43\x31\x58\x17",
    ],
    "aedex": [
        b"",
        b"\x21\x23\x31" + UPPER + b"\x0d" + b"\x21\x23\x32" + LOWER + b"\x0d",
        b"\x21\x23\x31" + EMPTY + b"\x0d" + b"\x21\x23\x32" + EMPTY + b"\x0d",
    ],
    "number-panel": [b"", b"\x0209 047\x03", b"\x0209    \x03"],
    "modbus-fc06": [
        b"",
        bytes.fromhex("0906 0007 002F 789F"),
        bytes.fromhex("0906 0007 0000 3943"),
    ],
    "modbus-fc16": [
        b"",
        bytes.fromhex("0910 0000 0004 08 0041 0030 0034 0037 AF64"),
        bytes.fromhex("0910 0000 0004 08 0020 0020 0020 0020 1E6B"),
    ],
}


@pytest.mark.parametrize("name", ALL)
def test_a_preset_sends_the_published_bytes(name):
    started, shown, dark = PUBLISHED[name]
    commands = preset(name)
    assert b"".join(commands.starting(addr=9, counter=9, level=None)) == started
    assert b"".join(commands.showing(CALL, addr=9, counter=9)) == shown
    assert b"".join(commands.showing(DARK, addr=9, counter=9)) == dark


def test_the_panels_of_the_documents_show_47_and_a047():
    fc06 = preset("modbus-fc06").showing(SignText(number="47"), addr=1, counter=1)
    assert fc06 == (bytes.fromhex("01 06 00 07 00 2F 79 D7"),)
    fc16 = preset("modbus-fc16").showing(CALL, addr=1, counter=1)
    assert fc16 == (bytes.fromhex("01 10 00 00 00 04 08 00 41 00 30 00 34 00 37 A7 62"),)


@pytest.mark.parametrize(
    ("name", "level"),
    [("epson-dm-d", b"\x1b\x40\x1f\x58\x02"), ("cd5220", b"\x0c\x1b\x40\x0c\x1b\x2a\x02")],
)
def test_brightness_is_set_at_the_start(name, level):
    assert b"".join(preset(name).starting(addr=1, counter=1, level=2)) == level


@pytest.mark.parametrize("name", ["number-panel", "modbus-fc06"])
def test_words_are_never_shown_as_digits(name):
    """Whoever writes "back at 10:30" there must not call number 1030."""
    commands = preset(name)
    told = commands.showing(SignText(words="Nghỉ đến 10:30"), addr=9, counter=9)
    assert told == commands.dark(addr=9, counter=9)


def test_words_stand_where_there_are_letters_for_them():
    commands = preset("modbus-fc16")
    short = commands.showing(SignText(words="Nghỉ"), addr=9, counter=9)
    assert short == commands.showing(SignText(number="NGHI"), addr=9, counter=9)
    long = commands.showing(SignText(words="Tạm ngừng"), addr=9, counter=9)
    assert long == commands.dark(addr=9, counter=9)


def test_a_number_that_does_not_fit_leaves_the_sign_dark():
    commands = preset("modbus-fc16")
    assert not commands.can_show("A0047")
    told = commands.showing(SignText(number="A0047"), addr=9, counter=9)
    assert told == commands.dark(addr=9, counter=9)


@pytest.mark.parametrize("name", ALL)
def test_every_preset_can_show_four_signs(name):
    assert preset(name).can_show("9012")


def test_replies_are_found_among_noise_and_told_apart():
    commands = preset("modbus-fc06")
    (sent,) = commands.showing(SignText(number="47"), addr=1, counter=1)
    assert commands.answered(b"\xff\x01" + sent + b"\x00", addr=1)
    assert not commands.answered(sent, addr=2)
    assert not commands.answered(sent[:-1] + b"\x00", addr=1)
    assert not commands.answered(b"", addr=1)
    other, mine = (commands.showing(SignText(number="47"), addr=a, counter=1)[0] for a in (2, 1))
    assert commands.answered(other + mine, addr=1)


def test_a_reply_may_say_what_is_shown():
    commands = command_set(
        SignFrames(show=("02 {digits:04} 03",), clear="02", reply="{digits:4} 06")
    )
    assert commands.answered(b"0047\x06", addr=1, digits="047")
    assert not commands.answered(b"0048\x06", addr=1, digits="047")


@pytest.mark.parametrize(
    ("frames", "key", "says"),
    [
        ({"show": ("02 {nmber} 03",)}, "show[0]", "did you mean {number}"),
        ({"show": ("{number}", "{key}")}, "show[1]", "{key} says nothing here"),
        ({"show": ("02 {addr:02} 03",)}, "show", "shows nothing"),
        ({"show": ("{digits:4}",)}, "clear", "a frame that clears it"),
        ({"show": ("{number}",), "init": "1B {number}"}, "init", "{number} says nothing"),
        ({"show": ("{number}",), "brightness": "1B 2A"}, "brightness", "no {level}"),
        ({"show": ("{number}",), "checksum": "xor"}, "show[0]", "no {check} for the xor"),
        ({"show": ("{number}",), "reply": "06 {number}"}, "reply", "needs a width"),
        ({"show": ("{number}",), "encoding": "utf-8"}, "show[0]", "one of ascii"),
        ({"show": ("{line1:8}",)}, "show[0]", "narrower than width = 20"),
    ],
)
def test_a_bad_set_names_its_part(frames, key, says):
    with pytest.raises(SignFramesError) as error:
        command_set(SignFrames(**frames))
    assert error.value.key == key
    assert says in str(error.value)


@given(
    text=st.builds(SignText, *(), **{n: st.text() for n in vars(DARK)}), name=st.sampled_from(ALL)
)
def test_no_text_changes_the_length_of_a_frame(text, name):
    """What is shown has the bytes of the template, or those of a dark sign: never more commands."""
    commands = preset(name)
    sent = commands.showing(text, addr=9, counter=9)
    lengths = [len(frame) for frame in sent]
    full = [len(frame) for frame in commands.showing(CALL, addr=9, counter=9)]
    assert lengths == full or sent == commands.dark(addr=9, counter=9)
