"""Quotas, switches, idle counters, served on paper, reassignment: rule by rule."""

from datetime import time, timedelta

import pytest

from ticket_server.domain import at_counter, decisions, on_ticket
from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.plan import CategoryPlan, Series, Span
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import TicketState
from ticket_server.domain.values import Stop

MINUTE = timedelta(minutes=1)
LAND = Series(prefix="9", digits=3)


class TestNumbersGiven:
    @pytest.fixture
    def desk(self, make_desk, make_plan):
        plan = make_plan(
            windows=((Span(start=time(7), end=time(11)), Span(start=time(13), end=time(16))),) * 7
        )
        plan.categories["land"] = CategoryPlan(id="land", series=LAND, quota=2)
        return make_desk(plan=plan)

    def test_a_quota_counts_in_its_session(self, desk):
        for _ in range(2):
            for _ in range(2):
                desk.issue("land")
            with pytest.raises(r.QuotaReached):
                desk.issue("land")
            with pytest.raises(r.QuotaReached):
                desk.issue("build", also=(Stop(category="land"),))
            desk.issue("build")
            desk.wait(hours=6)

    def test_a_switch_opens_and_shuts_until_its_time(self, desk):
        def switch(minutes, categories=None, **words):
            until = desk.now + minutes * MINUTE
            desk.do(decisions.switch_issuing, until=until, categories=categories, **words)

        switch(30, open_=False, categories=("build",))
        with pytest.raises(r.OutsideHours):
            desk.issue("build")
        desk.issue("guide")
        desk.wait(hours=4)
        with pytest.raises(r.OutsideHours):
            desk.issue("guide")
        switch(30, open_=True)
        desk.issue("guide")
        desk.wait(minutes=30)
        with pytest.raises(r.OutsideHours):
            desk.issue("guide")
        for minutes in (0, -5, 24 * 60 + 1):
            with pytest.raises(r.BadTime):
                switch(minutes, open_=True)
        with pytest.raises(r.UnknownCategory):
            switch(5, open_=True, categories=("nothing",))

    def test_the_idle_counter_with_the_fewest_categories_is_offered_it(self, desk):
        assert desk.issue("collect").offered is None
        desk.open(1)
        assert desk.issue("collect").offered == 1
        desk.open(10)
        assert desk.issue("collect").offered == 10
        desk.call(10)
        assert desk.issue("collect").offered == 1
        desk.do(at_counter.pause_counter, 1, "break")
        assert desk.issue("collect").offered is None


class TestPaper:
    def test_the_range_that_still_waits_was_served(self, desk):
        desk.open(9)
        issued = [desk.issue("land") for _ in range(5)]
        desk.call(9)
        desk.do(on_ticket.guide, issued[2].id)
        bodies = desk.do(decisions.served_on_paper, "9001", "9004")
        assert [b.number for b in bodies] == ["9002", "9003", "9004"]
        assert desk.hall.tickets[issued[3].id].state is TicketState.FINISHED
        assert desk.hall.lines.in_order() == [issued[4].id]

    @pytest.mark.parametrize(("first", "last"), [("9002", "9001"), ("9001", "T001")])
    def test_what_is_no_range(self, desk, first, last):
        for category in ("land", "land", "collect"):
            desk.issue(category)
        with pytest.raises(r.BadRange):
            desk.do(decisions.served_on_paper, first, last)


class TestReassign:
    def test_all_or_some_until_the_day_ends(self, desk, make_plan):
        desk.do(decisions.reassign, 9, 10, ("build",))
        assert desk.hall.serving("build") == (10,)
        desk.adopt(make_plan(digest="two"))
        assert desk.hall.serving("build") == (10,)
        assert desk.hall.counters[9].categories == ("land",)
        desk.do(decisions.reassign, 9, 1, None)
        assert desk.hall.counters[9].categories == ()
        with pytest.raises(r.NotServedHere):
            desk.do(decisions.reassign, 9, 10, None)
        desk.wait(days=1)
        desk.turn()
        assert desk.hall.counters[9].categories == ("land", "build")
        assert desk.hall.reassignments == []

    def test_who_was_bound_there_is_freed(self, desk):
        desk.open(9, 10, 1)
        ticket = desk.issue("collect")
        desk.call(10)
        desk.do(at_counter.transfer, 10, UNSEEN, Stop(category="build"), 9)
        bodies = desk.do(decisions.reassign, 9, 1, None)
        assert f.TicketFreed(ticket=ticket.id, number="T001") in bodies
        assert desk.call(1).id == ticket.id

    def test_a_helper_that_takes_over_helps_no_more(self, make_desk, make_plan):
        desk = make_desk(plan=make_plan(helpers={10: ("land", "guide")}))
        desk.do(decisions.reassign, 9, 10, ("land",))
        counter = desk.hall.counters[10]
        assert (counter.categories, counter.helps) == (("collect", "land"), ("guide",))
