"""The kiosk's paper as its screen sees it: the printer's thread on one side, Qt's on the other.

Outcomes go to the server, asked for again for an hour with the same key; the printer's state goes
with the health of this device, so that staff hear of it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.printing import READY, PrinterThread, TicketPrinter
from kiosk.ticket.content import TicketContent, ticket_content
from kiosk.visit import Paper
from screen_kit.collecting import Collecting
from screen_kit.link import Link
from ticket_protocol.centre import Centre
from ticket_protocol.device_settings import PrinterSettings
from ticket_protocol.replies import Ticket
from ticket_protocol.words import PrinterState, PrintOutcome

PATIENCE_MS = 3_600_000

Make = Callable[[PrinterSettings, Centre], TicketPrinter]
"""Makes a printer's driver; called in the printer's thread."""


class PaperDesk(QObject):
    """Owns the printer's thread. `outcome(ticket id, PrintOutcome)` once per ticket printed."""

    outcome = Signal(str, object)
    state_changed = Signal()
    _state_came = Signal(object, object)
    _outcome_came = Signal(object, object)

    def __init__(self, link: Link, make: Make, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link, self._make = link, make
        self._settings: PrinterSettings | None = None
        self._thread: PrinterThread | None = None
        self._collecting = Collecting(self)
        self.state: PrinterState | None = None
        self._state_came.connect(self._know)
        self._outcome_came.connect(self._report)

    def serve(self, centre: Centre, name: str) -> None:
        """Takes the printer that the centre gives to the kiosk `name`; keeps it if unchanged."""
        kiosk = next((k for k in centre.kiosks if k.id == name), None)
        settings = next((p for p in centre.printers if kiosk and p.id == kiosk.printer), None)
        if settings == self._settings:
            return
        before = self._thread
        self.stop(timeout=0.0)
        self._settings = settings
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
        self._settings = None
        self._show(None)

    def look(self) -> None:
        """Asks for the printer's state, as before a number is taken."""
        if self._thread is not None:
            self._thread.look()

    def before(self) -> Paper:
        """What a citizen can expect of the printer now."""
        if self._settings is None:
            return Paper.NONE
        return self.trouble() if self.stuck() else Paper.COMING

    def stuck(self) -> bool:
        """Whether the printer is known not to print."""
        return self.state is not None and self.state not in READY

    def trouble(self) -> Paper:
        """Why no paper came."""
        return Paper.OUT if self.state is PrinterState.OUT else Paper.BROKEN

    def print(self, ticket: Ticket, centre: Centre) -> None:
        """Orders the paper; without a printer there is none."""
        if self._thread is not None:
            language = ticket.language or centre.languages[0]
            content = ticket_content(ticket, centre, language, board=self._link.board)
            self._thread.print(content)

    def _thread_for(
        self, settings: PrinterSettings, centre: Centre, before: PrinterThread | None
    ) -> PrinterThread:
        def make() -> TicketPrinter:
            if before is not None:
                before.stop()  # it may hold the same device
            return self._make(settings, centre)

        return PrinterThread(
            make,
            on_state=lambda state: self._state_came.emit(settings, state),
            on_outcome=self._outcome_came.emit,
        )

    def _know(self, settings: PrinterSettings, state: PrinterState) -> None:
        """A printer that has been replaced is no longer listened to."""
        if settings is self._settings:
            self._show(state)

    def _show(self, state: PrinterState | None) -> None:
        self.state = state
        self._link.printer = state
        self.state_changed.emit()

    def _report(self, content: TicketContent, outcome: PrintOutcome) -> None:
        body = {"outcome": outcome.value}
        self._link.post(f"/tickets/{content.id}/print", body, patience_ms=PATIENCE_MS)
        self.outcome.emit(content.id, outcome)
