"""A working week of touches on one kiosk: `python -m benchmarks.soak [--touches N] [--seed N]`.

The real program in this process, drawn into memory, before a real server and a printer of its own.
Most citizens are sensible, some mean it ill. The kiosk's clock is moved, so that they need not be
waited for. Afterwards no warning was said, every number shown is one ticket of the server, whoever
left it alone found the welcome page, and memory has not grown.
"""

import argparse
import gc
import logging
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Any

os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}

import psutil

from benchmarks.citizens import FRAME_S, Hand, draw, malicious, sensible
from benchmarks.clients import Client
from benchmarks.server import wide_config
from demo.centre import ROOT
from demo.fake_printer.doors import TcpDoor
from demo.processes import ServerProcess
from kiosk import __main__ as program
from kiosk.drivers.pin_file import PinFile
from kiosk.view_model import KioskModel
from kiosk.visit import Page, Visit
from screen_kit import start
from ticket_protocol.words import Role
from ticket_server.domain.facts import TicketIssued
from ticket_server.storage.sql import SqlStore

WEEK = 12_000
"""Five days, some 400 citizens each, six touches a citizen."""
LONG = 5_000
"""A shorter run tells how memory grew, but the first visit of each page is most of it."""
WARM, GROWTH = 0.3, 1.05
ILL = 0.15
"""How many of those who come mean it ill."""
PATIENCE_S = 120.0
"""Moved, not waited for: so long after the last touch nobody is there."""
ANSWER_S = 15.0
EXPECTED = "a wrong staff PIN"


class Clock:
    """Seconds that are moved."""

    def __init__(self) -> None:
        self.at = time.monotonic()

    def __call__(self) -> float:
        """Now."""
        return self.at


CLOCK = Clock()


class HurriedKiosk(KioskModel):
    """The kiosk's view model with a clock that is moved."""

    def __init__(self, *told: Any, **more: Any) -> None:
        super().__init__(*told, **more, seconds=CLOCK)


