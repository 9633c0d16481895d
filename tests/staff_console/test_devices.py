"""What officers are told of devices: in words that say what to do, and only as long as it lasts."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staff_console.bar import Bar
from staff_console.line import Line
from staff_console.notices import notices
from staff_console.saying import Saying
from ticket_protocol.board import Board, Device
from ticket_protocol.record import PartDown
from ticket_protocol.words import PartKind, PrinterState, Role

PARTS = st.builds(PartDown, part=st.sampled_from(PartKind), counter=st.none() | st.integers(1, 99))
DEVICES = st.builds(
    Device,
    name=st.sampled_from(["kiosk-1", "led-1"]),
    role=st.sampled_from(Role),
    version=st.just("1"),
    clock_off_s=st.floats(-1e6, 1e6),
    printer=st.none() | st.sampled_from(PrinterState),
    tickets_left=st.none() | st.integers(0, 9999),
    parts_down=st.lists(PARTS, max_size=6).map(tuple),
    since=st.just(datetime(2026, 10, 14, tzinfo=UTC)),
)


def told(hall, counter=9):
    return [notice.words for notice in notices(hall.board, counter)]


def ids(hall, counter=9):
    return [words.id.removeprefix("staff.") for words in told(hall, counter)]


def bar_of(hall):
    return Bar(counter=9, board=hall.board, line=Line.ONLINE, centre=hall.centre)


def standing(bar):
    """What of the devices is not put away."""
    return [n.words.id for n in notices(bar.board, bar.counter) if n.id not in bar.read]


@pytest.mark.parametrize(
    ("printer", "words", "alarm"),
    [
        (PrinterState.OUT, "staff.paper_out", True),
        (PrinterState.COVER_OPEN, "staff.cover_open", True),
        (PrinterState.JAM, "staff.printer_jam", True),
        (PrinterState.STALLED, "staff.printer_stalled", True),
        (PrinterState.DOWN, "staff.printer_down", True),
        (PrinterState.ERROR, "staff.printer_error", True),
        (PrinterState.HOT, "staff.printer_hot", False),
        (PrinterState.LOW, "staff.paper_low_at", False),
    ],
)
def test_every_trouble_of_a_printer_is_told(hall, printer, words, alarm):
    hall.device(printer=printer)
    (notice,) = notices(hall.board, 9)
    assert (notice.words.id, notice.words.values) == (words, {"name": "kiosk-1"})
    assert notice.alarm is alarm


@pytest.mark.parametrize("printer", [PrinterState.OK, PrinterState.UNKNOWN, None])
def test_a_printer_that_works_is_not_news(hall, printer):
    hall.device(printer=printer)
    assert told(hall) == []


@pytest.mark.parametrize(("left", "about"), [(143, 140), (140, 140), (20, 20), (19, 19), (0, 0)])
def test_about_how_many_tickets_are_left(hall, left, about):
    hall.device(printer=PrinterState.LOW, tickets_left=left)
    (words,) = told(hall)
    assert (words.id, words.values["n"]) == ("staff.paper_low_left", about)


def test_low_paper_is_told_once_however_it_goes_on(hall):
    hall.device(printer=PrinterState.LOW, tickets_left=140)
    bar = bar_of(hall)
    bar = bar.put_away(notices(hall.board, 9)[0].id)
    for left in (139, 120, None, 7):
        hall.device(printer=PrinterState.LOW, tickets_left=left)
        bar = bar.see(hall.board, hall.now)
        assert standing(bar) == []


def test_a_notice_goes_when_it_is_over_and_comes_again_with_the_trouble(hall):
    hall.device(printer=PrinterState.OUT)
    bar = bar_of(hall).put_away(notices(hall.board, 9)[0].id)
    assert standing(bar) == []
    bar = bar.see(hall.device(printer=PrinterState.OK), hall.now)
    assert standing(bar) == []
    bar = bar.see(hall.device(printer=PrinterState.OUT), hall.now)
    assert standing(bar) == ["staff.paper_out"]


def test_what_is_put_away_and_is_of_no_device_stays_away(hall):
    bar = replace(bar_of(hall), read=frozenset({"no keys", "moved 7"}))
    assert bar.see(hall.open(), hall.now).read == {"no keys", "moved 7"}


def test_what_has_stopped_goes_before_what_is_silent_and_that_before_what_will_stop(hall):
    hall.device("kiosk-1", printer=PrinterState.LOW)
    hall.device("kiosk-2", printer=PrinterState.JAM)
    hall.device("kiosk-3", printer=PrinterState.OUT, clock_off_s=900.0)
    hall.silent("led", PartKind.SIGN, 3)
    hall.suspect_clock()
    stopped, soon = ["paper_out", "printer_jam"], ["paper_low_at", "clock_ahead"]
    assert ids(hall) == ["clock_suspected", *stopped, "sign_silent_at", *soon]


@pytest.mark.parametrize(
    ("off_s", "said"),
    [(900.0, ("staff.clock_ahead", 15)), (-150.0, ("staff.clock_behind", 2)), (-119.0, None)],
)
def test_a_wrong_clock_is_told_with_its_direction_and_how_far(hall, off_s, said):
    hall.device("kiosk-1", clock_off_s=off_s)
    assert [(words.id, words.values["m"]) for words in told(hall)] == ([said] if said else [])


def test_silent_signs_of_a_line_are_told_together(hall):
    hall.silent("led", PartKind.SIGN, 9, 3, 12)
    (words,) = told(hall)
    assert (words.id, words.values["c"]) == ("staff.sign_silent_at", "3, 9, 12")


@pytest.mark.parametrize(
    ("part", "counters", "words"),
    [
        (PartKind.SIGN, (), "staff.sign_silent"),
        (PartKind.KEYPAD, (4,), "staff.keypad_silent_at"),
        (PartKind.KEYPAD, (), "staff.keypad_silent"),
        (PartKind.SCANNER, (), "staff.scanner_silent"),
        (PartKind.LAMP, (), "staff.lamp_silent"),
        (PartKind.LAMP, (4,), "staff.lamp_silent"),
        (PartKind.LAYOUT, (), "staff.layout_refused"),
    ],
)
def test_every_part_that_is_silent_is_told(hall, part, counters, words):
    hall.silent("kiosk-1", part, *counters, role=Role.KIOSK)
    (said,) = told(hall)
    assert (said.id, said.values["name"]) == (words, "kiosk-1")


def test_an_officer_s_scanner_is_told_at_that_counter_alone(hall):
    hall.silent("console-9", PartKind.SCANNER, 9, role=Role.STAFF)
    assert ids(hall) == ["scanner_silent_at"]
    assert ids(hall, counter=7) == []


def test_the_own_counter_s_trouble_goes_first(hall):
    hall.silent("led-1", PartKind.SIGN, 3)
    hall.silent("led-2", PartKind.SIGN, 9)
    assert [words.values["c"] for words in told(hall)] == ["9", "3"]
    assert [words.values["c"] for words in told(hall, counter=3)] == ["3", "9"]


@given(devices=st.lists(DEVICES, max_size=3, unique_by=lambda device: device.name))
def test_whatever_devices_report_there_are_words_for_it(devices):
    board = Board(epoch="e", seq=1, day=date(2026, 10, 14), devices=tuple(devices))
    seen = notices(board, 9)
    for language in ("vi", "en"):
        words = [Saying(language).said(notice.words) for notice in seen]
        assert not any("{" in text or not text for text in words)
    assert len({notice.id for notice in seen}) == len(seen)
