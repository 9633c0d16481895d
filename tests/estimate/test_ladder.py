"""Which reckoning answers, and that each is a sensible one."""

import numpy as np
import pytest

from ticket_server.estimate.estimating import MOST_REPLAYED, estimate, overtaking, until
from ticket_server.estimate.laws import Law
from ticket_server.estimate.situation import Desk, Newcomer, Serving, Situation, Stream, Waiting
from ticket_server.estimate.waits import Basis

USUAL = ("a", "new")
BUSY = Serving(law=USUAL, elapsed_s=200.0, started=True)


@pytest.fixture
def rng():
    return np.random.default_rng(5)


def situation_with(count, desks=1, **more):
    return Situation(
        waiting=tuple(
            Waiting(id=str(i), key=60.0 * (i - count), seq=i, lines=("a",), stops=(USUAL,))
            for i in range(count)
        ),
        desks=tuple(Desk(counter=n + 1, offsets={"a": 0.0}, serving=BUSY) for n in range(desks)),
        newcomers=(Newcomer(line="a", priority=False, key=0.0),),
        **more,
    )


def test_the_replay_answers_when_it_can(rng, make_laws):
    told = estimate(situation_with(5), make_laws(), rng)
    assert {w.basis for w in (*told.tickets.values(), *told.newcomers.values())} == {Basis.REPLAY}
    middles = [told.tickets[str(i)].median_s for i in range(5)]
    assert middles == sorted(middles)
    assert told.newcomers["a", False].median_s > middles[-1]
    assert all(w.low_s < w.median_s < w.high_s for w in told.tickets.values())


def test_the_interval_holds_eight_of_ten_calls(rng, make_laws):
    """One counter that just called: the second waits for a service, a gap and nothing else."""
    law = Law(mean_s=600.0, log_sd=0.5)
    situation = situation_with(1)
    told = estimate(situation, make_laws(services={USUAL: law}), rng, samples=1999).tickets["0"]
    draws = np.random.default_rng(6).lognormal(law.mu, law.log_sd, 200_000)
    left = draws[draws > 200] - 200 + 30
    low, high = np.quantile(left, [0.1, 0.9])
    assert told.low_s == pytest.approx(low, rel=0.25)
    assert told.high_s == pytest.approx(high, rel=0.1)


def test_a_crowd_is_told_by_one_run(rng, make_laws):
    told = estimate(situation_with(MOST_REPLAYED + 1, desks=10), make_laws(), rng)
    assert {w.basis for w in told.tickets.values()} == {Basis.ONE_RUN}


@pytest.mark.parametrize("best", [Basis.ONE_RUN, Basis.QUEUE])
def test_a_lesser_reckoning_can_be_asked_for(rng, make_laws, best):
    told = estimate(situation_with(4, desks=2), make_laws(), rng, best=best)
    assert {w.basis for w in (*told.tickets.values(), *told.newcomers.values())} == {best}


def test_all_reckonings_are_near_each_other(rng, make_laws):
    situation, laws = situation_with(12, desks=3), make_laws()
    told = [
        estimate(situation, laws, rng, best=best).tickets["11"].median_s
        for best in (Basis.REPLAY, Basis.ONE_RUN, Basis.QUEUE)
    ]
    assert max(told) < 1.3 * min(told)


def test_without_a_counter_the_settings_minutes_answer(rng, make_laws):
    told = estimate(situation_with(2, desks=0), make_laws(), rng)
    assert {w.basis for w in told.tickets.values()} == {Basis.SETTINGS}
    assert told.tickets["1"].median_s == 630
    assert told.newcomers["a", False].median_s == 1260


def test_a_counter_that_does_not_come_back_leaves_the_queue(rng, make_laws):
    """Nobody will be called at it today; the queue says at least how much work there is."""
    desk = Desk(counter=1, offsets={"a": 0.0}, serving=BUSY, back_s=float("inf"))
    told = estimate(Situation(waiting=situation_with(2).waiting, desks=(desk,)), make_laws(), rng)
    assert {w.basis for w in told.tickets.values()} == {Basis.SETTINGS}


def test_an_idle_counter_calls_a_newcomer_at_once(rng, make_laws):
    situation = Situation(
        waiting=(),
        desks=(Desk(counter=1, offsets={"a": 0.0}, idle_s=300.0),),
        newcomers=(Newcomer(line="a", priority=False, key=0.0),),
    )
    for best in (Basis.REPLAY, Basis.ONE_RUN, Basis.QUEUE):
        told = estimate(situation, make_laws(), rng, best=best).newcomers["a", False]
        assert told.median_s == told.high_s == 0


def test_priority_to_come_makes_others_wait_longer(rng, make_laws):
    crowd = Stream(line="a", law=USUAL, credit_s=7200.0, times=(0.0, 3600.0), expected=(0.0, 6.0))
    alone = estimate(situation_with(6), make_laws(), rng).tickets["5"]
    among = estimate(situation_with(6, streams=(crowd,)), make_laws(), rng).tickets["5"]
    assert among.median_s > alone.median_s + 900


def test_only_streams_that_can_overtake_are_run():
    late = Stream(line="a", law=USUAL, credit_s=0.0, times=(0.0, 10.0), expected=(0.0, 1.0))
    early = Stream(line="b", law=USUAL, credit_s=60.0, times=(0.0, 10.0), expected=(0.0, 1.0))
    plain = Desk(counter=1, offsets={"a": 0.0, "b": 0.0})
    helping = Desk(counter=2, offsets={"a": 0.0, "b": 600.0})
    streams = (late, early)
    assert overtaking(Situation(waiting=(), desks=(plain,), streams=streams)) == (early,)
    assert overtaking(Situation(waiting=(), desks=(helping,), streams=streams)) == streams
    [cut, _] = until(streams, 5.0)
    assert (cut.times, cut.expected) == ((0.0, 5.0), (0.0, 0.5))
