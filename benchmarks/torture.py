"""The worst hour of a hall: kiosks and officers at once, the server killed again and again.

Kiosks and officers are processes that retry with the same key only. Afterwards every acknowledged
ticket must exist exactly once, no number twice, no ticket called twice, no listener may have seen
a gap, and the fold of all facts must equal the server's board.
"""

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from pathlib import Path

import aiohttp

from benchmarks.clients import Client
from benchmarks.listening import Listener
from demo.processes import ServerProcess
from ticket_protocol.board import Board
from ticket_protocol.facts import TicketCalled, TicketIssued
from ticket_protocol.words import Role

ROOT = Path(__file__).parents[1]
COUNTERS = (9, 2, 3, 1, 5, 6, 7, 4)
LISTENERS = 4
CATEGORIES = (
    "dat-dai", "chung-thuc", "khai-sinh", "huong-dan", "bao-tro", "giao-duc", "kinh-doanh",
    "ket-hon",
)  # fmt: skip
LIMIT_S = 60.0


@dataclass
class Report:
    """What happened, and every promise that was broken."""

    tickets: int = 0
    calls: int = 0
    kills: int = 0
    facts: int = 0
    seconds: float = 0.0
    broken: list[str] = field(default_factory=list)

    def check(self, holds: bool, promise: str) -> None:  # noqa: FBT001 - reads as a sentence
        """Notes `promise` as broken unless it `holds`."""
        if not holds:
            self.broken.append(promise)


