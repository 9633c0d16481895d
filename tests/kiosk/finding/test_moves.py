"""A visit that looks for what it came for: what follows what, and that nothing of it stays."""

import pytest

from kiosk import choosing, visit
from kiosk.finding import moves
from kiosk.finding.unsure import Asked
from kiosk.paper import paperwork
from kiosk.visit import Page, Times, Visit
from ticket_protocol.record import Stop

LAND = Stop(category="dat-dai", procedure="so-do")
FIRST, SECOND = Asked(trail=("gi",)), Asked(trail=("gi", "nha"))


def typed(v, keys, now=2.0):
    for key in keys:
        v = moves.press(v, key, now)
    return v


@pytest.fixture
def searching():
    return moves.search(visit.start(Visit(), 1.0), 2.0)


def test_typing_makes_marks_by_telex(searching):
    assert typed(searching, "soos ddoor").looking.typed == "số đổ"


def test_or_not_and_then_letters_stay_as_they_are(searching):
    plain = moves.switch_telex(searching, 2.0)
    assert typed(plain, "soos").looking.typed == "soos"


@pytest.mark.parametrize(("language", "telex"), [("vi", True), ("en", False)])
def test_marks_are_usual_where_the_language_has_them(searching, language, telex):
    assert moves.types_telex(visit.speak(searching, language, 2.0)) is telex


def test_words_are_parted_by_one_space_and_the_line_is_never_overfull(searching):
    assert typed(searching, "  so  do").looking.typed == "so do"
    assert len(typed(searching, "kh" * 40).looking.typed) == moves.MOST


def test_letters_are_taken_off_one_by_one_or_all(searching):
    v = typed(searching, "soos")
    assert moves.erase(v, 2.0).looking.typed == "s"
    assert moves.clear(v, 2.0).looking.typed == ""


def test_what_was_found_is_chosen_and_back_goes_on_looking(searching):
    v = choosing.choose_found(typed(searching, "so do"), LAND, 3.0)
    assert (v.page, v.category, v.procedure) == (Page.CATEGORY, "dat-dai", "so-do")
    v = choosing.back(v, 4.0)
    assert (v.page, v.category, v.looking.typed) == (Page.SEARCH, None, "so do")
    v = choosing.back(v, 5.0)
    assert v.page is Page.CATEGORIES
    assert v.looking.typed == ""


def test_questions_go_back_one_by_one_to_where_they_began(searching):
    v = moves.unsure_of(moves.unsure_of(searching, FIRST, 3.0), SECOND, 3.0)
    v = choosing.choose_found(v, LAND, 4.0)
    trail = []
    while v.page is not Page.CATEGORIES:
        trail.append((v.page, v.looking.asked))
        v = choosing.back(v, 5.0)
    assert trail == [
        (Page.CATEGORY, SECOND), (Page.QUESTIONS, SECOND), (Page.QUESTIONS, FIRST),
        (Page.SEARCH, None),
    ]  # fmt: skip


def test_from_the_categories_questions_lead_back_there():
    v = moves.unsure_of(visit.start(Visit(), 1.0), FIRST, 2.0)
    assert v.page is Page.QUESTIONS
    assert choosing.back(v, 3.0).page is Page.CATEGORIES


def test_the_same_thing_is_not_found_twice_under_one_number(searching):
    one = choosing.another(choosing.choose_found(searching, LAND, 3.0), 4.0)
    again = moves.search(one, 5.0)
    assert choosing.choose_found(again, LAND, 6.0) is again


def test_each_letter_gives_time_and_a_forgotten_line_is_gone(searching):
    times = Times(idle_s=60, warning_s=20)
    v = typed(searching, "so do", now=50.0)
    assert visit.tick(v, 100.0, times) is v
    assert visit.tick(v, 131.0, times) == Visit()


def test_what_is_typed_is_not_told_by_the_visit_nor_kept_once_a_number_is_asked_for(searching):
    v = typed(searching, "giam ho")
    assert "giam" not in repr(v)
    v = choosing.choose_found(v, LAND, 3.0)
    assert visit.take(v, 4.0, key="k", priority=False).looking.typed == ""


def test_papers_are_listed_on_the_ticket_where_that_is_wanted(searching):
    v = paperwork.toggle_list(choosing.choose_found(searching, LAND, 3.0), 4.0)
    assert v.listed
    assert not paperwork.toggle_list(v, 5.0).listed
    assert not paperwork.toggle_list(searching, 5.0).listed


def test_another_letter_shows_the_first_hits(searching):
    turned = visit.turn_sheet(typed(searching, "ket"), 1, 3.0)
    assert (turned.sheet, typed(turned, "h", 4.0).sheet) == (1, 0)


def test_whoever_looked_comes_back_to_the_sheet_that_was_left():
    at = visit.turn_sheet(visit.start(Visit(), 1.0), 2, 1.5)
    found = choosing.choose_found(moves.search(at, 2.0), LAND, 3.0)
    searched = choosing.back(found, 4.0)
    assert (searched.page, searched.sheet) == (Page.SEARCH, 0)
    assert choosing.back(searched, 5.0).sheet == 2
