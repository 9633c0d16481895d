"""The board: the whole present state of a hall. `fold` keeps it up to date."""

from datetime import date

from pydantic import AwareDatetime, BaseModel, ConfigDict

from ticket_protocol.words import CounterState, PauseReason, PrinterState, Purpose, Role

CALLS_KEPT = 12


class Record(BaseModel):
    """A value of the board; never changed in place."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Waiting(Record):
    """A ticket that waits. `key` decides the order: the smallest is called first, then `seq`."""

    ticket: str
    number: str
    category: str
    procedure: str | None = None
    purpose: Purpose | None = None
    priority: bool
    issued_at: AwareDatetime
    key: AwareDatetime
    seq: int


class Current(Record):
    """The ticket at a counter. `times` counts its calls."""

    id: str
    number: str
    category: str
    procedure: str | None = None
    purpose: Purpose | None = None
    priority: bool
    issued_at: AwareDatetime
    key: AwareDatetime
    seq: int
    called_at: AwareDatetime
    times: int


class Counter(Record):
    """A counter as the hall sees it."""

    number: int
    state: CounterState = CounterState.CLOSED
    reason: PauseReason | None = None
    since: AwareDatetime | None = None
    categories: tuple[str, ...] = ()
    current: Current | None = None


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


class Device(Record):
    """What a device last reported, as far as it changed."""

    name: str
    role: Role
    version: str
    clock_off_s: float
    printer: PrinterState | None
    since: AwareDatetime


class Board(Record):
    """The hall at `seq`. `epoch` names the log: another epoch is another history.

    `waiting` stands in the order of calling over all categories; `calls` newest first.
    """

    epoch: str
    seq: int
    day: date
    clock_suspected: bool = False
    counters: tuple[Counter, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    calls: tuple[Call, ...] = ()
    devices: tuple[Device, ...] = ()

    def counter(self, number: int) -> Counter | None:
        """The counter with that number, if the centre has one."""
        return next((c for c in self.counters if c.number == number), None)

    def serving(self, category: str) -> tuple[int, ...]:
        """Numbers of the counters that serve `category`."""
        return tuple(c.number for c in self.counters if category in c.categories)

    def people_waiting_for(self, category: str) -> int:
        """How many wait at the counters that serve `category`: a newcomer's people ahead."""
        beside = {k for c in self.counters if category in c.categories for k in c.categories}
        return sum(w.category in beside for w in self.waiting)
