"""Sends the bar's commands over the link, and asks for the forecast while somebody reads it."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from screen_kit.asked import Asked
from screen_kit.link import Link, LinkState
from staff_console.answers import done, forecast_of, looked, refused
from staff_console.line import Line
from staff_console.orders import Order, Unknown

FORECAST_MS = 30_000
"""Until the forecast is asked for again; it is made as often."""

FIRST_MS = 2_000
"""The same while there is none yet: the server has just started."""

LINES = {
    LinkState.CONNECTING: Line.CONNECTING,
    LinkState.CONNECTED: Line.ONLINE,
    LinkState.CUT: Line.OFFLINE,
    LinkState.REFUSED: Line.REFUSED,
    LinkState.WRONG_PROTOCOL: Line.MISMATCH,
}
"""How the link stands, in the bar's words."""


class Sending(QObject):
    """`answered(order, answer)` comes once for each order; `foreseen(forecast)` now and then.

    It has no parent of Qt's: an answer that comes after the bar has gone must still find it.
    """

    answered = Signal(object, object)
    foreseen = Signal(object)

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._link = link
        self._asked: Asked | None = None
        self._looked: Asked | None = None
        self._again = QTimer(self, interval=FIRST_MS)
        self._again.timeout.connect(self._ask)

    def send(self, order: Order) -> None:
        """Once, never again: the board shows what became of it."""
        if order.body is None:
            self._look(order)
            return
        body = order.body.model_dump(mode="json", exclude_unset=True)
        answers = self._link.post(order.path, body)
        answers.succeeded.connect(lambda reply: self.answered.emit(order, done(order, reply)))
        answers.refused.connect(lambda problem: self.answered.emit(order, refused(problem)))
        answers.unanswered.connect(lambda: self.answered.emit(order, Unknown()))

    def _look(self, order: Order) -> None:
        self._looked = asked = self._link.get(order.path)
        asked.answered.connect(lambda told: self.answered.emit(order, looked(order, told)))
        asked.refused.connect(lambda problem: self.answered.emit(order, refused(problem)))
        asked.unanswered.connect(lambda: self.answered.emit(order, Unknown()))

    def foresee(self, *, wanted: bool) -> None:
        """Whether somebody reads the forecast."""
        if wanted and not self._again.isActive():
            self._ask()
            self._again.start()
        elif not wanted:
            self._again.stop()

    @Slot()
    def _ask(self) -> None:
        self._asked = self._link.get("/forecast")
        self._asked.answered.connect(self._came)

    @Slot(object)
    def _came(self, told: bytes) -> None:
        forecast = forecast_of(told)
        if forecast is not None:
            self._again.setInterval(FORECAST_MS if forecast.ahead else FIRST_MS)
            self.foreseen.emit(forecast)
