"""What is seen of a hall: its counters' times, who waits where, who may still come."""

from datetime import timedelta

import pytest

from ticket_server.domain import at_counter, on_ticket
from ticket_server.domain.plan import Span
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.values import Stop
from ticket_server.estimate.from_hall import closes_in, offered, situation_of


@pytest.fixture
def floor(make_floor, make_plan, hours):
    return make_floor(make_plan(hours=hours, helpers={2: ("a",)}))


@pytest.fixture
def see(floor, make_laws):
    return lambda **laws: situation_of(floor.hall, floor.plan, make_laws(**laws), floor.now)


def desk(situation, number):
    return next(d for d in situation.desks if d.counter == number)


def test_a_counter_calls_its_own_line_its_categories_and_later_those_it_helps(floor, see):
    floor.do(at_counter.open_counter, 2)
    assert desk(see(), 2).offsets == {"a": 600.0, "@2": 0.0, "c": 0.0}


def test_closed_counters_are_expected_when_the_hours_begin(floor, see):
    floor.now = floor.now.replace(hour=6, minute=50)
    assert [d.opens_s for d in see().desks] == [600, 600, 600]
    floor.now = floor.now.replace(hour=7, minute=5)
    assert [d.opens_s for d in see().desks] == [-300, -300, -300]
    floor.now = floor.now.replace(hour=7, minute=30)
    assert [d.opens_s for d in see().desks] == [21600, 21600, 21600]


def test_a_counter_closed_in_the_afternoon_is_not_expected_back(floor, see):
    floor.now = floor.now.replace(hour=14)
    floor.do(at_counter.open_counter, 1)
    floor.do(at_counter.close_counter, 1)
    assert [d.counter for d in see().desks] == []


def test_pauses(floor, see):
    for number in floor.hall.counters:
        floor.do(at_counter.open_counter, number)
    floor.do(at_counter.pause_counter, 1, "break", floor.now + timedelta(minutes=10))
    floor.do(at_counter.pause_counter, 2, "technical")
    floor.do(at_counter.pause_counter, 3, "end")
    floor.wait(minutes=4)
    situation = see()
    assert (desk(situation, 1).back_s, desk(situation, 1).paused_s) == (360, None)
    assert (desk(situation, 2).back_s, desk(situation, 2).paused_s) == (0, 240)
    assert [d.counter for d in situation.desks] == [1, 2]
    floor.wait(minutes=10)
    assert 0 < desk(see(), 1).back_s <= 300


def test_whoever_is_served_has_been_for_a_while(floor, see):
    floor.do(at_counter.open_counter, 1)
    floor.issue("b", purpose="collect")
    floor.call(1)
    floor.wait(minutes=3)
    assert desk(see(), 1).serving.law == ("b", "collect")
    assert desk(see(), 1).serving.elapsed_s == 180
    assert not desk(see(), 1).serving.started
    floor.do(at_counter.start, 1, UNSEEN)
    assert desk(see(), 1).serving.started


def test_a_call_is_due_since_the_last_service_when_somebody_waited(floor, see):
    floor.do(at_counter.open_counter, 1)
    floor.issue("a")
    floor.issue("b")
    floor.call(1)
    floor.wait(minutes=3)
    floor.finish(1)
    floor.wait(seconds=20)
    assert desk(see(), 1).idle_s == 20
    assert desk(see(), 1).calls_now


def test_whoever_comes_to_an_idle_counter_is_called_at_once(floor, see):
    floor.do(at_counter.open_counter, 1)
    floor.issue("a")
    floor.call(1)
    floor.wait(minutes=3)
    floor.finish(1)
    floor.wait(minutes=10)
    floor.issue("a")
    assert desk(see(), 1).idle_s is None
    floor.do(at_counter.pause_counter, 1, "break")
    floor.wait(minutes=10)
    floor.do(at_counter.open_counter, 1)
    assert desk(see(), 1).idle_s is None


