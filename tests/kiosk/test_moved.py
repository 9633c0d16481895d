"""Whose numbers are served elsewhere today."""

from datetime import timedelta

import pytest

from kiosk.moved import concerning, moved, sentences


@pytest.fixture
def board(centre, board_of):
    return board_of(centre)


def said(board, centre, language="vi"):
    return [text.replace("\u00a0", " ") for text in sentences(moved(board), centre, language)]


def test_nothing_moved(board):
    assert moved(board) == ()


def test_a_whole_counter(board, centre, hall):
    gone = hall.moved(board, 9, 7)
    assert said(gone, centre) == ["Các số của quầy 9 nay được phục vụ tại quầy 7"]
    assert said(gone, centre, "en") == ["Numbers for counter 9 are now served at counter 7"]


def test_a_part_of_a_counter_is_named(board, centre, hall):
    part = hall.moved(board, 9, 7, "dat-dai")
    assert said(part, centre) == ["Đất đai: nay được phục vụ tại quầy 7"]


def test_the_rest_later_makes_it_whole(board, centre, hall):
    rest = [c for c in board.counter(9).categories if c != "dat-dai"]
    both = hall.moved(hall.moved(board, 9, 7, "dat-dai"), 9, 7, *rest)
    assert said(both, centre) == ["Các số của quầy 9 nay được phục vụ tại quầy 7"]


def test_two_ways_are_both_named(board, centre, hall):
    rest = [c for c in board.counter(9).categories if c != "dat-dai"]
    split = hall.moved(hall.moved(board, 9, 7, "dat-dai"), 9, 8, *rest)
    first, second = said(split, centre)
    assert first == "Đất đai: nay được phục vụ tại quầy 7"
    assert second.endswith("nay được phục vụ tại quầy 8")


def test_a_move_back_undoes_it(board, hall):
    own = board.counter(9).categories
    assert moved(hall.moved(hall.moved(board, 9, 7), 7, 9, *own)) == ()


def test_moved_on_again_is_told_from_where_the_paper_says(board, centre, hall):
    own = board.counter(9).categories
    again = hall.moved(hall.moved(board, 9, 7), 7, 5, *own)
    assert said(again, centre) == ["Các số của quầy 9 nay được phục vụ tại quầy 5"]


def test_a_field_of_two_counters_is_told_from_both(board, hall):
    shared = tuple(
        c.model_copy(update={"categories": ("dat-dai",)}) if c.number in {7, 9} else c
        for c in board.counters
    )
    gone = hall.moved(board.model_copy(update={"counters": shared}), 9, 5)
    found = moved(hall.moved(gone, 7, 5))
    assert [(m.old, m.new, m.whole) for m in found] == [(9, 5, True), (7, 5, True)]


def test_who_is_concerned(board, hall):
    found = moved(hall.moved(board, 9, 7))
    (move,) = found
    assert concerning(found, ["dat-dai"]) == found
    assert concerning(found, ["chung-thuc"]) == ()
    assert concerning(found, ["dat-dai"], since=move.at) == ()
    assert concerning(found, ["dat-dai"], since=move.at - timedelta(seconds=1)) == found


def test_no_line_ends_before_a_number(board, centre, hall):
    (text,) = sentences(moved(hall.moved(board, 9, 7)), centre, "vi")
    assert "quầy\u00a09" in text
    assert "quầy\u00a07" in text
