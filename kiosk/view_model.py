"""The kiosk's view model: touches become commands, facts become properties. It holds no rules."""

import time
from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import choosing, showing, visit
from kiosk.aloud.model import AloudModel
from kiosk.attract.model import AttractModel
from kiosk.comfort.model import ComfortModel
from kiosk.finding.model import FindingModel
from kiosk.hall_model import HallModel
from kiosk.help.model import HelpModel
from kiosk.lists import Lists
from kiosk.outbox.desk import OutboxDesk
from kiosk.outbox.model import AwayModel
from kiosk.paper import paperwork
from kiosk.paper.desk import PaperDesk
from kiosk.scans import scanned
from kiosk.scans.persons import Persons
from kiosk.scans.scanning import Card, scan_of
from kiosk.service.model import ServiceModel
from kiosk.shown import PageShown, Situation, hall_shown, page_shown, times_of
from kiosk.spent import Spent
from kiosk.taking import Taking
from kiosk.ticket_model import TicketModel
from kiosk.ticket_shown import ticket_shown
from kiosk.tiles import WHY
from kiosk.visit import Page, Times, Visit
from kiosk.visiting import Visiting
from screen_kit.link import Link
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.outlook import Outlook
from ticket_protocol.words import PrintOutcome

QML_IMPORT_NAME = "DenLuot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 250


