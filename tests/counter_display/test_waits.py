"""Rows of waits: from the server's outlook, in the centre's order, never from an old one."""

from datetime import timedelta

import pytest

from counter_display.waits import UNKNOWN, plates, rows
from ticket_protocol.outlook import CategoryOutlook, Outlook
from ticket_protocol.record import Expected
from ticket_protocol.words import Basis


@pytest.fixture
def hall(new_hall, centre):
    """Somebody waits for land, for certification and for the police."""
    made = new_hall(centre=centre)
    for category in ("dat-dai", "chung-thuc", "cong-an"):
        made.issue(f"for {category}", category=category)
    return made


def outlook(hall, *told):
    def one(category, waiting, minutes=None):
        expected = minutes is not None and Expected(
            minutes=minutes, earliest=hall.now, latest=hall.now, basis=Basis.REPLAY
        )
        return CategoryOutlook(category=category, waiting=waiting, expected=expected or None)

    return Outlook(at=hall.now, seq=1, categories=tuple(one(*what) for what in told))


def shown(hall, centre, outlook, *, later=timedelta(0)):
    found = rows(outlook, hall.board, centre, hall.now + later)
    return [(row.name, row.plates, row.waiting, row.minutes) for row in found]


def test_no_outlook_no_rows(hall, centre):
    assert shown(hall, centre, None) == []


def test_only_where_people_wait_in_the_centres_order(hall, centre):
    told = outlook(hall, ("dat-dai", 6, 25), ("chung-thuc", 2, 10), ("cong-an", 0, 0))
    assert shown(hall, centre, told) == [
        ("Chứng thực", ["2"], 2, 10),
        ("Đất đai", ["9"], 6, 25),
    ]


def test_who_waits_beside_it_only_counts(hall, centre):
    """The woods are served where the land is: nobody waits for them, but six would be before."""
    told = outlook(hall, ("dat-dai", 6, 25), ("xay-dung-mt-nn", 6, 25))
    assert [row[0] for row in shown(hall, centre, told)] == ["Đất đai"]
    hall.issue("9001", category="xay-dung-mt-nn")
    assert [row[2] for row in shown(hall, centre, told)] == [6, 6]


def test_wait_nobody_can_tell_is_left_out(hall, centre):
    assert shown(hall, centre, outlook(hall, ("dat-dai", 6)))[0][3] == UNKNOWN


@pytest.mark.parametrize(("minutes", "told"), [(0, 0), (2, 0), (3, 3), (5, 5)])
def test_very_few_minutes_are_no_number(hall, centre, minutes, told):
    assert shown(hall, centre, outlook(hall, ("dat-dai", 1, minutes)))[0][3] == told


def test_old_expectation_is_told_no_more(hall, centre):
    told = outlook(hall, ("dat-dai", 6, 25))
    assert shown(hall, centre, told, later=timedelta(minutes=5))
    assert shown(hall, centre, told, later=timedelta(minutes=5, seconds=1)) == []


def test_plates_follow_what_was_moved(hall, centre):
    hall.reassign(9, 7)
    assert shown(hall, centre, outlook(hall, ("dat-dai", 6, 25)))[0][1] == ["7"]


def test_unknown_category_is_left_out(hall, centre):
    assert shown(hall, centre, outlook(hall, ("gone", 6, 25))) == []


@pytest.mark.parametrize(
    ("counters", "told"),
    [
        ((), ()),
        ((3, 4), ("3", "4")),
        ((1, 2, 10), ("1", "2", "10")),
        ((1, 2, 3, 4), ("1–4",)),
        ((1, 2, 3, 4, 6, 8, 9), ("1–4, 6, 8–9",)),
    ],
)
def test_many_counters_share_a_plate(counters, told):
    assert plates(counters) == told
