"""Lines that break, fall silent or died unnoticed: what comes next is whole."""

import pytest

from kiosk.drivers.escpos_printer import Answers
from ticket_protocol.words import PrinterState, PrintOutcome

PRINTED, UNCONFIRMED = PrintOutcome.PRINTED, PrintOutcome.SENT_UNCONFIRMED
KINDS = pytest.mark.parametrize("kind", ["tcp", "serial"])


@pytest.mark.parametrize("bytes_into", [0, 1, 3, 5, 7, 8, 40])
@KINDS
def test_a_picture_that_broke_off_swallows_nothing(bench_of, kind, bytes_into, content, other):
    """Not even in its head, where questions would become its size."""
    bench = bench_of(kind)
    bench.printer.state()
    bench.door.fuse.light(bytes_into, bench.door.drop, in_picture=True)
    assert bench.printer.print(content) is not PRINTED
    bench.door.plug_in()
    bench.printer.state()
    assert bench.printer.print(other) is PRINTED
    assert bench.whole() == 1


@pytest.mark.parametrize("status", [Answers.BASIC, Answers.FULL])
def test_one_without_words_is_asked_whether_all_arrived(bench_of, status, content, other):
    """The line breaks when all has been handed over, and not all of it has been read."""
    bench = bench_of("tcp", answers=status, answers_reports=False)
    bench.door.fuse.light(7_190, bench.door.drop, in_picture=True)
    assert bench.printer.print(content) is UNCONFIRMED
    assert bench.printer.state() is PrinterState.OK
    assert bench.printer.print(other) is UNCONFIRMED
    assert bench.whole() == 1


@pytest.mark.parametrize("status", list(Answers))
def test_a_line_that_died_unnoticed_costs_no_ticket(bench_of, status, content):
    bench = bench_of("serial", answers=status)
    bench.printer.state()
    bench.door.drop()
    bench.door.plug_in()
    expected = PRINTED if status is Answers.FULL else UNCONFIRMED
    assert bench.printer.print(content) is expected
    assert bench.sheets() == 1


def test_a_silent_printer_stalls_once_it_has_answered(bench):
    assert bench.printer.state() is PrinterState.OK
    bench.door.stall()
    assert bench.printer.state() is PrinterState.STALLED
    bench.door.resume()
    assert bench.printer.state() is PrinterState.OK


@pytest.mark.parametrize("kind", ["tcp", "serial"])
def test_one_that_cannot_be_asked_is_stalled_until_it_takes_again(bench_of, kind, content, other):
    bench = bench_of(kind, answers=Answers.NONE)
    bench.door.fuse.light(50, bench.door.stall, in_picture=True)
    assert bench.printer.print(content) is UNCONFIRMED
    assert bench.printer.state() is PrinterState.STALLED
    assert bench.printer.print(other) is PrintOutcome.FAILED
    bench.door.resume()
    assert bench.printer.state() is PrinterState.UNKNOWN
    assert bench.printer.print(other) is UNCONFIRMED
    assert bench.whole() == 1
