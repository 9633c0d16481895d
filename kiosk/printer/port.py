"""A printer of tickets in the kiosk's own words: what a driver promises. No Qt, no bytes."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from kiosk.ticket.content import TicketContent
from ticket_protocol.words import PrinterState, PrintOutcome

READY = frozenset({PrinterState.OK, PrinterState.LOW, PrinterState.UNKNOWN})
"""States in which a ticket can come out."""
LOST = frozenset({PrinterState.DOWN, PrinterState.STALLED})
"""States in which there is nobody to talk to."""


class TicketPrinter(Protocol):
    """A printer of tickets. Its methods take seconds at the most and never raise."""

    def warm_up(self) -> None:
        """Do now what would make the first ticket late."""

    def state(self) -> PrinterState:
        """How it is now; DOWN when there is no line or no answer, STALLED when it fell silent."""

    def print(self, content: TicketContent) -> PrintOutcome:
        """Print one ticket, at most once. FAILED: surely nothing was, or will be, printed."""

    def recover(self) -> bool:
        """After a person cleared a jam: be ready. True: it has surely forgotten what it held."""

    def close(self) -> None:
        """Let go of the device."""


@runtime_checkable
class Accountable(Protocol):
    """What a printer may know besides: what it still owes a word about, and how long its roll is.

    None of these ask the device: they tell what it said since.
    """

    def owed(self) -> TicketContent | None:
        """The last ticket that was sent, is not known to be printed, and that it may still hold."""

    def settled(self) -> Sequence[TicketContent]:
        """Tickets sent unconfirmed that it has said since are printed; each is told once."""

    def left(self) -> int | None:
        """About how many tickets the roll still gives; None: it is not near its end."""


class BrokenPrinter:
    """Stands in where there is no usable printer: numbers are given without paper."""

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
