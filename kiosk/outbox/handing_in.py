"""A number that the server does not know, as it is handed in, and as the citizen sees it."""

from datetime import datetime

from kiosk.outbox.notes import Given, Online
from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.commands import StopWanted
from ticket_protocol.offline import HandIn
from ticket_protocol.replies import Ticket
from ticket_protocol.words import TicketState


def hand_in(given: Given | Online, told_at: datetime) -> HandIn:
    """The command; `told_at`: now, by the clock that said when it was given."""
    return HandIn(
        slip=given.slip,
        outbox=given.outbox,
        day=given.day,
        series=given.series,
        count=given.count,
        number=given.number,
        issued_at=given.at,
        told_at=told_at,
        category=given.category,
        procedure=given.procedure,
        purpose=given.purpose,
        language=given.language,
        priority=given.priority,
        also=tuple(StopWanted(category=s.category, procedure=s.procedure) for s in given.also),
        replaces=given.replaces if isinstance(given, Given) else None,
        asked=given.asked if isinstance(given, Online) else None,
    )


def ticket_of(given: Given, centre: Centre, board: Board | None) -> Ticket:
    """The ticket as the kiosk shows and prints it; nobody knows how many are before it."""
    known = {c.id: c for c in centre.categories}
    if board is not None:
        counters = board.serving(given.category)
    else:
        counters = known[given.category].counters if given.category in known else ()
    return Ticket(
        id=given.ticket,
        number=given.number,
        category=given.category,
        procedure=given.procedure,
        purpose=given.purpose,
        priority=given.priority,
        language=given.language,
        state=TicketState.WAITING,
        counters=counters,
        counter=None,
        people_ahead=0,
        issued_at=given.at,
        also=given.also,
        offline=True,
    )
