"""Printing a ticket again: from which kiosk, and what the officer is told of it."""

from datetime import timedelta

import pytest

from staff_console.asking import details
from staff_console.bar import Bar
from staff_console.choices import choices
from staff_console.keys import Key, Menu
from staff_console.line import Line
from staff_console.lists import paper
from staff_console.orders import Done, Refused
from ticket_protocol.device_settings import KioskSettings, PrinterSettings
from ticket_protocol.words import PrinterState, PrintOutcome

TICKET = "20261014-9014"


def with_kiosks(centre, *kiosks, completion="auto"):
    """`kiosks`: names; those that print have a printer."""
    printer = PrinterSettings(id="p", address="tcp://10.0.0.5", completion=completion)
    made = tuple(KioskSettings(id=k.rstrip("-"), printer=None if "-" in k else "p") for k in kiosks)
    return centre.model_copy(update={"kiosks": made, "printers": (printer,)})


@pytest.fixture
def bar(busy, centre):
    return Bar(
        counter=9, board=busy.board, line=Line.ONLINE, centre=with_kiosks(centre, "one", "dumb-")
    )


@pytest.fixture
def ordered(bar, busy):
    """A bar whose copy is ordered."""
    bar, order = bar.press(Key.REPRINT, busy.now, ticket=TICKET)
    return bar.hear(order, Done(ticket=TICKET, number="9014"), busy.now)[0]


def body(order):
    return order.path, order.body.model_dump(mode="json", exclude_unset=True)


def test_the_only_kiosk_that_prints_is_not_asked_for(bar, busy):
    _, order = bar.press(Key.REPRINT, busy.now, ticket=TICKET)
    assert body(order) == (f"/tickets/{TICKET}/reprint", {})


def test_of_several_the_officer_chooses_one_and_sees_which_cannot_print(bar, busy, centre):
    busy.device("two", printer=PrinterState.OUT)
    several = with_kiosks(centre, "one", "two", "dumb-")
    bar = Bar(counter=9, board=busy.board, line=Line.ONLINE, centre=several)
    bar, order = bar.press(Key.REPRINT, busy.now, ticket=TICKET)
    assert (order, bar.menu) == (None, Menu.REPRINT)
    rows = [(c.id, c.words.id) for c in choices(bar.scene, bar.page)]
    assert rows == [("kiosk:one", "staff.kiosk"), ("kiosk:two", "staff.kiosk_stuck")]
    bar, order = bar.pick("kiosk:two", busy.now)
    assert body(order) == (f"/tickets/{TICKET}/reprint", {"kiosk": "two"})
    bar, _ = bar.hear(order, Done(ticket=TICKET, number="9014"), busy.now)
    assert (bar.words.id, bar.words.values["name"]) == ("staff.copy_ordered_at", "two")


@pytest.mark.parametrize("ticket", [None, TICKET, "20261014-9012"])
def test_it_stands_on_the_page_of_every_ticket_here_or_waiting(bar, busy, ticket):
    bar, _ = bar.press(Key.ABOUT, busy.now, ticket=ticket)
    assert Key.REPRINT in [c.id for c in choices(bar.scene, bar.page)]
    _, order = bar.pick(Key.REPRINT, busy.now)
    assert order.path == f"/tickets/{ticket or '20261014-9012'}/reprint"


def test_where_no_kiosk_prints_it_is_not_offered(busy, centre):
    bar = Bar(counter=9, board=busy.board, line=Line.ONLINE, centre=with_kiosks(centre, "dumb-"))
    bar, _ = bar.press(Key.ABOUT, busy.now, ticket=TICKET)
    assert Key.REPRINT not in [c.id for c in choices(bar.scene, bar.page)]


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (PrintOutcome.PRINTED, "staff.copy_printed"),
        (PrintOutcome.SENT_UNCONFIRMED, "staff.copy_unsure"),
        (PrintOutcome.FAILED, "staff.copy_failed"),
    ],
)
def test_what_became_of_the_copy_is_told(ordered, busy, outcome, words):
    assert ordered.words.id == "staff.copy_ordered"
    busy.print("9014", outcome, again=True)
    bar = ordered.learn(busy.facts[-1], busy.now)
    assert (bar.words.id, bar.words.values, bar.copies) == (words, {"no": "9014"}, ())


def test_a_late_word_of_the_first_paper_is_none_of_the_copy(ordered, busy):
    busy.print("9014", PrintOutcome.PRINTED)
    assert ordered.learn(busy.facts[-1], busy.now) == ordered


def test_a_colleague_s_copy_is_not_told_here(bar, busy):
    busy.print("9014", PrintOutcome.PRINTED, again=True)
    assert bar.learn(busy.facts[-1], busy.now).words is None


def test_a_kiosk_that_does_not_answer_is_told_after_half_a_minute(ordered, busy):
    soon, late = busy.now + timedelta(seconds=29.9), busy.now + timedelta(seconds=30)
    assert ordered.tick(soon).words is None
    bar = ordered.tick(late)
    assert (bar.words.id, bar.words.values, bar.copies) == (
        "staff.copy_silent",
        {"no": "9014"},
        (),
    )
    assert bar.tick(late + timedelta(seconds=8)).words is None


def test_a_refused_copy_is_not_waited_for(bar, busy):
    bar, order = bar.press(Key.REPRINT, busy.now, ticket=TICKET)
    bar, _ = bar.hear(order, Refused(code="NO_PRINTER"), busy.now)
    assert (bar.words.id, bar.copies) == ("staff.refused_no_printer", ())


@pytest.mark.parametrize(
    ("outcome", "completion", "mark"),
    [
        (PrintOutcome.PRINTED, "auto", ""),
        (PrintOutcome.FAILED, "auto", "failed"),
        (PrintOutcome.FAILED, "none", "failed"),
        (PrintOutcome.SENT_UNCONFIRMED, "auto", "unsure"),
        (PrintOutcome.SENT_UNCONFIRMED, "none", ""),
        (None, "auto", ""),
    ],
)
def test_paper_that_is_missing_is_marked_and_unsure_only_where_it_could_be_known(
    busy, centre, outcome, completion, mark
):
    if outcome:
        busy.print("9014", outcome)
    turn = next(w for w in busy.board.waiting if w.number == "9014")
    assert paper(turn, with_kiosks(centre, "one", completion=completion)) == mark


def test_the_page_says_what_is_wrong_with_the_paper(bar, busy):
    busy.print("9014", PrintOutcome.FAILED)
    bar, _ = bar.see(busy.board, busy.now).press(Key.ABOUT, busy.now, ticket=TICKET)
    assert "staff.paper_failed" in [say.id for say in details(bar.scene, bar.page)]
