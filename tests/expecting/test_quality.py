"""How good estimates were, and when that is an alarm."""

from datetime import timedelta

import pytest

from ticket_server.expecting.quality import quality_of, week_of
from ticket_server.storage.store import Outcome


@pytest.fixture
def outcome(nine):
    def make(came, *, told=20, low=10, high=30, category="land", weeks=0):
        at = nine + timedelta(weeks=weeks)
        low, told, high, came = (at + timedelta(minutes=m) for m in (low, told, high, came))
        return Outcome(
            day=at.date(), category=category, at=at,
            earliest=low, median=told, latest=high, called_at=came,
        )  # fmt: skip

    return make


def test_error_bias_late_and_coverage(outcome):
    [every, land] = quality_of([outcome(m) for m in (18, 22, 29, 31)])
    assert (every.week, every.category, every.tickets) == ("2026-W42", None, 4)
    assert (every.mae_min, every.bias_min) == (6.0, 5.0)
    assert (every.late, every.covered) == (0.25, 0.75)
    assert land == every.model_copy(update={"category": "land"})


def test_weeks_and_categories_stand_apart_the_newest_first(outcome):
    rows = quality_of([outcome(20), outcome(20, weeks=1), outcome(20, weeks=1, category="build")])
    assert [(r.week, r.category, r.tickets) for r in rows] == [
        ("2026-W43", None, 2),
        ("2026-W43", "build", 1),
        ("2026-W43", "land", 1),
        ("2026-W42", None, 1),
        ("2026-W42", "land", 1),
    ]


def test_who_had_nothing_to_wait_for_is_not_counted(outcome):
    assert quality_of([outcome(1, told=1, low=0, high=2)]) == []
    assert len(quality_of([outcome(5, told=0, low=0, high=2)])) == 2
    assert len(quality_of([outcome(0, told=5)])) == 2


@pytest.mark.parametrize(
    ("came", "count", "alarm"),
    [
        ([20] * 8 + [31, 9], 5, False),
        ([20] * 8 + [31, 9], 4, False),
        ([20], 50, True),  # all within: the interval is too wide
        ([20, 20, 31, 9], 13, True),  # half within: too narrow
        ([20, 20, 31, 9], 12, False),  # too few to say so
        ([25] * 8 + [31, 9], 5, True),  # later than told, on average
        ([15] * 8 + [31, 9], 5, True),  # earlier
    ],
)
def test_alarms(outcome, came, count, alarm):
    rows = quality_of([outcome(m) for m in came * count])
    assert [r.alarm for r in rows] == [alarm] * 2


def test_weeks_are_those_of_iso(nine):
    assert week_of(nine.date()) == "2026-W42"
    assert week_of(nine.replace(year=2027, month=1, day=3).date()) == "2026-W53"
