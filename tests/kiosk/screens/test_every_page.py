"""Every page in every mode and shape: nothing cut, too small, too near or out of reach."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF
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
WRAP = 4
"""Qt's Text.Wrap: between words, else anywhere."""
REACH = 0.55
LEAST_TEXT, LEAST_PSEUDO = 40, 26
"""The least size of a font as drawn; names a third longer than any may shrink on tiles."""
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
    keys = [one for one in items if pressable(one)]
    whole = QRectF(-1, -1, window.size[0] + 2, window.size[1] + 2)
    of_texts = [fault for text in texts(items) for fault in of_text(text, whole, mode)]
    of_keys = [fault for key in keys for fault in of_key(key, items, whole)]
    return of_texts + overlaps(items) + of_keys + crowded(keys)


def of_text(text, whole, mode):
    """What is wrong with one text."""
    words = text.property("text").replace("\n", " / ")
    font = text.property("font")
    longest = max(QFontMetricsF(font).horizontalAdvance(word) for word in words.split(" "))
    wraps = read(text, "wrapMode") == WRAP
    drawn = read(text, "fontInfo.pixelSize")
    wrong = {
        "cut": text.property("truncated"),
        "wider than its place": wraps and text.property("contentWidth") > text.width() + 2,
        "broken within a word": wraps and fixed(text) and longest > text.width() + 2,
        "out of the window": not whole.contains(inked(text)),
        "capitals under 30 px": "large" in mode and drawn * CAPITAL_OF < CAPITAL,
        "under 40 px": drawn < (LEAST_PSEUDO if "pseudo" in mode else LEAST_TEXT),
    }
    return [f"{how}: {words}" for how, so in wrong.items() if so]


def fixed(text):
    return read(text, "fontSizeMode") == 0


def overlaps(items):
    """Texts that stand over each other."""
    found = []
    for (one, here), (other, there) in combinations([(one, inked(one)) for one in texts(items)], 2):
        both = here.intersected(there)
        if both.width() > 4 and both.height() > 12:
            found.append(f"over each other: {one.property('text')} | {other.property('text')}")
    return found


def of_key(key, items, whole):
    """What is wrong with one key: its size, its place, its words."""
    box, name = place(key), key.objectName()
    inside = texts([one for one in items if key.isAncestorOf(one)])
    room = box.adjusted(-2, -2, 2, 2)
    wrong = {
        "small target": min(box.width(), box.height()) < LEAST,
        "key out of the window": not whole.contains(box),
        "without a name": not name,
        "words over the key": not all(
            room.contains(inked(text).adjusted(0, 8, 0, -8)) for text in inside
        ),
    }
    return [f"{how}: {name} {box}" for how, so in wrong.items() if so]


def crowded(keys):
    """Keys that are less than 8 px apart."""
    near = APART - 1
    return [
        f"too near: {one.objectName()} {other.objectName()}"
        for (one, here), (other, there) in combinations([(key, place(key)) for key in keys], 2)
        if here.adjusted(-near, -near, near, near).intersects(there)
    ]


@SHAPES
@pytest.mark.parametrize("mode", MODES)
def test_nothing_is_cut_too_small_or_too_near(scene, comforted, screen, mode, shape):
    window = screen(scene(comforted(mode)), shape)
    found = faults(window, mode)
    assert not found, "\n".join(found)


@SHAPES
@pytest.mark.parametrize("mode", ["low", "large low", "low pseudo"])
def test_in_low_reach_every_key_is_in_the_lower_part(scene, comforted, screen, mode, shape):
    window = screen(scene(comforted(mode)), shape)
    window.look()
    high = [
        key.objectName()
        for key in above(window)
        if pressable(key) and place(key).top() < shape[1] * REACH - 1
    ]
    assert high == []
