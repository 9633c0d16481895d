"""Returns, priority, stops, links: rule by rule."""

from datetime import timedelta

import pytest

from ticket_server.domain import at_counter, calling, decisions, on_ticket
from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.plan import STRICT
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import TicketState
from ticket_server.domain.values import Expected, Stop

MINUTE = timedelta(minutes=1)


def told(desk, earliest, latest):
    """The interval printed on a ticket, in minutes from now."""
    return Expected(
        minutes=earliest, earliest=desk.now + earliest * MINUTE,
        latest=desk.now + latest * MINUTE, basis="replay",
    )  # fmt: skip


class TestReports:
    @pytest.fixture
    def missed(self, desk):
        """A ticket told 20 to 30 minutes, called in vain at once."""
        desk.open(9)
        ticket = desk.issue("land", told(desk, 20, 30))
        desk.call(9)
        desk.wait(minutes=1)
        desk.do(at_counter.no_show, 9, UNSEEN)
        return ticket

    @pytest.mark.parametrize(("minutes", "in_time"), [(5, True), (30, True), (31, False)])
    def test_before_the_printed_interval_has_ended_nothing_was_missed(
        self, desk, missed, minutes, in_time
    ):
        desk.now = missed.issued_at + minutes * MINUTE
        [back] = desk.do(on_ticket.report, missed.id)
        assert back.key == (missed.key if in_time else desk.now - 5 * MINUTE)
        assert back.why == "reported"
        assert desk.hall.tickets[missed.id].absences == (0 if in_time else 1)

    @pytest.mark.parametrize(("minutes", "ends"), [(30, f.TicketMissed), (31, f.TicketCancelled)])
    def test_no_ticket_ends_before_its_printed_interval(self, make_desk, make_plan, minutes, ends):
        desk = make_desk(plan=make_plan(absences_until_cancelled=1))
        desk.open(9)
        ticket = desk.issue("land", told(desk, 20, 30))
        desk.call(9)
        desk.now = ticket.issued_at + minutes * MINUTE
        [ended] = desk.do(at_counter.no_show, 9, UNSEEN)
        assert isinstance(ended, ends)

    @pytest.mark.parametrize(("minutes", "gained"), [(2, 0), (5, 0), (6, 1), (50, 45)])
    def test_without_one_the_later_of_old_key_and_credit(self, desk, minutes, gained):
        desk.open(9)
        ticket = desk.issue()
        desk.call(9)
        desk.wait(minutes=1)
        desk.do(at_counter.no_show, 9, UNSEEN)
        desk.now = ticket.issued_at + minutes * MINUTE
        [back] = desk.do(on_ticket.report, ticket.number)
        assert back.key == ticket.key + gained * MINUTE

    def test_a_priority_ticket_that_missed_has_no_credit_left(self, desk):
        desk.open(9)
        ticket = desk.issue(priority=True)
        desk.call(9)
        desk.wait(minutes=10)
        desk.do(at_counter.no_show, 9, UNSEEN)
        [back] = desk.do(on_ticket.report, ticket.id)
        assert back.key == desk.now - 5 * MINUTE

    def test_who_waits_already_is_told_so(self, desk):
        assert desk.do(on_ticket.report, desk.issue().id) == []

    def test_from_a_guide_with_the_key(self, desk):
        ticket = desk.issue()
        desk.do(on_ticket.guide, ticket.id)
        desk.open(9)
        assert desk.call(9) is None
        desk.wait(hours=1)
        [back] = desk.do(on_ticket.report, ticket.id)
        assert (back.key, back.why, back.offered) == (ticket.key, "guided", 9)


