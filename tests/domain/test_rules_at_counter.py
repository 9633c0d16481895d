"""The grace, absences, undo, holds and pauses: each rule with its limits."""

from datetime import timedelta

import pytest

from ticket_server.domain import at_counter, calling, decisions, on_ticket
from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.hall import CALLS_KEPT
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import TicketState
from ticket_server.domain.values import Stop

SECOND = timedelta(seconds=1)


@pytest.fixture
def called(desk):
    """Calls a new ticket of the kind to counter 9."""

    def call(**request):
        desk.open(9)
        desk.issue(**request)
        return desk.call(9)

    return call


def no_show(desk):
    return desk.do(at_counter.no_show, 9, UNSEEN)


def heard(desk):
    return desk.do(decisions.report_announcement, desk.hall.calls[0].seq)


class TestGrace:
    @pytest.mark.parametrize(
        ("request_", "seconds"), [({}, 60), ({"priority": True}, 90), ({"needs_help": True}, 90)]
    )
    @pytest.mark.parametrize("spoken", [0, 12])
    def test_it_runs_from_the_announcement_or_from_the_call(
        self, desk, called, request_, seconds, spoken
    ):
        called(**request_)
        if spoken:
            desk.wait(seconds=spoken)
            assert len(heard(desk)) == 1
        desk.wait(seconds=seconds - 1)
        with pytest.raises(r.GraceRuns, match="1 s left"):
            no_show(desk)
        desk.wait(seconds=1)
        [missed] = no_show(desk)
        assert (missed.absences, missed.key) == (1, None)

    def test_a_call_is_heard_once(self, desk, called):
        called()
        heard(desk)
        assert heard(desk) == []
        desk.do(at_counter.recall, 9, UNSEEN)
        assert heard(desk) == []

    def test_what_is_over_is_not_heard(self, desk, called, make_plan):
        called()
        call = desk.hall.calls[0].seq
        desk.do(at_counter.finish, 9, UNSEEN)
        assert desk.do(decisions.report_announcement, call) == []
        assert desk.do(decisions.report_announcement, 99) == []
        desk.adopt(make_plan(digest="two", counters={1: ("guide", "collect", "land", "build")}))
        assert desk.do(decisions.report_announcement, call) == []

    def test_it_is_heard_however_many_were_called_since(self, desk, called):
        called()
        call = desk.hall.calls[0].seq
        desk.open(1)
        for _ in range(CALLS_KEPT + 1):
            desk.issue("guide")
            assert desk.call(1) is not None
        assert call not in [c.seq for c in desk.hall.calls]
        (fact,) = desk.do(decisions.report_announcement, call)
        assert (fact.call, fact.counter) == (call, 9)

    def test_an_outage_is_no_grace(self, desk, called):
        called()
        desk.wait(seconds=20)
        alive_at = desk.now
        desk.wait(minutes=5)
        assert desk.resume(alive_at) == [f.OutageEnded(began=alive_at)]
        desk.wait(seconds=39)
        with pytest.raises(r.GraceRuns, match="1 s left"):
            no_show(desk)
        desk.wait(seconds=1)
        no_show(desk)

    def test_a_short_silence_is_no_outage(self, desk, called):
        called()
        alive_at = desk.now
        desk.wait(seconds=60)
        assert desk.resume(alive_at) == []
        assert desk.resume(None) == []

    def test_priority_given_at_the_counter_makes_it_longer(self, desk, called):
        ticket = called()
        desk.wait(seconds=70)
        desk.do(on_ticket.set_priority, ticket.id, "proven", priority=True)
        with pytest.raises(r.GraceRuns, match="20 s left"):
            no_show(desk)


