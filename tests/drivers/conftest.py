"""Printers at hand: the same ticket on every kind of line, with a fake printer behind it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

from demo.fake_printer.doors import PtyDoor, TcpDoor
from demo.fake_printer.machine import Machine, Trouble
from kiosk.drivers.choice import printer_from
from kiosk.drivers.line import Deadlines
from kiosk.drivers.picture_folder import CONTROL
from kiosk.printer.thread import TicketPrinter
from kiosk.ticket.content import TicketContent
from kiosk.ticket.layout import TEXT_KEYS
from kiosk.ticket.painter import TicketPainter
from ticket_protocol.device_settings import PrinterSettings
from ticket_protocol.words import PrinterState

WORDS = {"ticket.ahead": "{n} người", "ticket.ahead_one": "{n} người", "ticket.phone": "{phone}"}
TEXTS = {"vi": {key: WORDS.get(key, key.partition(".")[2]) for key in TEXT_KEYS}}
QUICK = Deadlines(
    connect=0.5, write=0.15, read=0.25, finish=2.0, glance=0.05, probe=0.2, linger=0.1
)
KINDS = ("tcp", "serial", "file", "picture")


@dataclass
class Bench:
    """A printer, what it has printed, and a hand that takes its paper away."""

    printer: TicketPrinter
    sheets: Callable[[], list[Image.Image]]
    set_state: Callable[[PrinterState], None]
    break_off: Callable[[], None]
    come_back: Callable[[], None]


@pytest.fixture
def content() -> TicketContent:
    return TicketContent(
        id="20261014-9012", number="9012", language="vi", centre="Trung tâm", unit="xã Đồng Mẫu",
        category="Đất đai", procedure=None, counters=(9,), people_ahead=6,
        issued=datetime(2026, 10, 14, 2, 24, tzinfo=UTC), qr="a-ticket-code",
    )  # fmt: skip


@pytest.fixture
def other(content) -> TicketContent:
    return replace(content, id="20261014-9013", number="9013", qr="another-code")


@pytest.fixture
def painter() -> TicketPainter:
    return TicketPainter(TEXTS)


@pytest.fixture
def coarse_painter() -> TicketPainter:
    return TicketPainter(TEXTS, coarse=True)


@pytest.fixture
def printer_on() -> Iterator[Callable[..., TicketPrinter]]:
    """Makes a printer on a door or address; closed at the end."""
    made: list[TicketPrinter] = []

    def make(address: str, **settings) -> TicketPrinter:
        deadlines = settings.pop("deadlines", QUICK)
        described = PrinterSettings(id="p", address=address, **settings)
        made.append(printer_from(described, TEXTS, deadlines))
        return made[-1]

    yield make
    for printer in made:
        printer.close()


@pytest.fixture
def tcp() -> Iterator[TcpDoor]:
    with TcpDoor() as door:
        yield door


@pytest.fixture
def pty() -> Iterator[PtyDoor]:
    with PtyDoor() as door:
        yield door


@pytest.fixture(params=KINDS)
def bench(request, tmp_path, printer_on) -> Iterator[Bench]:
    make = folder_bench if request.param == "picture" else machine_bench
    with make(request.param, tmp_path, printer_on) as made:
        yield made


@contextmanager
def machine_bench(kind: str, _: Path, printer_on) -> Iterator[Bench]:
    with TcpDoor() if kind == "tcp" else PtyDoor() as door:
        printer = printer_on(address_of(kind, door))
        yield Bench(
            printer, lambda: door.machine.sheets, lambda state: put_into(door, state),
            lambda: door.drop_after(1), getattr(door, "plug_in", lambda: None),
        )  # fmt: skip


@contextmanager
def folder_bench(_: str, folder: Path, printer_on) -> Iterator[Bench]:
    control, away = folder / "paper" / CONTROL, folder / "away"

    def sheets() -> list[Image.Image]:
        found = sorted(control.parent.glob("*.png"), key=lambda path: path.stat().st_mtime_ns)
        return [read(path) for path in found]

    def break_off() -> None:
        if control.parent.exists():
            control.parent.rename(away)
        control.parent.write_text("no folder")

    def come_back() -> None:
        control.parent.unlink()

    yield Bench(
        printer_on(f"picture://{control.parent}"), sheets,
        lambda state: control.write_text(state.value), break_off, come_back,
    )  # fmt: skip


def read(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.copy()


def address_of(kind: str, door) -> str:
    return {"tcp": "tcp://", "serial": "serial://", "file": "file://"}[kind] + door.path


TROUBLES = {
    PrinterState.OUT: Trouble.PAPER_OUT,
    PrinterState.COVER_OPEN: Trouble.COVER_OPEN,
    PrinterState.ERROR: Trouble.OFFLINE,
}


def put_into(door, state: PrinterState) -> None:
    door.clear()
    door.machine.near_end = state is PrinterState.LOW
    if state in TROUBLES:
        door.trouble(TROUBLES[state])


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def helpers() -> SimpleNamespace:
    return SimpleNamespace(address_of=address_of, texts=TEXTS, quick=QUICK)
