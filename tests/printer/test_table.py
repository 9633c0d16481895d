"""Every fault at every moment: no cell prints twice by itself, and none loses a ticket."""

import pytest

from benchmarks.paper.cells import EARLIER, IN_TICKET, LATER, MEANT, broken, script_of
from benchmarks.paper.table import FATES, MAKES, ROWS, Moment
from benchmarks.paper.tickets import WIDTH
from benchmarks.paper.trial import in_memory
from demo.fake_printer.faults import Fault
from demo.fake_printer.machine import Machine
from demo.fake_printer.memory import MemoryDoor
from kiosk.drivers.escpos_printer import Answers
from ticket_protocol.words import PrintOutcome

CELLS = [
    pytest.param(row, kind, moment, id=f"{row.fault.value}-{moment.value}-{kind}")
    for row in ROWS
    for kind in row.on
    for moment in Moment
]


def test_no_cell_is_missing():
    for kind in ("tcp", "serial"):
        told = {row.fault for row in ROWS if kind in row.on}
        assert told >= set(Fault) - {Fault.REFUSED, Fault.DROPPED}
    assert all(set(row.fates) == set(Moment) for row in ROWS)


def test_no_cell_promises_a_second_sheet_but_a_marked_copy():
    fates = [fate for row in ROWS for fate in row.fates.values()]
    assert {fate.name for fate in fates} == {fate.name for fate in FATES}
    assert all(fate.sheets + fate.torn <= 1 for fate in fates)
    assert all("marked copy" in fate.words for fate in fates if fate.copies)


@pytest.mark.parametrize(("row", "kind", "moment"), CELLS)
def test_it_is_as_the_table_says(row, kind, moment):
    trial = in_memory(script_of(row, moment), kind=kind)
    assert list(broken(trial, row, moment)) == []


@pytest.mark.parametrize("into", IN_TICKET)
@pytest.mark.parametrize(("row", "kind", "moment"), [c for c in CELLS if "during" in c.id])
def test_wherever_in_the_ticket_it_strikes(row, kind, moment, into):
    trial = in_memory(script_of(row, moment, into=into), kind=kind)
    assert list(broken(trial, row, moment)) == []


@pytest.mark.parametrize("make", MAKES, ids=lambda make: make.words)
@pytest.mark.parametrize("kind", ["tcp", "serial"])
@pytest.mark.parametrize("poor", [False, True], ids=["skips", "prints what it does not know"])
def test_printers_that_can_say_less(make, kind, poor):
    machine = Machine(WIDTH)
    machine.prints_what_it_does_not_know = poor
    for flag in make.lacks:
        setattr(machine, flag, False)

    def script(trial):
        yield trial.ready()
        for number in (1, 2):
            trial.order(number)
            yield trial.told_of(number)

    door = MemoryDoor(machine, kind=kind)
    trial = in_memory(script, door=door, answers=Answers(make.status))
    assert trial.told.states[:1] == [make.state]
    assert [trial.told.of(n) for n in (1, 2)] == [[make.outcome]] * 2
    printed = "failed" not in make.outcome.value
    assert dict(trial.ink().sheets) == ({(1, False): 1, (2, False): 1} if printed else {})
    assert machine.unknown == b""


@pytest.mark.parametrize("completion", ["process id", "report"])
def test_a_printer_that_does_not_forget_after_a_jam_gets_no_second_order(completion):
    """DLE ENQ 2 made it go on with what it held: that is the ticket; no copy is needed."""
    machine = Machine(WIDTH)
    machine.forgets, machine.has_process_id = False, completion == "process id"
    row = next(row for row in ROWS if row.fault is Fault.JAM)
    trial = in_memory(script_of(row, Moment.DURING), door=MemoryDoor(machine, kind="serial"))
    assert trial.told.of(MEANT) == [PrintOutcome.SENT_UNCONFIRMED, PrintOutcome.PRINTED]
    assert trial.told.of(MEANT, copy=True) == []
    assert dict(trial.ink().sheets) == {(EARLIER, False): 1, (MEANT, False): 1, (LATER, False): 1}
