"""Tickets that were ordered to be printed again, and what is said when it is known. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from staff_console.keys import Key
from staff_console.orders import Done, Order, Say
from ticket_protocol.commands import ReprintTicket
from ticket_protocol.facts import FactBase, TicketPrinted
from ticket_protocol.words import PrintOutcome

ANSWERED_WITHIN = timedelta(seconds=30)

OUTCOMES = {
    PrintOutcome.PRINTED: "staff.copy_printed",
    PrintOutcome.SENT_UNCONFIRMED: "staff.copy_unsure",
    PrintOutcome.FAILED: "staff.copy_failed",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Copy:
    """A copy of the ticket `number`, ordered `at`."""

    ticket: str
    number: str
    at: datetime


Copies = tuple[Copy, ...]


def ordered(copies: Copies, order: Order, done: Done, now: datetime) -> Copies:
    """With the copy that the server has ordered, if it is one."""
    if order.key is not Key.REPRINT or done.ticket is None:
        return copies
    copy = Copy(ticket=done.ticket, number=done.number, at=now)
    return (*(c for c in copies if c.ticket != done.ticket), copy)


def printed(copies: Copies, fact: FactBase) -> tuple[Copies, Say | None]:
    """What is left to wait for after a fact, and what it says of a copy."""
    if not isinstance(fact, TicketPrinted) or not fact.again:
        return copies, None
    copy = next((c for c in copies if c.ticket == fact.ticket), None)
    if copy is None:
        return copies, None
    rest = tuple(c for c in copies if c is not copy)
    return rest, Say(id=OUTCOMES[fact.outcome], values={"no": copy.number})


def overdue(copies: Copies, now: datetime) -> tuple[Copies, Say | None]:
    """What is left to wait for at `now`, and what is said of a kiosk that does not answer."""
    late = next((c for c in copies if now >= c.at + ANSWERED_WITHIN), None)
    if late is None:
        return copies, None
    rest = tuple(c for c in copies if c is not late)
    return rest, Say(id="staff.copy_silent", values={"no": late.number})


def words_of(order: Order, done: Done) -> Say:
    """What is said as soon as the copy is ordered."""
    body = order.body
    if isinstance(body, ReprintTicket) and body.kiosk is not None:
        values = {"no": done.number, "name": body.kiosk}
        return Say(id="staff.copy_ordered_at", values=values)
    return Say(id="staff.copy_ordered", values={"no": done.number})
