"""Today's hall: the fold of its facts. It decides nothing; `decisions` does."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from ticket_server.domain import facts as f
from ticket_server.domain.routing import Lines, place
from ticket_server.domain.tickets import IllegalMoveError, Move, Ticket, TicketState

CALLS_KEPT = 12

Ending = f.TicketFinished | f.TicketMissed | f.TicketCancelled | f.ServiceNotClosed

ENDINGS: dict[type[Ending], Move] = {
    f.TicketFinished: Move.FINISH,
    f.TicketMissed: Move.MISS,
    f.TicketCancelled: Move.CANCEL,
    f.ServiceNotClosed: Move.END_DAY,
}


class BrokenLogError(Exception):
    """The facts contradict each other: the record was damaged, or we are wrong."""

    def __init__(self, seq: int, why: str) -> None:
        super().__init__(f"The record of the hall is damaged at fact {seq}: {why}.")
        self.seq = seq


class CounterState(StrEnum):
    """What a counter shows to the hall."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Counter:
    """A counter of the centre; `current` is the id of the ticket being served there."""

    number: int
    categories: tuple[str, ...]
    state: CounterState = CounterState.CLOSED
    reason: str | None = None
    since: datetime | None = None
    current: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """A call or its latest recall: `seq` and `at` are that fact's."""

    seq: int
    at: datetime
    ticket: str
    counter: int
    times: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Device:
    """What a device last reported, as far as it changed."""

    report: f.DeviceReported
    since: datetime


