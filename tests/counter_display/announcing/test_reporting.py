"""What the server is told about announcements, whatever happens to the calls."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_display.pacing import Part, Voice
from counter_display.reporting import Reporting

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["call", "call", "recall", "put_back", "pressed", "cut", "wait"]),
        st.integers(1, 3),
        st.floats(0.0, 6.0),
    ),
    max_size=30,
)


class Listener:
    """Reports what a watcher sees, as a screen does at every change."""

    def __init__(self, watcher):
        self.watcher = watcher
        self.reporting = Reporting()
        self.told = []

    def look(self):
        now = self.watcher.now
        self.reporting, reports = self.reporting.after(self.watcher.state, now=now)
        self.told += [(r.phase, r.call, now) for r in reports]

    def wait(self, seconds):
        for _ in range(round(seconds * 10)):
            self.watcher.wait(0.1)
            self.look()

    def listen(self):
        self.watcher.listen()
        self.look()

    def phases(self):
        return [(phase, call) for phase, call, _ in self.told]


@pytest.fixture
def listener(watcher):
    return Listener(watcher)


def test_call_begins_and_ends_after_its_minimum(hall, listener):
    made = hall.call("1001", 1)
    listener.listen()
    assert listener.phases() == [("started", made.seq)]
    listener.wait(3.5)
    assert len(listener.told) == 1
    listener.wait(1)
    assert listener.phases() == [("started", made.seq), ("ended", made.seq)]
    listener.wait(60)
    assert len(listener.told) == 2


def test_what_is_said_for_longer_ends_later(hall, watching):
    listener = Listener(watching(hall, voice=Voice(part=Part.SPEAKING)))
    made = hall.call("1001", 1)
    listener.listen()
    listener.wait(5.5)
    assert len(listener.told) == 1
    listener.watcher.state = listener.watcher.state.said(made.seq, now=listener.watcher.now)
    listener.look()
    assert listener.told[-1][0] == "ended"


def test_what_was_said_ended_though_its_recall_follows_at_once(hall, watching):
    listener = Listener(watching(hall, voice=Voice(part=Part.SPEAKING)))
    one = hall.call("1001", 1)
    two = hall.recall("1001", 1)
    listener.listen()
    listener.wait(1)
    listener.watcher.state = listener.watcher.state.said(one.seq, now=listener.watcher.now)
    listener.wait(3.5)
    order = [("started", one), ("ended", one), ("started", two)]
    assert listener.phases() == [(phase, fact.seq) for phase, fact in order]


def test_calls_that_wait_begin_when_it_is_their_turn(hall, listener):
    one, two = hall.call("1001", 1), hall.call("2001", 2)
    listener.listen()
    listener.wait(10)
    order = [("started", one), ("ended", one), ("started", two), ("ended", two)]
    assert listener.phases() == [(phase, fact.seq) for phase, fact in order]


def test_recall_ends_instead_of_its_call(hall, listener):
    one = hall.call("1001", 1)
    listener.listen()
    listener.wait(1)
    two = hall.recall("1001", 1)
    listener.listen()
    listener.wait(10)
    order = [("started", one), ("started", two), ("ended", two)]
    assert listener.phases() == [(phase, fact.seq) for phase, fact in order]


@pytest.mark.parametrize("what", ["put_back", "cut"])
def test_what_was_broken_off_never_ended(hall, listener, what):
    hall.call("1001", 1)
    listener.listen()
    listener.wait(1)
    if what == "put_back":
        hall.end("1001", 1, how="put_back")
    else:
        listener.watcher.state = listener.watcher.state.cut_off()
    listener.listen()
    listener.watcher.state = listener.watcher.state.reconnected(now=listener.watcher.now)
    listener.wait(10)
    assert [phase for phase, _, _ in listener.told] == ["started"]


def test_old_calls_are_not_told(hall, listener):
    hall.call("1001", 1)
    listener.watcher.listen(news=False)
    listener.wait(10)
    assert listener.told == []


def test_snapshot_is_not_told(hall, listener):
    hall.call("1001", 1)
    listener.watcher.state = listener.watcher.state.joined(hall.board, now=0.0)
    listener.wait(10)
    assert listener.told == []


def test_officer_who_goes_on_does_not_stop_the_announcement(hall, listener):
    made = hall.call("1001", 1)
    listener.listen()
    hall.end("1001", 1, how="pressed")
    listener.listen()
    listener.wait(10)
    assert listener.phases() == [("started", made.seq), ("ended", made.seq)]


@given(steps=STEPS)
def test_each_is_told_once_and_ends_only_after_it_began(new_hall, watching, steps):
    hall = new_hall(counters=3)
    listener = Listener(watching(hall))
    for what, counter, seconds in steps:
        there = hall.board.counter(counter).current
        if what == "call":
            hall.call(f"{counter}{len(hall.facts):03}", counter)
        elif what == "cut":
            listener.watcher.state = listener.watcher.state.cut_off()
            listener.look()
            listener.watcher.state = listener.watcher.state.reconnected(now=listener.watcher.now)
        elif what == "recall" and there is not None:
            hall.recall(there.number, counter)
        elif what in ("put_back", "pressed") and there is not None:
            hall.end(there.number, counter, how=what)
        listener.listen()
        listener.wait(seconds)
    assert all(count == 1 for count in Counter(listener.phases()).values())
    began = {call: now for phase, call, now in listener.told if phase == "started"}
    for phase, call, now in listener.told:
        if phase == "ended":
            assert now > began[call] + 4.0 - 0.15  # looked at ten times a second
    calls = [fact.seq for fact in hall.facts if fact.kind in ("TicketCalled", "TicketRecalled")]
    assert set(began) <= set(calls)


def test_display_that_begins_to_sound_tells_only_what_is_new(hall, listener):
    hall.call("1001", 1)
    listener.watcher.listen()
    listener.watcher.wait(30)
    state = listener.watcher.state
    listener.watcher.state = replace(state, band=replace(state.band, news=False))
    listener.look()
    assert listener.told == []
