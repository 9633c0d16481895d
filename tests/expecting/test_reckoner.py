"""The estimator without its process, and its process without a server."""

import io
import pickle
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from ticket_server.estimate.laws import ANY
from ticket_server.expecting import reckoner as room
from ticket_server.expecting.earlier import learner_of
from ticket_server.expecting.messages import Ask, Begin
from ticket_server.expecting.process import serve
from ticket_server.expecting.reckoner import GapError, Reckoner
from ticket_server.storage.store import Past, PastTicket


class Clock:
    """Each look is `step` later than the one before."""

    def __init__(self):
        self.now = 0.0
        self.step = 0.0

    def __call__(self):
        self.now += self.step
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def busy(centre, nine):
    """Counter 9 serves one, four wait."""
    centre.open(9, at=nine - timedelta(minutes=30))
    tickets = [centre.issue(at=nine - timedelta(minutes=20)) for _ in range(5)]
    centre.call(tickets[0], at=nine - timedelta(minutes=2))
    return centre


def reckoner(begin, clock):
    return Reckoner(begin, np.random.default_rng(1), clock)


def test_other_rules_count_from_the_next_answer(busy, clock, nine):
    begin = busy.begin
    one = reckoner(begin, clock)
    before = one.answer(Ask(at=nine)).laws.service(("land", "new")).mean_s
    land = replace(begin.plan.categories["land"], typical=timedelta(minutes=60))
    more = replace(land, id="more", typical=timedelta(minutes=30))
    plan = replace(begin.plan, categories=begin.plan.categories | {"land": land, "more": more})
    ask = pickle.loads(pickle.dumps(Ask(at=nine, plan=plan)))
    laws = one.answer(ask).laws
    assert laws.service(("land", "new")).mean_s > 2 * before
    assert laws.service(("more", "new")).mean_s == pytest.approx(1800)
    assert one.answer(Ask(at=nine)).laws is None


def test_everybody_gets_a_wait_and_later_ones_a_longer(busy, clock, nine):
    batch = reckoner(busy.begin, clock).answer(Ask(at=nine))
    medians = [batch.tickets[t].median_s for t in busy.hall.lines.in_order()]
    assert len(medians) == 4
    assert medians == sorted(medians)
    newcomer = batch.newcomers["land", False]
    assert newcomer.low_s < newcomer.median_s < newcomer.high_s
    assert newcomer.median_s > medians[-1] > batch.newcomers["land", True].median_s
    assert newcomer.basis == "replay"
    assert (batch.at, batch.seq) == (nine, busy.hall.seq)


def test_facts_go_on_where_the_beginning_ended(busy, clock, nine):
    made = reckoner(busy.begin, clock)
    begun = len(busy.facts)
    busy.issue("build", at=nine)
    known = [busy.facts[begun - 1], *busy.facts[begun:]]  # one of them again
    batch = made.answer(Ask(at=nine, facts=tuple(known)))
    assert batch.seq == busy.hall.seq
    assert len(batch.tickets) == 5


def test_a_fact_that_is_missing_is_noticed(busy, clock, nine):
    made = reckoner(busy.begin, clock)
    busy.issue("build", at=nine)
    lonely = replace(busy.facts[-1], seq=busy.hall.seq + 1)
    with pytest.raises(GapError):
        made.answer(Ask(at=nine, facts=(lonely,)))


def test_laws_are_told_once_a_minute(busy, clock, nine):
    made = reckoner(busy.begin, clock)
    told = [
        made.answer(Ask(at=nine + timedelta(seconds=s))).laws is not None
        for s in (0, 1, 59, 60, 61)
    ]
    assert told == [True, False, False, True, False]


def test_what_takes_too_long_is_spared_for_a_minute(busy, clock, nine):
    made = reckoner(busy.begin, clock)
    clock.step = room.SLOW_S + 0.1
    assert made.answer(Ask(at=nine)).newcomers["land", False].basis == "replay"
    clock.step = 0.0
    for seconds, basis in ((1, "one_run"), (59, "one_run"), (61, "replay")):
        batch = made.answer(Ask(at=nine + timedelta(seconds=seconds)))
        assert batch.newcomers["land", False].basis == basis


def test_a_replay_that_fails_leaves_the_queue(busy, clock, nine, monkeypatch, caplog):
    real, broken = room.estimate, []

    def estimate(*args, best, **more):
        if best == "replay":
            broken.append(best)
            raise ZeroDivisionError
        return real(*args, best=best, **more)

    monkeypatch.setattr(room, "estimate", estimate)
    made = reckoner(busy.begin, clock)
    assert made.answer(Ask(at=nine)).newcomers["land", False].basis == "queue"
    assert "No replay" in caplog.text
    assert made.answer(Ask(at=nine)).newcomers["land", False].basis == "one_run"
    assert len(broken) == 1


def past(nine, **changes):
    values = {
        "seq": 1, "day": date(2026, 10, 13), "category": "land", "purpose": "new",
        "priority": False, "issued_at": nine, "called_at": nine + timedelta(minutes=10),
        "started_at": None, "ended_at": nine + timedelta(minutes=30), "state": "finished",
        "absences": 0,
    }  # fmt: skip
    return PastTicket(**values | changes)


def mean(centre, *tickets, outages=()):
    learner = learner_of(centre.plan, Past(tickets=tickets, outages=tuple(outages)))
    return learner.laws(0.0).service(("land", "new")).mean_s


