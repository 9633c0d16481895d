"""The call for help, as QML reads and presses it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import visit
from kiosk.help import helping
from kiosk.help.helping import Helping, State
from kiosk.visit import Page, Visit
from kiosk.visiting import Visiting
from screen_kit.link import Link, LinkState
from ticket_protocol.board import Board, Help
from ticket_protocol.help import AskHelp

QML_IMPORT_NAME = "DenLuot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PATH = "/kiosks/me/help"
PATIENCE_MS = 4_000
"""Nobody in need stands longer before a key that does not answer."""


@QmlElement
@QmlUncreatable("part of the kiosk's model")
class HelpModel(QObject):  # type: ignore[operator] # the stub misses its call
    """`state` is a `State`; `card`: it lies over the page, and goes with the citizen.

    The call itself stays until somebody has come, it is taken back, or its time is over.
    """

    changed = Signal()

    def __init__(
        self, link: Link, name: str, visiting: Visiting, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._link, self._name, self._visiting = link, name, visiting
        self._helping = Helping()
        visiting.changed.connect(self._visit_changed)
        link.boardChanged.connect(self._board_came)

    state = Property(str, lambda self: self._helping.state.value, notify=changed)
    card = Property(bool, lambda self: self._helping.card, notify=changed)

    @Slot()
    def ask(self) -> None:
        """A person, please."""
        before, at = self._helping, self._visiting
        connected = self._link.state is LinkState.CONNECTED
        at.now(visit.touched(at.visit, at.seconds()))
        self._now(helping.asked(before, connected=connected))
        if self._helping.state is State.ASKING and before.state is not State.ASKING:
            self._send()

    @Slot()
    def takeBack(self) -> None:
        """No longer needed."""
        changed = helping.taken_back(self._helping)
        if changed.taken_back:
            pending = self._link.post(PATH, {"wanted": False}, patience_ms=PATIENCE_MS)
            pending.refused.connect(self._not_taken_back)
            pending.unanswered.connect(self._not_taken_back)
        self._touched(changed)

    @Slot()
    def close(self) -> None:
        """On with the page."""
        self._touched(helping.closed(self._helping))

    def _send(self) -> None:
        """With what is shown here, so that whoever comes knows in which language to speak."""
        seen = self._visiting.visit
        asked = AskHelp(wanted=True, language=seen.language, page=seen.page.value)
        body = asked.model_dump(mode="json")
        pending = self._link.post(PATH, body, patience_ms=PATIENCE_MS)
        pending.succeeded.connect(self._told)
        pending.refused.connect(self._untold)
        pending.unanswered.connect(self._untold)

    def _told(self, _reply: object) -> None:
        self._now(helping.told(self._helping))

    def _untold(self, *_problem: object) -> None:
        self._now(helping.untold(self._helping))

    def _not_taken_back(self, *_problem: object) -> None:
        """What the hall says of it is so."""
        if self._helping.taken_back and self._link.board is not None:
            self._now(helping.heard(Helping(), self._here(self._link.board)))

    def _board_came(self, board: Board) -> None:
        self._now(helping.heard(self._helping, self._here(board)))

    def _here(self, board: Board) -> Help | None:
        return next((one for one in board.helps if one.kiosk == self._name), None)

    def _visit_changed(self, before: Visit, after: Visit) -> None:
        if after != before and after.page is Page.WELCOME and after.touched_at == 0:
            self._now(helping.closed(self._helping))

    def _touched(self, changed: Helping) -> None:
        at = self._visiting
        at.now(visit.touched(at.visit, at.seconds()))
        self._now(changed)

    def _now(self, changed: Helping) -> None:
        if changed != self._helping:
            self._helping = changed
            self.changed.emit()
