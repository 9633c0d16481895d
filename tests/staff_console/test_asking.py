"""What the bar asks before it sends: reasons, and questions about a citizen."""

from dataclasses import replace

import pytest

from staff_console.bar import Bar
from staff_console.keys import Key, Menu, Shortcut
from staff_console.line import Line
from staff_console.orders import Done, Refused
from ticket_protocol.words import HoldReason, Outcome, PauseReason


def bar_of(hall, **changes):
    bar = Bar(counter=9, board=hall.board, line=Line.ONLINE, centre=hall.centre)
    return replace(bar, **changes)


def body(order):
    return order.body.model_dump(mode="json", exclude_unset=True)


def test_pausing_asks_for_its_reason_and_for_how_long(hall):
    hall.open()
    bar, order = bar_of(hall).press(Key.PAUSE, hall.now)
    assert (bar.menu, order) == (Menu.PAUSE, None)
    bar, order = bar.pick(PauseReason.TECHNICAL, hall.now)
    assert (bar.menu, order) == (Menu.BACK_AT, None)
    bar, order = bar.pick("15", hall.now)
    assert bar.menu is None
    assert body(order) == {"reason": "technical", "back_at": "2026-10-14T10:11:00+07:00"}


def test_who_does_not_know_says_no_time(hall):
    hall.open()
    bar, _ = bar_of(hall).press(Key.PAUSE, hall.now)
    _, order = bar.pick(PauseReason.BREAK, hall.now)[0].pick("0", hall.now)
    assert body(order) == {"reason": "break"}


def test_the_end_of_the_day_has_no_return(hall):
    hall.open()
    bar, _ = bar_of(hall).press(Key.PAUSE, hall.now)
    _, order = bar.pick(PauseReason.END, hall.now)
    assert body(order) == {"reason": "end"}


def test_what_is_not_on_the_page_does_nothing(busy):
    bar, _ = bar_of(busy).press(Key.PAUSE, busy.now)
    assert bar.pick("lunch", busy.now) == (bar, None)


def test_on_a_page_the_number_keys_choose(hall):
    hall.open()
    bar, _ = bar_of(hall).shortcut(Shortcut.SIX, hall.now)
    bar, _ = bar.shortcut(Shortcut.TWO, hall.later(seconds=1))
    assert bar.page.reason is PauseReason.MEETING
    bar, order = bar.shortcut(Shortcut.FOUR, hall.later(seconds=1))
    assert body(order) == {"reason": "meeting"}


def test_the_key_that_opened_a_page_folds_it(busy):
    bar, _ = bar_of(busy).shortcut(Shortcut.SIX, busy.now)
    bar, order = bar.shortcut(Shortcut.SIX, busy.later(seconds=1))
    assert (bar.menu, order) == (None, None)


def test_another_key_leaves_the_page_and_does_its_own(busy):
    bar, _ = bar_of(busy).shortcut(Shortcut.FOUR, busy.now)
    bar, order = bar.shortcut(Shortcut.MAIN, busy.later(seconds=1))
    assert (bar.menu, order.key) == (None, Key.NEXT)


@pytest.mark.parametrize("key", [Key.CANCEL, Key.CLOSE, Key.PAUSE, Key.HOLD])
def test_a_page_goes_away_by_itself(busy, key):
    bar, _ = bar_of(busy).press(key, busy.now)
    assert bar.tick(busy.later(seconds=19)).menu is not None
    assert bar.tick(busy.later(seconds=1)).menu is None


def test_a_page_to_search_on_stays_for_a_minute(busy):
    bar, _ = bar_of(busy).press(Key.TRANSFER, busy.now)
    assert bar.tick(busy.later(seconds=59)).menu is Menu.TRANSFER
    assert bar.tick(busy.later(seconds=1)).menu is None


def test_cancelling_says_why_and_whom(busy):
    bar, order = bar_of(busy).press(Key.CANCEL, busy.now)
    assert (bar.menu, order) == (Menu.CANCEL, None)
    bar, order = bar.pick("left", busy.now)
    assert body(order) == {"ticket": "20261014-9012", "reason": "left"}


def test_holding_is_two_keys(busy):
    bar, order = bar_of(busy).shortcut(Shortcut.FOUR, busy.now)
    assert (bar.menu, order) == (Menu.HOLD, None)
    _, order = bar.shortcut(Shortcut.TWO, busy.later(seconds=0.3))
    assert order.path == "/counters/9/hold"
    assert body(order) == {"ticket": "20261014-9012", "reason": HoldReason.COPY}


