"""The link to the server: commands go up, facts come down, and it comes back by itself.

Qt's own network classes; the token travels in a header only. What is on the board is what the
server said; a link that is cut keeps its last board and says since when.
"""

import logging
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QAbstractSocket, QNetworkReply
from PySide6.QtWebSockets import QWebSocket, QWebSocketProtocol

from screen_kit.adopting import Adopting
from screen_kit.asked import Asked
from screen_kit.health import Health
from screen_kit.pending import Pending
from screen_kit.requests import DIRECT, Requests, answer_of
from screen_kit.server_clock import ServerClock
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.facts import ConfigAdopted, DayStarted, FactBase
from ticket_protocol.feed import MESSAGE, Announcing, NewFact, NewOutlook, Resync, Snapshot
from ticket_protocol.fold import GapError, advance
from ticket_protocol.outlook import Outlook
from ticket_protocol.replies import HealthReply, Problem

log = logging.getLogger(__name__)

BACK_OFF_MS = (500, 1000, 2000, 5000)
BEAT_MS = 5000
SILENCE_S = 12.0
UNKNOWN = 401
LATE = timedelta(seconds=10)


class LinkState(StrEnum):
    """How the link stands."""

    CONNECTING = "connecting"
    CONNECTED = "connected"
    CUT = "cut"
    REFUSED = "refused"
    WRONG_PROTOCOL = "wrong_protocol"


