"""The view model of the seat: who is signed in at this PC, and the way there. No rules."""

from pydantic import ValidationError
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from screen_kit.link import Link, LinkState
from screen_kit.pending import Pending
from staff_console.sign_in.recent import Recent
from staff_console.sign_in.seat import Seat, Stage
from ticket_protocol.people import SessionReply
from ticket_protocol.replies import Problem
from ticket_protocol.texts import filled, texts

QML_IMPORT_NAME = "DenLuot.Console"
QML_IMPORT_MAJOR_VERSION = 1

SECOND_MS = 1000
OVER = "problem.SESSION_ENDED"


@QmlElement
@QmlUncreatable("made by the program")
class SeatModel(QObject):  # type: ignore[operator] # the stub misses its call
    """Signs in and out over the link, and lets it speak for whoever sits there.

    `sat(seated, counter)`: whether somebody may act now, and where; 0: nowhere in particular.
    """

    changed = Signal()
    sat = Signal(bool, int)

    def __init__(
        self,
        link: Link,
        *,
        needed: bool,
        language: str = "vi",
        recent: Recent | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link = link
        self._texts = texts(language)
        self._recent = recent or Recent()
        self._seat = Seat(stage=Stage.EMPTY if needed else Stage.OPEN)
        self._counter = 0
        self._seconds = QTimer(self, interval=SECOND_MS)
        self._seconds.timeout.connect(self.tick)
        link.stateChanged.connect(self._follow)

    empty = Property(bool, lambda self: self._seat.empty, notify=changed)
    asks = Property(bool, lambda self: self._seat.asks, notify=changed)
    busy = Property(bool, lambda self: self._is_busy(), notify=changed)
    name = Property(
        str, lambda self: self._seat.officer.name if self._seat.officer else "", notify=changed
    )
    words = Property(str, lambda self: self._words(), notify=changed)
    recent = Property(list, lambda self: self._officers(), notify=changed)

    @Slot(str, str, int)
    def enter(self, login: str, pin: str, counter: int) -> None:
        """Login and PIN were typed at `counter`."""
        if not self._seat.asks or not login.strip() or not pin or counter <= 0:
            return
        self._counter = counter
        self._stand(self._seat.ask())
        body = {"login": login, "pin": pin, "counter": counter, "bearer": True}
        answers = self._link.post("/session", body)
        self._listen(answers)
        answers.succeeded.connect(self._came)

    @Slot()
    def leave(self) -> None:
        """The officer gets up."""
        if self._seat.stage is Stage.TAKEN:
            self._stand(self._seat.leave())
            answers = self._link.post("/session/end", {})
            self._listen(answers)
            answers.succeeded.connect(self._left)

    @Slot()
    def tick(self) -> None:
        """A second has passed."""
        self._stand(self._seat.tick())

    def _listen(self, answers: Pending) -> None:
        answers.refused.connect(self._refused)
        answers.unanswered.connect(self._unanswered)

    @Slot(object)
    def _came(self, reply: object) -> None:
        try:
            told = SessionReply.model_validate(reply)
        except ValidationError:
            self._unanswered()
            return
        self._recent.note(told.login, told.name)
        self._stand(self._seat.take(told, self._counter))

    @Slot(object)
    def _left(self, _reply: object) -> None:
        self._stand(self._seat.free())

    @Slot(object)
    def _refused(self, problem: Problem) -> None:
        self._stand(self._seat.refused(problem))

    @Slot()
    def _unanswered(self) -> None:
        self._stand(self._seat.unanswered())

    @Slot()
    def _follow(self) -> None:
        """A session that is over is refused; then the device speaks for itself again."""
        if self._link.state is LinkState.REFUSED and self._seat.officer is not None:
            self._stand(self._seat.free(OVER))

    def _stand(self, seat: Seat) -> None:
        before, self._seat = self._seat, seat
        officer = seat.officer
        if (before.officer is None) is not (officer is None):
            self._link.speak_as(officer.token if officer else "")
        if seat.empty != before.empty:
            self.sat.emit(not seat.empty, (officer.counter or 0) if officer else 0)
        if seat.wait_s and not self._seconds.isActive():
            self._seconds.start()
        elif not seat.wait_s:
            self._seconds.stop()
        if seat != before:
            self.changed.emit()

    def _is_busy(self) -> bool:
        return self._seat.stage in {Stage.ASKING, Stage.LEAVING}

    def _words(self) -> str:
        if self._seat.wait_s:
            return filled(self._texts["staff.sign_in_wait"], {"s": self._seat.wait_s})
        if not self._seat.words:
            return ""
        known = self._texts.get(self._seat.words) or self._texts["staff.sign_in_failed"]
        return filled(known, {"number": self._seat.number})

    def _officers(self) -> list[dict[str, str]]:
        return [{"login": login, "name": name} for login, name in self._recent.officers]
