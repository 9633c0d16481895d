"""`staff-console pad-probe`: what a keypad sends, told to whoever installs it."""

import os
import pty
import tty
from threading import Timer

import pytest

from staff_console.__main__ import main
from staff_console.pads.probing import guessed

A, B = b"\x0209A\x03", b"\x0209B\x03"


@pytest.mark.parametrize(
    ("bursts", "frame"),
    [
        ([A, B, A], "02 30 39 {key:1} 03"),
        ([b"\x1b\r", b"A\r"], "{key:u8} 0D"),
        ([A, A], None),
        ([A, b"\x0209AB\x03"], None),
        ([A, b"\x0210B\x03"], None),
    ],
)
def test_a_frame_is_guessed_from_different_keys(bursts, frame):
    assert guessed(bursts) == frame


@pytest.fixture
def cable():
    far, near = pty.openpty()
    tty.setraw(near)
    yield far, os.ttyname(near)
    os.close(far)
    os.close(near)


def probed(cable, capsys, *options, press=b""):
    """What it says while this comes, once the port is open; the exit code."""
    far, name = cable
    hand = Timer(0.2, os.write, (far, press))
    hand.start()
    code = main(["pad-probe", name, "--seconds", "0.6", *options])
    hand.join()
    return code, capsys.readouterr().out


def test_bytes_are_shown(cable, capsys):
    code, said = probed(cable, capsys, press=A)
    assert code == 0
    assert "02 30 39 41 03   ·09A·" in said


def test_with_a_frame_keys_have_names(cable, capsys):
    _, said = probed(cable, capsys, "--frame", "02 {addr:02} {key:1} 03", press=A)
    assert "key     'A' of pad 9" in said


def test_a_silent_line_says_what_may_be_wrong(cable, capsys):
    code, said = probed(cable, capsys)
    assert code == 1
    assert "another port" in said


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["/dev/nothing-there"], 1, "cannot be opened"),
        (["/dev/null", "--frame", "{kay}"], 2, "kay"),
    ],
)
def test_what_is_wrong_is_one_sentence(capsys, arguments, code, words):
    assert main(["pad-probe", *arguments]) == code
    assert words in capsys.readouterr().out


def test_a_checksum_that_is_none_is_refused_with_those_there_are(capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["pad-probe", "/dev/null", "--frame", "{key:1}", "--checksum", "crc"])
    assert "crc16_modbus" in capsys.readouterr().err