class TestAbsences:
    def test_called_in_vain_too_often_it_ends(self, make_desk, make_plan):
        desk = make_desk(plan=make_plan(absences_until_cancelled=2))
        desk.open(9)
        ticket = desk.issue()
        for expected in (f.TicketMissed, f.TicketCancelled):
            desk.call(9)
            desk.wait(minutes=1)
            [ended] = no_show(desk)
            assert isinstance(ended, expected)
            if expected is f.TicketMissed:
                desk.do(on_ticket.report, ticket.id)
        assert ended.reason == "absent"
        desk.do(at_counter.undo, 9, ticket.id)
        assert desk.hall.tickets[ticket.id].state is TicketState.CALLED
        assert desk.hall.tickets[ticket.id].absences == 1

    def test_never_is_a_setting(self, make_desk, make_plan):
        desk = make_desk(plan=make_plan(absences_until_cancelled=0, automatic_return=True))
        desk.open(9)
        ticket = desk.issue()
        for times in range(1, 6):
            desk.call(9)
            desk.wait(minutes=1)
            no_show(desk)
            assert desk.hall.tickets[ticket.id].absences == times

    def test_automatic_return_is_the_end_of_the_line(self, make_desk, make_plan):
        desk = make_desk(plan=make_plan(automatic_return=True))
        desk.open(9)
        first, second = desk.issue(priority=True), desk.issue()
        assert desk.call(9).id == first.id
        desk.wait(seconds=90)
        no_show(desk)
        assert [desk.call(9).id, desk.call(9).id] == [second.id, first.id]


ENDS = {
    "finish": lambda d: d.do(at_counter.finish, 9, UNSEEN, "done", 3),
    "cancel": lambda d: d.do(at_counter.cancel, 9, UNSEEN),
    "hold": lambda d: d.do(at_counter.hold, 9, UNSEEN, "paper"),
    "transfer": lambda d: d.do(at_counter.transfer, 9, UNSEEN, Stop(category="guide"), first=True),
    "no-show": lambda d: d.do(at_counter.no_show, 9, UNSEEN),
}


class TestUndo:
    @pytest.fixture
    def served(self, desk, called):
        ticket = called(also=(Stop(category="collect"),))
        desk.wait(minutes=2)
        return ticket

    @pytest.mark.parametrize("end", ENDS)
    def test_for_ten_seconds_it_is_as_before(self, desk, served, end):
        before = desk.hall.tickets[served.id]
        ENDS[end](desk)
        desk.wait(seconds=10)
        desk.do(at_counter.undo, 9, served.id)
        after = desk.hall.tickets[served.id]
        assert after.moved > before.moved
        assert {n: getattr(after, n) for n in after.__slots__ if n != "moved"} == {
            n: getattr(before, n) for n in before.__slots__ if n != "moved"
        }
        with pytest.raises(r.UndoTooLate):
            desk.do(at_counter.undo, 9, served.id)

    def test_what_is_known_of_the_paper_stays_known(self, desk, served):
        ENDS["finish"](desk)
        desk.do(decisions.report_print, served.id, "printed")
        desk.do(at_counter.undo, 9, served.id)
        assert desk.hall.tickets[served.id].printed == "printed"

    def refused(self, desk, ticket, why):
        with pytest.raises(why):
            desk.do(at_counter.undo, 9, ticket.id)

    @pytest.mark.parametrize("end", ENDS)
    def test_then_it_is_too_late(self, desk, served, end):
        ENDS[end](desk)
        desk.wait(seconds=11)
        self.refused(desk, served, r.UndoTooLate)

    def test_a_call_is_taken_back_by_put_back_alone(self, desk, served):
        desk.do(at_counter.put_back, 9, UNSEEN)
        self.refused(desk, served, r.UndoTooLate)
        assert desk.hall.calls == []

    def test_when_somebody_else_came_it_is_too_late(self, desk, served):
        ENDS["finish"](desk)
        desk.issue()
        desk.call(9)
        self.refused(desk, served, r.UndoTooLate)

    def test_when_something_came_of_it_it_is_too_late(self, desk, served):
        ENDS["hold"](desk)
        desk.do(on_ticket.report, served.id)
        self.refused(desk, served, r.UndoTooLate)

    def test_the_other_paper_may_have_been_called_meanwhile(self, desk, served):
        other = desk.issue("guide")
        desk.do(on_ticket.link, other.id, served.id)
        ENDS["cancel"](desk)
        desk.open(1)
        assert desk.call(1).id == other.id
        self.refused(desk, served, r.TicketLinked)

    def test_what_it_was_bound_to_may_have_closed_meanwhile(self, desk, served):
        desk.open(10)
        desk.do(at_counter.transfer, 9, UNSEEN, None, 10)
        desk.do(calling.call_specific, 9, UNSEEN, served.id, "urgent")
        ENDS["cancel"](desk)
        desk.do(at_counter.close_counter, 10)
        desk.do(at_counter.undo, 9, served.id)
        assert desk.hall.tickets[served.id].to_counter is None

    def test_a_closed_counter_undoes_nothing(self, desk, served):
        ENDS["finish"](desk)
        desk.do(at_counter.close_counter, 9)
        self.refused(desk, served, r.CounterNotOpen)

    def test_nobody_knows_that_ticket(self, desk, served):
        with pytest.raises(r.UnknownTicket):
            desk.do(at_counter.undo, 9, "20261014-9999")


