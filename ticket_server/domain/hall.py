"""Today's hall: the fold of its facts. It decides nothing; the `decisions` do.

What facts do to the hall and its counters stands here; what they do to tickets: `turns`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from ticket_server.domain import around, turns
from ticket_server.domain import facts as f
from ticket_server.domain.calendar import Switch
from ticket_server.domain.counters import (
    Call,
    Counter,
    CounterState,
    Device,
    Help,
    Left,
    Message,
    Reassignment,
)
from ticket_server.domain.offline import Offline
from ticket_server.domain.routing import Lines, line_of, lines_of, place
from ticket_server.domain.tickets import (
    ALIVE,
    AT_COUNTER,
    PARKED,
    IllegalMoveError,
    Ticket,
    TicketState,
)

CALLS_KEPT = 12


class BrokenLogError(Exception):
    """The facts contradict each other: the record was damaged, or we are wrong."""

    def __init__(self, seq: int, why: str) -> None:
        super().__init__(f"The record of the hall is damaged at fact {seq}: {why}.")
        self.seq = seq


class Hall:
    """The present state, changed by `apply` alone, one fact after the other."""

    def __init__(self) -> None:
        self.seq = 0
        self.last_at: datetime | None = None
        self.day: date | None = None
        self.digest: str | None = None
        self.clock_suspected = False
        self.counters: dict[int, Counter] = {}
        self._forget({})

    def _forget(self, given: dict[str, int]) -> None:
        """Nothing of the day before is left, but the numbers given on the new one already."""
        self.tickets: dict[str, Ticket] = {}
        self.parked: dict[str, None] = {}
        self.lines = Lines()
        self.given = given
        self.numbers: dict[str, str] = {}
        self.issued: dict[str, list[datetime]] = {}
        self.calls: list[Call] = []
        self.called: dict[int, Call] = {}
        self.devices: dict[str, Device] = {}
        self.silent: dict[str, datetime] = {}
        self.helps: dict[str, Help] = {}
        self.reassignments: list[Reassignment] = []
        self.switches: list[Switch] = []
        self.messages: list[Message] = []
        self.rated: set[str] = set()
        self.appointments: dict[str, str] = {}
        self.offline = Offline()
        self.outages: list[tuple[datetime, datetime]] = []
        self._serving: dict[str, tuple[int, ...]] = {}
        self._beside: dict[tuple[str, ...], frozenset[str]] = {}

    def serving(self, category: str) -> tuple[int, ...]:
        """Numbers of the counters that serve `category`, in the centre's order."""
        return self._serving.get(category, ())

    def lines_at(self, number: int) -> tuple[str, ...]:
        """The lines that a counter calls from without an offset."""
        return (line_of(number), *self.counters[number].categories)

    def lines_beside(self, ticket: Ticket) -> frozenset[str]:
        """All lines of the counters that may call `ticket` as their own."""
        own = lines_of(ticket)
        known = self._beside.get(own)
        if known is None:
            if ticket.to_counter in self.counters:
                numbers: Iterable[int] = (ticket.to_counter,)
            else:
                numbers = {n for c in ticket.categories for n in self.serving(c)}
            known = frozenset(line for n in numbers for line in self.lines_at(n)).union(own)
            self._beside[own] = known
        return known

    def people_ahead(self, ticket: Ticket) -> int:
        """How many of the waiting come before `ticket` at any counter that may call it."""
        if ticket.state is not TicketState.WAITING:
            return 0
        return self.lines.before(place(ticket), self.lines_beside(ticket))

    def blocked(self, ticket: Ticket) -> bool:
        """Whether its holder is at a counter with another paper."""
        other = None if ticket.linked is None else self.tickets.get(ticket.linked)
        return other is not None and other.state in AT_COUNTER

    def live_categories(self) -> set[str]:
        """Categories of the tickets that are not over, also those they will come back for."""
        alive = [t for t in self.tickets.values() if t.state in ALIVE]
        back = {t.back_for.category for t in alive if t.back_for is not None}
        return back | {c for t in alive for c in t.categories}

    def bound_to(self, number: int) -> list[Ticket]:
        """Tickets that wait, or would wait again, for that counter alone."""
        return [t for t in self.tickets.values() if t.to_counter == number and t.state in ALIVE]

    def apply_all(self, facts: Iterable[f.Fact]) -> None:
        """Fold `facts`, which continue the log."""
        for fact in facts:
            self.apply(fact)

    def apply(self, fact: f.Fact) -> None:
        """Fold one fact. BrokenLogError when it cannot follow: the hall is then not to be used."""
        try:
            if isinstance(fact.body, f.TicketBody):
                turns.apply(self, fact, fact.body)
            elif isinstance(fact.body, f.OfDevices):
                around.apply(self, fact, fact.body)
            else:
                self._apply(fact, fact.body)
        except (KeyError, ValueError, IllegalMoveError) as error:
            raise BrokenLogError(fact.seq, f"{fact.kind} cannot follow: {error}") from error
        self.seq = fact.seq
        rewound = isinstance(fact.body, f.ClockConfirmed)
        if rewound or self.last_at is None or fact.at > self.last_at:
            self.last_at = fact.at

    def _apply(self, fact: f.Fact, body: f.Body) -> None:
        match body:
            case f.DayStarted():
                self.day, self.digest, self.counters = body.day, body.digest, {}
                self._forget(dict(body.given))
                self.offline.began(body)
                self._adopt(body.counters)
            case f.ConfigAdopted():
                self.digest = body.digest
                self.offline.add(body.parts)
                self._adopt(body.counters)
            case f.ClockSuspected():
                self.clock_suspected = True
            case f.ClockConfirmed():
                self.clock_suspected = False
            case f.CounterOpened():
                self._set_counter(fact, body.counter, CounterState.OPEN)
            case f.CounterPaused():
                self._set_counter(
                    fact, body.counter, CounterState.PAUSED, body.reason, body.back_at
                )
            case f.CounterClosed():
                self._set_counter(fact, body.counter, CounterState.CLOSED)
            case _:
                self._apply_rest(fact, body)

    def _apply_rest(self, fact: f.Fact, body: f.Body) -> None:
        match body:
            case f.CategoriesReassigned():
                self._reassign(fact, body)
            case f.IssuingSwitched():
                switch = Switch(
                    open=body.open, until=body.until, categories=body.categories, seq=fact.seq
                )
                self.switches.append(switch)
            case f.OutageEnded():
                self.outages.append((body.began, fact.at))
            case f.MessagePosted():
                self.messages.append(_message(fact, body))
            case f.MessageEnded():
                self.messages.remove(self._message(body.message))
            case f.PartLeased() | f.AttemptVoided() | f.HandedInLate() | f.Restored():
                self.offline.apply(fact, body)
            case f.AnnouncementEnded():
                self.put(replace(self.tickets[body.ticket], announced_at=fact.at))

    def _adopt(self, plans: tuple[f.CounterPlan, ...]) -> None:
        counters: dict[int, Counter] = {}
        for plan in plans:
            old = self.counters.get(plan.number) or Counter(number=plan.number, categories=())
            counters[plan.number] = replace(old, categories=plan.categories, helps=plan.helps)
        self.counters = counters
        self._index()

    def _index(self) -> None:
        serving: dict[str, list[int]] = {}
        for counter in self.counters.values():
            for category in counter.categories:
                serving.setdefault(category, []).append(counter.number)
        self._serving = {category: tuple(numbers) for category, numbers in serving.items()}
        self._beside = {}

    def _set_counter(
        self,
        fact: f.Fact,
        number: int,
        state: CounterState,
        reason: str | None = None,
        back_at: datetime | None = None,
    ) -> None:
        self.counters[number] = replace(
            self.counters[number], state=state, reason=reason, back_at=back_at, since=fact.at
        )

    def _reassign(self, fact: f.Fact, body: f.CategoriesReassigned) -> None:
        gone = set(body.categories)
        old, new = self.counters[body.counter], self.counters[body.to]
        kept = tuple(c for c in old.categories if c not in gone)
        more = tuple(c for c in body.categories if c not in new.categories)
        helps = tuple(c for c in new.helps if c not in gone)
        again = old.helps if body.helps is None else body.helps
        self.counters[body.counter] = replace(old, categories=kept, helps=again)
        self.counters[body.to] = replace(new, categories=new.categories + more, helps=helps)
        moved = Reassignment(
            seq=fact.seq,
            at=fact.at,
            counter=body.counter,
            to=body.to,
            categories=body.categories,
        )
        self.reassignments.append(moved)
        self._index()

    def _message(self, seq: int) -> Message:
        return {message.seq: message for message in self.messages}[seq]

    def put(self, ticket: Ticket) -> None:
        """The ticket as it now stands, in its lines if it waits."""
        old = self.tickets.get(ticket.id)
        self.tickets[ticket.id] = ticket
        if old is not None and old.state is TicketState.WAITING:
            self.lines.remove(ticket.id)
        if ticket.state is TicketState.WAITING:
            self.lines.add(ticket, callable_now=not self.blocked(ticket))
        self.parked.pop(ticket.id, None)
        if ticket.state in PARKED:
            self.parked[ticket.id] = None
        was, is_ = old is not None and old.state in AT_COUNTER, ticket.state in AT_COUNTER
        if ticket.linked is not None and (was != is_ or old is None):
            self._see_again(ticket.linked)

    def _see_again(self, ticket_id: str) -> None:
        """Its holder came to a counter, or left one, with another paper."""
        ticket = self.tickets[ticket_id]
        if ticket.state is TicketState.WAITING:
            self.lines.remove(ticket_id)
            self.lines.add(ticket, callable_now=not self.blocked(ticket))

    def seat(self, number: int, current: str) -> None:
        """The ticket is at the counter now."""
        counter = self.counters[number]
        if counter.current is not None:
            raise ValueError(f"counter {number} already serves {counter.current}")
        self.counters[number] = replace(counter, current=current, left=None)

    def unseat(self, number: int, left: Left | None) -> None:
        """Nobody is at the counter; what can be undone is kept."""
        self.counters[number] = replace(self.counters[number], current=None, left=left)

    def remember_call(self, fact: f.Fact, ticket: Ticket, counter: int) -> None:
        """The newest call; an older one of the same ticket is replaced."""
        call = Call(
            seq=fact.seq,
            at=fact.at,
            ticket=ticket.id,
            counter=counter,
            category=ticket.category,
            priority=ticket.priority,
            times=ticket.times,
        )
        self.calls = [call, *(c for c in self.calls if c.ticket != ticket.id)][:CALLS_KEPT]
        self.called[counter] = call

    def forget_call(self, ticket_id: str) -> None:
        """The ticket is called no more: the screens are cleared of it."""
        self.calls = [call for call in self.calls if call.ticket != ticket_id]


def _message(fact: f.Fact, body: f.MessagePosted) -> Message:
    return Message(
        seq=fact.seq,
        at=fact.at,
        about=body.about,
        text=body.text,
        until=body.until,
        spoken=body.spoken,
    )
