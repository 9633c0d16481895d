"""The kiosk's printer in the kiosk's own words, and the thread that owns it. No Qt, no bytes.

One thread per printer: it alone touches the device, so that a dead line never holds a screen.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Protocol, TypeVar

from kiosk.ticket.content import TicketContent
from ticket_protocol.words import PrinterState, PrintOutcome

log = logging.getLogger(__name__)
T = TypeVar("T")

READY = frozenset({PrinterState.OK, PrinterState.LOW, PrinterState.UNKNOWN})
"""States in which a ticket can come out."""


class TicketPrinter(Protocol):
    """A printer of tickets. Its methods take seconds at the most and never raise."""

    def warm_up(self) -> None:
        """Do now what would make the first ticket late."""

    def state(self) -> PrinterState:
        """How it is now; DOWN when it does not answer."""

    def print(self, content: TicketContent) -> PrintOutcome:
        """Print one ticket, at most once. FAILED: surely nothing was, or will be, printed."""

    def recover(self) -> bool:
        """After a person cleared a jam: drop what is held and be ready. False: could not."""

    def close(self) -> None:
        """Let go of the device."""


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """How often the printer is looked at, in seconds."""

    idle: float = 7.0
    blocked: float = 2.0
    first_retry: float = 1.0
    last_retry: float = 30.0

    def wait(self, state: PrinterState, failures: int) -> float:
        """Until the next look; `failures` in a row, 1 or more, when it is DOWN."""
        if state is PrinterState.DOWN:
            return min(self.last_retry, self.first_retry * 2.0 ** min(failures - 1, 16))
        return self.idle if state in READY else self.blocked


@dataclass(frozen=True, kw_only=True)
class Jam:
    """Whether a person has been at a printer in error: it was opened and closed again.

    `forgot`: it was made to forget what it held, and has not been ready since.
    """

    stuck: bool = False
    opened: bool = False
    forgot: bool = False

    def after(self, state: PrinterState) -> "Jam":
        """What is known after another look."""
        match state:
            case PrinterState.ERROR:
                return replace(self, stuck=True)
            case PrinterState.COVER_OPEN:
                return replace(self, opened=self.stuck or self.opened)
        return self

    def cleared(self, state: PrinterState) -> bool:
        """Whether it is worth trying to recover now."""
        return state is PrinterState.ERROR and self.opened


class _Look:
    """Somebody wants to know the state now."""


class _Stop:
    """The end of the thread."""


class PrinterThread:
    """Owns the printer that `make` gives (called in the thread: it may be slow).

    The callbacks come from the thread: `on_state` at the first look and at every change,
    `on_outcome` once per ticket given to `print`, and once more for a copy printed by itself
    after a jam. They must not block.
    """

    def __init__(
        self,
        make: Callable[[], TicketPrinter],
        *,
        on_state: Callable[[PrinterState], None],
        on_outcome: Callable[[TicketContent, PrintOutcome], None],
        rhythm: Rhythm | None = None,
    ) -> None:
        self._make = make
        self._on_state = on_state
        self._on_outcome = on_outcome
        self._rhythm = rhythm or Rhythm()
        self._orders: SimpleQueue[TicketContent | _Look | _Stop] = SimpleQueue()
        self._thread = Thread(target=self._run, name="ticket-printer", daemon=True)
        self._state: PrinterState | None = None
        self._failures = 0
        self._jam = Jam()
        self._unconfirmed: TicketContent | None = None

    def start(self) -> None:
        """Begin looking. Best after the first frame is on the screen."""
        self._thread.start()

    def print(self, content: TicketContent) -> None:
        """Order a ticket; `on_outcome` tells what became of it."""
        self._orders.put(content)

    def look(self) -> None:
        """Ask for the state now, as before a number is taken."""
        self._orders.put(_Look())

    def stop(self, timeout: float = 2.0) -> None:
        """End the thread after the orders before; a hanging device is left behind."""
        self._orders.put(_Stop())
        if self._thread.ident is not None:
            self._thread.join(timeout)

    def _run(self) -> None:
        printer = self._made()
        try:
            self._look_at(printer)
            self._guarded(printer.warm_up, otherwise=None)
            while self._turn(printer):
                pass
        finally:
            printer.close()

    def _made(self) -> TicketPrinter:
        try:
            return self._make()
        except Exception:
            log.exception("the printer cannot be used")
            return BrokenPrinter()

    def _turn(self, printer: TicketPrinter) -> bool:
        """Wait for an order or the time to look, obey, and look; False at the end."""
        state = self._state or PrinterState.UNKNOWN
        with suppress(Empty):
            order = self._orders.get(timeout=self._rhythm.wait(state, self._failures))
            if isinstance(order, _Stop):
                return False
            if isinstance(order, TicketContent):
                self._print(printer, order)
        self._look_at(printer)
        return True

    def _look_at(self, printer: TicketPrinter) -> None:
        state = self._guarded(printer.state, otherwise=PrinterState.ERROR)
        self._tell(state)
        self._jam = self._jam.after(state)
        if self._jam.cleared(state) and self._guarded(printer.recover, otherwise=False):
            self._jam = Jam(forgot=True)
        elif state in READY:
            self._ready_again(printer)

    def _ready_again(self, printer: TicketPrinter) -> None:
        """What a printer held it has printed, unless we made it forget: then comes a copy."""
        held, self._unconfirmed = self._unconfirmed, None
        forgot, self._jam = self._jam.forgot, Jam()
        if held and forgot:
            self._print(printer, replace(held, copy=True))

    def _print(self, printer: TicketPrinter, content: TicketContent) -> None:
        outcome = self._guarded(lambda: printer.print(content), otherwise=PrintOutcome.FAILED)
        log.info("ticket %s: %s", content.number, outcome)
        if outcome is not PrintOutcome.FAILED:
            unconfirmed = outcome is PrintOutcome.SENT_UNCONFIRMED
            self._unconfirmed = content if unconfirmed else None
        self._guarded(lambda: self._on_outcome(content, outcome), otherwise=None)

    def _tell(self, state: PrinterState) -> None:
        self._failures = self._failures + 1 if state is PrinterState.DOWN else 0
        if state is not self._state:
            level = logging.INFO if state in READY else logging.WARNING
            log.log(level, "printer: %s", state)
            self._state = state
            self._guarded(lambda: self._on_state(state), otherwise=None)

    @staticmethod
    def _guarded(ask: Callable[[], T], *, otherwise: T) -> T:
        try:
            return ask()
        except Exception:
            log.exception("the printer's thread goes on after this")
            return otherwise


class BrokenPrinter:
    """Stands in where the settings name no usable printer: numbers are given without paper."""

    def warm_up(self) -> None:
        """Nothing is slow."""

    def state(self) -> PrinterState:
        """Always down."""
        return PrinterState.DOWN

    def print(self, content: TicketContent) -> PrintOutcome:
        """Never."""
        del content
        return PrintOutcome.FAILED

    def recover(self) -> bool:
        """Never."""
        return False

    def close(self) -> None:
        """Nothing is held."""
