"""What every printer of tickets promises, whatever line it hangs on."""

from dataclasses import replace

import pytest

from ticket_protocol.words import PrinterState, PrintOutcome


def test_a_ticket_comes_out_as_it_was_drawn(bench, painter, content):
    assert bench.printer.print(content) is PrintOutcome.PRINTED
    (sheet,) = bench.sheets()
    picture = painter.draw(content)
    assert (sheet.size, sheet.tobytes()) == (picture.size, picture.tobytes())


def test_tickets_come_out_in_order_each_once(bench, painter, content, other):
    copy = replace(other, copy=True)
    for one in (content, other, copy):
        assert bench.printer.print(one) is PrintOutcome.PRINTED
    drawn = [painter.draw(one).tobytes() for one in (content, other, copy)]
    assert [sheet.tobytes() for sheet in bench.sheets()] == drawn


def test_all_is_well_at_first(bench):
    assert bench.printer.state() is PrinterState.OK


@pytest.mark.parametrize(
    "state", [PrinterState.OUT, PrinterState.COVER_OPEN, PrinterState.ERROR, PrinterState.LOW]
)
def test_its_state_is_told(bench, state):
    bench.printer.state()
    bench.set_state(state)
    assert bench.printer.state() is state
    bench.set_state(PrinterState.OK)
    assert bench.printer.state() is PrinterState.OK


def test_low_paper_prints(bench, content):
    bench.printer.state()
    bench.set_state(PrinterState.LOW)
    assert bench.printer.print(content) is PrintOutcome.PRINTED


@pytest.mark.parametrize("state", [PrinterState.OUT, PrinterState.COVER_OPEN, PrinterState.ERROR])
def test_nothing_is_sent_to_a_printer_that_cannot_print(bench, content, other, state):
    bench.printer.state()
    bench.set_state(state)
    assert bench.printer.print(content) is PrintOutcome.FAILED
    bench.set_state(PrinterState.OK)
    assert bench.printer.print(other) is PrintOutcome.PRINTED
    assert len(bench.sheets()) == 1


def test_a_lost_printer_is_down_and_comes_back(bench, content):
    bench.printer.state()
    bench.break_off()
    assert bench.printer.state() is PrinterState.DOWN
    bench.come_back()
    assert bench.printer.state() is PrinterState.OK
    assert bench.printer.print(content) is PrintOutcome.PRINTED


def test_warming_up_prints_nothing(bench):
    bench.printer.warm_up()
    assert bench.sheets() == []


def test_closing_twice_does_no_harm(bench, content):
    bench.printer.close()
    bench.printer.close()
    assert bench.printer.print(content) is PrintOutcome.PRINTED
