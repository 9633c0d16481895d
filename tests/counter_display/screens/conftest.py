"""A display on a fake link, and what its screen shows."""

# ruff: noqa: N815 - the fake link has the names of Qt's signals

from datetime import datetime

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtQuick import QQuickItem

from counter_display.media.view_model import MediaModel
from counter_display.on_screen import ROOT
from counter_display.placing import Wanted
from counter_display.view_model import DisplayModel
from screen_kit import start
from screen_kit.drivers.painted_frames import sink_of
from screen_kit.link import LinkState
from screen_kit.picture import taken
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.feed import Announcing
from ticket_protocol.outlook import CategoryOutlook, Outlook
from ticket_protocol.record import Expected
from ticket_protocol.words import Basis


class FakePending(QObject):
    """A command that the test answers, or nobody."""

    succeeded = Signal(object)
    refused = Signal(object)


class FakeLink(QObject):
    """A link whose server is the hall of the test."""

    stateChanged = Signal()
    centreChanged = Signal(object)
    boardChanged = Signal(object)
    outlookChanged = Signal(object)
    snapshotArrived = Signal(object)
    factArrived = Signal(object, bool)
    announcing = Signal(object)
    parts_down = ()

    def __init__(self, hall) -> None:
        super().__init__()
        self.hall = hall
        self.state = LinkState.CONNECTING
        self.centre: Centre | None = None
        self.board: Board | None = None
        self.outlook: Outlook | None = None
        self.posts: list[tuple[str, dict]] = []
        self.sent: list[FakePending] = []
        self._told = 0

    def now(self) -> datetime:
        return self.hall.now

    def post(self, path: str, body: dict, *, patience_ms: int = 0) -> FakePending:
        assert patience_ms > 0
        self.posts.append((path, body))
        self.sent.append(FakePending())
        return self.sent[-1]

    def expect(self, outlook: Outlook | None) -> None:
        if outlook is not None:
            self.hear()
        self.outlook = outlook
        self.outlookChanged.emit(outlook)

    def announce(self, phase: str = "started") -> None:
        """The display that speaks has come to the newest call."""
        self.announcing.emit(Announcing(call=self.hall.board.calls[0].seq, phase=phase))

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
        if state is not LinkState.CONNECTED:
            self.expect(None)
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


class FakePlayer:
    """Notes what it is told; the test says how the clip goes on."""

    def __init__(self) -> None:
        self.listener = self.playing = self.sink = None
        self.stands = False
        self.volume = 0.0
        self.played: list[str] = []

    def tell(self, listener) -> None:
        self.listener = listener

    def play(self, file) -> None:
        self.playing, self.stands = file.name, False
        self.played.append(file.name)

    def stop(self) -> None:
        self.playing = None

    def pause(self) -> None:
        self.stands = True

    def go_on(self) -> None:
        self.stands = False

    def be_loud(self, volume: float) -> None:
        self.volume = volume

    def draw_on(self, surface) -> None:
        self.sink = sink_of(surface)


class Display:
    """A display's view model on a fake link, with its own time."""

    def __init__(self, hall, wanted: Wanted, speaker, *, reduce_motion=True, folder=None) -> None:
        self.hall, self.speaker, self.seconds = hall, speaker, 0.0
        self.link = FakeLink(hall)
        self.player = FakePlayer()
        self.media = MediaModel(folder, self.player, seconds=lambda: self.seconds)
        self.vm = DisplayModel(
            self.link,
            wanted,
            speaker,
            media=self.media,
            reduce_motion=reduce_motion,
            seconds=lambda: self.seconds,
        )

    def wait(self, seconds: float) -> None:
        """Time passes, second by second as the screen's timer has it."""
        for _ in range(int(seconds * 2)):
            self.seconds += 0.5
            self.hall.later(0.5)
            while self.speaker.until(self.seconds) is not None:
                self.speaker.step()
            self.speaker.now = self.seconds
            self.vm.tick()
            self.vm.rating.tick()
            self.vm.messages.tick()

    def calls(self) -> list[str]:
        return [row.number for row in self.vm.calls.rows]

    def tiles(self) -> dict[int, object]:
        return {tile.counter: tile for tile in self.vm.tiles.rows}


@pytest.fixture
def display(qapp, hall, fake_speaker):
    """`display("hall-tv", face=..., counter=...)`: a display that has not joined yet."""

    def made(name="hall-tv", *, hall=hall, reduce_motion=True, word_s=0.0, folder=None, **wanted):
        wish, speaker = Wanted(name=name, **wanted), fake_speaker(word_s)
        return Display(hall, wish, speaker, reduce_motion=reduce_motion, folder=folder)

    return made


@pytest.fixture
def picture(qapp, qtbot):
    """`picture(display, size)`: what the screen shows, as a QImage, once its files are read."""
    screens = []
    start.application("counter-display")

    def take(display: Display, size: tuple[int, int] = (1920, 1080), frame: QVideoFrame = None):
        """`frame`: of the clip that plays."""
        screens.append(start.screen(ROOT, display.vm))
        window = screens[-1].window
        image = taken(window, size)
        clip = window.findChild(QQuickItem, "picture")
        reads = clip is not None and not clip.property("source").isEmpty()
        if reads:
            qtbot.waitUntil(lambda: clip.property("progress") == 1.0)
        if frame is not None and display.player.sink is not None:
            display.player.sink.setVideoFrame(frame)
        elif not reads:
            return image
        return taken(window, size)

    yield take
    for screen in screens:
        screen.close()


@pytest.fixture
def look(picture, golden):
    """`look(display, name, size)`: holds what the display shows against the golden picture."""
    return lambda display, name, size=(1920, 1080): golden(picture(display, size), name)


@pytest.fixture
def outlook(hall):
    """`outlook({"dat-dai": (6, 25)})`: people waiting, and minutes (None: nobody can say).

    Somebody waits for each of the categories.
    """

    def made(waiting):
        told = []
        for category, (people, minutes) in waiting.items():
            expected = None
            if minutes is not None:
                span = {"earliest": hall.now, "latest": hall.now}
                expected = Expected(minutes=minutes, basis=Basis.REPLAY, **span)
            if not any(w.category == category for w in hall.board.waiting):
                hall.issue(f"for {category}", category=category)
            told.append(CategoryOutlook(category=category, waiting=people, expected=expected))
        return Outlook(at=hall.now, seq=hall.board.seq, categories=tuple(told))

    return made
