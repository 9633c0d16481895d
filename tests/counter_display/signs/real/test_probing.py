"""Trying a sign out from the command line."""

import pytest

from counter_display import probing
from counter_display.__main__ import main
from demo.fake_sign.lines import PtyLine, TcpLine
from demo.fake_sign.signs import KINDS, Signs


@pytest.fixture(autouse=True)
def _impatient(monkeypatch):
    monkeypatch.setattr(probing, "LISTEN_S", 0.2)


@pytest.fixture
def probe(capsys):
    """`probe(address, ...)`: the exit code, and what was said."""

    def made(*words):
        code = main(["sign-probe", *words])
        return code, capsys.readouterr().out

    return made


@pytest.mark.parametrize("kind", KINDS)
def test_every_preset_shows_8888(probe, kind):
    with TcpLine(Signs(kind, (9,))) as line:
        code, said = probe(line.address, "--preset", kind, "--sign-address", "9")
        assert code == 0
        assert line.wait(lambda there: "8888" in there.text(9))
    assert "sent    " in said


def test_the_bytes_are_shown_in_hex_and_as_letters(probe):
    with PtyLine(Signs("number-panel", (9,))) as line:
        _, said = probe(line.address, "--preset", "number-panel", "--sign-address", "9")
    assert "sent    02 30 39 38 38 38 38 03   ·098888·" in said
    assert "look at the sign" in said


def test_what_is_answered_is_said(probe):
    signs = Signs("modbus-fc06", (1,))
    with TcpLine(signs) as line:
        code, said = probe(line.address, "--preset", "modbus-fc06")
        assert (code, "answer  as expected" in said) == (0, True)
        line.change(lambda there: there.switch_off())
        code, said = probe(line.address, "--preset", "modbus-fc06")
        assert (code, "answer  none" in said) == (1, True)
        code, said = probe(line.address, "--preset", "modbus-fc06", "--sign-address", "4")
        assert code == 1


def test_another_number_and_darkness(probe):
    with TcpLine(Signs("modbus-fc16", (1,))) as line:
        probe(line.address, "--preset", "modbus-fc16", "--number", "A047")
        assert line.wait(lambda there: there.text() == "A047")
        probe(line.address, "--preset", "modbus-fc16", "--dark")
        assert line.wait(lambda there: there.text() == "")
        _, said = probe(line.address, "--preset", "modbus-fc16", "--number", "A0047")
        assert "A0047 cannot be shown" in said


def test_a_template_of_ones_own(probe):
    with TcpLine(Signs("number-panel", (9,))) as line:
        own = ["--show", "02 {addr:02} {number:4} 03", "--sign-address", "9"]
        code, _ = probe(line.address, *own)
        assert code == 0
        assert line.wait(lambda there: there.text(9) == "8888")


def test_an_answer_nobody_asked_for_is_shown(probe):
    with TcpLine(Signs("dsp800")) as line:
        _, said = probe(line.address, "--preset", "dsp800")
    assert "heard   06" in said
    assert "name it as the reply" in said


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["/dev/nowhere", "--preset", "aedex"], 1, "serial:///dev/nowhere cannot be opened"),
        (["COM9", "--preset", "aedex", "--baud", "19200"], 1, "serial:///COM9?baud=19200"),
        (["COM9", "--preset", "aedex", "--baud", "5"], 1, "baud must be one of"),
        (["COM9", "--show", "02 {nmber} 03"], 2, "did you mean {number}"),
        (["COM9", "--show", "{digits:4}"], 2, "clear: a sign of digits"),
    ],
)
def test_what_is_wrong_is_said(probe, words, code, says):
    ended, said = probe(*words)
    assert ended == code
    assert says in said


def test_a_set_that_does_not_exist_is_refused(capsys):
    with pytest.raises(SystemExit):
        main(["sign-probe", "COM9", "--preset", "nothing"])
    assert "number-panel" in capsys.readouterr().err


def test_an_address_that_the_frames_cannot_say_is_told(probe):
    with PtyLine(Signs("number-panel", (9,))) as line:
        code, said = probe(line.address, "--preset", "number-panel", "--sign-address", "300")
    assert (code, "The frames cannot say this." in said) == (2, True)


def test_a_checksum_nobody_knows_is_refused(capsys):
    with pytest.raises(SystemExit):
        main(["sign-probe", "/dev/null", "--show", "{number}", "--checksum", "foo"])
    assert "crc16_modbus" in capsys.readouterr().err
