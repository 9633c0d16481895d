"""Papers that come in: their place in the order, and what refuses none of them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ticket_server.domain import at_counter
from ticket_server.domain import facts as f
from ticket_server.domain import offline_refusals as o
from ticket_server.domain.decisions import Request
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import TicketState
from ticket_server.domain.values import Stop

OUTBOX, OTHER = "outbox-1", "outbox-2"
MINUTES = timedelta(minutes=1)


def test_a_paper_comes_in_where_it_belongs(desk, bring):
    desk.wait(minutes=10)
    early = desk.issue()
    desk.wait(minutes=20)
    late = desk.issue()
    _, ticket = bring(ago=10 * MINUTES)
    assert desk.hall.lines.in_order() == [early.id, ticket.id, late.id]
    assert (ticket.number, ticket.offline) == ("9901", True)
    assert ticket.issued_at == desk.now - 10 * MINUTES
    assert ticket.expected is None
    assert desk.issue().number == "9003"


def test_priority_counts_from_when_it_was_given(desk, bring):
    desk.wait(minutes=30)
    request = Request(category="land", priority=True)
    _, ticket = bring(ago=10 * MINUTES, request=request)
    assert ticket.key == desk.now - 70 * MINUTES


def test_the_clocks_of_kiosks_are_trusted_within_reason(desk, bring, paper):
    """Not before the kiosk could give it, and not in the future."""
    leased = desk.now
    desk.wait(minutes=30)
    assert bring(count=901, ago=45 * MINUTES)[1].issued_at == leased
    assert bring(count=902, ago=-5 * MINUTES)[1].issued_at == desk.now
    midnight = leased.replace(hour=17, minute=0) - timedelta(days=1)
    strange = paper(count=903, ago=timedelta(days=2), outbox=OTHER)
    assert bring(strange)[1].issued_at == midnight


def test_the_same_paper_again_is_nothing_new(desk, bring, paper):
    bodies, first = bring()
    assert len(bodies) == 1
    desk.wait(minutes=5)
    assert bring(paper(ago=5 * MINUTES)) == ([], first)
    desk.open(9)
    desk.call(9)
    desk.do(at_counter.finish, 9, UNSEEN)
    assert bring()[1].state is TicketState.FINISHED


def test_a_number_is_nobodys_twice(desk, bring, paper):
    bring()
    with pytest.raises(o.NumberTaken) as refused:
        bring(paper(slip="another"))
    assert refused.value.number == "9901"


@pytest.mark.parametrize(
    "strange",
    [
        {"count": 900}, {"count": 904}, {"count": 911}, {"count": 991},
        {"number": "9902"}, {"series": "1"}, {"number": "901", "series": ""},
    ],
)  # fmt: skip
def test_only_numbers_of_its_own_parts_come_from_a_kiosk(desk, strange, bring):
    seq = desk.hall.seq
    with pytest.raises(o.NotYourNumber):
        bring(**strange)
    assert desk.hall.seq == seq


def test_hours_quota_and_fields_that_are_gone_refuse_nobody(desk, make_plan, bring, paper, parts):
    names = ["guide", "build", "collect"]
    plan = make_plan(
        digest="two", parts=parts, windows=((),) * 7, categories=names, guidance="guide"
    )
    few = {n: replace(c, quota=1) for n, c in plan.categories.items()}
    desk.adopt(replace(plan, categories=few, counters={9: ("build",), 1: ("guide", "collect")}))
    also = (Stop(category="collect", procedure="x"), Stop(category="land"), Stop(category="build"))
    request = Request(category="land", procedure="land-1", language="fr", also=also)
    _, ticket = bring(request=request)
    assert (ticket.category, ticket.procedure, ticket.language) == ("build", None, "vi")
    assert ticket.also == (Stop(category="collect"),)
    assert bring(count=902, category="build")[1].category == "build"
    strange = Request(category="swimming")
    assert bring(paper(901, "collect", request=strange))[1].category == "collect"


def test_where_nothing_of_the_series_is_left_people_are_guided(desk, make_plan, bring):
    desk.adopt(make_plan(digest="two", categories=["collect", "guide"], guidance="guide",
                         counters={1: ("guide", "collect")}))  # fmt: skip
    assert bring(request=Request(category="land"))[1].category == "guide"


def test_a_clock_in_doubt_refuses_no_paper(desk, bring):
    desk.wait(minutes=-30)
    desk.turn()
    assert desk.hall.clock_suspected
    assert bring()[1].number == "9901"


def test_what_it_counts_against_a_quota_is_its_own_time(desk, bring):
    desk.wait(minutes=30)
    desk.issue()
    _, ticket = bring(ago=20 * MINUTES)
    assert desk.hall.issued["land"][0] == ticket.issued_at


def test_an_earlier_days_paper_is_noted_and_waits_for_nobody(desk, bring):
    desk.wait(days=1)
    late, ticket = bring(ago=timedelta(hours=20), replaces="key-9")
    assert ticket is None
    assert [body.__class__ for body in late] == [f.AttemptVoided, f.HandedInLate]
    assert late[1].issued_at == desk.now - timedelta(hours=20)
    assert bring()[0] == []
    assert desk.hall.tickets == {}


def test_a_paper_of_tomorrow_waits(desk, bring):
    with pytest.raises(o.DayAhead):
        bring(day=date(2026, 10, 15))
