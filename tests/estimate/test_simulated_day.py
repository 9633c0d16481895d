"""The simulated centre of the benchmark: the same day again and again, and nobody forgotten."""

import pytest

from benchmarks.waiting_time import centre
from benchmarks.waiting_time.ahead import Foretold
from benchmarks.waiting_time.study import make_day, typical_of, watch_day
from benchmarks.waiting_time.tables import ahead_errors, lines_of
from benchmarks.waiting_time.telling import ORACLE, Outcome
from ticket_server.domain import facts as f
from ticket_server.domain.tickets import TicketState
from ticket_server.estimate.learning import Learner


@pytest.fixture(scope="module")
def plan():
    return centre.plan_of()


def calls_of(plan, number):
    calls = []

    def listen(fact, hall):
        if isinstance(fact.body, f.TicketCalled):
            calls.append((fact.at, fact.body.ticket, fact.body.counter))

    day = make_day(number, plan, listen)
    day.run()
    return calls, day.hall


def test_everybody_is_called_and_the_day_is_the_same_every_time(plan):
    calls, hall = calls_of(plan, 3)
    assert calls == calls_of(plan, 3)[0]
    assert calls != calls_of(plan, 4)[0]
    assert {ticket for _, ticket, _ in calls} == set(hall.tickets)
    over = {TicketState.FINISHED, TicketState.MISSED}
    assert {ticket.state for ticket in hall.tickets.values()} == over


def test_a_few_days_teach_what_is_true(plan):
    learner = Learner(typical_of(plan))
    for number in range(4):
        watch_day(number, plan, learner)
    laws = learner.laws(9 * 3600)
    assert laws.gap.mean_s == pytest.approx(centre.GAP_S, rel=0.1)
    assert laws.no_show_fallback == pytest.approx(centre.NO_SHOW, abs=0.02)
    assert sum(laws.expected(name, 0, 86400) for name in centre.FIELDS) == pytest.approx(
        295, rel=0.1
    )
    assert laws.service(("cong-an", "new")).mean_s == pytest.approx(10.5 * 60 * 1.08, rel=0.15)
    assert laws.late.mean_s == pytest.approx(170, abs=60)


def test_the_table_counts_errors_and_coverage():
    told = {"ours": (12.0, 5.0, 15.0), ORACLE: (11.0, 9.5, 12.0)}
    late = {"ours": (20.0, 5.0, 25.0), ORACLE: (30.0, 25.0, 29.0)}
    outcomes = [
        Outcome(day=1, waited=10.0, told=told),
        Outcome(day=2, waited=31.0, told=late),
    ]
    ours, oracle = lines_of(outcomes)
    assert (ours.mae, ours.bias, ours.late, ours.covers) == (6.5, -4.5, 0.5, 0.5)
    assert ours.against == 6.5
    assert oracle.covers == 0.5


def test_looks_ahead_are_held_against_how_it_was():
    looks = [
        Foretold(day=1, minutes=30, truth=10.0, foretold=12.0, as_now=5.0),
        Foretold(day=1, minutes=60, truth=10.0, foretold=50.0, as_now=50.0),
        Foretold(day=1, minutes=30, truth=20.0, foretold=16.0, as_now=30.0),
    ]
    assert ahead_errors(looks, 30) == (3.0, 7.5)
