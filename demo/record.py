"""Listens to the feed from the first moment to the last, and keeps all that was said."""

import contextlib
from threading import Event, Thread

from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

from ticket_protocol.board import Board
from ticket_protocol.facts import FactBase
from ticket_protocol.feed import MESSAGE, NewFact, NewOutlook, Snapshot
from ticket_protocol.fold import GapError, advance
from ticket_protocol.outlook import Outlook
from ticket_protocol.version import API, PROTOCOL, PROTOCOL_HEADER

PAUSE_S = 0.1


class Record:
    """A listener in a thread of its own. `board` is the fold of the `first` board and `facts`."""

    def __init__(self, url: str, token: str) -> None:
        self._feed = url.replace("http", "ws", 1) + f"{API}/feed"
        self._headers = {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}
        self._ended = Event()
        self._thread = Thread(target=self._follow, name="record", daemon=True)
        self._socket: ClientConnection | None = None
        self.first: Board | None = None
        self.board: Board | None = None
        self.facts: list[FactBase] = []
        self.outlooks: list[Outlook] = []
        self.snapshots = 0
        self.gap: GapError | None = None

    def start(self) -> None:
        """Begins to listen; a power cut is no end."""
        self._thread.start()

    def stop(self) -> None:
        """Ends it."""
        self._ended.set()
        if self._socket is not None:
            self._socket.close()
        self._thread.join(5)

    def knows(self, board: Board) -> bool:
        """Whether it has heard all that made that board."""
        return self.board is not None and self.board.seq >= board.seq

    def _follow(self) -> None:
        while not self._ended.is_set() and self.gap is None:
            with contextlib.suppress(OSError, WebSocketException):
                self._join()
            self._ended.wait(PAUSE_S)

    def _join(self) -> None:
        at = self.board
        where = f"?after={at.seq}&epoch={at.epoch}" if at is not None else ""
        with connect(
            self._feed + where, additional_headers=self._headers, max_size=None
        ) as self._socket:
            for message in self._socket:
                self._take(message)

    def _take(self, text: str | bytes) -> None:
        match message := MESSAGE.validate_json(text):
            case Snapshot():
                self.board = message.board
                self.first = self.first or message.board
                self.snapshots += 1
            case NewOutlook():
                self.outlooks.append(message.outlook)
            case NewFact():
                assert self.board is not None
                try:
                    self.board = advance(self.board, message.fact)
                except GapError as gap:
                    self.gap = gap
                self.facts.append(message.fact)
