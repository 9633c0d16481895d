"""What the benchmark's queries find: it must not get worse unnoticed."""

import pytest

from benchmarks.search.centre import large_centre
from benchmarks.search.finding import AMONG, FIRST, found, share
from benchmarks.search.queries import queries
from kiosk.finding.index import index_of


@pytest.fixture(scope="module")
def results():
    centre = large_centre()
    assert sum(len(category.procedures) for category in centre.categories) >= 400
    return found(index_of(centre), queries(centre))


@pytest.mark.parametrize("held_out", [False, True])
def test_what_is_meant_is_found(results, held_out):
    some = [result for result in results if result.query.held_out == held_out]
    assert len(some) > 100
    assert share(some, FIRST) >= 85
    assert share(some, AMONG) >= 95
