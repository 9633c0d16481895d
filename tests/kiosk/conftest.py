"""A kiosk on a link and a printer of the test's own, with time that the test moves."""

# ruff: noqa: N815 - the fakes have the names of Qt's signals

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.outbox.clock import Clock
from kiosk.outbox.desk import OutboxDesk
from kiosk.paper.told import Paper
from kiosk.view_model import KioskModel
from screen_kit.link import LinkState
from ticket_protocol.board import Board, Counter, Waiting
from ticket_protocol.centre import Centre
from ticket_protocol.facts import CategoriesReassigned, IssuingSwitched
from ticket_protocol.fold import advance
from ticket_protocol.outlook import CategoryOutlook, Outlook
from ticket_protocol.record import Expected
from ticket_protocol.replies import Problem
from ticket_protocol.words import Basis, CounterState, PrintOutcome

NOW = datetime(2026, 10, 14, 2, 24, tzinfo=UTC)  # 09:24 in the centre, a Wednesday
PEOPLE = {
    "huong-dan": 2, "chung-thuc": 9, "khai-sinh": 4, "ket-hon": 3, "bao-tro": 5, "y-te-van-hoa": 1,
    "cong-thuong": 8, "cong-an": 12, "dat-dai": 6,
}  # fmt: skip


class FakePending(QObject):
    """A command or a question on its way; the test settles it."""

    succeeded = Signal(object)
    refused = Signal(object)
    unanswered = Signal()
    answered = Signal(object)
    tries = 1

    def forget(self):
        self.forgotten = True


Sent = NamedTuple("Sent", [(n, object) for n in ("path", "body", "key", "patience_ms", "pending")])
"""What was posted."""


class FakeLink(QObject):
    """A link whose server is the test."""

    stateChanged = Signal()
    centreChanged = Signal(object)
    boardChanged = Signal(object)
    outlookChanged = Signal(object)
    factArrived = Signal(object, bool)

    def __init__(self):
        super().__init__()
        self.state = LinkState.CONNECTING
        self.centre, self.board, self.outlook = None, None, None
        self.clock = NOW
        self.sent = []
        self.printer, self.tickets_left, self.parts_down = None, None, ()
        self.clock_off_s = None
        self.questions = []

    def now(self):
        return self.clock

    def post(self, path, body, *, patience_ms=0, key=None):
        pending = FakePending(self)
        self.sent.append(Sent(path, body, key, patience_ms, pending))
        return pending

    def get(self, path):
        self.questions.append((path, FakePending(self)))
        return self.questions[-1][1]

    def describe(self, centre):
        self.centre = centre
        self.centreChanged.emit(centre)

    def tell(self, board):
        self.board = board
        self.boardChanged.emit(board)

    def expect(self, outlook):
        self.outlook = outlook
        self.outlookChanged.emit(outlook)

    def stand(self, state):
        self.state = state
        self.stateChanged.emit()


class FakePaper(QObject):
    """A printer that does what the test says."""

    outcome = Signal(str, object, bool)
    state_changed = Signal()

    def __init__(self):
        super().__init__()
        self.expects = Paper.COMING
        self.printed, self.copied, self.listed, self.served = [], [], [], []
        self.state, self.contents = None, []
        self.looks = 0

    def serve(self, centre, name):
        self.served.append((centre, name))

    def look(self):
        self.looks += 1

    def expected(self):
        return self.expects

    def print(self, ticket, centre, *, copy=False, listed=False):
        (self.copied if copy else self.printed).append(ticket)
        self.listed.append(listed)

    def print_content(self, content):
        self.contents.append(content)

    def becomes(self, paper):
        """The printer's state as the kiosk learns it."""
        self.expects = paper
        self.state_changed.emit()


def board_of(centre, people=PEOPLE, *, day=date(2026, 10, 14), clock_suspected=False):
    """A hall in which all counters but the sixth are open and `people` wait."""
    waiting = [category for category, count in people.items() for _ in range(count)]
    return Board(
        epoch="e",
        seq=len(waiting),
        day=day,
        clock_suspected=clock_suspected,
        counters=tuple(
            Counter(
                number=c.number, categories=c.categories,
                state=CounterState.PAUSED if c.number == 6 else CounterState.OPEN,
            )
            for c in centre.counters
        ),
        waiting=tuple(
            Waiting(
                ticket=f"t{i}", number=f"{i}", category=category, priority=False, issued_at=NOW,
                key=NOW, seq=i,
            )
            for i, category in enumerate(waiting)
        ),
    )  # fmt: skip


def expected(minutes):
    """A wait of `minutes` as the server tells it, called at the latest 20 minutes after."""
    at, last = (NOW + timedelta(minutes=minutes + late) for late in (0, 20))
    return Expected(minutes=minutes, earliest=at, latest=last, basis=Basis.REPLAY)


