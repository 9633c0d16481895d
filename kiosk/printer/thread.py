"""The thread that owns a printer. No Qt, no bytes; what it does stands in `tending`.

One thread per printer: it alone touches the device, so that a dead line never holds a screen.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Protocol

from kiosk.printer.guarding import guarded
from kiosk.printer.port import LOST, READY, BrokenPrinter, TicketPrinter
from kiosk.printer.tending import Attendant, OnLeft, OnOutcome, OnState
from kiosk.ticket.content import TicketContent
from ticket_protocol.words import PrinterState

__all__ = ["READY", "BrokenPrinter", "PrinterThread", "Rhythm", "TicketPrinter"]

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """How often the printer is looked at, in seconds."""

    idle: float = 7.0
    blocked: float = 2.0
    first_retry: float = 1.0
    last_retry: float = 30.0

    def wait(self, state: PrinterState, failures: int) -> float:
        """Until the next look; `failures` in a row, 1 or more, when nobody is there."""
        if state in LOST:
            return min(self.last_retry, self.first_retry * 2.0 ** min(failures - 1, 16))
        return self.idle if state in READY else self.blocked


class Look:
    """Somebody wants to know the state now."""


class Stop:
    """The end of the thread."""


Order = TicketContent | Look | Stop


class Orders(Protocol):
    """Where orders wait; a SimpleQueue is one."""

    def put(self, order: Order) -> None:
        """Take another one."""

    def get(self, *, timeout: float) -> Order:
        """The next one, or queue.Empty after so many seconds."""


class PrinterThread:
    """Owns the printer that `make` gives (called in the thread: it may be slow).

    The callbacks come from the thread, must not block, and are described in `Attendant`. `after`
    is the thread before, told to stop: the device may be the same, so it is touched only when that
    one has ended; until then there is no printer.
    """

    def __init__(
        self,
        make: Callable[[], TicketPrinter],
        *,
        on_state: OnState,
        on_outcome: OnOutcome,
        on_left: OnLeft | None = None,
        rhythm: Rhythm | None = None,
        after: "PrinterThread | None" = None,
        orders: Orders | None = None,
    ) -> None:
        self._make = make
        self._on_state, self._on_outcome, self._on_left = on_state, on_outcome, on_left
        self._rhythm = rhythm or Rhythm()
        self._before = after
        self._look_waits = False
        self._orders: Orders = orders or SimpleQueue()
        self._thread = Thread(target=self.run, name="ticket-printer", daemon=True)

    def start(self) -> None:
        """Begin looking. Best after the first frame is on the screen."""
        self._thread.start()

    def print(self, content: TicketContent) -> None:
        """Order a ticket; `on_outcome` tells what became of it."""
        self._orders.put(content)

    def look(self) -> None:
        """Ask for the state now, as before a number is taken; many touches are one look."""
        if not self._look_waits:
            self._look_waits = True
            self._orders.put(Look())

    def stop(self, timeout: float = 2.0) -> None:
        """End the thread after the orders before; a hanging device is left behind."""
        self._orders.put(Stop())
        self.ended(timeout)

    def ended(self, timeout: float = 0.0) -> bool:
        """Whether it has let go, and any thread before it; waits `timeout` seconds at the most."""
        if self._thread.ident is not None:
            self._thread.join(timeout)
        return not self._thread.is_alive() and self._free()

    def run(self) -> None:
        """What the thread does, until it is told to stop."""
        if self._waited() and not self._tended(BrokenPrinter(), until=self._free):
            return
        self._tended(self._made(), until=lambda: False)

    def _waited(self) -> bool:
        """Give the thread before a moment; whether it still holds on."""
        return self._before is not None and not self._before.ended(_MOMENT)

    def _free(self) -> bool:
        return self._before is None or self._before.ended()

    def _made(self) -> TicketPrinter:
        self._before = None
        try:
            return self._make()
        except Exception:
            log.exception("the printer cannot be used")
            return BrokenPrinter()

    def _tended(self, printer: TicketPrinter, *, until: Callable[[], bool]) -> bool:
        """Tend it until then (True), or until the end (False)."""
        attendant = Attendant(
            printer, on_state=self._on_state, on_outcome=self._on_outcome, on_left=self._on_left
        )
        try:
            attendant.look()
            guarded(printer.warm_up, otherwise=None)
            while not until():
                if not self._turn(attendant):
                    return False
        finally:
            printer.close()
        return True

    def _turn(self, attendant: Attendant) -> bool:
        """Wait for an order or the time to look, obey, and look; False at the end."""
        state = attendant.state or PrinterState.UNKNOWN
        with suppress(Empty):
            order = self._orders.get(timeout=self._rhythm.wait(state, attendant.failures))
            if isinstance(order, Stop):
                return False
            if isinstance(order, Look):
                self._look_waits = False
            if isinstance(order, TicketContent):
                attendant.print(order)
        attendant.look()
        return True


_MOMENT = 2.0
