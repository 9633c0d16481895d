"""A scanner on a line: heard in a thread, silent when it is unplugged, and back by itself."""

import logging

import pytest

from screen_kit.drivers import line_owner, scanner
from screen_kit.drivers.scanner import Scanner
from ticket_protocol.device_settings import ScannerSettings


def settings_of(address, **more):
    return ScannerSettings(id="scanner-9", address=address, counter=9, **more)


class Impatient:
    """Waits hardly at all."""

    def after_failure(self):
        return 0.01

    def worked(self):
        pass


class Heard:
    """What came of a scanner."""

    def __init__(self, own):
        self.scans, self.silent, self.serve = [], [], own.serve
        own.scanned.connect(self.scans.append)
        own.silent.connect(self.silent.append)


@pytest.fixture
def own(qapp, monkeypatch):
    monkeypatch.setattr(line_owner, "BackOff", Impatient)
    monkeypatch.setattr(scanner, "IDLE_S", 0.03)
    made = Scanner()
    yield made
    made.stop()


@pytest.fixture
def heard(own):
    return Heard(own)


@pytest.fixture
def socket_of(far_end, tmp_path):
    """Where the machine finds the scanner: a name that comes and goes with the plug."""
    name = tmp_path / "scanner"

    def plug():
        name.symlink_to(far_end.address.removeprefix("serial://"))

    plug.address = f"serial://{name}"
    return plug


@pytest.fixture
def until_heard(qtbot, heard, far_end):
    """Says it until it is heard: opening a line throws away what came before."""

    def say(scan):
        def again():
            far_end.say(scan + b"\r")
            return scan.decode() in heard.scans

        qtbot.waitUntil(again)
        qtbot.wait(60)  # the line idle
        heard.scans.clear()

    say.qtbot = qtbot
    return say


def test_scans_are_heard(qtbot, own, heard, far_end, until_heard):
    own.serve(settings_of(far_end.address))
    until_heard(b"first")
    far_end.say("]Q1Đất đai\r9012\r\n".encode())
    qtbot.waitUntil(lambda: heard.scans == ["Đất đai", "9012"])
    assert heard.silent == []


def test_a_scanner_without_suffix_is_heard_when_its_line_is_idle(
    qtbot, own, heard, far_end, until_heard
):
    own.serve(settings_of(far_end.address, suffix="none"))
    qtbot.waitUntil(lambda: far_end.say(b"x") or qtbot.wait(60) or bool(heard.scans))
    heard.scans.clear()
    far_end.say(b"9012")
    qtbot.waitUntil(lambda: heard.scans == ["9012"])


def test_a_scanner_that_is_not_there_is_silent_until_it_comes(
    qtbot, own, heard, socket_of, until_heard
):
    own.serve(settings_of(socket_of.address))
    qtbot.waitUntil(lambda: heard.silent == [True])
    socket_of()
    qtbot.waitUntil(lambda: heard.silent == [True, False])
    until_heard(b"9012")


def test_an_unplugged_scanner_is_silent(qtbot, own, heard, far_end, until_heard):
    own.serve(settings_of(far_end.address))
    until_heard(b"9012")
    far_end.unplug()
    qtbot.waitUntil(lambda: heard.silent == [True])
    own.serve(None)
    assert heard.silent == [True, False]


def test_another_scanner_takes_its_place(qtbot, own, heard, far_end, until_heard):
    own.serve(settings_of("serial:///dev/nothing-is-here"))
    qtbot.waitUntil(lambda: heard.silent == [True])
    own.serve(settings_of(far_end.address))
    until_heard(b"9012")
    assert heard.silent == [True, False]


@pytest.mark.parametrize(
    "rubbish",
    [b"\xff\x00" * 5000, b"x" * 10_000, "Nguyễn Thị Hoa".encode("utf-16"), b"\x1b[2J\r" * 100],
    ids=["binary", "endless", "wrong encoding", "controls"],
)
def test_rubbish_is_ignored_with_one_line_that_does_not_say_it(
    heard, far_end, until_heard, caplog, rubbish
):
    caplog.set_level(logging.INFO)
    heard.serve(settings_of(far_end.address))
    until_heard(b"before")
    for start in range(0, len(rubbish), 1000):
        far_end.say(rubbish[start : start + 1000])
    until_heard.qtbot.waitUntil(lambda: len(caplog.records) == 1)
    until_heard.qtbot.wait(100)
    far_end.say(rubbish[:4000])
    until_heard.qtbot.wait(100)
    far_end.say(b"after\r")
    until_heard.qtbot.waitUntil(lambda: heard.scans == ["after"])
    (line,) = caplog.records
    assert line.levelname == "WARNING"
    assert line.getMessage().startswith("scanner scanner-9: what came was ignored: it ")
    assert not any(part in line.getMessage() for part in ("xxx", "Hoa", "[2J"))


def test_an_address_that_is_wrong_is_a_silent_scanner(qtbot, own, heard):
    own.serve(settings_of("serial:///dev/ttyACM0?baud=1"))
    qtbot.waitUntil(lambda: heard.silent == [True])