class Hall:
    """The present state, changed by `apply` alone, one fact after the other."""

    def __init__(self) -> None:
        self.seq = 0
        self.last_at: datetime | None = None
        self.day: date | None = None
        self.digest: str | None = None
        self.clock_suspected = False
        self.counters: dict[int, Counter] = {}
        self.tickets: dict[str, Ticket] = {}
        self.lines = Lines()
        self.given: dict[str, int] = {}
        self.numbers: set[str] = set()
        self.calls: list[Call] = []
        self.devices: dict[str, Device] = {}
        self._serving: dict[str, tuple[int, ...]] = {}
        self._beside: dict[str, tuple[str, ...]] = {}

    def serving(self, category: str) -> tuple[int, ...]:
        """Numbers of the counters that serve `category`, in the centre's order."""
        return self._serving.get(category, ())

    def people_ahead(self, ticket: Ticket) -> int:
        """How many of the waiting come before `ticket` at any counter that may call it."""
        if ticket.state is not TicketState.WAITING:
            return 0
        return self.lines.before(place(ticket), self._beside.get(ticket.category, ()))

    def live_categories(self) -> set[str]:
        """Categories of the tickets that wait or are being served."""
        served = {self.tickets[c.current].category for c in self.counters.values() if c.current}
        return served | self.lines.categories()

    def apply_all(self, facts: Iterable[f.Fact]) -> None:
        """Fold `facts`, which continue the log."""
        for fact in facts:
            self.apply(fact)

    def apply(self, fact: f.Fact) -> None:
        """Fold one fact. BrokenLogError when it cannot follow: the hall is then not to be used."""
        try:
            self._apply_body(fact, fact.body)
        except (KeyError, ValueError, IllegalMoveError) as error:
            raise BrokenLogError(fact.seq, f"{fact.kind} cannot follow: {error}") from error
        self.seq = fact.seq
        rewound = isinstance(fact.body, f.ClockConfirmed)
        if rewound or self.last_at is None or fact.at > self.last_at:
            self.last_at = fact.at

    def _apply_body(self, fact: f.Fact, body: f.Body) -> None:
        match body:
            case f.TicketIssued():
                self._issue(fact, body)
            case f.TicketCalled():
                self._call(fact, body)
            case f.TicketRecalled():
                self._recall(fact, body)
            case f.TicketPrinted():
                ticket = self.tickets[body.ticket]
                self.tickets[body.ticket] = replace(ticket, printed=body.outcome)
            case f.TicketReturned():
                self._return(body)
            case f.TicketExpired():
                self._expire(fact, body)
            case f.TicketFinished() | f.TicketMissed() | f.TicketCancelled() | f.ServiceNotClosed():
                self._leave(fact, body)
            case _:
                self._apply_place(fact, body)

    def _apply_place(self, fact: f.Fact, body: f.Body) -> None:
        match body:
            case f.DayStarted():
                self._start_day(body)
            case f.ConfigAdopted():
                self.digest = body.digest
                self._adopt(body.counters)
            case f.ClockSuspected():
                self.clock_suspected = True
            case f.ClockConfirmed():
                self.clock_suspected = False
            case f.CounterOpened():
                self._set_counter(fact, body.counter, CounterState.OPEN, None)
            case f.CounterPaused():
                self._set_counter(fact, body.counter, CounterState.PAUSED, body.reason)
            case f.CounterClosed():
                self._set_counter(fact, body.counter, CounterState.CLOSED, None)
            case f.DeviceReported():
                self.devices[body.device] = Device(report=body, since=fact.at)

    def _start_day(self, body: f.DayStarted) -> None:
        self.day = body.day
        self.digest = body.digest
        self.counters = {}
        self.tickets = {}
        self.lines = Lines()
        self.given = dict(body.given)
        self.numbers = set()
        self.calls = []
        self.devices = {}
        self._adopt(body.counters)

    def _adopt(self, plans: tuple[f.CounterPlan, ...]) -> None:
        counters: dict[int, Counter] = {}
        for plan in plans:
            old = self.counters.get(plan.number) or Counter(number=plan.number, categories=())
            counters[plan.number] = replace(old, categories=plan.categories)
        self.counters = counters
        self._index()

    def _index(self) -> None:
        serving: dict[str, list[int]] = {}
        for counter in self.counters.values():
            for category in counter.categories:
                serving.setdefault(category, []).append(counter.number)
        self._serving = {category: tuple(numbers) for category, numbers in serving.items()}
        self._beside = {
            category: tuple(dict.fromkeys(c for n in numbers for c in self.counters[n].categories))
            for category, numbers in serving.items()
        }

    def _set_counter(
        self, fact: f.Fact, number: int, state: CounterState, reason: str | None
    ) -> None:
        counter = self.counters[number]
        self.counters[number] = replace(counter, state=state, reason=reason, since=fact.at)

    def _issue(self, fact: f.Fact, body: f.TicketIssued) -> None:
        if body.number in self.numbers:
            raise ValueError(f"number {body.number} given twice")
        ticket = Ticket(
            id=body.ticket,
            number=body.number,
            category=body.category,
            procedure=body.procedure,
            purpose=body.purpose,
            priority=body.priority,
            language=body.language,
            issued_at=fact.at,
            key=body.key,
            seq=fact.seq,
        )
        self.tickets[ticket.id] = ticket
        self.numbers.add(body.number)
        self.given[body.series] = body.count
        self.lines.add(ticket)

    def _call(self, fact: f.Fact, body: f.TicketCalled) -> None:
        ticket = self.tickets[body.ticket]
        state = ticket.after(Move.CALL)
        self.lines.remove(ticket)
        self.tickets[ticket.id] = replace(
            ticket, state=state, counter=body.counter, called_at=fact.at, times=1
        )
        self._seat(body.counter, ticket.id)
        self._remember_call(fact, ticket.id, body.counter, 1)

    def _recall(self, fact: f.Fact, body: f.TicketRecalled) -> None:
        ticket = self.tickets[body.ticket]
        state = ticket.after(Move.RECALL)
        self.tickets[ticket.id] = replace(ticket, state=state, times=body.times)
        self._remember_call(fact, ticket.id, body.counter, body.times)

    def _leave(self, fact: f.Fact, body: Ending) -> None:
        ticket = self.tickets[body.ticket]
        state = ticket.after(ENDINGS[type(body)])
        self.tickets[ticket.id] = replace(ticket, state=state, ended_at=fact.at)
        self._seat(body.counter, None)

    def _return(self, body: f.TicketReturned) -> None:
        ticket = self.tickets[body.ticket]
        state = ticket.after(Move.RETURN)
        waiting = replace(ticket, state=state, counter=None, called_at=None, times=0)
        self.tickets[ticket.id] = waiting
        self.lines.add(waiting)
        self._seat(body.counter, None)
        self.calls = [call for call in self.calls if call.ticket != ticket.id]

    def _expire(self, fact: f.Fact, body: f.TicketExpired) -> None:
        ticket = self.tickets[body.ticket]
        state = ticket.after(Move.END_DAY)
        self.lines.remove(ticket)
        self.tickets[ticket.id] = replace(ticket, state=state, ended_at=fact.at)

    def _seat(self, number: int, current: str | None) -> None:
        counter = self.counters[number]
        if current is not None and counter.current is not None:
            raise ValueError(f"counter {number} already serves {counter.current}")
        self.counters[number] = replace(counter, current=current)

    def _remember_call(self, fact: f.Fact, ticket: str, counter: int, times: int) -> None:
        call = Call(seq=fact.seq, at=fact.at, ticket=ticket, counter=counter, times=times)
        self.calls = [call, *(c for c in self.calls if c.ticket != ticket)][:CALLS_KEPT]
