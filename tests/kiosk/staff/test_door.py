"""The hidden door: how it opens, what it forgives, and that it closes by itself."""

import pytest

from kiosk.service import door
from kiosk.service.door import Door, Face


def opened(now=0.0):
    """A pad that was opened by holding."""
    return door.tick(door.hold(Door(), now - door.HOLD_S), now)


def test_it_opens_when_held_for_five_seconds_and_not_before():
    held = door.hold(Door(), 10.0)
    assert door.tick(held, 14.9).face is Face.CLOSED
    assert door.tick(held, 15.0).face is Face.PAD
    assert door.tick(door.let_go(held), 60.0).face is Face.CLOSED


def test_a_second_finger_begins_nothing_anew():
    held = door.hold(door.hold(Door(), 10.0), 14.0)
    assert door.tick(held, 15.0).face is Face.PAD


def test_only_digits_and_not_too_many():
    typed = opened()
    for text in "12x3" + "9" * 20:
        typed = door.digit(typed, text, 1.0)
    assert typed.typed == "123999999999"
    assert door.rub_out(typed, 2.0).typed == "12399999999"
    assert door.digit(Door(), "1", 1.0).typed == ""


@pytest.mark.parametrize(
    ("failures", "locked"), [(0, 0), (2, 0), (3, 30), (4, 60), (5, 120), (8, 900), (10**6, 900)]
)
def test_the_delay_grows(failures, locked):
    assert door.lock_s(failures) == locked


def test_three_wrong_pins_lock_it_and_time_unlocks():
    tried = opened(100.0)
    for _ in range(3):
        tried = door.tried(door.digit(tried, "1", 100.0), 100.0, right=False)
    assert (tried.wrong, tried.typed, door.locked_s(tried, 100.5)) == (True, "", 30)
    assert door.digit(tried, "2", 129.0).typed == ""
    assert door.digit(tried, "2", 130.0).typed == "2"


def test_closing_forgets_no_wrong_pin_and_the_right_one_does():
    wrong = door.tried(opened(), 0.0, right=False)
    assert door.close(wrong).failures == 1
    assert door.tried(wrong, 1.0, right=True) == Door(face=Face.PAGE, touched_at=1.0)


def test_after_a_start_the_delay_begins_again():
    assert door.locked_s(door.remembered(5, 7.0), 7.0) == 120
    assert door.locked_s(door.remembered(0, 7.0), 7.0) == 0


def test_what_is_left_open_closes():
    pad = opened(0.0)
    assert door.tick(pad, door.PAD_S - 1).face is Face.PAD
    assert door.tick(door.touched(pad, 20.0), door.PAD_S).face is Face.PAD
    assert door.tick(pad, door.PAD_S).face is Face.CLOSED
    page = door.tried(pad, 0.0, right=True)
    assert door.tick(page, door.PAGE_S - 1).face is Face.PAGE
    assert door.tick(page, door.PAGE_S).face is Face.CLOSED


def test_a_locked_pad_stays_until_it_can_be_tried():
    locked = opened(0.0)
    for _ in range(4):
        locked = door.tried(locked, 0.0, right=False)
    assert door.tick(locked, 61.0).face is Face.PAD
    assert door.tick(locked, 60.0 + door.PAD_S).face is Face.CLOSED
