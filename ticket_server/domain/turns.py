"""What a fact about a ticket does to the hall. A part of the fold; nothing is decided here."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from ticket_server.domain import facts as f
from ticket_server.domain.counters import Call, Counter, Left
from ticket_server.domain.tickets import Move, Ticket, best_of
from ticket_server.domain.values import Service, Stop


class Hall(Protocol):
    """What of the hall a ticket's facts change."""

    tickets: dict[str, Ticket]
    counters: dict[int, Counter]
    numbers: dict[str, str]
    given: dict[str, int]
    issued: dict[str, list[datetime]]
    calls: list[Call]
    rated: set[str]

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


Ending = f.TicketFinished | f.TicketCancelled | f.TicketMissed | f.TicketHeld
Onward = f.TicketMovedOn | f.TicketTransferred


def apply(hall: Hall, fact: f.Fact, body: f.TicketBody) -> None:
    """Folds it. KeyError, ValueError or IllegalMoveError when it cannot follow."""
    match body:
        case f.TicketIssued():
            _issue(hall, fact, body)
        case f.TicketPrinted():
            _printed(hall, body)
        case f.TicketCalled():
            _call(hall, fact, body)
        case f.TicketRecalled():
            ticket = _moved(hall, fact, body, Move.RECALL, times=body.times)
            _check_there(hall, body, body.counter)
            hall.put(ticket)
            hall.remember_call(fact, ticket, body.counter)
        case f.TicketStarted():
            ticket = _moved(hall, fact, body, Move.START, started_at=fact.at)
            _check_there(hall, body, body.counter)
            hall.put(ticket)
        case f.TicketFinished() | f.TicketCancelled() | f.TicketMissed() | f.TicketHeld():
            _end(hall, fact, body)
        case f.TicketMovedOn() | f.TicketTransferred():
            _send_on(hall, fact, body)
        case f.MoveUndone():
            _undo(hall, fact, body)
        case f.ServiceNotClosed():
            _check_there(hall, body, body.counter)
            hall.put(_moved(hall, fact, body, Move.END_DAY, ended_at=fact.at))
            hall.unseat(body.counter, None)
        case _:
            _elsewhere(hall, fact, body)


def _printed(hall: Hall, body: f.TicketPrinted) -> None:
    ticket = hall.tickets[body.ticket]
    hall.put(replace(ticket, printed=best_of(ticket.printed, body.outcome)))


def _elsewhere(hall: Hall, fact: f.Fact, body: f.TicketBody) -> None:  # noqa: C901 - a table
    match body:
        case f.TicketReturned():
            _return(hall, fact, body)
        case f.TicketRated():
            _rate(hall, body)
        case f.TicketGuided():
            hall.put(_moved(hall, fact, body, Move.GUIDE, parked_at=fact.at))
        case f.HoldLapsed():
            missed = {"parked_at": fact.at, "held_until": None, "held_for": None}
            hall.put(_moved(hall, fact, body, Move.LAPSE, **missed))
        case f.TicketFreed():
            hall.put(_moved(hall, fact, body, Move.FREE, to_counter=None))
        case f.PriorityChanged():
            priority = {"priority": body.priority, "priority_class": body.priority_class}
            hall.put(_moved(hall, fact, body, Move.PRIORITY, key=body.key, first=False, **priority))
        case f.CategoryChanged():
            stop = {"category": body.category, "procedure": body.procedure}
            hall.put(_moved(hall, fact, body, Move.CATEGORY, **stop))
        case f.TicketsLinked():
            _link(hall, fact, body)
        case f.HelpNoted():
            hall.put(_moved(hall, fact, body, Move.HELP, needs_help=body.needed))
        case f.ServedOnPaper():
            hall.put(_moved(hall, fact, body, Move.PAPER, ended_at=fact.at))
        case f.TicketExpired():
            hall.put(_moved(hall, fact, body, Move.END_DAY, ended_at=fact.at))


def _rate(hall: Hall, body: f.TicketRated) -> None:
    if body.ticket not in hall.tickets or body.ticket in hall.rated:
        raise ValueError(f"{body.number} cannot be rated, or not again")
    hall.rated.add(body.ticket)


def _moved(hall: Hall, fact: f.Fact, body: f.TicketBody, move: Move, **changes: object) -> Ticket:
    """The ticket after `move`, with what else changed."""
    ticket = hall.tickets[body.ticket]
    return replace(ticket, state=ticket.after(move), moved=fact.seq, **changes)  # type: ignore[arg-type]


def _issue(hall: Hall, fact: f.Fact, body: f.TicketIssued) -> None:
    if body.number in hall.numbers:
        raise ValueError(f"number {body.number} given twice")
    hall.numbers[body.number] = body.ticket
    hall.given[body.series] = body.count
    for category in dict.fromkeys((body.category, *(stop.category for stop in body.also))):
        hall.issued.setdefault(category, []).append(fact.at)
    hall.put(
        Ticket(
            id=body.ticket,
            number=body.number,
            category=body.category,
            procedure=body.procedure,
            purpose=body.purpose,
            priority=body.priority,
            language=body.language,
            issued_at=fact.at,
            key=body.key,
            seq=fact.seq,
            moved=fact.seq,
            also=body.also,
            priority_class=body.priority_class,
            needs_help=body.needs_help,
            issued_by=fact.by,
            expected=body.expected,
            offered=body.offered,
        )
    )


