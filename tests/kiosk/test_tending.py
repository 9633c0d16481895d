"""Tending a printer without a thread: what is told once, corrected, and comes as a copy."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from kiosk.printer.tending import Attendant, Jam
from kiosk.ticket.content import SAMPLE
from ticket_protocol.words import PrinterState, PrintOutcome

OK, OUT, COVER, JAM, DOWN = (PrinterState(s) for s in ("ok", "out", "cover_open", "jam", "down"))
ERROR, STALLED = PrinterState.ERROR, PrinterState.STALLED
PRINTED, UNCONFIRMED, FAILED = (
    PrintOutcome.PRINTED, PrintOutcome.SENT_UNCONFIRMED, PrintOutcome.FAILED,
)  # fmt: skip
A, B = SAMPLE, replace(SAMPLE, id="other", number="9013")


class AccountablePrinter:
    """As the test says it is."""

    def __init__(self) -> None:
        self.says, self.outcome, self.forgets = OK, PRINTED, True
        self.owes, self.late, self.tickets_left = None, [], None
        self.printed, self.recoveries = [], 0

    def warm_up(self):
        pass

    def state(self):
        return self.says

    def print(self, content):
        if self.says is not OK:
            return FAILED
        self.printed.append(content)
        self.owes = content if self.outcome is UNCONFIRMED else None
        return self.outcome

    def recover(self):
        self.recoveries += 1
        if self.forgets:
            self.says, self.owes = OK, None
        return self.forgets

    def owed(self):
        return self.owes

    def settled(self):
        late, self.late = self.late, []
        return late

    def left(self):
        return self.tickets_left

    def close(self):
        pass


@pytest.fixture
def desk():
    printer, told = AccountablePrinter(), []
    attendant = Attendant(
        printer,
        on_state=told.append,
        on_outcome=lambda content, outcome: told.append((content, outcome)),
        on_left=lambda left: told.append(("left", left)),
    )
    attendant.look()
    told.clear()

    def looks(*states):
        for state in states:
            printer.says = state
            attendant.look()

    return SimpleNamespace(printer=printer, told=told, attendant=attendant, looks=looks)


def outcomes(desk):
    return [word for word in desk.told if isinstance(word, tuple) and word[0] != "left"]


def stuck_in(desk, content):
    desk.printer.outcome = UNCONFIRMED
    desk.attendant.print(content)
    desk.printer.outcome = PRINTED
    desk.looks(JAM)


def test_a_late_word_corrects_what_was_told(desk):
    desk.printer.outcome = UNCONFIRMED
    desk.attendant.print(A)
    desk.looks(OUT, COVER)
    desk.printer.late = [A]
    desk.looks(OK)
    assert outcomes(desk) == [(A, UNCONFIRMED), (A, PRINTED)]
    desk.looks(JAM, COVER, JAM, OK)
    assert desk.printer.printed == [A], "it was printed: no copy"


def test_a_copy_comes_once_the_ticket_is_surely_forgotten(desk):
    stuck_in(desk, A)
    desk.looks(COVER, JAM)
    copy = replace(A, copy=True)
    assert outcomes(desk) == [(A, UNCONFIRMED), (copy, PRINTED)]
    assert desk.told[-2:] == [OK, (copy, PRINTED)]
    assert (desk.printer.printed, desk.printer.recoveries) == ([A, copy], 1)
    desk.looks(OK, JAM, COVER, JAM, OK)
    assert desk.printer.printed == [A, copy]


def test_a_printer_that_did_not_obey_gets_no_copy(desk):
    """It frees itself later and prints what it held all along."""
    stuck_in(desk, A)
    desk.printer.forgets = False
    desk.looks(COVER, JAM, JAM, JAM)
    assert desk.printer.recoveries == 1
    desk.printer.late = [A]
    desk.looks(OK)
    assert outcomes(desk) == [(A, UNCONFIRMED), (A, PRINTED)]
    assert desk.printer.printed == [A]


def test_the_word_that_comes_with_the_recovery_saves_the_copy(desk):
    stuck_in(desk, A)

    def recover():
        desk.printer.late, desk.printer.says = [A], OK
        return True

    desk.printer.recover = recover
    desk.looks(COVER, JAM)
    assert outcomes(desk) == [(A, UNCONFIRMED), (A, PRINTED)]
    assert desk.printer.printed == [A]


def test_a_copy_that_cannot_be_printed_yet_comes_later_and_the_next_ticket_keeps_its_own(desk):
    stuck_in(desk, A)
    desk.printer.print = lambda _: FAILED
    desk.looks(COVER, JAM)
    assert outcomes(desk) == [(A, UNCONFIRMED)], "nothing to tell of what nobody ordered"
    del desk.printer.print
    desk.printer.says = OK
    desk.attendant.print(B)
    desk.attendant.look()
    copy = replace(A, copy=True)
    assert outcomes(desk) == [(A, UNCONFIRMED), (B, PRINTED), (copy, PRINTED)]


def test_a_copy_that_is_due_outlives_another_jam(desk):
    stuck_in(desk, A)
    desk.printer.print = lambda _: FAILED
    desk.looks(COVER, JAM, JAM, COVER, JAM)
    assert desk.printer.recoveries == 2
    del desk.printer.print
    desk.looks(OK)
    assert desk.printer.printed == [A, replace(A, copy=True)]


def test_what_a_printer_held_that_was_away_is_never_printed_again(desk):
    stuck_in(desk, A)
    desk.looks(DOWN, JAM)
    assert desk.printer.recoveries == 1, "worth a try"
    desk.looks(OK, OK)
    assert desk.printer.printed == [A]
    assert outcomes(desk) == [(A, UNCONFIRMED)]


def test_a_ticket_still_owed_at_a_ready_look_is_remembered(desk):
    """Sent, ready, and only then it jams in it: the printer itself says that it is not done."""
    desk.printer.outcome = UNCONFIRMED
    desk.attendant.print(A)
    desk.printer.outcome = PRINTED
    desk.looks(OK, JAM, COVER, JAM)
    assert desk.printer.printed == [A, replace(A, copy=True)]


def test_a_ticket_no_longer_owed_is_not(desk):
    desk.printer.outcome = UNCONFIRMED
    desk.attendant.print(A)
    desk.printer.owes = None
    desk.looks(OK, JAM, COVER, JAM, OK)
    assert desk.printer.printed == [A]


def test_tickets_left_are_told_once_a_change(desk):
    for left in (None, 140, 140, 130, None):
        desk.printer.tickets_left = left
        desk.looks(OK)
    assert desk.told == [("left", 140), ("left", 130), ("left", None)]


def test_failures_are_counted_while_nobody_is_there(desk):
    desk.looks(DOWN, STALLED, DOWN)
    assert desk.attendant.failures == 3
    desk.looks(OK)
    assert desk.attendant.failures == 0


def seen(jam, *states):
    for state in states:
        jam = jam.after(state)
    return jam


def test_an_error_nobody_touched_is_tried_seldom():
    """Hands may have been quicker than our looks."""
    assert not seen(Jam(), *[ERROR] * 14).cleared(ERROR)
    assert seen(Jam(), *[ERROR] * 15).cleared(ERROR)
    again = seen(Jam(), *[ERROR] * 15).tried(forgot=False)
    assert not seen(again, *[ERROR] * 14).cleared(ERROR)


@pytest.mark.parametrize("stuck", [ERROR, JAM])
def test_one_that_was_opened_or_out_of_sight_is_tried_at_once_and_then_now_and_then(stuck):
    assert not seen(Jam(), COVER, stuck).cleared(stuck), "it was opened before"
    for touched in (COVER, DOWN, STALLED):
        jam = seen(Jam(), stuck, touched, stuck)
        assert jam.cleared(stuck)
        jam = jam.tried(forgot=False)
        assert not seen(jam, *[stuck] * 4).cleared(stuck)
        assert seen(jam, *[stuck] * 5).cleared(stuck)
