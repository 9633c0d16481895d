"""What every decision looks at, and finding one's way in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ticket_server.domain import facts as f
from ticket_server.domain import refusals as r
from ticket_server.domain import restoring
from ticket_server.domain.counters import Counter, CounterState
from ticket_server.domain.hall import Hall
from ticket_server.domain.offline_refusals import NumberLost
from ticket_server.domain.plan import CategoryPlan, Plan
from ticket_server.domain.tickets import Move, Ticket

Bodies = Iterable[f.Body]
"""Facts that then are so. May be made one by one, each with the hall as the last one left it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """The hall, the rules in force, and the `at` of the facts: never before the last fact."""

    hall: Hall
    plan: Plan
    at: datetime


class Unseen:
    """The sender did not say what it saw."""


UNSEEN = Unseen()
Seen = str | None | Unseen
"""What the sender saw at the counter: a ticket's id, None for nobody, or UNSEEN."""


def counter_of(hall: Hall, number: int) -> Counter:
    """The counter, or UnknownCounter."""
    counter = hall.counters.get(number)
    if counter is None:
        known = ", ".join(map(str, hall.counters))
        raise r.UnknownCounter(f"There is no counter {number}; the centre has {known}.")
    return counter


def ticket_of(hall: Hall, name: str) -> Ticket:
    """Today's ticket with that id or number, or UnknownTicket: NumberLost, if it was given once."""
    ticket = hall.tickets.get(hall.numbers.get(name, name))
    if ticket is None and restoring.lost(hall, name):
        raise NumberLost("It was given before the data were restored, which do not know it.")
    if ticket is None:
        raise r.UnknownTicket("There is no such ticket today.")
    return ticket


def may(ticket: Ticket, move: Move) -> Ticket:
    """The ticket, if its state allows `move`; else WrongState."""
    if not ticket.can(move):
        raise r.WrongState(ticket.state, f"{ticket.number} is {ticket.state}: no {move} now.")
    return ticket


def check_seen(counter: Counter, seen: Seen) -> None:
    """StaleView when the counter has moved on since the sender looked."""
    if not isinstance(seen, Unseen) and seen != counter.current:
        raise r.StaleView(f"Counter {counter.number} now serves {counter.current or 'nobody'}.")


def current_of(hall: Hall, number: int, seen: Seen) -> Ticket:
    """Who is at the counter, or why nobody can be acted on."""
    counter = counter_of(hall, number)
    check_seen(counter, seen)
    if counter.current is None:
        raise r.NoCurrentTicket(f"Nobody is at counter {number}.")
    return hall.tickets[counter.current]


def category_of(scene: Scene, name: str, procedure: str | None = None) -> CategoryPlan:
    """A category that is served, with that procedure if one is named."""
    category = scene.plan.categories.get(name)
    if category is None and not scene.hall.serving(name):
        raise r.UnknownCategory(f"There is no category {name!r}.")
    if category is None or category.withdrawn:
        raise r.CategoryNotServed(f"{name} is withdrawn for today.")
    if procedure is not None and procedure not in category.procedures:
        raise r.UnknownProcedure(f"{name} has no procedure {procedure!r}.")
    return category


def idle_for(hall: Hall, categories: Iterable[str]) -> int | None:
    """The open counter with nobody at it that should take such a ticket first.

    The one with the fewest categories, so that the others stay free for what only they serve;
    helpers last.
    """
    wanted = set(categories)
    idle = [
        (wanted.isdisjoint(c.categories), len(c.categories), c.number)
        for c in hall.counters.values()
        if c.state is CounterState.OPEN
        and c.current is None
        and not wanted.isdisjoint((*c.categories, *c.helps))
    ]
    return min(idle)[2] if idle else None
