"""Calls while the screen is cut off, and after: nothing old looks new, nothing unseen is lost."""

from dataclasses import replace

from counter_display.announcing import SETTLE_S
from counter_display.calls import OLD_S, Timing


def test_nothing_is_highlighted_and_nothing_moves(hall, watcher):
    hall.call("1001", 1)
    hall.call("2001", 2)
    watcher.listen()
    watcher.state = watcher.state.cut_off()
    assert not watcher.lit
    watcher.wait(30)
    assert watcher.band == "1001"


def test_calls_that_waited_go_on_after_a_short_one(hall, watcher):
    hall.call("1001", 1)
    hall.call("2001", 2)
    watcher.listen()
    watcher.state = watcher.state.cut_off()
    watcher.wait(10)
    watcher.state = watcher.state.reconnected(now=watcher.now)
    watcher.wait(SETTLE_S)
    assert (watcher.band, watcher.lit) == ("2001", True)


def test_what_happened_meanwhile_is_known_before_anything_is_announced(hall, watcher):
    hall.call("1001", 1)
    hall.call("2001", 2)
    watcher.listen()
    watcher.wait(2)
    watcher.state = watcher.state.cut_off()
    watcher.wait(10)
    watcher.state = watcher.state.reconnected(now=watcher.now)
    hall.end("2001", 2, how="pressed")
    watcher.listen()
    watcher.wait(30)
    assert [(s.call.number, s.news) for s in watcher.seen[1:]] == [("1001", False), ("2001", False)]


def test_time_in_the_queue_is_no_time_without_news(hall, watcher):
    """A storm may keep a call waiting for minutes; a short cut does not make it history."""
    for counter in range(1, 9):
        hall.call(f"{counter}001", counter)
    watcher.state = replace(watcher.state, timing=Timing(minimum_s=15.0))
    watcher.listen()
    watcher.wait(80)
    for _ in range(3):
        watcher.state = watcher.state.cut_off()
        watcher.wait(15)
        watcher.state = watcher.state.reconnected(now=watcher.now)
        watcher.wait(0.1)
    watcher.wait(15)
    assert (watcher.band, watcher.lit) == ("7001", True)


def test_calls_that_waited_too_long_are_state(hall, watcher):
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.call("3001", 3)
    watcher.listen()
    watcher.state = watcher.state.cut_off()
    watcher.wait(OLD_S + 1)
    watcher.state = watcher.state.reconnected(now=watcher.now)
    assert (watcher.band, watcher.lit) == ("3001", False)
    assert [c.number for c in watcher.state.recent] == ["2001", "1001"]


def test_late_facts_are_state(hall, watcher):
    hall.call("1001", 1)
    watcher.listen()
    watcher.state = watcher.state.cut_off()
    hall.call("2001", 2)
    hall.call("3001", 3)
    watcher.state = watcher.state.reconnected(now=watcher.now)
    watcher.listen(news=False)
    assert (watcher.band, watcher.lit) == ("3001", False)
    assert [c.number for c in watcher.state.recent] == ["2001", "1001"]


def test_snapshot_is_state(hall, watcher):
    for counter in (1, 2, 3):
        hall.call(f"{counter}001", counter)
    watcher.state = watcher.state.joined(hall.board, now=0.0)
    assert (watcher.band, watcher.lit) == ("3001", False)
    assert [c.number for c in watcher.state.recent] == ["2001", "1001"]


def test_snapshot_keeps_unseen_calls_waiting(hall, watcher):
    for counter in (1, 2, 3):
        hall.call(f"{counter}001", counter)
    watcher.listen()
    watcher.state = watcher.state.cut_off().joined(hall.board, now=1.0).reconnected(now=1.0)
    watcher.wait(1.0 + SETTLE_S)
    assert watcher.numbers() == ["1001", "2001"]
    watcher.wait(30)
    assert watcher.numbers() == ["1001", "2001", "3001"]
    assert [s.news for s in watcher.seen[1:]] == [True, True]


def test_snapshot_puts_what_came_meanwhile_after_unseen_calls(hall, watcher):
    hall.call("1001", 1)
    hall.call("2001", 2)
    watcher.listen()
    watcher.state = watcher.state.cut_off()
    hall.call("3001", 3)
    watcher.state = watcher.state.reconnected(now=1.0).joined(hall.board, now=1.0)
    watcher.now = 1.0
    watcher.wait(SETTLE_S)
    assert (watcher.band, watcher.lit) == ("2001", True)
    watcher.wait(20)
    assert (watcher.band, watcher.lit) == ("3001", False)
    assert [c.number for c in watcher.state.recent] == ["2001", "1001"]


def test_snapshot_of_another_history_forgets_everything(hall, watcher, new_hall):
    hall.call("1001", 1)
    hall.call("2001", 2)
    watcher.listen()
    other = new_hall()
    other.later(3600)
    other.call("5001", 5)
    watcher.state = watcher.state.joined(other.board, now=1.0)
    assert (watcher.band, watcher.lit) == ("5001", False)
    assert (watcher.state.recent, watcher.state.queue) == ((), ())


def test_snapshot_in_between_does_not_disturb_the_band(hall, watcher):
    hall.call("1001", 1)
    watcher.listen()
    watcher.state = watcher.state.joined(hall.board, now=1.0)
    assert watcher.lit
