"""The board as changes: snapshot and splices are the board, and no more is told than changed."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticket_protocol.board import Board, Counter
from ticket_server.domain.hall import Hall
from ticket_server.web.board_changes import FollowedBoard, changes, splice_of
from ticket_server.web.wire import board_on_wire

DAY = Path(__file__).parents[2] / "golden" / "day.jsonl"
EMPTY = Board(epoch="e", seq=1, day="2026-10-14", counters=(Counter(number=1), Counter(number=2)))


@pytest.fixture(scope="module")
def recorded(read_day):
    return read_day(DAY)


@pytest.mark.parametrize("whole", [True, False])
def test_whoever_follows_the_golden_day_has_the_board(recorded, changed, whole):
    hall = Hall()
    hall.apply(recorded[0])
    board = board_on_wire(hall, "epoch", whole=whole)
    followed = FollowedBoard(board, whole=whole)
    page = json.loads(board.model_dump_json())
    for fact in recorded[1:]:
        hall.apply(fact)
        page = changed(page, json.loads(followed.message(fact)))
        if fact.seq % 25 == 0:
            board = board_on_wire(hall, "epoch", whole=whole)
            assert page == json.loads(board.model_dump_json()), fact.seq
    assert page["seq"] == recorded[-1].seq


def test_a_day_in_changes_is_a_small_part_of_a_day_in_boards(recorded):
    hall = Hall()
    hall.apply(recorded[0])
    followed = FollowedBoard(board_on_wire(hall, "epoch", whole=True), whole=True)
    told = sum(len(followed.message(fact)) for fact in recorded[1:])
    assert told / len(recorded) < 2_000


def test_what_stays_is_not_told():
    one, two = EMPTY.counters
    other = two.model_copy(update={"state": "open"})
    after = EMPTY.model_copy(update={"seq": 2, "counters": (one, other)})
    assert changes(EMPTY, after) == {"counters": ["~", 1, 1, [other]]}
    assert changes(EMPTY, EMPTY.model_copy(update={"seq": 2})) == {}


def test_a_plain_field_is_told_whole():
    after = EMPTY.model_copy(update={"seq": 2, "clock_suspected": True})
    assert changes(EMPTY, after) == {"clock_suspected": ["=", True]}


@given(st.data())
def test_a_splice_makes_the_new_list_of_the_old(data):
    things = [object() for _ in range(6)]
    lists = st.lists(st.sampled_from(things), max_size=8)
    old, new = data.draw(lists), data.draw(lists)
    splice = splice_of(old, new)
    if splice is None:
        assert old == new
    else:
        start, removed, items = splice
        assert old[:start] + items + old[start + removed :] == new
