"""A ticket that the printer holds: confirmed when it came out, never when it is gone."""

from dataclasses import replace
from functools import partial

import pytest

from demo.fake_printer.machine import Trouble
from kiosk.drivers.receipts import Completion
from ticket_protocol.words import PrinterState, PrintOutcome

PRINTED, UNCONFIRMED = PrintOutcome.PRINTED, PrintOutcome.SENT_UNCONFIRMED
BOTH = pytest.mark.parametrize("has_process_id", [True, False])
KINDS = pytest.mark.parametrize("kind", ["tcp", "serial"])


@BOTH
@KINDS
def test_the_held_rest_is_confirmed_when_it_has_come_out(
    bench_of, kind, has_process_id, content, other
):
    bench = bench_of(kind, has_process_id=has_process_id)
    bench.run_out_in(content)
    bench.door.clear()
    assert bench.printer.state() is PrinterState.OK
    assert bench.printer.settled() == [content]
    assert (bench.printer.settled(), bench.printer.owed()) == ([], None)
    assert bench.printer.print(other) is PRINTED
    assert bench.sheets() == 2


@BOTH
@KINDS
def test_what_a_switched_off_printer_held_is_never_confirmed(
    bench_of, kind, has_process_id, content, other
):
    bench = bench_of(kind, has_process_id=has_process_id)
    bench.run_out_in(content)
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
def test_switched_off_and_on_between_two_looks(bench_of, kind, content, other):
    """With process ids, nothing can be mistaken; the printer was never seen to be away."""
    bench = bench_of(kind)
    bench.run_out_in(content)
    bench.door.switch_off()
    bench.door.clear()
    bench.door.switch_on()
    for _ in range(3):
        bench.printer.state()
        bench.door.clock.sleep(7)
    assert bench.printer.print(other) is PRINTED
    assert bench.printer.settled() == []
    assert bench.whole() == 1


def test_a_network_printer_is_held_on_to_only_while_it_owes_a_word(bench_of, content):
    bench = bench_of("tcp")
    assert bench.printer.print(content) is PRINTED
    assert bench.door.client is None
    bench.run_out_in(content)
    assert bench.door.client is not None
    bench.door.clear()
    bench.printer.state()
    assert bench.door.client is None


def test_a_word_that_does_not_come_is_given_up(bench_of, content):
    bench = bench_of("tcp", completion=Completion.PROCESS_ID, has_process_id=False)
    assert bench.printer.print(content) is UNCONFIRMED
    assert bench.door.client is not None
    for _ in range(3):
        bench.printer.state()
        bench.door.clock.sleep(7)
    assert (bench.door.client, bench.printer.owed()) == (None, None)


def test_a_head_that_cools_in_time_confirms_by_itself(bench, content):
    cool = partial(bench.door.clear, Trouble.HOT)

    def heat():
        bench.door.trouble(Trouble.HOT)
        bench.door.clock.after(4, cool)

    bench.door.fuse.light(50, heat, in_picture=True)
    assert bench.printer.print(content) is PRINTED


@KINDS
@BOTH
def test_after_a_jam_it_is_known_whether_the_ticket_is_forgotten(
    bench_of, kind, has_process_id, content, other
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


@KINDS
@BOTH
def test_one_that_printed_the_ticket_after_all_has_not_forgotten_it(
    bench_of, kind, has_process_id, content
):
    """It goes on by itself just before it is told to forget: the word comes first."""
    bench = bench_of(kind, has_process_id=has_process_id)
    bench.machine.jams_at_next_cut = True
    assert bench.printer.print(content) is UNCONFIRMED
    bench.machine._cutter_error = False
    bench.door.clear(Trouble.JAM)
    bench.printer.recover()
    assert bench.printer.settled() == [content]


@KINDS
@BOTH
def test_one_that_prints_it_while_it_is_asked_anew_gets_no_copy(
    bench_of, kind, has_process_id, content
):
    """It held its paper back until then, and said the word for it together with ours."""
    bench = bench_of(kind, has_process_id=has_process_id)
    bench.machine.jams_at_next_cut = True
    assert bench.printer.print(content) is UNCONFIRMED
    machine, works = bench.machine, bench.machine._work
    machine._cutter_error, machine.troubles = False, set()
    asked = (b"\x1d(H", 2) if has_process_id else (b"\x1dr\x01", 6)
    machine._work = lambda: works() if machine._buffer.count(asked[0]) == asked[1] else b""
    forgotten = bench.printer.recover()
    assert bench.whole() == 1
    assert bench.printer.settled() == [content] if has_process_id else not forgotten


@KINDS
def test_words_that_were_not_believed_leave_the_ticket_unforgotten(bench_of, kind, content):
    """It obeyed, but what it said before may have been about the ticket: no copy."""
    bench = bench_of(kind, has_process_id=False)
    bench.machine.jams_at_next_cut = True
    assert bench.printer.print(content) is UNCONFIRMED
    bench.machine.troubles = {Trouble.PAPER_OUT}
    bench.door.say(b"\x00\x00")
    bench.door.clock.after(0.5, bench.door.clear)
    assert not bench.printer.recover()
    assert len(bench.machine.scraps) == 1, "it was forgotten"
    assert bench.printer.settled() == []
