"""What leaving a counter does to a ticket and to the hall. A part of the fold: see `turns`."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from ticket_server.domain import facts as f
from ticket_server.domain.counters import Call, Counter, Left
from ticket_server.domain.offline import Offline
from ticket_server.domain.tickets import Move, Ticket
from ticket_server.domain.values import Service, Stop


class Hall(Protocol):
    """What of the hall a ticket's facts change."""

    tickets: dict[str, Ticket]
    appointments: dict[str, str]
    counters: dict[int, Counter]
    numbers: dict[str, str]
    given: dict[str, int]
    issued: dict[str, list[datetime]]
    calls: list[Call]
    rated: set[str]
    offline: Offline

    def put(self, ticket: Ticket) -> None:
        """The ticket as it now stands."""

    def seat(self, number: int, current: str) -> None:
        """The ticket is at the counter now."""

    def unseat(self, number: int, left: Left | None) -> None:
        """Nobody is at the counter."""

    def remember_call(self, fact: f.Fact, ticket: Ticket, counter: int) -> None:
        """The newest call."""

    def forget_call(self, ticket_id: str) -> None:
        """The ticket is called no more."""


REPLACED = "replaced"
"""Why a ticket is cancelled whose holder was given another number."""

Ending = f.TicketFinished | f.TicketCancelled | f.TicketMissed | f.TicketHeld
Onward = f.TicketMovedOn | f.TicketTransferred


def end(hall: Hall, fact: f.Fact, body: Ending) -> None:
    """It is over, or parked."""
    match body:
        case f.TicketFinished():
            done = {"ended_at": fact.at, "outcome": body.outcome, "served": _service(hall, body)}
            dossiers = hall.tickets[body.ticket].dossiers + body.dossiers
            after = moved(hall, fact, body, Move.FINISH, dossiers=dossiers, **done)
        case f.TicketCancelled():
            move = Move.WITHDRAW if body.counter is None else Move.CANCEL
            after = moved(hall, fact, body, move, ended_at=fact.at)
        case f.TicketHeld():
            held = {"held_until": body.until, "held_for": body.reason, "parked_at": fact.at}
            after = moved(hall, fact, body, Move.HOLD, ended_at=fact.at, **held)
        case f.TicketMissed():
            move = Move.MISS if body.key is None else Move.REQUEUE
            key = hall.tickets[body.ticket].key if body.key is None else body.key
            times = {"absences": body.absences, "ended_at": fact.at}
            since = credited_from(hall.tickets[body.ticket], body.key)
            after = moved(hall, fact, body, move, key=key, since=since, parked_at=fact.at, **times)
    _leave(hall, fact, body)
    hall.put(after)
    if isinstance(body, f.TicketCancelled) and body.reason == REPLACED:
        _replaced(hall, after)


def _replaced(hall: Hall, ticket: Ticket) -> None:
    """Nobody has it: it is called no more, takes no place in a quota, and uses no appointment."""
    hall.forget_call(ticket.id)
    hall.offline.replaced(ticket)
    for reference in [r for r, used in hall.appointments.items() if used == ticket.id]:
        del hall.appointments[reference]
    for category in ticket.categories:
        if ticket.issued_at in hall.issued.get(category, ()):
            hall.issued[category].remove(ticket.issued_at)


def send_on(hall: Hall, fact: f.Fact, body: Onward) -> None:
    """It waits for something else."""
    if isinstance(body, f.TicketMovedOn):
        stop, *rest = body.stops
        after = moved(
            hall,
            fact,
            body,
            Move.MOVE_ON,
            category=stop.category,
            procedure=stop.procedure,
            also=tuple(rest),
            to_counter=body.to_counter,
            back_to=None,
            back_for=None,
            outcome=body.outcome,
            dossiers=hall.tickets[body.ticket].dossiers + body.dossiers,
            served=_service(hall, body),
            ended_at=fact.at,
        )
    else:
        after = moved(
            hall,
            fact,
            body,
            Move.TRANSFER,
            category=body.category,
            procedure=body.procedure,
            to_counter=body.to_counter,
            back_to=body.back_to,
            back_for=None if body.back_to is None else _stop_of(hall.tickets[body.ticket]),
            key=body.key,
            first=body.first,
            ended_at=fact.at,
        )
    _leave(hall, fact, body)
    hall.put(after)


def undo(hall: Hall, fact: f.Fact, body: f.MoveUndone) -> None:
    """It is at the counter again, as it was there."""
    left, now = hall.counters[body.counter].left, hall.tickets[body.ticket]
    now.after(Move.UNDO)
    if left is None or left.ticket.id != body.ticket or now.moved != left.seq:
        raise ValueError(f"nothing to undo for {body.number}")
    hall.seat(body.counter, body.ticket)
    hall.put(replace(left.ticket, printed=now.printed, moved=fact.seq))


def _leave(hall: Hall, fact: f.Fact, body: Ending | Onward) -> None:
    """What the counter can undo is the ticket as it still stands; nothing where it is replaced."""
    was = hall.tickets[body.ticket]
    check_there(hall, body, body.counter)
    if body.counter is None:
        return
    if isinstance(body, f.TicketCancelled) and body.reason == REPLACED:
        hall.unseat(body.counter, None)
        return
    left = Left(seq=fact.seq, at=fact.at, move=fact.kind, ticket=was)
    hall.unseat(body.counter, left)


def moved(hall: Hall, fact: f.Fact, body: f.TicketBody, move: Move, **changes: object) -> Ticket:
    """The ticket after `move`, with what else changed."""
    ticket = hall.tickets[body.ticket]
    return replace(ticket, state=ticket.after(move), moved=fact.seq, **changes)  # type: ignore[arg-type]


def check_there(hall: Hall, body: f.TicketBody, number: int | None) -> None:
    """ValueError unless the ticket is at that counter; None: at no counter."""
    there = next((n for n, c in hall.counters.items() if c.current == body.ticket), None)
    if there != number:
        raise ValueError(f"{body.number} is at counter {there}, not {number}")


def credited_from(was: Ticket, key: datetime | None) -> datetime | None:
    """Who lost his place with a new `key` is given credit from there."""
    return key if key is not None and key > (was.since or was.issued_at) else was.since


def _service(hall: Hall, body: f.TicketFinished | f.TicketMovedOn) -> Service:
    return Service(counter=body.counter, category=hall.tickets[body.ticket].category)


def _stop_of(ticket: Ticket) -> Stop:
    return Stop(category=ticket.category, procedure=ticket.procedure)
