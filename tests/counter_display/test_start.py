"""The command line of a display, and the program standing in memory."""

import subprocess
import sys

import pytest

from counter_display import headless
from counter_display import on_screen as program
from counter_display.__main__ import main
from counter_display.placing import FaceKind
from screen_kit.options import Options
from screen_kit.start import StartError, application


def options(*words):
    return program.options_of(program.parser().parse_args(words))


@pytest.mark.parametrize(
    ("words", "name", "face", "counter"),
    [
        (("--face", "hall"), "hall-tv", FaceKind.HALL, None),
        (("--face", "counter", "--counter", "9"), "sign-9", FaceKind.COUNTER, 9),
        (("--counter", "9"), "sign-9", FaceKind.COUNTER, 9),
        (("--name", "sign-3"), "sign-3", None, None),
        (("--name", "foyer", "--face", "hall"), "foyer", FaceKind.HALL, None),
        ((), "hall-tv", None, None),
    ],
)
def test_command_line_says_which_display_this_is(monkeypatch, words, name, face, counter):
    monkeypatch.delenv("DENLUOT_NAME", raising=False)
    wanted = options(*words).wanted
    assert (wanted.name, wanted.face, wanted.counter) == (name, face, counter)


def test_contradiction_is_refused():
    with pytest.raises(StartError, match="--counter is for --face counter"):
        options("--face", "hall", "--counter", "9")


def test_mistake_ends_with_its_words(capsys):
    assert program.main(["--token-file", "/nowhere/token"]) == 2
    assert "token file" in capsys.readouterr().err


def test_signs_start_without_anything_that_draws():
    """On a box behind a sign there is no screen, and perhaps no library for one."""
    told = "import sys, counter_display.headless; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert "PySide6.QtCore" in done.stdout
    assert not {"PySide6.QtGui", "PySide6.QtQml", "PySide6.QtQuick"} & set(done.stdout.split())


def test_the_first_words_say_what_is_started(capsys):
    assert main(["--headless", "--token-file", "/nowhere/token"]) == 2
    assert "token file" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["sign-probe", "--help"])
    assert "--sign-address" in capsys.readouterr().out


def test_signs_wait_for_their_server(qapp):
    signs = headless.build(Options(server="http://127.0.0.1:9", name="signs-1", token=""))
    signs.start()
    assert signs.link.centre is None
    signs.close()


def test_built_display_waits_for_its_server(qapp):
    application("counter-display")
    display = program.build(options("--face", "hall", "--server", "http://127.0.0.1:9"))
    assert display.view_model.page == "joining"
    assert display.screen.window.title() == ""
    display.close()
