"""How soon a citizen holds the ticket: from the touch to the first byte and to the cut.

The real kiosk before a real server; the printer is the fake one, which takes bytes no faster than
its line carries them and prints a row as soon as it has it.
"""

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.rows import Row, median, percentile
from demo.centre import described
from demo.fake_printer.doors import PtyDoor, TcpDoor
from demo.fake_printer.machine import Machine
from demo.fake_printer.served import ServedDoor
from demo.processes import ServerProcess
from demo.stage import PICTURES, Actor
from ticket_protocol.words import Role

FIRST_BYTE_MS = 300
_DEAF_S = 2.05
_BITS = 10
_PATIENCE_S = 30.0


@dataclass(frozen=True, kw_only=True)
class Way:
    """A kind of line: how many touches are measured, and the limit from touch to cut."""

    name: str
    baud: int | None
    touches: int
    limit_s: float


WAYS = (
    Way(name="TCP", baud=None, touches=12, limit_s=1.0),
    Way(name="115,200 baud", baud=115_200, touches=8, limit_s=3.0),
    Way(name="38,400 baud", baud=38_400, touches=6, limit_s=8.0),
)


@dataclass(kw_only=True)
class Ticket:
    """When a ticket was asked for, began and was cut, in seconds; its bytes."""

    touched: float = 0.0
    began: float = 0.0
    cut: float = 0.0
    size: int = 0


def rows(folder: Path) -> list[Row]:
    """All ways."""
    return [row for way in WAYS for row in _rows_of(way, _tickets(way, folder / way.name))]


def _rows_of(way: Way, tickets: list[Ticket]) -> list[Row]:
    firsts = [(ticket.began - ticket.touched) * 1000 for ticket in tickets]
    cuts = [ticket.cut - ticket.touched for ticket in tickets]
    size = median(ticket.size for ticket in tickets)
    wire = size * _BITS / way.baud if way.baud else None
    print(f"{way.name}: {size / 1000:.1f} kB, touch → cut median {median(cuts):.2f} s")
    return [
        Row(
            name=f"{way.name}: touch → first byte, p95 (baseline: median)",
            value=percentile(firsts, 0.95), unit="ms", limit=FIRST_BYTE_MS, baseline=median(firsts),
        ),
        Row(
            name=f"{way.name}: touch → cut, p95 (baseline: the line alone)",
            value=percentile(cuts, 0.95), unit="s", limit=way.limit_s,
            baseline=median(cuts) if wire is None else wire,
        ),
    ]  # fmt: skip


def _tickets(way: Way, folder: Path) -> list[Ticket]:
    folder.mkdir(parents=True, exist_ok=True)
    with _door(way) as door:
        address = f"tcp://{door.path}"
        if way.baud:
            address = f"serial://{door.path}?baud={way.baud}"
        server = ServerProcess(data=folder / "data", config=described(folder, address))
        server.start()
        options = ["--server", server.url, "--name", "kiosk-1", "--windowed", "1080x1920"]
        kiosk = Actor(
            "kiosk",
            server.token(Role.KIOSK, "kiosk-1"),
            [*options, "--reduce-motion"],
            folder / "kiosk.log",
            environment=dict(PICTURES),
        )
        kiosk.start()
        try:
            _ticket(kiosk, door)  # just started, it loads fonts still: no citizen is so quick
            return [_ticket(kiosk, door) for _ in range(way.touches)]
        finally:
            kiosk.stop()
            server.stop()


def _door(way: Way) -> ServedDoor:
    return PtyDoor(Machine(), baud=way.baud) if way.baud else TcpDoor(Machine())


def _ticket(kiosk: Actor, door: ServedDoor) -> Ticket:
    ticket, machine = Ticket(), door.machine

    def began() -> None:
        ticket.began, ticket.size = time.monotonic(), -machine.received

    def cut() -> None:
        ticket.cut, ticket.size = time.monotonic(), ticket.size + machine.received

    with door.lock():
        door.fuse.light(0, began, in_picture=True)
        machine.at_next_cut = cut
    kiosk.see("start")
    kiosk.touch("start")
    kiosk.touch("category-dat-dai")
    ticket.touched = kiosk.touch("take")
    if not door.wait(partial(_is_cut, ticket), _PATIENCE_S):
        raise RuntimeError("no ticket came out")
    time.sleep(max(0.0, ticket.touched + _DEAF_S - time.monotonic()))
    kiosk.touch("home")
    return ticket


def _is_cut(ticket: Ticket, _machine: Machine) -> bool:
    return ticket.cut > 0
