"""What moves, and that it comes to rest: nothing else may slide, and never for long."""

import pytest
from PySide6.QtQuick import QQuickItem

from counter_display.on_screen import ROOT
from counter_display.placing import FaceKind
from screen_kit import start
from ticket_protocol.rating_settings import RatingSettings


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
        one.found = lambda name: screens[-1].window.findChild(QQuickItem, name)
        return one, one.found(item)

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


@pytest.mark.parametrize("reduce_motion", [False, True])
def test_pages_of_the_rating_fade_in_unless_motion_is_reduced(
    moving, centre, hall, qtbot, reduce_motion
):
    one, _ = moving(
        "sign-9", "panel", face=FaceKind.COUNTER, counter=9, reduce_motion=reduce_motion
    )
    one.link.describe(centre.model_copy(update={"rating": RatingSettings(on=True)}))
    hall.call("9012", 9)
    hall.end("9012", 9, how="pressed")
    one.link.hear()
    page = one.found("rating")
    seen = []
    page.opacityChanged.connect(lambda: seen.append(page.opacity()))
    one.wait(1)
    one.vm.rating.rate("1")
    if reduce_motion:
        qtbot.wait(50)
        assert seen == []
    else:
        qtbot.waitUntil(lambda: len(seen) > 1 and page.opacity() == 1, timeout=2000)
