"""What other queue systems tell a person who takes a number. Seconds of waiting."""

from collections import defaultdict, deque

from ticket_server.domain import facts as f
from ticket_server.domain.counters import CounterState
from ticket_server.domain.hall import Hall
from ticket_server.domain.tickets import Ticket
from ticket_server.estimate.laws import ANY, Laws

LAST = 10


class Rivals:
    """Remembers who was called lately, and tells three waits for a ticket that just joined."""

    def __init__(self) -> None:
        self._waits: dict[str, deque[float]] = defaultdict(lambda: deque(maxlen=LAST))

    def see(self, fact: f.Fact, hall: Hall) -> None:
        """Watches the calls; a new day forgets them."""
        if isinstance(fact.body, f.DayStarted):
            self._waits.clear()
        if isinstance(fact.body, f.TicketCalled):
            ticket = hall.tickets[fact.body.ticket]
            waited = (fact.at - ticket.issued_at).total_seconds()
            self._waits[fact.body.category].append(waited)

    def tell(self, hall: Hall, ticket: Ticket, laws: Laws) -> dict[str, float]:
        """By the rival's name."""
        recent = self._waits[ticket.category]
        return {
            "people ahead × mean ÷ counters": self._ahead(hall, ticket, laws),
            "average of the last ten": sum(recent) / len(recent) if recent else 0.0,
            "last to enter service": recent[-1] if recent else 0.0,
        }

    def _ahead(self, hall: Hall, ticket: Ticket, laws: Laws) -> float:
        """The usual formula: a category's mean, and the counters that are open for it."""
        serving = [hall.counters[n] for n in hall.serving(ticket.category)]
        count = sum(counter.state is CounterState.OPEN for counter in serving)
        mean = laws.service((ticket.category, ANY)).mean_s
        return hall.people_ahead(ticket) * mean / max(1, count)
