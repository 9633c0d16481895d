"""What is collected about estimates: at issue, every five minutes, and the first call."""

from datetime import timedelta

import pytest

from ticket_server.domain import facts as f
from ticket_server.expecting.samples import Samples
from ticket_server.expecting.waits import Load, Waits


class Desk:
    """Issues with what was told, as the server does."""

    def __init__(self, centre, wait, nine):
        self.centre = centre
        self.now = nine
        self.wait = wait
        self.waits = Waits(lambda: self.now)
        self.samples = Samples(self.waits)
        self.waits.renew(nine, {("land", False): wait(21, 12, 34)}, Load())

    def issue(self):
        told = self.waits.newcomer(["land"], False)
        ticket = self.centre.issue("land", at=self.now, expected=told)
        self.samples.see(self.centre.hall, self.centre.facts[-1:])
        return ticket

    def see(self, *facts):
        self.samples.see(self.centre.hall, facts)


@pytest.fixture
def desk(centre, wait, nine):
    centre.open(9)
    return Desk(centre, wait, nine)


def test_at_issue_the_wait_itself_is_kept_not_what_was_rounded(desk, centre, nine):
    ticket = desk.issue()
    [kept], calls = desk.samples.take()
    assert (kept.ticket, kept.day, kept.category) == (
        centre.hall.tickets[ticket].seq,
        centre.hall.day,
        "land",
    )
    assert (kept.at, kept.at_issue, kept.basis) == (nine, True, "replay")
    assert kept.median == nine + timedelta(minutes=21)
    assert (kept.earliest, kept.latest) == (
        nine + timedelta(minutes=12),
        nine + timedelta(minutes=34),
    )
    assert calls == []
    assert desk.samples.take() == ([], [])


def test_of_a_ticket_told_nothing_nothing_is_kept(desk, centre):
    centre.issue("build")
    desk.see(centre.facts[-1])
    assert desk.samples.take() == ([], [])


def test_the_first_call_is_what_came(desk, centre, nine):
    ticket = desk.issue()
    desk.samples.take()
    desk.see(centre.call(ticket, at=nine + timedelta(minutes=9)))
    back = f.TicketReturned(ticket=ticket, number="9001", counter=9)
    desk.see(centre.add(back, nine + timedelta(minutes=10)))
    desk.see(centre.call(ticket, at=nine + timedelta(minutes=30)))
    _, [call] = desk.samples.take()
    assert (call.ticket, call.at) == (centre.hall.tickets[ticket].seq, nine + timedelta(minutes=9))


def test_every_waiting_ticket_is_sampled_once_in_five_minutes(desk, centre, wait, nine):
    tickets = [desk.issue() for _ in range(7)]
    desk.samples.take()
    desk.see(centre.call(tickets[0]))
    known = {t: wait(5 + i) for i, t in enumerate(tickets[:6])}
    for minute in range(5):
        now = nine + timedelta(minutes=minute)
        desk.samples.sample(centre.hall, known, nine, now)
    kept, _ = desk.samples.take()
    seqs = [centre.hall.tickets[t].seq for t in tickets]
    assert sorted(e.ticket for e in kept) == seqs[1:6]
    assert not any(e.at_issue for e in kept)
    medians = {e.ticket: e.median for e in kept}
    assert medians[seqs[1]] == nine + timedelta(minutes=6)


def test_a_new_day_begins_anew(desk, centre, nine):
    first = desk.issue()
    desk.see(centre.call(first))
    desk.samples.take()
    assert desk.samples._called
    desk.see(centre.facts[0])
    assert not desk.samples._called
