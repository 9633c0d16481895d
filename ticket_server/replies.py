"""What a command is answered with, read from the hall right after its facts."""

from collections.abc import Callable, Sequence
from datetime import tzinfo
from typing import Any

from pydantic_core import to_json

from ticket_protocol import replies as wire
from ticket_protocol.explaining import why_called, why_not_called, why_waiting
from ticket_protocol.record import CallReason
from ticket_protocol.words import CounterState, PauseReason, TicketState
from ticket_server.codes import code_of
from ticket_server.domain import tickets as domain
from ticket_server.domain.facts import CategoriesReassigned, Fact, TicketBody, TicketCalled
from ticket_server.domain.hall import Hall
from ticket_server.domain.scene import ticket_of
from ticket_server.domain.tickets import Ticket
from ticket_server.orders import Answer

Reply = Callable[[Hall, Sequence[Fact]], Answer]

OK = 200
CREATED = 201


def ticket_reply(hall: Hall, ticket: Ticket, secret: bytes | None = None) -> wire.Ticket:
    """The ticket as it stands; with its code where `secret` is given."""
    return wire.Ticket.model_validate(_values(hall, ticket, secret), from_attributes=True)


def _values(hall: Hall, ticket: Ticket, secret: bytes | None = None) -> dict[str, Any]:
    """What a reply says of a ticket, in the order of `replies.Ticket`."""
    return {
        "id": ticket.id,
        "number": ticket.number,
        "category": ticket.category,
        "procedure": ticket.procedure,
        "purpose": ticket.purpose,
        "priority": ticket.priority,
        "language": ticket.language,
        "state": ticket.state,
        "counters": hall.serving(ticket.category),
        "counter": ticket.counter,
        "people_ahead": hall.people_ahead(ticket),
        "issued_at": ticket.issued_at,
        "printed": ticket.printed,
        "code": None if secret is None else code_of(secret, ticket.id),
        "key": ticket.key,
        "also": ticket.also,
        "absences": ticket.absences,
        "needs_help": ticket.needs_help,
        "expected": ticket.expected,
        "offline": ticket.offline,
    }


def issued(secret: bytes) -> Reply:
    """201 and the new ticket; the one reply that is written without its model, for speed."""

    def reply(hall: Hall, facts: Sequence[Fact]) -> Answer:
        ticket = hall.tickets[facts[-1].body.ticket]  # type: ignore[union-attr]
        return Answer(status=CREATED, body=to_json(_values(hall, ticket, secret)))

    return reply


def stands(name: str, secret: bytes) -> Reply:
    """The ticket after its paper was reported."""
    return lambda hall, _facts: answer(ticket_reply(hall, ticket_of(hall, name), secret))


def called(hall: Hall, facts: Sequence[Fact]) -> Answer:
    """The ticket just called, or null."""
    called = next((f.body for f in facts if isinstance(f.body, TicketCalled)), None)
    return _acted_on(hall, None if called is None else called.ticket)


def acted(hall: Hall, facts: Sequence[Fact]) -> Answer:
    """The ticket a counter's command acted on."""
    return _acted_on(hall, facts[-1].body.ticket)  # type: ignore[union-attr]


def stood(name: str) -> Reply:
    """The ticket as it stands after a command that names it."""
    return lambda hall, _facts: _acted_on(hall, ticket_of(hall, name).id)


def several(hall: Hall, facts: Sequence[Fact]) -> Answer:
    """The tickets of all facts."""
    ids = dict.fromkeys(f.body.ticket for f in facts if isinstance(f.body, TicketBody))
    return answer(
        wire.TicketsReply(tickets=tuple(ticket_reply(hall, hall.tickets[t]) for t in ids))
    )


def reassigned(_hall: Hall, facts: Sequence[Fact]) -> Answer:
    """What moved."""
    body = next(f.body for f in facts if isinstance(f.body, CategoriesReassigned))
    return answer(wire.ReassignedReply(counter=body.counter, to=body.to, moved=body.categories))


def rated(_hall: Hall, facts: Sequence[Fact]) -> Answer:
    """Which ticket, and no more."""
    return answer(wire.RatedReply(ticket=facts[-1].body.ticket))  # type: ignore[union-attr]


def posted(_hall: Hall, facts: Sequence[Fact]) -> Answer:
    """201 and the number of the new message."""
    return answer(wire.MessageReply(message=facts[-1].seq), CREATED)


def explanation(hall: Hall, ticket: Ticket, zone: tzinfo) -> wire.Explanation:
    """Why it was called, or why it still waits, or why it does neither."""
    reason = None
    if ticket.reason is not None:
        reason = CallReason.model_validate(ticket.reason, from_attributes=True)
    state = TicketState(ticket.state)
    if ticket.state is domain.TicketState.WAITING:
        place = CallReason(
            key=ticket.key,
            issued_at=ticket.issued_at,
            priority=ticket.priority,
            first=ticket.first,
            offline=ticket.offline,
            appointed=ticket.appointed,
        )
        said = why_waiting(ticket.number, place, hall.people_ahead(ticket), zone)
    elif reason is None or ticket.state in domain.PARKED:
        said = why_not_called(ticket.number, state)
    else:
        said = why_called(ticket.number, reason, zone)
    return wire.Explanation(
        ticket=ticket.id,
        number=ticket.number,
        state=state,
        said=said,
        reason=reason,
    )


def counter(number: int) -> Reply:
    """The counter after the command."""

    def reply(hall: Hall, _facts: Sequence[Fact]) -> Answer:
        counter = hall.counters[number]
        reason = None if counter.reason is None else PauseReason(counter.reason)
        return answer(
            wire.CounterReply(
                number=number,
                state=CounterState(counter.state),
                reason=reason,
                current=counter.current,
                back_at=counter.back_at,
            )
        )

    return reply


def answer(reply: wire.Reply, status: int = OK) -> Answer:
    """As it goes over the wire."""
    return Answer(status=status, body=reply.model_dump_json().encode())


def _acted_on(hall: Hall, ticket_id: str | None) -> Answer:
    ticket = None if ticket_id is None else ticket_reply(hall, hall.tickets[ticket_id])
    return answer(wire.TicketReply(ticket=ticket))
