"""The kiosk's view model: touches become commands, facts become properties. It holds no rules."""

import logging
import time
from collections.abc import Callable
from uuid import uuid4

from pydantic import ValidationError
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import asking, choosing, spent, visit
from kiosk.lists import Lists
from kiosk.paper import PaperDesk
from kiosk.shown import HallShown, PageShown, Situation, hall_shown, page_shown, times_of
from kiosk.spent import Spent
from kiosk.ticket_model import TicketModel
from kiosk.ticket_shown import ticket_shown
from kiosk.tiles import WHY
from kiosk.visit import Times, Visit
from screen_kit.link import Link
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.outlook import Outlook
from ticket_protocol.replies import Problem, Ticket
from ticket_protocol.words import PrintOutcome

log = logging.getLogger(__name__)

QML_IMPORT_NAME = "DenLuot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 250


@QmlElement
@QmlUncreatable("made by the program")
class KioskModel(QObject):  # type: ignore[operator]
    """Everything the kiosk shows. `seconds` is a clock that never jumps."""

    pageChanged = Signal()
    hallChanged = Signal()
    spoken = Signal(str)

    def __init__(
        self,
        link: Link,
        name: str,
        paper: PaperDesk,
        *,
        language: str = "vi",
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._name, self._paper, self._seconds = link, name, paper, seconds
        self._language = language
        self._visit = Visit(language=language)
        self._spent = Spent()
        self._page, self._hall, self._ticket = PageShown(), HallShown(), TicketModel(self)
        self._lists = Lists()
        self._lists.belong_to(self)
        self._follow()
        self.refresh()

    page = Property(str, lambda self: self._page.page, notify=pageChanged)
    language = Property(str, lambda self: self._page.language, notify=pageChanged)
    contrast = Property(bool, lambda self: self._page.contrast, notify=pageChanged)
    notice = Property(str, lambda self: self._page.notice, notify=pageChanged)
    secondsLeft = Property(int, lambda self: self._page.seconds_left, notify=pageChanged)
    sheet = Property(int, lambda self: self._page.sheet, notify=pageChanged)
    adding = Property(bool, lambda self: self._page.adding, notify=pageChanged)

    clock = Property(str, lambda self: self._hall.clock, notify=hallChanged)
    date = Property(str, lambda self: self._hall.date, notify=hallChanged)
    headline = Property(str, lambda self: self._hall.headline, notify=hallChanged)
    unit = Property(str, lambda self: self._hall.unit, notify=hallChanged)
    shortName = Property(str, lambda self: self._hall.short, notify=hallChanged)
    languages = Property(list, lambda self: list(self._hall.languages), notify=hallChanged)
    waiting = Property(int, lambda self: self._hall.waiting, notify=hallChanged)
    countersOpen = Property(int, lambda self: self._hall.counters_open, notify=hallChanged)
    counters = Property(int, lambda self: self._hall.counters, notify=hallChanged)
    windows = Property(str, lambda self: self._hall.windows, notify=hallChanged)
    priorityOffered = Property(bool, lambda self: self._hall.priority_offered, notify=hallChanged)
    gate = Property(str, lambda self: self._hall.gate, notify=hallChanged)
    opensTime = Property(str, lambda self: self._hall.opens_time, notify=hallChanged)
    opensDay = Property(str, lambda self: self._hall.opens_day, notify=hallChanged)
    opensDate = Property(str, lambda self: self._hall.opens_date, notify=hallChanged)
    desk = Property(str, lambda self: self._hall.desk, notify=hallChanged)
    moved = Property(list, lambda self: list(self._hall.moved), notify=hallChanged)
    movedOther = Property(list, lambda self: list(self._hall.moved_other), notify=hallChanged)

    ticket = Property(QObject, lambda self: self._ticket, constant=True)

    tiles = Property(QObject, lambda self: self._lists.tiles, constant=True)
    choices = Property(QObject, lambda self: self._lists.choices, constant=True)
    hours = Property(QObject, lambda self: self._lists.hours, constant=True)

    @Slot()
    def start(self) -> None:
        """The first touch."""
        self._now(visit.start(self._visit, self._seconds()))

    @Slot(str)
    def chooseCategory(self, category: str) -> None:
        """The second touch, or why not."""
        mode = next((t.mode for t in self._lists.tiles.rows if t.key == category), "open")
        if mode != "open":
            self._now(visit.explain(self._visit, WHY[mode], self._seconds()))
            return
        self._paper.look()
        self._now(choosing.choose_category(self._visit, category, self._seconds()))

    @Slot(str)
    def chooseProcedure(self, procedure: str) -> None:
        """Optional."""
        self._now(choosing.choose_procedure(self._visit, procedure, self._seconds()))

    @Slot()
    def another(self) -> None:
        """Something more under the same number."""
        self._now(choosing.another(self._visit, self._seconds()))

    @Slot(bool)
    def take(self, priority: bool) -> None:  # noqa: FBT001 - QML calls it
        """The third touch."""
        before = self._visit
        after = visit.take(before, self._seconds(), key=str(uuid4()), priority=priority)
        self._now(after)
        if after is not before:
            self._ask()

    @Slot()
    def tryAgain(self) -> None:
        """The same request once more, by the same key."""
        before = self._visit
        self._now(visit.ask_again(before, self._seconds()))
        if self._visit is not before:
            self._ask()

    @Slot()
    def back(self) -> None:
        """One page back."""
        self._now(choosing.back(self._visit, self._seconds(), language=self._leading()))

    @Slot()
    def home(self) -> None:
        """The visit is over."""
        self._now(visit.home(self._visit, self._seconds(), language=self._leading()))

    @Slot(str)
    def speak(self, language: str) -> None:
        """Another language for this citizen."""
        self._now(visit.speak(self._visit, language, self._seconds()))

    @Slot()
    def toggleContrast(self) -> None:
        """High contrast for this citizen, or back."""
        wanted = not self._visit.contrast
        self._now(visit.with_contrast(self._visit, self._seconds(), contrast=wanted))

    @Slot(int)
    def turnSheet(self, sheet: int) -> None:
        """Another sheet of a long list."""
        self._now(visit.turn_sheet(self._visit, sheet, self._seconds()))

    @Slot()
    def tick(self) -> None:
        """Time has passed."""
        self._now(visit.tick(self._visit, self._seconds(), self._times(), language=self._leading()))

    @Slot()
    def moreTime(self) -> None:
        """The citizen is still there."""
        self._now(visit.touched(self._visit, self._seconds()))

    def refresh(self, _board: Board | None = None) -> None:
        """Shows what is so now."""
        if self._link.board is not None:
            self._spent = spent.on(self._spent, self._link.board.day)
        at = self._situation()
        page, hall = page_shown(at), hall_shown(at)
        self._lists.show(at)
        hall_is_new, page_is_new = hall != self._hall, page != self._page
        self._page, self._hall = page, hall
        # What is on a page comes before the page itself.
        self._ticket.show(ticket_shown(at))
        if hall_is_new:
            self.hallChanged.emit()
        if page_is_new:
            self.pageChanged.emit()

    def _follow(self) -> None:
        self._link.stateChanged.connect(self.refresh)
        self._link.boardChanged.connect(self.refresh)
        self._link.outlookChanged.connect(self._outlook_came)
        self._link.centreChanged.connect(self._centre_came)
        self._paper.outcome.connect(self._printed)
        self._paper.state_changed.connect(self._printer_changed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(TICK_MS)

    def _leading(self) -> str:
        return self._link.centre.languages[0] if self._link.centre else self._language

    def _times(self) -> Times:
        return times_of(self._link.centre, self._name)

    def _situation(self) -> Situation:
        return Situation(
            link=self._link.state.value,
            centre=self._link.centre,
            board=self._link.board,
            outlook=self._link.outlook,
            spent=self._spent,
            visit=self._visit,
            now=self._link.now(),
            seconds=self._seconds(),
            times=self._times(),
        )

    def _centre_came(self, centre: Centre) -> None:
        self._spent = Spent()
        self._paper.serve(centre, self._name)
        names = frozenset(c.id for c in centre.categories)
        self._now(choosing.described(self._visit, names, self._seconds(), language=self._leading()))

    def _outlook_came(self, outlook: Outlook | None) -> None:
        if outlook is not None:
            self._spent = spent.told(self._spent)
        self.refresh()

    def _ask(self) -> None:
        request = self._visit.asking
        assert request is not None
        body, patience = asking.body(request), asking.PATIENCE_MS
        pending = self._link.post("/tickets", body, patience_ms=patience, key=request.key)
        pending.succeeded.connect(self._issued)
        pending.refused.connect(self._refused)
        pending.unanswered.connect(self._unanswered)

    def _issued(self, reply: object) -> None:
        try:
            ticket = Ticket.model_validate(reply)
        except ValidationError as error:
            log.warning("the server's ticket cannot be read: %s", error)
            self._unanswered()
            return
        paper = self._paper.before()
        if self._link.centre is not None:
            self._paper.print(ticket, self._link.centre)
        self._now(visit.issued(self._visit, ticket, paper, self._seconds()))

    def _refused(self, problem: Problem) -> None:
        request = self._visit.asking
        if request is not None and self._link.centre is not None:
            known = self._link.centre.categories
            self._spent = spent.refused(self._spent, problem, request, known)
        self._now(visit.refused(self._visit, asking.notice(problem), self._seconds()))

    def _unanswered(self) -> None:
        self._now(visit.unanswered(self._visit, self._seconds()))

    def _printed(self, ticket_id: str, outcome: PrintOutcome) -> None:
        ticket = self._visit.ticket
        if ticket is not None and ticket.id == ticket_id:
            trouble = self._paper.trouble()
            self._now(visit.printed(self._visit, outcome, trouble, self._seconds()))

    def _printer_changed(self) -> None:
        if self._paper.stuck():
            self._now(visit.stuck(self._visit, self._paper.trouble(), self._seconds()))

    def _now(self, changed: Visit) -> None:
        before, self._visit = self._visit, changed
        if changed.language != before.language:
            self.spoken.emit(changed.language)
        self.refresh()
