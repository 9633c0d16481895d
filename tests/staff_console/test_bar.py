"""What the officer presses, and what becomes of it."""

from dataclasses import replace
from datetime import date

import pytest

from staff_console.bar import Bar
from staff_console.keys import AT_DESK, BEFORE_START, ON_CURRENT, Key, Menu, Shortcut
from staff_console.line import Line
from staff_console.orders import Done, Refused, Unknown
from ticket_protocol.words import PauseReason

AT_COUNTER = ON_CURRENT | {Key.RESULT, Key.ABOUT}
ALWAYS = {Key.PAUSE, Key.CLOSE}


def bar_of(hall, **changes):
    return replace(
        Bar(counter=9, board=hall.board, line=Line.ONLINE, centre=hall.centre), **changes
    )


def sent(hall, key, **changes):
    """A bar that has sent `key`, and its order."""
    bar, order = bar_of(hall, **changes).press(key, hall.now)
    assert order is not None
    return bar, order


@pytest.mark.parametrize(
    ("steps", "allowed"),
    [
        ((), {Key.OPEN}),
        (("open",), ALWAYS | {Key.CALL}),
        (("open", "issue"), ALWAYS | {Key.NEXT, Key.CALL}),
        (("open", "issue", "call"), ALWAYS | AT_COUNTER | {Key.NEXT, Key.CALL}),
        (
            ("open", "issue", "call", "start"),
            ALWAYS | AT_COUNTER - BEFORE_START | {Key.NEXT, Key.CALL},
        ),
        (("open", "issue", "call", "pause"), ALWAYS | AT_COUNTER | {Key.OPEN}),
        (("open", "pause"), ALWAYS | {Key.OPEN}),
        (("open", "close"), {Key.OPEN}),
    ],
)
def test_keys_allowed_in_each_state(hall, steps, allowed):
    for step in steps:
        getattr(hall, step)(*(["9001"] if step in {"issue", "call"} else []))
    hall.later(minutes=2)
    assert bar_of(hall).allowed(hall.now) == allowed | AT_DESK


@pytest.mark.parametrize("line", [Line.CONNECTING, Line.OFFLINE, Line.REFUSED, Line.MISMATCH])
def test_nothing_is_allowed_without_a_server(busy, line):
    assert bar_of(busy, line=line).allowed(busy.now) == frozenset()


@pytest.mark.parametrize(
    ("key", "path", "body"),
    [
        (Key.NEXT, "/counters/9/call-next", {"current": "20261014-9012"}),
        (Key.RECALL, "/counters/9/recall", {"ticket": "20261014-9012"}),
        (Key.FINISH, "/counters/9/finish", {"ticket": "20261014-9012"}),
        (Key.NO_SHOW, "/counters/9/no-show", {"ticket": "20261014-9012"}),
    ],
)
def test_a_command_names_whom_the_officer_saw(busy, key, path, body):
    _, order = sent(busy, key)
    sent_body = order.body.model_dump(mode="json", exclude_unset=True)
    assert (order.path, sent_body) == (path, body)


def test_call_next_at_an_empty_counter_says_that_nobody_was_there(hall):
    hall.open()
    hall.issue("9001")
    _, order = sent(hall, Key.NEXT)
    assert order.body.model_dump() == {"current": None}


def test_nothing_is_done_before_its_fact(busy):
    bar, order = sent(busy, Key.FINISH)
    bar = bar.hear(order, Done(), busy.later(milliseconds=20))[0]
    assert bar.here.current.number == "9012"
    assert bar.pending is not None
    bar = bar.see(busy.finish(), busy.now)
    assert bar.here.current is None
    assert bar.pending is None


def test_while_a_command_is_on_its_way_nothing_else_is_sent(busy):
    bar, _ = sent(busy, Key.RECALL)
    assert bar.allowed(busy.now) == frozenset()
    _, order = bar.press(Key.FINISH, busy.later(seconds=1))
    assert order is None


def test_call_next_is_settled_by_the_next_citizen_not_by_the_end_of_the_last(busy):
    bar, _ = sent(busy, Key.NEXT)
    bar = bar.see(busy.finish(how="next"), busy.now)
    assert bar.pending is not None
    bar = bar.see(busy.call("9016"), busy.now)
    assert bar.pending is None


