"""The desk's view model: clicks become commands, facts become lists. It holds no rules."""

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk_face.acting import Acting
from kiosk.desk_face.desk import Asks, Desk, Say
from kiosk.desk_face.lists import fill, lists
from kiosk.desk_face.matters import PLAIN, Hall
from kiosk.desk_face.shown import Shown, paper_words, said, show
from kiosk.desk_face.tickets import CANCEL, CATEGORY, HELP, REPRINT
from kiosk.finding.index import Index, index_of
from kiosk.paper.desk import PaperDesk
from screen_kit.link import Link, LinkState
from ticket_protocol.centre import Centre
from ticket_protocol.facts import FactBase, HelpWanted, TicketFact
from ticket_protocol.texts import texts
from ticket_protocol.words import CancelReason, PrintOutcome, PriorityReason

QML_IMPORT_NAME = "DenLuot.Desk"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 500
LINKS = {
    LinkState.CONNECTING: "staff.connecting",
    LinkState.CUT: "staff.reconnecting",
    LinkState.REFUSED: "staff.token_refused",
    LinkState.WRONG_PROTOCOL: "staff.wrong_version",
}


@QmlElement
@QmlUncreatable("made by the program")
class DeskModel(QObject):  # type: ignore[operator] # the stub misses its call
    """Everything the desk shows, and everything an officer can click."""

    shownChanged = Signal()

    def __init__(
        self,
        link: Link,
        name: str,
        paper: PaperDesk,
        *,
        language: str = "vi",
        ring: Callable[[], None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._name, self._paper, self._ring = link, name, paper, ring
        self.language, self._texts = language, texts(language)
        self._shown, self._index = Shown(), index_of_nothing()
        self._acting = Acting(link, name, paper, now=self._now, changed=self.refresh)
        self._lists = lists(self)
        self._follow()
        self.refresh()

    title = Property(str, lambda self: self._shown.title, notify=shownChanged)
    clock = Property(str, lambda self: self._shown.clock, notify=shownChanged)
    line = Property(str, lambda self: self._line(), notify=shownChanged)
    said = Property(str, lambda self: said(self._desk.said, self._texts), notify=shownChanged)
    busy = Property(bool, lambda self: self._desk.busy, notify=shownChanged)
    nothing = Property(bool, lambda self: self._shown.nothing, notify=shownChanged)
    typed = Property(str, lambda self: self._desk.typed, notify=shownChanged)
    wished = Property(str, lambda self: self._shown.wished, notify=shownChanged)
    plate = Property(str, lambda self: self._shown.plate, notify=shownChanged)
    papers = Property(list, lambda self: list(self._shown.papers), notify=shownChanged)
    waits = Property(str, lambda self: self._shown.waits, notify=shownChanged)
    chosenRow = Property(int, lambda self: self._shown.chosen_row, notify=shownChanged)
    needsHelp = Property(bool, lambda self: self._shown.needs_help, notify=shownChanged)
    taken = Property(str, lambda self: self._shown.taken, notify=shownChanged)
    takenName = Property(str, lambda self: self._shown.taken_name, notify=shownChanged)
    takenWords = Property(str, lambda self: self._shown.taken_words, notify=shownChanged)
    takenPriority = Property(bool, lambda self: self._shown.taken_priority, notify=shownChanged)
    lost = Property(str, lambda self: self._shown.lost, notify=shownChanged)
    noneFound = Property(bool, lambda self: self._shown.none_found, notify=shownChanged)
    ticket = Property(str, lambda self: self._shown.ticket, notify=shownChanged)
    ticketWords = Property(str, lambda self: self._shown.ticket_words, notify=shownChanged)
    question = Property(str, lambda self: self._shown.question, notify=shownChanged)

    matters = Property(QObject, lambda self: self._lists["matters"], constant=True)
    procedures = Property(QObject, lambda self: self._lists["procedures"], constant=True)
    priorities = Property(QObject, lambda self: self._lists["priorities"], constant=True)
    reasons = Property(QObject, lambda self: self._lists["reasons"], constant=True)
    languages = Property(QObject, lambda self: self._lists["languages"], constant=True)
    places = Property(QObject, lambda self: self._lists["places"], constant=True)
    found = Property(QObject, lambda self: self._lists["found"], constant=True)
    keys = Property(QObject, lambda self: self._lists["keys"], constant=True)
    answers = Property(QObject, lambda self: self._lists["answers"], constant=True)
    kiosks = Property(QObject, lambda self: self._lists["kiosks"], constant=True)

    # A number for somebody

    @Slot(str, str)
    def choose(self, category: str, procedure: str) -> None:
        """A matter, or why there is no number for it."""
        why = next((m.why for m in self._shown.matters if m.category == category), "")
        if why:
            self._acting.say(Say(id=why))
        else:
            self._acting.now(self._desk.choose(category, procedure or None))

    @Slot(str)
    def search(self, text: str) -> None:
        """Something was typed to find a matter."""
        self._acting.now(self._desk.search(text))

    @Slot(str)
    def enter(self, text: str) -> None:
        """Enter: the likeliest matter; but a scanner may have typed a ticket here."""
        if self._acting.names_a_ticket(text):
            self._acting.now(self._desk.search(""))
            self._acting.look(text)
        elif text.strip() and self._shown.matters:
            best = self._shown.matters[0]
            self.choose(best.category, best.procedure)

    @Slot(str, str)
    def option(self, of: str, key: str) -> None:
        """Something beside the matter."""
        match of:
            case "procedures":
                self._acting.now(self._desk.want(key))
            case "priorities":
                of_class = key if key not in {"", PLAIN} else None
                self._acting.now(self._desk.grant(of_class, priority=key != ""))
            case "reasons":
                self._acting.now(self._desk.because(PriorityReason(key)))
            case "languages":
                self._acting.now(self._desk.speak(key))
            case "places":
                self._acting.print_at(key)

    @Slot()
    def needHelp(self) -> None:
        """Its holder needs help at the counter, or no longer."""
        self._acting.now(self._desk.help_needed())

    @Slot()
    def take(self) -> None:
        """The second click."""
        self._acting.take()

    @Slot()
    def printAgain(self) -> None:
        """The paper of the number just taken, again."""
        self._acting.print_again()

    @Slot()
    def done(self) -> None:
        """The next person."""
        self._acting.now(self._desk.done())

    # Tickets that were given

    @Slot(str)
    def look(self, text: str) -> None:
        """By number, id or code."""
        self._acting.look(text)

    @Slot(str)
    def scan(self, text: str) -> None:
        """Held before the desk's scanner."""
        self._acting.look(text)

    @Slot(str)
    def lookBack(self, time: str) -> None:
        """By the chosen category and the time that somebody remembers."""
        self._acting.look_back(time)

    @Slot(str)
    def unfold(self, ticket: str) -> None:
        """What can be done to it."""
        self._acting.now(self._desk.unfold(ticket))

    @Slot()
    def clear(self) -> None:
        """Nothing is looked up."""
        self._acting.now(self._desk.clear())

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of the open ticket."""
        match key:
            case _ if key == REPRINT and self._acting.prints_here:
                self._acting.reprint(self._name)
            case _ if key == HELP:
                self._acting.note_help()
            case _ if key in {REPRINT, CATEGORY, CANCEL}:
                self._acting.now(self._desk.ask(Asks(key)))

    @Slot(str)
    def answer(self, key: str) -> None:
        """What was asked of the open ticket."""
        match self._desk.asks:
            case Asks.CANCEL:
                self._acting.cancel(CancelReason(key))
            case Asks.CATEGORY:
                self._acting.change(key)
            case Asks.REPRINT:
                self._acting.reprint(key)

    @Slot(str)
    def come(self, kiosk: str) -> None:
        """I go to whoever asked for help there."""
        self._acting.come(kiosk)

    @Slot()
    def refresh(self) -> None:
        """What is known now becomes what is shown."""
        hall = self._hall()
        if hall is not None:
            words = paper_words(self._paper.expected(), self._acting.where, self._texts)
            shown = show(self._desk, hall, self._index, self._name, words)
            fill(self._lists, shown)
            self._shown = shown
        self.shownChanged.emit()

    @property
    def _desk(self) -> Desk:
        return self._acting.desk

    def _follow(self) -> None:
        link = self._link
        link.stateChanged.connect(self.refresh)
        link.boardChanged.connect(self.refresh)
        link.outlookChanged.connect(self.refresh)
        link.centreChanged.connect(self._centre_came)
        link.factArrived.connect(self._fact_arrived)
        self._paper.outcome.connect(self._printed)
        ticking = QTimer(self, interval=TICK_MS)
        ticking.timeout.connect(self.tick)
        ticking.start()

    @Slot()
    def tick(self) -> None:
        """Time has passed."""
        clock = f"{self._now():%H:%M}"
        after = self._desk.tick(self._now())
        if after is not self._desk:
            self._acting.now(after)
        elif clock != self._shown.clock:
            self.refresh()

    def _centre_came(self, centre: Centre) -> None:
        self._index = index_of(centre)
        self._paper.serve(centre, self._name)
        self.refresh()

    def _fact_arrived(self, fact: FactBase, late: bool) -> None:  # noqa: FBT001 - a signal's
        if isinstance(fact, HelpWanted) and not late:
            self._ring()
        if isinstance(fact, TicketFact):
            self._acting.renew(fact.ticket)

    def _printed(self, _ticket: str, outcome: PrintOutcome, _again: bool) -> None:  # noqa: FBT001
        if outcome is PrintOutcome.FAILED:
            self._acting.print_failed(_ticket)

    def _hall(self) -> Hall | None:
        link = self._link
        if link.centre is None or link.board is None:
            return None
        return Hall(
            centre=link.centre,
            board=link.board,
            outlook=link.outlook,
            now=self._now(),
            language=self.language,
        )

    def _line(self) -> str:
        known = self._link.state is LinkState.CONNECTED and self._hall() is not None
        return "" if known else self._texts[LINKS.get(self._link.state, "staff.connecting")]

    def _now(self) -> Any:
        """The server's time by the centre's clock."""
        centre = self._link.centre
        return self._link.now().astimezone(ZoneInfo(centre.time_zone) if centre else None)


def index_of_nothing() -> Index:
    """Until the centre is known."""
    return Index(matters=(), phrases=(), places={})