class Link(Adopting):
    """Centre and board as the server tells them. `start` once; it never gives up.

    `boardChanged(board)` follows every snapshot and every fact. `factArrived(fact, late)`: each
    fact once, also those missed while we were away; late ones happened over 10 s ago and are no
    news. `countersTold`: those this token may act at, None for all; `nameTold`: this device's
    name. `since` is when `state` began. A board once there stays, however old; `outlook` is the
    newest of this connection, None while there is none: an old expectation is worth nothing.
    `announcing`: what the hall hears now.
    """

    stateChanged = Signal()
    boardChanged = Signal(object)
    outlookChanged = Signal(object)
    snapshotArrived = Signal(object)
    factArrived = Signal(object, bool)
    announcing = Signal(object)
    countersTold = Signal(object)
    nameTold = Signal(str)

    def __init__(self, server: str, token: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = ServerClock()
        self.state = LinkState.CONNECTING
        self.since = self._clock.now()
        self.board: Board | None = None
        self.outlook: Outlook | None = None
        self.counters: tuple[int, ...] | None = None
        self._sure = True
        self._requests = Requests(server, token, self)
        self._failures = 0
        self._heard = self._clock.running()
        self._underway: set[Pending] = set()
        self._socket: QWebSocket | None = None
        self._retry = self._timer(self._join, once=True)
        self._beat = self._timer(self._check_silence)
        self._health = Health(self.post, self._clock, self)
        self._health.answered.connect(self._learn)
        self._health.refused.connect(self._mind)

    def _timer(self, slot: Any, *, once: bool = False) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(once)
        timer.timeout.connect(slot)
        return timer

    def now(self) -> datetime:
        """The server's time, as far as we know it (aware, UTC)."""
        return self._clock.now()

    def remember(self, centre: Centre, board: Board | None, ahead: timedelta) -> None:
        """What was so when this device was last at work, until the server says anew; before start.

        `ahead`: so much the server's clock was ahead of this device's.
        """
        self._clock.learn(self._clock.wall() + ahead, self._clock.running())
        self.centre, self.board, self._sure = centre, board, False
        self.centreChanged.emit(centre)

    def start(self) -> None:
        """Connects, and again whenever it is cut."""
        self._join()
        self._beat.start(BEAT_MS)

    def stop(self) -> None:
        """No more; used when the program ends."""
        self._retry.stop()
        self._beat.stop()
        self._health.stop()
        self._drop_socket()
        for pending in self._underway:
            pending.forget()
        self._underway.clear()

    def speak_as(self, token: str) -> None:
        """From now on somebody who is signed in here; "": this device itself, as in its health."""
        self._requests.speak_as(token)
        self._sure = False  # others see more of the board, or less
        self._failures = 0
        self._set_state(LinkState.CONNECTING)
        self._join()

    def post(
        self, path: str, body: dict[str, Any], *, patience_ms: int = 0, key: str | None = None
    ) -> Pending:
        """Sends a command. With `patience_ms` a lost reply is asked for again, by the same key."""
        pending = Pending(
            path,
            body,
            key=key,
            patience_ms=patience_ms,
            send=self._requests.post,
            ended=self._underway.discard,
        )
        self._underway.add(pending)
        return pending

    def get(self, path: str) -> Asked:
        """Asks for something, once."""
        return Asked(self._requests.get(path))

    def _mind(self, problem: Problem) -> None:
        """Whoever speaks here: the device itself counts no more."""
        if problem.status == UNKNOWN:
            self._fail(LinkState.REFUSED)

    def _learn(self, told: HealthReply) -> None:
        self.nameTold.emit(told.name or "")
        if told.counters != self.counters:
            self.counters = told.counters
            self.countersTold.emit(told.counters)

    def _join(self) -> None:
        self._retry.stop()
        self._drop_socket()
        self._requests.get("/centre").finished.connect(self._centre_came)

    def _centre_came(self) -> None:
        if self._read_reply(self.sender()):
            self._follow()

    def _centre_changed(self) -> None:
        self._read_reply(self.sender())

    def _read_reply(self, reply: QObject) -> bool:
        assert isinstance(reply, QNetworkReply)
        self._clock.learn_date(bytes(reply.rawHeader("Date").data()).decode("latin-1"))
        status, data = answer_of(reply)
        match status:
            case 200 if self.take_centre(data):
                return True
            case 401 | 403:
                self._fail(LinkState.REFUSED)
            case 200 | 426:
                self._fail(LinkState.WRONG_PROTOCOL)
            case _:
                self._fail(LinkState.CUT)
        return False

    def _follow(self) -> None:
        self._drop_socket()
        at = self.board if self._sure else None
        where = f"?after={at.seq}&epoch={at.epoch}" if at is not None else ""
        socket = QWebSocket("", QWebSocketProtocol.Version.VersionLatest)
        socket.setProxy(DIRECT)
        socket.connected.connect(self._joined)
        socket.textMessageReceived.connect(self._take)
        socket.pong.connect(self._hear)
        socket.disconnected.connect(self._lost)
        socket.errorOccurred.connect(self._lost)
        self._socket = socket
        self._hear()
        socket.open(self._requests.request(f"/feed{where}", scheme="ws"))

    def _joined(self) -> None:
        self._failures = 0
        self._hear()
        if self.board is not None and self._sure:
            self._set_state(LinkState.CONNECTED)

    def _take(self, text: str) -> None:
        self._hear()
        try:
            message = MESSAGE.validate_json(text)
        except ValidationError as error:
            log.warning("a message of the feed cannot be read: %s", error)
            self._fail(LinkState.WRONG_PROTOCOL)
            return
        match message:
            case Snapshot():
                self._show_snapshot(message.board)
            case NewFact():
                self._take_fact(message.fact)
            case NewOutlook():
                self._take_outlook(message.outlook)
            case Announcing():
                self.announcing.emit(message)
            case Resync():
                self._join()

    def _show_snapshot(self, board: Board) -> None:
        self.board = board
        self._sure = True
        self._set_state(LinkState.CONNECTED)
        self.snapshotArrived.emit(board)
        self.boardChanged.emit(board)

    def _take_fact(self, fact: FactBase) -> None:
        if self.board is None or fact.seq <= self.board.seq:
            return
        try:
            self.board = advance(self.board, fact)
        except GapError as gap:
            log.warning("the board and the feed do not agree: %s", gap)
            self._sure = fact.seq != self.board.seq + 1  # else the board itself is wrong
            self._join()
            return
        self.factArrived.emit(fact, self.now() - fact.at > LATE)
        self.boardChanged.emit(self.board)
        if isinstance(fact, ConfigAdopted | DayStarted):
            self._requests.get("/centre").finished.connect(self._centre_changed)

    def _take_outlook(self, outlook: Outlook | None) -> None:
        if outlook != self.outlook:
            self.outlook = outlook
            self.outlookChanged.emit(outlook)

    def _hear(self) -> None:
        self._heard = self._clock.running()

    def _check_silence(self) -> None:
        if self._socket is None:
            return
        if self._clock.running() - self._heard > SILENCE_S:
            self._fail(LinkState.CUT)
        elif self._socket.state() is QAbstractSocket.SocketState.ConnectedState:
            self._socket.ping()

    def _lost(self) -> None:
        if self.sender() is self._socket:
            self._fail(LinkState.CUT)

    def _fail(self, state: LinkState) -> None:
        self._drop_socket()
        self._set_state(state)
        wait = BACK_OFF_MS[min(self._failures, len(BACK_OFF_MS) - 1)]
        self._failures += 1
        if not self._retry.isActive():
            self._retry.start(wait)

    def _drop_socket(self) -> None:
        socket, self._socket = self._socket, None
        if socket is not None:
            socket.abort()
            # Until the loop's next round: we may be in one of its own signals.
            QTimer.singleShot(0, lambda: socket)
        self._take_outlook(None)

    def _set_state(self, state: LinkState) -> None:
        if state is self.state:
            return
        level = logging.INFO if state is LinkState.CONNECTED else logging.WARNING
        log.log(level, "link to %s: %s", self._requests.server, state)
        self.state = state
        self.since = self.now()
        if state is LinkState.CONNECTED:
            self._health.start()
        else:
            self._health.stop()
        self.stateChanged.emit()
