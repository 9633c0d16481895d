"""What moves, and that it comes to rest: nothing else may slide, and never for long."""

import pytest
from PySide6.QtQuick import QQuickItem

from counter_display.on_screen import ROOT
from counter_display.placing import FaceKind
from screen_kit import start


@pytest.fixture
def moving(display, centre, hall):
    """`moving(reduce_motion)`: a hall's screen in a window, and the item that slides."""
    screens = []

    def shown(name="hall-tv", item="call", *, reduce_motion=False, **wanted):
        one = display(name, reduce_motion=reduce_motion, **wanted)
        hall.open(*range(1, 11))
        one.link.join(centre)
        screens.append(start.screen(ROOT, one.vm))
        screens[-1].show((1920, 1080))
        return one, screens[-1].window.findChild(QQuickItem, item)

    yield shown
    for screen in screens:
        screen.close()


def test_new_call_slides_in_from_the_right_and_rests(moving, hall, qtbot):
    one, call = moving()
    hall.call("9012", 9)
    one.link.hear()
    qtbot.waitUntil(lambda: call.x() > 0, timeout=1000)
    qtbot.waitUntil(lambda: call.x() == 0, timeout=2000)


def test_reduced_motion_moves_nothing(moving, hall, qtbot):
    one, call = moving(reduce_motion=True)
    moved = []
    call.xChanged.connect(lambda: moved.append(call.x()))
    hall.call("9012", 9)
    one.link.hear()
    qtbot.wait(50)
    assert moved == []


def test_sign_flashes_three_times_and_stays_yellow(moving, hall, qtbot):
    one, panel = moving("sign-9", "panel", face=FaceKind.COUNTER, counter=9)
    colours = []
    panel.colorChanged.connect(lambda: colours.append(panel.property("color").name()))
    hall.call("9012", 9)
    one.link.hear()
    qtbot.waitUntil(lambda: colours.count("#ffffff") == 3 and colours[-1] != "#ffffff")
    assert colours[-1] == "#f7c646"
