"""A keypad under fingers that tremble, without a server, and with a token for others. Pure."""

from datetime import timedelta

import pytest

from staff_console.bar import SAME_KEY_AFTER
from staff_console.keys import Key
from staff_console.line import Line
from staff_console.orders import Unknown
from staff_console.pads.session import BOUNCE, PadKey

NEXT, RECALL, FINISH = PadKey.NEXT, PadKey.RECALL, PadKey.FINISH
PAUSE, ENTER = PadKey.PAUSE, PadKey.ENTER


def test_a_trembling_finger_presses_once(desk, hall):
    desk.be("called")
    desk.press(RECALL)
    hall.recall()
    desk.see()
    assert not desk.pad.busy
    for _ in range(20):
        desk.press(RECALL, after=timedelta(milliseconds=60))
    assert len(desk.sent) == 1


def test_a_pause_is_not_taken_back_by_the_same_finger(desk, hall):
    desk.be("idle")
    desk.press(PAUSE)
    hall.pause()
    desk.see()
    assert desk.press(PAUSE, after=SAME_KEY_AFTER / 2) is None
    assert desk.press(PAUSE).key is Key.OPEN


def test_a_finger_between_two_keys_presses_one(desk, hall):
    desk.be("called")
    desk.press(RECALL)
    hall.recall()
    desk.see()
    assert not desk.pad.busy
    desk.press(FINISH, after=timedelta(milliseconds=150))
    assert [o.key for o in desk.sent] == [Key.RECALL]
    assert desk.press(FINISH).key is Key.FINISH


def test_another_key_between_does_not_make_the_same_key_count_sooner(desk, hall):
    """Three keys of one fumble, the middle one already too soon."""
    desk.be("called")
    desk.press(RECALL)
    hall.recall()
    desk.see()
    for key in (FINISH, RECALL, "1", RECALL):
        desk.press(key, after=timedelta(milliseconds=120))
    assert [o.key for o in desk.sent] == [Key.RECALL]
    desk.press(PadKey.CLEAR)
    assert desk.press(RECALL).key is Key.RECALL


def test_a_code_typed_within_the_same_fumble_is_none(desk, hall):
    desk.be("called")
    desk.press(RECALL)
    hall.recall()
    desk.see()
    desk.press("2", ENTER, after=timedelta(milliseconds=60))
    assert [o.key for o in desk.sent] == [Key.RECALL]


def test_a_digit_that_bounces_is_one_digit(desk):
    desk.press("9")
    desk.press("9", after=BOUNCE / 2)
    desk.press("9", after=3 * BOUNCE)
    assert desk.pad.typed == "99"


def test_nothing_more_while_an_order_is_on_its_way(desk, hall):
    desk.be("called")
    desk.press(RECALL)
    assert desk.pad.busy
    assert desk.press(FINISH, NEXT, after=timedelta(seconds=1.5)) is None
    assert [o.key for o in desk.sent] == [Key.RECALL]


def test_an_order_without_an_answer_ends_after_a_while(desk, hall):
    desk.be("called")
    desk.press(RECALL)
    desk.hear(Unknown())
    assert desk.press(FINISH).key is Key.FINISH


def test_no_second_call_right_after_one(desk, hall):
    desk.be("idle")
    desk.press(NEXT)
    hall.call("9012")
    desk.see()
    assert desk.press(NEXT) is None
    assert desk.said == "pad.wait"
    assert desk.press(NEXT, after=timedelta(seconds=3)).body.current == "20261014-9012"


@pytest.mark.parametrize("keys", [(NEXT,), (PAUSE,), (*"9012", ENTER)])
def test_without_the_server_it_says_so(desk, hall, keys):
    desk.be("idle")
    desk.pad = desk.pad.over(desk.pad.bar.meet(Line.OFFLINE))
    assert desk.press(*keys) is None
    assert desk.said == "staff.offline"


def test_a_token_for_other_counters(desk, hall):
    desk.be("idle")
    desk.pad = desk.pad.over(desk.pad.bar.told((2, 3)))
    for keys in ((NEXT,), (*"9012", ENTER)):
        assert desk.press(*keys) is None
        assert desk.said == "pad.not_yours"
