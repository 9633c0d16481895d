"""Copies that staff order, by the fact that names this kiosk."""

import json

import pytest

from kiosk.paper.copies import TRIES, Copies
from ticket_protocol.facts import CopyOrdered
from ticket_protocol.replies import Problem


@pytest.fixture
def copies(kiosk):
    return Copies(kiosk.link, "kiosk-1", kiosk.paper)


def ordered(kiosk, name="kiosk-1", *, late=False):
    at = kiosk.link.clock
    fact = CopyOrdered(seq=7, at=at, ticket="20261014-9012", number="9012", kiosk=name)
    kiosk.link.factArrived.emit(fact, late)


@pytest.fixture
def answer(kiosk, ticket_of):
    """The server tells the ticket that was asked for last."""

    def told(**changed):
        ticket = ticket_of({"category": "dat-dai", "priority": False, "language": "en"}, **changed)
        kiosk.link.questions[-1][1].answered.emit(json.dumps(ticket).encode())

    return told


def test_are_fetched_and_printed(copies, kiosk, answer):
    ordered(kiosk)
    assert [path for path, _ in kiosk.link.questions] == ["/tickets/20261014-9012"]
    answer()
    assert [(t.number, t.language) for t in kiosk.paper.copied] == [("9012", "en")]
    assert kiosk.paper.printed == []


def test_are_not_ours_or_old(copies, kiosk):
    ordered(kiosk, "kiosk-2")
    ordered(kiosk, late=True)
    assert kiosk.link.questions == []


def test_of_a_ticket_that_cannot_be_read_are_none(copies, kiosk, answer):
    ordered(kiosk)
    answer(number=None)
    assert kiosk.paper.copied == []


def test_are_asked_for_again_when_nobody_answers(copies, kiosk, answer):
    ordered(kiosk)
    for _ in range(TRIES - 1):
        kiosk.link.questions[-1][1].unanswered.emit()
    assert len(kiosk.link.questions) == TRIES
    answer()
    assert len(kiosk.paper.copied) == 1


def test_of_a_server_that_stays_away_are_given_up(copies, kiosk):
    ordered(kiosk)
    for _ in range(TRIES):
        kiosk.link.questions[-1][1].unanswered.emit()
    assert len(kiosk.link.questions) == TRIES


def test_that_are_refused_are_none(copies, kiosk):
    ordered(kiosk)
    problem = Problem(type="about:blank", title="no", status=404, code="UNKNOWN_TICKET")
    kiosk.link.questions[-1][1].refused.emit(problem)
    assert (len(kiosk.link.questions), kiosk.paper.copied) == (1, [])


def test_are_seen_on_the_number_s_own_page(copies, kiosk, answer):
    kiosk.take().issue()
    ordered(kiosk)
    answer()
    kiosk.outcome(again=True)
    assert kiosk.vm.ticket.paper == "taken"
