"""What is drawn, state by state."""

from dataclasses import replace
from datetime import timedelta

import pytest

from staff_console.bar import Bar
from staff_console.keys import Key
from staff_console.line import Line
from staff_console.shown import Face, show
from ticket_protocol.words import PauseReason, PrinterState, Role


def bar_of(hall, **changes):
    return replace(
        Bar(counter=9, board=hall.board, line=Line.ONLINE, centre=hall.centre), **changes
    )


@pytest.fixture
def shown():
    def _shown(hall, bar=None, language="vi", **changes):
        return show(bar or bar_of(hall, **changes), language, hall.now)

    return _shown


def test_the_design_s_morning(busy, shown):
    seen = shown(busy)
    assert (seen.face, seen.hollow, seen.number, seen.clock) == (
        Face.SERVING,
        False,
        "9012",
        "04:12",
    )
    assert (seen.category, seen.waiting, seen.longest, seen.alarm) == ("Đất đai", 6, 26, True)
    rows = [(r.number, r.minutes, r.priority, r.alarm, r.next) for r in seen.rows]
    assert rows == [
        ("9016", 14, True, False, True),
        ("9013", 26, False, True, False),
        ("9014", 19, False, False, False),
        ("9015", 16, False, False, False),
        ("9017", 9, False, False, False),
        ("9018", 3, False, False, False),
    ]


def test_names_come_in_the_bar_s_language(busy, shown):
    assert shown(busy, language="en").category == "Land"
    assert shown(busy, language="en").rows[1].name == "Split or merge plots"


def test_a_ticket_without_procedure_is_called_by_its_category(hall, shown):
    hall.issue("9001")
    assert shown(hall).rows[0].name == "Đất đai"


def test_alarm_begins_after_twenty_minutes(hall, shown):
    hall.issue("9001", minutes=20)
    assert not shown(hall).alarm
    hall.later(seconds=1)
    assert shown(hall).alarm


def test_a_long_service_goes_on_past_the_hour(busy, shown):
    busy.later(hours=1)
    assert shown(busy).clock == "64:12"


def test_a_clock_that_runs_behind_shows_no_negative_times(busy, shown):
    busy.later(minutes=-50)
    seen = shown(busy)
    assert seen.clock == "00:00"
    assert {r.minutes for r in seen.rows} == {0}


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((), (Face.CLOSED, "staff.counter_closed", "staff.waiting_n", True)),
        (("open",), (Face.IDLE, "staff.queue_empty", None, False)),
        (("open", "issue"), (Face.IDLE, "staff.ready", "staff.waiting_n", False)),
        (("open", "pause"), (Face.PAUSED, "staff.counter_paused", "staff.pause_break", True)),
    ],
)
def test_words_where_nobody_is_served(hall, shown, steps, expected):
    for step in steps:
        getattr(hall, step)(*(["9001"] if step == "issue" else []))
    seen = shown(hall)
    assert (seen.face, seen.title.id, seen.note and seen.note.id, seen.hollow) == expected


def test_a_paused_counter_still_shows_whom_it_serves(busy, shown):
    busy.pause(reason=PauseReason.MEETING)
    seen = shown(busy)
    assert (seen.face, seen.number, seen.hollow) == (Face.SERVING, "9012", True)
    assert seen.note.id == "staff.pause_meeting"


def test_recalls_are_counted(busy, shown):
    busy.recall()
    busy.recall()
    assert shown(busy).times == 3


def test_a_quick_command_is_not_drawn_and_a_slow_one_is(busy, shown):
    bar, _ = bar_of(busy).press(Key.NEXT, busy.now)
    busy.later(milliseconds=299)
    assert shown(busy, bar).pending is None
    busy.later(milliseconds=1)
    assert shown(busy, bar).pending is Key.NEXT


def test_an_unconfirmed_command_is_named_above_the_bar(busy, shown):
    bar, _ = bar_of(busy).press(Key.NEXT, busy.now)
    seen = shown(busy, bar.tick(busy.later(seconds=5)))
    assert (seen.pending, seen.unconfirmed) == (None, Key.NEXT)
    assert seen.strip.words.id == "staff.unconfirmed"
    assert seen.strip.words.values["key"].id == "staff.call_next_short"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (Line.REFUSED, "staff.token_refused"),
        (Line.MISMATCH, "staff.wrong_version"),
        (Line.OFFLINE, "staff.reconnecting"),
    ],
)
def test_a_bar_without_server_says_so_instead_of_keys(busy, shown, line, words):
    assert shown(busy, line=line).message.id == words


def test_offline_keeps_the_number_but_stops_its_clock(busy, shown):
    seen = shown(busy, line=Line.OFFLINE)
    assert (seen.number, seen.clock, seen.hollow, seen.strip) == ("9012", "", True, None)


def test_a_press_while_offline_is_answered(busy, shown):
    bar, _ = bar_of(busy, line=Line.OFFLINE).press(Key.NEXT, busy.now)
    assert shown(busy, bar).message.id == "staff.offline"


def test_before_the_first_board_the_bar_connects(busy, centre):
    assert show(Bar(counter=9, centre=centre), "vi", busy.now).message.id == "staff.connecting"


def test_without_a_counter_the_bar_asks(busy, shown):
    assert shown(busy, counter=None).face is Face.CHOOSER


def test_a_counter_the_centre_lost_is_named(busy, shown):
    seen = shown(busy, counter=44)
    assert (seen.face, seen.message.values) == (Face.MESSAGE, {"c": 44})


@pytest.mark.parametrize(("off", "told"), [(120.0, False), (121.0, True), (-7200.0, True)])
def test_a_wrong_clock_is_told(hall, shown, off, told):
    hall.device("tv", role=Role.DISPLAY, printer=None, clock_off_s=off)
    strip = shown(hall).strip
    assert (strip is not None) is told
    if strip:
        assert strip.words.values == {"name": "tv", "m": round(abs(off) / 60)}


def test_a_suspected_clock_offers_its_key(hall, shown):
    hall.suspect_clock()
    assert shown(hall).strip.key is Key.CONFIRM_CLOCK


def test_the_answer_comes_before_notices(hall, shown):
    hall.open()
    hall.device(printer=PrinterState.OUT)
    bar, _ = bar_of(hall).press(Key.NEXT, hall.now)
    assert shown(hall, bar).strip.words.id == "staff.queue_empty"
    bar = bar.tick(hall.now + timedelta(seconds=8))
    assert shown(hall, bar).strip.words.id == "staff.paper_out"
