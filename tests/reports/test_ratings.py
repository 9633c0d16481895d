"""Nobody finds out what one citizen said: groups of five, released together, whole days later."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ticket_server.domain import at_counter, calling, rating
from ticket_server.domain.scene import UNSEEN
from ticket_server.reports.asked import By
from ticket_server.reports.frames import TABLES
from ticket_server.reports.ratings import released, score, shown, well


def frame(rows):
    """Ratings as (day, officer, level)."""
    columns = {name: np.zeros(len(rows), kind) for name, kind in TABLES["ratings"].items()}
    for i, (day, officer, level) in enumerate(rows):
        columns["day"][i], columns["officer"][i], columns["level"][i] = day, officer, level
    columns["levels"][:] = 4
    return columns


ROWS = st.lists(
    st.tuples(st.integers(20_700, 20_745), st.integers(0, 3), st.integers(1, 4)), max_size=120
)


@given(ROWS, st.integers(20_700, 20_745), st.integers(0, 45), st.integers(0, 45))
@settings(max_examples=60, deadline=None)
def test_two_periods_never_differ_by_fewer_than_five_of_an_officer(rows, first, days, more):
    told = released(frame(rows), np.array([], "i4"))
    for officer in range(4):
        mine = told["day"][told["officer"] == officer]
        short = ((mine >= first) & (mine <= first + days)).sum()
        longer = ((mine >= first) & (mine <= first + days + more)).sum()
        assert longer - short == 0 or longer - short >= 5


@given(ROWS)
@settings(max_examples=40, deadline=None)
def test_all_but_the_last_few_are_told_in_the_end(rows):
    told = released(frame(rows), np.array([], "i4"))
    # 20 819 is 1 January 2027: none of these lies in another year than the others.
    for officer in range(4):
        given = sum(1 for _, who, _ in rows if who == officer)
        assert given - (told["officer"] == officer).sum() < 5


def test_a_day_that_runs_tells_none_of_its_own():
    rows = [(20_700, 1, 1)] * 5 + [(20_701, 1, 4)] * 9
    told = released(frame(rows), np.array([20_701]))
    assert told["level"].tolist() == [1] * 5


def test_a_year_begins_anew():
    rows = [(20_818, 1, 1)] * 3 + [(20_819, 1, 1)] * 3
    assert len(released(frame(rows), np.array([], "i4"))["day"]) == 0


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ([9, 5, 7], [True, True, True]),
        ([9, 4, 7], [True, False, False]),
        ([9, 4, 1], [True, False, False]),
        ([4], [False]),
        ([12, 2, 2], [False, False, False]),
        ([0, 6], [False, True]),
    ],
)
def test_what_a_subtraction_would_tell_is_not_told(counts, told):
    assert shown(np.array(counts, float)).tolist() == told


def test_scores_and_satisfaction():
    rows = frame([(1, 1, level) for level in (1, 2, 3, 4)])
    assert score(rows).tolist() == pytest.approx([100, 200 / 3, 100 / 3, 0])
    assert well(rows).tolist() == [True, True, False, False]
    rows["levels"][:] = 5
    assert well(rows).tolist() == [True, True, False, False]


def rated_day(desk, levels):
    desk.do(at_counter.open_counter, 9)
    for level in levels:
        desk.issue()
        desk.do(calling.call_next, 9, UNSEEN)
        ticket = desk.hall.counters[9].current
        desk.wait(minutes=3)
        desk.do(at_counter.finish, 9, UNSEEN, None, 1)
        desk.do(rating.rate, "sign-9", ticket, level)


def test_an_officer_with_four_ratings_is_told_none(make_desk, make_shelf, figures):
    desk = make_desk()
    desk.by = "lan"
    rated_day(desk, [1, 1, 2, 4])
    desk.wait(days=1)
    desk.turn()
    shelf = make_shelf(desk.rows)
    row = figures(shelf, by=By.OFFICER)["lan"]
    assert (row["services"], row["ratings"], row["rating_score"]) == (4, None, None)
    rated_day(desk, [1])
    desk.wait(days=1)
    desk.turn()
    both = {"last": desk.now.date(), "now": desk.now}
    row = figures(make_shelf(desk.rows), by=By.OFFICER, **both)["lan"]
    assert (row["services"], row["ratings"]) == (5, 5)
    assert row["rating_well"] == pytest.approx(0.8)


def test_an_officer_has_no_times_unless_the_centre_says_so(make_desk, make_shelf, figures):
    from ticket_server.reports.asked import Rules  # noqa: PLC0415

    desk = make_desk()
    desk.by = "lan"
    rated_day(desk, [1])
    shelf = make_shelf(desk.rows)
    usual = figures(shelf, by=By.OFFICER, now=desk.now)["lan"]
    assert set(usual) == {
        "services",
        "dossiers",
        "no_shows",
        "ratings",
        "rating_score",
        "rating_well",
    }
    rules = Rules(officer_times=True)
    told = figures(shelf, by=By.OFFICER, rules=rules, now=desk.now)["lan"]
    assert told["service_mean"] == 180


def test_officers_are_called_by_their_names(make_desk, make_shelf, figures):
    desk = make_desk()
    for login in ("lan", "mai", "hoa", "desk-9"):
        desk.by = login
        rated_day(desk, [1])
    names = {"lan": "Nguyễn Thị Lan", "mai": "Trần Thị Mai", "hoa": "Trần Thị Mai"}
    found = figures(make_shelf(desk.rows), by=By.OFFICER, now=desk.now, officers=names)
    assert list(found)[1:] == [
        "Nguyễn Thị Lan",
        "Trần Thị Mai (hoa)",
        "Trần Thị Mai (mai)",
        "desk-9",
    ]
