"""The worst faults with tickets as they are really drawn: what comes out is read by its QR."""

from collections import Counter
from dataclasses import replace

import pytest
import zxingcpp

from benchmarks.paper.cells import MEANT, script_of
from benchmarks.paper.table import ROWS, Moment
from benchmarks.paper.trial import in_memory
from demo.fake_printer.machine import Machine
from demo.fake_printer.memory import MemoryDoor
from kiosk.drivers.encoding import ticket_bytes
from kiosk.ticket.painter import TicketPainter
from ticket_protocol.texts import texts

WORST = ("paper out", "cutter jam", "power cut", "line dropped", "stalled")
ROOM = 100_000
"""Bytes that the line takes though nobody reads: a kernel's buffers."""
INTO = 12_000
"""Bytes: half of a ticket."""


class QrPainter:
    """The kiosk's own tickets, whose QR says which one it is."""

    def __init__(self):
        self._painter = TicketPainter({"vi": texts("vi")})

    def draw(self, content):
        mark = "copy" if content.copy else "original"
        return self._painter.draw(replace(content, qr=f"{content.number} {mark}"))


@pytest.fixture(scope="module")
def painter():
    return QrPainter()


@pytest.mark.parametrize(
    "row",
    [r for r in ROWS if r.fault.value in WORST],
    ids=lambda row: f"{row.fault.value}-{row.on[0]}",
)
def test_what_comes_out_is_as_the_table_says(row, painter):
    door = MemoryDoor(Machine(576), kind=row.on[0], room=ROOM)
    script = script_of(row, Moment.DURING, into=INTO)
    trial = in_memory(script, door=door, painter=painter, encode=ticket_bytes)
    fate = row.fates[Moment.DURING]
    assert trial.told.of(MEANT)[0] is fate.outcome
    sheets = Counter(
        code.text
        for sheet in door.machine.sheets
        if sheet.height
        for code in zxingcpp.read_barcodes(sheet.convert("L"))
    )
    assert sheets["1 original"] == sheets["3 original"] == 1
    assert sheets[f"{MEANT} original"] == fate.sheets
    assert sheets[f"{MEANT} copy"] == fate.copies
    assert door.machine.unknown == b""
