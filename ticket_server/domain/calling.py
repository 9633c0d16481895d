"""Who is called to a counter, and why: the next by its key, or one by its number. Pure."""

from collections.abc import Iterator

from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.at_counter import end_service
from ticket_server.domain.counters import Counter, CounterState
from ticket_server.domain.routing import Head
from ticket_server.domain.scene import (
    Bodies,
    Scene,
    Seen,
    check_seen,
    counter_of,
    may,
    ticket_of,
)
from ticket_server.domain.tickets import Move, Ticket
from ticket_server.domain.values import CallReason, Passed


def call_next(scene: Scene, number: int, seen: Seen) -> Bodies:
    """Ends the ticket being served and calls the next; no TicketCalled when nobody waits."""
    return _then_next(scene, _ready(scene, number, seen))


def call_specific(scene: Scene, number: int, seen: Seen, name: str, why: str) -> Bodies:
    """Ends the ticket being served and calls a certain one, whoever is next."""
    counter = _ready(scene, number, seen)
    ticket = may(ticket_of(scene.hall, name), Move.CALL)
    if scene.hall.blocked(ticket) and counter.current != ticket.linked:
        raise r.TicketLinked(f"The holder of {ticket.number} is at another counter.")
    return _then_this(scene, counter, ticket, why)


def heads_at(scene: Scene, counter: Counter) -> list[Head]:
    """The first of each line the counter may call from."""
    own = scene.hall.lines_at(counter.number)
    return scene.hall.lines.heads(own, counter.helps, scene.plan.helper_offset)


def _ready(scene: Scene, number: int, seen: Seen) -> Counter:
    counter = counter_of(scene.hall, number)
    check_seen(counter, seen)
    if counter.state is not CounterState.OPEN:
        raise r.CounterNotOpen(f"Counter {number} is {counter.state}.")
    return counter


def _then_next(scene: Scene, counter: Counter) -> Iterator[f.Body]:
    """Looks for the next only when the service before is over: its end may free another."""
    yield from end_service(scene.hall, counter, "next")
    heads = heads_at(scene, counter)
    if not heads:
        return
    chosen = min(heads)
    ticket = scene.hall.tickets[chosen.ticket]
    passed = [head for head in heads if head.ticket != chosen.ticket]
    reason = _reason(scene, ticket, passed, chosen)
    category = ticket.category if chosen.line.startswith("@") else chosen.line
    yield _called(ticket, counter.number, category, reason)


def _then_this(scene: Scene, counter: Counter, ticket: Ticket, why: str) -> Iterator[f.Body]:
    """As `_then_next`: who waits is known when the service before is over."""
    yield from end_service(scene.hall, counter, "next")
    heads = heads_at(scene, counter)
    before = [head for head in heads if (head.key, head.seq) < (ticket.key, ticket.seq)]
    reason = _reason(scene, ticket, before, why=why)
    yield _called(ticket, counter.number, _stop_for(counter, ticket), reason)


def _stop_for(counter: Counter, ticket: Ticket) -> str:
    here = (*counter.categories, *counter.helps)
    return next((c for c in ticket.categories if c in here), ticket.category)


def _called(ticket: Ticket, number: int, category: str, reason: CallReason) -> f.TicketCalled:
    return f.TicketCalled(
        ticket=ticket.id,
        number=ticket.number,
        counter=number,
        category=category,
        priority=ticket.priority,
        reason=reason,
    )


def _reason(
    scene: Scene,
    ticket: Ticket,
    passed: list[Head],
    chosen: Head | None = None,
    why: str | None = None,
) -> CallReason:
    offset_s = 0 if chosen is None else round(chosen.offset.total_seconds())
    return CallReason(
        how="next" if why is None else "specific",
        key=ticket.key,
        issued_at=ticket.issued_at,
        priority=ticket.priority,
        offset_s=offset_s,
        first=ticket.first,
        offline=ticket.offline,
        appointed=ticket.appointed,
        why=why,
        passed=tuple(_passed(scene, head) for head in _once(passed)),
    )


def _once(heads: list[Head]) -> list[Head]:
    """Each ticket once, the smallest first."""
    once: dict[str, Head] = {}
    for head in sorted(heads):
        once.setdefault(head.ticket, head)
    return list(once.values())


def _passed(scene: Scene, head: Head) -> Passed:
    ticket = scene.hall.tickets[head.ticket]
    return Passed(
        number=ticket.number,
        category=ticket.category if head.line.startswith("@") else head.line,
        priority=ticket.priority,
        issued_at=ticket.issued_at,
        key=ticket.key,
        offset_s=round(head.offset.total_seconds()),
        first=ticket.first,
        offline=ticket.offline,
        appointed=ticket.appointed,
    )