@pytest.mark.parametrize("answer_first", [True, False])
def test_call_next_with_nobody_left_is_settled_by_answer_and_end(hall, answer_first):
    hall.open()
    hall.issue("9001")
    hall.call("9001")
    bar, order = sent(hall, Key.NEXT)
    if answer_first:
        bar = bar.hear(order, Done(), hall.now)[0].see(hall.finish(how="next"), hall.now)
    else:
        bar = bar.see(hall.finish(how="next"), hall.now).hear(order, Done(), hall.now)[0]
    assert bar.pending is None


def test_a_second_call_next_within_three_seconds_is_a_slip(busy):
    bar, _ = sent(busy, Key.NEXT)
    bar = bar.see(busy.finish(how="next"), busy.now).see(busy.call("9016"), busy.now)
    bar, order = bar.press(Key.NEXT, busy.later(seconds=2.9))
    assert order is None
    bar, order = bar.press(Key.NEXT, busy.later(seconds=0.1))
    assert order.body.model_dump() == {"current": "20261014-9016"}


def test_a_double_press_on_open_does_not_call(hall):
    hall.issue("9001")
    bar, _ = sent(hall, Key.OPEN)
    bar = bar.see(hall.open(), hall.now)
    _, order = bar.shortcut(Shortcut.MAIN, hall.later(seconds=0.4))
    assert order is None
    _, order = bar.shortcut(Shortcut.MAIN, hall.later(seconds=0.6))
    assert order.key is Key.NEXT


def test_after_five_seconds_a_command_is_unconfirmed_and_keys_work_again(busy):
    bar, _ = sent(busy, Key.NEXT)
    bar = bar.tick(busy.later(seconds=4.9))
    assert not bar.pending.late
    bar = bar.tick(busy.later(seconds=0.1))
    assert bar.pending.late
    assert Key.NEXT in bar.allowed(busy.now)


def test_an_unconfirmed_command_is_settled_by_its_late_fact(busy):
    bar, _ = sent(busy, Key.RECALL)
    bar = bar.tick(busy.later(seconds=5)).see(busy.recall(), busy.now)
    assert (bar.pending, bar.said) == (None, None)


def test_an_unconfirmed_command_that_the_next_snapshot_does_not_show_was_not_done(busy):
    bar, _ = sent(busy, Key.NEXT)
    bar = bar.tick(busy.later(seconds=5))
    bar = bar.see(busy.issue("9019"), busy.now)
    assert bar.pending is not None
    bar = bar.see(busy.board, busy.now, whole=True)
    assert bar.pending is None
    assert bar.words.id == "staff.not_done"


def test_an_unconfirmed_command_that_the_next_snapshot_shows_was_done(busy):
    bar, _ = sent(busy, Key.NEXT)
    bar = bar.tick(busy.later(seconds=5))
    busy.finish(how="next")
    bar = bar.see(busy.call("9016"), busy.now, whole=True)
    assert (bar.pending, bar.said) == (None, None)


def test_a_lost_answer_is_unconfirmed_at_once(busy):
    bar, order = sent(busy, Key.FINISH)
    assert bar.hear(order, Unknown(), busy.now)[0].pending.late


def test_a_press_without_connection_says_that_nothing_was_done(busy):
    bar, order = bar_of(busy, line=Line.OFFLINE).press(Key.NEXT, busy.now)
    assert order is None
    assert bar.words.id == "staff.offline"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("STALE_VIEW", "staff.refused_stale_now"),
        ("COUNTER_NOT_OPEN", "staff.refused_not_open"),
        ("NO_CURRENT_TICKET", "staff.refused_nobody"),
        ("COUNTER_NOT_ALLOWED", "staff.refused_not_yours"),
        ("NOT_ALLOWED", "staff.refused_not_allowed"),
        ("NO_TOKEN", "staff.token_refused"),
        ("UNKNOWN_COUNTER", "staff.refused_no_counter"),
        ("WRONG_DAY", "staff.refused_wrong_day"),
        ("SOMETHING_NEW", "staff.refused"),
    ],
)
def test_refusals_are_said_in_words_for_a_while(busy, code, words):
    bar, order = sent(busy, Key.FINISH)
    bar = bar.hear(order, Refused(code=code), busy.now)[0]
    assert (bar.pending, bar.words.id) == (None, words)
    assert bar.tick(busy.later(seconds=7.9)).said is not None
    assert bar.tick(busy.later(seconds=0.1)).said is None


