"""What the information board tells, of which procedures, with which plates."""

import pytest

from counter_display.info.sheets import FEEDBACK_EVERY, Row, RowKind, sheets
from ticket_protocol.centre import Procedure
from ticket_protocol.part import Words

FREE = Words(vi="Không thu phí", en="Free")


@pytest.fixture
def hall(new_hall, centre):
    return new_hall(centre=centre)


def telling(centre, *ids, **what):
    """The centre, whose first procedure of each of these categories tells something."""
    told = what or {"fee": FREE}
    return centre.model_copy(
        update={
            "categories": tuple(
                c.model_copy(update={"procedures": (c.procedures[0].model_copy(update=told),)})
                if c.id in ids
                else c
                for c in centre.categories
            ),
            "phone": "1900 0000",
        }
    )


def test_nothing_is_told_of_nothing(centre, hall):
    assert sheets(centre, hall.board) == ()
    assert sheets(centre.model_copy(update={"phone": "1900"}), hall.board) == ()


def test_all_that_is_known(centre, hall):
    papers = (Words(vi="Thẻ căn cước"), Words(vi="Tờ khai", en="Form"))
    one = telling(centre, "dat-dai", papers=papers, fee=FREE, time_limit=Words(vi="Làm ngay"))
    first, feedback = sheets(one, hall.board)
    assert (first.plates, first.field) == (("9",), "Đất đai")
    assert [row.kind for row in first.rows] == ["papers", "paper", "paper", "fee", "limit"]
    assert first.rows[1] == Row(kind=RowKind.PAPER, vi="Thẻ căn cước")
    assert first.rows[3].vi.endswith("Không thu phí")
    assert (first.rows[4].vi.endswith("Làm ngay"), first.rows[4].en) == (True, "")
    assert feedback.rows == (Row(kind=RowKind.PHONE, vi="1900 0000"),)


def test_who_serves_it_today_and_in_which_part_of_the_hall(centre, hall):
    one = telling(centre, "dat-dai", "chung-thuc")
    assert [s.plates for s in sheets(one, hall.board, zone=(9,)) if s.plates] == [("9",)]
    hall.reassign(9, 7)
    assert [s.plates for s in sheets(one, hall.board) if s.plates] == [("2",), ("7",)]
    assert sheets(one, hall.board, zone=(9,)) == ()


def test_feedback_comes_again_and_again(centre, hall):
    many = tuple(
        Procedure(id=f"p{n}", name=Words(vi=f"Thủ tục {n}"), fee=FREE)
        for n in range(FEEDBACK_EVERY + 1)
    )
    first = centre.categories[0].model_copy(update={"procedures": many})
    told = centre.model_copy(
        update={"categories": (first, *centre.categories[1:]), "address": "x@y.example"}
    )
    found = [sheet.plates == () for sheet in sheets(told, hall.board)]
    assert found == [False] * FEEDBACK_EVERY + [True, False, True]
