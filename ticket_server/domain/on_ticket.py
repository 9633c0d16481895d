"""What staff do to tickets that wait or are parked: facts, or a Refusal. Pure; time is given."""

from datetime import timedelta

from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.routing import key
from ticket_server.domain.scene import Bodies, Scene, category_of, idle_for, may, ticket_of
from ticket_server.domain.tickets import AT_COUNTER, Move, TicketState

WHY = {
    TicketState.HELD: "held",
    TicketState.GUIDED: "guided",
    TicketState.MISSED: "reported",
}


def report(scene: Scene, name: str) -> Bodies:
    """Its holder is back, from a hold, from a guide, or after a missed call: it waits again.

    From a hold or a guide with its key. A missed one with the later of its key and now less the
    credit; but whoever reports before the interval he was told has ended has not missed his turn:
    he keeps his key and was not absent.
    """
    ticket = ticket_of(scene.hall, name)
    if ticket.state is TicketState.WAITING:
        return []
    why = WHY.get(ticket.state)
    if why is None:
        raise r.WrongState(ticket.state, f"{ticket.number} is {ticket.state}: it is not parked.")
    kept, absences = ticket.key, None
    if ticket.state is TicketState.MISSED and ticket.is_early(scene.at):
        absences = ticket.absences - 1 if ticket.absences else None
    elif ticket.state is TicketState.MISSED:
        kept = max(ticket.key, scene.at - scene.plan.missed_credit)
    offered = idle_for(scene.hall, ticket.categories) if ticket.to_counter is None else None
    return [
        f.TicketReturned(
            ticket=ticket.id,
            number=ticket.number,
            key=kept,
            why=why,
            offered=offered,
            absences=absences,
        )
    ]


def set_priority(
    scene: Scene, name: str, reason: str, *, priority: bool, priority_class: str | None = None
) -> Bodies:
    """Gives priority, of a class or as declared, or withdraws it; the key follows."""
    ticket = may(ticket_of(scene.hall, name), Move.PRIORITY)
    credit = _credit(scene, priority_class if priority else None)
    granted = priority_class if priority else None
    if (ticket.priority, ticket.priority_class) == (priority, granted):
        return []
    granted_key = key(issued_at=ticket.since or ticket.issued_at, priority=priority, credit=credit)
    if ticket.appointed is not None and ticket.since is None:
        granted_key = min(granted_key, ticket.appointed - scene.plan.appointment_credit)
    if priority and ticket.first:
        granted_key = min(granted_key, ticket.key)
    return [
        f.PriorityChanged(
            ticket=ticket.id,
            number=ticket.number,
            priority=priority,
            priority_class=granted,
            reason=reason,
            key=granted_key,
        )
    ]


def grant(
    scene: Scene, issued: f.TicketIssued, reason: str, priority_class: str | None
) -> f.PriorityChanged:
    """Priority given together with the number, to whoever stands at a desk."""
    credit = _credit(scene, priority_class)
    return f.PriorityChanged(
        ticket=issued.ticket,
        number=issued.number,
        priority=True,
        priority_class=priority_class,
        reason=reason,
        key=min(issued.key, key(issued_at=scene.at, priority=True, credit=credit)),
    )


def change_category(scene: Scene, name: str, category: str, procedure: str | None) -> Bodies:
    """The wrong field had been taken; number and key stay."""
    ticket = may(ticket_of(scene.hall, name), Move.CATEGORY)
    category_of(scene, category, procedure)
    if category in (stop.category for stop in ticket.also):
        raise r.StopTwice(f"{ticket.number} waits for {category} anyway.")
    if (ticket.category, ticket.procedure) == (category, procedure):
        return []
    changed = f.CategoryChanged(
        ticket=ticket.id, number=ticket.number, category=category, procedure=procedure
    )
    bound = ticket.to_counter is not None and ticket.can(Move.FREE)
    freed = [f.TicketFreed(ticket=ticket.id, number=ticket.number)] if bound else []
    return [changed, *freed]


def cancel(scene: Scene, name: str, reason: str = "other") -> Bodies:
    """It ends unserved while it waits or is parked; at a counter its officer decides."""
    ticket = may(ticket_of(scene.hall, name), Move.WITHDRAW)
    return [f.TicketCancelled(ticket=ticket.id, number=ticket.number, counter=None, reason=reason)]


def link(scene: Scene, name: str, other_name: str) -> Bodies:
    """Two papers of one holder: while one is at a counter the other is not called."""
    ticket, other = ticket_of(scene.hall, name), ticket_of(scene.hall, other_name)
    if ticket.id == other.id:
        raise r.SameTicket(f"{ticket.number} is one ticket.")
    if ticket.linked == other.id:
        return []
    for one in (ticket, other):
        may(one, Move.LINK)
        if one.linked is not None:
            raise r.AlreadyLinked(f"{one.number} is linked already.")
    if {ticket.state, other.state} <= AT_COUNTER:
        raise r.WrongState(other.state, "Both are at counters.")
    return [
        f.TicketsLinked(
            ticket=ticket.id, number=ticket.number, other=other.id, other_number=other.number
        )
    ]


def guide(scene: Scene, name: str) -> Bodies:
    """Somebody guides its holder; it is not called until it returns."""
    ticket = may(ticket_of(scene.hall, name), Move.GUIDE)
    return [f.TicketGuided(ticket=ticket.id, number=ticket.number)]


def note_help(scene: Scene, name: str, *, needed: bool) -> Bodies:
    """The holder needs help, or no longer; never why."""
    ticket = may(ticket_of(scene.hall, name), Move.HELP)
    if ticket.needs_help == needed:
        return []
    return [f.HelpNoted(ticket=ticket.id, number=ticket.number, needed=needed)]


def _credit(scene: Scene, priority_class: str | None) -> timedelta:
    """What a priority of that class is worth; None: as declared."""
    known = scene.plan.priority_classes
    if priority_class is None:
        return scene.plan.priority_credit
    if priority_class not in known:
        raise r.UnknownClass(f"The centre knows {', '.join(known) or 'no classes'}.")
    return known[priority_class]
