"""The word for "done": how a printer says it, whose word it is, and when it is believed."""

from dataclasses import replace
from functools import partial
from types import SimpleNamespace

import pytest
from PIL import Image

from demo.fake_printer.machine import Machine, Trouble
from demo.fake_printer.memory import MemoryDoor
from kiosk.drivers.escpos_printer import EscposPrinter
from kiosk.drivers.line import Deadlines
from kiosk.drivers.receipts import Completion
from kiosk.drivers.status import process_id
from ticket_protocol.words import PrinterState, PrintOutcome

PRINTED, UNCONFIRMED = PrintOutcome.PRINTED, PrintOutcome.SENT_UNCONFIRMED
ROWS = 100


class PlainPainter:
    """As little as can be printed."""

    def draw(self, content):
        return Image.new("1", (576, ROWS), 0)


@pytest.fixture(params=["tcp", "serial"])
def bench(request):
    return bench_of(request.param)


def bench_of(kind, **settings):
    machine = Machine()
    for flag in ("has_process_id", "answers_reports"):
        setattr(machine, flag, settings.pop(flag, True))
    door = MemoryDoor(machine, kind=kind)
    printer = EscposPrinter(
        door.line(Deadlines()), PlainPainter(), deadlines=Deadlines(), clock=door.clock, **settings
    )
    return SimpleNamespace(
        door=door, machine=machine, printer=printer, sheets=lambda: len(machine.sheets)
    )


BOTH = pytest.mark.parametrize("has_process_id", [True, False])
KINDS = pytest.mark.parametrize("kind", ["tcp", "serial"])


def out_of_paper_in_mid_ticket(bench, content):
    bench.machine.rows_left = ROWS // 2
    assert bench.printer.print(content) is UNCONFIRMED
    assert bench.printer.state() is PrinterState.OUT
    assert bench.printer.owed() is content


@BOTH
@KINDS
def test_the_held_rest_is_confirmed_when_it_has_come_out(kind, has_process_id, content, other):
    bench = bench_of(kind, has_process_id=has_process_id)
    out_of_paper_in_mid_ticket(bench, content)
    bench.door.clear()
    assert bench.printer.state() is PrinterState.OK
    assert bench.printer.settled() == [content]
    assert (bench.printer.settled(), bench.printer.owed()) == ([], None)
    assert bench.printer.print(other) is PRINTED
    assert bench.sheets() == 2


@BOTH
@KINDS
def test_what_a_switched_off_printer_held_is_never_confirmed(kind, has_process_id, content, other):
    bench = bench_of(kind, has_process_id=has_process_id)
    out_of_paper_in_mid_ticket(bench, content)
    bench.door.switch_off()
    bench.door.clear()
    assert bench.printer.state() in (PrinterState.DOWN, PrinterState.STALLED)
    bench.door.switch_on()
    for _ in range(5):
        assert bench.printer.state() is PrinterState.OK
        bench.door.clock.sleep(7)
    assert (bench.printer.settled(), bench.printer.owed()) == ([], None)
    assert bench.printer.print(other) is PRINTED
    assert bench.printer.settled() == []


@KINDS
def test_switched_off_and_on_between_two_looks(kind, content, other):
    """With process ids, nothing can be mistaken; the printer was never seen to be away."""
    bench = bench_of(kind)
    out_of_paper_in_mid_ticket(bench, content)
    bench.door.switch_off()
    bench.door.clear()
    bench.door.switch_on()
    for _ in range(3):
        bench.printer.state()
        bench.door.clock.sleep(7)
    assert bench.printer.print(other) is PRINTED
    assert bench.printer.settled() == []
    assert sum(sheet.height >= ROWS for sheet in bench.machine.sheets) == 1


def test_a_network_printer_is_held_on_to_only_while_it_owes_a_word(content):
    bench = bench_of("tcp")
    assert bench.printer.print(content) is PRINTED
    assert bench.door.client is None
    out_of_paper_in_mid_ticket(bench, content)
    assert bench.door.client is not None
    bench.door.clear()
    bench.printer.state()
    assert bench.door.client is None


def test_a_word_that_does_not_come_is_given_up(content):
    bench = bench_of("tcp", completion=Completion.PROCESS_ID, has_process_id=False)
    assert bench.printer.print(content) is UNCONFIRMED
    assert bench.door.client is not None
    for _ in range(3):
        bench.printer.state()
        bench.door.clock.sleep(7)
    assert (bench.door.client, bench.printer.owed()) == (None, None)


@pytest.mark.parametrize(
    "stray",
    [
        b"\x00", b"\x12\x12\x12", b"\x10\x00\x00\x0f", b"\xff\x11\x13",
        b"\x37\x22zzzz\x00", b"\x37\x22zz", process_id(b"zzzz"),
    ],
)  # fmt: skip
@BOTH
@KINDS
def test_stray_bytes_confirm_nothing(kind, has_process_id, stray, content):
    """Said while the ticket goes out, by a printer that jams on it."""
    bench = bench_of(kind, has_process_id=has_process_id)
    bench.printer.state()
    bench.machine.jams_at_next_cut = True
    bench.door.fuse.light(50, partial(bench.door.say, stray), in_picture=True)
    assert bench.printer.print(content) is UNCONFIRMED
    assert bench.printer.state() is PrinterState.JAM
    assert bench.printer.settled() == []