@QmlElement
@QmlUncreatable("made by the program")
class KioskModel(QObject):  # type: ignore[operator]
    """Everything the kiosk shows. `seconds` is a clock that never jumps."""

    pageChanged = Signal()
    spoken = Signal(str)

    def __init__(
        self,
        link: Link,
        name: str,
        paper: PaperDesk,
        *,
        outbox: OutboxDesk | None = None,
        language: str = "vi",
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._name, self._paper, self._seconds = link, name, paper, seconds
        self._language = language
        self.visiting = Visiting(Visit(language=language), seconds, self)
        self.reader = AloudModel(self.visiting, self)
        self._comfort = ComfortModel(self.visiting, self)
        self._finding = FindingModel(self.visiting, paper.look, self)
        self._help = HelpModel(link, name, self.visiting, self)
        self.staff = ServiceModel(link, name, paper, self.visiting, self)
        self.attraction = AttractModel(link, name, self.visiting, self)
        self._outbox = outbox or OutboxDesk(link, name, parent=self)
        self._away = AwayModel(self)
        self._taking = Taking(link, paper, self.visiting, self._outbox)
        self._persons = Persons(link, self._person_known)
        self._page, self._hall, self._ticket = PageShown(), HallModel(self), TicketModel(self)
        self._lists = Lists()
        self._lists.belong_to(self)
        self._follow()
        self.refresh()

    page = Property(str, lambda self: self._page.page, notify=pageChanged)
    language = Property(str, lambda self: self._page.language, notify=pageChanged)
    notice = Property(str, lambda self: self._page.notice, notify=pageChanged)
    secondsLeft = Property(int, lambda self: self._page.seconds_left, notify=pageChanged)
    sheet = Property(int, lambda self: self._page.sheet, notify=pageChanged)
    listSheet = Property(int, lambda self: self._page.list_sheet, notify=pageChanged)
    adding = Property(bool, lambda self: self._page.adding, notify=pageChanged)
    printer = Property(str, lambda self: self._page.printer, notify=pageChanged)
    noticeNumber = Property(str, lambda self: self._page.number, notify=pageChanged)
    mild = Property(bool, lambda self: self._page.mild, notify=pageChanged)
    read = Property(str, lambda self: self._page.read, notify=pageChanged)
    elder = Property(bool, lambda self: self._page.elder, notify=pageChanged)

    aloud = Property(QObject, lambda self: self.reader, constant=True)
    comfort = Property(QObject, lambda self: self._comfort, constant=True)
    finding = Property(QObject, lambda self: self._finding, constant=True)
    help = Property(QObject, lambda self: self._help, constant=True)
    service = Property(QObject, lambda self: self.staff, constant=True)
    attract = Property(QObject, lambda self: self.attraction, constant=True)
    away = Property(QObject, lambda self: self._away, constant=True)
    hall = Property(QObject, lambda self: self._hall, constant=True)
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
        mode = self._mode(category)
        if mode != "open":
            self._now(visit.explain(self._visit, WHY[mode], self._seconds()))
            return
        self._paper.look()
        only, now = showing.only(self._link.centre, category), self._seconds()
        self._now(choosing.choose_category(self._visit, category, now, procedure=only))

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
        key, paper = str(uuid4()), self._paper.expected()
        at = self._seconds()
        self._taking.ask(visit.take(self._visit, at, key=key, priority=priority, paper=paper))

    @Slot()
    def onScreen(self) -> None:
        """The number without paper."""
        self._taking.ask(paperwork.on_screen(self._visit, self._seconds(), key=str(uuid4())))

    @Slot()
    def toDesk(self) -> None:
        """No number here."""
        self._now(paperwork.to_desk(self._visit, self._seconds()))

    @Slot()
    def tryAgain(self) -> None:
        """The same request once more, by the same key."""
        self._taking.ask(visit.ask_again(self._visit, self._seconds()))

    @Slot()
    def printAgain(self) -> None:
        """A copy of the paper."""
        before, expected = self._visit, self._paper.expected()
        self._now(paperwork.order_copy(before, self._seconds(), self._times(), expected))
        if self._visit is not before and before.ticket and self._link.centre:
            ticket, centre = before.ticket, self._link.centre
            self._paper.print(ticket, centre, copy=True, listed=before.listed)

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

    @Slot(int)
    def turnSheet(self, sheet: int) -> None:
        """Another sheet of a long list."""
        self._now(visit.turn_sheet(self._visit, sheet, self._seconds()))

    @Slot(str)
    def scan(self, text: str) -> None:
        """Something was held before the scanner; nothing of it is kept."""
        centre, at = self._link.centre, self._seconds()
        if centre is None or self._page.page not in scanned.PAGES:
            return
        found, before = scan_of(text, centre), self._visit
        hall = scanned.Hall(mode=self._mode, elders=scanned.elders(centre, self._link.now()))
        self._paper.look()
        self._now(scanned.after(before, found, hall, at))
        if isinstance(found, Card) and self._visit is not before and centre.citizen_card.once:
            self._persons.ask(found.number)

    @Slot()
    def tick(self) -> None:
        """Time has passed."""
        self._taking.tick()
        self._now(visit.tick(self._visit, self._seconds(), self._times(), language=self._leading()))

    @Slot()
    def moreTime(self) -> None:
        """The citizen is still there."""
        self._now(visit.touched(self._visit, self._seconds()))

    def refresh(self, _board: Board | None = None) -> None:
        """Shows what is so now."""
        self._taking.look()
        at = self._situation()
        self._lists.show(at)
        self._away.show(at.standing)
        self._finding.show(at)
        # What is on a page comes before the page itself.
        self._ticket.show(ticket_shown(at))
        self._hall.show(hall_shown(at))
        page = page_shown(at)
        if page != self._page:
            self._page = page
            self.pageChanged.emit()
        self.reader.show(at, self._finding.sight())

    def _mode(self, category: str) -> str:
        return next((t.mode for t in self._lists.tiles.rows if t.key == category), "open")

    @property
    def _visit(self) -> Visit:
        return self.visiting.visit

    def _follow(self) -> None:
        self.visiting.changed.connect(self._changed)
        self._link.stateChanged.connect(self.refresh)
        self._outbox.changed.connect(self.refresh)
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
            spent=self._taking.spent,
            visit=self._visit,
            now=self._link.now(),
            seconds=self._seconds(),
            times=self._times(),
            paper=self._paper.expected(),
            standing=self._outbox.standing(),
        )

    def _centre_came(self, centre: Centre) -> None:
        self._taking.spent = Spent()
        self._paper.serve(centre, self._name)
        self.reader.serve(centre)
        names = frozenset(c.id for c in centre.categories)
        self._now(choosing.described(self._visit, names, self._seconds(), language=self._leading()))

    def _outlook_came(self, outlook: Outlook | None) -> None:
        self._taking.expect(outlook)
        self.refresh()

    def _printed(self, ticket_id: str, outcome: PrintOutcome, again: bool) -> None:  # noqa: FBT001
        ticket = self._visit.ticket
        if ticket is not None and ticket.id == ticket_id:
            how, at = self._paper.expected(), self._seconds()
            self._now(paperwork.printed(self._visit, outcome, how, at, again=again))

    def _printer_changed(self) -> None:
        self._now(paperwork.changed(self._visit, self._paper.expected(), self._seconds()))

    def _person_known(self, person: str) -> None:
        self._now(scanned.known_as(self._visit, person))

    def _now(self, visit: Visit) -> None:
        self.visiting.now(visit)

    def _changed(self, before: Visit, after: Visit) -> None:
        if after.page is Page.WELCOME:
            self._persons.forget()
        if after.language != before.language:
            self.spoken.emit(after.language)
        self.refresh()
