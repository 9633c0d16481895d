"""How soon a kiosk is there, and how soon its printer hears of a touch."""

import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from benchmarks.rows import Row, median, percentile
from demo.centre import ROOT, described
from demo.fake_printer.doors import TcpDoor
from demo.fake_printer.machine import Machine
from demo.processes import ServerProcess
from demo.stage import PICTURES, Actor
from ticket_protocol.words import Role

STARTS = 5
TOUCHES = 12
STATUS_BYTES = 16
"""Status queries are shorter than this, a ticket is longer."""


class TimedMachine(Machine):
    """Notes when a ticket's first bytes come."""

    def __init__(self) -> None:
        super().__init__(576)
        self.tickets_at: list[float] = []

    def feed(self, data: bytes) -> bytes:
        """As a printer; the clock is the one that the puppet's touches are timed with."""
        printed = len(self.sheets)
        if len(data) > STATUS_BYTES and len(self.tickets_at) == printed:
            self.tickets_at.append(time.monotonic())
        return super().feed(data)


def rows(folder: Path) -> list[Row]:
    """Start to first frame, and touch to first byte."""
    folder.mkdir(parents=True, exist_ok=True)
    with TcpDoor(TimedMachine()) as printer:
        config = described(folder, f"tcp://{printer.path}")
        server = ServerProcess(data=folder / "data", config=config)
        server.start()
        token = server.token(Role.KIOSK, "kiosk-1")
        starts = [_start(server.url, token) for _ in range(STARTS)]
        delays = _touches(server.url, token, folder, printer)
        server.stop()
    return [
        Row(name="kiosk: start → first frame, median", value=median(starts), unit="s", limit=1.5),
        Row(
            name="kiosk: touch → first byte at the printer, p95",
            value=percentile(delays, 0.95),
            unit="ms",
            limit=300,
            baseline=median(delays),
        ),
    ]


def _start(url: str, token: str) -> float:
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "--server", url, "--windowed", "1080x1920"],
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | PICTURES | {"DENLUOT_TOKEN": token, "DENLUOT_NAME": "kiosk-1"},
    )
    assert process.stderr is not None
    with process, process.stderr:
        for line in process.stderr:
            if "first frame shown" in line:
                took = time.monotonic() - began
                process.terminate()
                return took
    raise RuntimeError("the kiosk ended before its first frame")


def _has_more(count: int, machine: Machine) -> bool:
    return len(machine.sheets) > count


def _touches(url: str, token: str, folder: Path, printer: TcpDoor) -> list[float]:
    machine = printer.machine
    assert isinstance(machine, TimedMachine)
    options = ["--server", url, "--name", "kiosk-1", "--windowed", "1080x1920", "--reduce-motion"]
    kiosk = Actor("kiosk", token, options, folder / "kiosk.log", environment=dict(PICTURES))
    kiosk.start()
    delays = []
    for i in range(TOUCHES):
        kiosk.touch("start")
        kiosk.touch("category-dat-dai")
        touched = kiosk.touch("take")
        printer.wait(partial(_has_more, i))
        delays.append((machine.tickets_at[i] - touched) * 1000)
        time.sleep(max(0.0, touched + 2.05 - time.monotonic()))
        kiosk.touch("home")
    kiosk.stop()
    return delays
