"""A day of a thousand tickets through a printer that fails all day long: the record adds up."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from random import Random

import pytest

from benchmarks.paper.judging import broken_promises
from benchmarks.paper.sequences import (
    LONGEST,
    STRAY,
    Copy,
    Event,
    Mend,
    Order,
    Pause,
    Play,
    Refill,
    Stray,
    Strike,
)
from benchmarks.paper.tickets import HEIGHT, WIDTH
from benchmarks.paper.trial import in_memory
from demo.fake_printer.faults import Fault
from demo.fake_printer.machine import Machine
from demo.fake_printer.memory import MemoryDoor
from kiosk.printer.roll import Meter, Roll
from ticket_protocol.words import PrinterState, PrintOutcome

TICKETS = 1000
ROLL = 150 * HEIGHT
NEAR_END = 30 * HEIGHT
FAULTS = [fault for fault in Fault if fault is not Fault.PAPER_OUT]
"""The paper ends by itself, with each roll."""
FLAKY = 0.05


def a_day(rng: Random) -> Iterator[Event]:
    """One citizen in 28 s on the average: eight hours."""
    for _ in range(TICKETS):
        if rng.random() < FLAKY:
            yield Strike(rng.choice(FAULTS), rng.choice((None, -1, rng.randrange(LONGEST))))
        if rng.random() < FLAKY:
            yield Stray(rng.choice(STRAY), later=rng.random() < 0.5)
        yield Order(waits=rng.random() < 0.9)
        yield Pause(rng.expovariate(1 / 14))
        if rng.random() < FLAKY:
            yield Copy()
        yield Pause(rng.expovariate(1 / 14))
        if rng.random() < 0.6:
            yield Mend()
        yield Refill(ROLL)


@pytest.fixture(scope="module", params=["tcp", "serial"])
def day(request):
    machine = Machine(WIDTH)
    machine.rows_left, machine.near_end_rows = ROLL, NEAR_END
    play = Play(list(a_day(Random(20261122))), fresh_roll=False)
    meter = Meter(Roll(length_m=16.0, near_end_m=1.0), dots_per_m=10 * HEIGHT)
    door = MemoryDoor(machine, kind=request.param)
    trial = in_memory(play, door=door, meter=meter)
    return trial, play


def test_no_promise_is_broken(day):
    trial, play = day
    assert broken_promises(trial, play.ordered) == []


def test_every_ticket_is_accounted_for(day):
    """Outcomes add up to the tickets; sheets add up to what was told."""
    trial, play = day
    last = {n: trial.told.of(n)[-1] for n in range(1, play.ordered + 1)}
    count = Counter(last.values())
    ink = trial.ink()
    came = {n for n in last if ink.sheets[n, False] + ink.torn[n, False]}
    assert play.ordered == TICKETS + 1 == sum(count.values())
    assert {n for n, outcome in last.items() if outcome is PrintOutcome.PRINTED} <= came
    assert not came & {n for n, outcome in last.items() if outcome is PrintOutcome.FAILED}
    unconfirmed = {n for n, o in last.items() if o is PrintOutcome.SENT_UNCONFIRMED}
    assert len(came) == count[PrintOutcome.PRINTED] + len(came & unconfirmed)
    assert count[PrintOutcome.PRINTED] > 0.75 * TICKETS
    assert count[PrintOutcome.FAILED] > 20  # or the day was not a flaky one


def test_copies_add_up(day):
    """Every copy that came out was ordered, or follows a jam; nobody has two unmarked sheets."""
    trial, _ = day
    ink = trial.ink()
    ordered = Counter(n for n, copy in trial.ordered if copy)
    out = Counter({n: ink.sheets[n, True] + ink.torn[n, True] for n, copy in ink.touched if copy})
    by_itself = sum((out - ordered).values())
    assert 0 < by_itself <= trial.told.states.count(PrinterState.JAM)
    assert sum(out.values()) > 20


def test_every_row_of_paper_is_accounted_for(day):
    trial, _ = day
    machine = trial.door.machine
    used = sum(sheet.height for sheet in [*machine.sheets, *machine.scraps, machine.hanging])
    rolls = -(-used // ROLL)
    assert rolls >= 6
    assert used == rolls * ROLL - machine.rows_left


def test_the_forecast_of_the_last_rolls_is_near(day):
    """`near_end_m` of the settings says ten tickets; thirty come, which the first rolls teach."""
    trial, _ = day
    told = pairwise(trial.told.left)
    first = [left for before, left in told if before is None and left is not None]
    assert len(first) >= 6
    assert first[0] <= 10
    assert all(20 <= left <= 40 for left in first[3:])
