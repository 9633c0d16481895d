"""The worst hour of a hall: everybody at once, while the server is killed again and again.

Kiosks, officers and a supervisor are processes that retry with the same key only, and do all that
can be done to a ticket. Afterwards what was acknowledged must have happened exactly once, every
ticket must be over, an umpire must find every fact true to the rules, no listener may have seen a
gap, and the fold of all facts must equal the server's board.
"""

import argparse
import asyncio
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path

import aiohttp

from benchmarks.clients import Client
from benchmarks.diary import acknowledged
from benchmarks.listening import Listener
from benchmarks.officer import ALL_SERVED, NO_MORE
from demo.processes import ServerProcess
from demo.umpire import Umpire
from ticket_protocol.board import Board
from ticket_protocol.facts import FactBase, TicketIssued
from ticket_protocol.words import Role
from ticket_server.domain.facts import TicketRated
from ticket_server.storage.sql import SqlStore

ROOT = Path(__file__).parents[1]
COUNTERS = (9, 2, 3, 1, 5, 6, 7, 4)
LISTENERS = 4
CATEGORIES = (
    "dat-dai", "chung-thuc", "khai-sinh", "huong-dan", "bao-tro", "giao-duc", "kinh-doanh",
    "ket-hon",
)  # fmt: skip
LIMIT_S = 120.0
CALM = 5
"""When so many wait for each officer, no more moves are made."""
GRACE = re.compile(r"^(grace_s|grace_longer_s) = \d+", re.MULTILINE)
HELPER_OFFSET = timedelta(minutes=10)
NOTED = {
    "TicketIssued", "TicketCalled", "TicketRecalled", "TicketStarted", "TicketHeld", "TicketMissed",
    "TicketCancelled", "TicketTransferred", "TicketReturned", "MoveUndone", "PriorityChanged",
    "TicketsLinked", "CategoryChanged", "TicketGuided", "HelpNoted", "CategoriesReassigned",
    "MessagePosted", "MessageEnded",
}  # fmt: skip
"""Kinds of facts that are each one command of a client, which writes it down."""
RATED = "TicketRated"
"""As much, but no listener hears it."""

Deed = tuple[str, str]


@dataclass
class Report:
    """What happened, and every promise that was broken."""

    tickets: int = 0
    calls: int = 0
    kills: int = 0
    facts: int = 0
    seconds: float = 0.0
    moves: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def check(self, holds: bool, promise: str) -> None:  # noqa: FBT001 - reads as a sentence
        """Notes `promise` as broken unless it `holds`."""
        if not holds:
            self.broken.append(promise)


async def torture(
    folder: Path, *, tickets: int = 2000, kills: int = 5, kiosks: int = 8, officers: int = 8
) -> Report:
    """Runs the hour in `folder` and reports. Each of `kiosks` issues an equal share."""
    server = ServerProcess(data=folder / "data", config=_described(folder))
    server.start()
    report, began = Report(), time.monotonic()
    token = server.token(Role.ADMIN, "listener")
    hall = [Listener(url=server.url, token=token) for _ in range(LISTENERS)]
    roles = {f"kiosk-{i}": Role.KIOSK for i in range(kiosks)}
    roles |= {f"officer-{n}": Role.STAFF for n in COUNTERS[:officers]}
    roles |= {"supervisor-0": Role.SUPERVISOR, "sign-0": Role.DISPLAY}
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
            await _wait_for(parts[:kiosks], report)
            few = CALM * officers
            await _until(lambda: len(_board(hall).waiting) <= few, LIMIT_S)
            (folder / NO_MORE).touch()
            served = await _until(lambda: _empty(_board(hall)), LIMIT_S)
            report.check(served, "not everybody was served")
            (folder / ALL_SERVED).touch()
            await _wait_for(parts[kiosks:], report)
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


def _described(folder: Path) -> Path:
    """The shipped description, but for the time to wait before a no-show."""
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    path = folder / "config.toml"
    path.write_text(GRACE.sub(r"\1 = 0", text), encoding="utf-8")
    return path


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
    counters = ",".join(map(str, COUNTERS[:officers]))
    options: list[object] = ["--categories", served, "--counters", counters, "--folder", folder]
    options += ["--counter", number] if kind == "officer" else ["--count", each]
    arguments = [kind, server.url, folder / f"{name}.jsonl", *options]
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.crowd", *map(str, arguments)],
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


