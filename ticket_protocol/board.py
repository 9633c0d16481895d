"""The board: the whole present state of a hall. `fold` keeps it up to date."""

from collections import Counter as Tally
from collections.abc import Mapping
from datetime import date

from pydantic import AwareDatetime

from ticket_protocol.part import Words
from ticket_protocol.record import CallReason, Expected, PartDown, Record, Stop
from ticket_protocol.words import (
    CounterState,
    HoldReason,
    MessageKind,
    PauseReason,
    PrinterState,
    PrintOutcome,
    Purpose,
    Role,
    TicketState,
)

CALLS_KEPT = 12

Alike = tuple[int | None, tuple[str, ...]]
"""What tickets that wait for the same counters have in common."""


class Turn(Record):
    """A ticket that is not over. `key` decides the order: the smallest is called first, then `seq`.

    `also`: its further stops. `linked`: the id of another ticket of the same holder.
    `to_counter`: it waits for that counter alone. `back_to`: where it comes back to after this one.
    `printed`: the best that is known of its paper, None: nothing was said. `language`: what it was
    taken in, and is called in. `offline`: a kiosk gave it without the server.
    """

    number: str
    category: str
    procedure: str | None = None
    purpose: Purpose | None = None
    priority: bool
    priority_class: str | None = None
    needs_help: bool = False
    issued_at: AwareDatetime
    key: AwareDatetime
    seq: int
    absences: int = 0
    also: tuple[Stop, ...] = ()
    linked: str | None = None
    to_counter: int | None = None
    back_to: int | None = None
    expected: Expected | None = None
    printed: PrintOutcome | None = None
    language: str | None = None
    offline: bool = False

    @property
    def categories(self) -> tuple[str, ...]:
        """Those of all its stops."""
        return (self.category, *(stop.category for stop in self.also))


class Waiting(Turn):
    """A ticket that waits. `offered`: the idle counter that should take it first."""

    ticket: str
    offered: int | None = None


class Parked(Turn):
    """A ticket that is not called until it returns. `state`: held, guided or missed, `since`.

    `counter`: where it was, if anywhere. A held one waits for `reason`, `until` then.
    """

    ticket: str
    state: TicketState
    since: AwareDatetime
    counter: int | None = None
    reason: HoldReason | None = None
    until: AwareDatetime | None = None


class Current(Turn):
    """The ticket at a counter. `times` counts its calls; `reason` says why it was called.

    `started_at`: the officer said that the citizen is there. `announced_at`: the hall has heard it.
    """

    id: str
    called_at: AwareDatetime
    times: int
    started_at: AwareDatetime | None = None
    announced_at: AwareDatetime | None = None
    reason: CallReason | None = None


class Left(Record):
    """Who was last at a counter, and the kind of fact that ended it: what can be undone."""

    seq: int
    at: AwareDatetime
    move: str
    current: Current


class Counter(Record):
    """A counter as the hall sees it. `helps`: categories it takes when it would be idle."""

    number: int
    state: CounterState = CounterState.CLOSED
    reason: PauseReason | None = None
    since: AwareDatetime | None = None
    back_at: AwareDatetime | None = None
    categories: tuple[str, ...] = ()
    helps: tuple[str, ...] = ()
    current: Current | None = None
    left: Left | None = None


class Call(Record):
    """One call. `seq` and `at` are those of its last fact, so a recall is newer than its call."""

    seq: int
    at: AwareDatetime
    ticket: str
    number: str
    counter: int
    category: str
    priority: bool
    times: int
    language: str | None = None


class Device(Record):
    """What a device last reported, as far as it changed.

    `held`: how many tickets it gave without the server and has not handed in. `silent_since`:
    nothing is heard of it since then.
    """

    name: str
    role: Role
    version: str
    clock_off_s: float
    printer: PrinterState | None
    tickets_left: int | None = None
    parts_down: tuple[PartDown, ...] = ()
    held: int = 0
    since: AwareDatetime
    silent_since: AwareDatetime | None = None


