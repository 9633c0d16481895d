"""The kiosk's paper as its screen sees it: the printer's thread on one side, Qt's on the other.

Outcomes go to the server; the printer's state and what is left of the roll go with the health of
this device, so that staff hear of it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.paper.told import EXPECTED, Paper
from kiosk.printer.thread import PrinterThread, TicketPrinter
from kiosk.service.trial import TRIAL
from kiosk.ticket.content import TicketContent, ticket_content
from screen_kit.collecting import Collecting
from screen_kit.link import Link
from screen_kit.parts import Parts
from ticket_protocol.centre import Centre
from ticket_protocol.device_settings import PrinterSettings
from ticket_protocol.replies import Ticket
from ticket_protocol.words import PartKind, PrinterState, PrintOutcome

Refused = Callable[[bool], None]
"""Told whether the ticket's layout was refused."""
Make = Callable[[PrinterSettings, Centre, Refused], TicketPrinter]
"""Makes a printer's driver; called in the printer's thread."""
Report = Callable[[str, dict[str, object]], None]
"""Told the path and the body of what the server shall hear."""


class PaperDesk(QObject):
    """Owns the printer's thread.

    `outcome(ticket id, PrintOutcome, again)` for each paper, `again` for a copy; once more when
    more is known of it. A layout that is refused is said to `parts`.
    """

    outcome = Signal(str, object, bool)
    state_changed = Signal()
    _state_came = Signal(object, object)
    _left_came = Signal(object, object)
    _layout_came = Signal(object, bool)
    _outcome_came = Signal(object, object)

    def __init__(
        self,
        link: Link,
        make: Make,
        parts: Parts,
        report: Report,
        *,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._make, self._parts = link, make, parts
        self._settings: PrinterSettings | None = None
        self._digest = ""
        self._thread: PrinterThread | None = None
        self._collecting = Collecting(self)
        self._reported = report
        self.state: PrinterState | None = None
        self._state_came.connect(self._know)
        self._left_came.connect(self._count)
        self._layout_came.connect(self._say_layout)
        self._outcome_came.connect(self._report)

    def serve(self, centre: Centre, name: str) -> None:
        """Takes the printer that the centre gives to the kiosk `name`; keeps it if unchanged.

        A centre described anew may have texts that the ticket's layout was not tried with.
        """
        kiosk = next((k for k in centre.kiosks if k.id == name), None)
        settings = next((p for p in centre.printers if kiosk and p.id == kiosk.printer), None)
        if settings == self._settings and (settings is None or centre.digest == self._digest):
            return
        before = self._thread
        self.stop(timeout=0.0)
        self._settings, self._digest = settings, centre.digest
        if settings is not None:
            self._thread = self._thread_for(settings, centre, before)
            self._collecting.start()
            self._thread.start()

    def stop(self, timeout: float = 2.0) -> None:
        """Lets go of the printer; a device that hangs is left behind after `timeout` seconds."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.stop(timeout)
            self._collecting.stop()
            self._parts.say(PartKind.LAYOUT, silent=False)
        self._settings = None
        self._link.tickets_left = None
        self._show(None)

    def look(self) -> None:
        """Asks for the printer's state, as before a number is taken."""
        if self._thread is not None:
            self._thread.look()

    def expected(self) -> Paper:
        """What a citizen can expect of the printer now."""
        return Paper.NONE if self._settings is None else EXPECTED[self.state]

    def print(
        self, ticket: Ticket, centre: Centre, *, copy: bool = False, listed: bool = False
    ) -> None:
        """Orders the paper, marked as a copy if it is one; without a printer there is none.

        `listed`: with the papers to bring.
        """
        if self._thread is not None:
            language, board = ticket.language or centre.languages[0], self._link.board
            self._thread.print(
                ticket_content(ticket, centre, language, board=board, copy=copy, listed=listed)
            )

    def print_content(self, content: TicketContent) -> None:
        """Orders a paper that is nobody's; `outcome` alone tells what became of it."""
        if self._thread is not None:
            self._thread.print(content)

    def _thread_for(
        self, settings: PrinterSettings, centre: Centre, before: PrinterThread | None
    ) -> PrinterThread:
        return PrinterThread(
            lambda: self._make(
                settings, centre, lambda refused: self._layout_came.emit(settings, refused)
            ),
            on_state=lambda state: self._state_came.emit(settings, state),
            on_outcome=self._outcome_came.emit,
            on_left=lambda left: self._left_came.emit(settings, left),
            after=before,  # it may hold the same device
        )

    def _know(self, settings: PrinterSettings, state: PrinterState) -> None:
        """A printer that has been replaced is no longer listened to."""
        if settings is self._settings:
            self._show(state)

    def _count(self, settings: PrinterSettings, left: int | None) -> None:
        if settings is self._settings:
            self._link.tickets_left = left

    def _say_layout(self, settings: PrinterSettings, refused: bool) -> None:  # noqa: FBT001
        if settings is self._settings:
            self._parts.say(PartKind.LAYOUT, silent=refused)

    def _show(self, state: PrinterState | None) -> None:
        self.state = state
        self._link.printer = state
        self.state_changed.emit()

    def _report(self, content: TicketContent, outcome: PrintOutcome) -> None:
        body: dict[str, object] = {"outcome": outcome.value}
        if content.copy:
            body["again"] = True
        if content.id != TRIAL:
            self._reported(f"/tickets/{content.id}/print", body)
        self.outcome.emit(content.id, outcome, content.copy)
