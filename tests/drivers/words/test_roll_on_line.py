"""The roll over a real conversation: told from the near end on, learned when it ran out."""

import pytest

from kiosk.printer.roll import CUT_M, Meter, Roll
from kiosk.printer.tending import Attendant
from kiosk.ticket.content import SAMPLE
from ticket_protocol.words import PrinterState, PrintOutcome

ROWS = 100
TICKET_M = ROWS / 8000 + CUT_M


@pytest.mark.parametrize("kind", ["tcp", "serial"])
def test_tickets_left_are_told_from_the_near_end_on_and_learned(bench_of, kind):
    """A roll of 60 tickets whose sensor speaks at 40; the settings would have it at 80."""
    meter = Meter(Roll(length_m=10, near_end_m=80 * TICKET_M), dots_per_m=8000)
    bench, told = bench_of(kind, meter=meter), []
    attendant = Attendant(
        bench.printer, on_state=lambda _: None, on_outcome=lambda *_: None, on_left=told.append
    )
    bench.machine.near_end_rows = 40 * ROWS
    bench.door.new_roll(60 * ROWS)
    attendant.look()
    while attendant.state is not PrinterState.OUT:
        attendant.print(SAMPLE)
        attendant.look()
    assert told[:3] == [None, 80, 70]
    assert told[-1] is None
    told.clear()
    bench.door.new_roll(60 * ROWS)
    attendant.look()
    while attendant.state is not PrinterState.OUT:
        attendant.print(SAMPLE)
        attendant.look()
    assert told[:3] == [40, 30, 20]
    assert told == [*sorted(told[:-1], reverse=True), None]
    assert abs(told[-2] - 1) <= 1, "to the last ticket"


def test_tickets_that_were_never_sent_use_no_paper(bench_of):
    meter = Meter(Roll(length_m=10, near_end_m=1), dots_per_m=8000)
    bench = bench_of("tcp", meter=meter)
    bench.door.refuse()
    assert bench.printer.print(SAMPLE) is PrintOutcome.FAILED
    assert meter.roll.tickets == 0
