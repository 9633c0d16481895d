"""What stands under the number of a counter, also when others take over."""

import pytest

from counter_display.fields import PAGE_S, fields

OWN = "Đăng ký kinh doanh – Công Thương – Thuế, bảo hiểm"
NINE = "Đất đai – Môi trường – Nông nghiệp – Xây dựng"


@pytest.fixture
def hall(new_hall, centre):
    return new_hall(centre=centre)


@pytest.fixture
def parts(hall, centre):
    """`parts(7)`: all parts in their turns; `english=True`: the other language."""

    def of(number, *, moved_said=False, english=False):
        found = []
        for turn in range(8):
            part = fields(
                hall.board, centre, number, moved_said=moved_said, elapsed_s=turn * PAGE_S + 1
            )
            found.append((part.en if english else part.vi).replace("\u00a0", " "))
        return list(dict.fromkeys(found))

    return of


def test_usually_what_its_sign_says(parts):
    assert parts(7) == [OWN]
    assert parts(7, english=True) == ["Business, trade, tax and insurance"]


def test_counter_that_is_not_there_has_none(parts):
    assert parts(42) == [""]


def test_all_of_another_counter_by_that_counters_words(hall, parts):
    hall.reassign(9, 7)
    assert parts(7) == [OWN, "Nhận cả số của quầy 9", NINE]
    assert parts(7, english=True)[1] == "Also serving numbers for counter 9"


def test_part_of_another_counter_by_its_fields(hall, parts):
    hall.reassign(9, 7, "dat-dai")
    assert parts(7) == [OWN, "Nhận cả số của quầy 9", "Đất đai"]
    assert parts(9) == ["Xây dựng, môi trường, nông nghiệp", "Đất đai: mời đến quầy 7"]


def test_counter_without_any_says_where_they_went(hall, parts):
    hall.reassign(9, 7)
    assert parts(9) == ["Các số của quầy 9 nay được phục vụ tại quầy 7"]
    assert parts(9, moved_said=True) == [NINE]


def test_counter_whose_fields_went_apart_says_each(hall, parts):
    hall.reassign(9, 5, "dat-dai")
    hall.reassign(9, 7)
    assert parts(9) == [
        "Đất đai: mời đến quầy 5",
        "Xây dựng, môi trường, nông nghiệp: mời đến quầy 7",
    ]


def test_what_was_taken_over_does_not_become_its_own(hall, parts):
    """7 takes over from 9, then gives its own trade away: the land is still 9's."""
    hall.reassign(9, 7)
    hall.reassign(7, 5, "cong-thuong")
    assert parts(7) == [
        "Đăng ký hộ kinh doanh, hợp tác xã",
        "Thuế, bảo hiểm xã hội",
        "Công Thương: mời đến quầy 5",
        "Nhận cả số của quầy 9",
        NINE,
    ]


def test_given_back_only_paper_from_between_is_told(hall, parts):
    hall.reassign(9, 7)
    hall.issue("9013", category="dat-dai")
    hall.reassign(7, 9, "dat-dai", "xay-dung-mt-nn")
    assert parts(7) == [OWN, "Đất đai: mời đến quầy 9"]
    assert parts(9) == [NINE, "Nhận cả số của quầy 7"]
    hall.call("9013", 9)
    assert parts(7) == [OWN]
    assert parts(9) == [NINE]
