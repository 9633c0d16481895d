"""Any faults in any order: each ticket has one outcome, a true one, and comes out once at most."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.paper.judging import broken_promises
from benchmarks.paper.sequences import (
    LONGEST,
    PAUSES,
    STRAY,
    Copy,
    Mend,
    Order,
    Pause,
    Play,
    Stray,
    Strike,
)
from benchmarks.paper.table import MAKES
from benchmarks.paper.tickets import WIDTH
from benchmarks.paper.trial import in_memory
from demo.fake_printer.faults import Fault
from demo.fake_printer.machine import Machine
from kiosk.drivers.escpos_printer import Answers
from ticket_protocol.words import PrintOutcome

EVENTS = st.lists(
    st.one_of(
        st.builds(Order, waits=st.booleans()),
        st.builds(
            Strike, st.sampled_from(Fault), st.none() | st.just(-1) | st.integers(0, LONGEST)
        ),
        st.just(Mend()),
        st.builds(Pause, st.sampled_from(PAUSES)),
        st.just(Copy()),
        st.builds(Stray, st.sampled_from(STRAY), later=st.booleans()),
    ),
    max_size=12,
)
USABLE = [make for make in MAKES if make.outcome is not PrintOutcome.FAILED]


@settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(events=EVENTS, kind=st.sampled_from(["tcp", "serial"]), make=st.sampled_from(USABLE))
def test_every_ticket_has_one_outcome_and_it_is_true(events, kind, make):
    machine = Machine(WIDTH)
    for flag in make.lacks:
        setattr(machine, flag, False)
    play = Play(events, blind=make.status == "none")
    trial = in_memory(play, kind=kind, machine=machine, answers=Answers(make.status))
    assert broken_promises(trial, play.ordered, last_is=make.outcome) == []
