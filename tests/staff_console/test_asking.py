"""What the bar asks before it sends: the pause menu, and questions about a citizen."""

from dataclasses import replace

import pytest

from staff_console.bar import Bar, Line
from staff_console.keys import Key, Menu, Shortcut
from ticket_protocol.words import PauseReason


def bar_of(hall, **changes):
    return replace(Bar(counter=9, board=hall.board, line=Line.ONLINE), **changes)


def test_pausing_asks_for_its_reason(busy):
    bar, order = bar_of(busy).press(Key.PAUSE, busy.now)
    assert (bar.menu, order) == (Menu.PAUSE, None)
    bar, order = bar.confirm(busy.now, reason=PauseReason.TECHNICAL)
    assert bar.menu is None
    assert order.body.model_dump(mode="json") == {"reason": "technical", "back_at": None}


def test_without_a_reason_there_is_no_pause(busy):
    bar, _ = bar_of(busy).press(Key.PAUSE, busy.now)
    assert bar.confirm(busy.now) == (bar, None)


def test_in_the_pause_menu_the_number_keys_choose(busy):
    bar, _ = bar_of(busy).shortcut(Shortcut.SIX, busy.now)
    bar, order = bar.shortcut(Shortcut.TWO, busy.now)
    assert order.body.reason is PauseReason.MEETING


def test_the_pause_key_closes_its_menu_again(busy):
    bar, _ = bar_of(busy).shortcut(Shortcut.SIX, busy.now)
    bar, order = bar.shortcut(Shortcut.SIX, busy.now)
    assert (bar.menu, order) == (None, None)


@pytest.mark.parametrize("key", [Key.CANCEL, Key.CLOSE, Key.PAUSE])
def test_a_menu_goes_away_by_itself(busy, key):
    bar, _ = bar_of(busy).press(key, busy.now)
    assert bar.tick(busy.later(seconds=19)).menu is not None
    assert bar.tick(busy.later(seconds=1)).menu is None


def test_cancelling_is_confirmed_and_means_whom_it_named(busy):
    bar, order = bar_of(busy).press(Key.CANCEL, busy.now)
    assert (bar.menu, order) == (Menu.CANCEL, None)
    bar, order = bar.confirm(busy.now)
    assert order.body.model_dump() == {"ticket": "20261014-9012"}


@pytest.mark.parametrize("key", [Key.CANCEL, Key.CLOSE])
def test_a_question_about_a_citizen_goes_when_the_citizen_goes(busy, key):
    bar, _ = bar_of(busy).press(key, busy.now)
    bar = bar.see(busy.finish(), busy.now)
    assert bar.menu is None
    assert bar.confirm(busy.now) == (bar, None)


def test_the_same_key_confirms_but_a_double_press_does_not(busy):
    bar, _ = bar_of(busy).shortcut(Shortcut.SEVEN, busy.now)
    bar, order = bar.shortcut(Shortcut.SEVEN, busy.later(seconds=0.5))
    assert (bar.menu, order) == (Menu.CANCEL, None)
    bar, order = bar.shortcut(Shortcut.SEVEN, busy.later(seconds=0.6))
    assert order.key is Key.CANCEL


def test_no_is_no(busy):
    bar, _ = bar_of(busy).press(Key.CLOSE, busy.now)
    assert bar.dismiss().confirm(busy.now)[1] is None
