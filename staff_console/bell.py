"""When the console rings, and the port to what makes the sound. No Qt."""

from typing import Protocol

from ticket_protocol.board import Counter
from ticket_protocol.facts import FactBase, HelpWanted, TicketIssued, TicketReturned
from ticket_protocol.words import CounterState


class Bell(Protocol):
    """A short sound at the officer's desk."""

    def ring(self) -> None:
        """Begin it; returns at once."""


class Silence:
    """No bell."""

    def ring(self) -> None:
        """Nothing."""


def rings(fact: FactBase, here: Counter) -> bool:
    """Whether help is wanted, or this counter, open and idle, should take somebody who came."""
    if isinstance(fact, HelpWanted):
        return True
    if not isinstance(fact, TicketIssued | TicketReturned) or fact.offered != here.number:
        return False
    return here.state is CounterState.OPEN and here.current is None
