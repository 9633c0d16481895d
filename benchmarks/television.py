"""A hall's television in this process, before a real server; drawn into memory."""

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}

from PySide6.QtCore import QCoreApplication, QEvent

from benchmarks.server import bench_server
from counter_display import on_screen
from counter_display.drivers.voice import LateVoice
from demo.processes import ServerProcess
from screen_kit import start
from screen_kit.collecting import settle
from ticket_protocol.words import Role

PATIENCE_S = 60.0


def served(folder: Path, changes: Sequence[tuple[str, str]]) -> ServerProcess:
    """A server whose description is the shipped one with `changes`, started; and Qt with it."""
    start.application("bench")
    server = bench_server(folder / "hall")
    text = server.config.read_text(encoding="utf-8")
    for before, after in changes:
        if before not in text:
            raise ValueError(f"config.toml should say {before}")
        text = text.replace(before, after)
    server.config.write_text(text, encoding="utf-8")
    server.start()
    return server


def television(
    server: ServerProcess, *more: str, voice: LateVoice | None = None
) -> on_screen.Display:
    """It stands and is joined; `more` are options of its command line."""
    os.environ["DENLUOT_TOKEN"] = server.token(Role.DISPLAY, "hall-tv")
    arguments = ["--server", server.url, "--name", "hall-tv", "--windowed", "1920x1080", *more]
    options = on_screen.options_of(on_screen.parser().parse_args(arguments))
    display = on_screen.build(options, voice)
    display.screen.show(options.common.size)
    display.start()
    until(lambda: bool(display.view_model.online))
    settle()  # as a running program does, a few seconds after its start
    return display


def until(holds: Callable[[], bool], patience_s: float = PATIENCE_S) -> None:
    """Qt goes on until then, or TimeoutError."""
    end = time.monotonic() + patience_s
    while not holds():
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if time.monotonic() > end:
            raise TimeoutError("the television does not get there")
        time.sleep(0.0005)


def wait(seconds: float) -> None:
    """Qt goes on for so long."""
    end = time.monotonic() + seconds
    until(lambda: time.monotonic() >= end, 2 * seconds + PATIENCE_S)
