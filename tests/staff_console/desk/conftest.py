"""A bar on a link whose server is the hall of the test; its window, and pictures of it."""

# ruff: noqa: N815 - the fake link has the names of Qt's signals

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from screen_kit import start
from screen_kit.link import LinkState
from staff_console.on_screen import ROOT
from staff_console.standing import EVERY_KEY
from staff_console.view_model import ConsoleModel
from ticket_protocol.replies import Problem


class FakeAnswers(QObject):
    """A command on its way: the test decides what comes of it."""

    succeeded = Signal(object)
    refused = Signal(object)
    unanswered = Signal()

    def __init__(self, path, body):
        super().__init__()
        self.path, self.body = path, body

    def refuse(self, code):
        self.refused.emit(Problem(type="t", title="t", status=409, code=code))


class FakeAsked(QObject):
    """A question on its way."""

    answered = Signal(object)
    refused = Signal(object)
    unanswered = Signal()


class FakeLink(QObject):
    """A link whose server is the hall of the test."""

    stateChanged = Signal()
    centreChanged = Signal(object)
    boardChanged = Signal(object)
    snapshotArrived = Signal(object)
    factArrived = Signal(object, bool)
    outlookChanged = Signal(object)
    countersTold = Signal(object)

    def __init__(self, hall):
        super().__init__()
        self.hall, self.sent, self.asked = hall, [], []
        self.state = LinkState.CONNECTING
        self.centre = self.board = self.outlook = self.counters = None

    def now(self):
        return self.hall.now

    def post(self, path, body):
        self.sent.append(FakeAnswers(path, body))
        return self.sent[-1]

    def get(self, path):
        self.asked.append(FakeAsked())
        self.asked[-1].path = path
        return self.asked[-1]

    def expect(self, outlook):
        self.outlook = outlook
        self.outlookChanged.emit(outlook)

    def join(self, centre):
        if centre != self.centre:
            self.centre = centre
            self.centreChanged.emit(centre)
        self.board = self.hall.board
        self.stand(LinkState.CONNECTED)
        self.snapshotArrived.emit(self.board)
        self.boardChanged.emit(self.board)

    def hear(self, *, late=False):
        self.board = self.hall.board
        self.factArrived.emit(self.hall.facts[-1], late)
        self.boardChanged.emit(self.board)

    def stand(self, state):
        self.state = state
        self.stateChanged.emit()


class FakeHotkeys:
    """A keyboard that has just these keys."""

    def __init__(self, held):
        self.held, self.pressed = held, None

    def hold(self, pressed):
        self.pressed = pressed
        return self.held

    def release(self):
        self.pressed = None


class FakeFocus:
    """A desktop on which the portal has the focus until the bar asks for it."""

    def __init__(self):
        self.told = []

    def remember(self):
        self.told.append("remember")

    def give_back(self):
        self.told.append("give back")


class FakeBell:
    """Counts its strokes."""

    strokes = 0

    def ring(self):
        self.strokes += 1


@pytest.fixture
def console(qapp, hall, centre):
    """`console(counter=9, language="vi")`: a bar on a fake link, which has joined."""

    def make(*, counter=9, language="vi", joined=True, held=EVERY_KEY, supervisor=False):
        link, keyboard, bell, focus = FakeLink(hall), FakeHotkeys(held), FakeBell(), FakeFocus()
        vm = ConsoleModel(
            link,
            keyboard,
            counter=counter,
            language=language,
            supervisor=supervisor,
            bell=bell,
            focus=focus,
        )
        vm.link, vm.keyboard, vm.hall, vm.bell, vm.desktop = link, keyboard, hall, bell, focus
        vm.hold_keys()
        if joined:
            link.join(centre)
        return vm

    return make


@pytest.fixture
def screen(qapp):
    """`screen(vm)`: the bar's window on the offscreen desktop."""
    screens = []
    start.application("staff-console")

    def open_window(vm, *, unfolded=False):
        made = start.screen(ROOT, vm, language=vm.language)
        screens.append(made)
        made.window.setProperty("unfolded", unfolded)
        made.window.show()
        return made.window

    yield open_window
    for made in screens:
        made.close()


@pytest.fixture
def look(screen, golden):
    """`look(vm, "serving")`: holds the bar, laid on white, against `staff-serving-vi.png`."""

    def check(vm, name, *, unfolded=False, tab=None):
        window = screen(vm, unfolded=unfolded)
        for _ in range(4):
            QCoreApplication.processEvents()
        if tab is not None:
            window.findChild(QQuickItem, f"tab-{tab}").clicked.emit()
            QCoreApplication.processEvents()
        golden(on_white(window.grabWindow()), f"staff-{name}-{vm.language}")

    return check


@pytest.fixture(name="on_white")
def on_white_fixture():
    return on_white


def on_white(seen):
    """The picture without its transparent corners."""
    white = QImage(seen.size(), QImage.Format.Format_RGB888)
    white.fill("white")
    painter = QPainter(white)
    painter.drawImage(0, 0, seen)
    painter.end()
    return white


class Hand:
    """An officer's: it presses what has a name, and types."""

    def __init__(self, qtbot):
        self._qtbot = qtbot

    def press(self, window, name):
        """A click in the middle of it, once it is there and stays where it is."""
        self._qtbot.waitUntil(lambda: self._stands(window, name))
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=self._middle(window, name))

    def types(self, window, text):
        """Into the field that has the focus; a scanner types so too."""
        self._qtbot.waitUntil(lambda: self.found(window, "typed-1").hasActiveFocus())
        for sign in text:
            QTest.keyClick(window, Qt.Key.Key_Return if sign == "\r" else sign)

    def found(self, window, name):
        """The visible item of that name."""

        def look(item):
            if item.objectName() == name and item.isVisible():
                return item
            return next(filter(None, map(look, item.childItems())), None)

        return look(window.contentItem())

    def _stands(self, window, name):
        if self.found(window, name) is None:
            return False
        before = self._middle(window, name)
        window.grabWindow()
        return before == self._middle(window, name) and before.y() > 0

    def _middle(self, window, name):
        item = self.found(window, name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


@pytest.fixture
def hand(qtbot):
    """A hand at the bar."""
    return Hand(qtbot)