def outlook_of(**categories):
    """An outlook that tells of each category (dashes as underscores) what its fields say."""
    told = [
        CategoryOutlook(**{"category": name.replace("_", "-"), "waiting": 0} | fields)
        for name, fields in categories.items()
    ]
    return Outlook(at=NOW, seq=0, categories=told)


def moved(board, counter, to, *categories):
    """The board after what `counter` serves (of `categories`) went to counter `to`."""
    gone, seq = categories or board.counter(counter).categories, board.seq + 1
    fact = CategoriesReassigned(seq=seq, at=NOW, counter=counter, to=to, categories=gone)
    return advance(board, fact)


def switched(board, until, *categories, opened):
    """The board after a supervisor had numbers given, or none, for `categories` (none: all)."""
    which, seq = categories or None, board.seq + 1
    fact = IssuingSwitched(seq=seq, at=NOW, categories=which, open=opened, until=until)
    return advance(board, fact)


def ticket_of(body, **changed):
    """What the server answers to the request `body`."""
    return {
        "id": "20261014-9012", "number": "9012", "category": body["category"],
        "procedure": body.get("procedure"), "purpose": "new",
        "priority": body["priority"], "language": body["language"], "state": "waiting",
        "counters": [9], "counter": None, "people_ahead": 6, "issued_at": NOW.isoformat(),
        "code": "RBYZ4TSH5XWUB36P",
    } | changed  # fmt: skip


class Kiosk:
    """A kiosk's view model, its fakes, and a clock that only the test moves."""

    def __init__(self, centre, store=None, model=KioskModel):
        self.described = centre
        self.link, self.paper, self.seconds = FakeLink(), FakePaper(), 0.0
        zone, seconds = (lambda: centre.time_zone), (lambda: self.seconds)
        clock = Clock(now=self.link.now, running=seconds, zone=zone)
        self.outbox = OutboxDesk(self.link, "kiosk-1", store=store, clock=clock)
        own = {"outbox": self.outbox, "seconds": seconds}
        self.vm = model(self.link, "kiosk-1", self.paper, **own)
        self.said = []
        self.vm.spoken.connect(self.said.append)

    def join(self, centre=None, **hall):
        """The server answers: description, board, connected."""
        self.link.describe(centre or self.described)
        self.link.tell(board_of(self.link.centre, **hall))
        self.link.stand(LinkState.CONNECTED)
        return self

    def wait(self, seconds):
        """Time passes, a quarter of a second at a time as on the screen."""
        for _ in range(round(seconds * 4)):
            self.seconds += 0.25
            self.link.clock += timedelta(seconds=0.25)
            self.vm.tick()

    @property
    def asked(self):
        """The requests for a number."""
        return [sent for sent in self.link.sent if sent.path == "/tickets"]

    def take(self, category="dat-dai", *, procedure=None, priority=False):
        """The three touches; and where there is no paper, one more for the number on the screen."""
        self.vm.start()
        self.vm.chooseCategory(category)
        if procedure is not None:
            self.vm.chooseProcedure(procedure)
        self.vm.take(priority)
        if self.vm.page == "choice":
            self.seconds += 1
            self.vm.onScreen()
        return self

    def issue(self, **changed):
        """The server's answer to the last request."""
        sent = self.asked[-1]
        sent.pending.succeeded.emit(ticket_of(sent.body, **changed))
        return self

    def refuse(self, code, **more):
        """The server says no."""
        problem = Problem(type="about:blank", title=code, status=409, code=code, **more)
        self.asked[-1].pending.refused.emit(problem)
        return self

    def outcome(self, outcome=PrintOutcome.PRINTED, ticket="20261014-9012", *, again=False):
        """What became of the paper, or of a copy."""
        self.paper.outcome.emit(ticket, outcome, again)
        return self


@pytest.fixture(scope="session")
def centre():
    """The demo centre, as a client is told it."""
    return Centre.model_validate_json(
        Path(__file__).with_name("centre.json").read_text(encoding="utf-8")
    )


@pytest.fixture
def kiosk(new_kiosk):
    """A kiosk in a centre at work; `Kiosk` says what can be done with it."""
    return new_kiosk.join()


@pytest.fixture
def new_kiosk(qapp, centre):
    """A kiosk whose server has not answered yet."""
    made = Kiosk(centre)
    yield made
    for timer in made.vm.findChildren(QTimer):  # or it ticks on in another test's time
        timer.stop()


@pytest.fixture(name="board_of", scope="session")
def _board_of():
    """`board_of(centre, people)`: a hall in which they wait."""
    return board_of


@pytest.fixture(name="ticket_of", scope="session")
def _ticket_of():
    """`ticket_of(body, **changed)`: the server's answer to a request."""
    return ticket_of


@pytest.fixture(scope="session")
def hall():
    """What may be told of a hall: `expected`, `outlook_of`, `moved`, `switched`."""
    return SimpleNamespace(expected=expected, outlook_of=outlook_of, moved=moved, switched=switched)
