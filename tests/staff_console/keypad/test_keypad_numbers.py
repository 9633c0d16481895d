"""Digits on a keypad: who is meant, and what becomes of them. Pure."""

import pytest

from staff_console.keys import Key
from staff_console.orders import Done, Refused
from staff_console.pads.session import TYPED_FOR, PadKey
from ticket_protocol.words import SpecificReason

ENTER, NOT_OPEN = PadKey.ENTER, "staff.refused_not_open"


@pytest.mark.parametrize("last", [ENTER, PadKey.NEXT])
def test_digits_and_enter_call_that_number(desk, hall, last):
    desk.be("idle")
    order = desk.press(*"9013", last)
    assert (order.key, order.body.number) == (Key.CALL, "20261014-9013")
    assert (order.body.reason, order.body.current) == (SpecificReason.OTHER, None)


def test_next_after_a_digit_calls_nobody_else(desk):
    desk.be("idle")
    assert desk.press("9", PadKey.NEXT) is None
    assert desk.said == "staff.refused_no_ticket"


def test_whoever_was_missed_is_back_and_called(desk, hall):
    desk.be("missed")
    order = desk.press(*"9012", ENTER)
    assert (order.key, order.path) == (Key.RETURN, "/tickets/20261014-9012/return")
    hall.back("9012")
    desk.see()
    then = desk.hear(Done(ticket="20261014-9012", number="9012", ahead=0))
    assert (then.key, then.body.reason) == (Key.CALL, SpecificReason.RETURNING)


def test_a_return_that_is_refused_calls_nobody(desk, hall):
    desk.be("missed")
    desk.press(*"9012", ENTER)
    assert desk.hear(Refused(code="TICKET_ENDED")) is None
    assert desk.said == "staff.refused_ended"


def test_the_number_at_the_counter_is_called_again(desk, hall):
    desk.be("called")
    assert desk.press(*"9012", ENTER).key is Key.RECALL


def test_a_letter_before_the_digits_is_understood(desk, hall):
    hall.issue("T012")
    desk.be("idle")
    assert desk.press(*"012", ENTER).body.number == "20261014-T012"


def test_digits_that_fit_two_of_the_counter_call_neither(desk, hall):
    hall.issue("A021")
    hall.issue("B021")
    desk.be("idle")
    assert desk.press(*"021", ENTER) is None
    assert desk.said == "pad.several"


def test_digits_that_fit_another_counter_as_well_mean_this_one(desk, hall):
    hall.issue("A021")
    hall.issue("B021", category="chung-thuc")
    desk.be("idle")
    assert desk.press(*"021", ENTER).body.number == "20261014-A021"


def test_somebody_at_another_counter_is_left_there(desk, hall):
    hall.issue("2001", category="chung-thuc")
    hall.open(2)
    hall.call("2001", counter=2)
    desk.be("idle")
    assert desk.press(*"2001", ENTER) is None
    assert desk.said == "staff.is_elsewhere"


@pytest.mark.parametrize("typed", ["777", "99999"])
def test_a_wrong_number_says_so(desk, hall, typed):
    desk.be("idle")
    assert desk.press(*typed, ENTER) is None
    assert desk.said == "staff.refused_no_ticket"


def test_a_number_is_called_only_where_the_counter_is_open(desk):
    assert desk.press(*"9012", ENTER) is None
    assert desk.said == NOT_OPEN


def test_digits_are_forgotten(desk, hall):
    desk.be("idle")
    desk.press(*"901")
    assert desk.pad.typed == "901"
    desk.pad = desk.pad.tick(hall.later(seconds=TYPED_FOR.total_seconds()))
    assert desk.pad.typed == ""
    desk.press(*"901", PadKey.CLEAR)
    assert desk.pad.typed == ""
    desk.press(*"9012345")
    assert (desk.pad.typed, desk.said) == ("", "pad.too_long")
    assert desk.press(ENTER) is None
    assert desk.said == "pad.digits_first"
