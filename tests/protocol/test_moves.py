"""Where numbers are served now whose paper names another counter."""

from datetime import UTC, date, datetime, timedelta

import pytest

from ticket_protocol import facts as f
from ticket_protocol.board import Board, Counter
from ticket_protocol.fold import advance
from ticket_protocol.moves import emptied_to, moves

MORNING = datetime(2026, 10, 14, 1, 0, tzinfo=UTC)
SERVED = {3: ("land", "wood"), 4: ("land",), 5: ("tax",), 6: ("law",)}


class Hall:
    """A board on which fields are moved, a minute after each other."""

    def __init__(self):
        counters = tuple(Counter(number=n, categories=c) for n, c in SERVED.items())
        self.board = Board(epoch="e", seq=0, day=date(2026, 10, 14), counters=counters)

    def move(self, counter, to, *categories):
        seq = self.board.seq + 1
        fact = f.CategoriesReassigned(
            seq=seq,
            at=MORNING + timedelta(minutes=seq),
            counter=counter,
            to=to,
            categories=categories or self.board.counter(counter).categories,
        )
        self.board = advance(self.board, fact)

    @property
    def told(self):
        return {(m.origin, m.to, m.category): (m.after, m.before) for m in moves(self.board)}


@pytest.fixture
def hall():
    return Hall()


def test_nothing_moved(hall):
    assert moves(hall.board) == ()


def test_paper_of_before_is_served_where_the_field_went(hall):
    hall.move(3, 5)
    assert hall.told == {(3, 5, "land"): (0, 1), (3, 5, "wood"): (0, 1)}
    assert {m.at for m in moves(hall.board)} == {MORNING + timedelta(minutes=1)}
    assert emptied_to(hall.board, moves(hall.board), 3) == 5


def test_a_field_that_goes_on_is_followed_for_all_who_wait(hall):
    hall.move(3, 5, "wood")
    hall.move(5, 6, "wood")
    assert hall.told == {(3, 6, "wood"): (0, 1), (5, 6, "wood"): (1, 2)}
    assert emptied_to(hall.board, moves(hall.board), 3) is None


def test_what_came_back_is_where_its_first_paper_says(hall):
    hall.move(3, 5, "wood")
    hall.move(5, 3, "wood")
    assert hall.told == {(5, 3, "wood"): (1, 2)}


def test_a_field_of_two_counters_goes_from_both(hall):
    hall.move(3, 5, "land")
    hall.move(4, 5)
    assert hall.told == {(3, 5, "land"): (0, 1), (4, 5, "land"): (0, 2)}


def test_fields_that_went_two_ways_are_told_apart(hall):
    hall.move(3, 5, "land")
    hall.move(3, 6, "wood")
    assert set(hall.told) == {(3, 5, "land"), (3, 6, "wood")}
    assert emptied_to(hall.board, moves(hall.board), 3) is None
