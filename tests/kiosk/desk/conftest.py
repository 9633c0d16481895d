"""A guidance officer's desk on a link and a printer of the test's own."""

import json
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt, QTimer
from PySide6.QtTest import QTest

from kiosk.desk_face.model import DeskModel
from kiosk.desk_face.program import ROOT
from kiosk.paper.told import Paper
from screen_kit import start
from screen_kit.link import LinkState
from screen_kit.picture import taken
from ticket_protocol.centre import PriorityClass
from ticket_protocol.device_settings import KioskSettings, PrinterSettings
from ticket_protocol.fold import advance
from ticket_protocol.part import Words
from ticket_protocol.replies import Problem

PC = (1366, 768)


class Desk:
    """The desk's view model, its fakes, and what the server would say."""

    def __init__(self, link, paper, centre, board, language):
        self.link, self.paper, self.described, self.board = link, paper, centre, board
        self.rung = 0
        self.vm = DeskModel(link, "desk-1", paper, language=language, ring=self._ring)

    def _ring(self):
        self.rung += 1

    def join(self, centre=None):
        self.link.describe(centre or self.described)
        self.link.tell(self.board)
        self.link.stand(LinkState.CONNECTED)
        return self

    def tell(self, kind, *, late=False, **values):
        """A fact happens."""
        at = values.pop("at", self.link.now())
        fact = kind(seq=self.link.board.seq + 1, at=at, **values)
        board = advance(self.link.board, fact)
        self.link.board = board
        self.link.factArrived.emit(fact, late)
        self.link.tell(board)

    def rows(self, name):
        return getattr(self.vm, name).rows

    @property
    def last(self):
        return self.link.sent[-1]

    def accept(self, reply=None):
        """The server did the last command."""
        self.last.pending.succeeded.emit(reply)

    def refuse(self, code, **more):
        problem = Problem(type="about:blank", title=code, status=409, code=code, **more)
        self.last.pending.refused.emit(problem)

    def find(self, *tickets):
        """The server answers the last question."""
        self.link.questions[-1][1].answered.emit(json.dumps({"tickets": tickets}).encode())

    def wait(self, **time):
        self.link.clock += timedelta(**time)
        self.vm.tick()


@pytest.fixture(scope="session")
def centre(centre):
    """The demo centre with kiosks that print, and classes of priority."""
    return centre.model_copy(
        update={
            "printers": (PrinterSettings(id="p", address="tcp://10.0.0.5"),),
            "kiosks": tuple(
                KioskSettings(id=name, printer=printer)
                for name, printer in (("kiosk-1", "p"), ("kiosk-2", "p"), ("desk-1", None))
            ),
            "priority_classes": (
                PriorityClass(id="old", name=Words(vi="Người từ 75 tuổi", en="75 and older")),
                PriorityClass(
                    id="hero",
                    name=Words(vi="Người có công với cách mạng", en="People of merit"),
                ),
            ),
        }
    )


@pytest.fixture
def new_desk(qapp, centre, new_kiosk, board_of):
    """`new_desk(language="vi", prints=False)`: a desk that has not heard of its server yet."""
    made = []

    def make(language="vi", *, prints=False):
        link, paper = type(new_kiosk.link)(), type(new_kiosk.paper)()
        paper.expects = Paper.COMING if prints else Paper.NONE
        made.append(Desk(link, paper, centre, board_of(centre), language))
        return made[-1]

    yield make
    for desk in made:
        for timer in desk.vm.findChildren(QTimer):
            timer.stop()


@pytest.fixture
def desk(new_desk):
    """A desk at work, without a printer of its own."""
    return new_desk().join()


@pytest.fixture
def ticket():
    """`ticket("9012", state="waiting", …)`: a ticket as the server tells it."""

    def made(number="9012", category="dat-dai", **changed):
        return {
            "id": f"20261014-{number}", "number": number, "category": category,
            "procedure": None, "purpose": "new", "priority": False, "language": "vi",
            "state": "waiting", "counters": [9], "counter": None, "people_ahead": 6,
            "issued_at": "2026-10-14T02:10:00Z",
        } | changed  # fmt: skip

    return made


class Screen:
    """The desk's window and a mouse."""

    def __init__(self, desk, size):
        self.size = size
        self.screen = start.screen(ROOT, desk.vm, language=desk.vm.language)
        self.window = self.screen.window
        self.look()

    def look(self):
        return taken(self.window, self.size)

    def items(self):
        below = [self.window.contentItem()]
        while below:
            item = below.pop()
            if item.isVisible():
                yield item
                below += item.childItems()

    def find(self, name):
        QCoreApplication.processEvents()
        return next((item for item in self.items() if item.objectName() == name), None)

    def click(self, name):
        self.look()  # what has just come has its place only then
        item = self.find(name)
        assert item is not None, f"no {name}"
        where = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=where)

    def type(self, name, text, *, enter=True):
        """As a keyboard-wedge scanner does: everything, then Enter."""
        self.click(name)
        for letter in text:
            QTest.keyClick(self.window, letter)
        if enter:
            QTest.keyClick(self.window, Qt.Key.Key_Return)


@pytest.fixture
def screen(qapp):
    """`screen(desk, size)`: its window."""
    screens = []
    start.application("kiosk").styleHints().setCursorFlashTime(0)

    def made(desk, size=PC):
        screens.append(Screen(desk, size))
        return screens[-1]

    yield made
    for one in screens:
        one.screen.close()
