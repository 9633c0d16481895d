"""What the learner makes of what was seen: shrunk, paced, faded; and which days it tells apart."""

import math
from statistics import NormalDist

import pytest

from ticket_server.estimate.laws import ANY
from ticket_server.estimate.learning import FADING, GAP, Learner, Observation

NINE = 9 * 3600.0
TYPICAL = {"a": 600.0, "b": 300.0}


def past(count, seconds, category="a", purpose="new", **more):
    one = Observation(
        category=category, purpose=purpose, priority=False, come_s=NINE, service_s=seconds, **more
    )
    return [one] * count


def test_the_settings_speak_until_something_was_seen():
    laws = Learner(TYPICAL).laws(NINE)
    assert laws.service(("a", "new")).mean_s == 600
    assert laws.service(("b", "new")).mean_s == 300
    assert laws.service(("b", ANY)).mean_s == 300
    assert laws.service(("b", "filed_online")).mean_s == pytest.approx(180)


def test_settings_that_change_count_and_what_was_seen_stays():
    learner = Learner(TYPICAL, past(8, 1200))
    learner.suppose({"a": 1200.0, "c": 60.0})
    laws = learner.laws(NINE)
    assert laws.service(("a", "new")).mean_s == pytest.approx(1200)
    assert laws.service(("c", "new")).mean_s == pytest.approx(60)


def test_eight_services_weigh_as_much_as_the_settings():
    laws = Learner(TYPICAL, past(8, 1200)).laws(NINE)
    assert laws.service(("a", "collect")).mean_s == pytest.approx(300 * 1.5)
    usual = 600 * 1.5
    assert laws.service(("a", "new")).mean_s == pytest.approx((24 * usual + 8 * 1200) / 32)


def test_many_services_outweigh_the_settings():
    assert Learner(TYPICAL, past(1, 450, weight=5000)).laws(NINE).service(("a", "new")).mean_s == (
        pytest.approx(450, rel=0.01)
    )


def test_older_days_weigh_less():
    old, new = past(50, 300, weight=0.1), past(50, 900)
    mean = Learner(TYPICAL, [*old, *new]).laws(NINE).service(("a", "new")).mean_s
    assert 750 < mean < 900


def test_what_one_purpose_teaches_moves_its_category():
    laws = Learner(TYPICAL, past(100, 1200)).laws(NINE)
    assert laws.service(("a", "collect")).mean_s == pytest.approx(600 * 0.5 * 2, rel=0.1)
    assert laws.service(("b", "new")).mean_s == 300


def test_fifteen_services_say_half_of_the_days_pace():
    learner = Learner(TYPICAL, past(1, 600, weight=100_000))
    for _ in range(15):
        learner.served(("a", "new"), 900)
    laws = learner.laws(NINE)
    half = 1.5**0.5
    assert laws.pace == pytest.approx(half, abs=0.005)
    assert laws.service(("b", "new")).mean_s == pytest.approx(300 * half, rel=0.01)


def test_a_category_that_is_off_is_not_the_days_pace():
    """On the first day the settings may be wrong for one category, and right for the others."""
    learner = Learner(TYPICAL)
    for share in range(1, 41):
        z = NormalDist().inv_cdf(share / 41)
        learner.served(("a", "new"), 900 * math.exp(0.5 * z - 0.125))
        learner.served(("b", "new"), 300 * math.exp(0.5 * z - 0.125))
    laws = learner.laws(NINE)
    assert laws.service(("a", "new")).mean_s == pytest.approx(900, rel=0.08)
    assert laws.service(("b", "new")).mean_s == pytest.approx(300, rel=0.08)


def test_the_pace_does_not_last_until_tomorrow():
    learner = Learner(TYPICAL, past(1, 600, weight=100_000))
    for _ in range(30):
        learner.served(("a", "new"), 900)
    learner.turn_day()
    assert learner.laws(NINE).pace == 1


def test_one_endless_service_does_not_set_the_pace():
    learner = Learner(TYPICAL, past(1000, 600))
    learner.served(("a", "new"), 10_000)
    assert learner.laws(NINE).pace < 1.2


def test_scatter_is_learned():
    learner = Learner(TYPICAL, [*past(200, 200), *past(200, 1800)])
    law = learner.laws(NINE).service(("a", "new"))
    assert law.log_sd == pytest.approx(1.0986, abs=0.05)
    assert law.unsure < 0.1


def test_gaps_missed_calls_pauses_and_late_openings_are_shrunk():
    learner = Learner(TYPICAL)
    assert learner.laws(NINE).gap.mean_s == GAP.mean_s
    for _ in range(200):
        learner.handed_over(60)
        learner.came("a", missed_s=150)
        learner.came("b")
        learner.paused(300)
        learner.opened(240)
        learner.ended(paused=False)
    laws = learner.laws(NINE)
    assert laws.gap.mean_s == pytest.approx(60, abs=2)
    assert laws.missed.mean_s == pytest.approx(150, abs=3)
    assert laws.pause.mean_s == pytest.approx(300, abs=15)
    assert laws.late.mean_s == pytest.approx(240, abs=8)
    assert laws.pause_share < 0.01
    assert laws.no_show_share("a") > 0.9
    assert laws.no_show_share("b") < 0.1


def test_yesterday_fades():
    learner = Learner(TYPICAL)
    for _ in range(8):
        learner.served(("a", "new"), 1200)
    learner.turn_day()
    kept = 8 * FADING
    factor = (8 + kept * 2) / (8 + kept)
    expected = (24 * 600 * factor + kept * 1200) / (24 + kept)
    assert learner.laws(NINE).service(("a", "new")).mean_s == pytest.approx(expected)


def test_arrivals_are_learned_by_the_time_of_day():
    learner = Learner(TYPICAL)
    for _ in range(20):
        for minute in range(60):
            learner.arrivals.came("a", NINE + minute * 60, priority=minute % 6 == 0)
        learner.turn_day()
    laws = learner.laws(6 * 3600)
    assert laws.expected("a", NINE, NINE + 3600) == pytest.approx(60, rel=0.1)
    assert laws.expected("a", 14 * 3600, 15 * 3600) == 0
    assert laws.expected("b", NINE, NINE + 3600) == 0
    assert laws.priority["a"] == pytest.approx(1 / 6, abs=0.01)


def test_a_full_day_is_expected_to_stay_full():
    learner = Learner(TYPICAL)
    for day in range(11):
        for quarter in range(24):
            for _ in range(4 if day == 10 and quarter < 8 else 2):
                learner.arrivals.came("a", 7 * 3600 + quarter * 900 + 60, priority=False)
        if day < 10:
            learner.turn_day()
    ahead = learner.laws(NINE).expected("a", NINE, NINE + 3600)
    assert 8.5 < ahead < 12


def test_on_the_first_day_people_come_as_they_came_so_far():
    learner = Learner(TYPICAL)
    for minute in range(0, 120, 4):
        learner.arrivals.came("a", 7 * 3600 + minute * 60, priority=False)
    assert learner.laws(NINE).expected("a", NINE, NINE + 3600) == pytest.approx(15)