class TestPriority:
    @pytest.fixture
    def desk(self, make_desk, make_plan):
        return make_desk(plan=make_plan(priority_classes={"strict": STRICT, "half": 30 * MINUTE}))

    def priority(self, desk, ticket, **words):
        bodies = desk.do(on_ticket.set_priority, ticket.id, "proven", **words)
        return bodies[0].key if bodies else None

    def test_the_key_follows_the_class(self, desk):
        ticket = desk.issue()
        issued = ticket.issued_at
        for class_, credit in (("half", 30 * MINUTE), ("strict", STRICT), (None, 60 * MINUTE)):
            key = self.priority(desk, ticket, priority=True, priority_class=class_)
            assert key == issued - credit
            assert self.priority(desk, ticket, priority=True, priority_class=class_) is None
        assert self.priority(desk, ticket, priority=False) == issued

    def test_who_was_put_first_loses_nothing_by_it(self, desk):
        desk.open(9)
        first, other = desk.issue("land", priority=True), desk.issue("guide")
        desk.open(1)
        desk.call(1)
        desk.wait(minutes=70)
        desk.do(at_counter.transfer, 1, UNSEEN, Stop(category="land"), first=True)
        before = desk.hall.tickets[other.id].key
        assert self.priority(desk, other, priority=True, priority_class="half") == before
        assert desk.call(9).id == other.id != first.id

    def test_giving_and_withdrawing_brings_nobody_forward(self, desk):
        desk.open(9)
        ticket = desk.issue()
        desk.call(9)
        desk.wait(minutes=50)
        desk.do(at_counter.no_show, 9, UNSEEN)
        desk.do(on_ticket.report, ticket.id)
        late = desk.hall.tickets[ticket.id].key
        assert late == desk.now - 5 * MINUTE
        for class_, credit in (("half", 30 * MINUTE), (None, 60 * MINUTE)):
            key = self.priority(desk, ticket, priority=True, priority_class=class_)
            assert key == late - credit
        assert self.priority(desk, ticket, priority=False) == late


class TestStops:
    def test_one_number_waits_for_all_and_is_served_once_each(self, desk):
        ticket = desk.issue("land", also=(Stop(category="collect", procedure="collect-1"),))
        desk.open(10, 9)
        assert desk.call(10).id == ticket.id
        assert desk.hall.tickets[ticket.id].category == "collect"
        assert desk.call(9) is None
        desk.do(at_counter.finish, 10, UNSEEN, "done", 2)
        assert desk.call(10) is None
        assert desk.call(9).category == "land"
        desk.do(at_counter.finish, 9, UNSEEN)
        done = desk.hall.tickets[ticket.id]
        assert (done.state, done.dossiers) == (TicketState.FINISHED, 3)

    def test_there_and_back(self, desk):
        desk.open(9, 10)
        ticket = desk.issue()
        desk.call(9)
        collect = Stop(category="collect")
        desk.do(at_counter.transfer, 9, UNSEEN, collect, first=True, back=True)
        assert desk.call(10).id == ticket.id
        desk.do(at_counter.finish, 10, UNSEEN)
        assert desk.call(10) is None
        back = desk.call(9)
        assert (back.id, back.category) == (ticket.id, "land")
        [done] = desk.do(at_counter.finish, 9, UNSEEN)
        assert isinstance(done, f.TicketFinished)

    def test_back_is_where_the_counters_fields_have_gone(self, desk):
        desk.open(9, 10, 1)
        ticket = desk.issue()
        desk.call(9)
        desk.do(at_counter.transfer, 9, UNSEEN, Stop(category="collect"), back=True)
        desk.call(10)
        desk.do(decisions.reassign, 9, 1, None)
        desk.do(at_counter.close_counter, 9)
        desk.do(at_counter.finish, 10, UNSEEN)
        back = desk.call(1)
        assert (back.id, back.category) == (ticket.id, "land")

    def test_nobody_goes_back_to_a_counter_that_has_closed(self, desk):
        desk.open(9, 10)
        desk.issue()
        desk.call(9)
        desk.do(at_counter.transfer, 9, UNSEEN, Stop(category="collect"), back=True)
        desk.call(10)
        desk.do(at_counter.close_counter, 9)
        [done] = desk.do(at_counter.finish, 10, UNSEEN)
        assert isinstance(done, f.TicketFinished)

    def test_first_in_line_is_before_all_who_wait_there(self, desk):
        desk.open(9, 10)
        ticket = desk.issue("land")
        desk.now -= MINUTE
        others = [desk.issue("collect", priority=True), desk.issue("collect")]
        desk.call(9)
        desk.do(at_counter.transfer, 9, UNSEEN, Stop(category="collect"), first=True)
        assert [desk.call(10).id for _ in range(3)] == [ticket.id, *(t.id for t in others)]

    def test_nobody_is_bound_to_a_counter_that_takes_nobody(self, desk):
        desk.open(9, 10)
        ticket = desk.issue()
        desk.call(9)
        with pytest.raises(r.CounterNotOpen):
            desk.do(at_counter.transfer, 9, UNSEEN, None, 1)
        desk.do(at_counter.transfer, 9, UNSEEN, None, 10)
        assert desk.call(9) is None
        desk.do(at_counter.close_counter, 10)
        assert desk.call(9).id == ticket.id

    def test_bound_while_it_was_called_elsewhere(self, desk):
        desk.open(9, 10)
        ticket = desk.issue()
        desk.call(9)
        desk.do(at_counter.transfer, 9, UNSEEN, None, 10)
        desk.do(calling.call_specific, 9, UNSEEN, ticket.id, "returning")
        desk.do(at_counter.close_counter, 10)
        desk.do(at_counter.put_back, 9, UNSEEN)
        assert desk.call(9).id == ticket.id


