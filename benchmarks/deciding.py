"""What it costs to decide who is next, with two thousand waiting, and to fold what was decided.

In one process, the domain alone: all counters of the shipped description, which help each other,
priorities, tickets with two stops, linked papers, tickets bound to a counter. Times are the
processor's, so that others on the machine do not count.
"""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path

from benchmarks.rows import Row, median, percentile
from benchmarks.server import wide_config
from ticket_server.domain import at_counter, calling, days, decisions, on_ticket
from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.domain.scene import UNSEEN, Bodies, Scene
from ticket_server.domain.values import GivenBefore, Stop
from ticket_server.settings.load import read

MANY, FEW = 2000, 20
CALLS = 4000
OPENED = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
US = 1e6


class Day:
    """A hall in which `waiting` people wait, again and again."""

    def __init__(self, plan: Plan, waiting: int) -> None:
        self.hall, self.plan, self.at = Hall(), plan, OPENED
        self.record(days.start_day(self.hall, plan, OPENED.date(), lambda _day: GivenBefore()))
        self._comes = self._requests()
        for number in plan.counters:
            self.record(at_counter.open_counter(self.scene, number))
        for _ in range(waiting):
            self.issue()

    @property
    def scene(self) -> Scene:
        """The hall a second later."""
        self.at += timedelta(seconds=1)
        return Scene(hall=self.hall, plan=self.plan, at=self.at)

    def record(self, bodies: Bodies) -> float:
        """Folds the facts; how long that took, in microseconds."""
        took = 0.0
        for body in bodies:
            fact = f.Fact(seq=self.hall.seq + 1, at=self.at, by="bench", body=body)
            began = time.thread_time()
            self.hall.apply(fact)
            took += (time.thread_time() - began) * US
        return took

    def issue(self) -> None:
        """Somebody comes; now and then he has two papers."""
        issued = decisions.issue(self.scene, next(self._comes))
        self.record([issued])
        if issued.count % 25 == 0:
            last = self.hall.lines.in_order()[-2:]
            if all(self.hall.tickets[t].linked is None for t in last):
                self.record(on_ticket.link(self.scene, *last))

    def call(self, counter: int) -> tuple[float, float]:
        """One press of the key: how long it took to decide, and to fold."""
        scene = self.scene
        began = time.thread_time()
        steps = calling.call_next(scene, counter, UNSEEN)
        deciding, folding = 0.0, 0.0
        for body in steps:
            deciding += time.thread_time() - began
            folding += self.record([body])
            began = time.thread_time()
        deciding += time.thread_time() - began
        return deciding * US, folding

    def _requests(self) -> Iterator[decisions.Request]:
        names = list(self.plan.categories)
        for i in cycle(range(12 * len(names))):
            also = (Stop(category=names[(i + 5) % len(names)]),) if i % 15 == 0 else ()
            category = names[i % len(names)]
            yield decisions.Request(category=category, priority=i % 12 == 0, also=also)


def rows(folder: Path) -> list[Row]:
    """The decision and the fold, against the same in a nearly empty hall."""
    plan = read(wide_config(folder)).plan()
    many, few = Day(plan, MANY), Day(plan, FEW)
    counters = cycle(plan.counters)
    full: list[tuple[float, float]] = []
    empty: list[tuple[float, float]] = []
    for i in range(CALLS):
        counter = next(counters)
        full.append(_turn(many, counter, bound=i % 20 == 0))
        empty.append(_turn(few, counter, bound=False))
    decided, folded = [d for d, _ in full], [a for _, a in full]
    few_decided, few_folded = median(d for d, _ in empty), median(a for _, a in empty)
    return [
        _row("deciding who is next, p50", median(decided), few_decided, 150),
        _row("deciding who is next, p99", percentile(decided, 0.99), few_decided, 500),
        _row("folding the call, p50", median(folded), few_folded, 300),
    ]


def _turn(day: Day, counter: int, *, bound: bool) -> tuple[float, float]:
    """Somebody comes, somebody is called; now and then he is sent on to another counter."""
    day.issue()
    if bound and day.hall.counters[counter].current is not None:
        to = next(n for n in day.plan.counters if n != counter)
        day.record(at_counter.transfer(day.scene, counter, UNSEEN, None, to, back=True))
    return day.call(counter)


def _row(name: str, value: float, few: float | None, limit: float) -> Row:
    name = f"{MANY:,} waiting, {name}"
    return Row(name=name, value=value, unit="µs", limit=limit, baseline=few)
