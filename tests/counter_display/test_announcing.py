"""The order of calls on the band, with moved time."""

from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_display.announcing import OLD_S, Announcements, Shown, Timing

TIMING = Timing(minimum_s=4.0, highlight_s=20.0)


@dataclass
class Watcher:
    """Stands before the screen: hears the facts, lets time pass, notes what the band showed."""

    hall: object
    state: Announcements = field(default_factory=lambda: Announcements(timing=TIMING))
    now: float = 0.0
    heard: int = 0
    seen: list[Shown] = field(default_factory=list)

    def listen(self, *, news: bool = True) -> None:
        facts, boards = self.hall.facts, self.hall.boards
        for fact, board in list(zip(facts, boards, strict=True))[self.heard :]:
            self.state = self.state.after(fact, board, news=news, now=self.now)
            self._note()
        self.heard = len(facts)

    def wait(self, seconds: float) -> None:
        """Time as the timer of a screen lets it pass: from change to change."""
        until = self.now + seconds
        while (step := self.state.changes_in(self.now)) is not None and self.now + step <= until:
            self.now += step
            self.state = self.state.at(self.now)
            self._note()
        self.now = until
        self.state = self.state.at(self.now)
        self._note()

    def numbers(self) -> list[str]:
        return [shown.call.number for shown in self.seen]

    @property
    def band(self) -> str | None:
        return self.state.band.call.number if self.state.band else None

    @property
    def lit(self) -> bool:
        return self.state.is_highlighted(self.now)

    def _note(self) -> None:
        band = self.state.band
        if band is not None and (not self.seen or band is not self.seen[-1]):
            self.seen.append(band)


@pytest.fixture
def watcher(hall):
    return Watcher(hall)


def test_empty_hall_shows_nothing(watcher):
    watcher.listen()
    assert watcher.band is None
    assert not watcher.lit
    assert watcher.state.changes_in(0.0) is None


def test_call_is_highlighted_for_its_time_then_calm(hall, watcher):
    hall.call("9012", 9)
    watcher.listen()
    watcher.wait(19.9)
    assert watcher.lit
    watcher.wait(0.1)
    assert (watcher.band, watcher.lit) == ("9012", False)
    assert watcher.state.changes_in(watcher.now) is None


def test_calls_that_arrive_together_are_shown_one_after_the_other(hall, watcher):
    numbers = [f"{n}001" for n in range(1, 10)]
    for counter, number in enumerate(numbers, 1):
        hall.call(number, counter)
    watcher.listen()
    assert watcher.numbers() == ["1001"]
    watcher.wait(3.9)
    assert watcher.numbers() == ["1001"]
    watcher.wait(60)
    assert watcher.numbers() == numbers
    assert [c.number for c in watcher.state.recent] == numbers[-2::-1]


def test_next_call_ends_the_highlight_of_the_one_before(hall, watcher):
    hall.call("1001", 1)
    watcher.listen()
    watcher.wait(10)
    hall.call("2001", 2)
    watcher.listen()
    assert (watcher.band, watcher.lit) == ("2001", True)


def test_late_timer_still_gives_each_call_its_minimum(hall, watcher):
    for counter in (1, 2, 3):
        hall.call(f"{counter}001", counter)
    watcher.listen()
    state = watcher.state.at(1000.0)
    assert state.band.call.number == "2001"
    assert state.at(1003.9).band.call.number == "2001"
    assert state.at(1004.0).band.call.number == "3001"


def test_recall_on_the_band_is_shown_at_once_with_its_count(hall, watcher):
    hall.call("9012", 9)
    watcher.listen()
    watcher.wait(1)
    hall.recall("9012", 9)
    watcher.listen()
    assert [s.call.times for s in watcher.seen] == [1, 2]
    watcher.wait(19)
    assert watcher.lit


