"""The command line of a kiosk, and the program standing in memory."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent, QGuiApplication

from kiosk import __main__ as program
from kiosk.drivers.picture_folder import PictureFolder
from screen_kit.start import application
from ticket_protocol.device_settings import PrinterSettings

NOWHERE = "http://127.0.0.1:9"


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    for name in ("SERVER", "NAME", "TOKEN", "TOKEN_FILE", "LANGUAGE"):
        monkeypatch.delenv(f"DENLUOT_{name}", raising=False)
    monkeypatch.setenv("DENLUOT_TOKEN", "secret")


def options(*words):
    return program.options_of(program.parser().parse_args(words))


@pytest.fixture
def built(qapp):
    """`built(*words)`: a kiosk of that command line, its link not yet started."""
    application("kiosk")
    kiosks = []

    def made(*words):
        kiosks.append(program.build(options("--server", NOWHERE, *words)))
        return kiosks[-1]

    yield made
    for kiosk in kiosks:
        kiosk.close()


def test_the_command_line():
    found = options("--name", "kiosk-2", "--windowed", "540x960", "--reduce-motion")
    assert (found.common.name, found.common.size) == ("kiosk-2", (540, 960))
    assert (found.common.token, found.reduce_motion) == ("secret", True)
    assert options().common.name == "kiosk-1"


def test_a_mistake_ends_with_its_words(capsys):
    assert program.main(["--token-file", "/nowhere/token"]) == 2
    assert "token file" in capsys.readouterr().err


def test_a_built_kiosk_waits_for_its_server(built):
    kiosk = built()
    assert kiosk.view_model.page == "connecting"
    assert kiosk.paper.state is None


@pytest.mark.parametrize(("words", "closes"), [((), False), (("--windowed", "540x960"), True)])
def test_a_full_screen_is_left_by_staff_alone(built, words, closes):
    close = QCloseEvent()
    QGuiApplication.sendEvent(built(*words).screen.window, close)
    assert close.isAccepted() == closes


@pytest.mark.parametrize(("language", "other"), [("vi", "en"), ("en", "vi")])
def test_pages_speak_the_citizen_s_language(built, language, other):
    kiosk = built("--language", language)
    assert (kiosk.view_model.language, kiosk.screen.language.name) == (language, language)
    kiosk.view_model.speak(other)
    assert kiosk.screen.language.name == other


def test_the_printer_is_made_from_the_centre_s_settings(centre, tmp_path):
    settings = PrinterSettings(id="printer-1", address=f"picture://{tmp_path}")
    refusals = []
    made = program.printers(options("--layouts", str(tmp_path)))(settings, centre, refusals.append)
    assert isinstance(made, PictureFolder)
    assert refusals == [False]
    made.close()


def test_a_layout_that_is_not_there_is_said_and_the_standard_is_used(centre, tmp_path):
    settings = PrinterSettings(id="printer-1", address=f"picture://{tmp_path}", layout="stadnard")
    refusals = []
    made = program.printers(options())(settings, centre, refusals.append)
    assert refusals == [True]
    made.close()


def test_the_roll_is_kept_where_the_system_says(monkeypatch, tmp_path):
    for name in ("DENLUOT_STATE_DIR", "STATE_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)
    assert options().state is None
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path))
    assert options().state == tmp_path
    assert options("--state-dir", "/elsewhere").state == Path("/elsewhere")


def test_what_only_paper_needs_is_not_read_before_the_first_frame():
    heavy = {"PIL", "qrcode", "escpos", "serial"}
    code = f"import sys, kiosk.__main__; print(*sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
