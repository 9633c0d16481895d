"""A kiosk's window drawn in memory, and a finger."""

from itertools import combinations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF
from PySide6.QtTest import QTest

from kiosk.__main__ import ROOT
from screen_kit import start
from screen_kit.picture import taken

PORTRAIT = (1080, 1920)


class Screen:
    """A kiosk's window and a finger."""

    def __init__(self, kiosk, size):
        self.kiosk, self.size = kiosk, size
        self.screen = start.screen(ROOT, kiosk.vm, properties={"still": True})
        kiosk.vm.spoken.connect(self.screen.language.choose)
        self.screen.language.choose(kiosk.vm.language)
        self.window = self.screen.window
        self.finger = QTest.createTouchDevice()
        self.look()

    def look(self, size=None):
        """A picture of what is shown now."""
        self.size = size or self.size
        return taken(self.window, self.size)

    def items(self):
        """Everything that can be seen, from the root down."""
        below = [self.window.contentItem()]
        while below:
            item = below.pop()
            if item.isVisible():
                yield item
                below += item.childItems()

    def find(self, name):
        """The visible item of that name, or None."""
        QCoreApplication.processEvents()
        return next((item for item in self.items() if item.objectName() == name), None)

    def sees(self, name):
        return self.find(name) is not None

    def texts(self):
        """All texts on the screen."""
        QCoreApplication.processEvents()
        said = (item.property("text") for item in self.items())
        return [text for text in said if isinstance(text, str) and text]

    def middle(self, name):
        item = self.find(name)
        assert item is not None, f"{name} is not on the screen: {self.names()}"
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def names(self):
        return sorted({item.objectName() for item in self.items()} - {""})

    def press(self, where):
        QTest.touchEvent(self.window, self.finger).press(0, where, self.window).commit()

    def move(self, where):
        QTest.touchEvent(self.window, self.finger).move(0, where, self.window).commit()

    def release(self, where):
        QTest.touchEvent(self.window, self.finger).release(0, where, self.window).commit()
        QCoreApplication.processEvents()

    def touch(self, name):
        """A finger, a little beside the middle, as fingers are."""
        where = self.middle(name) + QPoint(5, 7)
        self.press(where)
        self.release(where)
        return self


@pytest.fixture
def screen(qapp):
    """`screen(kiosk, size)`: its window, drawn in memory, with a finger."""
    start.application("kiosk")
    screens = []

    def made(kiosk, size=PORTRAIT):
        screens.append(Screen(kiosk, size))
        return screens[-1]

    yield made
    for one in screens:
        one.screen.close()


@pytest.fixture
def finger_targets():
    """Every key on the page is at least 82 reference pixels high and apart from the others."""

    def check(window):
        keys = [
            item for item in window.items() if item.metaObject().indexOfSignal("clicked()") >= 0
        ]
        places = [key.mapRectToScene(QRectF(0, 0, key.width(), key.height())) for key in keys]
        assert all(place.height() >= 82 for place in places)
        for one, other in combinations(places, 2):
            assert not one.adjusted(-4, -4, 4, 4).intersects(other.adjusted(-3, -3, 3, 3))

    return check


@pytest.fixture
def nothing_outside():
    """Every text and every key lies inside the window."""

    def check(window):
        width, height = window.size
        window.look()
        for item in window.items():
            if not (item.property("text") or item.objectName()):
                continue
            corner = item.mapToScene(QPointF(0, 0))
            assert corner.x() >= 0, item.property("text")
            assert corner.y() >= -1, item.property("text")
            assert corner.x() + item.width() <= width + 1, item.property("text")
            assert corner.y() + item.height() <= height + 1, item.property("text")

    return check
