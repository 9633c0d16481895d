"""What a citizen says of a service at the counter's sign: a fact, or a Refusal. Pure."""

from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain.plan import Plan, RatingPlan
from ticket_server.domain.scene import Bodies, Scene, ticket_of
from ticket_server.domain.tickets import Ticket
from ticket_server.domain.values import Service


def rate(scene: Scene, display: str, name: str, level: int, reason: str | None = None) -> Bodies:
    """The last service of the ticket that is over, by the sign of its counter; once for a ticket.

    Whatever becomes of the ticket afterwards, the rating stays.
    """
    rules = scene.plan.rating
    if rules is None:
        raise r.RatingOff("This centre does not ask.")
    ticket = ticket_of(scene.hall, name)
    if ticket.id in scene.hall.rated:
        raise r.AlreadyRated(f"{ticket.number} has been rated.")
    service = _service(scene.plan, display, ticket)
    _check(rules, level, reason)
    return [
        f.TicketRated(
            ticket=ticket.id,
            number=ticket.number,
            counter=service.counter,
            category=service.category,
            level=level,
            levels=rules.levels,
            reason=reason,
        )
    ]


def _service(plan: Plan, display: str, ticket: Ticket) -> Service:
    """What is rated; a display that the settings do not know may stand anywhere."""
    if ticket.served is None:
        raise r.NotServedYet(f"No service of {ticket.number} is over.")
    here = plan.displays.get(display, ticket.served.counter)
    if here != ticket.served.counter:
        raise r.CounterNotAllowed(f"{ticket.number} was not served there.")
    return ticket.served


def _check(rules: RatingPlan, level: int, reason: str | None) -> None:
    if not 1 <= level <= rules.levels:
        raise r.BadLevel(f"The levels are 1 to {rules.levels}.")
    if reason is None:
        return
    if level < rules.ask_from or reason not in rules.reasons:
        known = ", ".join(sorted(rules.reasons)) or "none"
        raise r.UnknownReason(f"From level {rules.ask_from} on, one of: {known}.")
