"""The rating on a sign, as QML reads it: facts, time and touches become properties and posts."""

import logging
import time
from collections.abc import Callable
from urllib.parse import quote

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter_display.placing import FaceKind, Standing, Wanted, place
from counter_display.rating import Phase, Rated, Rating
from counter_display.rating_shown import Option, levels_of, reasons_of, terms_of
from screen_kit.link import Link, LinkState
from ticket_protocol.board import Board
from ticket_protocol.commands import RateTicket
from ticket_protocol.facts import FactBase
from ticket_protocol.replies import Problem

log = logging.getLogger(__name__)

QML_IMPORT_NAME = "DenLuot.Display"
QML_IMPORT_MAJOR_VERSION = 1

SEND_MS = 120_000
"""So long a rating is sent again, with the same key, where no answer comes."""
EXPECTED = frozenset({"ALREADY_RATED", "NOT_SERVED_YET"})
"""Refusals that say no more than that somebody was quicker."""


@QmlElement
@QmlUncreatable("part of the display's model")
class RatingModel(QObject):  # type: ignore[operator] # the stub misses its call
    """What the sign asks, and what can be touched. `seconds` is a clock that never jumps."""

    changed = Signal()

    def __init__(
        self,
        link: Link,
        wanted: Wanted,
        *,
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._wanted, self._seconds = link, wanted, seconds
        self._rating = Rating()
        self._shown: tuple[Phase, str] = (Phase.NONE, "")
        self._levels: tuple[Option, ...] = ()
        self._reasons: tuple[Option, ...] = ()
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.tick)
        link.centreChanged.connect(self._follow)
        link.stateChanged.connect(self._follow)
        link.snapshotArrived.connect(self._snapshot_arrived)
        link.factArrived.connect(self._fact_arrived)
        self._follow()

    phase = Property(str, lambda self: self._shown[0].value, notify=changed)
    number = Property(str, lambda self: self._shown[1], notify=changed)
    levels = Property(list, lambda self: [o.told for o in self._levels], notify=changed)
    reasons = Property(list, lambda self: [o.told for o in self._reasons], notify=changed)

    @Slot(str)
    def rate(self, level: str) -> None:
        """A face was touched."""
        self._do(self._rating.chosen(int(level), self._seconds()))

    @Slot(str)
    def explain(self, reason: str) -> None:
        """A reason was touched."""
        self._do(self._rating.explained(reason, self._seconds()))

    @Slot()
    def skip(self) -> None:
        """Somebody does not want to say."""
        self._do(self._rating.skipped(self._seconds()))

    @Slot()
    def tick(self) -> None:
        """Time has passed."""
        self._do(self._rating.at(self._seconds()))

    @Slot()
    def _follow(self) -> None:
        """The centre's wishes, and whether anybody is there to be told."""
        centre = self._link.centre
        here = place(self._wanted, centre, Standing.ONLINE)
        is_sign = here.face is FaceKind.COUNTER and here.settings.rating
        self._levels, self._reasons = levels_of(centre), reasons_of(centre)
        if self._link.state is not LinkState.CONNECTED:
            self._do(self._rating.gone())
        terms = terms_of(centre if is_sign else None)
        self._do((self._rating.serves(here.counter, terms), None), whole=True)

    @Slot(object)
    def _snapshot_arrived(self, _: Board) -> None:
        """Whoever stood here before is not known to stand here still."""
        self._do(self._rating.gone())

    @Slot(object, bool)
    def _fact_arrived(self, fact: FactBase, late: bool) -> None:  # noqa: FBT001 - a signal's
        self._do(self._rating.after(fact, news=not late, now=self._seconds()))

    def _do(self, step: tuple[Rating, Rated | None], *, whole: bool = False) -> None:
        self._rating, rated = step
        if rated is not None:
            self._send(rated)
        now = self._seconds()
        shown = (self._rating.shown(now), self._rating.number)
        if shown != self._shown or whole:
            self._shown = shown
            self.changed.emit()
        change = self._rating.changes_in(now)
        if change is None:
            self._next.stop()
        else:
            self._next.start(int(change * 1000) + 1)

    def _send(self, rated: Rated) -> None:
        body = RateTicket(level=rated.level, reason=rated.reason).model_dump()
        path = f"/tickets/{quote(rated.ticket, safe='')}/rating"
        self._link.post(path, body, patience_ms=SEND_MS).refused.connect(self._refused)

    @Slot(object)
    def _refused(self, problem: Problem) -> None:
        level = logging.DEBUG if problem.code in EXPECTED else logging.WARNING
        log.log(level, "the server takes no rating: %s", problem.code)
