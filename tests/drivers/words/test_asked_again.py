"""One that answered neither question after its word: it is asked once more, while nobody waits."""

import pytest

from demo.fake_printer.machine import Trouble
from kiosk.drivers.receipts import Completion
from ticket_protocol.words import PrinterState, PrintOutcome

PRINTED, UNCONFIRMED = PrintOutcome.PRINTED, PrintOutcome.SENT_UNCONFIRMED
KINDS = pytest.mark.parametrize("kind", ["tcp", "serial"])
IDLE_S = 12.0


def stay_idle(bench, looks=3):
    """Ready, and looked at now and then."""
    for _ in range(looks):
        assert bench.printer.state() is PrinterState.OK
        bench.door.clock.sleep(IDLE_S)


def be_deaf_while_asked(bench):
    """It has both words, and says none of them just now; its status it tells."""
    bench.machine.has_process_id = bench.machine.answers_reports = False


def hear_again(bench):
    bench.machine.has_process_id = bench.machine.answers_reports = True


@KINDS
def test_a_power_cut_in_the_question_is_not_for_ever(bench_of, kind, content, other):
    bench = bench_of(kind)
    be_deaf_while_asked(bench)
    assert bench.printer.print(content) is UNCONFIRMED
    hear_again(bench)
    stay_idle(bench)
    assert bench.printer.print(other) is PRINTED
    stay_idle(bench)
    asked = bench.machine.received
    stay_idle(bench)
    assert bench.machine.received - asked < 100, "it is not asked for what it has said"


@KINDS
def test_one_that_was_not_ready_since_is_asked_again(bench_of, kind, content, other):
    bench = bench_of(kind)
    be_deaf_while_asked(bench)
    assert bench.printer.print(content) is UNCONFIRMED
    stay_idle(bench)
    hear_again(bench)
    bench.door.trouble(Trouble.PAPER_OUT)
    assert bench.printer.state() is PrinterState.OUT
    bench.door.clear()
    stay_idle(bench)
    assert bench.printer.print(other) is PRINTED


@KINDS
def test_one_without_a_word_is_asked_twice_and_then_left_alone(bench_of, kind, content):
    bench = bench_of(kind, has_process_id=False, answers_reports=False)
    assert bench.printer.print(content) is UNCONFIRMED
    stay_idle(bench)
    assert bench.printer._receipts._how is Completion.NONE
    began = bench.door.clock()
    bench.printer.state()
    assert bench.door.clock() - began < 1.0


@KINDS
def test_a_ticket_does_not_wait_for_the_second_question(bench_of, kind, content, other):
    bench = bench_of(kind, has_process_id=False, answers_reports=False)
    bench.printer.print(content)
    bench.door.trouble(Trouble.COVER_OPEN)
    bench.printer.state()
    bench.door.clear()
    began = bench.door.clock()
    assert bench.printer.print(other) is UNCONFIRMED
    assert bench.door.clock() - began < 1.0


@KINDS
def test_a_setting_is_never_doubted(bench_of, kind, content, other):
    bench = bench_of(kind, completion=Completion.NONE)
    bench.printer.print(content)
    bench.door.trouble(Trouble.COVER_OPEN)
    bench.printer.state()
    bench.door.clear()
    stay_idle(bench)
    assert bench.printer.print(other) is UNCONFIRMED