async def torture(
    folder: Path, *, tickets: int = 2000, kills: int = 5, kiosks: int = 8, officers: int = 8
) -> Report:
    """Runs the hour in `folder` and reports. Each of `kiosks` issues an equal share."""
    server = ServerProcess(data=folder / "data", config=ROOT / "config.toml")
    server.start()
    report, began = Report(), time.monotonic()
    token = server.token(Role.ADMIN, "listener")
    hall = [Listener(url=server.url, token=token) for _ in range(LISTENERS)]
    roles = {f"kiosk-{i}": Role.KIOSK for i in range(kiosks)}
    roles |= {f"officer-{n}": Role.STAFF for n in COUNTERS[:officers]}
    tokens = await asyncio.to_thread(_tokens, server, roles)
    parts: list[subprocess.Popen[str]] = []
    async with aiohttp.ClientSession() as session:
        following = [asyncio.create_task(one.follow(session)) for one in hall]
        await _until(lambda: all(one.board is not None for one in hall), 10)
        try:
            parts = [
                _part(server, name, token, folder, tickets // kiosks, officers)
                for name, token in tokens.items()
            ]
            await _kill_while_they_work(server, hall, report, kills, tickets)
            await _wait_for(parts, folder, report, kiosks)
            with closing(Client(server.url, token)) as asking:
                board = Board.model_validate(asking.get("/board"))
            await _until(lambda: all(o.board and o.board.seq >= board.seq for o in hall), 10)
        finally:
            for part in parts:
                part.kill()
            report.check(all(not f.done() for f in following), _why(following))
            for one in following:
                one.cancel()
            await asyncio.gather(*following, return_exceptions=True)
            server.stop()
    report.seconds = time.monotonic() - began
    _judge(report, folder, hall, board, tickets // kiosks * kiosks)
    return report


def _tokens(server: ServerProcess, roles: dict[str, Role]) -> dict[str, str]:
    """A token of its own for each client, made while the server runs."""
    with ThreadPoolExecutor(max_workers=4) as several:
        made = several.map(
            lambda item: server.token(item[1], item[0], _counters(item[0])), roles.items()
        )
        return dict(zip(roles, made, strict=True))


def _counters(name: str) -> tuple[int, ...]:
    kind, number = name.split("-")
    return (int(number),) if kind == "officer" else ()


def _part(  # noqa: PLR0917 - called in one place
    server: ServerProcess, name: str, token: str, folder: Path, each: int, officers: int
) -> subprocess.Popen[str]:
    kind, number = name.split("-")
    served = ",".join(CATEGORIES[:officers])
    options: list[object] = ["--count", each, "--categories", served]
    if kind == "officer":
        options = ["--counter", number, "--stop", folder / "stop"]
    arguments = [kind, server.url, folder / f"{name}.jsonl", *options]
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.clients", *map(str, arguments)],
        stdin=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stdin is not None
    process.stdin.write(token + "\n")
    process.stdin.close()
    return process


async def _until(holds: Callable[[], bool], seconds: float) -> bool:
    """Whether it came to hold within `seconds`."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        await asyncio.sleep(0.01)
    return True


async def _kill_while_they_work(
    server: ServerProcess, hall: list[Listener], report: Report, kills: int, tickets: int
) -> None:
    """Kills the server each time another part of the work is done, and starts it again."""
    for k in range(kills):
        goal = tickets * (k + 1) // (kills + 1)
        came = await _until(partial(_reached, hall, goal), LIMIT_S)
        report.check(came, f"{goal} tickets were not reached within {LIMIT_S} s")
        server.kill()
        report.kills += 1
        await asyncio.sleep(0.2)
        await asyncio.to_thread(server.start)


def _reached(hall: list[Listener], goal: int) -> bool:
    return goal <= max(sum(isinstance(f, TicketIssued) for f in one.facts) for one in hall)


async def _wait_for(
    parts: list[subprocess.Popen[str]], folder: Path, report: Report, kiosks: int
) -> None:
    for i, part in enumerate(parts):
        if i == kiosks:
            (folder / "stop").touch()
        code = await asyncio.to_thread(part.wait, LIMIT_S)
        report.check(code == 0, f"client {i} ended with code {code}")


def _why(following: list[asyncio.Task[None]]) -> str:
    errors = [str(f.exception()) for f in following if f.done() and not f.cancelled()]
    return f"a listener stopped: {errors}"


def _judge(report: Report, folder: Path, hall: list[Listener], board: Board, expected: int) -> None:
    lines = [
        json.loads(x)
        for p in sorted(folder.glob("*.jsonl"))
        for x in p.read_text().split("\n")
        if x
    ]
    acknowledged = Counter(line["issued"] for line in lines if "issued" in line)
    calls = Counter(line["called"] for line in lines if "called" in line)
    facts = hall[0].facts
    issued = Counter(f.ticket for f in facts if isinstance(f, TicketIssued))
    numbers = Counter(f.number for f in facts if isinstance(f, TicketIssued))
    called = Counter(f.ticket for f in facts if isinstance(f, TicketCalled))
    report.tickets, report.calls, report.facts = len(issued), len(called), len(facts)
    report.check(len(acknowledged) == expected, f"{len(acknowledged)} of {expected} acknowledged")
    report.check(set(acknowledged.values()) == {1}, "a ticket was acknowledged for two citizens")
    report.check(acknowledged == issued, "acknowledged tickets and issued facts differ")
    report.check(set(numbers.values()) == {1}, "a number was given twice")
    report.check(set(called.values()) == {1}, "a ticket was called twice")
    report.check(calls == called, "acknowledged calls and call facts differ")
    report.check(called == issued, f"{len(issued) - len(called)} tickets were never called")
    for i, one in enumerate(hall):
        seqs = [f.seq for f in one.facts]
        report.check(one.snapshots == 1, f"listener {i} was given {one.snapshots} snapshots")
        consecutive = all(b == a + 1 for a, b in pairwise(seqs))
        report.check(consecutive, f"listener {i} saw a gap")
        report.check(one.board == board, f"listener {i}: fold of the facts is not the board")


def main() -> int:
    """The command line: `python -m benchmarks.torture [--tickets N] [--kills K]`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tickets", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="denluot-torture-") as folder:
        report = asyncio.run(torture(Path(folder), tickets=options.tickets, kills=options.kills))
    print(
        f"{report.tickets} tickets, {report.calls} calls, {report.kills} kills, "
        f"{report.facts} facts in {report.seconds:.1f} s"
    )
    for promise in report.broken:
        print(f"BROKEN: {promise}")
    print("every promise held" if not report.broken else "NOT GOOD")
    return 1 if report.broken else 0


if __name__ == "__main__":
    sys.exit(main())
