"""Where whoever comes for an appointment stands, and that others are told why."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from ticket_protocol.record import CallReason
from ticket_server.domain import on_ticket
from ticket_server.domain.appointments import Appointment
from ticket_server.domain.endings import REPLACED
from ticket_server.domain.facts import TicketCancelled
from ticket_server.replies import explanation


@pytest.fixture
def booked(desk):
    """An appointment so many minutes from now."""

    def made(minutes, **fields):
        at = desk.now + timedelta(minutes=minutes)
        return Appointment(**{"reference": "A1", "at": at, "category": "land", **fields})

    return made


def minutes(desk, ticket):
    """How many minutes before now the ticket counts from."""
    return (desk.now - ticket.key) / timedelta(minutes=1)


@pytest.mark.parametrize(
    ("ahead", "counts_from"),
    [
        (0, 60),  # in time: its time less the credit
        (20, 40),  # early
        (59, 1),
        (60, 0),
        (180, 0),  # far too early, but no worse than who has none
        (-15, 75),  # late, and in time
        (-16, 0),  # too late: an ordinary number
    ],
)
def test_it_counts_from_its_time_less_the_credit(desk, booked, ahead, counts_from):
    ticket = desk.issue(appointment=booked(ahead))
    assert minutes(desk, ticket) == pytest.approx(counts_from)


@pytest.mark.parametrize(
    "other",
    [{"cancelled": True}, {"category": "build"}],
)
def test_what_is_none_of_now_gives_an_ordinary_number(desk, booked, other):
    ticket = desk.issue(appointment=booked(0, **other))
    assert (ticket.appointed, minutes(desk, ticket)) == (None, 0)


def test_tomorrows_is_none_of_today(desk, booked):
    assert desk.issue(appointment=booked(24 * 60)).appointed is None


def test_it_counts_once(desk, booked):
    first, second = (desk.issue(appointment=booked(0)) for _ in range(2))
    assert first.appointed is not None
    assert (second.appointed, second.key) == (None, second.issued_at)


def test_a_paper_that_never_came_out_does_not_use_it_up(desk, booked):
    first = desk.issue(appointment=booked(0))
    desk.record(
        [TicketCancelled(ticket=first.id, number=first.number, counter=None, reason=REPLACED)]
    )
    second = desk.issue(appointment=booked(0))
    assert (second.appointed, minutes(desk, second)) == (booked(0).at, 60)


def test_declared_priority_is_never_lost_by_it(desk, booked):
    assert minutes(desk, desk.issue(priority=True, appointment=booked(59))) == pytest.approx(60)


def test_priority_given_and_withdrawn_leaves_its_place(desk, booked):
    ticket = desk.issue(appointment=booked(0))
    for priority in (True, False):
        desk.do(on_ticket.set_priority, ticket.number, "other", priority=priority)
        assert desk.hall.tickets[ticket.id].key == ticket.key


def test_those_who_are_overtaken_are_told_why(desk, booked):
    desk.open(9)
    earlier = desk.issue()
    desk.wait(minutes=10)
    ticket = desk.issue(appointment=booked(0))
    zone = ZoneInfo("Asia/Ho_Chi_Minh")
    came = f"{desk.now.astimezone(zone):%H:%M}"
    assert f"hẹn {came}" in explanation(desk.hall, ticket, zone).said.vi
    assert desk.call().id == ticket.id
    reason = CallReason.model_validate(desk.hall.tickets[ticket.id].reason, from_attributes=True)
    assert reason.appointed == desk.now
    assert (
        f"came {came} for {came}, counted from"
        in explanation(desk.hall, desk.hall.tickets[ticket.id], zone).said.en
    )
    assert desk.hall.tickets[earlier.id].key > reason.key
