"""What citizens say of a service: when, by which sign, once; and nothing takes it back."""

import pytest

from ticket_server.domain import at_counter, decisions, on_ticket, rating
from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.plan import RatingPlan
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.values import Service, Stop

RATING = RatingPlan(levels=4, ask_from=3, reasons=frozenset({"waiting", "attitude"}))
SIGNS = {"sign-9": 9, "sign-1": 1, "hall-tv": None}


@pytest.fixture
def desk(make_desk, make_plan):
    desk = make_desk(plan=make_plan(rating=RATING, displays=SIGNS))
    desk.open(1, 9, 10)
    return desk


@pytest.fixture
def served(desk):
    """A ticket whose service at counter 9 is over."""
    ticket = desk.issue()
    desk.call()
    desk.do(at_counter.finish, 9, UNSEEN)
    return ticket


def test_a_service_is_rated_by_the_sign_of_its_counter(desk, served):
    [rated] = desk.do(rating.rate, "sign-9", served.id, 3, "waiting")
    assert rated == f.TicketRated(
        ticket=served.id, number="9001", counter=9, category="land", level=3, levels=4,
        reason="waiting",
    )  # fmt: skip


def test_one_rating_for_one_ticket(desk, served):
    desk.do(rating.rate, "sign-9", served.id, 1)
    for level in (1, 4):
        with pytest.raises(r.AlreadyRated):
            desk.do(rating.rate, "sign-9", served.id, level)


@pytest.mark.parametrize("display", ["sign-1", "hall-tv"])
def test_no_other_display_rates_it(desk, served, display):
    with pytest.raises(r.CounterNotAllowed):
        desk.do(rating.rate, display, served.id, 1)


def test_a_display_the_file_does_not_know_may_stand_at_the_counter(desk, served):
    assert desk.do(rating.rate, "tablet", served.number, 2)[0].counter == 9


@pytest.mark.parametrize(
    ("level", "reason", "refusal"),
    [
        (5, None, r.BadLevel),
        (0, None, r.BadLevel),
        (2, "waiting", r.UnknownReason),
        (3, "weather", r.UnknownReason),
        (4, "", r.UnknownReason),
    ],
)
def test_what_the_centre_does_not_ask(desk, served, level, reason, refusal):
    with pytest.raises(refusal):
        desk.do(rating.rate, "sign-9", served.id, level, reason)
    assert desk.hall.rated == set()


def test_a_centre_that_asks_nobody(desk, served, make_plan):
    desk.adopt(make_plan(digest="two", displays=SIGNS))
    with pytest.raises(r.RatingOff):
        desk.do(rating.rate, "sign-9", served.id, 1)


PRESSED = {
    "waiting": None,
    "called": [],
    "serving": [at_counter.start],
    "cancelled": [at_counter.cancel],
    "missed": [at_counter.no_show],
    "waiting again": [at_counter.put_back],
}


@pytest.mark.parametrize("state", PRESSED)
def test_nothing_is_rated_before_a_service_is_over(desk, state):
    ticket, acts = desk.issue(), PRESSED[state]
    if acts is not None:
        desk.call()
        desk.wait(seconds=60)
    for act in acts or ():
        desk.do(act, 9, UNSEEN)
    with pytest.raises(r.NotServedYet):
        desk.do(rating.rate, "sign-9", ticket.id, 1)


def test_a_hold_or_a_transfer_is_no_service(desk):
    held, sent = desk.issue(), desk.issue()
    desk.call()
    desk.do(at_counter.hold, 9, UNSEEN, "paper")
    desk.call()
    desk.do(at_counter.transfer, 9, UNSEEN, Stop(category="collect"))
    for ticket in (held, sent):
        with pytest.raises(r.NotServedYet):
            desk.do(rating.rate, "sign-9", ticket.id, 1)


def test_what_was_served_on_paper_no_sign_has_seen(desk):
    ticket = desk.issue()
    desk.do(decisions.served_on_paper, ticket.number, ticket.number)
    with pytest.raises(r.NotServedYet):
        desk.do(rating.rate, "sign-9", ticket.id, 1)


@pytest.fixture
def moved_on(desk):
    """Served at counter 9, waiting for its next stop at 1."""
    ticket = desk.issue(also=(Stop(category="guide"),))
    desk.call()
    desk.do(at_counter.finish, 9, UNSEEN)
    return ticket


def test_who_goes_on_to_the_next_counter_may_rate_this_one(desk, moved_on):
    assert desk.do(rating.rate, "sign-9", moved_on.id, 2)[0].category == "land"
    desk.call(1)
    desk.do(at_counter.finish, 1, UNSEEN)
    with pytest.raises(r.AlreadyRated):
        desk.do(rating.rate, "sign-1", moved_on.id, 1)


def test_also_when_already_called_there(desk, moved_on):
    desk.call(1)
    assert desk.do(rating.rate, "sign-9", moved_on.id, 2)[0].counter == 9


def test_later_the_last_service_is_the_one_that_counts(desk, moved_on):
    desk.call(1)
    desk.do(at_counter.finish, 1, UNSEEN)
    with pytest.raises(r.CounterNotAllowed):
        desk.do(rating.rate, "sign-9", moved_on.id, 2)
    assert desk.do(rating.rate, "sign-1", moved_on.id, 2)[0].category == "guide"


def test_an_end_taken_back_is_no_end(desk, served):
    desk.do(at_counter.undo, 9, served.id)
    with pytest.raises(r.NotServedYet):
        desk.do(rating.rate, "sign-9", served.id, 1)
    desk.do(at_counter.finish, 9, UNSEEN)
    assert desk.do(rating.rate, "sign-9", served.id, 1)


def test_an_end_taken_back_leaves_the_service_before_it(desk, moved_on):
    desk.call(1)
    desk.do(at_counter.finish, 1, UNSEEN)
    desk.do(at_counter.undo, 1, moved_on.id)
    assert desk.hall.tickets[moved_on.id].served == Service(counter=9, category="land")


def test_nothing_that_an_officer_does_takes_a_rating_back(desk, moved_on):
    desk.do(rating.rate, "sign-9", moved_on.id, 4, "attitude")
    desk.do(at_counter.undo, 9, moved_on.id)
    desk.do(at_counter.put_back, 9, UNSEEN)
    desk.do(on_ticket.set_priority, moved_on.id, "proven", priority=True)
    desk.call(9)
    desk.do(at_counter.cancel, 9, UNSEEN)
    assert desk.hall.rated == {moved_on.id}
    assert [fact.body.level for fact in desk.log if fact.kind == "TicketRated"] == [4]
    with pytest.raises(r.AlreadyRated):
        desk.do(rating.rate, "sign-9", moved_on.id, 1)


def test_yesterday_s_service_is_not_rated_today(desk, served):
    desk.wait(days=1)
    with pytest.raises(r.UnknownTicket):
        desk.do(rating.rate, "sign-9", served.id, 1)


def test_a_rating_changes_nothing_of_the_ticket(desk, served):
    before = desk.hall.tickets[served.id]
    desk.wait(seconds=10)
    desk.do(rating.rate, "sign-9", served.id, 1)
    assert desk.hall.tickets[served.id] == before
    assert desk.do(at_counter.undo, 9, served.id)
