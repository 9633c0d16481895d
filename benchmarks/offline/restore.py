"""Kiosks at work while their server burns and comes back from a backup: no paper is lost or double.

Everything after the backup is gone from the server: numbers it gave, numbers that kiosks had handed
in. The kiosks' own memory brings them back.
"""

import asyncio
import random
import shutil
import subprocess
import sys
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.offline.torture import KIOSKS, Entrance, described
from benchmarks.offline.wire import Fault
from demo.processes import ServerProcess
from ticket_protocol.words import Role
from ticket_server.domain.facts import Restored, TicketIssued
from ticket_server.storage.sql import SqlStore

COMMAND_S = 120.0
ENDING_S = 90.0


@dataclass
class Drill:
    """How many papers there were at each step, and every promise that was broken."""

    before: int = 0
    lost: int = 0
    offline: int = 0
    after: int = 0
    broken: list[str] = field(default_factory=list)

    def check(self, holds: bool, promise: str) -> None:  # noqa: FBT001 - reads as a sentence
        """Notes `promise` as broken unless it `holds`."""
        if not holds:
            self.broken.append(promise)


async def drill(folder: Path, *, step: int = 8, seed: int = 7) -> Drill:
    """`step` papers before the backup, after it, without a server, and with the restored one."""
    told, dice, stick = Drill(), random.Random(seed), folder / "stick"
    server = ServerProcess(data=folder / "data", config=described(folder))
    server.start()
    made = [
        Entrance(name, server.token(Role.KIOSK, name), folder, server.port) for name in KIOSKS[:2]
    ]
    try:
        for i, one in enumerate(made):
            await one.wire.start()
            one.start(i, dice.uniform(-600, 600))
        told.before = await _until(made, step)
        await asyncio.to_thread(_run, server, "backup", "--to", stick)
        told.lost = await _until(made, step, dice)
        server.kill()
        shutil.rmtree(server.data)
        told.offline = await _until(made, step)
        await asyncio.to_thread(_run, server, "restore", "--from", stick, "--yes")
        await asyncio.to_thread(server.start)
        told.after = await _until(made, step)
        await _end(made, told)
    finally:
        for one in made:
            one.kill()
            one.wire.stop()
        server.stop()
    _judge(told, server.data, made)
    return told


def _papers(made: list[Entrance]) -> list[str]:
    return [str(paper["number"]) for one in made for paper in one.papers()]


async def _until(made: list[Entrance], more: int, dice: random.Random | None = None) -> int:
    """Until so many more papers came out, now and then with a bad cable; how many did."""
    before = len(_papers(made))
    while len(_papers(made)) < before + more:
        await asyncio.sleep(0.1)
        if dice is not None and dice.random() < 0.2:
            dice.choice(made).wire.fail(dice.choice((Fault.NONE, Fault.DEAF, Fault.LATE)))
    for one in made:
        one.wire.fail(Fault.NONE)
    return len(_papers(made)) - before


async def _end(made: list[Entrance], told: Drill) -> None:
    for one in made:
        (one.folder / "stop").touch()
    for one in made:
        await asyncio.to_thread(one.wait, ENDING_S)
    told.check(all(one.ended() for one in made), "a kiosk could not tell everything")


def _run(server: ServerProcess, command: str, *options: object) -> None:
    files = ("--data", server.data, "--config", server.config)
    words = [sys.executable, "-m", "ticket_server", command, *map(str, (*files, *options))]
    done = subprocess.run(words, capture_output=True, text=True, timeout=COMMAND_S, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)


def _judge(told: Drill, data: Path, made: list[Entrance]) -> None:
    held = Counter(_papers(made))
    told.check(max(held.values()) == 1, f"on two papers: {[n for n in held if held[n] > 1]}")
    with closing(SqlStore(data)) as store:
        facts = [fact.body for fact in store.today()]
    issued = {body.number for body in facts if isinstance(body, TicketIssued)}
    told.check(any(isinstance(body, Restored) for body in facts), "it was not restored")
    told.check(not held.keys() - issued, f"held, and not known: {sorted(held.keys() - issued)}")
