"""Frames in the file: each template is read, and what is wrong with one is said where it stands."""

import pytest

from ticket_server.settings.load import parse

PRESET = 'preset = "number-panel"\n'
SIGNS = f"{PRESET}signs = [{{ counter = 9, address = 9 }}]"
TWO_SIGNS = 'preset = "cd5220"\nsigns = [{ counter = 9, address = 9 }, { counter = 8 }]'
RESEND = "resend_s = 15.0\n"
KEY_FRAME = 'frame = "02 {addr:02} {key:1} 03"'
PADS = "pads = [{ counter = 9, address = 9 }]\n"
TWO_PADS = "pads = [{ counter = 9, address = 9 }, { counter = 8, address = 8 }]\n"
KIOSK = 'printer = "printer-1"\n'
LAMP = 'lamp = {{ address = "serial:///dev/ttyUSB0", on = "{on}", off = "{off}" }}\n'
NINES = 'prefix = "9"\ndigits = 3'


@pytest.fixture
def described(changed):
    """The file with frames instead of the preset."""
    return lambda frames: changed(PRESET, "", RESEND, f"[sign_lines.frames]\n{frames}\n")


def test_frames_of_the_file_may_be_as_the_preset(described):
    frames = "show = ['02 {addr:02} {digits:4} 03']\nclear = '02 {addr:02} \"    \" 03'\nwidth = 4"
    line = parse(described(frames)).centre().sign_lines[0]
    assert line.frames.show == ("02 {addr:02} {digits:4} 03",)


@pytest.mark.parametrize(
    ("frames", "path", "words"),
    [
        ("show = ['1B {line1:20} 0']", "show[0]", "column 15: 0: a byte is two hex digits"),
        ("show = ['{lime1:20}']", "show[0]", "did you mean {line1}"),
        ("show = ['{line1:20}', '{key}']", "show[1]", "{key} says nothing here"),
        ("show = ['1B 40']", "show", "shows nothing"),
        ("show = ['{line1:10}']", "show[0]", "narrower than width = 20"),
        ("show = ['{line1:20}']\ninit = '{line1}'", "init", "says nothing here"),
        ("show = ['{line1:20}']\nbrightness = '1F 58'", "brightness", "{level}"),
        ("show = ['{line1:20}']\nreply = ''\nchecksum = 'xor'", "show[0]", "{check}"),
        ("show = ['{line1:20}']\nencoding = 'utf-8'", "show[0]", "one of ascii, cp437"),
        ("show = ['{digits:4}']\nwidth = 4", "clear", "needs a frame that clears it"),
    ],
)
def test_frames_of_a_sign(problems, described, frames, path, words):
    found = problems(described(frames))
    assert words in found[f"sign_lines[0].frames.{path}"], found
    assert len(found) == 1


@pytest.mark.parametrize(
    ("old", "new", "path", "words"),
    [
        (PRESET, 'preset = "number-panal"\n', "sign_lines[0].preset", "Did you mean 'number-pan"),
        (SIGNS, TWO_SIGNS, "sign_lines[0].signs", "no {addr} to tell them apart"),
        (KEY_FRAME, 'frame = "02 {addr:02} 03"', "keypads[0].frame", "says no {key}"),
        (KEY_FRAME, 'frame = "02 {key:1} {line1:4}"', "keypads[0].frame", "{line1} says nothing"),
        (KEY_FRAME, 'frame = "02 {key:1} {addr}"', "keypads[0].frame", "needs a width"),
        (KEY_FRAME, 'frame = "02 {key:1} {check}"', "keypads[0].frame", "needs a checksum"),
        (KEY_FRAME, "frame = 5", "keypads[0].frame", "string"),
        (PADS, PADS + "display = { show = ['{level:u8}'] }\n", "keypads[0].display.show[0]",
         "{level} says nothing"),
        (PADS, PADS + "display = { init = '{addr}', show = ['{number:4}'] }\n",
         "keypads[0].display.init", "{addr} says nothing"),
        (PADS, PADS + "display = { show = ['{number:4}'], reply = '{number}' }\n",
         "keypads[0].display.reply", "needs a width"),
        (KIOSK, KIOSK + LAMP.format(on="A0 01 0", off="A0"), "kiosks[0].lamp.on", "two hex digits"),
        (KIOSK, KIOSK + LAMP.format(on="A0", off="{addr}"), "kiosks[0].lamp.off", "says nothing"),
    ],
)  # fmt: skip
def test_other_frames(mistakes, old, new, path, words):
    found = mistakes(old, new)
    assert words in found[path], found
    assert len(found) == 1


def test_several_pads_need_addresses_in_their_frame(mistakes):
    found = mistakes(PADS, TWO_PADS, KEY_FRAME, 'frame = "02 {key:1} 03"')
    assert "several pads" in found["keypads[0].frame"]


def test_a_keypad_may_have_a_checksum_and_a_display(changed):
    frame = 'frame = "02 {addr:02} {key:1} {check}"\nchecksum = "xor"'
    display = "display = { show = ['02 {addr:02} {number:4} 03'] }\n"
    pads = parse(changed(KEY_FRAME, frame, PADS, PADS + display)).centre().keypads[0]
    assert (pads.checksum, pads.display.show) == ("xor", ("02 {addr:02} {number:4} 03",))


def test_a_sign_must_be_able_to_show_the_numbers_of_its_counter(mistakes, changed):
    found = mistakes(NINES, 'prefix = "9"\ndigits = 4')
    assert found == {
        "sign_lines[0].signs[0]": "sign_lines[0].signs[0]: the sign cannot show the number 99999."
    }
    assert parse(changed('prefix = "8"\ndigits = 3', 'prefix = "8"\ndigits = 4'))
