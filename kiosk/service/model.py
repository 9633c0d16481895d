"""The door and the service page as QML reads them; what staff order there."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import visit
from kiosk.paper.desk import PaperDesk
from kiosk.paper.told import Paper
from kiosk.service import door
from kiosk.service.door import Door, Face
from kiosk.service.findings import Finding, Standing, findings
from kiosk.service.pin import MOST
from kiosk.service.trial import TRIAL, trial
from kiosk.visiting import Visiting
from screen_kit.health import VERSION
from screen_kit.link import Link
from screen_kit.rows import RowsModel
from ticket_protocol.words import PrintOutcome

if TYPE_CHECKING:
    from kiosk.drivers.pin_file import PinFile

log = logging.getLogger(__name__)

QML_IMPORT_NAME = "DenLuot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 250
AGAIN, LEFT = 0, 77
"""How the program ends: to be started anew, or, told to the service manager, to stay away."""
ROLES = ("key", "level", "mark", "title", "said", "advice")


@QmlElement
@QmlUncreatable("part of the kiosk's model")
class ServiceModel(QObject):  # type: ignore[operator] # the stub misses its call
    """Closed, and without a way in, until `guarded_by` names the PIN.

    `addresses`: this machine's own; `held`: offline numbers not handed in, None: none are given.
    """

    changed = Signal()
    leaving = Signal(int)

    def __init__(
        self, link: Link, name: str, paper: PaperDesk, visiting: Visiting, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._link, self._name, self._paper, self._visiting = link, name, paper, visiting
        self._door = Door()
        self._pin: PinFile | None = None
        self._server, self._print = "", ""
        self.addresses: Callable[[], tuple[str, ...]] = tuple
        self.held: Callable[[], int | None] = lambda: None
        self._rows: RowsModel[Finding] = RowsModel(ROLES, lambda row: row.key, self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        paper.outcome.connect(self._tried_out)
        visiting.changed.connect(self.refresh)

    face = Property(str, lambda self: self._door.face.value, notify=changed)
    typed = Property(int, lambda self: len(self._door.typed), notify=changed)
    wrong = Property(bool, lambda self: self._door.wrong, notify=changed)
    lockedSeconds = Property(int, lambda self: self._locked(), notify=changed)
    outcome = Property(str, lambda self: self._print, notify=changed)
    prints = Property(bool, lambda self: self._paper.expected() is not Paper.NONE, notify=changed)
    rows = Property(QObject, lambda self: self._rows, constant=True)
    most = Property(int, lambda _self: MOST, constant=True)

    def guarded_by(self, pin: "PinFile | None", server: str) -> None:
        """There is a way in, if a PIN is set. Wrong ones from before the start still count."""
        self._pin, self._server = pin, server.rsplit("://", maxsplit=1)[-1]
        if pin is None or not pin.is_set:
            log.warning("no staff PIN is set (kiosk pin): nobody can leave this program")
            return
        self._show(door.remembered(pin.failures, self._now()))

    @Slot()
    def hold(self) -> None:
        """The corner, or the staff key, is held."""
        self._show(door.hold(self._door, self._now()))

    @Slot()
    def letGo(self) -> None:
        """It is not held any more."""
        self._show(door.let_go(self._door))

    @Slot(str)
    def digit(self, text: str) -> None:
        """One more digit."""
        self._show(door.digit(self._door, text, self._now()))

    @Slot()
    def rubOut(self) -> None:
        """One digit less."""
        self._show(door.rub_out(self._door, self._now()))

    @Slot()
    def enter(self) -> None:
        """Compares what was typed."""
        if self._pin is None or not self._door.typed or self._locked():
            return
        right = self._pin.fits(self._door.typed)
        after = door.tried(self._door, self._now(), right=right)
        self._pin.failures = after.failures
        if not right:
            log.warning("a wrong staff PIN, %d in a row", after.failures)
        self._print = ""
        self._show(after)

    @Slot()
    def close(self) -> None:
        """Back to the citizens."""
        self._show(door.close(self._door))

    @Slot()
    def tryPrinter(self) -> None:
        """Prints a paper that is nobody's."""
        if not self._opened() or self._link.centre is None:
            return
        self._print = "coming"
        self._paper.print_content(trial(self._link.centre, self._link.now()))
        self.changed.emit()

    @Slot()
    def restart(self) -> None:
        """Ends the program; the service manager starts it anew."""
        self._end(AGAIN)

    @Slot()
    def leave(self) -> None:
        """Ends the program for good."""
        self._end(LEFT)

    @Slot()
    def tick(self) -> None:
        """Time has passed."""
        before = self._door
        after = door.tick(before, self._now())
        if after.face is Face.PAD and before.face is Face.CLOSED:
            after = self._knocked(after)
        self._show(after)

    def refresh(self, *_changes: object) -> None:
        """Looks anew at how everything stands."""
        if self._door.face is Face.PAGE:
            self._rows.show(findings(self._standing(), self._visiting.visit.language))

    def _knocked(self, opened: Door) -> Door:
        """Without a PIN there is nothing behind the door. The citizen's visit is over."""
        if self._pin is None or not self._pin.is_set:
            log.warning("staff want in, but no PIN is set: run `kiosk pin`")
            return door.close(opened)
        language = self._link.centre.languages[0] if self._link.centre else "vi"
        self._visiting.now(visit.home(self._visiting.visit, self._now(), language=language))
        return opened

    def _opened(self) -> bool:
        self._door = door.touched(self._door, self._now())
        return self._door.face is Face.PAGE

    def _end(self, code: int) -> None:
        if self._opened():
            log.warning("staff end the program%s", " for good" if code == LEFT else "")
            self.leaving.emit(code)
            QCoreApplication.exit(code)

    def _show(self, door_now: Door) -> None:
        changes = door_now != self._door or door_now.locked_until > 0
        self._door = door_now
        busy = door_now.face is not Face.CLOSED or door_now.held_at is not None
        if busy != self._timer.isActive():
            self._timer.start(TICK_MS) if busy else self._timer.stop()
        self.refresh()
        if changes:
            self.changed.emit()

    def _standing(self) -> Standing:
        expected = self._paper.expected()
        return Standing(
            link=self._link.state.value,
            server=self._server,
            addresses=self.addresses(),
            has_printer=expected is not Paper.NONE,
            printer=self._paper.state,
            tickets_left=self._link.tickets_left,
            clock_off_s=self._link.clock_off_s,
            version=VERSION,
            name=self._name,
            held=self.held(),
        )

    def _tried_out(self, ticket: str, outcome: PrintOutcome, _again: bool) -> None:  # noqa: FBT001
        if ticket == TRIAL:
            self._print = outcome.value
            self.changed.emit()

    def _locked(self) -> int:
        return door.locked_s(self._door, self._now())

    def _now(self) -> float:
        return self._visiting.seconds()
