"""Asks the server for a code and, while it is shown, whether it has been confirmed."""

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QNetworkReply

from screen_kit.health import VERSION
from screen_kit.pairing.claiming import Claiming, Stage
from screen_kit.pairing.identity import Identity
from screen_kit.pending import Pending
from screen_kit.requests import Requests, answer_of
from ticket_protocol.pairing import ClaimReply, Kind, PairingReply
from ticket_protocol.replies import Problem, Reply

ReplyT = TypeVar("ReplyT", bound=Reply)

KNOCK_MS = 15_000
OK = 200


class PairingClient(QObject):
    """`changed` whenever `claiming` is another; `paired(Identity)` once, and it asks no more.

    `before`: a token that was refused. It is tried again now and then: the server may have been
    put back to a copy that knows it, or have known nobody for a moment.
    """

    changed = Signal()
    paired = Signal(object)

    def __init__(
        self, server: str, kind: Kind, name: str, before: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.server, self.kind, self.name = server, kind, name
        self.claiming = Claiming()
        self._before = before
        self._requests = Requests(server, "", self)
        self._old = Requests(server, before, self)
        self._underway: set[Pending] = set()
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._speak)
        self._knock = QTimer(self, interval=KNOCK_MS)
        self._knock.timeout.connect(self._knock_again)

    def start(self) -> None:
        """Asks, and goes on asking until it is paired or stopped."""
        self._speak()
        if self._before:
            self._knock.start()

    def stop(self) -> None:
        """No more."""
        self._next.stop()
        self._knock.stop()
        for pending in self._underway:
            pending.forget()
        self._underway.clear()

    @Slot()
    def _speak(self) -> None:
        if self.claiming.stage is Stage.SHOWING:
            self._post("/pairings/claim", {"secret": self.claiming.secret}, self._claimed)
        else:
            body = {"kind": self.kind.value, "name": self.name, "version": VERSION}
            self._post("/pairings", body, self._given)

    def _post(self, path: str, body: dict[str, Any], came: Callable[[object], None]) -> None:
        pending = Pending(
            path,
            body,
            key=None,
            patience_ms=0,
            send=self._requests.post,
            ended=self._underway.discard,
        )
        self._underway.add(pending)
        pending.succeeded.connect(came)
        pending.refused.connect(self._refused)
        pending.unanswered.connect(self._unanswered)

    @Slot(object)
    def _given(self, reply: object) -> None:
        told = _read(PairingReply, reply)
        self._stand(self.claiming.given(told) if told else self.claiming.unanswered())

    @Slot(object)
    def _claimed(self, reply: object) -> None:
        told = _read(ClaimReply, reply)
        if told is None:
            self._stand(self.claiming.unanswered())
        elif told.token is None:
            self._stand(self.claiming.told(told))
        else:
            self._end(Identity(token=told.token, name=told.name))

    @Slot(object)
    def _refused(self, problem: Problem) -> None:
        self._stand(self.claiming.refused(problem.status))

    @Slot()
    def _unanswered(self) -> None:
        self._stand(self.claiming.unanswered())

    def _stand(self, claiming: Claiming) -> None:
        self.claiming = claiming
        self._next.start(round(claiming.wait_s * 1000))
        self.changed.emit()

    @Slot()
    def _knock_again(self) -> None:
        self._old.get("/centre").finished.connect(self._heard)

    @Slot()
    def _heard(self) -> None:
        reply = self.sender()
        assert isinstance(reply, QNetworkReply)
        status, _body = answer_of(reply)
        if status == OK and self._knock.isActive():
            self._end(Identity(token=self._before, name=self.name))

    def _end(self, identity: Identity) -> None:
        self.stop()
        self.paired.emit(identity)


def _read(model: type[ReplyT], reply: object) -> ReplyT | None:
    try:
        return model.model_validate(reply)
    except ValidationError:
        return None
