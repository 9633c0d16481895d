"""Who waits how long under our rule, and under two others, on the same simulated days."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import fmean

import numpy as np

from benchmarks.rows import percentile
from benchmarks.waiting_time import centre as c
from benchmarks.waiting_time.day import Day
from benchmarks.waiting_time.study import FIRST
from benchmarks.waiting_time.truth import citizens_of, conditions_of
from ticket_server.domain import calendar, calling
from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.domain.scene import UNSEEN, Bodies

DAYS = 30
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class Waits:
    """Minutes waited until the first call, by class, and of the category that fares worst."""

    rule: str
    priority: tuple[float, ...]
    regular: tuple[float, ...]
    worst: tuple[float, ...]


class OrderedDay(Day):
    """Each counter empties its first category before it looks at its second: a common old rule."""

    def choose(self, number: int) -> Bodies:
        """By number, as such systems do; our own routing would say otherwise."""
        for line in self.hall.lines_at(number):
            heads = self.hall.lines.heads([line])
            if heads:
                ticket = heads[0].ticket
                return calling.call_specific(self.scene(), number, UNSEEN, ticket, "other")
        return []


def compared(days: int = DAYS) -> list[Waits]:
    """Our rule with an hour's credit, plain first come first served, and the ordered list."""
    plain = c.plan_of(credit=timedelta())
    return [
        _waits("key, 60 minutes' credit", Day, c.plan_of(), days),
        _waits("first come, first served", Day, plain, days),
        _waits("ordered category list", OrderedDay, plain, days),
    ]


def shown(found: Sequence[Waits]) -> str:
    """The table for people."""
    head = (
        f"{'minutes waited: mean / 95 %':<32}{'priority':>16}{'regular':>16}{'worst category':>18}"
    )
    return "\n".join([head, *(_shown(waits) for waits in found)])


def _waits(rule: str, kind: type[Day], plan: Plan, days: int) -> Waits:
    by_class: dict[bool, list[float]] = defaultdict(list)
    by_category: dict[str, list[float]] = defaultdict(list)

    def listen(fact: f.Fact, hall: Hall) -> None:
        if isinstance(fact.body, f.TicketCalled):
            ticket = hall.tickets[fact.body.ticket]
            if ticket.id not in seen:
                seen.add(ticket.id)
                waited = calendar.waited(plan, ticket.issued_at, fact.at) / MINUTE
                by_class[ticket.priority].append(waited)
                by_category[ticket.category].append(waited)

    for number in range(days):
        seen: set[str] = set()
        rng = np.random.default_rng((number, 0))
        conditions = conditions_of(rng)
        kind(
            plan=plan,
            day=FIRST + timedelta(days=number),
            conditions=conditions,
            citizens=citizens_of(rng),
            rng=rng,
            listener=listen,
        ).run()
    return Waits(
        rule=rule,
        priority=tuple(by_class[True]),
        regular=tuple(by_class[False]),
        worst=tuple(max(by_category.values(), key=fmean)),
    )


def _shown(waits: Waits) -> str:
    cells = [_cell(values) for values in (waits.priority, waits.regular, waits.worst)]
    return f"{waits.rule:<32}{cells[0]:>16}{cells[1]:>16}{cells[2]:>18}"


def _cell(values: Sequence[float]) -> str:
    return f"{fmean(values):.1f} / {percentile(values, 0.95):.0f}"
