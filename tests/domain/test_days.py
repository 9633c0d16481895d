"""New days, clocks gone back, changed descriptions: nobody stranded, no number twice."""

from datetime import UTC, date, datetime, timedelta

import pytest

from ticket_server.domain import at_counter
from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.hall import CounterState
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import TicketState
from ticket_server.domain.values import Stop


def test_the_day_follows_the_centres_time_zone(make_desk):
    desk = make_desk(now=datetime(2026, 10, 13, 17, 0, tzinfo=UTC))
    assert desk.hall.day == date(2026, 10, 14)
    desk.now = datetime(2026, 10, 14, 16, 59, tzinfo=UTC)
    assert desk.turn() == []
    desk.wait(minutes=1)
    desk.turn()
    assert desk.hall.day == date(2026, 10, 15)


def test_a_new_day_ends_the_old_one(desk):
    desk.open(9)
    desk.issue()
    waiting = desk.issue()
    served = desk.call(9)
    desk.wait(days=1)
    bodies = desk.turn()
    assert f.TicketExpired(ticket=waiting.id, number="9002") in bodies
    assert f.ServiceNotClosed(ticket=served.id, number="9001", counter=9) in bodies
    assert f.CounterClosed(counter=9, reason="day_end") in bodies
    assert isinstance(bodies[-1], f.DayStarted)
    assert desk.hall.counters[9].state is CounterState.CLOSED
    assert desk.issue().number == "9001"


def test_a_clock_that_went_back_stops_the_numbers(desk, today):
    desk.issue()
    desk.wait(minutes=-2)
    assert desk.turn() == []
    desk.wait(seconds=-1)
    with pytest.raises(r.ClockUncertain):
        desk.issue()
    with pytest.raises(r.WrongDay):
        desk.confirm(today + timedelta(days=1))
    desk.confirm(today)
    assert desk.issue().number == "9002"
    assert desk.hall.last_at == desk.now


def test_calls_go_on_while_the_clock_is_in_doubt(desk):
    ticket = desk.issue()
    desk.wait(hours=-1)
    desk.open(9)
    assert desk.call(9).id == ticket.id
    assert desk.log[-1].at == ticket.issued_at


def test_a_confirmed_earlier_day_reuses_no_number(desk, today):
    desk.issue()
    desk.wait(days=1)
    desk.issue()
    desk.wait(days=-1)
    desk.turn()
    desk.given_before = {today: {"9": 1}}
    desk.confirm(today)
    assert desk.hall.day == today
    assert desk.issue().number == "9002"


def test_the_same_description_is_adopted_once(desk, make_plan):
    assert desk.adopt(make_plan()) == []
    assert len(desk.adopt(make_plan(digest="two"))) == 1


TWO = {1: ("guide", "collect"), 2: ("land", "build")}


def test_a_lost_counter_stays_until_its_citizen_is_served(desk, make_plan):
    desk.open(9)
    first = desk.issue()
    desk.wait(minutes=1)
    second = desk.issue()
    desk.call(9)
    desk.adopt(make_plan(digest="two", counters=TWO))
    assert desk.hall.counters[9].current == first.id
    desk.wait(minutes=5)
    assert desk.turn() == []
    desk.do(at_counter.finish, 9, UNSEEN)
    assert desk.call(9) is None
    desk.open(2)
    assert desk.call(2).id == second.id
    desk.wait(seconds=10)
    assert desk.turn() == []
    desk.wait(seconds=1)
    assert [type(body).__name__ for body in desk.turn()] == ["ConfigAdopted"]
    assert set(desk.hall.counters) == {1, 2}
    desk.wait(seconds=1)
    assert desk.turn() == []


def test_a_lost_counter_that_serves_can_take_its_end_back(desk, make_plan):
    desk.open(9)
    ticket = desk.issue()
    desk.call(9)
    desk.adopt(make_plan(digest="two", counters=TWO))
    desk.do(at_counter.finish, 9, UNSEEN)
    desk.wait(seconds=9)
    desk.do(at_counter.undo, 9, ticket.id)
    desk.wait(seconds=30)
    desk.turn()
    assert desk.hall.counters[9].current == ticket.id


def test_who_waits_for_a_lost_counter_alone_waits_for_anybody(desk, make_plan):
    desk.open(9, 10)
    desk.issue("collect")
    desk.call(10)
    desk.do(at_counter.transfer, 10, UNSEEN, Stop(category="land"), 9)
    waiting = desk.hall.bound_to(9)
    assert len(waiting) == 1
    desk.adopt(make_plan(digest="two", counters=TWO))
    assert desk.hall.bound_to(9) == []
    desk.open(2)
    assert desk.call(2).id == waiting[0].id


def test_a_lost_category_is_still_called_where_it_was(desk, make_plan):
    ticket = desk.issue("collect")
    counters = {1: ("guide",), 9: ("land", "build"), 10: ("guide",)}
    desk.adopt(make_plan(digest="two", categories=["guide", "land", "build"], counters=counters))
    desk.open(10)
    assert desk.call(10).id == ticket.id


def test_a_lost_category_is_still_served_to_who_comes_back_for_it(desk, make_plan):
    desk.open(9, 10)
    ticket = desk.issue("land")
    desk.call(9)
    desk.do(at_counter.transfer, 9, UNSEEN, Stop(category="collect"), back=True)
    counters = {9: ("build",), 10: ("collect",)}
    desk.adopt(make_plan(digest="two", categories=["build", "collect"], counters=counters))
    desk.call(10)
    desk.do(at_counter.finish, 10, UNSEEN)
    desk.do(at_counter.close_counter, 9)
    desk.open(9)
    assert desk.call(9).id == ticket.id


def test_a_category_whose_counters_are_gone_goes_to_all(desk, make_plan):
    ticket = desk.issue("land")
    desk.adopt(make_plan(digest="two", categories=["guide"], counters={3: ("guide",)}))
    desk.open(3)
    assert desk.call(3).id == ticket.id
    desk.wait(days=1)
    desk.turn()
    assert desk.hall.counters[3].categories == ("guide",)


def test_numbers_go_on_after_a_changed_description(desk, make_plan):
    assert desk.issue("land").number == "9001"
    desk.adopt(make_plan(digest="two", counters={1: ("guide", "collect", "land", "build")}))
    assert desk.issue("build").number == "9002"


def test_ended_states_of_a_day(desk):
    waiting = desk.issue()
    tickets = desk.hall.tickets
    desk.wait(days=1)
    desk.turn()
    assert waiting.id not in desk.hall.tickets
    assert tickets[waiting.id].state is TicketState.EXPIRED
