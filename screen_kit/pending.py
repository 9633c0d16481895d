"""One command on its way to the server: sent, perhaps again with the same key, settled once."""

import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from pydantic import ValidationError
from PySide6.QtCore import QByteArray, QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtNetwork import QNetworkReply, QNetworkRequest

from ticket_protocol.replies import Problem

RETRY_MS = 300
OK = range(200, 300)
BUSY = 503
UNKNOWN = "OUTCOME_UNKNOWN"

Send = Callable[["Pending"], QNetworkReply]


class Pending(QObject):
    """A command that has not been answered yet. Exactly one of its signals comes, once.

    With patience (milliseconds) a lost reply, or a server that cannot store now, is asked again by
    the same key until the patience ends. `unanswered` means: nobody knows whether it was carried
    out; the board will tell. Who made it keeps it until `ended`, with no parent of Qt's: PySide
    crashes when a parent goes while a child's deletion is under way.
    """

    succeeded = Signal(object)
    refused = Signal(object)
    unanswered = Signal()

    def __init__(
        self,
        path: str,
        body: dict[str, Any],
        *,
        key: str | None,
        patience_ms: int,
        send: Send,
        ended: Callable[["Pending"], None],
    ) -> None:
        super().__init__()
        self.path = path
        self.body = QByteArray(json.dumps(body).encode())
        self.key = key or str(uuid4())
        self.tries = 0
        self._send = send
        self._ended = ended
        self._patience_ms = patience_ms
        self._age = QElapsedTimer()
        self._age.start()
        self._settled = False
        self._undone: Problem | None = None
        self._doubt = False
        QTimer.singleShot(0, self, self._try)

    def forget(self) -> None:
        """Nobody asks any more: no further try, no signal."""
        self._settled = True

    def _try(self) -> None:
        if self._settled:
            self._ended(self)
            return
        self.tries += 1
        self._send(self).finished.connect(self._finished)

    def _finished(self) -> None:
        reply = self.sender()  # held by nobody: a lambda that did would make PySide delete it twice
        assert isinstance(reply, QNetworkReply)
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        data = bytes(reply.readAll().data())
        reply.deleteLater()
        if self._settled:
            self._ended(self)
            return
        try:
            self._read(status, data)
        except (ValidationError, ValueError):  # cut off in the middle, or not our server
            self._doubt = True
            self._again_or_never()

    def _read(self, status: int | None, data: bytes) -> None:
        if status in OK:
            self._end(self.succeeded, json.loads(data))
            return
        problem = Problem.model_validate_json(data)
        if status != BUSY:
            self._end(self.refused, problem)
            return
        self._undone = problem
        self._doubt = self._doubt or problem.code == UNKNOWN
        self._again_or_never()

    def _again_or_never(self) -> None:
        if self._age.elapsed() + RETRY_MS < self._patience_ms:
            QTimer.singleShot(RETRY_MS, self, self._try)
        elif self._undone is not None and not self._doubt:
            self._end(self.refused, self._undone)
        else:
            self._end(self.unanswered)

    def _end(self, signal: Any, *arguments: object) -> None:
        self._settled = True
        signal.emit(*arguments)
        self._ended(self)
