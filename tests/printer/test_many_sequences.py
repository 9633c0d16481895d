"""Any faults in any order, every run others: `make torture` plays ten thousand of them."""

from hypothesis import HealthCheck, given, settings

from benchmarks.paper.chance import CHANCE, broken_in_memory


@settings(max_examples=2000, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(**CHANCE)
def test_every_promise_holds(**chance):
    assert broken_in_memory(**chance) == []
