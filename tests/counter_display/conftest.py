"""A hall that tells its own facts, and the demo centre's description."""

# ruff: noqa: N815 - the fake link has the names of Qt's signals

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from counter_display.__main__ import ROOT
from counter_display.announcing import Announcements, Shown, Timing
from counter_display.placing import Wanted
from counter_display.view_model import DisplayModel
from screen_kit import start
from screen_kit.link import LinkState
from screen_kit.picture import taken
from ticket_protocol import facts as f
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.fold import advance
from ticket_protocol.words import PauseReason

NINE = datetime(2026, 10, 14, 2, 52, tzinfo=UTC)  # 09:52 in the centre
HERE = Path(__file__).parent
TIMING = Timing(minimum_s=4.0, highlight_s=20.0)


class Hall:
    """The facts of a morning, in order, and the board they make."""

    def __init__(self, counters: int = 10) -> None:
        self.now = NINE
        self.facts: list[f.FactBase] = []
        self.boards: list[Board] = []
        self.board = Board(epoch="e", seq=0, day=NINE.date())
        plans = tuple(f.CounterPlan(number=n, categories=("all",)) for n in range(1, counters + 1))
        self._tell(f.DayStarted, day=NINE.date(), counters=plans)

    def open(self, *counters: int) -> None:
        for counter in counters:
            self._tell(f.CounterOpened, counter=counter)

    def pause(self, counter: int, reason: PauseReason = PauseReason.BREAK) -> f.FactBase:
        return self._tell(f.CounterPaused, counter=counter, reason=reason)

    def close(self, counter: int) -> f.FactBase:
        return self._tell(f.CounterClosed, counter=counter, reason="officer")

    def issue(self, number: str, *, priority: bool = False) -> f.FactBase:
        return self._tell(
            f.TicketIssued,
            ticket=f"t-{number}",
            number=number,
            category="all",
            priority=priority,
            key=self.now,
        )

    def call(self, number: str, counter: int, *, priority: bool = False) -> f.FactBase:
        """Issued a while ago, called now; who was there is done."""
        self.issue(number, priority=priority)
        there = self.board.counter(counter)
        if there is not None and there.current is not None:
            self.end(there.current.number, counter, how="next")
        return self._tell(
            f.TicketCalled,
            ticket=f"t-{number}",
            number=number,
            counter=counter,
            category="all",
            priority=priority,
        )

    def recall(self, number: str, counter: int) -> f.FactBase:
        current = self.board.counter(counter).current
        return self._tell(
            f.TicketRecalled,
            ticket=f"t-{number}",
            number=number,
            counter=counter,
            times=current.times + 1,
        )

    def end(self, number: str, counter: int, *, how: str) -> f.FactBase:
        kinds = {
            "missed": f.TicketMissed,
            "cancelled": f.TicketCancelled,
            "returned": f.TicketReturned,
            "not_closed": f.ServiceNotClosed,
        }
        extra = {} if how in kinds else {"how": how}
        kind = kinds.get(how, f.TicketFinished)
        return self._tell(kind, ticket=f"t-{number}", number=number, counter=counter, **extra)

    def new_day(self) -> f.FactBase:
        plans = tuple(
            f.CounterPlan(number=c.number, categories=c.categories) for c in self.board.counters
        )
        return self._tell(f.DayStarted, day=self.now.date(), counters=plans)

    def later(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def _tell(self, kind: type[f.FactBase], **what: object) -> f.FactBase:
        fact = kind(seq=self.board.seq + 1, at=self.now, by="test", **what)
        self.board = advance(self.board, fact)
        self.facts.append(fact)
        self.boards.append(self.board)
        return fact


@dataclass
class Watcher:
    """Stands before the screen: hears the facts, lets time pass, notes what the band showed."""

    hall: object
    state: Announcements
    now: float = 0.0
    heard: int = 0
    seen: list[Shown] = field(default_factory=list)

    def listen(self, *, news: bool = True) -> None:
        facts, boards = self.hall.facts, self.hall.boards
        for fact, board in list(zip(facts, boards, strict=True))[self.heard :]:
            self.state = self.state.after(fact, board, news=news, now=self.now)
            self._note()
        self.heard = len(facts)

    def wait(self, seconds: float) -> None:
        """Time as the timer of a screen lets it pass: from change to change."""
        until = self.now + seconds
        while (step := self.state.changes_in(self.now)) is not None and self.now + step <= until:
            self.now += step
            self.state = self.state.at(self.now)
            self._note()
        self.now = until
        self.state = self.state.at(self.now)
        self._note()

    def numbers(self) -> list[str]:
        return [shown.call.number for shown in self.seen]

    @property
    def band(self) -> str | None:
        return self.state.band.call.number if self.state.band else None

    @property
    def lit(self) -> bool:
        return self.state.is_highlighted(self.now)

    def _note(self) -> None:
        band = self.state.band
        if band is not None and (not self.seen or band is not self.seen[-1]):
            self.seen.append(band)


@pytest.fixture(scope="session")
def watching():
    """`watching(hall, timing=..., counter=...)`: somebody before the screen."""
    return lambda hall, **settings: Watcher(hall, Announcements(**{"timing": TIMING, **settings}))


@pytest.fixture
def watcher(hall, watching):
    return watching(hall)


@pytest.fixture
def hall() -> Hall:
    return Hall()


@pytest.fixture(scope="session")
def new_hall() -> type[Hall]:
    return Hall


@pytest.fixture(scope="session")
def centre() -> Centre:
    """The demo centre; the screens know it only from its description."""
    return Centre.model_validate_json((HERE / "centre.json").read_text(encoding="utf-8"))


class FakeLink(QObject):
    """A link whose server is the hall of the test."""

    stateChanged = Signal()
    centreChanged = Signal(object)
    boardChanged = Signal(object)
    snapshotArrived = Signal(object)
    factArrived = Signal(object, bool)

    def __init__(self, hall: Hall) -> None:
        super().__init__()
        self.hall = hall
        self.state = LinkState.CONNECTING
        self.centre: Centre | None = None
        self.board: Board | None = None
        self._told = 0

    def now(self) -> datetime:
        return self.hall.now

    def describe(self, centre: Centre) -> None:
        self.centre = centre
        self.centreChanged.emit(centre)

    def join(self, centre: Centre) -> None:
        """The first connection, or one with a snapshot."""
        if centre != self.centre:
            self.describe(centre)
        self.board, self._told = self.hall.board, len(self.hall.facts)
        self.stand(LinkState.CONNECTED)
        self.snapshotArrived.emit(self.board)
        self.boardChanged.emit(self.board)

    def stand(self, state: LinkState) -> None:
        self.state = state
        self.stateChanged.emit()

    def hear(self, *, late: bool = False) -> None:
        """What happened since, fact by fact."""
        facts, boards = self.hall.facts, self.hall.boards
        for fact, board in list(zip(facts, boards, strict=True))[self._told :]:
            self.board = board
            self.factArrived.emit(fact, late)
            self.boardChanged.emit(board)
        self._told = len(facts)


class FakeChime:
    def __init__(self) -> None:
        self.prepared = False
        self.sounds = 0

    def prepare(self) -> None:
        self.prepared = True

    def play(self) -> None:
        self.sounds += 1


class Display:
    """A display's view model on a fake link, with its own time."""

    def __init__(self, hall: Hall, wanted: Wanted, *, reduce_motion: bool = True) -> None:
        self.hall, self.chime, self.seconds = hall, FakeChime(), 0.0
        self.link = FakeLink(hall)
        self.vm = DisplayModel(
            self.link, wanted, self.chime, reduce_motion=reduce_motion, seconds=lambda: self.seconds
        )

    def wait(self, seconds: float) -> None:
        """Time passes, second by second as the screen's timer has it."""
        for _ in range(int(seconds * 2)):
            self.seconds += 0.5
            self.hall.later(0.5)
            self.vm.tick()

    def calls(self) -> list[str]:
        return [row.number for row in self.vm.calls.rows]

    def tiles(self) -> dict[int, object]:
        return {tile.counter: tile for tile in self.vm.tiles.rows}


@pytest.fixture
def display(qapp, hall):
    """`display("hall-tv", face=..., counter=...)`: a display that has not joined yet."""

    def made(name="hall-tv", *, hall=hall, reduce_motion=True, **wanted):
        return Display(hall, Wanted(name=name, **wanted), reduce_motion=reduce_motion)

    return made


@pytest.fixture
def picture(qapp):
    """`picture(display, size)`: what the screen shows, as a QImage."""
    screens = []
    start.application("counter-display")

    def take(display: Display, size: tuple[int, int] = (1920, 1080)):
        screens.append(start.screen(ROOT, display.vm))
        return taken(screens[-1].window, size)

    yield take
    for screen in screens:
        screen.close()
