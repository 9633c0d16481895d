"""What a fact about a ticket does to the hall. A part of the fold; nothing is decided here."""

from bisect import insort
from dataclasses import replace

from ticket_server.domain import facts as f
from ticket_server.domain.endings import (
    Hall,
    check_there,
    credited_from,
    end,
    moved,
    send_on,
    undo,
)
from ticket_server.domain.tickets import Move, Ticket, best_of
from ticket_server.domain.values import Stop


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
            ticket = moved(hall, fact, body, Move.RECALL, times=body.times)
            check_there(hall, body, body.counter)
            hall.put(ticket)
            hall.remember_call(fact, ticket, body.counter)
        case f.TicketStarted():
            ticket = moved(hall, fact, body, Move.START, started_at=fact.at)
            check_there(hall, body, body.counter)
            hall.put(ticket)
        case f.TicketFinished() | f.TicketCancelled() | f.TicketMissed() | f.TicketHeld():
            end(hall, fact, body)
        case f.TicketMovedOn() | f.TicketTransferred():
            send_on(hall, fact, body)
        case f.MoveUndone():
            undo(hall, fact, body)
        case f.ServiceNotClosed():
            check_there(hall, body, body.counter)
            hall.put(moved(hall, fact, body, Move.END_DAY, ended_at=fact.at))
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
            hall.put(moved(hall, fact, body, Move.GUIDE, parked_at=fact.at))
        case f.HoldLapsed():
            missed = {"parked_at": fact.at, "held_until": None, "held_for": None}
            hall.put(moved(hall, fact, body, Move.LAPSE, **missed))
        case f.TicketFreed():
            hall.put(moved(hall, fact, body, Move.FREE, to_counter=None))
        case f.PriorityChanged():
            priority = {"priority": body.priority, "priority_class": body.priority_class}
            hall.put(moved(hall, fact, body, Move.PRIORITY, key=body.key, first=False, **priority))
        case f.CategoryChanged():
            stop = {"category": body.category, "procedure": body.procedure}
            hall.put(moved(hall, fact, body, Move.CATEGORY, **stop))
        case f.TicketsLinked():
            _link(hall, fact, body)
        case f.HelpNoted():
            hall.put(moved(hall, fact, body, Move.HELP, needs_help=body.needed))
        case f.ServedOnPaper():
            hall.put(moved(hall, fact, body, Move.PAPER, ended_at=fact.at))
        case f.TicketExpired():
            hall.put(moved(hall, fact, body, Move.END_DAY, ended_at=fact.at))


def _rate(hall: Hall, body: f.TicketRated) -> None:
    if body.ticket not in hall.tickets or body.ticket in hall.rated:
        raise ValueError(f"{body.number} cannot be rated, or not again")
    hall.rated.add(body.ticket)


def _issue(hall: Hall, fact: f.Fact, body: f.TicketIssued) -> None:
    if body.number in hall.numbers:
        raise ValueError(f"number {body.number} given twice")
    hall.numbers[body.number] = body.ticket
    if not body.offline:
        hall.given[body.series] = body.count
    issued_at = body.issued_at or fact.at
    for category in dict.fromkeys((body.category, *(stop.category for stop in body.also))):
        insort(hall.issued.setdefault(category, []), issued_at)
    hall.offline.issued(fact, body)
    if body.appointment is not None:
        hall.appointments[body.appointment] = body.ticket
    hall.put(
        Ticket(
            id=body.ticket,
            number=body.number,
            category=body.category,
            procedure=body.procedure,
            purpose=body.purpose,
            priority=body.priority,
            language=body.language,
            issued_at=issued_at,
            key=body.key,
            seq=fact.seq,
            moved=fact.seq,
            also=body.also,
            priority_class=body.priority_class,
            needs_help=body.needs_help,
            issued_by=fact.by,
            expected=body.expected,
            offered=body.offered,
            offline=body.offline,
            asked=body.asked,
            appointed=body.appointed,
        )
    )


def _call(hall: Hall, fact: f.Fact, body: f.TicketCalled) -> None:
    was = hall.tickets[body.ticket]
    stops = (Stop(category=was.category, procedure=was.procedure), *was.also)
    here = next((s for s in stops if s.category == body.category), stops[0])
    called = moved(
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


def _return(hall: Hall, fact: f.Fact, body: f.TicketReturned) -> None:
    was = hall.tickets[body.ticket]
    changes: dict[str, object] = {"key": body.key or was.key, "offered": body.offered}
    changes["since"] = credited_from(was, body.key)
    if body.absences is not None:
        changes["absences"] = body.absences
    was.after(Move.RETURN)
    check_there(hall, body, body.counter)
    if body.counter is not None:
        changes |= {"counter": None, "called_at": None, "times": 0, "started_at": None}
        hall.unseat(body.counter, None)
        hall.forget_call(was.id)
    changes |= {"held_until": None, "held_for": None, "parked_at": None}
    hall.put(moved(hall, fact, body, Move.RETURN, **changes))


def _link(hall: Hall, fact: f.Fact, body: f.TicketsLinked) -> None:
    other = hall.tickets[body.other]
    both = (
        moved(hall, fact, body, Move.LINK, linked=body.other),
        replace(other, state=other.after(Move.LINK), linked=body.ticket, moved=fact.seq),
    )
    for ticket in both:
        hall.tickets[ticket.id] = replace(hall.tickets[ticket.id], linked=ticket.linked)
    for ticket in both:
        hall.put(ticket)
