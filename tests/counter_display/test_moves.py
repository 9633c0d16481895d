"""Where numbers are served after counters gave their categories away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_display.moves import destinations, notices
from ticket_protocol import facts as f
from ticket_protocol.fold import advance
from ticket_protocol.moves import moves

LAND, WOOD = "dat-dai", "xay-dung-mt-nn"


@pytest.fixture
def hall(new_hall, centre):
    """The counters serve what the centre says: 9 land and woods, 7 business, trade and tax."""
    made = new_hall(centre=centre)
    made.open(*range(1, 11))
    return made


def told(hall):
    return [(n.origin, n.to, n.category, n.waited_for) for n in notices(hall.board)]


def gone_to(hall, number):
    return destinations(hall.board, moves(hall.board), number)


def test_nothing_moved_is_nothing_told(hall):
    assert (moves(hall.board), notices(hall.board)) == ((), ())


def test_all_that_a_counter_had_is_one_notice(hall):
    hall.reassign(9, 7)
    assert told(hall) == [(9, 7, None, False)]
    assert gone_to(hall, 9) == (7,)
    assert gone_to(hall, 7) == ()


def test_it_is_told_while_somebody_waits_with_old_paper(hall):
    hall.issue("9012", category=LAND)
    hall.reassign(9, 7)
    assert told(hall) == [(9, 7, None, True)]
    hall.call("9012", 7)
    assert told(hall) == [(9, 7, None, False)]


@pytest.mark.parametrize(("how", "waits"), [("held", True), ("missed", False), ("pressed", False)])
def test_who_fetches_a_paper_may_come_back(hall, how, waits):
    hall.issue("9012", category=LAND)
    hall.call("9012", 9)
    hall.end("9012", 9, how=how)
    hall.reassign(9, 7)
    assert told(hall) == [(9, 7, None, waits)]


def test_new_paper_names_the_new_counter(hall):
    hall.reassign(9, 7)
    hall.issue("9013", category=LAND)
    assert told(hall) == [(9, 7, None, False)]


def test_part_of_it_is_told_by_category(hall):
    hall.issue("9012", category=LAND)
    hall.reassign(9, 7, WOOD)
    assert told(hall) == [(9, 7, WOOD, False)]
    assert gone_to(hall, 9) == ()
    hall.reassign(9, 5, LAND)
    assert told(hall) == [(9, 7, WOOD, False), (9, 5, LAND, True)]
    assert gone_to(hall, 9) == (5, 7)


def test_it_is_followed_where_it_goes_on(hall):
    hall.issue("9012", category=LAND)
    hall.reassign(9, 7)
    hall.issue("9013", category=LAND)
    hall.reassign(7, 5, LAND, WOOD)
    assert told(hall) == [(9, 5, None, True), (7, 5, LAND, True), (7, 5, WOOD, False)]
    hall.call("9013", 5)
    assert told(hall)[1] == (7, 5, LAND, False)


def test_paper_from_before_does_not_speak_of_the_counter_in_between(hall):
    hall.issue("9012", category=LAND)
    hall.reassign(9, 7)
    hall.reassign(7, 5, LAND, WOOD)
    assert told(hall) == [(9, 5, None, True), (7, 5, LAND, False), (7, 5, WOOD, False)]


def test_given_back_it_is_right_again_for_old_paper(hall):
    hall.issue("9012", category=LAND)
    hall.reassign(9, 7)
    hall.issue("9013", category=LAND)
    hall.reassign(7, 9, LAND, WOOD)
    assert told(hall) == [(7, 9, LAND, True), (7, 9, WOOD, False)]
    assert gone_to(hall, 9) == ()
    hall.reassign(9, 7)
    assert told(hall) == [(9, 7, None, True)]


def test_closed_counter_is_nowhere_to_go(hall):
    hall.reassign(9, 7)
    hall.close(7)
    assert gone_to(hall, 9) == ()


def test_new_day_forgets_it(hall):
    hall.reassign(9, 7)
    hall.new_day()
    assert notices(hall.board) == ()


def test_description_that_says_otherwise_is_right(hall, centre):
    """Adopted while people wait: what a counter serves now is what the board says."""
    hall.reassign(9, 7)
    plans = tuple(f.CounterPlan(number=c.number, categories=c.categories) for c in centre.counters)
    adopted = f.ConfigAdopted(
        seq=hall.board.seq + 1, at=hall.now, by="x", digest="d", counters=plans
    )
    board = advance(hall.board, adopted)
    assert notices(board) == ()


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("issue"), st.sampled_from([LAND, WOOD, "cong-an"]), st.just(0)),
        st.tuples(st.just("move"), st.sampled_from([5, 7, 8, 9]), st.sampled_from([5, 7, 8, 9])),
        st.tuples(st.just("part"), st.sampled_from([5, 7, 8, 9]), st.sampled_from([5, 7, 8, 9])),
    ),
    max_size=25,
)


@given(steps=STEPS)
def test_old_paper_is_always_sent_to_a_counter_that_serves_it(new_hall, centre, steps):
    hall = new_hall(centre=centre)
    paper = {}
    for n, (what, one, other) in enumerate(steps):
        categories = hall.board.counter(one).categories if what != "issue" else ()
        if what == "issue":
            paper[f"{n:04}"] = (one, hall.board.serving(one))
            hall.issue(f"{n:04}", category=one)
        elif one != other and categories:
            hall.reassign(one, other, *(categories if what == "move" else categories[:1]))

    found = {(m.origin, m.category): m for m in moves(hall.board)}
    for category, counters in paper.values():
        serving = hall.board.serving(category)
        for counter in counters:
            if counter in serving:
                assert (counter, category) not in found
            else:
                assert found[counter, category].to in serving
    needed = {
        (counter, category)
        for category, counters in paper.values()
        for counter in counters
        if counter not in hall.board.serving(category)
    }
    told_of = {
        key
        for notice in notices(hall.board)
        if notice.waited_for
        for key in found
        if key[0] == notice.origin and notice.category in (None, key[1])
    }
    assert needed <= told_of
