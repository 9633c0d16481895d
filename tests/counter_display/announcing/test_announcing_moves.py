"""Whatever officers do with those who were called: the screen never lies, and forgets nobody."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counter_display.calls import Timing

COUNTERS = (1, 2, 3, 4)
THERE = ("pressed", "cancelled", "held", "transferred", "moved_on", "start")
"""What shows that the citizen was at the counter."""
GONE = ("missed", "absent", "moved_on_next", "not_closed")
UNDOABLE = ("pressed", "cancelled", "missed", "held", "transferred", "moved_on")
MOVES = (*THERE, *GONE, "put_back", "recall", "call", "call", "back", "again", "undo")
PAUSES = st.just(0.0) | st.just(0.0) | st.floats(0.0, 8.0)
STEPS = st.lists(st.tuples(st.sampled_from(MOVES), st.sampled_from(COUNTERS), PAUSES), max_size=40)


class Morning:
    """Officers press whatever is possible; notes who has to be shown, and who must not be."""

    def __init__(self, hall, watcher):
        self.hall, self.watcher = hall, watcher
        self.made, self.free = [], set()

    def step(self, what, counter):
        """Does it if it can be done; whether it was."""
        there = self.hall.board.counter(counter).current
        match what:
            case "call":
                self._called(self.hall.call(f"{counter}{len(self.hall.facts):03}", counter))
            case "again":
                return self._again(counter)
            case "undo":
                left = self.hall.board.counter(counter).left
                return left is not None and bool(self.hall.undo(counter))
            case "back":
                away = self.hall.board.parked
                return bool(away) and bool(self.hall.back(away[0].number))
            case _ if there is None:
                return False
            case "recall":
                self._called(self.hall.recall(there.number, counter))
            case "start":
                self.hall.start(there.number, counter)
            case _:
                self.hall.end(there.number, counter, how=what)
        if there is not None and what in (*THERE, "put_back"):
            self.free.add(there.number)
        return True

    def _again(self, counter):
        """Somebody who waits again is called here."""
        again = list(self.hall.board.waiting)
        if not again or self.hall.board.counter(counter).current is not None:
            return False
        self._called(self.hall.call(again[0].number, counter))
        return True

    def _called(self, fact):
        self.made.append(fact)
        self.free.discard(fact.number)


@pytest.fixture(scope="session")
def morning(new_hall, watching):
    def made(timing=None):
        hall = new_hall(counters=len(COUNTERS))
        return Morning(hall, watching(hall, **({"timing": timing} if timing else {})))

    return made


@example(
    steps=[("call", 1, 1.0), ("call", 3, 0.0), ("put_back", 3, 0.0), ("call", 1, 0.0)],
    timing=Timing(minimum_s=1.0),
)
@given(steps=STEPS, timing=st.builds(Timing, minimum_s=st.floats(0.5, 8.0)))
def test_every_call_is_seen_unless_it_need_not_be(morning, steps, timing):
    one = morning(timing)
    for what, counter, seconds in steps:
        one.step(what, counter)
        one.watcher.listen()
        one.watcher.wait(seconds)
    one.watcher.wait(timing.minimum_s * len(one.made) + timing.highlight_s)

    watcher = one.watcher
    assert watcher.state.queue == ()
    last = {fact.number: fact for fact in one.made}
    seen = {shown.call.seq for shown in watcher.seen}
    for number, fact in last.items():
        assert fact.seq in seen or number in one.free
    for earlier, later in pairwise(watcher.seen):
        # What stood there before, and stands there again because a newer one was taken back, may
        # give way at once: it had its time.
        free = earlier.call not in watcher.state.recent or not earlier.news
        same = earlier.call.ticket == later.call.ticket
        assert same or free or later.since >= earlier.since + timing.minimum_s


@given(steps=STEPS)
def test_what_stands_on_the_screen_stands_on_the_board(morning, steps):
    one = morning()
    for what, counter, seconds in steps:
        one.step(what, counter)
        one.watcher.listen()
        state = one.watcher.state
        shown = [state.band.call, *state.recent] if state.band else []
        told = {call.ticket for call in one.hall.board.calls}
        if len(one.hall.board.calls) < 12:
            assert {call.ticket for call in shown} <= told
        assert {q.call.ticket for q in state.queue} <= told
        assert len({call.ticket for call in shown}) == len(shown)
        one.watcher.wait(seconds)


@given(steps=STEPS)
def test_a_call_that_was_put_back_is_nowhere(morning, steps):
    one = morning()
    for what, counter, seconds in steps:
        there = one.hall.board.counter(counter).current
        done = one.step(what, counter)
        one.watcher.listen()
        if done and what == "put_back":
            state = one.watcher.state
            shown = {c.ticket for c in state.recent} | {q.call.ticket for q in state.queue}
            shown |= {state.band.call.ticket} if state.band else set()
            assert there.id not in shown
        one.watcher.wait(seconds)


@given(steps=STEPS)
def test_undoing_changes_nothing_on_the_band(morning, steps):
    one = morning()
    for what, counter, seconds in steps:
        before = one.watcher.state
        done = one.step(what, counter)
        one.watcher.listen()
        if done and what == "undo":
            assert one.watcher.state == before
        one.watcher.wait(seconds)


@given(steps=STEPS)
def test_only_calls_put_anything_new_on_the_band(morning, steps):
    """Each announcement belongs to a call that was made: nothing is told twice."""
    one = morning()
    for what, counter, seconds in steps:
        one.step(what, counter)
        one.watcher.listen()
        one.watcher.wait(seconds)
    news = [shown.call.seq for shown in one.watcher.seen if shown.news]
    assert len(news) == len(set(news))
    assert set(news) <= {fact.seq for fact in one.made}
