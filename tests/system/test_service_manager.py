"""Real programs before a service manager's socket: ready, alive, and silent when they hang."""

import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")

WATCHDOG_S, BEAT_S = 1.5, 0.5
PATIENCE_S = 30
BACK_S = 3.0
HANGING = """
import signal, sys, time
signal.signal(signal.SIGUSR1, lambda *_: time.sleep(60))
from kiosk.__main__ import main
sys.exit(main())
"""
"""A kiosk whose GUI thread sleeps once it is told to; its other threads go on."""
NOWHERE = ("--server", "http://127.0.0.1:9")
CONFIG = str(Path(__file__).parents[2] / "config.toml")
KIOSK = ("-c", HANGING, *NOWHERE)
DISPLAY = ("-m", "counter_display", "--face", "hall", *NOWHERE)
SIGNS = ("-m", "counter_display", "--headless", *NOWHERE)


class Manager:
    """What systemd is to a program: it starts it and listens."""

    def __init__(self, folder):
        self._address, self.programs = f"{folder}/notify", []
        self._folder = folder
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._line.bind(self._address)

    def start(self, *words):
        told = {"NOTIFY_SOCKET": self._address, "WATCHDOG_USEC": str(int(WATCHDOG_S * 1e6))}
        state = {"DENLUOT_STATE_DIR": self._folder, "DENLUOT_TOKEN": "none"}
        program = subprocess.Popen([sys.executable, *words], env={**os.environ, **told, **state})
        self.programs.append(program)
        return program

    def hears(self, word, within=PATIENCE_S):
        """Whether `word` comes in time; what comes before it is passed over."""
        end = time.monotonic() + within
        while (left := end - time.monotonic()) > 0:
            if select.select([self._line], [], [], left)[0] and self._line.recv(99) == word:
                return True
        return False

    def forget(self):
        """What has come so far is old."""
        while select.select([self._line], [], [], 0)[0]:
            self._line.recv(99)

    def close(self):
        for program in self.programs:
            program.kill()
            program.wait()
        self._line.close()


@pytest.fixture
def manager():
    with tempfile.TemporaryDirectory() as folder:  # a short path, as such addresses have to be
        made = Manager(folder)
        yield made
        made.close()


def test_a_kiosk_that_hangs_falls_silent_and_is_back_in_time(manager):
    program = manager.start(*KIOSK)
    assert manager.hears(b"READY=1")
    assert manager.hears(b"WATCHDOG=1")
    assert manager.hears(b"WATCHDOG=1"), "again and again"

    program.send_signal(signal.SIGUSR1)
    manager.hears(b"WATCHDOG=1", within=2 * BEAT_S)  # the last one may be on its way
    manager.forget()
    assert not manager.hears(b"WATCHDOG=1", within=WATCHDOG_S)
    assert program.poll() is None, "it hangs, it has not ended"

    program.kill()  # as the manager does
    started = time.monotonic()
    manager.start(*KIOSK)
    assert manager.hears(b"READY=1")
    assert time.monotonic() - started < BACK_S


@pytest.mark.parametrize("words", [KIOSK, DISPLAY, SIGNS], ids=["kiosk", "hall", "signs"])
def test_it_tells_that_it_ends_and_ends_though_its_window_cannot_be_closed(manager, words):
    program = manager.start(*words)
    assert manager.hears(b"READY=1")
    assert manager.hears(b"WATCHDOG=1")
    program.terminate()
    assert manager.hears(b"STOPPING=1")
    assert program.wait(PATIENCE_S) == 0


def test_the_server_tells_from_the_loop_that_answers(manager, tmp_path):
    data = str(tmp_path / "data")
    program = manager.start(
        "-m", "ticket_server", "serve", "--config", CONFIG, "--data", data, "--port", "0"
    )
    assert manager.hears(b"READY=1")
    assert manager.hears(b"WATCHDOG=1")
    assert manager.hears(b"WATCHDOG=1")
    program.terminate()
    assert manager.hears(b"STOPPING=1")
    assert program.wait(PATIENCE_S) == 0
