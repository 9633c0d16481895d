"""Every number from 0 to 9999, and the places where others go wrong."""

import pytest

from screen_kit.voice.number_words import MOST, digit_by_digit, quantity
from ticket_protocol.voice_settings import Region

PITFALLS = [
    (0, "không", "không"),
    (4, "bốn", "bốn"),
    (10, "mười", "mười"),
    (11, "mười một", "mười một"),
    (14, "mười bốn", "mười bốn"),
    (15, "mười lăm", "mười lăm"),
    (20, "hai mươi", "hai mươi"),
    (21, "hai mươi mốt", "hai mươi mốt"),
    (24, "hai mươi tư", "hai mươi tư"),
    (65, "sáu mươi lăm", "sáu mươi lăm"),
    (101, "một trăm linh một", "một trăm lẻ một"),
    (104, "một trăm linh bốn", "một trăm lẻ bốn"),
    (105, "một trăm linh năm", "một trăm lẻ năm"),
    (110, "một trăm mười", "một trăm mười"),
    (115, "một trăm mười lăm", "một trăm mười lăm"),
    (155, "một trăm năm mươi lăm", "một trăm năm mươi lăm"),
    (200, "hai trăm", "hai trăm"),
    (1000, "một nghìn", "một ngàn"),
    (1001, "một nghìn không trăm linh một", "một ngàn không trăm lẻ một"),
    (1010, "một nghìn không trăm mười", "một ngàn không trăm mười"),
    (1015, "một nghìn không trăm mười lăm", "một ngàn không trăm mười lăm"),
    (1021, "một nghìn không trăm hai mươi mốt", "một ngàn không trăm hai mươi mốt"),
    (5005, "năm nghìn không trăm linh năm", "năm ngàn không trăm lẻ năm"),
    (9012, "chín nghìn không trăm mười hai", "chín ngàn không trăm mười hai"),
    (9100, "chín nghìn một trăm", "chín ngàn một trăm"),
    (9999, "chín nghìn chín trăm chín mươi chín", "chín ngàn chín trăm chín mươi chín"),
]  # fmt: skip

UNITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
ENGLISH = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip


def heard_in_vietnamese(words):
    """What a listener adds up, word by word."""
    total = held = 0
    for word in words.split():
        if word in UNITS:
            total, held = total + held, UNITS[word]
        elif word == "mười":
            total, held = total + held, 0
            total += 10
        elif word in {"linh", "lẻ"}:
            total, held = total + held, 0
        else:
            held *= {"mươi": 10, "trăm": 100, "nghìn": 1000, "ngàn": 1000}[word]
    return total + held


def heard_in_english(words):
    total = held = 0
    for word in words.split():
        if word in {"hundred", "thousand"}:
            total, held = total + held * {"hundred": 100, "thousand": 1000}[word], 0
        elif word != "and":
            held += ENGLISH[word]
    return total + held


@pytest.mark.parametrize(("number", "north", "south"), PITFALLS)
def test_the_pitfalls(number, north, south):
    assert quantity(number, "vi") == north
    assert quantity(number, "vi", Region.SOUTH) == south


@pytest.mark.parametrize("region", Region)
def test_every_vietnamese_number_is_heard_as_itself_and_no_two_alike(region):
    said = [quantity(number, "vi", region) for number in range(MOST + 1)]
    assert [heard_in_vietnamese(words) for words in said] == list(range(MOST + 1))
    assert len(set(said)) == len(said)


def test_the_sound_changes_only_where_it_does():
    for number in range(MOST + 1):
        words = quantity(number, "vi").split()
        for before, word in zip(["", *words], words, strict=False):
            assert (word in {"mốt", "tư"}) <= (before == "mươi")
            assert (word == "lăm") <= (before in {"mười", "mươi"})
            assert (word in {"năm", "bốn", "một"} and before == "mươi") is False
            assert (word == "năm" and before == "mười") is False


def test_after_the_thousands_the_hundreds_are_always_said():
    for number in range(1001, MOST + 1):
        if number % 1000:
            assert "trăm" in quantity(number, "vi").split(" nghìn ")[1]


def test_every_english_number_is_heard_as_itself():
    said = [quantity(number, "en") for number in range(MOST + 1)]
    assert [heard_in_english(words) for words in said] == list(range(MOST + 1))
    assert quantity(9012, "en") == "nine thousand and twelve"
    assert quantity(105, "en") == "one hundred and five"


def test_a_ticket_is_said_digit_by_digit_with_plain_digits():
    assert digit_by_digit("9012", "vi") == "chín không một hai"
    assert digit_by_digit("1545", "vi") == "một năm bốn năm"
    assert digit_by_digit("A025", "vi") == "a không hai năm"
    assert digit_by_digit("T019", "en") == "T zero one nine"


def test_every_letter_a_number_may_have_is_named_apart():
    names = [digit_by_digit(letter, "vi") for letter in "ABCDEGLMNPRSTV"]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("wrong", [-1, 10_000])
def test_other_numbers_are_errors(wrong):
    with pytest.raises(ValueError, match="between 0 and 9999"):
        quantity(wrong, "vi")


@pytest.mark.parametrize("text", ["Q001", "9 012", "Đ01", "9-1", "٣"])
def test_other_characters_are_errors(text):
    with pytest.raises(ValueError, match="has no name"):
        digit_by_digit(text, "vi")


def test_other_languages_are_errors():
    for say in (lambda: quantity(1, "fr"), lambda: digit_by_digit("1", "fr")):
        with pytest.raises(ValueError, match="no words for numbers in 'fr'"):
            say()
