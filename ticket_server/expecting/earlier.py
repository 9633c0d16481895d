"""What the tickets of earlier days teach, before today begins. Pure."""

from collections.abc import Iterable
from datetime import datetime

from ticket_server.domain.plan import Plan
from ticket_server.domain.tickets import TicketState
from ticket_server.estimate.hours import second_of_day
from ticket_server.estimate.learning import FADING, Learner, Observation
from ticket_server.estimate.watching import LONGEST
from ticket_server.storage.store import Past, PastTicket


def typical(plan: Plan) -> dict[str, float]:
    """The settings' minutes of each category, in seconds."""
    return {name: c.typical.total_seconds() for name, c in plan.categories.items()}


def learner_of(plan: Plan, past: Past) -> Learner:
    """Knows the settings and the earlier days; a day weighs the less the longer ago it was."""
    days = sorted({ticket.day for ticket in past.tickets}, reverse=True)
    weights = {day: FADING**age for age, day in enumerate(days, 1)}
    rows = (_observation(plan, past, t, weights[t.day]) for t in past.tickets)
    return Learner(typical(plan), rows, sum(weights.values()))


def _observation(plan: Plan, past: Past, ticket: PastTicket, weight: float) -> Observation:
    return Observation(
        category=ticket.category,
        purpose=ticket.purpose,
        priority=ticket.priority,
        come_s=second_of_day(plan, ticket.issued_at),
        service_s=_service_s(plan, past.outages, ticket),
        missed=ticket.absences > 0,
        weight=weight,
    )


def _service_s(
    plan: Plan, outages: Iterable[tuple[datetime, datetime]], ticket: PastTicket
) -> float | None:
    """How long the service took; None when nobody knows, or it does not count."""
    called, ended = ticket.called_at, ticket.ended_at
    if ticket.state != TicketState.FINISHED or called is None or ended is None or ended < called:
        return None
    lasted = ended - called
    unstarted = ticket.started_at is None and lasted < plan.unstarted
    if unstarted or lasted > LONGEST or any(a < ended and b > called for a, b in outages):
        return None
    return lasted.total_seconds()