def test_a_trembling_finger_holds_nobody_for_the_fourth_reason(busy):
    bar, _ = bar_of(busy).shortcut(Shortcut.FOUR, busy.now)
    again, order = bar.shortcut(Shortcut.FOUR, busy.later(seconds=0.3))
    assert (again, order) == (bar, None)
    _, order = bar.shortcut(Shortcut.FOUR, busy.later(seconds=0.5))
    assert body(order)["reason"] == "fee"


def test_a_result_goes_with_its_dossiers(busy):
    bar, _ = bar_of(busy).press(Key.RESULT, busy.now)
    bar, order = bar.pick("dossiers:3", busy.now)
    assert order is None
    bar, order = bar.pick(Outcome.RECEIVED, busy.now)
    assert body(order) == {"ticket": "20261014-9012", "outcome": "received", "dossiers": 3}


@pytest.mark.parametrize("key", [Key.CANCEL, Key.CLOSE, Key.HOLD, Key.TRANSFER, Key.ABOUT])
def test_a_page_about_a_citizen_goes_when_the_citizen_goes(busy, key):
    bar, _ = bar_of(busy).press(key, busy.now)
    bar = bar.see(busy.finish(), busy.now)
    assert bar.menu is None
    assert bar.pick("yes", busy.now) == (bar, None)


def test_a_page_stays_while_others_come_and_go(busy):
    bar, _ = bar_of(busy).press(Key.TRANSFER, busy.now)
    assert bar.see(busy.issue("9030"), busy.now).menu is Menu.TRANSFER


def test_no_is_no(busy):
    bar, _ = bar_of(busy).press(Key.CLOSE, busy.now)
    assert bar.dismiss().pick("yes", busy.now)[1] is None


class TestTheLastOpenCounter:
    """Whoever leaves the last counter of people who wait is asked who takes over."""

    @pytest.fixture
    def leaving(self, busy):
        busy.open(7)
        bar, _ = bar_of(busy).press(Key.PAUSE, busy.now)
        bar, order = bar.pick(PauseReason.END, busy.now)
        assert (bar.menu, order) == (Menu.LEAVING, None)
        return bar

    def test_moves_its_fields_then_pauses(self, busy, leaving):
        bar, first = leaving.pick("counter:7", busy.now)
        assert first.path == "/counters/9/reassign"
        assert body(first) == {"to": 7, "categories": ["dat-dai", "xay-dung-mt-nn"]}
        bar = bar.see(busy.reassign(9, 7, "dat-dai", "xay-dung-mt-nn"), busy.now)
        bar, second = bar.hear(first, Done(), busy.now)
        assert (second.path, body(second)) == ("/counters/9/pause", {"reason": "end"})
        assert bar.see(busy.pause(reason=PauseReason.END), busy.now).pending is None

    def test_stays_if_the_move_is_refused(self, busy, leaving):
        bar, first = leaving.pick("counter:7", busy.now)
        bar, second = bar.hear(first, Refused(code="COUNTER_NOT_OPEN"), busy.now)
        assert (second, bar.pending) == (None, None)

    def test_may_leave_it(self, busy, leaving):
        _, order = leaving.pick("leave", busy.now)
        assert body(order) == {"reason": "end"}

    def test_cannot_choose_who_is_not_there(self, busy, leaving):
        assert leaving.pick("counter:3", busy.now) == (leaving, None)

    def test_is_asked_on_closing_too(self, busy):
        busy.open(7)
        bar, _ = bar_of(busy).press(Key.CLOSE, busy.now)
        bar, _ = bar.pick("yes", busy.now)
        assert bar.menu is Menu.LEAVING
        _, order = bar.pick("leave", busy.now)
        assert order.path == "/counters/9/close"

    def test_is_not_asked_where_nobody_could(self, busy):
        bar, _ = bar_of(busy).press(Key.CLOSE, busy.now)
        assert bar.pick("yes", busy.now)[1].key is Key.CLOSE

    def test_is_not_asked_where_nobody_waits(self, hall):
        hall.open()
        hall.open(7)
        bar, _ = bar_of(hall).press(Key.CLOSE, hall.now)
        assert bar.pick("yes", hall.now)[1].key is Key.CLOSE

    def test_is_not_asked_where_a_colleague_serves_the_same(self, hall):
        hall.open(3)
        hall.open(4)
        hall.issue("3001", "khai-sinh")
        bar, _ = bar_of(hall, counter=3).press(Key.CLOSE, hall.now)
        assert bar.pick("yes", hall.now)[1].key is Key.CLOSE
