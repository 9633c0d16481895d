"""The kiosk's view model: touches become commands, facts become properties. It holds no rules."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import showing, visit
from kiosk.paper import PaperDesk
from kiosk.showing import Choice, HoursRow, Tile
from kiosk.shown import Shown, Situation, shown
from kiosk.visit import Page, Times, Visit
from screen_kit.link import Link
from screen_kit.rows import RowsModel
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.facts import DayStarted, FactBase
from ticket_protocol.replies import Problem, Ticket
from ticket_protocol.words import PrintOutcome

QML_IMPORT_NAME = "DenLuot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 250
PATIENCE_MS = 15_000
NOTICES = {
    "CATEGORY_NOT_SERVED": "kiosk.paused",
    "SERIES_EXHAUSTED": "kiosk.full",
    "OUTSIDE_HOURS": "kiosk.outside_title",
    "CLOCK_UNCERTAIN": "kiosk.clock_title",
}


@QmlElement
@QmlUncreatable("made by the program")
class KioskModel(QObject):  # type: ignore[operator]
    """Everything the kiosk shows. `seconds` is a clock that never jumps."""

    shownChanged = Signal()

    def __init__(
        self,
        link: Link,
        name: str,
        paper: PaperDesk,
        *,
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._name, self._paper = link, name, paper
        self._speak: Callable[[str], None] = lambda _language: None
        self._seconds = seconds
        self._visit = Visit()
        self._full: frozenset[str] = frozenset()
        self.now_shown = Shown()
        fields = ("key", "name", "picture", "plate", "waiting", "mode")
        self._tiles: RowsModel[Tile] = RowsModel(fields, lambda tile: tile.key, self)
        self._choices: RowsModel[Choice] = RowsModel(
            ("key", "name", "chosen"), lambda choice: choice.key, self
        )
        self._hours: RowsModel[HoursRow] = RowsModel(
            ("first", "last", "times"), lambda row: row.first, self
        )
        self._follow()

    page = Property(str, lambda self: self.now_shown.page, notify=shownChanged)
    language = Property(str, lambda self: self.now_shown.language, notify=shownChanged)
    contrast = Property(bool, lambda self: self.now_shown.contrast, notify=shownChanged)
    clock = Property(str, lambda self: self.now_shown.clock, notify=shownChanged)
    date = Property(str, lambda self: self.now_shown.date, notify=shownChanged)
    headline = Property(str, lambda self: self.now_shown.headline, notify=shownChanged)
    unit = Property(str, lambda self: self.now_shown.unit, notify=shownChanged)
    shortName = Property(str, lambda self: self.now_shown.short, notify=shownChanged)
    waiting = Property(int, lambda self: self.now_shown.waiting, notify=shownChanged)
    countersOpen = Property(int, lambda self: self.now_shown.counters_open, notify=shownChanged)
    counters = Property(int, lambda self: self.now_shown.counters, notify=shownChanged)
    windows = Property(str, lambda self: self.now_shown.windows, notify=shownChanged)
    category = Property(str, lambda self: self.now_shown.category, notify=shownChanged)
    categoryIcon = Property(str, lambda self: self.now_shown.icon, notify=shownChanged)
    plate = Property(str, lambda self: self.now_shown.plate, notify=shownChanged)
    ahead = Property(int, lambda self: self.now_shown.ahead, notify=shownChanged)
    priorityOffered = Property(
        bool, lambda self: self.now_shown.priority_offered, notify=shownChanged
    )
    number = Property(str, lambda self: self.now_shown.number, notify=shownChanged)
    ticketCounters = Property(
        list, lambda self: list(self.now_shown.ticket_counters), notify=shownChanged
    )
    priority = Property(bool, lambda self: self.now_shown.priority, notify=shownChanged)
    qr = Property(list, lambda self: list(self.now_shown.qr), notify=shownChanged)
    followed = Property(bool, lambda self: self.now_shown.follow, notify=shownChanged)
    paper = Property(str, lambda self: self.now_shown.paper, notify=shownChanged)
    notice = Property(str, lambda self: self.now_shown.notice, notify=shownChanged)
    secondsLeft = Property(int, lambda self: self.now_shown.seconds_left, notify=shownChanged)
    gate = Property(str, lambda self: self.now_shown.gate, notify=shownChanged)
    opensTime = Property(str, lambda self: self.now_shown.opens_time, notify=shownChanged)
    opensDay = Property(str, lambda self: self.now_shown.opens_day, notify=shownChanged)
    opensDayEn = Property(str, lambda self: self.now_shown.opens_day_en, notify=shownChanged)
    opensDate = Property(str, lambda self: self.now_shown.opens_date, notify=shownChanged)
    desk = Property(str, lambda self: self.now_shown.desk, notify=shownChanged)
    sheet = Property(int, lambda self: self.now_shown.sheet, notify=shownChanged)

    tiles = Property(QObject, lambda self: self._tiles, constant=True)
    choices = Property(QObject, lambda self: self._choices, constant=True)
    hours = Property(QObject, lambda self: self._hours, constant=True)

    @Slot()
    def start(self) -> None:
        """The first touch."""
        self._now(visit.start(self._visit, self._seconds()))

    @Slot(str)
    def chooseCategory(self, category: str) -> None:
        """The second touch, or why not."""
        tile = next((t for t in self._tiles.rows if t.key == category), None)
        if tile is not None and tile.mode != "open":
            reason = "kiosk.paused" if tile.mode == "withdrawn" else "kiosk.full"
            self._now(visit.explain(self._visit, reason, self._seconds()))
            return
        self._paper.look()
        self._now(visit.choose_category(self._visit, category, self._seconds()))

    @Slot(str)
    def chooseProcedure(self, procedure: str) -> None:
        """Optional."""
        self._now(visit.choose_procedure(self._visit, procedure, self._seconds()))

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
        if self._visit.page is Page.CATEGORY:
            self._now(visit.back(self._visit, self._seconds()))
        else:
            self.home()

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
    def moreTime(self) -> None:
        """The citizen is still there."""
        self._now(visit.touched(self._visit, self._seconds()))

    def speak_with(self, choose: Callable[[str], None]) -> None:
        """`choose` changes the language of all pages."""
        self._speak = choose

    def _follow(self) -> None:
        self._link.stateChanged.connect(self.refresh)
        self._link.boardChanged.connect(self.refresh)
        self._link.factArrived.connect(self._fact)
        self._link.centreChanged.connect(self._centre_came)
        self._paper.outcome.connect(self._printed)
        self._paper.state_changed.connect(self.refresh)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def _leading(self) -> str:
        return self._link.centre.languages[0] if self._link.centre else "vi"

    def _times(self) -> Times:
        kiosks = self._link.centre.kiosks if self._link.centre else ()
        own = next((k for k in kiosks if k.id == self._name), None)
        if own is None:
            return Times()
        return Times(idle_s=own.idle_s, warning_s=own.warning_s, ticket_s=own.ticket_s)

    def _centre_came(self, centre: Centre) -> None:
        self._full = frozenset()
        self._paper.serve(centre, self._name)
        self._hours.show(showing.hours_rows(centre.hours))
        self.refresh()

    def _fact(self, fact: FactBase, _late: bool) -> None:  # noqa: FBT001 - Qt calls it
        if isinstance(fact, DayStarted):
            self._full = frozenset()

    def _tick(self) -> None:
        now, times = self._seconds(), self._times()
        self._now(visit.tick(self._visit, now, times, language=self._leading()))

    def _ask(self) -> None:
        asking = self._visit.asking
        assert asking is not None
        body: dict[str, Any] = {
            "category": asking.category,
            "language": asking.language,
            "priority": asking.priority,
        }
        if asking.procedure is not None:
            body["procedure"] = asking.procedure
        pending = self._link.post("/tickets", body, patience_ms=PATIENCE_MS, key=asking.key)
        pending.succeeded.connect(self._issued)
        pending.refused.connect(self._refused)
        pending.unanswered.connect(
            lambda: self._now(visit.unanswered(self._visit, self._seconds()))
        )

    def _issued(self, reply: object) -> None:
        ticket = Ticket.model_validate(reply)
        self._now(visit.issued(self._visit, ticket, self._paper.before(), self._seconds()))
        if self._link.centre is not None:
            self._paper.print(ticket, self._link.centre)

    def _refused(self, problem: Problem) -> None:
        asking = self._visit.asking
        if problem.code == "SERIES_EXHAUSTED" and asking and self._link.centre:
            known = self._link.centre.categories
            self._full |= {c.series for c in known if c.id == asking.category}
        notice = NOTICES.get(problem.code, "kiosk.refused_now")
        self._now(visit.refused(self._visit, notice, self._seconds()))

    def _printed(self, ticket_id: str, outcome: PrintOutcome) -> None:
        ticket = self._visit.ticket
        if ticket is not None and ticket.id == ticket_id:
            trouble = self._paper.trouble()
            self._now(visit.printed(self._visit, outcome, trouble, self._seconds()))

    def _now(self, changed: Visit) -> None:
        if changed.language != self._visit.language:
            self._speak(changed.language)
        self._visit = changed
        self.refresh()

    def refresh(self, _board: Board | None = None) -> None:
        """Shows what is so now."""
        link = self._link
        if link.centre is not None:
            language = self._visit.language
            self._tiles.show(showing.tiles(link.centre, link.board, language, self._full))
            category = showing.category_of(link.centre, self._visit)
            chosen = self._visit.procedure
            rows = showing.choices(category, language, chosen) if category else ()
            self._choices.show(rows)
        fresh = shown(
            Situation(
                link=link.state.value,
                centre=link.centre,
                board=link.board,
                visit=self._visit,
                now=self._clock(),
                seconds=self._seconds(),
                times=self._times(),
            )
        )
        if fresh != self.now_shown:
            self.now_shown = fresh
            self.shownChanged.emit()

    def _clock(self) -> datetime:
        return self._link.now()
