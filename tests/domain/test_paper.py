"""What is known of a ticket's paper, and copies of it."""

import pytest

from ticket_server.domain import at_counter, decisions
from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.scene import UNSEEN


def test_paper_is_told_once(desk):
    ticket = desk.issue()
    assert len(desk.do(decisions.report_print, ticket.id, "printed")) == 1
    assert desk.do(decisions.report_print, ticket.id, "printed") == []
    with pytest.raises(r.UnknownTicket):
        desk.do(decisions.report_print, "nobody", "printed")


@pytest.mark.parametrize(
    ("known", "told", "after"),
    [
        ("failed", "sent_unconfirmed", "sent_unconfirmed"),
        ("failed", "printed", "printed"),
        ("sent_unconfirmed", "printed", "printed"),
        ("sent_unconfirmed", "failed", "sent_unconfirmed"),
        ("printed", "sent_unconfirmed", "printed"),
        ("printed", "failed", "printed"),
    ],
)
@pytest.mark.parametrize("again", [False, True])
def test_what_is_known_of_a_paper_never_gets_worse(desk, known, told, after, again):
    ticket = desk.issue()
    desk.do(decisions.report_print, ticket.id, known)
    facts = desk.do(decisions.report_print, ticket.id, told, again=again)
    assert desk.hall.tickets[ticket.id].printed == after
    assert len(facts) == (again or known != after)


@pytest.fixture
def copies(make_desk, make_plan):
    """A hall with these kiosks, and a ticket that one of them, or a guide, has given."""

    def make(issued_by="test", **kiosks):
        desk = make_desk(plan=make_plan(kiosks=kiosks))
        desk.by = issued_by
        return desk, desk.issue().number

    return make


def test_a_copy_comes_where_it_is_asked_for_or_where_the_ticket_was_taken(copies):
    desk, number = copies(issued_by="two", one=True, two=True, three=False)
    assert [fact.kiosk for fact in desk.do(decisions.reprint, number, "one")] == ["one"]
    assert [fact.kiosk for fact in desk.do(decisions.reprint, number)] == ["two"]
    desk, number = copies(issued_by="three", one=True, three=False)
    assert [fact.kiosk for fact in desk.do(decisions.reprint, number)] == ["one"]


def test_a_copy_comes_where_the_printer_works(copies):
    def stuck(name, state):
        report = {"role": "kiosk", "version": "1", "clock_off_s": 0.0}
        desk.do(decisions.report_device, f.DeviceReported(device=name, printer=state, **report))

    desk, number = copies(issued_by="two", one=True, two=True)
    stuck("two", "hot")
    assert [fact.kiosk for fact in desk.do(decisions.reprint, number)] == ["two"]
    stuck("two", "out")
    assert [fact.kiosk for fact in desk.do(decisions.reprint, number)] == ["one"]
    assert [fact.kiosk for fact in desk.do(decisions.reprint, number, "two")] == ["two"]
    stuck("one", "jam")
    assert [fact.kiosk for fact in desk.do(decisions.reprint, number)] == ["two"]


def test_a_copy_that_no_kiosk_can_print_is_refused(copies):
    desk, number = copies(issued_by="guide", one=True, two=True, three=False)
    with pytest.raises(r.WhichKiosk) as which:
        desk.do(decisions.reprint, number)
    assert which.value.kiosks == ("one", "two")
    with pytest.raises(r.UnknownKiosk):
        desk.do(decisions.reprint, number, "four")
    with pytest.raises(r.NoPrinter) as none:
        desk.do(decisions.reprint, number, "three")
    assert none.value.kiosks == ("one", "two")
    desk, number = copies(three=False)
    with pytest.raises(r.NoPrinter):
        desk.do(decisions.reprint, number)


def test_nobody_gets_a_copy_of_a_ticket_that_is_over(copies):
    desk, number = copies(one=True)
    desk.open(9)
    desk.call()
    assert desk.do(decisions.reprint, number)
    desk.do(at_counter.finish, 9, UNSEEN)
    with pytest.raises(r.WrongState) as over:
        desk.do(decisions.reprint, number)
    assert over.value.code == "TICKET_ENDED"
