"""Fingers on the rating: one touch sends one rating, whatever else comes."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from counter_display.on_screen import ROOT
from screen_kit import start
from screen_kit.link import LinkState

RATING = "/tickets/t-9012/rating"


@pytest.fixture
def touch(qapp):
    """`touch(shown, "face-2")`: a finger on that key of the sign, in its middle."""
    screens = {}
    start.application("counter-display")

    def window_of(shown):
        if shown not in screens:
            screens[shown] = start.screen(ROOT, shown.vm)
            screens[shown].show((1280, 720))
        return screens[shown].window

    def press(shown, name):
        window = window_of(shown)
        window.grabWindow()
        item = found(window.contentItem(), name)
        if item is None:
            return False
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=middle)
        shown.wait(1)
        return True

    yield press
    for screen in screens.values():
        screen.close()


def found(item, name):
    """The visible item of that name in what is drawn."""
    if item.objectName() == name and item.isVisible():
        return item
    return next(filter(None, (found(child, name) for child in item.childItems())), None)


def sent(shown):
    """The ratings that went to the server."""
    return [body for path, body in shown.link.posts if path == RATING]


def test_one_touch(asking, touch):
    shown = asking()
    assert touch(shown, "face-2")
    assert sent(shown) == [{"level": 2, "reason": None}]
    assert not touch(shown, "face-2")


def test_a_low_one_and_why(asking, touch):
    shown = asking()
    touch(shown, "face-4")
    assert sent(shown) == []
    touch(shown, "reason-papers")
    assert sent(shown) == [{"level": 4, "reason": "papers"}]


def test_why_is_not_said(asking, touch):
    shown = asking()
    touch(shown, "face-4")
    touch(shown, "skip")
    assert sent(shown) == [{"level": 4, "reason": None}]


def test_skipped(asking, touch):
    shown = asking()
    touch(shown, "skip")
    assert sent(shown) == []
    assert not touch(shown, "face-1")


def test_a_call_while_the_finger_is_on_its_way(asking, touch):
    shown = asking()
    touch(shown, "face-4")
    shown.hall.call("9013", 9)
    shown.link.hear()
    assert not touch(shown, "reason-papers")
    assert sent(shown) == [{"level": 4, "reason": None}]


def test_cut_off_the_sign_says_so(asking, touch):
    shown = asking()
    shown.link.stand(LinkState.CUT)
    assert not touch(shown, "face-1")
    shown.link.stand(LinkState.CONNECTED)
    assert not touch(shown, "face-1")


def test_a_sign_that_nobody_can_touch(asking, centre):
    shown = asking()
    deaf = [d.model_copy(update={"rating": False}) for d in shown.link.centre.displays]
    shown.link.describe(shown.link.centre.model_copy(update={"displays": tuple(deaf)}))
    assert shown.vm.rating.phase == ""
    shown.hall.call("9013", 9)
    shown.hall.end("9013", 9, how="pressed")
    shown.link.hear()
    assert shown.vm.rating.phase == ""


def test_its_own_timer_puts_it_away(asking):
    shown = asking()
    rating = shown.vm.rating
    assert rating._next.isActive()
    assert 59_000 < rating._next.interval() <= 60_001
    shown.seconds += 60
    rating._next.timeout.emit()
    assert (rating.phase, rating._next.isActive()) == ("", False)