def _call(hall: Hall, fact: f.Fact, body: f.TicketCalled) -> None:
    was = hall.tickets[body.ticket]
    stops = (Stop(category=was.category, procedure=was.procedure), *was.also)
    here = next((s for s in stops if s.category == body.category), stops[0])
    called = _moved(
        hall,
        fact,
        body,
        Move.CALL,
        counter=body.counter,
        called_at=fact.at,
        times=1,
        started_at=None,
        announced_at=None,
        ended_at=None,
        category=here.category,
        procedure=here.procedure,
        also=tuple(s for s in stops if s is not here),
        reason=body.reason,
        offered=None,
    )
    hall.seat(body.counter, called.id)
    hall.put(called)
    hall.remember_call(fact, called, body.counter)


def _check_there(hall: Hall, body: f.TicketBody, number: int | None) -> None:
    """ValueError unless the ticket is at that counter; None: at no counter."""
    there = next((n for n, c in hall.counters.items() if c.current == body.ticket), None)
    if there != number:
        raise ValueError(f"{body.number} is at counter {there}, not {number}")


def _leave(hall: Hall, fact: f.Fact, body: Ending | Onward) -> None:
    """What the counter can undo is the ticket as it still stands."""
    was = hall.tickets[body.ticket]
    _check_there(hall, body, body.counter)
    left = Left(seq=fact.seq, at=fact.at, move=fact.kind, ticket=was)
    hall.unseat(body.counter, left)


def _end(hall: Hall, fact: f.Fact, body: Ending) -> None:
    match body:
        case f.TicketFinished():
            done = {"ended_at": fact.at, "outcome": body.outcome, "served": _service(hall, body)}
            dossiers = hall.tickets[body.ticket].dossiers + body.dossiers
            after = _moved(hall, fact, body, Move.FINISH, dossiers=dossiers, **done)
        case f.TicketCancelled():
            after = _moved(hall, fact, body, Move.CANCEL, ended_at=fact.at)
        case f.TicketHeld():
            held = {"held_until": body.until, "held_for": body.reason, "parked_at": fact.at}
            after = _moved(hall, fact, body, Move.HOLD, ended_at=fact.at, **held)
        case f.TicketMissed():
            move = Move.MISS if body.key is None else Move.REQUEUE
            key = hall.tickets[body.ticket].key if body.key is None else body.key
            times = {"absences": body.absences, "ended_at": fact.at}
            since = _since(hall.tickets[body.ticket], body.key)
            after = _moved(hall, fact, body, move, key=key, since=since, parked_at=fact.at, **times)
    _leave(hall, fact, body)
    hall.put(after)


def _since(was: Ticket, key: datetime | None) -> datetime | None:
    """Who lost his place with a new `key` is given credit from there."""
    return key if key is not None and key > (was.since or was.issued_at) else was.since


def _send_on(hall: Hall, fact: f.Fact, body: Onward) -> None:
    if isinstance(body, f.TicketMovedOn):
        stop, *rest = body.stops
        after = _moved(
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
        after = _moved(
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


def _service(hall: Hall, body: f.TicketFinished | f.TicketMovedOn) -> Service:
    return Service(counter=body.counter, category=hall.tickets[body.ticket].category)


def _stop_of(ticket: Ticket) -> Stop:
    return Stop(category=ticket.category, procedure=ticket.procedure)


def _undo(hall: Hall, fact: f.Fact, body: f.MoveUndone) -> None:
    left, now = hall.counters[body.counter].left, hall.tickets[body.ticket]
    now.after(Move.UNDO)
    if left is None or left.ticket.id != body.ticket or now.moved != left.seq:
        raise ValueError(f"nothing to undo for {body.number}")
    hall.seat(body.counter, body.ticket)
    hall.put(replace(left.ticket, printed=now.printed, moved=fact.seq))


def _return(hall: Hall, fact: f.Fact, body: f.TicketReturned) -> None:
    was = hall.tickets[body.ticket]
    changes: dict[str, object] = {"key": body.key or was.key, "offered": body.offered}
    changes["since"] = _since(was, body.key)
    if body.absences is not None:
        changes["absences"] = body.absences
    was.after(Move.RETURN)
    _check_there(hall, body, body.counter)
    if body.counter is not None:
        changes |= {"counter": None, "called_at": None, "times": 0, "started_at": None}
        hall.unseat(body.counter, None)
        hall.forget_call(was.id)
    changes |= {"held_until": None, "held_for": None, "parked_at": None}
    hall.put(_moved(hall, fact, body, Move.RETURN, **changes))


def _link(hall: Hall, fact: f.Fact, body: f.TicketsLinked) -> None:
    other = hall.tickets[body.other]
    both = (
        _moved(hall, fact, body, Move.LINK, linked=body.other),
        replace(other, state=other.after(Move.LINK), linked=body.ticket, moved=fact.seq),
    )
    for ticket in both:
        hall.tickets[ticket.id] = replace(hall.tickets[ticket.id], linked=ticket.linked)
    for ticket in both:
        hall.put(ticket)
