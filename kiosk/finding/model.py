"""Finding what one came for, as QML reads and does it: words, questions, papers to bring."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import choosing, showing, visit
from kiosk.aloud.sight import Sight
from kiosk.finding import moves, unsure
from kiosk.finding.memory import Memory
from kiosk.finding.shown import FindingShown, Found, finding_shown, found, guide
from kiosk.finding.suggestions import Suggestion
from kiosk.finding.unsure import Asked
from kiosk.paper import paperwork
from kiosk.shown import Situation
from kiosk.tiles import WHY, mode
from kiosk.visit import Visit
from kiosk.visiting import Visiting
from screen_kit.rows import RowsModel
from ticket_protocol.centre import Centre
from ticket_protocol.record import Stop

QML_IMPORT_NAME = "DenLuot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

CALM_MS = 500
"""So long after a centre was described its index is made, so that no touch waits for it."""


def _rows() -> RowsModel[Found]:
    roles = ("category", "procedure", "name", "field", "words", "picture", "plate", "mode")
    return RowsModel(roles, lambda row: (row.category, row.procedure))


@QmlElement
@QmlUncreatable("part of the kiosk's model")
class FindingModel(QObject):  # type: ignore[operator] # the stub misses its call
    """Touches become moves of the visit. What is typed is in the visit alone, and goes with it.

    `look` asks how the printer is: a number may be asked for next.
    """

    changed = Signal()

    def __init__(
        self, visiting: Visiting, look: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._visiting, self._look = visiting, look
        self._shown = FindingShown()
        self._at: Situation | None = None
        self._memory = Memory()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self._prepare)
        self._film: QObject | None = None
        self._found, self._guide, self._offered = _rows(), _rows(), _offered()
        for rows in (self._found, self._guide, self._offered):
            rows.setParent(self)

    typed = Property(str, lambda self: self._shown.typed, notify=changed)
    telex = Property(bool, lambda self: self._shown.telex, notify=changed)
    unsure = Property(bool, lambda self: self._shown.unsure, notify=changed)
    question = Property(str, lambda self: self._shown.question, notify=changed)
    answers = Property(list, lambda self: list(self._shown.answers), notify=changed)
    canList = Property(bool, lambda self: self._shown.can_list, notify=changed)
    listed = Property(bool, lambda self: self._shown.listed, notify=changed)
    film = Property(QObject, lambda self: self._film, constant=True)
    found = Property(QObject, lambda self: self._found, constant=True)
    guide = Property(QObject, lambda self: self._guide, constant=True)
    offered = Property(QObject, lambda self: self._offered, constant=True)

    def show_films(self, film: QObject) -> None:
        """The screen tells only, and has instruction clips; before its page is drawn."""
        self._film = film

    @Slot()
    def search(self) -> None:
        """To the page on which words are typed."""
        self._go(moves.search)

    @Slot(str)
    def press(self, key: str) -> None:
        """A letter, or the space between two words."""
        self._go(lambda before, now: moves.press(before, key, now))

    @Slot()
    def erase(self) -> None:
        """The last letter goes."""
        self._go(moves.erase)

    @Slot()
    def clear(self) -> None:
        """All letters go."""
        self._go(moves.clear)

    @Slot()
    def switchTelex(self) -> None:
        """Marks by Telex, or no marks."""
        self._go(moves.switch_telex)

    @Slot()
    def toggleList(self) -> None:
        """The papers to bring on the ticket, or not."""
        self._go(paperwork.toggle_list)

    @Slot()
    def ask(self) -> None:
        """To the first question; where there is none, to a person."""
        if self._at is not None and self._at.centre is not None:
            asked = unsure.begin(self._at.centre)
            self._follow(asked or unsure.guidance(self._at.centre))

    @Slot(int)
    def answer(self, chosen: int) -> None:
        """An answer, counted from 0; -1: none of them fits."""
        asked = self._visiting.visit.looking.asked
        if self._at is not None and self._at.centre is not None and asked is not None:
            self._follow(unsure.answer(self._at.centre, asked, chosen))

    @Slot(str, str)
    def choose(self, category: str, procedure: str) -> None:
        """What was found, or why it cannot be had."""
        self._follow(Stop(category=category, procedure=procedure or None))

    def sight(self) -> Sight:
        """What stands on the search's page, for whoever hears it."""
        return Sight(found=self._found.rows, guide=self._guide.rows, offered=self._offered.rows)

    def show(self, at: Situation) -> None:
        """Makes it what is so."""
        if self._at is None or at.centre is not self._at.centre:
            self._calm.start(CALM_MS)
        self._at = at
        shown = finding_shown(at)
        self._memory.look(at.centre, at.visit)
        self._found.show(found(self._memory.hits, at))
        self._offered.show(self._memory.offered)
        self._guide.show(guide(at))
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    def _prepare(self) -> None:
        if self._at is not None and self._at.centre is not None:
            self._memory.prepared(self._at.centre)

    def _follow(self, to: Asked | Stop) -> None:
        if isinstance(to, Asked):
            self._go(lambda before, now: moves.unsure_of(before, to, now))
            return
        assert self._at is not None
        assert self._at.centre is not None
        why = self._why_not(self._at, self._at.centre, to)
        if why is not None:
            self._go(lambda before, now: visit.explain(before, why, now))
            return
        self._look()
        procedure = to.procedure or showing.only(self._at.centre, to.category)
        stop = Stop(category=to.category, procedure=procedure)
        self._go(lambda before, now: choosing.choose_found(before, stop, now))

    @staticmethod
    def _why_not(at: Situation, centre: Centre, stop: Stop) -> str | None:
        category = next((c for c in centre.categories if c.id == stop.category), None)
        return WHY.get(mode(centre, category, at.supply)) if category else None

    def _go(self, move: Callable[[Visit, float], Visit]) -> None:
        at = self._visiting
        at.now(move(at.visit, at.seconds()))


def _offered() -> RowsModel[Suggestion]:
    return RowsModel(("category", "procedure", "words"), lambda s: (s.category, s.procedure))
