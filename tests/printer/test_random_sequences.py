"""Any faults in any order: each paper has one outcome, a true one, and comes out once at most."""

from hypothesis import HealthCheck, given, settings

from benchmarks.paper.chance import CHANCE, broken_in_memory


@settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(**CHANCE)
def test_every_promise_holds(**chance):
    assert broken_in_memory(**chance) == []
