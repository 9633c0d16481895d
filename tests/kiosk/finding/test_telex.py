"""Vietnamese typed on the screen: Telex, and plain."""

from functools import reduce

import pytest

from kiosk.finding.telex import LONGEST, Line, erased, line_of, typed


def keys(text, line=None):
    return reduce(typed, text, line or Line())


@pytest.mark.parametrize(
    ("pressed", "seen"),
    [
        ("lamf soor ddor", "làm sổ đỏ"),
        ("nguoiwf", "người"), ("nguwowif", "người"), ("nguowif", "người"),
        ("thuowr", "thuở"), ("thuowng", "thương"), ("huown", "hươn"),
        ("hoaf", "hoà"), ("hoafn", "hoàn"), ("thuys", "thuý"), ("khoer", "khoẻ"),
        ("quys", "quý"), ("quas", "quá"), ("gif", "gì"), ("gias", "giá"), ("mias", "mía"),
        ("giuwowngf", "giường"), ("quyeenf", "quyền"), ("tuyeetj", "tuyệt"), ("khuyur", "khuỷu"),
        ("xuana", "xuân"), ("tieens", "tiến"), ("tiense", "tiến"), ("ngoeof", "ngoèo"),
        ("muaw", "mưa"), ("luuw", "lưu"), ("hoawcj", "hoặc"), ("ruowuj", "rượu"),
        ("DDaats", "Đất"), ("DaDts", "Đát"), ("Uyr", "Uỷ"),
        ("dad", "đa"), ("aaw", "ă"), ("uwow", "ươ"), ("uowo", "uô"),
        ("ddd", "dd"), ("aaa", "aa"), ("ass", "as"), ("uww", "uw"), ("xooong", "xoong"),
        ("toansz", "toan"), ("z", "z"), ("w", "w"), ("wifi", "wifi"), ("fax", "fax"),
        ("catr", "catr"), ("123", "123"), ("asj", "ạ"),
    ],
)  # fmt: skip
def test_telex(pressed, seen):
    assert keys(pressed) == line_of(seen)


@pytest.mark.parametrize(
    ("text", "caret", "key", "seen"),
    [
        ("tien", 2, "s", "tién"),
        ("tien", 3, "e", "tiên"),
        ("duong di", 5, "d", "đuong di"),
        ("hoà", 3, "n", "hoàn"),
        ("hàn", 1, "o", "hoàn"),
        ("mai mai", 3, "f", "mài mai"),
    ],
)
def test_in_the_middle(text, caret, key, seen):
    line = typed(Line(text, caret), key)
    assert line.text == seen
    assert len(seen) - line.caret == len(text) - caret


def test_a_letter_is_taken_off_with_what_stands_on_it():
    assert erased(line_of("hoàn")) == line_of("hoà")
    assert erased(line_of("hoà")) == line_of("ho")
    assert erased(Line("hoàn", 2)).text == "hàn"
    assert erased(Line("hoà", 0)) == Line("hoà", 0)
    assert erased(Line()) == Line()


def test_plain_typing_does_nothing_of_its_own():
    text = "aaddwsfrxjz Office NAS"
    line = reduce(lambda before, key: typed(before, key, telex=False), text, Line())
    assert line == line_of(text)


def test_a_line_has_an_end():
    assert keys("x" * (LONGEST + 5)).text == "x" * LONGEST
