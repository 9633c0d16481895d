"""Vietnamese capitals carry two marks, higher than the font's ascender: none of it may be cut."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainterPath
from PySide6.QtQuick import QQuickItem

from counter_display.on_screen import ROOT
from counter_display.placing import FaceKind
from screen_kit import start
from ticket_protocol.part import Words

STACKED = "ẾỔẨỮ ẪỄỖ"
ALIKE = 90
"""Out of 765: as different from what lies under the text may a pixel be that is not its ink."""
NEAR = 2


@pytest.fixture
def window(display, centre, hall, qtbot):
    """`window(size, name, …)`: a screen on which everything that has a name is called STACKED."""
    screens = []

    def shown(size, name, **wanted):
        words = Words(vi=STACKED, en=STACKED)
        counters = [c.model_copy(update={"name": words}) for c in centre.counters]
        categories = [c.model_copy(update={"name": words}) for c in centre.categories]
        named = {"counters": counters, "categories": categories, "name": words, "unit": words}
        one = display(name, **wanted)
        hall.open(*range(1, 11))
        hall.issue("9013")
        hall.call("9012", 9)
        one.link.join(centre.model_copy(update=named))
        one.wait(30)
        screens.append(start.screen(ROOT, one.vm))
        screens[-1].show(size)
        qtbot.waitExposed(screens[-1].window)
        return screens[-1].window

    yield shown
    for screen in screens:
        screen.close()


def below(item):
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from below(child)


def stacked(window):
    """The texts with such capitals that are seen."""
    items = [one for one in below(window.contentItem()) if isinstance(one, QQuickItem)]
    return [one for one in items if str(one.property("text") or "").startswith("ẾỔẨỮ")]


def band(text):
    """In the window: the top of the ink of its first line, the ascender's, and left and right."""
    font = text.property("font")
    path = QPainterPath()
    path.addText(0, 0, font, STACKED.split(" ", maxsplit=1)[0])
    ink, metrics = path.boundingRect(), QFontMetricsF(font)
    base = float(text.property("baselineOffset"))
    top = text.mapToScene(QPointF(0, base + ink.top())).y()
    ascender = text.mapToScene(QPointF(0, base - metrics.ascent())).y()
    left = text.mapToScene(QPointF(0, 0)).x()
    return top, ascender, left, left + text.width()


def differs(one, other):
    return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def highest(picture, text):
    """The row in which its first ink is found."""
    top, ascender, left, right = band(text)
    ink = text.property("color")
    ground = picture.pixelColor(round(left) - 1 if left >= 1 else round(right), round(ascender))
    most = differs(QColor(ink), ground)
    for y in range(max(0, round(top) - 6), round(ascender) + 20):
        row = (picture.pixelColor(x, y) for x in range(round(left), round(right)))
        if any(differs(pixel, ground) > min(ALIKE, most / 2) for pixel in row):
            return y
    return None


@pytest.mark.parametrize(
    ("size", "name", "wanted"),
    [
        ((1280, 720), "sign-9", {"face": FaceKind.COUNTER, "counter": 9}),
        ((600, 1024), "sign-9", {"face": FaceKind.COUNTER, "counter": 9}),
        ((1920, 1080), "hall-tv", {}),
        ((1366, 768), "hall-tv", {}),
        ((1080, 1920), "hall-tv", {}),
    ],
)
def test_nothing_above_the_ascender_is_cut(window, size, name, wanted):
    shown = window(size, name, **wanted)
    picture = shown.grabWindow()
    found = stacked(shown)
    assert found, "nothing of it is seen"
    for text in found:
        top, ascender, _, _ = band(text)
        assert top < ascender, "these capitals should stand out"
        seen = highest(picture, text)
        assert seen is not None
        assert seen <= top + NEAR, f"cut by {seen - top:.1f} px"
