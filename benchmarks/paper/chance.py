"""Sequences by chance: from Hypothesis in memory, which makes broken ones small; else by seeds."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from random import Random
from typing import Any, get_args

from hypothesis import strategies as st

from benchmarks.paper.judging import broken_promises
from benchmarks.paper.lines import LineKind, on_line
from benchmarks.paper.sequences import (
    LONGEST,
    PAUSES,
    SOON,
    STRAY,
    Copy,
    Event,
    Mend,
    Order,
    Pause,
    Play,
    Soon,
    Stray,
    Strike,
    random_events,
)
from benchmarks.paper.table import MAKES, Make
from benchmarks.paper.tickets import HEIGHT, WIDTH
from benchmarks.paper.trial import in_memory
from demo.fake_printer.faults import Fault
from demo.fake_printer.machine import Machine
from demo.fake_printer.memory import Kind, MemoryDoor
from kiosk.drivers.escpos_printer import Answers
from ticket_protocol.words import PrintOutcome

AT_ONCE = 16
"""Trials on real lines side by side: they mostly wait."""
MOST_ROWS = 6 * HEIGHT
"""Six tickets: the roll of a sequence ends in most of them."""
_AT_ONCE = (
    st.builds(Strike, st.sampled_from(Fault), st.none() | st.just(-1) | st.integers(0, LONGEST)),
    st.just(Mend()),
    st.builds(Stray, st.sampled_from(STRAY), later=st.booleans()),
)
_EVENTS = st.one_of(
    st.builds(Order, waits=st.booleans()),
    *_AT_ONCE,
    st.builds(Soon, st.floats(0, SOON), st.one_of(*_AT_ONCE)),
    st.builds(Pause, st.sampled_from(PAUSES)),
    st.just(Copy()),
)
_DOORS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(get_args(Kind)),
        "baud": st.sampled_from([None, 9600]),
        "room": st.sampled_from([4096, 128]),
    }
)
CHANCE: dict[str, st.SearchStrategy[Any]] = {
    "events": st.lists(_EVENTS, max_size=12),
    "door": _DOORS,
    "make": st.sampled_from([make for make in MAKES if make.outcome is not PrintOutcome.FAILED]),
    "roll": st.none() | st.integers(1, MOST_ROWS),
    "forgets": st.sampled_from([True, True, False]),
}
"""What `broken_in_memory` is given: any events, any line, any printer that prints, any roll."""


def broken_in_memory(
    events: list[Event], door: Mapping[str, Any], make: Make, *, roll: int | None, forgets: bool
) -> list[str]:
    """Every promise that these events broke, on such a line, printer and roll of so many rows."""
    machine = Machine(WIDTH)
    machine.rows_left, machine.forgets = roll, forgets
    for flag in make.lacks:
        setattr(machine, flag, False)
    play = Play(events, blind=make.status == "none")
    trial = in_memory(play, door=MemoryDoor(machine, **door), answers=Answers(make.status))
    return broken_promises(trial, play.ordered, last_is=make.outcome)


def broken_on_lines(seeds: range) -> list[str]:
    """Every promise that sequences with these seeds broke on TCP, a serial port, a device file."""
    with ThreadPoolExecutor(AT_ONCE) as several:
        return [words for broken in several.map(_broken_on_line, seeds) for words in broken]


def _broken_on_line(seed: int) -> list[str]:
    rng, kinds = Random(seed), get_args(LineKind)
    events, kind = random_events(rng), kinds[seed % len(kinds)]
    play = Play(events)
    trial = on_line(play, kind)
    broken = broken_promises(trial, play.ordered)
    return [f"seed {seed} on {kind}: {words}; events: {events}" for words in broken]
