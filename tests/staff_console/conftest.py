"""A small hall that makes facts, so that the bar sees what a server would tell it."""

# ruff: noqa: N815 - the fake link has the names of Qt's signals

import os
import shutil
import subprocess
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from screen_kit import start
from screen_kit.link import LinkState
from staff_console.__main__ import ROOT
from staff_console.bar import EVERY_KEY
from staff_console.view_model import ConsoleModel
from ticket_protocol import facts as f
from ticket_protocol.board import Board, Counter
from ticket_protocol.centre import Centre
from ticket_protocol.fold import advance
from ticket_protocol.record import CallReason
from ticket_protocol.replies import Problem
from ticket_protocol.words import (
    HoldReason,
    PauseReason,
    PrinterState,
    ReturnReason,
    Role,
)

HERE = Path(__file__).parent
MORNING = datetime(2026, 10, 14, 9, 56, tzinfo=timezone(timedelta(hours=7)))


class SmallHall:
    """The board of the demo centre, moved on by facts; `now` is moved by hand."""

    def __init__(self, centre: Centre) -> None:
        self.now, self.centre = MORNING, centre
        counters = tuple(Counter(number=c.number, categories=c.categories) for c in centre.counters)
        self.board = Board(epoch="e", seq=1, day=date(2026, 10, 14), counters=counters)
        self.facts: list[f.FactBase] = []

    def later(self, **time) -> datetime:
        self.now += timedelta(**time)
        return self.now

    def tell(self, kind, **values) -> Board:
        fact = kind(seq=self.board.seq + 1, at=values.pop("at", self.now), **values)
        self.facts.append(fact)
        self.board = advance(self.board, fact)
        return self.board

    def open(self, counter=9):
        return self.tell(f.CounterOpened, counter=counter)

    def pause(self, counter=9, reason=PauseReason.BREAK, **more):
        return self.tell(f.CounterPaused, counter=counter, reason=reason, **more)

    def close(self, counter=9):
        return self.tell(f.CounterClosed, counter=counter, reason="officer")

    def issue(
        self, number, category="dat-dai", *, procedure=None, priority=False, minutes=0, **more
    ):
        at = self.now - timedelta(minutes=minutes)
        key = at - timedelta(minutes=60) if priority else at
        values = {"number": number, "category": category, "procedure": procedure, **more}
        return self.tell(
            f.TicketIssued, at=at, ticket=f"20261014-{number}", priority=priority, key=key, **values
        )

    def call(self, number, counter=9, *, seconds=0, passed=(), **more):
        at = self.now - timedelta(seconds=seconds)
        waits = next(w for w in self.board.waiting if w.number == number)
        return self.tell(
            f.TicketCalled,
            at=at,
            ticket=waits.ticket,
            number=number,
            counter=counter,
            category=waits.category,
            priority=waits.priority,
            reason=CallReason(
                key=waits.key,
                issued_at=waits.issued_at,
                priority=waits.priority,
                passed=passed,
                **more,
            ),
        )

    def recall(self, counter=9):
        current = self.board.counter(counter).current
        return self._on_current(f.TicketRecalled, counter, times=current.times + 1)

    def finish(self, counter=9, how="pressed"):
        return self._on_current(f.TicketFinished, counter, how=how)

    def miss(self, counter=9, **more):
        return self._on_current(f.TicketMissed, counter, **more)

    def cancel(self, counter=9):
        return self._on_current(f.TicketCancelled, counter)

    def start(self, counter=9):
        return self._on_current(f.TicketStarted, counter)

    def hold(self, counter=9, *, minutes=30, reason=HoldReason.PAPER):
        until = self.now + timedelta(minutes=minutes)
        return self._on_current(f.TicketHeld, counter, reason=reason, until=until)

    def transfer(self, counter=9, **more):
        current = self.board.counter(counter).current
        values = {"category": current.category, "key": current.key, **more}
        return self._on_current(f.TicketTransferred, counter, **values)

    def undo(self, counter=9):
        left = self.board.counter(counter).left
        who = {"ticket": left.current.id, "number": left.current.number}
        return self.tell(f.MoveUndone, counter=counter, undone=left.move, **who)

    def back(self, number, *, offered=None, why=ReturnReason.REPORTED):
        parked = next(p for p in self.board.parked if p.number == number)
        who = {"ticket": parked.ticket, "number": number}
        return self.tell(f.TicketReturned, why=why, offered=offered, **who)

    def announced(self, counter=9):
        current = self.board.counter(counter).current
        who = {"ticket": current.id, "number": current.number}
        return self.tell(f.AnnouncementEnded, counter=counter, call=1, **who)

    def help(self, number):
        return self.tell(f.HelpNoted, needed=True, **self._who(number))

    def link(self, number, other):
        they = {"other": self._who(other)["ticket"], "other_number": other}
        return self.tell(f.TicketsLinked, **self._who(number), **they)

    def guide(self, number):
        return self.tell(f.TicketGuided, **self._who(number))

    def reassign(self, counter, to, *categories):
        return self.tell(f.CategoriesReassigned, counter=counter, to=to, categories=categories)

    def _who(self, number):
        rows = [(w.ticket, w.number) for w in (*self.board.waiting, *self.board.parked)]
        at = [c.current for c in self.board.counters if c.current]
        rows += [(c.id, c.number) for c in at]
        return next({"ticket": t, "number": n} for t, n in rows if n == number)

    def device(self, name="kiosk-1", *, printer=PrinterState.OK, clock_off_s=0.0, role=Role.KIOSK):
        return self.tell(
            f.DeviceReported,
            device=name,
            role=role,
            version="0.1.0",
            clock_off_s=clock_off_s,
            printer=printer,
        )

    def suspect_clock(self):
        return self.tell(f.ClockSuspected, behind_s=86400.0)

    def confirm_clock(self):
        return self.tell(f.ClockConfirmed, day=self.board.day)

    def _on_current(self, kind, counter, **values):
        current = self.board.counter(counter).current
        return self.tell(kind, ticket=current.id, number=current.number, counter=counter, **values)


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
        self.centre = self.board = self.outlook = None

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


