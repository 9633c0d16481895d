"""A keypad's keys in each state of its counter, and the codes. Pure."""

import pytest

from staff_console.keys import Key
from staff_console.pads.session import TYPED_FOR, PadKey
from ticket_protocol.words import PauseReason

NEXT, RECALL, FINISH = PadKey.NEXT, PadKey.RECALL, PadKey.FINISH
NO_SHOW, PAUSE, ENTER = PadKey.NO_SHOW, PadKey.PAUSE, PadKey.ENTER
NOBODY, NOT_OPEN = "staff.refused_nobody", "staff.refused_not_open"
THERE = "staff.refused_serving"
TABLE = {
    "closed": {NEXT: Key.OPEN, RECALL: NOBODY, FINISH: NOBODY, NO_SHOW: NOBODY, PAUSE: NOT_OPEN},
    "idle": {NEXT: Key.NEXT, RECALL: NOBODY, FINISH: NOBODY, NO_SHOW: NOBODY, PAUSE: Key.PAUSE},
    "empty": {
        NEXT: "staff.queue_empty",
        RECALL: NOBODY,
        FINISH: NOBODY,
        NO_SHOW: NOBODY,
        PAUSE: Key.PAUSE,
    },
    "called": {k: Key(k.replace("_", "-")) for k in (RECALL, FINISH, NO_SHOW, PAUSE)}
    | {NEXT: Key.NEXT},
    "in_grace": {
        NEXT: Key.NEXT,
        RECALL: Key.RECALL,
        FINISH: Key.FINISH,
        NO_SHOW: "staff.grace_left",
        PAUSE: Key.PAUSE,
    },
    "serving": {
        NEXT: Key.NEXT,
        RECALL: THERE,
        FINISH: Key.FINISH,
        NO_SHOW: THERE,
        PAUSE: Key.PAUSE,
    },
    "paused": {NEXT: Key.OPEN, RECALL: NOBODY, FINISH: NOBODY, NO_SHOW: NOBODY, PAUSE: Key.OPEN},
}
CASES = [(state, key, expected) for state, row in TABLE.items() for key, expected in row.items()]


@pytest.mark.parametrize(("state", "key", "expected"), CASES, ids=[f"{s}-{k}" for s, k, _ in CASES])
def test_each_key_in_each_state(desk, hall, state, key, expected):
    desk.be(state)
    order = desk.press(key)
    if isinstance(expected, Key):
        assert order.key is expected
        assert desk.pad.bar.page is None
    else:
        assert (order, desk.said) == (None, expected)


def test_what_is_sent_names_whom_the_pad_saw(desk, hall):
    desk.be("called")
    assert desk.press(FINISH).body.ticket == "20261014-9012"
    hall.finish()
    desk.see()
    assert desk.press(NEXT).body.current is None


def test_a_break_has_no_end_that_anybody_knows(desk, hall):
    desk.be("idle")
    body = desk.press(PAUSE).body
    assert (body.reason, body.back_at) == (PauseReason.BREAK, None)


@pytest.mark.parametrize(
    ("code", "key"),
    [("1", Key.RECALL), ("2", Key.FINISH), ("3", Key.NO_SHOW), ("4", Key.HOLD), ("6", Key.PAUSE)],
)
def test_one_digit_and_enter_is_a_key_of_the_bar(desk, hall, code, key):
    desk.be("called")
    assert desk.press(code, ENTER).key is key


def test_a_slip_can_be_taken_back_by_its_code(desk, hall):
    desk.be("called")
    hall.finish()
    desk.see()
    assert desk.press("8", ENTER).key is Key.UNDO


def test_a_code_that_there_is_not(desk):
    assert desk.press("5", ENTER) is None
    assert desk.said == "pad.no_code"


def test_zero_and_enter_twice_close_the_counter(desk, hall):
    desk.be("idle")
    assert desk.press("0", ENTER) is None
    assert desk.pad.closing
    assert desk.press(ENTER).key is Key.CLOSE


@pytest.mark.parametrize("other", [PadKey.CLEAR, "9", RECALL])
def test_any_other_key_keeps_it_open(desk, hall, other):
    desk.be("idle")
    desk.press("0", ENTER, other)
    assert not desk.pad.closing
    assert desk.press(ENTER) is None
    assert desk.sent == []


def test_the_question_goes_away(desk, hall):
    desk.be("idle")
    desk.press("0", ENTER)
    desk.pad = desk.pad.tick(hall.later(seconds=TYPED_FOR.total_seconds()))
    assert not desk.pad.closing


def test_who_alone_serves_a_field_may_still_go(desk, hall):
    hall.open(7)
    desk.be("idle")
    assert desk.press(PAUSE).key is Key.PAUSE
    hall.pause()
    desk.see()
    assert desk.press("0", ENTER, ENTER).key is Key.CLOSE


def test_it_begins_and_ends_a_day_alone(desk, hall):
    assert desk.press(NEXT).key is Key.OPEN
    desk.be("idle")
    assert desk.press(NEXT).key is Key.NEXT
    hall.call("9012")
    desk.see()
    desk.press("0", ENTER, ENTER)
    assert [o.key for o in desk.sent] == [Key.OPEN, Key.NEXT, Key.CLOSE]