class Warnings(logging.Handler):
    """Whatever is said that is not as it should be: by the program, Qt, QML or Python."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Kept."""
        if EXPECTED not in record.getMessage():
            self.said.append(f"{record.name}: {record.getMessage()}")

    def uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What a slot raised."""
        self.said.append(repr(error))
        sys.__excepthook__(kind, error, trace)


class Memory:
    """What the kiosk and the server hold of it, in MiB, read some hundred times."""

    def __init__(self, server: int) -> None:
        self._processes = {"kiosk": psutil.Process(), "server": psutil.Process(server)}
        self.read: dict[str, list[float]] = {name: [] for name in self._processes}

    def look(self) -> None:
        """Reads it."""
        gc.collect()
        for name, process in self._processes.items():
            self.read[name].append(process.memory_info().rss / 2**20)

    def warm(self, name: str) -> float:
        """After the first warm days."""
        read = self.read[name]
        begun = round(len(read) * WARM)
        return statistics.median(read[begun : begun + max(1, len(read) // 10)])

    def end(self, name: str) -> float:
        """Of the last tenth."""
        return statistics.median(self.read[name][-max(1, len(self.read[name]) // 10) :])

    def growth(self, name: str) -> float:
        """At the end, of that after the warm-up."""
        return self.end(name) / self.warm(name)

    def told(self, name: str) -> str:
        """In words."""
        grown = f"{(self.growth(name) - 1) * 100:+.1f} %"
        return (
            f"{name}: {self.read[name][0]:.0f} MiB at the start, "
            f"{self.warm(name):.1f} after the warm-up, {self.end(name):.1f} at the end: {grown}"
        )


class Week:
    """One kiosk and those who come to it."""

    def __init__(self, kiosk: program.Kiosk, supervisor: Client, memory: Memory, seed: int) -> None:
        self._kiosk, self._supervisor, self._dice = kiosk, supervisor, random.Random(seed)
        self.hand = Hand(kiosk.screen.window)
        self.shown: set[str] = set()
        self.memory = memory
        self.broken: list[str] = []
        kiosk.view_model.visiting.changed.connect(self._look)

    def live(self, touches: int) -> None:
        """Until so many touches were made; memory is read some hundred times."""
        self._until(Page.WELCOME)
        while self.hand.touches < touches:
            self._somebody()
            if self.hand.touches >= len(self.memory.read["kiosk"]) * touches / 100:
                self.memory.look()

    def _somebody(self) -> None:
        before = set(self.shown)
        person, most = (malicious, 12) if self._dice.random() < ILL else (sensible, 25)
        for _ in range(self._dice.randint(1, most)):
            self._pass(person(self.hand, self._dice))
        self._leave()
        for ticket in self.shown - before:
            path = f"/tickets/{ticket}/cancel"
            self._supervisor.ask(path, {"reason": "other"}, {"ILLEGAL_MOVE", "UNKNOWN_TICKET"})

    def _leave(self) -> None:
        """Goes away; after a while the kiosk is as it was."""
        for _ in range(round(PATIENCE_S / 4)):
            self._pass(4.0, drawn=0.0)
        draw()
        model = self._kiosk.view_model
        if self._visit.page is not Page.WELCOME or model.staff.property("face"):
            self.broken.append(f"left alone, it stays on {self._visit.page}")
            self._until(Page.WELCOME)

    def _pass(self, seconds: float, drawn: float = FRAME_S) -> None:
        """Time goes by; while a number is on its way, as it goes for the server."""
        draw(drawn)
        self._wait_for(lambda: self._visit.page is not Page.ISSUING)
        CLOCK.at += seconds
        self._kiosk.view_model.tick()
        self._kiosk.view_model.staff.tick()

    def _until(self, page: Page) -> None:
        link = self._kiosk.link
        self._wait_for(lambda: link.board is not None and self._visit.page is page)

    def _wait_for(self, holds: Any) -> None:
        end = time.monotonic() + ANSWER_S
        while not holds():
            draw(0.002)
            if time.monotonic() > end:
                raise TimeoutError(f"the kiosk stays on {self._visit.page}")

    @property
    def _visit(self) -> Visit:
        return self._kiosk.view_model.visiting.visit

    def _look(self, _before: Visit, after: Visit) -> None:
        if after.ticket is not None:
            self.shown.add(after.ticket.id)


def soak(folder: Path, touches: int, seed: int) -> list[str]:
    """Runs it, prints what happened; the promises that were broken."""
    warnings = Warnings()
    start.application("kiosk")
    logging.getLogger().setLevel(logging.WARNING)
    logging.getLogger().addHandler(warnings)
    sys.excepthook = warnings.uncaught
    printer = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.soak", "--printer"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
    )  # fmt: skip
    assert printer.stdout is not None
    address = f"tcp://{printer.stdout.readline().strip()}"
    server = ServerProcess(data=folder / "data", config=wide_config(folder, address))
    server.start()
    try:
        week = _week(server, folder, touches, seed)
    finally:
        server.stop()
        printer.communicate()
    with closing(SqlStore(folder / "data")) as store:
        issued = {f.body.ticket for f in store.today() if isinstance(f.body, TicketIssued)}
    return _told(week, issued, warnings.said, touches)


def _week(server: ServerProcess, folder: Path, touches: int, seed: int) -> Week:
    state = folder / "state"
    PinFile(state).set("48151623")
    os.environ["DENLUOT_TOKEN"] = server.token(Role.KIOSK, "kiosk-1")
    words = ["--server", server.url, "--name", "kiosk-1", "--windowed", "1080x1920"]
    words += ["--no-voice", "--state-dir", str(state)]
    options = program.options_of(program.parser().parse_args(words))
    kiosk = program.build(options, HurriedKiosk)
    kiosk.screen.show(options.common.size)
    kiosk.link.start()
    assert server.process is not None
    memory, hall = Memory(server.process.pid), server.token(Role.SUPERVISOR, "hall")
    week = Week(kiosk, Client(server.url, hall), memory, seed)
    week.live(touches)
    kiosk.close()
    return week


def _told(week: Week, issued: set[str], said: list[str], touches: int) -> list[str]:
    print(
        f"{week.hand.touches} touches, {len(week.shown)} numbers shown, {len(issued)} issued; "
        f"{len(said)} warnings"
    )
    for name in week.memory.read:
        print(f"memory of the {week.memory.told(name)}")
    growth = week.memory.growth("kiosk")
    verdict = "too short to tell" if touches < LONG else "held" if growth <= GROWTH else "BROKEN"
    print(f"the kiosk's memory grows by {(GROWTH - 1) * 100:.0f} % at the most: {verdict}")
    broken = [*week.broken, *(f"said: {one}" for one in dict.fromkeys(said))]
    if week.shown != issued:
        broken.append(f"shown and issued differ: {sorted(week.shown ^ issued)}")
    if not issued:
        broken.append("nobody got a number")
    if touches >= LONG and growth > GROWTH:
        broken.append(f"memory grew by {(growth - 1) * 100:.1f} %")
    return broken


def main() -> int:
    """Runs it and says what happened; 1 if a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--touches", type=int, default=WEEK)
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("--printer", action="store_true", help="be the printer, until input ends")
    options = parser.parse_args()
    if options.printer:
        with TcpDoor() as door:
            print(door.path, flush=True)
            sys.stdin.read()
        return 0
    with tempfile.TemporaryDirectory(prefix="denluot-soak-") as folder:
        broken = soak(Path(folder), options.touches, options.seed)
    for promise in broken:
        print(f"BROKEN: {promise}")
    print("every promise held" if not broken else "NOT GOOD")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
