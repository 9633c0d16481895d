"""A printer in memory, on a clock that is moved: as little of a ticket as can be printed."""

from dataclasses import dataclass
from functools import partial

import pytest
from PIL import Image

from demo.fake_printer.machine import Machine
from demo.fake_printer.memory import MemoryDoor
from kiosk.drivers.escpos_printer import EscposPrinter
from kiosk.drivers.line import Deadlines
from ticket_protocol.words import PrinterState, PrintOutcome

ROWS = 100


class PlainPainter:
    """All black."""

    def draw(self, content):
        return Image.new("1", (576, ROWS), 0)


@dataclass
class Bench:
    """The printer, its door and its machine."""

    door: MemoryDoor
    machine: Machine
    printer: EscposPrinter

    def sheets(self) -> int:
        return len(self.machine.sheets)

    def whole(self) -> int:
        """Sheets that are a whole ticket."""
        return sum(sheet.histogram()[0] == ROWS * 576 for sheet in self.machine.sheets)

    def run_out_in(self, content) -> None:
        """The paper ends in the middle of the ticket."""
        self.machine.rows_left = ROWS // 2
        assert self.printer.print(content) is PrintOutcome.SENT_UNCONFIRMED
        assert self.printer.state() is PrinterState.OUT
        assert self.printer.owed() is content

    def say_later(self, data: bytes, seconds: float = 0.3) -> None:
        """While the word for the ticket is waited for."""
        self.door.clock.after(seconds, partial(self.door.say, data))


def made(kind, **settings) -> Bench:
    machine = Machine()
    for flag in ("has_process_id", "answers_reports"):
        setattr(machine, flag, settings.pop(flag, True))
    door = MemoryDoor(machine, kind=kind)
    printer = EscposPrinter(
        door.line(Deadlines()), PlainPainter(), deadlines=Deadlines(), clock=door.clock, **settings
    )
    return Bench(door, machine, printer)


@pytest.fixture
def bench_of():
    """Makes a printer on a line of that kind, by the machine's flags and the driver's settings."""
    return made


@pytest.fixture(params=["tcp", "serial"])
def bench(request) -> Bench:
    return made(request.param)
