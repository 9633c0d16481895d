"""What of a fact is written beside the log: the ticket as it then stands, and how it was issued."""

from ticket_server.domain.facts import Body, TicketIssued, TicketsLinked
from ticket_server.domain.hall import Hall
from ticket_server.storage.store import Change, Issue


def note(change: Change, hall: Hall, body: Body) -> None:
    """Adds to `change` what `body`, just folded into `hall`, changed."""
    ticket_id = getattr(body, "ticket", None)
    if ticket_id is None:
        return
    change.tickets[ticket_id] = hall.tickets[ticket_id]
    if isinstance(body, TicketsLinked):
        change.tickets[body.other] = hall.tickets[body.other]
    if isinstance(body, TicketIssued):
        assert hall.day is not None
        change.issues[ticket_id] = Issue(day=hall.day, body=body)