class TestHold:
    def test_it_lapses_by_itself(self, desk, called):
        ticket = called()
        desk.do(at_counter.hold, 9, UNSEEN, "paper")
        desk.wait(minutes=30, seconds=-1)
        assert desk.turn() == []
        desk.wait(seconds=1)
        assert desk.turn() == [f.HoldLapsed(ticket=ticket.id, number="9001")]
        after = desk.hall.tickets[ticket.id]
        assert (after.state, after.absences) == (TicketState.MISSED, 0)

    def test_the_officer_may_set_the_limit(self, desk, called):
        called()
        [held] = desk.do(at_counter.hold, 9, UNSEEN, "fee", timedelta(minutes=5))
        assert held.until == desk.now + timedelta(minutes=5)

    def test_who_brings_the_paper_is_next_by_the_old_key(self, desk, called):
        ticket = called()
        desk.do(at_counter.hold, 9, UNSEEN, "paper")
        desk.issue()
        desk.wait(minutes=20)
        [back] = desk.do(on_ticket.report, ticket.id)
        assert (back.why, back.key, back.offered) == ("held", ticket.key, 9)
        assert desk.call(9).id == ticket.id


class TestPause:
    @pytest.mark.parametrize("hours", [-1, 0, 25])
    def test_back_at_lies_within_a_day(self, desk, hours):
        desk.open(9)
        back_at = desk.now + timedelta(hours=hours)
        with pytest.raises(r.BadTime):
            desk.do(at_counter.pause_counter, 9, "break", back_at)

    def test_the_same_pause_is_one_fact(self, desk):
        desk.open(9)
        back_at = desk.now + timedelta(minutes=15)
        for facts in (1, 0):
            assert len(desk.do(at_counter.pause_counter, 9, "break", back_at)) == facts
        assert len(desk.do(at_counter.pause_counter, 9, "break", back_at + SECOND)) == 1
        desk.open(9)
        assert desk.hall.counters[9].back_at is None

    def test_a_closed_counter_cannot_pause(self, desk):
        with pytest.raises(r.CounterNotOpen):
            desk.do(at_counter.pause_counter, 9, "break")


def test_a_call_by_number_frees_the_holder_of_both_papers(desk, called):
    first = called()
    other = desk.issue("build")
    desk.do(on_ticket.link, first.id, other.id)
    desk.open(10)
    with pytest.raises(r.TicketLinked):
        desk.do(calling.call_specific, 10, UNSEEN, other.id, "urgent")
    desk.do(calling.call_specific, 9, UNSEEN, other.id, "urgent")
    assert desk.hall.counters[9].current == other.id