class FakeBell:
    """Counts its strokes."""

    strokes = 0

    def ring(self):
        self.strokes += 1


@pytest.fixture
def console(qapp, hall, centre):
    """`console(counter=9, language="vi")`: a bar on a fake link, which has joined."""

    def make(*, counter=9, language="vi", joined=True, held=EVERY_KEY, supervisor=False):
        link, keyboard, bell = FakeLink(hall), FakeHotkeys(held), FakeBell()
        vm = ConsoleModel(
            link, keyboard, counter=counter, language=language, supervisor=supervisor, bell=bell
        )
        vm.link, vm.keyboard, vm.hall, vm.bell = link, keyboard, hall, bell
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


@pytest.fixture(scope="session")
def centre():
    """The demo centre, as `GET /centre` tells it."""
    return Centre.model_validate_json((HERE / "centre.json").read_text("utf-8"))


@pytest.fixture
def hall(centre):
    """The hall in the morning: every counter closed, nobody waiting."""
    return SmallHall(centre)


@pytest.fixture
def busy(hall):
    """The morning of the design's pictures: 9012 at counter 9 since 04:12, six waiting."""
    hall.open()
    hall.issue("9012", procedure="dang-ky-dat-dai-cap-giay-chung-nhan-lan", minutes=40)
    hall.call("9012", seconds=252)
    waiting = [
        ("9013", "dat-dai", "tach-thua-hop-thua-dat", False, 26),
        ("9014", "dat-dai", "dang-ky-bien-dong", False, 19),
        ("9015", "dat-dai", "cap-doi-cap-lai-giay-chung-nhan", False, 16),
        ("9016", "xay-dung-mt-nn", "cap-giay-phep-xay-dung-nha-o-rieng-le", True, 14),
        ("9017", "xay-dung-mt-nn", "dang-ky-moi-truong", False, 9),
        ("9018", "dat-dai", "hoa-giai-tranh-chap-dat-dai", False, 3),
    ]
    for number, category, procedure, priority, minutes in waiting:
        hall.issue(number, category, procedure=procedure, priority=priority, minutes=minutes)
    return hall


@pytest.fixture
def xvfb():
    """Name of a fresh X display without a monitor, whose keys repeat soon."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("no Xvfb here: install the package xvfb")
    ours, theirs = os.pipe()
    keys = ["-noreset", "-ardelay", "50", "-arinterval", "20"]
    command = [program, "-displayfd", str(theirs), "-screen", "0", "1366x768x24", *keys]
    server = subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL)
    os.close(theirs)
    with os.fdopen(ours) as number:
        yield f":{int(number.readline())}"
    server.terminate()
    server.wait()
