"""Kiosks with real outboxes, a real server, officers who call; and everything that goes wrong.

Afterwards every paper that came out is one ticket, every ticket has one paper (or none came out, as
the kiosk was killed in that moment), each was called and ended once, ghosts are void, and the hall
has them in the order in which they were taken.
"""

import asyncio
import json
import random
import re
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from benchmarks.clients import Client
from benchmarks.offline.wire import Fault, Wire
from demo.processes import ServerProcess
from ticket_protocol.words import Role
from ticket_server.domain.facts import (
    AttemptVoided,
    TicketCalled,
    TicketCancelled,
    TicketFinished,
    TicketIssued,
)
from ticket_server.storage.sql import SqlStore

ROOT = Path(__file__).parents[2]
KIOSKS = ("kiosk-1", "kiosk-2", "kiosk-3")
COUNTERS = tuple(range(1, 11))
MORE = """
[[kiosks]]
id = "kiosk-2"

[[kiosks]]
id = "kiosk-3"
"""
PARTS = """
[offline]
used = true
parts = [
  { owner = "kiosk-1", digits = 3, first = 601, last = 700 },
  { owner = "kiosk-2", digits = 3, first = 701, last = 800 },
  { owner = "kiosk-3", digits = 3, first = 801, last = 900 },
]
"""
OLD_PARTS = re.compile(r"^\[offline\]\n.*?(?=^# ---|\Z)", re.MULTILINE | re.DOTALL)
GRACE = re.compile(r"^(grace_s|grace_longer_s) = \d+", re.MULTILINE)
WEIGHTS = {"none": 12, "deaf": 8, "late": 5, "cut": 3, "kill": 3, "server": 1}
"""How often each thing happens; to come back takes a kiosk seconds, so that is most of it."""
TOLERANCE = timedelta(seconds=5)
"""Two numbers that were taken so close together may stand in either order: what hangs on a wire for
so long counts by as much later."""
ENDING_S = 90.0
EARLY_S = 3.0
"""A number is given, then kept, then printed: so long a busy disk may take."""
SERVICE_S = 2.0


@dataclass
class Report:
    """What happened, and every promise that was broken.

    `over`: ghosts that were called and gone before anybody could know. `unheld`: tickets whose
    paper never came, as the kiosk was killed between keeping and printing. `latest_s`: by how much
    the server reckons a number to be younger than it is.
    """

    papers: int = 0
    offline: int = 0
    voided: int = 0
    called_ghosts: int = 0
    over: int = 0
    unheld: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    latest_s: float = 0.0
    seconds: float = 0.0
    broken: list[str] = field(default_factory=list)

    def check(self, holds: bool, promise: str) -> None:  # noqa: FBT001 - reads as a sentence
        """Notes `promise` as broken unless it `holds`."""
        if not holds:
            self.broken.append(promise)


class Entrance:
    """A kiosk's process, its cable and its folder; another process after each kill."""

    def __init__(self, name: str, token: str, folder: Path, server_port: int) -> None:
        self.name, self._token, self.folder = name, token, folder / name
        self.wire = Wire(server_port)
        self._process: subprocess.Popen[str] | None = None
        self.folder.mkdir(parents=True)

    def start(self, seed: int, shift_s: float) -> None:
        """It begins, its clock wrong by so many seconds."""
        url = f"http://127.0.0.1:{self.wire.port}"
        options = [url, self.name, self.folder, seed, shift_s]
        with (self.folder / "log").open("a") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "benchmarks.offline.kiosk", *map(str, options)],
                stdin=subprocess.PIPE, stderr=log, text=True, cwd=ROOT,
            )  # fmt: skip
        assert self._process.stdin is not None
        self._process.stdin.write(self._token + "\n")
        self._process.stdin.close()

    def kill(self) -> None:
        """As when its plug is pulled."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def ended(self) -> bool:
        """Whether it has told everything and gone."""
        return self._process is not None and self._process.poll() == 0

    def wait(self, seconds: float) -> None:
        """Until it has gone, but no longer."""
        if self._process is not None:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(max(0.0, seconds))

    def papers(self) -> list[dict[str, object]]:
        """What came out of it."""
        path = self.folder / "papers.jsonl"
        lines = path.read_text().splitlines() if path.exists() else []
        return [json.loads(line) for line in lines]


async def torture(folder: Path, *, tickets: int = 1000, seed: int = 6) -> Report:
    """Until so many papers came out, then everything heals; and the report."""
    report, dice, began = Report(), random.Random(seed), time.monotonic()
    server = ServerProcess(data=folder / "data", config=described(folder))
    server.start()
    made = [Entrance(name, server.token(Role.KIOSK, name), folder, server.port) for name in KIOSKS]
    staff = server.token(Role.ADMIN, "officers")
    over = folder / "over"
    try:
        for i, one in enumerate(made):
            await one.wire.start()
            one.start(i, dice.uniform(-600, 600))
        officers = asyncio.create_task(asyncio.to_thread(_serve, server.url, staff, over))
        await _let_go_wrong(made, server, dice, tickets, report)
        await _heal(made, report)
        over.touch()
        await officers
    finally:
        over.touch()
        for one in made:
            one.kill()
            one.wire.stop()
        server.stop()
    report.seconds = time.monotonic() - began
    _judge(report, folder, made)
    return report


def described(folder: Path) -> Path:
    """The shipped description for three kiosks, at noon: midnight is another test's."""
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    text, found = OLD_PARTS.subn("", text)
    assert found == 1, "config.toml should have one [offline]"
    hour = datetime.now(UTC).hour - 12
    text = text.replace('"Asia/Ho_Chi_Minh"', f'"Etc/GMT{hour:+d}"')
    text = re.sub(r"^quota = .*\n", "", text, flags=re.MULTILINE)
    path = folder / "config.toml"
    path.write_text(GRACE.sub(r"\1 = 0", text) + MORE + PARTS, encoding="utf-8")
    return path


