"""Contrast of every text with what lies under it, on every page: at least 7 to 1, in each look."""

import pytest
from PySide6.QtCore import QRectF

LEAST = 7.0
LOOKS = ("plain", "contrast", "large contrast")


def luminance(colour):
    """As WCAG 2.2 reckons it."""
    shares = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
    return sum(share * one for share, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def ratio(one, other):
    """WCAG's contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def painted(item):
    """What is seen, in the order in which it is painted: what lies higher comes later."""
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in sorted(item.childItems(), key=lambda one: one.z()):
        yield from painted(child)


def place(item):
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def pairs(window):
    """Each text that can be read now: its words, its colour, and the ground under it."""
    grounds = [(QRectF(0, 0, *window.size), window.window.color())]
    for item in painted(window.window.contentItem()):
        colour = item.property("color")
        if colour is None:
            continue
        if item.property("radius") is not None:
            if colour.alpha() == 255:
                grounds.append((place(item), colour))
        elif item.property("contentWidth") is not None and item.property("text"):
            middle = place(item).center()
            ground = next(under for box, under in reversed(grounds) if box.contains(middle))
            if item.isEnabled():
                yield item.property("text"), colour, ground


@pytest.mark.parametrize("look", LOOKS)
def test_every_text_stands_out(scene, comforted, screen, look):
    window = screen(scene(comforted(look)))
    window.look()
    found = list(pairs(window))
    assert found
    faint = [
        f"{ratio(ink, ground):.1f} {ink.name()} on {ground.name()}: {words}"
        for words, ink, ground in found
        if ratio(ink, ground) < LEAST
    ]
    assert faint == []