def test_linked_tickets_are_never_called_at_once(desk):
    desk.open(9, 10)
    one, other = desk.issue("land"), desk.issue("collect")
    desk.do(on_ticket.link, one.number, other.number)
    assert desk.do(on_ticket.link, other.number, one.number) == []
    assert desk.call(9).id == one.id
    assert desk.call(10) is None
    desk.do(at_counter.finish, 9, UNSEEN)
    assert desk.call(10).id == other.id


def test_a_helper_that_hands_a_field_on_helps_with_it_again(make_desk, make_plan):
    desk = make_desk(plan=make_plan(helpers={1: ("land", "build")}))
    desk.do(decisions.reassign, 9, 1, None)
    assert desk.hall.counters[1].helps == ()
    desk.do(decisions.reassign, 1, 10, ("land",))
    assert desk.hall.counters[1].helps == ("land",)
    desk.do(decisions.reassign, 1, 9, ("build",))
    assert desk.hall.counters[1].helps == ("land", "build")
    assert desk.hall.counters[9].helps == desk.hall.counters[10].helps == ()


def test_who_is_to_come_back_for_what_he_still_waits_for_waits_once(make_desk, make_plan):
    """Sent to another counter and back, freed, and then called there for something else."""
    counters = {1: ("guide",), 9: ("land", "build")}
    desk = make_desk(plan=make_plan(counters=counters, categories=["guide", "land", "build"]))
    desk.open(1, 9)
    ticket = desk.issue("guide", also=(Stop(category="land"),))
    desk.call(1)
    desk.do(at_counter.transfer, 1, UNSEEN, None, 9, back=True)
    desk.call(9)
    desk.do(at_counter.hold, 9, UNSEEN, "paper")
    desk.do(at_counter.close_counter, 9)
    desk.open(9)
    desk.do(on_ticket.report, ticket.id)
    assert desk.call(9).category == "land"
    desk.do(at_counter.finish, 9, UNSEEN)
    after = desk.hall.tickets[ticket.id]
    assert (after.categories, after.to_counter) == (("guide",), 1)
    desk.call(1)
    desk.do(at_counter.finish, 1, UNSEEN)
    assert desk.hall.tickets[ticket.id].state is TicketState.FINISHED
