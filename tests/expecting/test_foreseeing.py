"""The forecast, as it is put together for supervisors."""

import math

import pytest

from ticket_server.estimate import forecast
from ticket_server.estimate.from_hall import situation_of
from ticket_server.expecting.foreseeing import MOST_ADVICE, forecast_of


@pytest.fixture
def told(centre, nine):
    centre.open(9)
    centre.issue()

    def make():
        situation = situation_of(centre.hall, centre.plan, centre.laws, nine)
        return forecast_of(centre.hall, centre.plan, situation, centre.laws, nine)

    return make


def advice(counter, shorter, *categories):
    return forecast.Advice(counter=counter, categories=categories, shorter_min=shorter)


def test_of_counters_that_would_do_as_well_the_best_is_named(told, monkeypatch):
    found = (
        advice(1, 6.04, "land", "build"),
        advice(3, 6.0, "build", "land"),
        advice(1, 4.0, "land"),
        advice(5, 3.0, "land"),
        advice(5, 2.0, "collect"),
        advice(5, 1.5, "build"),
    )
    monkeypatch.setattr(forecast, "advise", lambda *_: found)
    said = [(a.counter, a.shorter_min) for a in told().advice]
    assert said == [(1, 6.0), (1, 4.0), (5, 2.0)]
    assert len(said) == MOST_ADVICE


def test_what_no_number_says_is_left_out(told, monkeypatch):
    loads = (
        forecast.Load(minutes=30, waiting=4.04, mean_wait_min=9.96),
        forecast.Load(minutes=60, waiting=5, mean_wait_min=-math.inf),
        forecast.Load(minutes=90, waiting=math.nan, mean_wait_min=3),
    )
    monkeypatch.setattr(forecast, "loads", lambda *_: loads)
    assert [(a.minutes, a.waiting, a.mean_wait_min) for a in told().ahead] == [(30, 4.0, 10.0)]


def test_the_same_hall_gets_the_same_forecast(told):
    assert told() == told()
