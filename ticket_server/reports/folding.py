"""What the facts of a day come to: each number, service, call in vain, rating, each open hour.

A fold of its own, over the facts as they are stored: it must read old logs by the million. Pure.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime, tzinfo

from ticket_server.reports.following import FOLLOW
from ticket_server.reports.turns import Body, DayFold, FactRow, Told, number_row

BY_ITSELF = frozenset({"HoldLapsed", "OutageEnded"})
"""What nobody does."""


def fold(day: date, zone: tzinfo, facts: Iterable[FactRow], now: datetime | None = None) -> DayFold:
    """The day's fold, until `now` if it still runs.

    What the next day's beginning ended is taken to have ended with the last thing that somebody
    did: the server may have been off in between.
    """
    state = DayFold(day=day, zone=zone)
    last: datetime | None = None
    for fact in facts:
        if last is not None and _by_the_day(fact):
            fact = fact._replace(at=last)  # noqa: PLW2901 - the same fact, at its true time
        elif fact.kind not in BY_ITSELF:
            last = fact.at
        FOLLOW[fact.kind](state, fact, json.loads(fact.body))
    if last is not None:
        state.hours.end(last if now is None else max(last, now))
    return state


def rows_of(state: DayFold, told: Iterable[Told], *, over: bool) -> dict[str, Sequence[Body]]:
    """The rows of the day's tables."""
    known = {t.ticket: t for t in told}
    numbers = [number_row(state, turn, known.get(turn.seq)) for turn in state.turns.values()
               if not turn.void]  # fmt: skip
    return {
        **state.rows,
        "numbers": numbers + state.late,
        "open": [{"day": state.number, **row} for row in state.hours.rows()],
        "days": [{"day": state.number, "over": over}],
    }


def _by_the_day(fact: FactRow) -> bool:
    if fact.kind in ("TicketExpired", "ServiceNotClosed"):
        return True
    return fact.kind == "CounterClosed" and '"day_end"' in fact.body
