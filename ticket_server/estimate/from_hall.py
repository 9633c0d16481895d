"""Looks at a hall and sees the situation from which its waits follow."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from ticket_server.domain import calendar
from ticket_server.domain.calendar import Stretch
from ticket_server.domain.counters import Counter, CounterState
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.domain.routing import line_of, lines_of
from ticket_server.domain.tickets import ALIVE, AT_COUNTER, Ticket
from ticket_server.estimate.hours import closed, openings, rests, second_of_day
from ticket_server.estimate.laws import ANY, BIN_S, BINS, Again, Laws
from ticket_server.estimate.situation import (
    NEVER,
    Desk,
    Newcomer,
    Serving,
    Situation,
    Stream,
    Waiting,
)

LATE = timedelta(minutes=20)
"""A counter that has not opened today is expected for so long after the opening hours began."""

AHEAD = timedelta(hours=6)
"""How far arrivals are looked ahead."""

OVERDUE_S = 120.0
"""Whoever said when he is back and is late is expected in so many seconds."""


def situation_of(hall: Hall, plan: Plan, laws: Laws, now: datetime) -> Situation:
    """The hall at `now`: who waits, which counters call, now or later today, who may still come."""
    waiting = [_waiting(hall, hall.tickets[id_], now) for id_ in hall.lines.in_order()]
    since: dict[str, float] = {}
    for w in waiting:
        since |= {line: min(w.since_s, since.get(line, 0.0)) for line in w.lines}
    desks = [_desk(hall, plan, counter, since, now) for counter in hall.counters.values()]
    return Situation(
        waiting=(*waiting, *_going_on(hall, now)),
        desks=tuple(d for d in desks if d is not None),
        newcomers=_newcomers(plan),
        streams=_streams(plan, laws, now),
        closed=tuple((_seconds(s.start, now), _seconds(s.end, now)) for s in closed(plan, now)),
    )


def _waiting(hall: Hall, ticket: Ticket, now: datetime) -> Waiting:
    lines = tuple(dict.fromkeys(lines_of(ticket)))
    bound = ticket.to_counter is not None
    linked = hall.tickets.get(ticket.linked) if ticket.linked else None
    return Waiting(
        id=ticket.id,
        key=_seconds(ticket.key, now),
        seq=ticket.seq,
        lines=lines,
        stops=tuple((ticket.category if bound else line, ticket.purpose) for line in lines),
        holder=min(ticket.id, linked.id) if linked and linked.state in ALIVE else None,
        at=linked.counter if linked and linked.state in AT_COUNTER else None,
        since_s=_seconds(ticket.ended_at or ticket.issued_at, now),
    )


def _going_on(hall: Hall, now: datetime) -> Iterator[Waiting]:
    """Whoever is at a counter and has other matters after this one."""
    for counter in hall.counters.values():
        ticket = hall.tickets[counter.current] if counter.current else None
        if ticket is not None and ticket.also:
            lines = tuple(dict.fromkeys(stop.category for stop in ticket.also))
            yield Waiting(
                id=ticket.id,
                key=_seconds(ticket.key, now),
                seq=ticket.seq,
                lines=lines,
                stops=tuple((line, ticket.purpose) for line in lines),
                at=counter.number,
            )


def offered(hall: Hall, plan: Plan, now: datetime) -> tuple[Desk, ...]:
    """Counters that call nobody now, as they would be if they opened."""
    return tuple(
        Desk(
            counter=counter.number,
            offsets=_offsets(counter, plan),
            away=_away(hall, plan, counter, now),
        )
        for counter in hall.counters.values()
        if counter.state is not CounterState.OPEN and counter.current is None
    )


def closes_in(plan: Plan, now: datetime) -> float | None:
    """Seconds until the last hours of this day end; None when they are not told or over."""
    closing = calendar.closing(plan, now)
    return None if closing is None or closing <= now else _seconds(closing, now)


def _desk(
    hall: Hall, plan: Plan, counter: Counter, since: Mapping[str, float], now: datetime
) -> Desk | None:
    """The counter, if it calls somebody, or will today. `since`: the longest wait of each line."""
    opens = None
    if counter.state is CounterState.CLOSED:
        opens = _opens(plan, counter, now)
        if opens is None:
            return None
    back, paused = _returns(counter, now)
    if back is None and counter.current is None:
        return None
    offsets = _offsets(counter, plan)
    return Desk(
        counter=counter.number,
        offsets=offsets,
        serving=_serving(hall, counter, now),
        idle_s=_idle_s(counter, min((since.get(line, 0.0) for line in offsets), default=0.0), now),
        back_s=NEVER if back is None else back,
        paused_s=paused,
        opens_s=opens,
        away=_away(hall, plan, counter, now),
    )


def _idle_s(counter: Counter, first_s: float, now: datetime) -> float | None:
    """How long a call has been due: since nobody is there, with somebody waiting already.

    None when whoever waits came to an idle counter: he is called at once.
    """
    if counter.left is None or (counter.since is not None and counter.since > counter.left.at):
        return None
    idle = max(0.0, -_seconds(counter.left.at, now))
    return idle if first_s <= -idle else None


def _offsets(counter: Counter, plan: Plan) -> dict[str, float]:
    helped = dict.fromkeys(counter.helps, plan.helper_offset.total_seconds())
    return helped | dict.fromkeys((line_of(counter.number), *counter.categories), 0.0)


def _serving(hall: Hall, counter: Counter, now: datetime) -> Serving | None:
    if counter.current is None:
        return None
    ticket = hall.tickets[counter.current]
    assert ticket.called_at is not None
    return Serving(
        law=(ticket.category, ticket.purpose),
        elapsed_s=max(0.0, -_seconds(ticket.called_at, now)),
        started=ticket.started_at is not None,
    )


def _returns(counter: Counter, now: datetime) -> tuple[float | None, float | None]:
    """Seconds until a paused counter calls, and for how long it has been paused without a word.

    The first is None when it calls nobody today, the second when its officer said the end.
    """
    if counter.state is not CounterState.PAUSED or counter.since is None:
        return 0.0, None
    if counter.reason == "end":
        return None, None
    if counter.back_at is not None:
        left = _seconds(counter.back_at, now)
        return (left if left > 0 else OVERDUE_S), None
    return 0.0, max(0.0, -_seconds(counter.since, now))


def _opens(plan: Plan, counter: Counter, now: datetime) -> float | None:
    """When the hours begin, or began, at which a closed counter should open; None: not today."""
    for opening in openings(plan, now):
        late = now >= opening.start
        if not late or (counter.since is None and now < opening.start + LATE):
            return _seconds(opening.start, now)
    return None


def _away(
    hall: Hall, plan: Plan, counter: Counter, now: datetime
) -> tuple[tuple[float, float], ...]:
    """The counter's planned rests, as far as to come, but not the one it works through."""
    return tuple(
        (_seconds(rest.start, now), _seconds(rest.end, now))
        for rest in rests(plan, counter.number, now)
        if rest.end > now and not _works_through(hall, counter, rest, now)
    )


