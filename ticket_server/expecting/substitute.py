"""What the event loop reckons while the estimator is away: the queue, pooled. Pure, cheap."""

from datetime import datetime

from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.estimate.from_hall import situation_of
from ticket_server.estimate.laws import Laws
from ticket_server.estimate.queue import Queues
from ticket_server.estimate.situation import NEVER
from ticket_server.estimate.waits import expected
from ticket_server.expecting.outlooks import MOST, Expectations


def substitute(hall: Hall, plan: Plan, laws: Laws, now: datetime) -> Expectations:
    """Waits by the length of the queue; without any counter by the settings' minutes."""
    situation = situation_of(hall, plan, laws, now)
    queues = Queues(situation, laws)
    first = situation.waiting[:MOST]
    tickets = {w.id: queues.wait(w.lines, (w.key, w.seq)) for w in first}
    return Expectations(
        at=now,
        tickets=tickets,
        said={id_: expected(wait, now) for id_, wait in tickets.items()},
        newcomers={
            (n.line, n.priority): queues.wait((n.line,), (n.key, NEVER))
            for n in situation.newcomers
        },
    )
