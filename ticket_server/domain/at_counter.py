"""What an officer does at a counter: facts, or a Refusal. Pure; time is given.

`calling` decides who comes; here stands what becomes of the counter and of whoever is there.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.counters import Counter, CounterState
from ticket_server.domain.decisions import freed
from ticket_server.domain.hall import Hall
from ticket_server.domain.scene import (
    Bodies,
    Scene,
    Seen,
    category_of,
    counter_of,
    current_of,
    may,
)
from ticket_server.domain.tickets import AT_COUNTER, Move, Ticket
from ticket_server.domain.values import Stop

FIRST = timedelta(seconds=1)
"""Who is put first in line gets a key so much before whoever was first."""


def open_counter(scene: Scene, number: int) -> Bodies:
    """The counter takes people."""
    counter = counter_of(scene.hall, number)
    return [] if counter.state is CounterState.OPEN else [f.CounterOpened(counter=number)]


def pause_counter(
    scene: Scene, number: int, reason: str, back_at: datetime | None = None
) -> Bodies:
    """The counter takes nobody for a while; whoever is there is still served."""
    counter = counter_of(scene.hall, number)
    if counter.state is CounterState.CLOSED:
        raise r.CounterNotOpen(f"Counter {number} is closed; it can only be opened.")
    if back_at is not None and not scene.at < back_at <= scene.at + timedelta(hours=24):
        raise r.BadTime("The counter can only be back within the next 24 hours.")
    if (counter.state, counter.reason, counter.back_at) == (CounterState.PAUSED, reason, back_at):
        return []
    return [f.CounterPaused(counter=number, reason=reason, back_at=back_at)]


def close_counter(scene: Scene, number: int) -> Bodies:
    """The counter ends its day, and the service that still runs there."""
    counter = counter_of(scene.hall, number)
    if counter.state is CounterState.CLOSED:
        return []
    return _then_closed(scene.hall, counter)


def _then_closed(hall: Hall, counter: Counter) -> Iterator[f.Body]:
    """Who was to wait for it alone is known only when the service there is over."""
    yield from end_service(hall, counter, "closed")
    yield f.CounterClosed(counter=counter.number, reason="officer")
    yield from freed(hall, counter.number)


def recall(scene: Scene, number: int, seen: Seen) -> Bodies:
    """The same call again."""
    ticket = may(current_of(scene.hall, number, seen), Move.RECALL)
    times = ticket.times + 1
    return [f.TicketRecalled(ticket=ticket.id, number=ticket.number, counter=number, times=times)]


def start(scene: Scene, number: int, seen: Seen) -> Bodies:
    """The citizen is there."""
    ticket = may(current_of(scene.hall, number, seen), Move.START)
    return [f.TicketStarted(ticket=ticket.id, number=ticket.number, counter=number)]


def finish(
    scene: Scene, number: int, seen: Seen, outcome: str | None = None, dossiers: int = 1
) -> Bodies:
    """The service is over; a ticket with further stops waits again."""
    current_of(scene.hall, number, seen)
    return end_service(scene.hall, scene.hall.counters[number], "pressed", outcome, dossiers)


def no_show(scene: Scene, number: int, seen: Seen) -> Bodies:
    """Nobody came within the grace. Called in vain too often, the ticket ends.

    Not while the interval that its holder was told runs on: he may still report and keep his turn.
    """
    plan, at = scene.plan, scene.at
    ticket = may(current_of(scene.hall, number, seen), Move.MISS)
    left = grace_left(scene, ticket)
    if left > timedelta():
        raise r.GraceRuns(f"{ticket.number} has {left.total_seconds():.0f} s left to come.")
    absences, most = ticket.absences + 1, plan.absences_until_cancelled
    if most and absences >= most and not ticket.is_early(at):
        return [
            f.TicketCancelled(
                ticket=ticket.id, number=ticket.number, counter=number, reason="absent"
            )
        ]
    again = at if plan.automatic_return else None
    return [
        f.TicketMissed(
            ticket=ticket.id, number=ticket.number, counter=number, absences=absences, key=again
        )
    ]


def cancel(scene: Scene, number: int, seen: Seen, reason: str = "other") -> Bodies:
    """The ticket ends unserved, on the officer's word."""
    ticket = may(current_of(scene.hall, number, seen), Move.CANCEL)
    return [
        f.TicketCancelled(ticket=ticket.id, number=ticket.number, counter=number, reason=reason)
    ]


def hold(
    scene: Scene, number: int, seen: Seen, reason: str, limit: timedelta | None = None
) -> Bodies:
    """Its holder fetches something, and keeps the key until the time is over."""
    ticket = may(current_of(scene.hall, number, seen), Move.HOLD)
    until = scene.at + (limit or scene.plan.hold_limit)
    return [
        f.TicketHeld(
            ticket=ticket.id, number=ticket.number, counter=number, reason=reason, until=until
        )
    ]


def put_back(scene: Scene, number: int, seen: Seen) -> Bodies:
    """The call is taken back: the ticket waits with its key, the screens are cleared of it."""
    ticket = may(current_of(scene.hall, number, seen), Move.RETURN)
    return [
        f.TicketReturned(ticket=ticket.id, number=ticket.number, counter=number, why="put_back")
    ]


