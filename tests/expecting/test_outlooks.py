"""The outlook: waits, alarms, quotas and switches of the hall, with and without an estimator."""

from datetime import timedelta

import pytest

from ticket_protocol.outlook import Outlook
from ticket_protocol.words import Basis
from ticket_server.domain import calendar
from ticket_server.domain import facts as f
from ticket_server.estimate.waits import expected
from ticket_server.expecting.outlooks import MOST, Expectations, Outlooks, Waited
from ticket_server.web.board import board_of


@pytest.fixture
def outlooks(centre):
    return Outlooks(centre.plan)


def of(outlook, category):
    return outlook.category(category)


def test_it_goes_over_the_wire(centre, outlooks, wait, nine):
    centre.open(9)
    ticket = centre.issue(at=nine - timedelta(minutes=3))
    known = Expectations(
        at=nine,
        said={ticket: expected(wait(12, 6, 21), nine)},
        newcomers={("land", False): wait(33, 20, 50)},
        capacity={"land": 4},
    )
    made = outlooks.make(centre.hall, known, nine)
    assert Outlook.model_validate_json(made.model_dump_json()) == made
    land = of(made, "land")
    assert (land.waiting, land.expected.minutes, land.capacity, land.left) == (1, 35, 4, 4)
    assert of(made, "build").expected is None
    assert made.tickets[0].expected.minutes == 10
    assert made.tickets[0].expected.earliest == nine + timedelta(minutes=5)
    assert made.tickets[0].expected.basis is Basis.REPLAY
    assert (made.tickets[0].waited_s, made.tickets[0].alarm) == (180, False)


def test_waiting_is_what_the_board_says(centre, outlooks, nine):
    for _ in range(3):
        centre.issue("land")
    centre.issue("build")
    centre.issue("collect", priority=True)
    board = board_of(centre.hall, "epoch")
    made = outlooks.make(centre.hall, Expectations(at=nine), nine)
    for told in made.categories:
        assert told.waiting == board.people_waiting_for(told.category)
    assert of(made, "build").waiting == 4


def test_who_waits_too_long_raises_the_alarm_without_any_estimator(centre, outlooks, nine):
    early = centre.issue(at=nine - timedelta(minutes=21))
    late = centre.issue(at=nine - timedelta(minutes=20))
    made = outlooks.make(centre.hall, Expectations(at=nine), nine)
    alarms = {t.ticket: t.alarm for t in made.tickets}
    assert alarms == {early: True, late: False}


def test_waiting_begins_when_the_doors_open_and_not_at_a_counter(centre, outlooks, nine):
    seven = nine - timedelta(hours=2)
    centre.open(9)
    first = centre.issue(at=seven - timedelta(minutes=30))
    made = outlooks.make(centre.hall, Expectations(at=nine), seven + timedelta(minutes=5))
    assert made.tickets[0].waited_s == 300
    centre.call(first, at=seven + timedelta(minutes=6))
    moved = f.TicketTransferred(
        ticket=first, number="9001", counter=9, category="collect", procedure=None,
        to_counter=None, key=seven, first=False, back_to=None,
    )  # fmt: skip
    centre.add(moved, seven + timedelta(minutes=20))
    made = outlooks.make(centre.hall, Expectations(at=nine), seven + timedelta(minutes=22))
    assert made.tickets[0].waited_s == 120


def test_more_waiting_than_allowed_is_crowded(centre, outlooks, nine):
    for _ in range(3):
        centre.issue("build")
    assert not outlooks.make(centre.hall, Expectations(at=nine), nine).crowded
    centre.issue("collect")
    assert outlooks.make(centre.hall, Expectations(at=nine), nine).crowded


def test_quota_withdrawal_and_switches_are_told(centre, outlooks, nine):
    for _ in range(4):
        centre.issue("land", at=nine - timedelta(minutes=1))
    switch = f.IssuingSwitched(
        categories=("build",), open=False, until=nine + timedelta(minutes=30)
    )
    centre.add(switch, nine)
    made = outlooks.make(centre.hall, Expectations(at=nine), nine)
    assert (of(made, "land").left, of(made, "build").left) == (1, None)
    assert [c.open for c in made.categories] == [True, False, True, False]
    later = outlooks.make(centre.hall, Expectations(at=nine), nine + timedelta(minutes=31))
    assert of(later, "build").open


def test_only_the_next_are_told_one_by_one(centre, outlooks, nine):
    for _ in range(MOST + 5):
        centre.issue("build")
    made = outlooks.make(centre.hall, Expectations(at=nine), nine)
    assert len(made.tickets) == MOST
    assert of(made, "build").waiting == MOST + 5


@pytest.mark.parametrize("hour", [-3.5, -1, 0.5, 3, 4.9, 9])
@pytest.mark.parametrize("outages", [[], [(-0.75, -0.25), (1, 3.5)]])
def test_the_two_clocks_say_what_the_calendar_says(centre, nine, hour, outages):
    """From before opening, over an outage and lunch, until after closing."""
    centre.hall.outages += [
        (nine + timedelta(hours=a), nine + timedelta(hours=b)) for a, b in outages
    ]
    now = nine + timedelta(hours=hour)
    waited = Waited(centre.plan)
    waited.look(centre.hall, now)
    for minutes in range(0, 720, 47):
        since = nine - timedelta(hours=4) + timedelta(minutes=minutes)
        if since <= now:
            id_ = centre.issue("build", at=since)
            ticket = centre.hall.tickets[id_]
            plain = calendar.waited(centre.plan, since, now, centre.hall.outages)
            assert waited.by(ticket) == waited.by(ticket) == plain


def test_an_outage_that_ends_is_taken_off(centre, outlooks, nine):
    centre.issue(at=nine - timedelta(minutes=30))
    before = outlooks.make(centre.hall, Expectations(at=nine), nine)
    centre.add(f.OutageEnded(began=nine - timedelta(minutes=20)), nine)
    after = outlooks.make(centre.hall, Expectations(at=nine), nine)
    assert [o.tickets[0].waited_s for o in (before, after)] == [1800, 600]
