"""Tending a printer, look by look: what is told, what is tried after a jam, what comes as a copy.

Pure of threads and clocks: `thread` says when.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.printer.guarding import guarded
from kiosk.printer.port import LOST, READY, Accountable, TicketPrinter
from kiosk.ticket.content import TicketContent
from ticket_protocol.words import PrinterState, PrintOutcome

log = logging.getLogger(__name__)

OnState = Callable[[PrinterState], None]
OnOutcome = Callable[[TicketContent, PrintOutcome], None]
OnLeft = Callable[[int | None], None]

_STUCK = frozenset({PrinterState.JAM, PrinterState.ERROR})
_SOON, _SELDOM = 5, 15
"""Looks between two tries to recover when a person was seen at it, and when nobody was."""


@dataclass(frozen=True, kw_only=True)
class Jam:
    """Whether a person may have cleared a printer that is stuck.

    `opened`: it was opened, or out of sight, since it stuck. `rest`: looks until the next try; a
    knife that is still stuck is not moved all the time.
    """

    stuck: bool = False
    opened: bool = False
    rest: int = _SELDOM

    def after(self, state: PrinterState) -> "Jam":
        """What is known after another look."""
        if state in _STUCK:
            return replace(self, stuck=True, rest=max(0, self.rest - 1))
        if self.stuck and (state is PrinterState.COVER_OPEN or state in LOST):
            return replace(self, opened=True, rest=0)
        return self

    def cleared(self, state: PrinterState) -> bool:
        """Whether it is worth trying to recover now; quick hands may not have been seen."""
        return state in _STUCK and not self.rest

    def tried(self, *, forgot: bool) -> "Jam":
        """After a try."""
        return Jam() if forgot else replace(self, rest=_SOON if self.opened else _SELDOM)


class Attendant:
    """Tends one printer and tells: `on_state` and `on_left` at the first look and every change.

    `on_outcome` comes once for each ticket that was ordered; once more, with PRINTED, for one told
    as unconfirmed whose word came later; and for a copy that a jam made necessary.
    """

    def __init__(
        self,
        printer: TicketPrinter,
        *,
        on_state: OnState,
        on_outcome: OnOutcome,
        on_left: OnLeft | None = None,
    ) -> None:
        self._printer = printer
        self._account = printer if isinstance(printer, Accountable) else None
        self._on_state, self._on_outcome, self._on_left = on_state, on_outcome, on_left
        self._jam = Jam()
        self._unconfirmed: TicketContent | None = None
        self._due: TicketContent | None = None
        self._left: tuple[int | None] | None = None
        self.state: PrinterState | None = None
        self.failures = 0

    def look(self) -> None:
        """See how it is, tell what is new, and help if a person has been there."""
        state = guarded(self._printer.state, otherwise=PrinterState.ERROR)
        self._tell(state)
        self._settle()
        self._jam = self._jam.after(state)
        if self._jam.cleared(state):
            self._recover()
        elif state in READY:
            self._ready_again()
        elif state in LOST:
            self._unconfirmed = None  # switched off, perhaps: nobody knows what it still holds
        self._tell_left()

    def print(self, content: TicketContent) -> None:
        """Print a ticket; a driver that raised may have sent it."""
        self._told(content, self._printed(content))

    def _printed(self, content: TicketContent) -> PrintOutcome:
        failed = PrintOutcome.SENT_UNCONFIRMED
        outcome = guarded(lambda: self._printer.print(content), otherwise=failed)
        self._settle()
        return outcome

    def _told(self, content: TicketContent, outcome: PrintOutcome) -> None:
        log.info("ticket %s: %s", content.number, outcome)
        if outcome is not PrintOutcome.FAILED:
            unconfirmed = outcome is PrintOutcome.SENT_UNCONFIRMED
            self._unconfirmed = content if unconfirmed else None
        guarded(lambda: self._on_outcome(content, outcome), otherwise=None)

    def _recover(self) -> None:
        forgot = guarded(self._printer.recover, otherwise=False)
        self._settle()
        self._jam = self._jam.tried(forgot=forgot)
        if forgot:
            held, self._unconfirmed = self._unconfirmed, None
            self._due = replace(held, copy=True) if held is not None else self._due
            self.look()

    def _ready_again(self) -> None:
        """What a printer held it prints by itself; what it was made to forget comes as a copy."""
        self._jam = Jam()
        if self._account is None or self._account.owed() is None:
            self._unconfirmed = None
        if self._due is not None:
            self._print_copy(self._due)

    def _print_copy(self, copy: TicketContent) -> None:
        """Nobody ordered it: until it was sent there is nothing to tell."""
        outcome = self._printed(copy)
        if outcome is not PrintOutcome.FAILED:
            self._due = None
            self._told(copy, outcome)

    def _settle(self) -> None:
        """Words that came late correct what was told."""
        for content in self._account.settled() if self._account else ():
            log.info("ticket %s: printed after all", content.number)
            if content is self._unconfirmed:
                self._unconfirmed = None
            guarded(
                lambda told=content: self._on_outcome(told, PrintOutcome.PRINTED),  # type: ignore[misc]
                otherwise=None,
            )

    def _tell(self, state: PrinterState) -> None:
        self.failures = self.failures + 1 if state in LOST else 0
        if state is not self.state:
            level = logging.INFO if state in READY else logging.WARNING
            log.log(level, "printer: %s", state)
            self.state = state
            guarded(lambda: self._on_state(state), otherwise=None)

    def _tell_left(self) -> None:
        left = self._account.left() if self._account else None
        if self._on_left is not None and self._left != (left,):
            on_left, self._left = self._on_left, (left,)
            guarded(lambda: on_left(left), otherwise=None)
