"""What came, or still would, of a request whose citizen has another number: it is void."""

from datetime import timedelta

import pytest

from ticket_server.domain import at_counter, decisions, handing_in, on_ticket
from ticket_server.domain import facts as f
from ticket_server.domain import offline_refusals as o
from ticket_server.domain import refusals as r
from ticket_server.domain.scene import UNSEEN
from ticket_server.domain.tickets import TicketState

OUTBOX, OTHER = "outbox-1", "outbox-2"
MINUTES = timedelta(minutes=1)


STATES = {
    "waiting": (),
    "called": ("call",),
    "serving": ("call", "start"),
    "missed": ("call", "miss"),
    "held": ("call", "hold"),
    "guided": ("guide",),
}


def bring_to(desk, ticket, steps):
    acts = {
        "call": lambda: desk.call(9),
        "start": lambda: desk.do(at_counter.start, 9, UNSEEN),
        "miss": lambda: desk.wait(seconds=90) or desk.do(at_counter.no_show, 9, UNSEEN),
        "hold": lambda: desk.do(at_counter.hold, 9, UNSEEN, "paper"),
        "guide": lambda: desk.do(on_ticket.guide, ticket.id),
        "finish": lambda: desk.do(at_counter.finish, 9, UNSEEN),
    }
    for step in steps:
        acts[step]()


@pytest.mark.parametrize("state", STATES)
def test_the_ghost_of_a_paper_ends_wherever_it_is(desk, state, bring, ask):
    desk.open(9)
    ghost = ask()
    bring_to(desk, ghost, STATES[state])
    assert desk.hall.tickets[ghost.id].state == state
    [gone, issued], ticket = bring(replaces="key-1")
    at = 9 if state in {"called", "serving"} else None
    assert (gone.ticket, gone.counter, gone.reason) == (ghost.id, at, "replaced")
    assert (gone.instead, issued.number) == ("9901", "9901")
    hall = desk.hall
    assert hall.tickets[ghost.id].state is TicketState.CANCELLED
    assert hall.counters[9].current is None
    assert all(call.ticket != ghost.id for call in hall.calls)
    assert hall.issued["land"] == [ticket.issued_at]
    if at is not None:
        assert issued.offered == 9
        assert hall.counters[9].left is None


def test_what_comes_after_its_paper_is_refused(desk, bring, ask):
    bodies, _ = bring(replaces="key-1")
    assert bodies[0] == f.AttemptVoided(kiosk="kiosk-1", asked="key-1")
    with pytest.raises(o.AttemptReplaced):
        ask()
    assert ask("key-2").number == "9001"


def test_a_ghost_is_asked_for_by_name_not_by_token(desk, bring, ask):
    """The same request under another token of the same kiosk."""
    ask()
    bring(replaces="key-1")
    with pytest.raises(o.AttemptReplaced):
        ask()


def test_the_request_of_another_kiosk_is_another(desk, bring):
    desk.by = "kiosk-2"
    other = desk.issue(asked=("kiosk-2", "key-1"))
    bring(replaces="key-1")
    assert desk.hall.tickets[other.id].state is TicketState.WAITING


def test_abandoning_is_said_once_before_or_after(desk, ask):
    ghost = ask()
    assert len(desk.do(handing_in.abandon, "kiosk-1", "key-1")) == 1
    assert desk.do(handing_in.abandon, "kiosk-1", "key-1") == []
    assert desk.hall.tickets[ghost.id].state is TicketState.CANCELLED
    assert len(desk.do(handing_in.abandon, "kiosk-1", "key-2")) == 1
    assert desk.do(handing_in.abandon, "kiosk-1", "key-2") == []


def test_a_ghost_that_is_over_cannot_be_brought_back(desk, bring, ask):
    desk.open(9)
    ghost = ask()
    bring_to(desk, ghost, ("call", "finish"))
    bring(replaces="key-1")
    assert desk.hall.tickets[ghost.id].state is TicketState.FINISHED
    with pytest.raises(r.UndoTooLate):
        desk.do(at_counter.undo, 9, ghost.id)


@pytest.mark.parametrize("outcome", ["printed", "sent_unconfirmed"])
def test_what_was_printed_is_held_by_somebody_and_stays(desk, ask, outcome):
    ticket = ask()
    desk.do(decisions.report_print, ticket.id, outcome)
    assert desk.do(handing_in.abandon, "kiosk-1", "key-1") == []
    assert desk.hall.tickets[ticket.id].state is TicketState.WAITING


def test_what_failed_to_print_is_held_by_nobody(desk, ask):
    ticket = ask()
    desk.do(decisions.report_print, ticket.id, "failed")
    desk.do(handing_in.abandon, "kiosk-1", "key-1")
    assert desk.hall.tickets[ticket.id].state is TicketState.CANCELLED


def test_a_request_that_hangs_over_midnight_is_refused_and_then_forgotten(desk, ask, bring):
    bring(replaces="key-1")
    desk.wait(days=1)
    with pytest.raises(o.AttemptReplaced):
        ask()
    desk.wait(days=1)
    desk.turn()
    assert not desk.hall.offline.void
