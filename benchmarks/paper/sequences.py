"""Any faults in any order, tickets among them, and what must hold of every ticket afterwards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from random import Random

from benchmarks.paper.trial import Script, Trial, Wait
from demo.fake_printer.faults import (
    Deed,
    Fault,
    mends,
    nothing_more,
    strike,
    strike_after_cut,
    strike_in_ticket,
)
from demo.fake_printer.machine import Trouble

STRAY = (b"\x12", b"\x1a\x16", b"\x11", b"\x13", b"\xff\x00\xfe", b"\x7e" * 9, b"\x10\x00\x00\x0f")
"""Status bytes nobody asked for, XON, XOFF, line noise, a printer's automatic status."""
PAUSES = (0.1, 1.0, 3.0, 8.0, 40.0)
ENDLESS = 1_000_000
SOON = 12.0
"""Seconds: longer than a kiosk waits for the word that a ticket is printed."""
LONGEST = 1100
"""Bytes into a ticket; it has some less."""
RECOVERY_S = 90.0
"""Within so long after the last fault is mended a ticket can be printed: the longest wait until a
look, and some."""


@dataclass(frozen=True)
class Order:
    """A citizen takes a number; `waits`: nothing else happens until the outcome is told."""

    waits: bool


@dataclass(frozen=True)
class Copy:
    """Somebody asks for the last ticket again."""


@dataclass(frozen=True)
class Strike:
    """It goes wrong: now, so many bytes into the next ticket, or (-1) right after its cut."""

    fault: Fault
    after: int | None = None


@dataclass(frozen=True)
class Mend:
    """Hands do the next thing that helps."""


@dataclass(frozen=True)
class Refill:
    """If the roll has ended, hands put in one of so many rows."""

    rows: int


@dataclass(frozen=True)
class Pause:
    """Time passes."""

    seconds: float


@dataclass(frozen=True)
class Stray:
    """The printer says what nobody asked for: now, or with its next answer."""

    data: bytes
    later: bool


@dataclass(frozen=True)
class Soon:
    """It happens so many seconds from now, whatever the kiosk is waiting for then."""

    seconds: float
    event: Strike | Mend | Stray


Event = Order | Copy | Strike | Mend | Refill | Pause | Stray | Soon


@dataclass
class Play:
    """Events played on a trial.

    `blind`: the printer cannot be asked how it is. `fresh_roll`: the last ticket gets one.
    """

    events: Sequence[Event]
    blind: bool = False
    fresh_roll: bool = True
    ordered: int = 0
    hands: dict[Fault, list[Deed]] = field(default_factory=dict)

    def __call__(self, trial: Trial) -> Script:
        """The script: the events, then everything is mended, then one ticket more."""
        yield self._ready(trial)
        for event in self.events:
            yield from self._happen(trial, event)
        yield Wait.pause(SOON)
        nothing_more(trial.door)
        yield from self._all_mended()
        if self.fresh_roll:
            yield from self._refill(trial, ENDLESS)
        if self.blind:
            yield from self._switched(trial)
        yield Wait.pause(10.0)
        yield self._ready(trial)
        yield from self._order(trial, waits=True)
        yield Wait.pause(20.0)

    def _happen(self, trial: Trial, event: Event) -> Script:
        match event:
            case Order(waits):
                yield from self._order(trial, waits=waits)
            case Copy() if self.ordered:
                trial.order(self.ordered, copy=True)
            case Refill(rows) if trial.door.machine.rows_left == 0:
                yield from self._refill(trial, rows)
            case Pause(seconds):
                yield Wait.pause(seconds)
            case Soon(seconds, event) if trial.clock is not None:
                trial.clock.after(seconds, partial(self._at_once, trial, event))
            case Soon(seconds, event):
                yield Wait.pause(seconds)
                self._at_once(trial, event)
            case Strike() | Mend() | Stray():
                self._at_once(trial, event)

    def _at_once(self, trial: Trial, event: Strike | Mend | Stray) -> None:
        match event:
            case Strike(fault, after) if fault not in self.hands:
                self._strike(trial, fault, after)
            case Mend() if self.hands:
                self._mend()
            case Stray(data, later):
                self._mutter(trial, data, later=later)

    def _order(self, trial: Trial, *, waits: bool) -> Script:
        self.ordered += 1
        trial.order(self.ordered)
        if waits:
            yield trial.told_of(self.ordered)

    def _strike(self, trial: Trial, fault: Fault, after: int | None) -> None:
        struck = partial(self._struck, trial, fault)
        if after is None:
            strike(trial.door, fault)
            struck()
        elif after < 0:
            strike_after_cut(trial.door, fault, struck)
        else:
            strike_in_ticket(trial.door, fault, after, struck)

    def _struck(self, trial: Trial, fault: Fault) -> None:
        self.hands[fault] = list(mends(trial.door, fault))

    def _mend(self) -> None:
        fault, (deed, *more) = next(iter(self.hands.items()))
        if more:
            self.hands[fault] = more
        else:
            del self.hands[fault]
        deed()

    @staticmethod
    def _refill(trial: Trial, rows: int) -> Script:
        trial.door.trouble(Trouble.COVER_OPEN)
        yield Wait.pause(20.0)
        trial.door.new_roll(rows)
        trial.door.clear(Trouble.COVER_OPEN)
        yield Wait.pause(20.0)

    def _switched(self, trial: Trial) -> Script:
        """Who cannot see what a printer lacks switches it off and on."""
        trial.door.switch_off()
        yield Wait.pause(5.0)
        trial.door.switch_on()
        yield Wait.pause(40.0)

    def _all_mended(self) -> Script:
        while self.hands:
            self._mend()
            yield Wait.pause(10.0)

    @staticmethod
    def _mutter(trial: Trial, data: bytes, *, later: bool) -> None:
        if later:
            trial.door.machine.stray = data
        else:
            trial.door.say(data)

    def _ready(self, trial: Trial) -> Wait:
        return Wait(trial.ready().until, RECOVERY_S)


def random_events(rng: Random, stray: Sequence[bytes] = STRAY) -> list[Event]:
    """Some events, by chance."""
    makers: Sequence[Callable[[], Event]] = (
        lambda: Order(rng.random() < 0.7),
        lambda: Order(rng.random() < 0.7),
        lambda: Strike(rng.choice(list(Fault)), rng.choice((None, -1, rng.randrange(LONGEST)))),
        Mend,
        lambda: Pause(rng.choice(PAUSES)),
        lambda: rng.choice((Copy(), Stray(rng.choice(stray), rng.random() < 0.5))),
        lambda: Soon(
            rng.random() * SOON, rng.choice((Mend(), Stray(rng.choice(stray), later=True)))
        ),
        lambda: Soon(rng.random() * SOON, Strike(rng.choice(list(Fault)))),
    )
    return [rng.choice(makers)() for _ in range(rng.randint(1, 12))]
