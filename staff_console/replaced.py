"""Words about a number that went from the counter because its holder has another one. Pure."""

from staff_console.orders import Say
from ticket_protocol.facts import FactBase, TicketCancelled
from ticket_protocol.words import CancelReason


def replaced(fact: FactBase, counter: int | None) -> Say | None:
    """Why the counter is suddenly free; None: this fact has not freed it so."""
    if not isinstance(fact, TicketCancelled) or fact.reason is not CancelReason.REPLACED:
        return None
    if fact.counter is None or fact.counter != counter:
        return None
    if fact.instead is None:
        return Say(id="staff.replaced_by_none", values={"no": fact.number})
    return Say(id="staff.replaced", values={"no": fact.number, "other": fact.instead})
