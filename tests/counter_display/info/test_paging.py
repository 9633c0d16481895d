"""Sheets of the information board in pages: all of it, in its order, and only what has room."""

from dataclasses import replace
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_display.info.paging import LINE, Page, Room, _Paging, pages, room_of
from counter_display.info.sheets import Row, RowKind, Sheet

ROOM = room_of(1173, 660)
HEADING = Row(kind=RowKind.PAPERS, vi="Giấy tờ", en="Papers")
PAPERS = tuple(Row(kind=RowKind.PAPER, vi=f"{n}. Tờ khai", en=f"{n}. Form") for n in range(1, 8))
FEE = Row(kind=RowKind.FEE, vi="Lệ phí", en="Fee")


def lines(text, *, size, width, bold):
    """Every letter is as wide as half its size."""
    return max(1, ceil(len(text) * size / 2 / width))


def told(rows, name="Khai sinh", field="Hộ tịch"):
    return Sheet(plates=("3",), vi=name, en="Birth", field=field, rows=tuple(rows))


def words_of(found, language):
    texts = (getattr(row, language) for page in found for row in page.rows)
    return " ".join(text for text in texts if text)


def test_a_short_one_is_one_page():
    (page,) = pages(told([HEADING, PAPERS[0], FEE]), ROOM, lines)
    assert (page.vi, page.en, page.part, page.parts) == ("Khai sinh", "Birth", 0, 1)
    assert page.rows == (HEADING, PAPERS[0], FEE)


def test_the_heading_stands_on_each_page_with_papers():
    found = pages(told([HEADING, *PAPERS, FEE]), ROOM, lines)
    assert [page.part for page in found] == list(range(len(found)))
    assert {page.parts for page in found} == {3}
    assert [page.rows[0] for page in found] == [HEADING, HEADING, HEADING]
    assert [row for page in found for row in page.rows if row != HEADING] == [*PAPERS, FEE]


def test_a_heading_is_never_alone():
    """Where no paper has room below it any more, it goes with the paper."""
    name = replace(FEE, kind=RowKind.NAME, vi=215 * "a")
    found = pages(told([name, HEADING, *PAPERS[:2]]), ROOM, lines)
    assert [page.rows for page in found] == [(name,), (HEADING, *PAPERS[:2])]


def test_a_long_name_stands_below_its_field():
    long = " ".join(40 * ["biến"])
    found = pages(told([FEE], name=long), ROOM, lines)
    assert {page.vi for page in found} == {"Hộ tịch"}
    assert found[0].rows[0] == Row(kind=RowKind.NAME, vi=long, en="Birth")


def test_a_whole_screen_has_larger_letters():
    assert (ROOM.size, room_of(1920, 970).size) == (46, 64)


texts = st.lists(st.text("aăđ", min_size=1, max_size=12), min_size=1, max_size=40).map(" ".join)
a_row = st.builds(
    Row, kind=st.sampled_from([RowKind.PAPER, RowKind.FEE]), vi=texts, en=texts | st.just("")
)


@pytest.mark.parametrize("size", [(1173, 660), (1080, 608), (1920, 970), (1173, 588)])
@given(rows=st.lists(a_row, min_size=1, max_size=8), name=texts)
def test_nothing_is_lost_and_all_has_room(size, rows, name):
    room = room_of(*size)
    paging = _Paging(room, lines)
    rows = [replace(row, kind=RowKind.FEE) for row in rows]
    found = pages(told(rows, name=name), room, lines)
    for language in ("vi", "en"):
        all_told = " ".join(filter(None, (getattr(row, language) for row in rows)))
        named = name if language == "vi" else "Birth"
        assert words_of(found, language) in (all_told, f"{named} {all_told}".strip())
    for page in found:
        assert page.rows
        used = paging._head_height(page) + paging._sum(list(page.rows))
        assert used <= room.height


def test_a_line_is_as_high_as_on_the_screen():
    assert _Paging(Room(width=1173, height=660), lines).row_height(FEE) == sum(
        round(size * LINE) for size in (46, 40)
    )
    assert Page().parts == 1
