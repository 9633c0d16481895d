"""Numbers, calls and refusals, one rule a test."""

from datetime import time, timedelta

import pytest

from ticket_server.domain import at_counter, calling, decisions
from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.hall import BrokenLogError
from ticket_server.domain.plan import CategoryPlan, Series, Span
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import MOVES, IllegalMoveError, Move, Ticket, TicketState


def test_categories_of_a_series_share_its_numbers(desk):
    numbers = [desk.issue("land").number, desk.issue("build").number, desk.issue("guide").number]
    assert numbers == ["9001", "9002", "1001"]


def test_letters_are_numbers_too(desk):
    assert desk.issue("collect").number == "T001"


def test_a_full_series_is_refused(make_desk, make_plan):
    plan = make_plan()
    tiny = CategoryPlan(id="land", series=Series(prefix="9", digits=1))
    desk = make_desk(plan=type(plan)(**_fields(plan) | {"categories": {"land": tiny}}))
    for _ in range(9):
        desk.issue("land")
    with pytest.raises(r.SeriesExhausted):
        desk.issue("land")


def _fields(plan):
    return {name: getattr(plan, name) for name in plan.__slots__}


def test_the_longest_waiting_is_next(desk):
    desk.open(9)
    first = desk.issue("build")
    desk.wait(minutes=1)
    desk.issue("land")
    assert desk.call(9).id == first.id


def test_priority_counts_as_an_hour_earlier(desk):
    desk.open(9)
    early = desk.issue("land")
    desk.wait(minutes=59)
    soon = desk.issue("land", priority=True)
    desk.wait(minutes=2)
    late = desk.issue("land", priority=True)
    called = [desk.call(9).id for _ in range(3)]
    assert called == [soon.id, early.id, late.id]


def test_ties_go_by_the_order_of_issue(desk):
    desk.open(9)
    issued = [desk.issue(c).id for c in ("land", "build", "land")]
    assert [desk.call(9).id for _ in range(3)] == issued


def test_a_counter_calls_only_its_categories(desk):
    desk.open(9)
    desk.issue("guide")
    assert desk.call(9) is None


def test_calling_ends_the_one_being_served(desk):
    desk.open(9)
    first, second = desk.issue(), desk.issue()
    desk.call(9)
    desk.call(9)
    assert desk.hall.tickets[first.id].state is TicketState.FINISHED
    assert desk.hall.counters[9].current == second.id
    assert desk.call(9) is None
    assert desk.hall.tickets[second.id].state is TicketState.FINISHED


@pytest.mark.parametrize(
    "act", [calling.call_next, at_counter.recall, at_counter.finish, at_counter.no_show,
            at_counter.cancel],
)  # fmt: skip
def test_a_stale_view_changes_nothing(desk, act):
    desk.open(9)
    desk.issue()
    seen = desk.call(9).id
    desk.issue()
    desk.call(9)
    before = desk.hall.seq
    for stale in (seen, None, "no such ticket"):
        with pytest.raises(r.StaleView):
            desk.do(act, 9, stale)
    assert desk.hall.seq == before


@pytest.mark.parametrize(
    "act", [at_counter.recall, at_counter.finish, at_counter.no_show, at_counter.cancel]
)
def test_nobody_there_is_said(desk, act):
    desk.open(9)
    for seen in (UNSEEN, None):
        with pytest.raises(r.NoCurrentTicket):
            desk.do(act, 9, seen)


def test_a_counter_must_be_open_to_call(desk):
    desk.issue()
    with pytest.raises(r.CounterNotOpen):
        desk.call(9)
    desk.open(9)
    desk.do(at_counter.pause_counter, 9, "break")
    with pytest.raises(r.CounterNotOpen):
        desk.call(9)


def test_a_paused_counter_still_ends_its_service(desk):
    desk.open(9)
    ticket = desk.issue()
    desk.call(9)
    desk.do(at_counter.pause_counter, 9, "break")
    desk.do(at_counter.finish, 9, ticket.id)
    assert desk.hall.tickets[ticket.id].state is TicketState.FINISHED


def test_closing_ends_the_service(desk):
    desk.open(9)
    ticket = desk.issue()
    desk.call(9)
    bodies = desk.do(at_counter.close_counter, 9)
    assert bodies[0] == f.TicketFinished(ticket=ticket.id, number="9001", counter=9, how="closed")