def test_earlier_days_teach_how_long_it_takes(centre, nine):
    nothing = mean(centre)
    assert mean(centre, *[past(nine)] * 40) > nothing + 300
    today = Begin(plan=centre.plan, past=Past(tickets=(past(nine),) * 40), today=())
    laws = reckoner(today, Clock()).answer(Ask(at=nine)).laws
    assert laws.service(("land", "new")).mean_s > nothing + 300


@pytest.mark.parametrize(
    "changes",
    [
        {"state": "missed", "absences": 1},
        {"called_at": None},
        {"ended_at": None},
        {"minutes": 0.5},
        {"minutes": 200},
    ],
)
def test_what_was_no_service_teaches_none(centre, nine, changes):
    if minutes := changes.pop("minutes", None):
        changes["ended_at"] = nine + timedelta(minutes=10 + minutes)
    assert mean(centre, *[past(nine, **changes)] * 40) == mean(centre)


def test_a_service_through_an_outage_teaches_nothing(centre, nine):
    outage = (nine + timedelta(minutes=25), nine + timedelta(minutes=28))
    assert mean(centre, *[past(nine)] * 40, outages=[outage]) == mean(centre)
    before = (nine - timedelta(minutes=25), nine)
    assert mean(centre, *[past(nine)] * 40, outages=[before]) > mean(centre)


def test_a_short_service_that_was_started_counts(centre, nine):
    short = {
        "ended_at": nine + timedelta(minutes=10, seconds=40),
        "started_at": nine + timedelta(minutes=10, seconds=5),
    }
    assert mean(centre, *[past(nine, **short)] * 40) < mean(centre)


def test_days_long_ago_weigh_less(centre, nine):
    new = [past(nine)] * 20
    old = [past(nine, day=date(2026, 10, 1), ended_at=nine + timedelta(minutes=12))] * 20
    newest_first = mean(centre, *new, *old)
    swapped = [t._replace(day=date(2026, 10, 1)) for t in new]
    swapped += [t._replace(day=date(2026, 10, 13)) for t in old]
    assert newest_first > mean(centre, *swapped)


def test_past_arrivals_are_counted_per_day(centre, nine):
    days = [
        past(nine, day=date(2026, 10, d), issued_at=nine + timedelta(minutes=10 * i))
        for d in range(1, 11)
        for i in range(30)
    ]
    learner = learner_of(centre.plan, Past(tickets=tuple(days)))
    laws = learner.laws(0.0)
    assert laws.expected("land", 0, 86_400) == pytest.approx(30, rel=0.1)
    assert laws.service(("build", ANY)).mean_s == pytest.approx(480, rel=0.01)


def test_the_process_answers_until_the_questions_end(busy, nine):
    questions, answers = io.BytesIO(), io.BytesIO()
    for message in (busy.begin, Ask(at=nine), Ask(at=nine + timedelta(seconds=1))):
        pickle.dump(message, questions)
    questions.seek(0)
    serve(questions, answers)
    answers.seek(0)
    assert [pickle.load(answers).at for _ in range(2)] == [nine, nine + timedelta(seconds=1)]
    assert answers.read() == b""


def test_without_a_beginning_there_is_no_answer(nine):
    questions, answers = io.BytesIO(pickle.dumps(Ask(at=nine))), io.BytesIO()
    serve(questions, answers)
    serve(io.BytesIO(), answers)
    assert answers.getvalue() == b""


def test_the_forecast_tells_now_later_and_what_would_help(busy, clock, nine):
    for _ in range(12):
        busy.issue("land", at=nine - timedelta(minutes=5))
    forecast = reckoner(busy.begin, clock).answer(Ask(at=nine)).forecast
    assert forecast.at == nine
    assert (forecast.now.minutes, forecast.now.waiting) == (0, 16)
    assert [ahead.minutes for ahead in forecast.ahead] == [30, 60, 90]
    best = forecast.advice[0]
    assert (best.counter, best.categories) == (8, ("land",))
    assert best.shorter_min > 5
    assert forecast == type(forecast).model_validate_json(forecast.model_dump_json())


def test_an_empty_hall_has_a_forecast_too(centre, clock, nine):
    forecast = reckoner(centre.begin, clock).answer(Ask(at=nine)).forecast
    assert (forecast.now.waiting, forecast.advice) == (0, ())


def test_capacity_is_what_fits_before_the_last_hours_end(busy, clock, nine):
    early = reckoner(busy.begin, clock).answer(Ask(at=nine)).capacity
    late = reckoner(busy.begin, clock).answer(Ask(at=nine + timedelta(hours=1))).capacity
    assert early["land"] > late["land"] > 0
    after = reckoner(busy.begin, clock).answer(Ask(at=nine + timedelta(hours=9))).capacity
    assert after == {}


def test_the_forecast_is_made_anew_now_and_then(busy, clock, nine):
    made = reckoner(busy.begin, clock)
    ats = [made.answer(Ask(at=nine + timedelta(seconds=s))).forecast.at for s in (0, 29, 30)]
    assert ats == [nine, nine, nine + timedelta(seconds=30)]


def test_a_forecast_that_fails_spoils_no_wait(busy, clock, nine, monkeypatch, caplog):
    monkeypatch.setattr(room, "forecast_of", lambda *_: 1 / 0)
    batch = reckoner(busy.begin, clock).answer(Ask(at=nine))
    assert batch.forecast is None
    assert len(batch.tickets) == 4
    assert "No forecast" in caplog.text