def test_recall_takes_the_place_of_its_call_that_still_waits(hall, watcher):
    for counter in (1, 2, 3):
        hall.call(f"{counter}001", counter)
    hall.recall("2001", 2)
    watcher.listen()
    watcher.wait(20)
    assert [(s.call.number, s.call.times) for s in watcher.seen] == [
        ("1001", 1),
        ("2001", 2),
        ("3001", 1),
    ]


def test_recall_waits_its_turn_behind_calls_made_before_it(hall, watcher):
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.recall("1001", 1)
    watcher.listen()
    watcher.wait(20)
    assert watcher.numbers() == ["1001", "2001", "1001"]
    assert [c.number for c in watcher.state.recent] == ["2001"]


@pytest.mark.parametrize("how", ["next", "missed", "closed"])
def test_unseen_call_is_shown_though_the_officer_went_on(hall, watcher, how):
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.end("2001", 2, how=how)
    watcher.listen()
    watcher.wait(20)
    assert watcher.numbers() == ["1001", "2001"]


@pytest.mark.parametrize("how", ["pressed", "cancelled"])
def test_who_was_at_the_counter_is_not_called_any_more(hall, watcher, how):
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.end("2001", 2, how=how)
    watcher.listen()
    watcher.wait(20)
    assert watcher.numbers() == ["1001"]


def test_call_that_was_taken_back_vanishes_everywhere(hall, watcher):
    hall.call("1001", 1)
    hall.call("2001", 2)
    watcher.listen()
    watcher.wait(5)
    hall.end("2001", 2, how="returned")
    watcher.listen()
    assert (watcher.band, watcher.lit) == ("1001", False)
    assert watcher.state.recent == ()
    hall.end("1001", 1, how="returned")
    watcher.listen()
    assert watcher.band is None


def test_call_taken_back_makes_room_for_the_next_at_once(hall, watcher):
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.end("1001", 1, how="returned")
    watcher.listen()
    assert (watcher.band, watcher.lit) == ("2001", True)


def test_new_day_begins_empty(hall, watcher):
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.new_day()
    watcher.listen()
    assert (watcher.band, watcher.state.recent, watcher.state.queue) == (None, (), ())


def test_sign_shows_only_its_own_calls(hall):
    watcher = Watcher(hall, Announcements(timing=TIMING, counter=2))
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.call("2002", 2)
    watcher.listen()
    assert watcher.band == "2001"
    watcher.wait(4)
    assert watcher.band == "2002"