def test_opening_twice_is_one_fact(desk):
    assert len(desk.do(at_counter.open_counter, 9)) == 1
    assert desk.do(at_counter.open_counter, 9) == []


def test_unknown_names_are_refused(desk):
    for refused, request in [
        (r.UnknownCategory, {"category": "lands"}),
        (r.UnknownProcedure, {"category": "land", "procedure": "guide-1"}),
        (r.UnknownLanguage, {"category": "land", "language": "fr"}),
    ]:
        with pytest.raises(refused):
            desk.issue(**request)
    with pytest.raises(r.UnknownCounter, match="1, 9, 10"):
        desk.open(7)


def test_people_come_before_the_officers(desk):
    assert desk.issue("land").state is TicketState.WAITING


def test_a_withdrawn_category_gives_no_numbers_but_is_called(make_desk, make_plan):
    desk = make_desk()
    ticket = desk.issue("land")
    desk.adopt(make_plan(digest="two", categories=["guide", "build", "collect"]))
    with pytest.raises(r.CategoryNotServed):
        desk.issue("land")
    desk.open(9)
    assert desk.call(9).id == ticket.id


def test_priority_may_not_be_offered(make_desk, make_plan):
    desk = make_desk(plan=make_plan(priority_offered=False))
    with pytest.raises(r.PriorityNotOffered):
        desk.issue(priority=True)


def test_numbers_are_given_in_their_windows(make_desk, make_plan):
    weekday = (Span(start=time(6, 45), end=time(11, 15)),)
    desk = make_desk(plan=make_plan(windows=(weekday,) * 5 + ((),) * 2))
    desk.issue()
    desk.wait(hours=3, minutes=44)
    desk.issue()
    desk.wait(minutes=1)
    with pytest.raises(r.OutsideHours):
        desk.issue()
    desk.wait(days=3, hours=-3)
    with pytest.raises(r.OutsideHours):
        desk.issue()


def test_people_ahead_are_those_the_same_counters_call_first(desk):
    desk.issue("land")
    desk.wait(minutes=1)
    assert desk.hall.people_ahead(desk.issue("build")) == 1
    assert desk.hall.people_ahead(desk.issue("guide")) == 0
    assert desk.hall.people_ahead(desk.issue("land", priority=True)) == 0
    assert desk.hall.people_ahead(desk.issue("land")) == 3


def test_a_recall_counts(desk):
    desk.open(9)
    desk.issue()
    desk.call(9)
    bodies = desk.do(at_counter.recall, 9, UNSEEN)
    assert bodies[0].times == 2
    assert desk.hall.calls[0].times == 2
    assert len(desk.hall.calls) == 1


def test_a_device_is_a_fact_only_when_it_changes(desk):
    report = f.DeviceReported(
        device="kiosk-1", role="kiosk", version="1", clock_off_s=0.0, printer="ok"
    )
    assert desk.do(decisions.report_device, report) == [report]
    assert desk.do(decisions.report_device, report) == []
    out = f.DeviceReported(
        device="kiosk-1", role="kiosk", version="1", clock_off_s=4.0, printer="out"
    )
    assert desk.do(decisions.report_device, out) == [out]


@pytest.mark.parametrize("state", TicketState)
@pytest.mark.parametrize("move", Move)
def test_only_listed_moves_are_legal(desk, state, move):
    ticket = Ticket(
        id="x", number="9001", category="land", procedure=None, purpose="new", priority=False,
        language="vi", issued_at=desk.now, key=desk.now, seq=1, state=state,
    )  # fmt: skip
    if (state, move) in MOVES:
        assert ticket.after(move) is MOVES[state, move]
    else:
        with pytest.raises(IllegalMoveError):
            ticket.after(move)


def test_a_record_that_contradicts_itself_is_named(desk):
    desk.open(9)
    desk.issue()
    desk.call(9)
    again = f.Fact(seq=desk.hall.seq + 1, at=desk.now, by=None, body=desk.log[-1].body)
    with pytest.raises(BrokenLogError, match=f"damaged at fact {again.seq}: TicketCalled"):
        desk.hall.apply(again)


def test_the_key_of_priority_is_the_credit_earlier(desk):
    ticket = desk.issue(priority=True)
    assert ticket.issued_at - ticket.key == timedelta(minutes=60)
