"""Every key of every page acts on release only, and not when the finger slid off."""

import pytest
from PySide6.QtCore import QPoint, QPointF


def shown(kiosk, window):
    """All that a key could change."""
    visit = kiosk.vm.visiting.visit
    return (visit, kiosk.vm.page, kiosk.vm.help.card, len(kiosk.link.sent), window.names())


def test_nothing_happens_before_the_release_or_after_sliding_off(scene, kiosk, screen):
    window = screen(scene(kiosk))
    kiosk.seconds += 3
    window.look()
    keys = [one for one in window.items() if one.property("pressX") is not None and one.isEnabled()]
    covered = {"helpOver", "timeOut"} & set(window.names())
    cards = [one for one in window.items() if one.objectName() in covered]
    for key in keys:
        if cards and not any(card.isAncestorOf(key) for card in cards):
            continue
        middle = key.mapToScene(QPointF(key.width() / 2, key.height() / 2)).toPoint()
        before = shown(kiosk, window)
        window.press(middle)
        assert shown(kiosk, window) == before, key.objectName()
        window.move(middle + QPoint(0, 4))
        outside = key.mapToScene(QPointF(-25, -25)).toPoint()
        window.move(outside)
        window.release(outside)
        assert shown(kiosk, window) == before, key.objectName()


def test_at_most_three_touches_to_a_number(kiosk, screen):
    window = screen(kiosk)
    for name in ("start", "category-ket-hon", "take"):
        window.touch(name)
    assert len(kiosk.asked) == 1


@pytest.mark.parametrize("page", ["categories", "category"])
def test_the_warning_can_be_put_off_ten_times(kiosk, screen, page):
    window = screen(kiosk).touch("start")
    if page == "category":
        window.touch("category-ket-hon")
    for _ in range(10):
        kiosk.wait(65)
        assert window.sees("moreTime")
        assert 0 < kiosk.vm.secondsLeft <= 20
        window.touch("moreTime")
        assert not window.sees("moreTime")
    assert kiosk.vm.page == page
