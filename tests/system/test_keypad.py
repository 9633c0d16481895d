"""An officer without a computer: a real server, the console without a screen, a pad on a line."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from demo.fake_keypad import SHOW, FakeKeypad
from demo.processes import ServerProcess
from demo.watching import Watcher
from ticket_protocol.version import API
from ticket_protocol.words import CounterState, PartKind, Role, SpecificReason, TicketState

CONFIG = Path(__file__).parents[2] / "config.toml"
NAME = "keypads-1"
LAND = "dat-dai"
GRACE = re.compile(r"^(grace_s|grace_longer_s) = \d+", re.MULTILINE)
OPENED_S = 1.1
"""The bar takes a call sooner after opening for a slip."""
SOON_S = 2.0
"""From the key to the number on the pad's display, on a machine that has other work."""


@pytest.fixture
def pad(tmp_path):
    with FakeKeypad(tmp_path) as made:
        yield made


@pytest.fixture
def server(tmp_path, pad):
    made = ServerProcess(data=tmp_path / "data", config=described(tmp_path, pad.address))
    made.start()
    yield made
    made.kill()


def described(folder, address):
    """The shipped settings, with the pad's address and display, and a grace of no time."""
    text = GRACE.sub(r"\1 = 0", CONFIG.read_text("utf-8"))
    before, _, after = text.partition("[[keypads]]\n")
    changed = re.sub(r'(?m)^address = ".*"$', f'address = "{address}"', after, count=1)
    shown = f"[[keypads]]\ndisplay = {{ show = ['{SHOW}'], width = 16 }}\n"
    path = folder / "config.toml"
    path.write_text(before + shown + changed, "utf-8")
    return path


class Hall:
    """What citizens and a supervisor do and see."""

    def __init__(self, server):
        self.token = server.token(Role.SUPERVISOR, "chief")
        self.watcher = Watcher(server.url, self.token)
        self.url = server.url

    def issue(self):
        headers = {"Authorization": f"Bearer {self.token}", "Idempotency-Key": str(uuid4())}
        where, body = f"{self.url}{API}/tickets", {"category": LAND}
        return httpx.post(where, json=body, headers=headers).raise_for_status().json()["number"]

    def at(self):
        current = self.watcher.board().counter(9).current
        return current.number if current else None

    def until(self, holds, what):
        self.watcher.wait(holds, what)

    def until_at(self, number):
        self.until(lambda b: at_nine(b) == number, f"{number} is at counter 9")


def at_nine(board):
    current = board.counter(9).current
    return current.number if current else None


@pytest.fixture
def hall(server):
    return Hall(server)


@pytest.fixture
def console(server, tmp_path):
    token = tmp_path / "token"
    token.write_text(server.token(Role.STAFF, NAME, (9,)))
    options = ["--server", server.url, "--name", NAME, "--token-file", str(token)]
    log = (tmp_path / "console.log").open("w", encoding="utf-8")
    with log:
        process = subprocess.Popen(
            [sys.executable, "-m", "staff_console", "--headless", *options],
            stderr=log,
            env=os.environ | {"QT_QPA_PLATFORM": "none there is"},
        )
    yield process
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0


def shows(*words):
    return lambda lines: lines == words


def test_a_small_day(server, hall, console, pad):
    pad.wait(shows("DONG QUAY", "CHO: 0"), "closed")
    numbers = [hall.issue() for _ in range(4)]
    pad.wait(shows("DONG QUAY", "CHO: 4"), "four wait")

    pad.press("N")
    pad.wait(shows("MOI GOI SO", "CHO: 4"), "open")
    time.sleep(OPENED_S)
    began = pad.press("N")
    pad.wait(shows(f"DANG GOI {numbers[0]}", "CHO: 3"), "the first is called")
    assert time.monotonic() - began < SOON_S
    pad.press("R")
    hall.until(lambda b: b.calls[0].times == 2, "called again")
    pad.press("X")
    pad.wait(shows("MOI GOI SO", "CHO: 3"), "parked")
    assert hall.watcher.board().parked[0].state is TicketState.MISSED

    pad.press(*numbers[2])
    pad.wait(shows(f"SO: {numbers[2]}", "ENTER: GOI"), "typed")
    pad.press("E")
    hall.until_at(numbers[2])
    assert hall.watcher.board().counter(9).current.reason.why is SpecificReason.OTHER

    pad.press(*numbers[0], "E")  # whoever was missed stands at the desk
    hall.until_at(numbers[0])
    assert hall.watcher.board().counter(9).current.reason.why is SpecificReason.RETURNING
    pad.press(*"777", "E")
    pad.wait(shows(f"DANG GOI {numbers[0]}", "KHONG CO SO NAY"), "wrong number")

    pad.press("P")
    hall.until(lambda b: b.counter(9).state is CounterState.PAUSED, "paused")
    pad.press("P")
    hall.until(lambda b: b.counter(9).state is CounterState.OPEN, "back")
    pad.press("F")
    pad.wait(shows("MOI GOI SO", "CHO: 2"), "finished")

    pad.press("0", "E")
    pad.wait(shows("DONG QUAY?", "ENTER: DONG"), "asked")
    pad.press("E")
    pad.wait(shows("DONG QUAY", "CHO: 2"), "closed")
    assert hall.watcher.board().counter(9).state is CounterState.CLOSED


@pytest.mark.skipif(sys.platform != "linux", reason="a process tells its libraries on Linux")
def test_nothing_that_draws_is_loaded(console, pad):
    pad.wait(shows("DONG QUAY", "CHO: 0"), "it is at work")
    loaded = Path(f"/proc/{console.pid}/maps").read_text("utf-8")
    assert "libQt6Network" in loaded
    assert not re.findall(r"libQt6(?:Gui|Qml|Quick)\b", loaded)


def test_a_bad_day_of_the_line_and_of_the_server(server, hall, console, pad, tmp_path):
    number, _ = hall.issue(), hall.issue()
    pad.wait(shows("DONG QUAY", "CHO: 2"), "closed")
    pad.press("N")
    pad.wait(shows("MOI GOI SO", "CHO: 2"), "open")

    pad.send(bytes(range(256)) * 40)
    time.sleep(OPENED_S)
    pad.press("N")
    hall.until_at(number)
    said = (tmp_path / "console.log").read_text("utf-8")
    assert said.count("bytes that are no key") == 1

    pad.unplug()
    hall.until(lambda b: silent(b) == [9], "the supervisor knows that the pad is silent")
    pad.plug()
    pad.wait(shows(f"DANG GOI {number}", "CHO: 1"), "it is told again what it forgot")
    hall.until(lambda b: silent(b) == [], "and is well")

    server.kill()
    pad.wait(shows("MAT MANG", ""), "no network")
    pad.press("N")
    server.start()
    pad.wait(shows(f"DANG GOI {number}", "CHO: 1"), "the same as before")
    pad.press("F")
    pad.wait(shows("MOI GOI SO", "CHO: 1"), "what was pressed in between called nobody")


def silent(board):
    device = next((d for d in board.devices if d.name == NAME), None)
    return [p.counter for p in device.parts_down if p.part is PartKind.KEYPAD] if device else None
