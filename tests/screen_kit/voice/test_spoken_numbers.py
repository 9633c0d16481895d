"""Numbers in a centre's way, and in free text."""

import re

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from screen_kit.voice.number_words import spelled, with_numbers_said
from ticket_protocol.voice_settings import NumberWay, Region

NORTH, SOUTH = Region


@pytest.mark.parametrize(
    ("number", "digits", "quantity"),
    [
        ("9012", "chín không một hai", "chín nghìn không trăm mười hai"),
        ("T019", "tê không một chín", "tê không mười chín"),
        ("A100", "a một không không", "a một trăm"),
        ("000", "không không không", "không không không"),
        ("12345", "một hai ba bốn năm", "1 2 3 4 5"),
    ],
)
def test_a_tickets_number_either_way(number, digits, quantity):
    assert spelled(number, "vi", NumberWay.DIGITS, NORTH) == digits
    assert spelled(number, "vi", NumberWay.QUANTITY, NORTH) == quantity


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("10:30", "mười giờ ba mươi", "ten thirty"),
        ("7:05", "bảy giờ năm", "seven oh five"),
        ("14:00", "mười bốn giờ", "fourteen o'clock"),
        ("205", "hai trăm linh năm", "two hundred and five"),
        ("0912", "không chín một hai", "zero nine one two"),
        ("0", "không", "zero"),
        ("123456", "một hai ba bốn năm sáu", "one two three four five six"),
        ("A4, 9m", "A bốn, chín m", "A four, nine m"),
    ],
)
def test_free_text(text, vi, en):
    assert with_numbers_said(text, "vi") == vi
    assert with_numbers_said(text, "en") == en


def test_the_south_and_other_languages():
    assert with_numbers_said("1005", "vi", SOUTH) == "một ngàn không trăm lẻ năm"
    assert with_numbers_said("1005", "km") == "1005"


@limits(deadline=None)
@given(st.text())
def test_any_text_loses_its_digits_and_nothing_else(text):
    said = with_numbers_said(text, "vi")
    assert not re.search("[0-9]", said)
    if not re.search(r"\d", text):
        assert said == text
