"""How soon a kiosk is there, and how soon a touch has drawn the next page."""

import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.rows import Row, median, percentile
from benchmarks.turning import turns
from demo.centre import ROOT, described
from demo.fake_printer.doors import TcpDoor
from demo.processes import ServerProcess
from demo.stage import PICTURES
from ticket_protocol.words import Role

STARTS = 5


def rows(folder: Path) -> list[Row]:
    """Start to first frame, touch to page."""
    folder.mkdir(parents=True, exist_ok=True)
    with TcpDoor() as printer:
        config = described(folder, f"tcp://{printer.path}")
        server = ServerProcess(data=folder / "data", config=config)
        server.start()
        token = server.token(Role.KIOSK, "kiosk-1")
        starts = [_start(server.url, token) for _ in range(STARTS)]
        turned = turns(server, folder)
        server.stop()
    first, *later = turned
    wall = [turn.wall for each in later for turn in each]
    return [
        Row(name="kiosk: start → first frame, median", value=median(starts), unit="s", limit=1.5),
        Row(
            name="kiosk: touch → page drawn, p95 (baseline: CPU p95)", value=percentile(wall, 0.95),
            unit="ms", limit=100,
            baseline=percentile([turn.cpu for each in later for turn in each], 0.95),
        ),
        Row(
            name="kiosk: the same, slowest page's median", unit="ms", limit=100,
            value=max(median(turn.wall for turn in way) for way in zip(*later, strict=True)),
        ),
        Row(
            name="kiosk: first time since the start, slowest", unit="ms", limit=250,
            value=max(turn.wall for turn in first),
        ),
    ]  # fmt: skip


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
