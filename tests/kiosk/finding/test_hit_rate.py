"""What the benchmark's queries find: it must not get worse unnoticed."""

import pytest

from benchmarks.search.centre import large_centre
from benchmarks.search.finding import AMONG, FIRST, found, share
from benchmarks.search.queries import FRESH, queries
from kiosk.finding.index import index_of


@pytest.fixture(scope="module")
def results():
    centre = large_centre()
    assert sum(len(category.procedures) for category in centre.categories) >= 400
    index = index_of(centre)
    tuned = found(index, queries(centre))
    return {
        "looked at": [r for r in tuned if not r.query.held_out],
        "held out": [r for r in tuned if r.query.held_out],
        "fresh": found(index, queries(centre, FRESH)),
    }


@pytest.mark.parametrize("some", ["looked at", "held out", "fresh"])
def test_what_is_meant_is_found(results, some):
    assert len(results[some]) >= 100
    assert share(results[some], FIRST) >= 85
    assert share(results[some], AMONG) >= 95
