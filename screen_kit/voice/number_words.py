"""Numbers and letters as words to be said, in Vietnamese and English. Pure.

A speaker is given words and never digits: engines read Vietnamese numbers wrongly. A number can be
said digit by digit ("chín không một hai") or as a quantity ("chín nghìn không trăm mười hai").
"""

import re

from ticket_protocol.voice_settings import NumberWay, Region

MOST = 9999

_VI = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_ZERO_BETWEEN = {Region.NORTH: "linh", Region.SOUTH: "lẻ"}
_THOUSAND = {Region.NORTH: "nghìn", Region.SOUTH: "ngàn"}
_AFTER_TEN = {5: "lăm"}
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}

_EN = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_EN_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

LETTERS = {
    "vi": {
        "A": "a", "B": "bê", "C": "xê", "D": "dê", "E": "e", "G": "giê", "L": "e lờ",
        "M": "em mờ", "N": "en nờ", "P": "pê", "R": "e rờ", "S": "ét sì", "T": "tê", "V": "vê",
    },
    "en": {letter: letter for letter in "ABCDEGLMNPRSTV"},
}  # fmt: skip
"""The letters that a number may begin with; an English engine knows its own by name."""
NAMED = {"vi": _VI, "en": _EN}
"""The numbers that have a name of their own, by language."""

_TIME = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b")
_DIGITS = re.compile(r"\d+")
_BESIDE_LETTERS = re.compile(r"(?<=[^\W\d_])(?=[0-9])|(?<=[0-9])(?=[^\W\d_])")


def quantity(number: int, language: str, region: Region = Region.NORTH) -> str:
    """`number` (0 to 9999, else ValueError) as a quantity; an unknown language is an error too."""
    if not 0 <= number <= MOST:
        raise ValueError(f"{number} is not between 0 and {MOST}")
    match language:
        case "vi":
            return " ".join(_vietnamese(number, region))
        case "en":
            return " ".join(_english(number))
    raise ValueError(f"no words for numbers in {language!r}")


def digit_by_digit(number: str, language: str) -> str:
    """The characters of a ticket's number, each by its name; ValueError for one that has none."""
    return " ".join(_name(character, language) for character in number)


def spelled(number: str, language: str, way: NumberWay, region: Region) -> str:
    """A ticket's number in the centre's way; what has no name is left as it is, never an error.

    As a quantity, a prefix letter and the zeros behind it are still said one by one.
    """
    try:
        if way is NumberWay.DIGITS:
            return digit_by_digit(number, language)
        head, rest = _split(number)
        names = [digit_by_digit(head, language)] if head else []
        return " ".join([*names, quantity(int(rest), language, region)] if rest else names)
    except ValueError:
        return " ".join(number)


def with_numbers_said(text: str, language: str, region: Region = Region.NORTH) -> str:
    """`text` with its times and numbers in words; long numbers and codes digit by digit."""
    if language not in NAMED:
        return text
    said = _TIME.sub(lambda m: _time(int(m[1]), int(m[2]), language, region), text)
    apart = _BESIDE_LETTERS.sub(" ", said)
    return _DIGITS.sub(lambda m: _number(m[0], language, region), apart)


def _split(number: str) -> tuple[str, str]:
    """What is said one by one, and the quantity behind it: "T019" is "T0" and "19"."""
    letters = len(number) - len(number.lstrip("ABCDEGLMNPRSTV"))
    zeros = len(number) - len(number[letters:].lstrip("0"))
    return number[:zeros], number[zeros:]


def _time(hour: int, minute: int, language: str, region: Region) -> str:
    hours = quantity(hour, language, region)
    minutes = quantity(minute, language, region)
    if language == "vi":
        return f"{hours} giờ {minutes}" if minute else f"{hours} giờ"
    if not minute:
        return f"{hours} o'clock"
    return f"{hours} {'oh ' if minute < 10 else ''}{minutes}"  # noqa: PLR2004 - two digits


def _number(digits: str, language: str, region: Region) -> str:
    if not digits.isascii():
        return digits
    if (digits != "0" and digits.startswith("0")) or int(digits) > MOST:
        return digit_by_digit(digits, language)
    return quantity(int(digits), language, region)


def _name(character: str, language: str) -> str:
    digits = NAMED.get(language)
    if digits is None:
        raise ValueError(f"no words for numbers in {language!r}")
    if character in "0123456789":
        return digits[int(character)]
    if character in LETTERS[language]:
        return LETTERS[language][character]
    raise ValueError(f"{character!r} has no name in {language!r}")


def _vietnamese(number: int, region: Region) -> list[str]:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _hundreds(number, region)
    words = [_VI[thousands], _THOUSAND[region]]
    return words + (_hundreds(rest, region, spoken=True) if rest else [])


def _hundreds(number: int, region: Region, *, spoken: bool = False) -> list[str]:
    """`spoken`: the hundreds are said even when there are none, as after the thousands."""
    hundreds, rest = divmod(number, 100)
    if not hundreds and not spoken:
        return _tens(number)
    words = [_VI[hundreds], "trăm"]
    if 0 < rest < 10:  # noqa: PLR2004 - ten is ten
        return [*words, _ZERO_BETWEEN[region], _VI[rest]]
    return words + (_tens(rest) if rest else [])


def _tens(number: int) -> list[str]:
    tens, unit = divmod(number, 10)
    if not tens:
        return [_VI[unit]]
    words = ["mười"] if tens == 1 else [_VI[tens], "mươi"]
    after = _AFTER_TEN if tens == 1 else _AFTER_TENS
    return words + ([after.get(unit, _VI[unit])] if unit else [])


def _english(number: int) -> list[str]:
    """With "and" before the last two digits, as in "one hundred and five"."""
    if number < len(_EN):
        return [_EN[number]]
    words = []
    for size, name in ((1000, "thousand"), (100, "hundred")):
        count, number = divmod(number, size)
        words += [_EN[count], name] if count else []
    if words and number:
        words.append("and")
    if number >= len(_EN):
        tens, number = divmod(number, 10)
        words.append(_EN_TENS[tens])
    return words + ([_EN[number]] if number else [])
