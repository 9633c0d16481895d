"""Bytes that nobody asked for, or that come too late: they confirm nothing."""

from functools import partial

import pytest

from demo.fake_printer.machine import Trouble
from kiosk.drivers.line import Deadlines
from kiosk.drivers.receipts import Completion
from kiosk.drivers.status import process_id
from kiosk.drivers.talk import Talk
from ticket_protocol.words import PrinterState, PrintOutcome

PRINTED, UNCONFIRMED = PrintOutcome.PRINTED, PrintOutcome.SENT_UNCONFIRMED
BOTH = pytest.mark.parametrize("has_process_id", [True, False])
KINDS = pytest.mark.parametrize("kind", ["tcp", "serial"])


@pytest.mark.parametrize(
    "stray",
    [
        b"\x00", b"\x12\x12\x12", b"\x10\x00\x00\x0f", b"\xff\x11\x13",
        b"\x37\x22zzzz\x00", b"\x37\x22zz", process_id(b"zzzz"),
    ],
)  # fmt: skip
@BOTH
@KINDS
def test_stray_bytes_confirm_nothing(bench_of, kind, has_process_id, stray, content):
    """Said while the ticket goes out, by a printer that jams on it."""
    bench = bench_of(kind, has_process_id=has_process_id)
    bench.printer.state()
    bench.machine.jams_at_next_cut = True
    bench.door.fuse.light(50, partial(bench.door.say, stray), in_picture=True)
    assert bench.printer.print(content) is UNCONFIRMED
    assert bench.printer.state() is PrinterState.JAM
    assert bench.printer.settled() == []


@KINDS
def test_many_reports_from_a_printer_that_is_stuck_are_not_believed(bench_of, kind, content):
    bench = bench_of(kind, has_process_id=False)
    assert bench.printer.print(content) is PRINTED
    bench.machine.jams_at_next_cut = True
    bench.say_later(b"\x00" * 9)
    assert bench.printer.print(content) is UNCONFIRMED
    assert bench.printer.state() is PrinterState.JAM
    assert bench.printer.settled() == []


@KINDS
def test_a_single_report_is_noise(bench_of, kind, content):
    bench = bench_of(kind, completion=Completion.REPORT, answers_reports=False)
    bench.say_later(b"\x00")
    assert bench.printer.print(content) is UNCONFIRMED
    bench.say_later(b"\x0c\x0c")
    assert bench.printer.print(content) is UNCONFIRMED, "the paper was gone"


def test_reports_that_come_too_late_are_not_the_next_ticket_s(bench_of, content, other):
    bench = bench_of("serial", completion=Completion.REPORT, answers_reports=False)
    assert bench.printer.print(content) is UNCONFIRMED
    bench.say_later(b"\x00\x00")
    assert bench.printer.print(other) is UNCONFIRMED
    assert bench.printer.settled() == []


def test_reports_of_a_printer_that_was_out_of_sight_are_not_believed(bench_of, content):
    """Noise as lines make it when the power comes back."""
    bench = bench_of("serial", has_process_id=False)
    bench.run_out_in(content)
    bench.door.switch_off()
    assert bench.printer.state() is PrinterState.STALLED
    bench.door.clear()
    bench.door.switch_on()
    bench.printer.state()
    bench.door.say(b"\x00" * 6)
    assert bench.printer.state() is PrinterState.OK
    assert bench.printer.settled() == []


def test_reports_of_the_ticket_before_do_not_confirm_the_next(bench_of, content, other):
    """The first is held by heat; the second is sent after it, and the paper ends in it."""
    bench = bench_of("serial", has_process_id=False)
    assert bench.printer.print(content) is PRINTED
    bench.door.fuse.light(50, partial(bench.door.trouble, Trouble.HOT), in_picture=True)
    assert bench.printer.print(content) is UNCONFIRMED, "too hot for as long as it was waited for"
    bench.machine.rows_left = 150
    bench.machine.troubles.clear()
    assert bench.printer.print(other) is UNCONFIRMED
    assert bench.printer.state() is PrinterState.OUT
    assert bench.sheets() == 2
    assert bench.printer.settled() == []
    bench.door.clear()
    assert bench.printer.state() is PrinterState.OK
    assert bench.printer.settled() == [other]


class AnsweringLine:
    """Each question is answered by the next of `answers`."""

    lasting = True

    def __init__(self, *answers):
        self.answers, self.said = list(answers), b""

    def write(self, data):
        self.said += self.answers.pop(0)

    def read(self, timeout):
        said, self.said = self.said, b""
        return said


def test_bad_news_is_believed_when_it_is_said_twice():
    """A picture may hold a question whose answer comes late, as if it were ours."""
    well, near = b"\x12", b"\x1e"
    talk = Talk(AnsweringLine(well, well, near, well, *[well] * 4, *[well] * 4), Deadlines())
    assert talk.status().state is PrinterState.OK
    talk = Talk(AnsweringLine(*[well, well, near, well] * 2), Deadlines())
    assert talk.status().state is PrinterState.JAM
