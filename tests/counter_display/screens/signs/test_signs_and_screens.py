"""Through a whole recorded day, and through any order of events: signs say what screens show."""

import json
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_display.placing import FaceKind
from screen_kit.link import LinkState
from ticket_protocol.board import Board
from ticket_protocol.fold import advance
from ticket_server.storage.bodies import fact_of
from ticket_server.web.wire import fact_on_wire

LOG = Path(__file__).parents[3] / "golden" / "day.jsonl"
AT_WORK = ("call", "serving")


class Recorded:
    """A recorded day, fact by fact as the feed tells it."""

    def __init__(self, facts):
        self.ahead = facts
        self.now = facts[0].at
        self.facts, self.boards = [], []
        self.board = Board(epoch="e", seq=0, day=facts[0].day)
        self.next()

    def next(self):
        fact = self.ahead.pop(0)
        self.now = fact.at
        self.board = advance(self.board, fact)
        self.facts.append(fact)
        self.boards.append(self.board)

    def later(self, seconds):
        self.now += timedelta(seconds=seconds)


@pytest.fixture(scope="module")
def recorded():
    """The wire's facts of the recorded day."""
    lines = LOG.read_text(encoding="utf-8").splitlines()
    return [fact_on_wire(fact_of(row_of(json.loads(line))), whole=False) for line in lines]


def row_of(told):
    """As the store keeps it."""
    at = datetime.fromisoformat(told["at"])
    return SimpleNamespace(
        **{"by": None, "origin": None} | told | {"at": at, "body": json.dumps(told["body"])}
    )


@pytest.fixture
def side_by_side(display, keeper, centre, line_of):
    """`side_by_side(hall, counters)`: screens and signs over the same counters, one for each."""

    def made(hall, counters, preset="modbus-fc16"):
        signs = keeper(hall=hall)
        screens = {
            n: display(hall=hall, name=f"sign-{n}", face=FaceKind.COUNTER, counter=n)
            for n in counters
        }
        line = line_of(preset, *counters)
        whole = centre.model_copy(update={"sign_lines": (line,)})
        for one in (signs, *screens.values()):
            one.link.join(whole)
        return Pairs(signs, screens)

    return made


class Pairs:
    """Screens and signs that are told the same at the same time."""

    def __init__(self, signs, screens):
        self.signs, self.screens = signs, screens
        self.numbers = 0

    def hear(self):
        for one in (self.signs, *self.screens.values()):
            one.link.hear()

    def stand(self, state):
        for one in (self.signs, *self.screens.values()):
            one.link.stand(state)

    def wait(self, seconds):
        self.signs.wait(seconds)
        for screen in self.screens.values():
            screen.seconds += seconds
            screen.vm.tick()

    def agree(self):
        for counter, screen in self.screens.items():
            shown, vm = self.signs.line.text(counter), screen.vm
            if not vm.online:
                assert shown == "----"
            elif vm.panel in AT_WORK:
                assert shown == vm.callNumber
                self.numbers += 1
            else:
                assert shown == "", vm.panel


def test_a_whole_day_signs_show_what_screens_show(side_by_side, recorded):
    hall = Recorded(list(recorded))
    pairs = side_by_side(hall, (1, 7, 9, 10))
    times = [fact.at for fact in recorded]
    for before, at in pairwise(times):
        gap = (at - before).total_seconds()
        for step in (1.0, 4.0, 20.0):
            if gap >= step:
                pairs.wait(step)
                pairs.agree()
        hall.next()
        pairs.hear()
        pairs.agree()
    assert hall.ahead == []
    assert pairs.numbers > 1000


STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from(["call", "recall", "start", "end", "pause", "close", "open"]),
            st.integers(1, 3),
        ),
        st.tuples(st.just("wait"), st.sampled_from([0.5, 4.0, 25.0])),
        st.tuples(st.just("stand"), st.sampled_from([LinkState.CUT, LinkState.CONNECTED])),
    ),
    max_size=25,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_happens_signs_show_what_screens_show(side_by_side, new_hall, centre, steps):
    hall = new_hall(counters=3)
    hall.open(1, 2, 3)
    pairs = side_by_side(hall, (1, 2, 3))
    for number, (what, value) in enumerate(steps):
        if what == "wait":
            pairs.wait(value)
        elif what == "stand":
            pairs.stand(value)
        else:
            happen(hall, what, value, f"{value}{number:03}")
        if pairs.signs.link.state is LinkState.CONNECTED:
            pairs.hear()
        pairs.agree()


def happen(hall, what, counter, number):
    """Something that can happen at that counter now."""
    there = hall.board.counter(counter)
    current = there.current.number if there.current else None
    if what == "call":
        hall.call(number, counter)
    elif what == "recall" and current:
        hall.recall(current, counter)
    elif what == "start" and current and there.current.started_at is None:
        hall.start(current, counter)
    elif what == "end" and current:
        hall.end(current, counter, how="pressed")
    elif what in ("pause", "close") and current is None:
        getattr(hall, what)(counter)
    elif what == "open":
        hall.open(counter)
