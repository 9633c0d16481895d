"""A question to the server: asked once, answered or not. Nothing depends on the answer."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkReply

from screen_kit.requests import answer_of

OK = 200


class Asked(QObject):
    """A question on its way. `answered(body)` comes once if the server knows; else nothing.

    Who asked keeps it until then.
    """

    answered = Signal(object)

    def __init__(self, reply: QNetworkReply) -> None:
        super().__init__()
        reply.finished.connect(self._finished)

    def _finished(self) -> None:
        reply = self.sender()
        assert isinstance(reply, QNetworkReply)
        status, body = answer_of(reply)
        if status == OK:
            self.answered.emit(body)
