"""A question to the server: asked once, answered or not. Nothing depends on the answer."""

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkReply

from screen_kit.requests import answer_of
from ticket_protocol.replies import Problem

OK = 200


class Asked(QObject):
    """A question on its way, of which one signal comes once.

    `answered(body)`: the server knows; `refused(Problem)`: it says why it does not tell;
    `unanswered`: it cannot be heard. Who asked keeps it until then.
    """

    answered = Signal(object)
    refused = Signal(object)
    unanswered = Signal()

    def __init__(self, reply: QNetworkReply) -> None:
        super().__init__()
        reply.finished.connect(self._finished)

    def _finished(self) -> None:
        reply = self.sender()
        assert isinstance(reply, QNetworkReply)
        status, body = answer_of(reply)
        if status == OK:
            self.answered.emit(body)
            return
        try:
            self.refused.emit(Problem.model_validate_json(body))
        except ValidationError:  # nothing came, or it is not our server
            self.unanswered.emit()
