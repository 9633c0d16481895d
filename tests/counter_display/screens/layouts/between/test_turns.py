"""Clips between the calls: a call has the screen at once, and the clip goes on after it."""

import pytest

from counter_display.media.view_model import STANDS_STILL_S
from screen_kit.link import LinkState

BETWEEN = {"mode": "between"}


@pytest.fixture
def shown(tv, found):
    shown = tv(layout="media", media=BETWEEN)
    shown.media.hold(found("1.mp4", "2.png"))
    shown.player.listener.moved(1, 60)
    shown.wait(0.5)
    return shown


def call(shown, number="9012", counter=9):
    shown.hall.call(number, counter)
    shown.link.hear()


def test_on_the_whole_screen_until_a_call(shown):
    assert (shown.media.layout, shown.player.stands) == ("whole", False)
    call(shown)
    assert (shown.media.layout, shown.player.stands) == ("calls", True)
    shown.wait(19)
    assert shown.media.layout == "calls"
    shown.wait(1.5)
    assert (shown.media.layout, shown.player.stands) == ("whole", False)
    assert shown.player.played == ["1.mp4"]


def test_it_has_not_stood_still_by_itself(shown):
    """The time of a call is not the clip's."""
    call(shown)
    shown.wait(25)
    assert shown.player.playing == "1.mp4"
    shown.wait(STANDS_STILL_S)
    assert shown.media.kind == "picture"


def test_a_picture_stands_as_long_as_it_can_be_seen(shown):
    shown.player.listener.ended()
    shown.media.pictureShown()
    shown.wait(10)
    call(shown)
    shown.wait(21)
    assert (shown.media.layout, shown.media.kind) == ("whole", "picture")
    shown.wait(2)
    assert shown.player.playing == "1.mp4"


def test_call_after_call_it_waits(shown):
    for number, counter in (("9012", 9), ("2035", 2), ("3018", 3)):
        call(shown, number, counter)
        shown.wait(10)
    assert (shown.media.layout, shown.player.stands) == ("calls", True)
    shown.wait(21)
    assert shown.media.layout == "whole"


def test_a_new_clip_waits_too(shown):
    """It failed while a call had the screen."""
    shown.player.listener.ended()
    shown.media.pictureShown()
    call(shown)
    shown.media.pictureFailed()
    assert (shown.player.playing, shown.player.stands) == ("1.mp4", True)


def test_numbers_that_moved_are_seen(shown):
    shown.hall.reassign(9, 7)
    shown.link.hear()
    assert (shown.media.layout, shown.vm.aside) == ("calls", "moved")
    shown.wait(21)
    assert shown.media.layout == "whole"


def test_cut_off_and_back(shown):
    shown.link.stand(LinkState.CUT)
    assert (shown.media.layout, shown.player.playing) == ("calls", None)
    shown.link.stand(LinkState.CONNECTED)
    shown.vm.tick()
    assert shown.media.layout == "whole"


def test_beside_the_calls_nothing_stands_still(tv, found):
    shown = tv(layout="media")
    shown.media.hold(found("1.mp4"))
    call(shown)
    assert (shown.media.layout, shown.player.stands) == ("media", False)