def _board(hall: list[Listener]) -> Board:
    """The newest that a listener has."""
    boards = [one.board for one in hall if one.board is not None]
    return max(boards, key=lambda board: board.seq)


def _empty(board: Board) -> bool:
    """Whether nobody waits, is parked or at a counter."""
    at_counters = any(counter.current is not None for counter in board.counters)
    return not (board.waiting or board.parked or at_counters)


async def _wait_for(parts: list[subprocess.Popen[str]], report: Report) -> None:
    for part in parts:
        code = await asyncio.to_thread(part.wait, LIMIT_S)
        report.check(code == 0, f"a client ended with code {code}: see above")


def _why(following: list[asyncio.Task[None]]) -> str:
    errors = [str(f.exception()) for f in following if f.done() and not f.cancelled()]
    return f"a listener stopped: {errors}"


def _judge(report: Report, folder: Path, hall: list[Listener], board: Board, expected: int) -> None:
    first, facts = hall[0].first, hall[0].facts
    assert first is not None
    umpire = Umpire(first.counters, HELPER_OFFSET)
    umpire.see_all(facts)
    issued = [fact for fact in facts if isinstance(fact, TicketIssued)]
    report.tickets, report.calls, report.facts = len(issued), umpire.calls, len(facts)
    report.moves = Counter(type(fact).__name__ for fact in facts)
    report.broken += umpire.wrong
    with closing(SqlStore(folder / "data")) as store:
        kept = [fact for fact in store.today() if fact.seq > first.seq]
    record = [(fact.seq, "Hidden" if fact.kind == RATED else fact.kind) for fact in kept]
    heard = [(fact.seq, type(fact).__name__) for fact in facts]
    report.check(heard == record, "what was heard is not what stands in the record")
    report.check(len(issued) == expected, f"{len(issued)} of {expected} tickets exist")
    report.check(not umpire.unfinished, f"never served: {umpire.unfinished}")
    rated = Counter(
        (RATED, fact.body.ticket) for fact in kept if isinstance(fact.body, TicketRated)
    )
    report.moves[RATED] = rated.total()
    report.check(max(rated.values(), default=0) <= 1, "a ticket was rated twice")
    _judge_diaries(report, acknowledged(folder), facts, rated)
    for i, one in enumerate(hall):
        seqs = [fact.seq for fact in one.facts]
        report.check(one.snapshots == 1, f"listener {i} was given {one.snapshots} snapshots")
        consecutive = all(b == a + 1 for a, b in pairwise(seqs))
        report.check(consecutive, f"listener {i} saw a gap")
        report.check(one.board == board, f"listener {i}: fold of the facts is not the board")


def _judge_diaries(
    report: Report, told: Counter[Deed], facts: Sequence[FactBase], untold: Counter[Deed]
) -> None:
    """Each acknowledged deed is one fact, and nothing happened that nobody was told of.

    `untold`: those that no listener hears, out of the record.
    """
    made = Counter((type(fact).__name__, _whose(fact)) for fact in facts)
    made = untold + Counter({deed: n for deed, n in made.items() if deed[0] in NOTED})
    # To the category that a transfer has given it meanwhile, a change is none.
    sent = {_whose(f) for f in facts if type(f).__name__ in {"TicketTransferred", "TicketMovedOn"}}
    lost = told - made - Counter({("CategoryChanged", ticket): 1 for ticket in sent})
    report.check(not lost, f"acknowledged and lost: {_some(lost)}")
    report.check(not made - told, f"happened, but nobody was told: {_some(made - told)}")


def _whose(fact: FactBase) -> str:
    return str(getattr(fact, "ticket", None) or getattr(fact, "counter", ""))


def _some(deeds: Counter[Deed]) -> str:
    return ", ".join(f"{kind} {whose}" for kind, whose in list(deeds)[:5])


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
    print(", ".join(f"{kind} {count}" for kind, count in report.moves.most_common()))
    for promise in report.broken:
        print(f"BROKEN: {promise}")
    print("every promise held" if not report.broken else "NOT GOOD")
    return 1 if report.broken else 0


if __name__ == "__main__":
    sys.exit(main())