class TestCutOff:
    def test_nothing_is_highlighted_and_nothing_moves(self, hall, watcher):
        hall.call("1001", 1)
        hall.call("2001", 2)
        watcher.listen()
        watcher.state = watcher.state.cut_off()
        assert not watcher.lit
        watcher.wait(30)
        assert watcher.band == "1001"

    def test_calls_that_waited_go_on_after_a_short_one(self, hall, watcher):
        hall.call("1001", 1)
        hall.call("2001", 2)
        watcher.listen()
        watcher.state = watcher.state.cut_off()
        watcher.wait(10)
        watcher.state = watcher.state.reconnected(now=watcher.now)
        assert (watcher.band, watcher.lit) == ("2001", True)

    def test_calls_that_waited_too_long_are_state(self, hall, watcher):
        hall.call("1001", 1)
        hall.call("2001", 2)
        hall.call("3001", 3)
        watcher.listen()
        watcher.state = watcher.state.cut_off()
        watcher.wait(OLD_S + 1)
        watcher.state = watcher.state.reconnected(now=watcher.now)
        assert (watcher.band, watcher.lit) == ("3001", False)
        assert [c.number for c in watcher.state.recent] == ["2001", "1001"]

    def test_late_facts_are_state(self, hall, watcher):
        hall.call("1001", 1)
        watcher.listen()
        watcher.state = watcher.state.cut_off()
        hall.call("2001", 2)
        hall.call("3001", 3)
        watcher.state = watcher.state.reconnected(now=watcher.now)
        watcher.listen(news=False)
        assert (watcher.band, watcher.lit) == ("3001", False)
        assert [c.number for c in watcher.state.recent] == ["2001", "1001"]

    def test_snapshot_is_state(self, hall, watcher):
        for counter in (1, 2, 3):
            hall.call(f"{counter}001", counter)
        watcher.state = watcher.state.joined(hall.board, now=0.0)
        assert (watcher.band, watcher.lit) == ("3001", False)
        assert [c.number for c in watcher.state.recent] == ["2001", "1001"]

    def test_snapshot_keeps_unseen_calls_waiting(self, hall, watcher):
        for counter in (1, 2, 3):
            hall.call(f"{counter}001", counter)
        watcher.listen()
        watcher.state = watcher.state.cut_off().joined(hall.board, now=1.0).reconnected(now=1.0)
        watcher.wait(0)
        assert watcher.numbers() == ["1001", "2001"]
        watcher.wait(30)
        assert watcher.numbers() == ["1001", "2001", "3001"]
        assert [s.news for s in watcher.seen[1:]] == [True, True]

    def test_snapshot_puts_what_came_meanwhile_after_unseen_calls(self, hall, watcher):
        hall.call("1001", 1)
        hall.call("2001", 2)
        watcher.listen()
        watcher.state = watcher.state.cut_off()
        hall.call("3001", 3)
        watcher.state = watcher.state.reconnected(now=1.0).joined(hall.board, now=1.0)
        watcher.now = 1.0
        assert (watcher.band, watcher.lit) == ("2001", True)
        watcher.wait(10)
        assert (watcher.band, watcher.lit) == ("3001", False)
        assert [c.number for c in watcher.state.recent] == ["2001", "1001"]

    def test_snapshot_of_another_history_forgets_everything(self, hall, watcher, new_hall):
        hall.call("1001", 1)
        hall.call("2001", 2)
        watcher.listen()
        other = new_hall()
        other.later(3600)
        other.call("5001", 5)
        watcher.state = watcher.state.joined(other.board, now=1.0)
        assert (watcher.band, watcher.lit) == ("5001", False)
        assert (watcher.state.recent, watcher.state.queue) == ((), ())

    def test_snapshot_in_between_does_not_disturb_the_band(self, hall, watcher):
        hall.call("1001", 1)
        watcher.listen()
        watcher.state = watcher.state.joined(hall.board, now=1.0)
        assert watcher.lit


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("call"), st.integers(1, 4)),
        st.tuples(st.just("recall"), st.integers(1, 4)),
        st.tuples(st.just("wait"), st.floats(0.0, 15.0)),
    ),
    max_size=40,
)


@given(steps=STEPS, timing=st.builds(Timing, minimum_s=st.floats(0.5, 8.0)))
def test_every_call_is_seen_in_order_and_for_its_time(new_hall, steps, timing):
    hall = new_hall(counters=4)
    watcher = Watcher(hall, Announcements(timing=timing))
    made = []
    for what, value in steps:
        if what == "wait":
            watcher.wait(value)
        elif what == "call":
            made.append(hall.call(f"{value}{len(made):03}", value))
        elif (there := hall.board.counter(value).current) is not None:
            made.append(hall.recall(there.number, value))
        watcher.listen()
    watcher.wait(timing.minimum_s * len(made) + 1)

    seen = watcher.seen
    assert watcher.state.queue == ()
    assert {s.call.number for s in seen} == {fact.number for fact in made}
    # A recall may stand in for the call it replaced; nothing else may be missing.
    shown = {s.call.seq for s in seen}
    for fact in made:
        if fact.seq not in shown:
            later = [s.call for s in seen if s.call.number == fact.number and s.call.times > 1]
            assert any(call.seq > fact.seq for call in later)
    # First showings come in the order in which their tickets were first called.
    first = list(dict.fromkeys(s.call.number for s in seen))
    assert first == list(dict.fromkeys(fact.number for fact in made))
    # Each had its minimum, unless it was called again meanwhile.
    for one, two in pairwise(seen):
        if one.call.ticket != two.call.ticket:
            assert two.since >= one.since + timing.minimum_s
