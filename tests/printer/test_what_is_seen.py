"""What the table says that people are told is what kiosk and consoles tell; the page shows it."""

import pytest

from benchmarks.paper.cells import MEANT, script_of
from benchmarks.paper.page import PAGE, written
from benchmarks.paper.table import ROWS, SEEN, Moment, screen
from benchmarks.paper.trial import in_memory
from kiosk.paper.paperwork import changed, printed
from kiosk.paper.told import CALLING, EXPECTED, Paper
from kiosk.printer.thread import READY
from kiosk.visit import Page, Visit
from staff_console.devices import PRINTERS
from ticket_protocol.texts import languages, texts
from ticket_protocol.words import PrinterState


def test_every_state_in_which_nothing_prints_is_told():
    assert set(SEEN) == set(PrinterState) - READY


@pytest.mark.parametrize("state", SEEN)
def test_the_kiosk_and_the_consoles_say_so(state):
    seen = SEEN[state]
    assert seen.kiosk == f"kiosk.paper_{EXPECTED[state].value}_title"
    assert seen.notice == PRINTERS[state].words
    assert seen.calls == PRINTERS[state].alarm == (EXPECTED[state] in CALLING)
    for language in languages():
        assert texts(language)[seen.kiosk]
        assert texts(language)[seen.notice]


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.fault.value}-{row.on[-1]}")
def test_the_citizens_page_speaks_of_it(row, moment):
    trial = in_memory(script_of(row, moment), kind=row.on[-1])
    visit, state, pages = Visit(page=Page.TICKET, paper=Paper.COMING), PrinterState.OK, []
    for told in trial.told.everything[1:]:
        if isinstance(told, PrinterState):
            state = told
            visit = changed(visit, EXPECTED[state], 0.0)
        elif told[0] == (MEANT, False):
            visit = printed(visit, told[1], EXPECTED[state], 0.0)
        pages.append(visit.paper.value)
    assert screen(row, moment) in pages


def test_the_page_shows_the_table():
    page = PAGE.read_text(encoding="utf-8")
    assert page == written(page), "write it anew: python -m benchmarks.paper.page"
