"""Lengths that have lasted for a while are drawn from what then is left of their law."""

import math

import numpy as np
import pytest

from ticket_server.estimate.drawing import LearnedDraws, lognormal_rest
from ticket_server.estimate.laws import Law
from ticket_server.estimate.one_run import mean_rest
from ticket_server.estimate.situation import Serving

LAW = Law(mean_s=600.0, log_sd=0.7)


@pytest.fixture
def rng():
    return np.random.default_rng(3)


@pytest.mark.parametrize("elapsed", [0.0, 100.0, 600.0, 2500.0])
def test_the_rest_is_what_longer_ones_have_left(rng, elapsed):
    every = rng.lognormal(LAW.mu, LAW.log_sd, 400_000)
    left = every[every > elapsed] - elapsed
    drawn = lognormal_rest(LAW.mu, LAW.log_sd, elapsed, rng.standard_exponential(20_000))
    for share in (0.1, 0.5, 0.9):
        assert np.quantile(drawn, share) == pytest.approx(np.quantile(left, share), rel=0.06)
    assert mean_rest(LAW, elapsed) == pytest.approx(left.mean(), rel=0.05)


def test_beyond_all_experience_there_is_still_a_rest():
    drawn = lognormal_rest(LAW.mu, LAW.log_sd, 1e7, np.ones(5))
    assert np.isfinite(drawn).all()
    assert (drawn >= 1).all()
    assert math.isfinite(mean_rest(LAW, 1e9))


def test_services_have_their_laws_mean_and_scatter(rng, make_laws):
    laws = make_laws(services={("a", "new"): LAW})
    drawn = LearnedDraws(laws, rng, 20_000).services([("a", "new"), ("b", "new")])
    assert drawn[:, 0].mean() == pytest.approx(600, rel=0.03)
    assert np.log(drawn[:, 0]).std() == pytest.approx(0.7, rel=0.03)
    assert np.log(drawn[:, 1]).std() == pytest.approx(0.5, rel=0.03)


def test_what_is_unsure_is_the_same_for_everybody_in_one_world(rng, make_laws):
    laws = make_laws(services={("a", "new"): Law(mean_s=600, log_sd=0.01, unsure=0.3)})
    drawn = LearnedDraws(laws, rng, 2000).services([("a", "new"), ("a", "new")])
    assert np.corrcoef(drawn[:, 0], drawn[:, 1])[0, 1] > 0.99
    assert np.log(drawn[:, 0]).std() == pytest.approx(0.3, rel=0.1)


def test_whoever_was_called_and_not_started_may_not_come(rng, make_laws):
    laws = make_laws(no_show_fallback=0.5)
    draws = LearnedDraws(laws, rng, 4000)
    called = draws.rest_of(Serving(law=("a", "new"), elapsed_s=5.0, started=False), 1)
    started = draws.rest_of(Serving(law=("a", "new"), elapsed_s=5.0, started=True), 1)
    assert np.median(called) < 0.6 * np.median(started)


def test_gaps_now_and_then_hold_a_pause(rng, make_laws):
    draws = LearnedDraws(make_laws(pause_share=0.1), rng, 500)
    gaps = draws.gaps(40)
    assert gaps.mean() == pytest.approx(30 + 0.1 * 600, rel=0.06)


def test_speeds_differ_between_worlds_and_are_right_on_average(rng, make_laws):
    speeds = LearnedDraws(make_laws(), rng, 4000).tempo([1, 2])
    assert speeds.mean() == pytest.approx(1, abs=0.01)
    assert abs(np.corrcoef(speeds[:, 0], speeds[:, 1])[0, 1]) < 0.1
