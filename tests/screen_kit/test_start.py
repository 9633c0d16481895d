"""Options, the first frame, what Qt says, and a clean end: in a real process."""

import os
import signal
import subprocess
import sys
import textwrap
import time

import pytest

from screen_kit import start

PATIENCE_S = 20


def read(*arguments):
    return start.options_of(start.parser("kiosk", "").parse_args(arguments), "kiosk-1")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--token-file", "/nowhere/token"), "token file"),
        (("--windowed", "big"), "1080x1920"),
        (("--server", "127.0.0.1:8000"), "http://HOST:8000"),
        (("--language", "tlh"), "there is vi, en"),
    ],
)
def test_bad_options_are_one_sentence(arguments, words):
    with pytest.raises(start.StartError, match=words):
        read(*arguments)


def test_options_come_from_the_environment(monkeypatch, tmp_path):
    (tmp_path / "token").write_text("secret\n")
    monkeypatch.setenv("DENLUOT_SERVER", "http://10.0.0.2:8000/")
    monkeypatch.setenv("DENLUOT_TOKEN_FILE", str(tmp_path / "token"))
    options = read()
    assert options.server == "http://10.0.0.2:8000"
    assert (options.name, options.token) == ("kiosk-1", "secret")
    assert read("--windowed", "1366x768").size == (1366, 768)


PROGRAM = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QObject
    from screen_kit import start

    app = start.application("tests")
    screen = start.screen(Path(sys.argv[1]), QObject())
    screen.show((640, 480))
    sys.exit(start.run(app, [screen]))
"""
PAGE = """
    import QtQuick
    import QtQuick.Window
    import DenLuot.Kit
    Window {
        required property QtObject vm
        Plate { text: "9" }
        Component.onCompleted: console.warn("a page complains")
    }
"""


@pytest.fixture
def program(tmp_path):
    """A screen in a process of its own, on a desktop that needs no hints; and what it says."""
    (tmp_path / "program.py").write_text(textwrap.dedent(PROGRAM))
    (tmp_path / "Main.qml").write_text(textwrap.dedent(PAGE))
    environment = {k: v for k, v in os.environ.items() if k != "QT_QUICK_BACKEND"}
    command = [sys.executable, str(tmp_path / "program.py"), str(tmp_path / "Main.qml")]
    log = (tmp_path / "log").open("wb+")
    process = subprocess.Popen(
        command, stderr=log, env={**environment, "PYTHONPATH": os.pathsep.join(sys.path)}
    )
    yield process, tmp_path / "log"
    process.kill()
    process.wait()
    log.close()


def shows(log):
    deadline = time.monotonic() + PATIENCE_S
    while "first frame shown" not in log.read_text():
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.01)  # another process's clock cannot be moved


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_it_draws_and_ends_when_the_system_says_so(program, stop):
    process, log = program
    shows(log)
    process.send_signal(stop)
    assert process.wait(timeout=PATIENCE_S) == 0
    assert "WARNING qml: a page complains" in log.read_text()