async def _let_go_wrong(
    made: list[Entrance], server: ServerProcess, dice: random.Random, tickets: int, report: Report
) -> None:
    while sum(len(one.papers()) for one in made) < tickets:
        await asyncio.sleep(dice.uniform(0.2, 1.2))
        one, (what,) = dice.choice(made), dice.choices([*WEIGHTS], [*WEIGHTS.values()])
        report.faults[what] += 1
        if what == "server":
            server.kill()
            await asyncio.sleep(dice.uniform(0, 3))
            await asyncio.to_thread(server.start)
        elif what == "kill":
            one.kill()
            one.start(dice.randrange(10**6), dice.uniform(-600, 600))
        else:
            one.wire.fail(Fault(what))


async def _heal(made: list[Entrance], report: Report) -> None:
    for one in made:
        one.wire.fail(Fault.NONE)
        (one.folder / "stop").touch()
    deadline = time.monotonic() + ENDING_S
    for one in made:
        await asyncio.to_thread(one.wait, deadline - time.monotonic())
    report.check(all(one.ended() for one in made), "a kiosk could not tell everything")


def _serve(url: str, token: str, over: Path) -> None:
    """Officers at all counters, in turn; once the kiosks are through, until nobody waits."""
    with closing(Client(url, token)) as client:
        for counter in COUNTERS:
            client.post(f"/counters/{counter}/open", {})
        while True:
            ending = over.exists()
            called = [client.post(f"/counters/{n}/call-next", {})["ticket"] for n in COUNTERS]
            if ending and not any(called):
                return
            time.sleep(0.0 if ending else SERVICE_S)


def _judge(report: Report, folder: Path, made: list[Entrance]) -> None:
    papers = [paper for one in made for paper in one.papers()]
    held = Counter(str(paper["number"]) for paper in papers)
    report.papers, report.offline = len(papers), sum(bool(paper["offline"]) for paper in papers)
    report.check(max(held.values()) == 1, f"on two papers: {[n for n in held if held[n] > 1]}")
    with closing(SqlStore(folder / "data")) as store:
        facts = [fact.body for fact in store.today()]
    issued = [body for body in facts if isinstance(body, TicketIssued)]
    twice = [n for n, count in Counter(body.number for body in issued).items() if count > 1]
    report.check(not twice, f"given twice: {twice}")
    void = {body.number for body in facts if isinstance(body, TicketCancelled)}
    keys = {body.asked for body in facts if isinstance(body, AttemptVoided)}
    over = {body.number for body in issued if body.asked in keys}
    report.check(not (void | over) & held.keys(), f"void, and held: {(void | over) & held.keys()}")
    called = Counter(body.number for body in facts if isinstance(body, TicketCalled))
    report.voided, report.called_ghosts = len(void), len(void & called.keys())
    report.over = len(over)
    alive = [body for body in issued if body.number not in void | over]
    numbers = {body.number for body in alive}
    report.check(not held.keys() - numbers, f"held, not served: {sorted(held.keys() - numbers)}")
    unheld = numbers - held.keys()
    report.unheld = len(unheld)
    report.check(len(unheld) <= report.faults["kill"], f"tickets of nobody: {sorted(unheld)}")
    finished = Counter(body.number for body in facts if isinstance(body, TicketFinished))
    report.check(finished.keys() - over == numbers, "not everybody was served")
    again = [n for n in numbers if called[n] != 1 or finished[n] != 1]
    report.check(not again, f"called or ended more than once: {again}")
    _judge_order(report, papers, alive)


def _judge_order(
    report: Report, papers: list[dict[str, object]], alive: list[TicketIssued]
) -> None:
    """By the clock that all processes share; priority has its own place in the order."""
    _judge_times(report, papers, alive)
    keys = {body.number: body.key for body in alive if not body.priority}
    taken = sorted(
        (float(str(paper["at"])), keys[str(paper["number"])])
        for paper in papers
        if paper["number"] in keys
    )
    latest = taken[0][1]
    for (_, key), (at, after) in pairwise(taken):
        latest = max(latest, key)
        report.check(after >= latest - TOLERANCE, f"{latest - after} too early at {at:.1f}")


def _judge_times(
    report: Report, papers: list[dict[str, object]], alive: list[TicketIssued]
) -> None:
    """How long ago it was given, by the server, against the clock that all processes share."""
    taken = {str(paper["number"]): float(str(paper["at"])) for paper in papers}
    shared = datetime.now(UTC).timestamp() - time.monotonic()
    late = [
        body.issued_at.timestamp() - shared - taken[body.number]
        for body in alive
        if body.issued_at is not None and body.number in taken
    ]
    report.latest_s = max(late, default=0.0)
    report.check(min(late, default=0.0) > -EARLY_S, f"{-min(late, default=0.0):.1f} s too old")