def test_lunch_and_breaks_are_away(make_floor, make_plan, hours, make_laws):
    rest = Span(
        start=hours[0][0].start.replace(hour=9), end=hours[0][0].start.replace(hour=9, minute=15)
    )
    floor = make_floor(make_plan(hours=hours, breaks={1: (rest,)}))
    floor.do(at_counter.open_counter, 1)
    seen = desk(situation_of(floor.hall, floor.plan, make_laws(), floor.now), 1)
    assert seen.away == ((3600, 4500), (12600, 19800))


def test_who_works_through_lunch_is_not_away(floor, see):
    floor.do(at_counter.open_counter, 1)
    floor.now = floor.now.replace(hour=11, minute=20)
    floor.issue("a")
    floor.issue("a")
    floor.call(1)
    floor.now = floor.now.replace(minute=40)
    assert desk(see(), 1).away == ((-600, 6600),)
    floor.finish(1)
    floor.call(1)
    floor.wait(minutes=1)
    assert desk(see(), 1).away == ()


def test_keys_lines_and_stops(floor, see):
    plain = floor.issue("a")
    floor.wait(minutes=1)
    several = floor.issue("b", also=(Stop(category="c"),), priority=True, purpose="supplement")
    by_id = {w.id: w for w in see().waiting}
    assert [w.id for w in see().waiting] == [several, plain]
    assert by_id[plain].key == by_id[plain].since_s == -60
    assert by_id[plain].alone
    assert by_id[several].key == -3600
    assert by_id[several].lines == ("b", "c")
    assert by_id[several].stops == (("b", "supplement"), ("c", "supplement"))
    assert not by_id[several].alone


def test_whoever_has_another_matter_waits_on_at_his_counter(floor, see):
    floor.do(at_counter.open_counter, 1)
    ticket = floor.issue("a", also=(Stop(category="c"),))
    floor.call(1)
    [waiting] = see().waiting
    assert (waiting.id, waiting.lines, waiting.at) == (ticket, ("c",), 1)


def test_linked_papers_have_one_holder(floor, see):
    one, other = floor.issue("a"), floor.issue("c")
    floor.do(on_ticket.link, one, other)
    assert {w.holder for w in see().waiting} == {one}
    floor.do(at_counter.open_counter, 1)
    floor.call(1)
    [waiting] = see().waiting
    assert (waiting.id, waiting.at) == (other, 1)


def test_who_waits_for_one_counter_waits_in_its_line(floor, see):
    for number in (1, 3):
        floor.do(at_counter.open_counter, number)
    floor.issue("a")
    floor.call(1)
    floor.do(at_counter.transfer, 1, UNSEEN, None, 3)
    [waiting] = see().waiting
    assert (waiting.lines, waiting.stops) == (("@3",), (("a", "new"),))


def test_newcomers_come_with_and_without_priority(floor, see):
    keys = {(n.line, n.priority): n.key for n in see().newcomers}
    assert keys["a", False] == 0
    assert keys["a", True] == -3600
    assert len(keys) == 8


def test_arrivals_are_divided_by_who_can_overtake(floor, see):
    rates = {"a": tuple(1 / 600 if 32 <= b < 36 else 0.0 for b in range(96))}
    late, early = see(rates=rates, priority={"a": 0.25}).streams
    assert (late.credit_s, early.credit_s) == (0, 3600)
    assert late.expected[-1] == pytest.approx(0.75 * 6)
    assert early.expected[-1] == pytest.approx(0.25 * 6)
    assert late.times[:3] == (0, 900, 1800)


def test_counters_that_could_open_and_when_the_day_ends(floor):
    floor.do(at_counter.open_counter, 1)
    assert [d.counter for d in offered(floor.hall, floor.plan, floor.now)] == [2, 3]
    assert closes_in(floor.plan, floor.now) == 9 * 3600
    assert closes_in(floor.plan, floor.now.replace(hour=18)) is None
