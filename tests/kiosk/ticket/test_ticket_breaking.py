"""Lines end at meaning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ticket.breaking import break_costs, fitting, lines_of
from kiosk.ticket.flow import Style, filled, words
from kiosk.ticket.sayings import centre_lines
from kiosk.ticket.typeface import Face

MEDIUM = Style(face=Face.MEDIUM, size=28)


def broken(text: str, room: int, *, balanced: bool = False) -> list[str]:
    """The lines of `text` where every letter is one wide."""
    parts = text.split(" ")
    widths, spaces = [float(len(part)) for part in parts], [1.0] * len(parts)
    lines = lines_of(widths, spaces, break_costs(parts), room, balanced=balanced)
    return [" ".join(parts[i] for i in line) for line in lines]


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Đất đai", 20, ["Đất đai"]),
        (
            "Đăng ký biến động (chuyển nhượng, tặng cho, thừa kế)", 34,
            ["Đăng ký biến động (chuyển nhượng,", "tặng cho, thừa kế)"],
        ),
        ("Hộ tịch: kết hôn, xác nhận hôn nhân", 31, ["Hộ tịch: kết hôn,", "xác nhận hôn nhân"]),
        ("thẻ BHYT cho trẻ dưới 6 tuổi", 24, ["thẻ BHYT cho trẻ", "dưới 6 tuổi"]),
        ("Registration of changes (transfer, gift)", 34, [
            "Registration of changes", "(transfer, gift)",
        ]),
        ("Nếu lỡ lượt, vui lòng báo cán bộ tại", 35, [
            "Nếu lỡ lượt, vui lòng báo", "cán bộ tại",
        ]),
    ],
)  # fmt: skip
def test_where_lines_end(text, room, lines):
    assert broken(text, room) == lines


def test_centred_lines_are_even():
    text = "one two three four five six"
    assert broken(text, 23, balanced=True) == ["one two three", "four five six"]


@given(st.lists(st.text("abcđếứ,(", min_size=1, max_size=9), min_size=1, max_size=14), st.data())
def test_no_word_is_lost_and_no_line_too_long(parts, data):
    room = data.draw(st.integers(max(map(len, parts)), 60))
    lines = broken(" ".join(parts), room)
    assert " ".join(lines) == " ".join(parts)
    assert all(len(line) <= room for line in lines)


@given(st.text("abcđế", min_size=1, max_size=40), st.integers(1, 12))
def test_a_word_too_long_for_any_line_comes_in_pieces(word, room):
    pieces = fitting(word, len, room)
    assert "".join(pieces) == word
    assert all(len(piece) <= room for piece in pieces)


def test_a_no_break_space_holds():
    assert [word.text for word in words("hôn\u00a0nhân và", MEDIUM)] == ["hôn nhân", "và"]


def test_marks_become_one_letter_with_their_base():
    assert [word.text for word in words("e\u0302\u0301", MEDIUM)] == ["ế"]


def test_a_figure_stands_in_its_sentence():
    figure = Style(face=Face.DIGITS, size=40)
    sentence = filled("Trước còn {n} người.", MEDIUM, figure, n=6)
    assert [word.text for word in sentence] == ["Trước", "còn", "6", "người."]
    assert [word.style.face for word in sentence][2] is Face.DIGITS


@pytest.mark.parametrize("template", ["({n})", "{n}.", "n:{n}"])
def test_what_touches_a_figure_stays_with_it(template):
    sentence = filled(template, MEDIUM, MEDIUM, n=6)
    assert "".join(word.text for word in sentence) == template.replace("{n}", "6")
    assert all(word.space == 0 for word in sentence[:-1])


@pytest.mark.parametrize(
    ("centre", "unit", "lines"),
    [
        ("Trung tâm xã Mẫu", "xã Mẫu", ["Trung tâm", "xã Mẫu"]),
        ("Mẫu Commune Centre", "Mẫu Commune", ["Mẫu Commune", "Centre"]),
        ("Trung tâm", "xã Mẫu", ["Trung tâm", "xã Mẫu"]),
        ("xã Mẫu", "xã Mẫu", ["xã Mẫu"]),
        ("Trung tâm", "", ["Trung tâm"]),
    ],
)
def test_the_unit_has_a_line_of_its_own(centre, unit, lines):
    assert centre_lines(centre, unit) == lines