@KINDS
def test_many_reports_from_a_printer_that_is_stuck_are_not_believed(kind, content):
    bench = bench_of(kind, has_process_id=False)
    assert bench.printer.print(content) is PRINTED
    bench.machine.jams_at_next_cut = True
    bench.door.fuse.light(50, partial(bench.door.say, b"\x00" * 9), in_picture=True)
    assert bench.printer.print(content) is UNCONFIRMED
    assert bench.printer.settled() == []


def test_reports_of_the_ticket_before_do_not_confirm_the_next(content, other):
    """The first is held by heat; the second is sent after it, and the paper ends in it."""
    bench = bench_of("serial", has_process_id=False)
    assert bench.printer.print(content) is PRINTED
    bench.door.fuse.light(50, partial(bench.door.trouble, Trouble.HOT), in_picture=True)
    assert bench.printer.print(content) is UNCONFIRMED, "too hot for as long as it was waited for"
    bench.machine.rows_left = ROWS + ROWS // 2
    bench.machine.troubles.clear()
    assert bench.printer.print(other) is UNCONFIRMED
    assert bench.printer.state() is PrinterState.OUT
    assert bench.sheets() == 2
    assert bench.printer.settled() == []
    bench.door.clear()
    assert bench.printer.state() is PrinterState.OK
    assert bench.printer.settled() == [other]


def test_a_head_that_cools_in_time_confirms_by_itself(bench, content):
    cool = partial(bench.door.clear, Trouble.HOT)

    def heat():
        bench.door.trouble(Trouble.HOT)
        bench.door.clock.after(4, cool)

    bench.door.fuse.light(50, heat, in_picture=True)
    assert bench.printer.print(content) is PRINTED


@KINDS
@pytest.mark.parametrize(
    ("machine", "how"),
    [
        ({}, Completion.PROCESS_ID),
        ({"has_process_id": False}, Completion.REPORT),
        ({"answers_reports": False}, Completion.NONE),
    ],
)
def test_how_it_says_done_is_found_out_once(kind, machine, how, content, other):
    bench = bench_of(kind, **machine)
    expected = UNCONFIRMED if how is Completion.NONE else PRINTED
    assert bench.printer.print(content) is expected
    assert bench.printer._receipts._how is how
    asked = bench.machine.received
    began = bench.door.clock()
    assert bench.printer.print(other) is expected
    assert bench.machine.received - asked < 8_000
    assert bench.door.clock() - began < 1.0, "nothing is waited for that does not come"


def test_it_is_found_out_while_nobody_waits():
    bench = bench_of("tcp")
    bench.printer.state()
    bench.door.clock.sleep(12)
    bench.printer.state()
    assert bench.printer._receipts._how is Completion.PROCESS_ID


def test_one_that_was_blocked_meanwhile_is_asked_again(bench, content, other):
    bench.door.fuse.light(20, partial(bench.door.trouble, Trouble.HOT))
    assert bench.printer.print(content) is UNCONFIRMED
    assert bench.printer._receipts._how is Completion.AUTO
    bench.door.clear()
    bench.printer.state()
    assert bench.printer.print(other) is PRINTED


@pytest.mark.parametrize(
    ("machine", "setting", "outcome"),
    [
        ({}, Completion.REPORT, PRINTED),
        ({}, Completion.PROCESS_ID, PRINTED),
        ({}, Completion.NONE, UNCONFIRMED),
        ({"has_process_id": False}, Completion.PROCESS_ID, UNCONFIRMED),
    ],
)
def test_the_setting_is_obeyed(machine, setting, outcome, content):
    bench = bench_of("tcp", completion=setting, **machine)
    assert bench.printer.print(content) is outcome
    assert bench.sheets() == 1


@KINDS
@BOTH
def test_after_a_jam_it_is_known_whether_the_ticket_is_forgotten(
    kind, has_process_id, content, other
):
    bench = bench_of(kind, has_process_id=has_process_id)
    bench.machine.jams_at_next_cut = True
    assert bench.printer.print(content) is UNCONFIRMED
    assert not bench.printer.recover(), "the knife is still stuck"
    assert bench.printer.owed() is content
    bench.door.clear(Trouble.JAM)
    assert bench.printer.recover()
    assert bench.printer.settled() == []
    assert bench.printer.print(replace(content, copy=True)) is PRINTED
    assert bench.printer.print(other) is PRINTED
    assert bench.sheets() == 2


def test_one_that_printed_the_ticket_after_all_has_not_forgotten_it(bench, content):
    """It goes on by itself just before it is told to forget: the word comes first."""
    bench.machine.jams_at_next_cut = True
    assert bench.printer.print(content) is UNCONFIRMED
    bench.machine._cutter_error = False
    bench.door.clear(Trouble.JAM)
    bench.printer.recover()
    assert bench.printer.settled() == [content]


def test_a_silent_printer_stalls_once_it_has_answered(bench):
    assert bench.printer.state() is PrinterState.OK
    bench.door.stall()
    assert bench.printer.state() is PrinterState.STALLED
    bench.door.resume()
    assert bench.printer.state() is PrinterState.OK
