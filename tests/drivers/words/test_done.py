"""How a printer says "done", and how that is found out."""

from functools import partial

import pytest

from demo.fake_printer.machine import Trouble
from kiosk.drivers.receipts import Completion
from ticket_protocol.words import PrintOutcome

PRINTED, UNCONFIRMED = PrintOutcome.PRINTED, PrintOutcome.SENT_UNCONFIRMED
KINDS = pytest.mark.parametrize("kind", ["tcp", "serial"])


@KINDS
@pytest.mark.parametrize(
    ("machine", "how"),
    [
        ({}, Completion.PROCESS_ID),
        ({"has_process_id": False}, Completion.REPORT),
        ({"answers_reports": False}, Completion.NONE),
    ],
)
def test_how_it_says_done_is_found_out_once(bench_of, kind, machine, how, content):
    bench = bench_of(kind, **machine)
    expected = UNCONFIRMED if how is Completion.NONE else PRINTED
    assert bench.printer.print(content) is expected
    assert bench.printer._receipts._how is how
    asked = bench.machine.received
    began = bench.door.clock()
    assert bench.printer.print(content) is expected
    assert bench.machine.received - asked < 8_000
    assert bench.door.clock() - began < 1.0, "nothing is waited for that does not come"


def test_it_is_found_out_while_nobody_waits(bench_of):
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
def test_the_setting_is_obeyed(bench_of, machine, setting, outcome, content):
    bench = bench_of("tcp", completion=setting, **machine)
    assert bench.printer.print(content) is outcome
    assert bench.sheets() == 1
