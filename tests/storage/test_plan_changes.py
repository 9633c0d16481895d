"""Another plan on its way through the writer: in force for what comes after it, or not at all."""

from dataclasses import replace

import pytest

from ticket_server.domain import days
from ticket_server.orders import Answer

OPEN = {9: (), 10: ("land", "collect")}


class Looking:
    """Orders that note by which plan they are decided."""

    def __init__(self, bench):
        self._bench = bench
        self.seen = []

    def order(self):
        def look(scene):
            self.seen.append(scene.plan.digest)
            return []

        return self._bench.order(look, lambda _h, _f: Answer())


@pytest.fixture
def looking(bench):
    return Looking(bench)


@pytest.fixture
def adopting(bench, new_plan):
    two = new_plan("two", OPEN)
    order = bench.order(lambda s: days.adopt(s.hall, two), lambda _h, _f: Answer())
    return replace(order, plan=two)


def test_it_counts_for_the_orders_after_it(bench, looking, adopting):
    bench.do(looking.order(), adopting, looking.order())
    bench.do(looking.order())
    assert looking.seen == ["one", "two", "two"]


@pytest.mark.parametrize(("when", "digest"), [("before", "one"), ("after", "two")])
def test_after_a_failed_commit_the_record_says_which(bench, looking, adopting, when, digest):
    bench.store.fail = when
    bench.do(adopting)
    bench.do(looking.order())
    assert looking.seen == [digest]


def test_one_whose_order_fails_is_not_in_force(bench, looking, adopting):
    def broken(_scene):
        raise ValueError

    bench.do(replace(adopting, decide=broken), looking.order())
    assert set(looking.seen) == {"one"}