def transfer(
    scene: Scene,
    number: int,
    seen: Seen,
    stop: Stop | None,
    to_counter: int | None = None,
    *,
    first: bool = False,
    back: bool = False,
) -> Bodies:
    """On to another category or counter: with its key, or first in line on the officer's word."""
    ticket = may(current_of(scene.hall, number, seen), Move.TRANSFER)
    _check_way(scene, ticket, number, stop, to_counter)
    here = Stop(category=ticket.category, procedure=ticket.procedure)
    target = here if stop is None or stop == Stop(category=ticket.category) else stop
    key = _first_key(scene.hall, ticket, target.category, to_counter) if first else ticket.key
    return [
        f.TicketTransferred(
            ticket=ticket.id,
            number=ticket.number,
            counter=number,
            category=target.category,
            procedure=target.procedure,
            to_counter=to_counter,
            key=key,
            first=first or ticket.first,
            back_to=number if back else None,
        )
    ]


def undo(scene: Scene, number: int, ticket_id: str) -> Bodies:
    """Takes back what ended the stay of a ticket here, while nothing has come of it."""
    counter = counter_of(scene.hall, number)
    left, ticket = counter.left, scene.hall.tickets.get(ticket_id)
    if ticket is None:
        raise r.UnknownTicket("There is no such ticket today.")
    if left is None or left.ticket.id != ticket_id or counter.current is not None:
        raise r.UndoTooLate(f"Counter {number} has moved on since.")
    if ticket.moved != left.seq or scene.at - left.at > scene.plan.undo:
        raise r.UndoTooLate(f"{ticket.number} can only be taken back at once.")
    if scene.hall.offline.is_void(ticket):
        raise r.UndoTooLate(f"The holder of {ticket.number} has another number now.")
    if counter.state is CounterState.CLOSED:
        raise r.CounterNotOpen(f"Counter {number} is closed.")
    if scene.hall.blocked(ticket):
        raise r.TicketLinked(f"The holder of {ticket.number} is at another counter.")
    may(ticket, Move.UNDO)
    undone = f.MoveUndone(ticket=ticket.id, number=ticket.number, counter=number, undone=left.move)
    bound = left.ticket.to_counter
    if bound is None or _takes(scene.hall.counters.get(bound)):
        return [undone]
    return [undone, f.TicketFreed(ticket=ticket.id, number=ticket.number)]


def end_service(
    hall: Hall, counter: Counter, how: str, outcome: str | None = None, dossiers: int = 1
) -> list[f.Body]:
    """What the end of a service brings: the end of the ticket, or its next stop."""
    if counter.current is None:
        return []
    ticket = hall.tickets[counter.current]
    stops, to_counter = ticket.also, None
    if ticket.back_for is not None and ticket.back_to != counter.number:
        back = hall.counters.get(ticket.back_to or 0)
        to_counter = back.number if back and _takes(back) else None
        others = hall.serving(ticket.back_for.category)
        if to_counter is not None or any(_takes(hall.counters[n]) for n in others):
            rest = (stop for stop in ticket.also if stop.category != ticket.back_for.category)
            stops = (ticket.back_for, *rest)
    if not stops:
        return [
            f.TicketFinished(
                ticket=ticket.id,
                number=ticket.number,
                counter=counter.number,
                how=how,
                outcome=outcome,
                dossiers=dossiers,
            )
        ]
    return [
        f.TicketMovedOn(
            ticket=ticket.id,
            number=ticket.number,
            counter=counter.number,
            how=how,
            stops=stops,
            to_counter=to_counter,
            outcome=outcome,
            dossiers=dossiers,
        )
    ]


def _takes(counter: Counter | None) -> bool:
    """Whether somebody may be told to wait for it alone."""
    return counter is not None and counter.state is not CounterState.CLOSED


def grace_left(scene: Scene, ticket: Ticket) -> timedelta:
    """How long a no-show may not yet be pressed; time in which the server was down is no grace."""
    since = ticket.announced_at or ticket.called_at
    if ticket.state not in AT_COUNTER or since is None:
        return timedelta()
    longer = ticket.priority or ticket.needs_help
    grace = scene.plan.grace_longer if longer else scene.plan.grace
    down = sum(
        (end - max(start, since) for start, end in scene.hall.outages if end > since), timedelta()
    )
    return max(timedelta(), since + grace + down - scene.at)


def _check_way(
    scene: Scene, ticket: Ticket, number: int, stop: Stop | None, to_counter: int | None
) -> None:
    if stop is None and to_counter is None:
        raise r.NowhereToGo("Say a category, a counter, or both.")
    if to_counter == number:
        raise r.SameCounter(f"{ticket.number} is at counter {number} already.")
    if to_counter is not None and not _takes(counter_of(scene.hall, to_counter)):
        raise r.CounterNotOpen(f"Counter {to_counter} is closed.")
    if stop is None or stop.category == ticket.category:
        if to_counter is None and scene.hall.serving(ticket.category) in ((number,), ()):
            raise r.SameCounter(f"Only counter {number} serves {ticket.category}.")
        return
    category_of(scene, stop.category, stop.procedure)
    if stop.category in (other.category for other in ticket.also):
        raise r.StopTwice(f"{ticket.number} waits for {stop.category} anyway.")


def _first_key(hall: Hall, ticket: Ticket, category: str, to_counter: int | None) -> datetime:
    """A key before all who may be called where the ticket goes."""
    numbers = hall.serving(category) if to_counter is None else (to_counter,)
    lines = {line for n in numbers for line in hall.lines_at(n)} | {category}
    heads = hall.lines.heads(lines)
    return min([ticket.key, *(head.key - FIRST for head in heads)])
