"""People before a kiosk, with fingers: a random but sensible one, and one who means it ill."""

import random
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

ONWARD = (
    "start", "category-", "procedure-", "take", "onScreen", "toDesk", "home", "found-", "answer-",
    "offer-", "key-", "moreTime", "helpGoOn", "tryAgain", "finding-search",
)  # fmt: skip
"""How the keys are named that lead to a number, or to the next citizen."""
FRAME_S = 0.012
KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_0, Qt.Key.Key_5,
    Qt.Key.Key_A, Qt.Key.Key_S, Qt.Key.Key_Menu, Qt.Key.Key_F1, Qt.Key.Key_F11, Qt.Key.Key_Delete,
)  # fmt: skip


def draw(seconds: float = FRAME_S) -> None:
    """Qt goes on for so long, and the window is drawn."""
    end = time.monotonic() + seconds
    QCoreApplication.processEvents()
    # Pages that are gone: Qt's own loop lets them go, this one must be told.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    while time.monotonic() < end:
        time.sleep(0.001)
        QCoreApplication.processEvents()


class Hand:
    """Ten fingers on one window, and what can be seen there. `touches` counts them."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window, self._glass = window, QTest.createTouchDevice()
        self.touches = 0

    def places(self) -> dict[str, QPoint]:
        """The middle of every key that can be pressed, by name."""
        middles = {}
        for item in self._items():
            if item.isEnabled() and item.property("pressX") is not None:
                middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
                middles[item.objectName()] = middle.toPoint()
        return middles

    def tap(self, where: QPoint) -> None:
        """Down and up."""
        self.press([where])
        self.release([where])

    def press(self, places: list[QPoint]) -> None:
        """So many fingers at once."""
        self.touches += len(places)
        touch = QTest.touchEvent(self._window, self._glass)
        for finger, where in enumerate(places):
            touch.press(finger, where, self._window)
        touch.commit()

    def move(self, places: list[QPoint]) -> None:
        """Those that are down go there."""
        touch = QTest.touchEvent(self._window, self._glass)
        for finger, where in enumerate(places):
            touch.move(finger, where, self._window)
        touch.commit()

    def release(self, places: list[QPoint]) -> None:
        """And up."""
        touch = QTest.touchEvent(self._window, self._glass)
        for finger, where in enumerate(places):
            touch.release(finger, where, self._window)
        touch.commit()

    def type(self, key: Qt.Key) -> None:
        """On a keyboard that somebody plugged in."""
        self.touches += 1
        QTest.keyClick(self._window, key)

    def anywhere(self, dice: random.Random) -> QPoint:
        """A place on the glass."""
        return QPoint(dice.randrange(self._window.width()), dice.randrange(self._window.height()))

    def _items(self) -> Iterator[QQuickItem]:
        below = [self._window.contentItem()]
        while below:
            item = below.pop()
            if item.isVisible():
                yield item
                below += item.childItems()


def sensible(hand: Hand, dice: random.Random) -> float:
    """One touch as most people make them, a little beside the middle; how long they think then."""
    keys = hand.places()
    onward = [name for name in keys if name.startswith(ONWARD)]
    names = onward if onward and dice.random() < 0.7 else list(keys)
    if names:
        hand.tap(keys[dice.choice(names)] + QPoint(dice.randint(-15, 15), dice.randint(-15, 15)))
    return dice.uniform(0.8, 5.0)


def malicious(hand: Hand, dice: random.Random) -> float:
    """One bad deed; the next one comes at once."""
    dice.choice(DEEDS)(hand, dice)
    return dice.uniform(0.0, 0.4)


def _double_tap(hand: Hand, dice: random.Random) -> None:
    where = dice.choice([*hand.places().values(), hand.anywhere(dice)])
    hand.tap(where)
    hand.tap(where)


def _drag(hand: Hand, dice: random.Random) -> None:
    start, end = dice.choice([*hand.places().values(), hand.anywhere(dice)]), hand.anywhere(dice)
    hand.press([start])
    for step in range(1, 5):
        hand.move([start + (end - start) * step / 4])
    hand.release([end])


def _ten_fingers(hand: Hand, dice: random.Random) -> None:
    places = [hand.anywhere(dice) for _ in range(10)]
    hand.press(places)
    draw(FRAME_S)
    hand.release(places)


def _mash(hand: Hand, dice: random.Random) -> None:
    for _ in range(8):
        hand.tap(hand.anywhere(dice))


def _types(hand: Hand, dice: random.Random) -> None:
    for _ in range(5):
        hand.type(dice.choice(KEYS))


DEEDS: tuple[Callable[[Hand, random.Random], None], ...] = (
    _double_tap, _drag, _ten_fingers, _mash, _types,
)  # fmt: skip