def test_the_loser_of_a_race_hears_who_is_here_now(busy):
    bar, order = sent(busy, Key.NEXT)
    bar = bar.see(busy.finish(how="next"), busy.now).see(busy.call("9016"), busy.now)
    bar = bar.hear(order, Refused(code="STALE_VIEW"), busy.now)[0]
    assert bar.words.id == "staff.refused_stale_now"
    assert bar.words.values == {"no": "9016", "c": 9}


def test_a_refusal_that_comes_before_the_fact_finds_its_words(busy):
    bar, order = sent(busy, Key.NEXT)
    busy.finish(how="next")
    bar = bar.see(busy.board, busy.now).hear(order, Refused(code="STALE_VIEW"), busy.now)[0]
    assert bar.words.id == "staff.refused_stale"
    assert bar.see(busy.call("9016"), busy.now).words.values == {"no": "9016", "c": 9}


def test_open_at_an_open_counter_is_settled_by_the_answer(hall):
    bar, order = sent(hall, Key.OPEN)
    bar = bar.see(hall.open(), hall.now)
    assert bar.pending is None
    bar, order = _pausing(bar_of(hall), hall)
    bar = bar.see(hall.pause(reason=PauseReason.MEETING), hall.now)
    bar, order = _pausing(bar, hall)
    assert bar.hear(order, Done(), hall.now)[0].pending is None


def _pausing(bar, hall):
    bar, _ = bar.press(Key.PAUSE, hall.now)
    bar, _ = bar.pick(PauseReason.MEETING, hall.now)
    return bar.pick("0", hall.now)


def test_the_yellow_key_opens_what_is_closed_or_paused(hall):
    assert bar_of(hall).main is Key.OPEN
    hall.open()
    assert bar_of(hall).main is Key.NEXT
    hall.pause()
    assert bar_of(hall).main is Key.OPEN


@pytest.mark.parametrize(
    ("key", "words"),
    [(Key.NEXT, "staff.queue_empty"), (Key.RECALL, "staff.refused_nobody")],
)
def test_a_press_that_can_do_nothing_says_why(hall, key, words):
    hall.open()
    bar, order = bar_of(hall).press(key, hall.now)
    assert (order, bar.words.id) == (None, words)


def test_keys_of_a_closed_counter_say_so(hall):
    bar, _ = bar_of(hall).press(Key.PAUSE, hall.now)
    assert bar.words.id == "staff.refused_not_open"


def test_confirming_the_date_sends_the_day_and_waits_for_its_fact(hall):
    hall.suspect_clock()
    bar, order = bar_of(hall).press(Key.CONFIRM_CLOCK, hall.now)
    assert (bar.menu, order) == (Menu.CLOCK, None)
    bar, order = bar.pick("yes", hall.now)
    assert (order.path, order.body.day) == ("/clock/confirm", date(2026, 10, 14))
    assert bar.see(hall.open(), hall.now).pending is not None
    assert bar.see(hall.confirm_clock(), hall.now).pending is None


def test_a_colleagues_call_is_seen_at_once(busy):
    bar = bar_of(busy)
    busy.open(3)
    bar = bar.see(busy.call("9016", counter=3), busy.now)
    assert bar.waiting[0].number == "9013"


def test_only_who_waits_for_this_counter_counts(busy):
    before = len(bar_of(busy).waiting)
    busy.issue("2001", "chung-thuc")
    assert len(bar_of(busy).waiting) == before == 6


def test_choosing_a_counter_starts_afresh(busy):
    bar, _ = sent(busy, Key.NEXT)
    bar = bar.choose(7)
    assert (bar.counter, bar.pending, bar.deaf_until) == (7, None, None)
    assert bar.board is busy.board


def test_an_answer_to_another_order_changes_nothing_pending(busy):
    bar, order = sent(busy, Key.FINISH)
    other = replace(order, id=order.id - 1)
    assert bar.hear(other, Unknown(), busy.now) == (bar, None)