def _works_through(hall: Hall, counter: Counter, rest: Stretch, now: datetime) -> bool:
    """Whether it takes people although its rest has begun."""
    if counter.state is not CounterState.OPEN or now < rest.start:
        return False
    if counter.current is None:
        return now > rest.start + LATE
    called = hall.tickets[counter.current].called_at
    return called is not None and called > rest.start


def _newcomers(plan: Plan) -> tuple[Newcomer, ...]:
    """Somebody without priority and, where it is offered, somebody with it, for each category."""
    classes = [(False, 0.0)]
    if plan.priority_offered:
        classes.append((True, -plan.priority_credit.total_seconds()))
    return tuple(
        Newcomer(line=category, priority=priority, key=key)
        for category in plan.categories
        for priority, key in classes
    )


def _streams(plan: Plan, laws: Laws, now: datetime) -> tuple[Stream, ...]:
    """Who may still come: to the end of a line, or into it, by priority or for a second time."""
    start = second_of_day(plan, now)
    times = _grid(start, AHEAD.total_seconds())
    credit = plan.priority_credit.total_seconds()
    streams = []
    for category in plan.categories:
        expected = _expected(laws, category, start, times)
        share = laws.priority.get(category, 0.0) if plan.priority_offered else 0.0
        again = laws.again.get(category, Again(share=0.0, credit_s=0.0))
        early = share + again.share
        earlier_s = (share * credit + again.share * again.credit_s) / early if early else 0.0
        for part, earlier in ((1 - share, 0.0), (early, earlier_s)):
            if part * expected[-1] > 0:
                streams.append(
                    Stream(
                        line=category,
                        law=(category, ANY),
                        credit_s=earlier,
                        times=times,
                        expected=tuple(part * e for e in expected),
                    )
                )
    return tuple(streams)


def _grid(start: float, ahead: float) -> tuple[float, ...]:
    """Now, and every full quarter of an hour of this day within `ahead`, as seconds from now."""
    first = int(start // BIN_S) + 1
    last = min(BINS, int((start + ahead) // BIN_S))
    return (0.0, *(b * BIN_S - start for b in range(first, last + 1)))


def _expected(laws: Laws, category: str, start: float, times: Sequence[float]) -> tuple[float, ...]:
    """How many come to `category` until each of `times`."""
    rates = laws.rates.get(category)
    if not rates:
        return (0.0,) * len(times)
    total, found = 0.0, [0.0]
    for a, b in pairwise(times):
        total += rates[int((start + (a + b) / 2) // BIN_S)] * (b - a)
        found.append(total)
    return tuple(found)


def _seconds(at: datetime, now: datetime) -> float:
    return (at - now).total_seconds()
