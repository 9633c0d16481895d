"""The paper roll: what is learned of near ends, and how well it is foretold."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.printer.roll import CUT_M, Meter, Roll, remembered
from ticket_protocol.words import PrinterState

OK, LOW, OUT, COVER = (PrinterState(s) for s in ("ok", "low", "out", "cover_open"))
NEW = Roll(length_m=80.0, near_end_m=8.0)
TICKETS = st.floats(0.08, 0.30)


def used(roll, *, rest, length, heights):
    """Prints until the paper ends; yields the roll and how many tickets came after each look."""
    left = length
    while left > 0:
        height = heights()
        roll, left = roll.fed(height), left - height
        roll = roll.saw(OUT if left <= 0 else LOW if left <= rest else OK)
        yield roll, max(left, 0.0)


def replaced(roll):
    return roll.saw(COVER).saw(OK)


def used_up(roll, **paper):
    """The roll after it ran out and another was put in."""
    *_, (last, _) = used(roll, **paper)
    return replaced(last)


@settings(max_examples=30)
@given(st.floats(2.0, 15.0), st.floats(20.0, 60.0), TICKETS, st.integers(1, 3))
def test_after_one_roll_the_forecast_is_right_to_two_tickets(rest, length, height, rolls):
    """Tickets of one height; in tens above twenty, always downwards."""
    paper = {"rest": rest, "length": length, "heights": lambda: height}
    roll = NEW.saw(OK)
    for _ in range(rolls):
        roll = used_up(roll, **paper)
    forecasts = [
        (now.tickets_left, left / height) for now, left in used(roll, **paper) if now.is_low
    ]
    assert forecasts
    assert all(truth - 12 <= told <= truth + 2 for told, truth in forecasts)


@settings(max_examples=30)
@given(st.lists(TICKETS, min_size=400, max_size=400), st.floats(3.0, 12.0))
def test_mixed_tickets_are_foretold_by_their_metres(heights, rest):
    more = iter(heights * 4)
    paper = {"rest": rest, "length": 30, "heights": lambda: next(more)}
    roll = used_up(NEW.saw(OK), **paper)
    for now, left in used(roll, **paper):
        if now.is_low:
            assert now.rest_m - now.since_low_m == pytest.approx(left, abs=0.6)
    assert min(heights) <= now.ticket_m <= max(heights) + 1e-9


@given(st.lists(st.one_of(st.sampled_from(PrinterState), TICKETS), max_size=60))
def test_any_day_leaves_a_sensible_roll(events):
    roll = NEW
    for event in events:
        roll = roll.saw(event) if isinstance(event, PrinterState) else roll.fed(event)
        assert roll.tickets_left is None or roll.tickets_left >= 0
        assert roll.rest_m >= 0
        assert len(roll.learned) <= 5
        assert roll.ticket_m > 0
    if OUT not in events or LOW not in events:
        assert roll.learned == ()


def low(roll, metres, ticket=0.16):
    roll = roll.saw(LOW)
    for _ in range(round(metres / ticket)):
        roll = roll.fed(ticket).saw(LOW)
    return roll


def test_until_something_is_learned_the_setting_counts():
    roll = low(NEW.saw(OK), 0)
    assert (roll.tickets_left, low(roll, 4).tickets_left) == (50, 20)


def test_a_forecast_before_the_near_end_needs_a_roll_that_was_seen_to_be_put_in():
    assert NEW.saw(OK).fed(0.2).tickets_left is None
    roll = replaced(NEW.saw(OK).saw(OUT))
    for _ in range(100):
        roll = roll.fed(0.2).saw(OK)
    assert roll.tickets_left == pytest.approx(300, abs=10)


def test_a_sensor_that_wavers_at_the_edge_does_not_start_anew():
    roll = low(NEW.saw(OK), 1)
    wavering = roll.saw(OK).fed(0.16).saw(LOW)
    assert wavering.since_low_m == pytest.approx(roll.since_low_m + 0.16)


def test_long_without_near_end_it_is_another_roll():
    roll = low(NEW.saw(OK), 1)
    for _ in range(20):
        roll = roll.fed(0.16).saw(OK)
    assert not roll.is_low
    assert roll.used_m == pytest.approx(20 * 0.16, abs=0.5)


@pytest.mark.parametrize(
    "spoiled",
    [
        lambda roll: low(roll, 1).saw(COVER).saw(OUT),
        lambda roll: low(roll, 1).saw(COVER).saw(LOW).fed(0.2).saw(OUT),
        lambda roll: replaced(low(roll, 1)),
        lambda roll: roll.saw(OUT),
    ],
)
def test_a_roll_that_did_not_run_out_by_itself_teaches_nothing(spoiled):
    assert spoiled(NEW.saw(OK)).learned == ()


def test_one_that_was_low_when_we_came_teaches_nothing():
    assert low(NEW, 5).saw(OUT).learned == ()


def test_the_middle_of_the_last_five_counts():
    roll = NEW.saw(OK)
    for metres in (1, 6, 6, 40, 6, 6, 6):
        roll = replaced(low(roll, metres).saw(OUT))
    assert len(roll.learned) == 5
    assert roll.rest_m == pytest.approx(6, abs=0.2)


class Book:
    def __init__(self):
        self.kept, self.saves = {}, 0

    def load(self):
        return self.kept

    def save(self, roll):
        self.kept, self.saves = roll, self.saves + 1


def meter(book=None, new=NEW):
    return Meter(new, dots_per_m=8000, book=book)


def test_a_meter_says_nothing_until_the_near_end_and_then_never_more_than_before():
    watch = meter()
    watch.saw(OK)
    assert watch.left() is None
    watch.saw(LOW)
    said = []
    for rows in [1200] * 20 + [400] * 20:
        watch.fed(rows)
        watch.saw(LOW)
        said.append(watch.left())
    assert said == sorted(said, reverse=True)
    watch.saw(OUT)
    assert watch.left() is None


def test_a_ticket_s_metres_are_its_rows_and_the_way_to_the_knife():
    watch = meter()
    watch.fed(1600)
    assert watch.roll.ticket_m == pytest.approx(0.2 + CUT_M)


def test_the_roll_is_kept_over_a_restart():
    book = Book()
    before = meter(book)
    before.saw(OK)
    before.saw(LOW)
    for _ in range(10):
        before.fed(1200)
    after = meter(book, replace(NEW, near_end_m=9.0))
    assert after.roll == replace(before.roll, near_end_m=9.0), "settings are the settings'"


def test_nothing_is_written_while_nothing_changes():
    book = Book()
    watch = meter(book)
    for _ in range(9):
        watch.saw(OK)
    assert book.saves == 1


@pytest.mark.parametrize(
    "kept",
    [
        {}, {"ticket_m": 0.0}, {"ticket_m": "wide"}, {"learned": 3}, {"learned": ["x"]},
        {"tickets": -4}, {"since_low_m": "no"}, {"length_m": 1.0, "what": 3},
        {"ticket_m": float("nan")}, {"learned": [float("nan")], "since_low_m": 1.0},
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_left_out(kept):
    assert remembered(NEW, kept) == NEW
