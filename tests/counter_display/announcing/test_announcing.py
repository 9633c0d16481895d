"""The order of calls on the band, with moved time."""

import pytest


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


@pytest.mark.parametrize("how", ["next", "missed", "closed", "absent", "moved_on_next"])
def test_unseen_call_is_shown_though_the_officer_went_on(hall, watcher, how):
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.end("2001", 2, how=how)
    watcher.listen()
    watcher.wait(20)
    assert watcher.numbers() == ["1001", "2001"]


@pytest.mark.parametrize("how", ["pressed", "cancelled", "held", "transferred", "moved_on"])
def test_who_was_at_the_counter_is_shown_but_not_announced(hall, watcher, how):
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.end("2001", 2, how=how)
    watcher.listen()
    watcher.wait(19)
    assert (watcher.band, watcher.lit) == ("1001", True)
    watcher.wait(1)
    assert (watcher.band, watcher.lit) == ("2001", False)
    assert [s.news for s in watcher.seen] == [True, False]


def test_what_is_not_announced_passes_with_the_next_that_is(hall, watcher):
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.end("2001", 2, how="pressed")
    hall.call("3001", 3)
    watcher.listen()
    watcher.wait(4)
    assert (watcher.band, watcher.lit) == ("3001", True)
    assert [c.number for c in watcher.state.recent] == ["2001", "1001"]
    assert watcher.numbers() == ["1001", "3001"]


@pytest.mark.parametrize("how", ["put_back", "replaced"])
def test_call_that_was_taken_back_vanishes_everywhere(hall, watcher, how):
    hall.call("1001", 1)
    hall.call("2001", 2)
    watcher.listen()
    watcher.wait(5)
    hall.end("2001", 2, how=how)
    watcher.listen()
    assert (watcher.band, watcher.lit) == ("1001", False)
    assert watcher.state.recent == ()
    hall.end("1001", 1, how=how)
    watcher.listen()
    assert watcher.band is None


@pytest.mark.parametrize("how", ["put_back", "replaced"])
def test_call_taken_back_makes_room_for_the_next_at_once(hall, watcher, how):
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.end("1001", 1, how=how)
    watcher.listen()
    assert (watcher.band, watcher.lit) == ("2001", True)


def test_new_day_begins_empty(hall, watcher):
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.new_day()
    watcher.listen()
    assert (watcher.band, watcher.state.recent, watcher.state.queue) == (None, (), ())


def test_sign_shows_only_its_own_calls(hall, watching):
    watcher = watching(hall, counter=2)
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.call("2002", 2)
    watcher.listen()
    assert watcher.band == "2001"
    watcher.wait(4)
    assert watcher.band == "2002"


def test_who_is_at_the_counter_is_not_announced_any_more(hall, watcher):
    hall.call("1001", 1)
    hall.call("2001", 2)
    hall.start("2001", 2)
    watcher.listen()
    watcher.wait(20)
    assert [(s.call.number, s.news) for s in watcher.seen] == [("1001", True), ("2001", False)]


@pytest.mark.parametrize("how", ["missed", "held"])
def test_who_is_back_from_elsewhere_keeps_the_call_that_was_made(hall, watcher, how):
    hall.call("1001", 1)
    watcher.listen()
    before = watcher.state
    hall.end("1001", 1, how=how)
    hall.back("1001")
    watcher.listen()
    assert watcher.state == before


def test_call_that_was_put_back_is_news_when_it_is_made_again(hall, watcher):
    hall.call("1001", 1)
    hall.end("1001", 1, how="put_back")
    watcher.listen()
    assert watcher.band is None
    hall.call("1001", 2)
    watcher.listen()
    assert (watcher.band, watcher.lit, watcher.state.band.call.counter) == ("1001", True, 2)


def test_call_after_a_transfer_is_a_new_one(hall, watcher):
    hall.call("1001", 1)
    watcher.listen()
    watcher.wait(30)
    hall.end("1001", 1, how="transferred")
    hall.call("1001", 7)
    watcher.listen()
    call = watcher.state.band.call
    assert (call.counter, call.times, watcher.lit) == (7, 1, True)
    assert watcher.state.recent == ()


@pytest.mark.parametrize("how", ["pressed", "missed", "cancelled", "held", "transferred"])
def test_undone_move_calls_nobody_again(hall, watcher, how):
    hall.call("1001", 1)
    hall.call("2001", 2)
    watcher.listen()
    watcher.wait(30)
    hall.end("2001", 2, how=how)
    watcher.listen()
    before = watcher.state
    hall.undo(2)
    watcher.listen()
    watcher.wait(30)
    assert watcher.state == before
    assert watcher.numbers() == ["1001", "2001"]
