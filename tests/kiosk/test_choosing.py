"""Several things under one number: chosen, taken back, asked for."""

import pytest

from kiosk import choosing, visit
from kiosk.visit import Page, Visit
from ticket_protocol.record import Stop

CATEGORIES = visit.start(Visit(), 1.0)
LAND = choosing.choose_procedure(
    choosing.choose_category(CATEGORIES, "dat-dai", 2.0), "tach-thua", 2.5
)
MORE = choosing.another(LAND, 3.0)
WEDDING = choosing.choose_category(MORE, "ket-hon", 4.0)


def test_adding_keeps_what_was_chosen():
    assert (MORE.page, MORE.category, MORE.procedure) == (Page.CATEGORIES, None, None)
    assert MORE.stops == (Stop(category="dat-dai", procedure="tach-thua"),)
    assert (WEDDING.page, WEDDING.category, WEDDING.stops) == (
        Page.CATEGORY, "ket-hon", MORE.stops,
    )  # fmt: skip


def test_one_request_asks_for_all_in_the_order_of_choice():
    asking = visit.take(WEDDING, 5.0, key="k", priority=False).asking
    assert (asking.category, asking.procedure) == ("dat-dai", "tach-thua")
    assert asking.also == (Stop(category="ket-hon"),)


def test_the_ordinary_path_asks_for_one():
    assert visit.take(LAND, 5.0, key="k", priority=False).asking.also == ()


def test_back_leads_through_what_was_chosen():
    assert choosing.back(WEDDING, 5.0).stops == MORE.stops
    again = choosing.back(choosing.back(WEDDING, 5.0), 6.0)
    assert (again.page, again.category, again.procedure, again.stops) == (
        Page.CATEGORY, "dat-dai", "tach-thua", (),
    )  # fmt: skip
    assert choosing.back(choosing.back(again, 7.0), 8.0).page is Page.WELCOME


def test_no_more_than_stand_on_a_ticket():
    there = LAND
    for name in ("ket-hon", "khai-sinh", "cong-an", "bao-tro"):
        there = choosing.choose_category(choosing.another(there, 5.0), name, 6.0)
    assert len(there.stops) + 1 == choosing.MOST
    assert not choosing.can_add(there)
    assert choosing.another(there, 7.0) == there


def test_nothing_is_chosen_twice():
    assert choosing.choose_category(MORE, "dat-dai", 4.0) == MORE


def test_while_it_is_asked_for_nothing_is_added():
    asked = visit.take(LAND, 5.0, key="k", priority=False)
    assert choosing.another(asked, 60.0) == asked


def test_a_refusal_begins_anew():
    asked = visit.take(WEDDING, 5.0, key="k", priority=False)
    told = visit.refused(asked, "kiosk.full", 6.0)
    assert (told.page, told.stops, told.notice) == (Page.CATEGORIES, (), "kiosk.full")


@pytest.mark.parametrize("there", [MORE, WEDDING], ids=lambda v: v.page)
def test_what_is_gone_is_no_longer_chosen(there):
    known = {"ket-hon", "khai-sinh"}
    assert choosing.described(there, known, 5.0).stops == ()
    assert choosing.described(there, {"dat-dai", *known}, 5.0) == there


def test_time_ends_it_all():
    gone = visit.tick(WEDDING, 200.0, visit.Times())
    assert (gone.page, gone.stops) == (Page.WELCOME, ())
