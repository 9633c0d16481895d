"""Every page in every mode, in both shapes: nothing cut, nothing too small, nothing out of reach."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQml import QQmlEngine, QQmlExpression

PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
SHAPES = pytest.mark.parametrize("shape", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
MODES = (
    "plain",
    "large",
    "contrast",
    "low",
    "en",
    "pseudo",
    "large low",
    "large pseudo",
    "low pseudo",
)
LEAST, APART = 81, 8
REACH = 0.55
CAPITAL, CAPITAL_OF = 30, 0.7
"""The least height of capitals in large letters, and their share of the font's size."""


def place(item):
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def pressable(item):
    return item.property("pressX") is not None


def read(item, expression):
    """What QML says of an item."""
    return QQmlExpression(QQmlEngine.contextForObject(item), item, expression).evaluate()[0]


def above(window):
    """What is seen and can be touched: with a card over the page, the card alone."""
    items = list(window.items())
    for name in ("timeOut", "helpOver"):
        card = next((one for one in items if one.objectName() == name), None)
        if card is not None:
            return [one for one in items if card.isAncestorOf(one)]
    notice = next((one for one in items if one.objectName() == "notice"), None)
    if notice is None:
        return items
    hidden = place(notice)
    own = [one for one in items if notice.isAncestorOf(one)]
    return own + [one for one in items if one not in own and not place(one).intersects(hidden)]


def inked(text):
    """Where its letters are, in the window; of numbers their digits, not their line."""
    if text.parentItem().property("digits"):
        return place(text.parentItem())
    wide, high = text.property("contentWidth"), text.property("contentHeight")
    across, down = read(text, "horizontalAlignment"), read(text, "verticalAlignment")
    left = {Qt.AlignmentFlag.AlignHCenter: 0.5, Qt.AlignmentFlag.AlignRight: 1.0}
    x = (text.width() - wide) * left.get(Qt.AlignmentFlag(across), 0.0)
    y = (text.height() - high) / 2 if down == Qt.AlignmentFlag.AlignVCenter.value else 0.0
    return text.mapRectToScene(QRectF(x, y, wide, high))


def texts(items):
    return [
        one for one in items if one.property("contentWidth") is not None and one.property("text")
    ]


def faults(window, mode):
    """In words, what is wrong with the page as it is drawn."""
    window.look()
    items = above(window)
    width, height = window.size
    whole = QRectF(-1, -1, width + 2, height + 2)
    found = []
    for text in texts(items):
        words = text.property("text").replace("\n", " / ")
        if text.property("truncated"):
            found.append(f"cut: {words}")
        if text.property("contentWidth") > text.width() + 2 and read(text, "wrapMode"):
            found.append(f"wider than its place: {words}")
        if not whole.contains(inked(text)):
            found.append(f"out of the window: {words} {inked(text)}")
        size = read(text, "fontInfo.pixelSize")
        if "large" in mode and size * CAPITAL_OF < CAPITAL:
            found.append(f"small ({size}): {words}")
    for one, other in combinations(texts(items), 2):
        both = inked(one).intersected(inked(other))
        if both.width() > 4 and both.height() > 12:
            found.append(f"over each other: {one.property('text')} | {other.property('text')}")
    keys = [one for one in items if pressable(one)]
    for key in keys:
        box = place(key)
        if min(box.width(), box.height()) < LEAST:
            found.append(f"small target: {key.objectName()} {box.width()} x {box.height()}")
        if not whole.contains(box):
            found.append(f"key out of the window: {key.objectName()}")
        if "low" in mode and key.isEnabled() and box.top() < height * REACH - 1:
            found.append(f"out of reach: {key.objectName()} {box.top():.0f}")
        for text in texts([one for one in items if key.isAncestorOf(one)]):
            if not box.adjusted(-2, -2, 2, 2).contains(inked(text).adjusted(0, 8, 0, -8)):
                found.append(f"over its key: {text.property('text')} in {key.objectName()}")
    for one, other in combinations(keys, 2):
        if place(one).adjusted(0, 0, APART - 1, APART - 1).intersects(place(other)) and place(
            other
        ).adjusted(0, 0, APART - 1, APART - 1).intersects(place(one)):
            found.append(f"too near: {one.objectName()} {other.objectName()}")
    return found


@SHAPES
@pytest.mark.parametrize("mode", MODES)
def test_nothing_is_cut_small_or_out_of_reach(scene, comforted, screen, mode, shape):
    window = screen(scene(comforted(mode)), shape)
    found = faults(window, mode)
    assert not found, "\n".join(found)