class Help(Record):
    """Somebody at `kiosk` wants a person; answered: one comes, from `counter` if from one.

    `language` and `page`: what was shown there, for those alone who may come.
    """

    kiosk: str
    since: AwareDatetime
    language: str | None = None
    page: str | None = None
    answered_at: AwareDatetime | None = None
    counter: int | None = None


class Reassignment(Record):
    """Since `at`, and for this day, counter `to` serves what `counter` served of `categories`."""

    seq: int
    at: AwareDatetime
    counter: int
    to: int
    categories: tuple[str, ...]


class IssuingSwitch(Record):
    """Whatever the hours say, numbers are given (or not) until then. None: all categories."""

    seq: int
    categories: tuple[str, ...] | None = None
    open: bool
    until: AwareDatetime


class Message(Record):
    """A message for everybody in the hall. `seq` is its fact's, and names it.

    `text`: of a free one; the words of the others are the screens' own. `until` None: all day.
    """

    seq: int
    at: AwareDatetime
    kind: MessageKind
    text: Words | None = None
    until: AwareDatetime | None = None
    spoken: bool = True


class Board(Record):
    """The hall at `seq`. `epoch` names the log: another epoch is another history.

    `waiting` stands in the order of calling over all categories; `calls` newest first;
    `reassignments`, `switches` and `messages` (not over, five at most) oldest first; `helps` by
    the kiosk's name.
    """

    epoch: str
    seq: int
    day: date
    clock_suspected: bool = False
    counters: tuple[Counter, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    parked: tuple[Parked, ...] = ()
    calls: tuple[Call, ...] = ()
    devices: tuple[Device, ...] = ()
    reassignments: tuple[Reassignment, ...] = ()
    switches: tuple[IssuingSwitch, ...] = ()
    messages: tuple[Message, ...] = ()
    helps: tuple[Help, ...] = ()

    def counter(self, number: int) -> Counter | None:
        """The counter with that number, if the centre has one."""
        return next((c for c in self.counters if c.number == number), None)

    def serving(self, category: str) -> tuple[int, ...]:
        """Numbers of the counters that serve `category`."""
        return tuple(c.number for c in self.counters if category in c.categories)

    def people_waiting(self) -> dict[str, int]:
        """For each category served, how many wait at its counters: a newcomer's people ahead."""
        away = {c.current.id for c in self.counters if c.current is not None}
        alike = Tally((w.to_counter, w.categories) for w in self.waiting if w.linked not in away)
        return {name: self._ahead(name, alike) for c in self.counters for name in c.categories}

    def people_waiting_for(self, category: str) -> int:
        """How many wait at the counters that serve `category`."""
        return self.people_waiting().get(category, 0)

    def _ahead(self, category: str, alike: Mapping[Alike, int]) -> int:
        numbers = set(self.serving(category))
        beside = {k for c in self.counters if c.number in numbers for k in c.categories}
        return sum(
            count
            for (to_counter, categories), count in alike.items()
            if to_counter in numbers or (to_counter is None and not beside.isdisjoint(categories))
        )

    def calls_for(self, waiting: Waiting, categories: set[str]) -> bool:
        """Whether it may be called now for one of `categories`, by any of their counters."""
        free = waiting.to_counter is None and not self.blocked(waiting)
        return free and not categories.isdisjoint(waiting.categories)

    def waiting_at(self, number: int) -> tuple[Waiting, ...]:
        """Whom that counter may call for its own categories or by its number, in their order."""
        counter = self.counter(number)
        if counter is None:
            return ()
        own = set(counter.categories)
        return tuple(w for w in self.waiting if self.bound(w, {number}) or self.calls_for(w, own))

    def bound(self, waiting: Waiting, numbers: set[int]) -> bool:
        """Whether it waits for one of these counters alone, and may be called now."""
        return waiting.to_counter in numbers and not self.blocked(waiting)

    def blocked(self, waiting: Waiting) -> bool:
        """Whether its holder is at a counter with another paper."""
        return waiting.linked is not None and any(
            c.current is not None and c.current.id == waiting.linked for c in self.counters
        )
