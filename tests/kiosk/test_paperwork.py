"""The paper in a visit: the choice without it, what became of it, the copy."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk import visit
from kiosk.paper import paperwork
from kiosk.paper.told import CALLING, EXPECTED, TO_NOTE, TROUBLES, Paper
from kiosk.visit import Page, Times, Visit
from ticket_protocol.replies import Ticket
from ticket_protocol.texts import texts
from ticket_protocol.words import PrinterState, PrintOutcome, Purpose, TicketState

TIMES = Times(copy_s=60)
TICKET = Ticket(
    id="20261014-9012", number="9012", category="dat-dai", procedure=None, purpose=None,
    priority=False, language="vi", state=TicketState.WAITING, counters=(9,), counter=None,
    people_ahead=6, issued_at=datetime(2026, 10, 14, 2, 24, tzinfo=UTC),
)  # fmt: skip
CATEGORY = Visit(page=Page.CATEGORY, category="dat-dai", purpose=Purpose.COLLECT)
CHOICE = visit.take(CATEGORY, 3.0, key="k", priority=True, paper=Paper.OUT)
ISSUED = visit.issued(visit.take(CATEGORY, 3.0, key="k", priority=False), TICKET, Paper.COMING, 3.5)
BLIND = replace(ISSUED, paper=Paper.UNSEEN)
PRINTED, UNSURE, FAILED = (
    PrintOutcome.PRINTED, PrintOutcome.SENT_UNCONFIRMED, PrintOutcome.FAILED,
)  # fmt: skip


def test_every_state_of_a_printer_says_what_to_expect():
    assert EXPECTED.keys() == {None, *PrinterState}
    ready = {PrinterState.OK, PrinterState.LOW, PrinterState.UNKNOWN}
    assert {EXPECTED[state] for state in ready} == {Paper.COMING, Paper.UNSEEN}
    troubles = [EXPECTED[state] for state in PrinterState if state not in ready]
    assert set(troubles) == TROUBLES
    assert len(troubles) == len(TROUBLES), "each has words of its own"
    assert {Paper.HOT} == TROUBLES - CALLING, "it cools by itself"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_state_has_its_words(language):
    said = texts(language)
    titles = [said[f"kiosk.paper_{paper}_title"] for paper in sorted(TO_NOTE)]
    assert len(set(titles)) == len(TO_NOTE)
    for stem in ("kiosk.collect", "kiosk.paper_look", "kiosk.copy_coming"):
        assert said[stem].replace("\u00a0", " ") == " ".join(said[f"{stem}_two"].split())


class TestChoice:
    @pytest.mark.parametrize("trouble", sorted(TROUBLES))
    def test_comes_before_a_number_without_paper(self, trouble):
        there = visit.take(CATEGORY, 3.0, key="k", priority=True, paper=trouble)
        assert (there.page, there.asking, there.priority) == (Page.CHOICE, None, True)

    @pytest.mark.parametrize("paper", [Paper.COMING, Paper.UNSEEN, Paper.NONE])
    def test_does_not_come_where_there_is_none_to_make(self, paper):
        assert visit.take(CATEGORY, 3.0, key="k", priority=True, paper=paper).page is Page.ISSUING

    def test_on_the_screen_asks_for_what_was_chosen(self):
        asked = paperwork.on_screen(CHOICE, 4.0, key="k2")
        assert asked.page is Page.ISSUING
        assert (asked.asking.key, asked.asking.category) == ("k2", "dat-dai")
        assert (asked.asking.priority, asked.asking.purpose) == (True, Purpose.COLLECT)

    def test_the_touch_before_is_not_taken_for_an_answer(self):
        assert paperwork.on_screen(CHOICE, 3.5, key="k2") == CHOICE
        assert paperwork.to_desk(CHOICE, 3.5) == CHOICE

    def test_the_desk_takes_no_number_and_stays_a_while(self):
        desk = paperwork.to_desk(CHOICE, 4.0)
        assert (desk.page, desk.asking) == (Page.DESK, None)
        assert visit.seconds_left(desk, 33.0, TIMES) is None
        assert visit.tick(desk, 33.9, TIMES).page is Page.DESK
        assert visit.tick(desk, 34.0, TIMES).page is Page.WELCOME


class TestOutcome:
    @pytest.mark.parametrize(
        ("outcome", "printer", "expected"),
        [
            (PRINTED, Paper.COMING, Paper.TAKEN),
            (PRINTED, Paper.OUT, Paper.TAKEN),
            (UNSURE, Paper.COMING, Paper.UNSEEN),
            (UNSURE, Paper.UNSEEN, Paper.UNSEEN),
            (UNSURE, Paper.OUT, Paper.PARTLY),
            (UNSURE, Paper.DOWN, Paper.PARTLY),
            (FAILED, Paper.JAM, Paper.JAM),
            (FAILED, Paper.COMING, Paper.MISSED),
        ],
    )
    def test_is_told_by_what_the_printer_says(self, outcome, printer, expected):
        assert paperwork.printed(ISSUED, outcome, printer, 5.0).paper is expected

    @pytest.mark.parametrize("trouble", sorted(TROUBLES))
    def test_a_printer_that_stops_is_shown_unless_the_paper_came_out(self, trouble):
        assert paperwork.changed(ISSUED, trouble, 5.0).paper is trouble
        for sent, shown in ((PRINTED, Paper.TAKEN), (UNSURE, Paper.PARTLY)):
            told = paperwork.printed(ISSUED, sent, Paper.COMING, 4.0)
            assert paperwork.changed(told, trouble, 5.0).paper is shown

    def test_the_reason_becomes_clear_later(self):
        missed = paperwork.printed(ISSUED, FAILED, Paper.COMING, 5.0)
        assert paperwork.changed(missed, Paper.OUT, 6.0).paper is Paper.OUT

    def test_a_printer_mended_meanwhile_could_print_it_now(self):
        out = paperwork.printed(ISSUED, FAILED, Paper.OUT, 5.0)
        assert paperwork.changed(out, Paper.COMING, 9.0).paper is Paper.MISSED

    def test_paper_that_came_after_all_is_shown(self):
        partly = paperwork.printed(ISSUED, UNSURE, Paper.OUT, 5.0)
        assert paperwork.changed(partly, Paper.COMING, 8.0).paper is Paper.PARTLY
        assert paperwork.printed(partly, PRINTED, Paper.COMING, 9.0).paper is Paper.TAKEN

    def test_a_kiosk_without_printer_says_so_to_the_end(self):
        bare = replace(ISSUED, paper=Paper.NONE)
        assert paperwork.changed(bare, Paper.OUT, 5.0) == bare

    def test_whoever_has_to_note_the_number_has_time_for_it(self):
        for paper in Paper:
            there = replace(ISSUED, paper=paper)
            assert (visit.tick(there, 40.0, TIMES).page is Page.TICKET) == (paper in TO_NOTE)


class TestCopy:
    def copy(self, there, now=10.0, expected=Paper.COMING):
        return paperwork.order_copy(there, now, TIMES, expected)

    def test_is_ordered_once_the_first_paper_is_settled(self):
        assert self.copy(ISSUED) == ISSUED
        done = paperwork.printed(ISSUED, PRINTED, Paper.COMING, 5.0)
        again = self.copy(done)
        assert (again.again, again.settled, again.paper) == (True, False, Paper.COMING)
        assert self.copy(BLIND_DONE, expected=Paper.UNSEEN).paper is Paper.UNSEEN

    def test_is_not_ordered_twice_at_once(self):
        again = self.copy(BLIND_DONE)
        assert self.copy(again, 11.0) == again
        copied = paperwork.printed(again, PRINTED, Paper.COMING, 12.0, again=True)
        assert (copied.paper, self.copy(copied, 13.0).settled) == (Paper.TAKEN, False)

    def test_is_ordered_a_few_times_alone(self):
        there = BLIND_DONE
        for second in range(paperwork.COPIES):
            assert paperwork.can_copy(there, 5.0 + second, TIMES, Paper.COMING)
            there = self.copy(there, 5.0 + second)
            there = paperwork.printed(there, PRINTED, Paper.COMING, 5.5 + second, again=True)
        assert not paperwork.can_copy(there, 12.0, TIMES, Paper.COMING)

    def test_is_offered_for_its_time_alone(self):
        assert paperwork.can_copy(BLIND_DONE, 63.4, TIMES, Paper.COMING)
        assert not paperwork.can_copy(BLIND_DONE, 63.5, TIMES, Paper.COMING)

    @pytest.mark.parametrize("printer", [*sorted(TROUBLES), Paper.NONE])
    def test_is_not_offered_where_nothing_comes_out(self, printer):
        assert self.copy(BLIND_DONE, expected=printer) == BLIND_DONE

    def test_is_not_answered_by_news_of_the_first_paper(self):
        again = self.copy(BLIND_DONE)
        assert paperwork.printed(again, PRINTED, Paper.COMING, 11.0) == again
        failed = paperwork.printed(again, FAILED, Paper.OUT, 11.0, again=True)
        assert (failed.paper, failed.settled) == (Paper.OUT, True)

    def test_that_staff_ordered_is_seen_too(self):
        partly = paperwork.printed(ISSUED, UNSURE, Paper.OUT, 5.0)
        told = paperwork.printed(partly, PRINTED, Paper.COMING, 20.0, again=True)
        assert told.paper is Paper.TAKEN


BLIND_DONE = paperwork.printed(BLIND, UNSURE, Paper.UNSEEN, 5.0)
