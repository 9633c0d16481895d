"""A hall at one moment, as far as waiting depends on it. Times are seconds from that moment."""

from collections.abc import Mapping
from dataclasses import dataclass

from ticket_server.estimate.laws import LawKey

NEVER = float("inf")


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """Somebody who waits. `lines`: where; `key`, then `seq`: the place in the order.

    `stops`: what is done to whoever is called from each line, in the order of `lines`; `holder`:
    shared by tickets of which only one is called at a time; `at`: the counter where its holder is
    just now, with another matter; `since_s`: since when it waits.
    """

    id: str
    key: float
    seq: int
    lines: tuple[str, ...]
    stops: tuple[LawKey, ...]
    holder: str | None = None
    at: int | None = None
    since_s: float = 0.0

    @property
    def alone(self) -> bool:
        """Whether it stands in one line only, and nothing else keeps it from being called."""
        return len(self.lines) == 1 and self.holder is None and self.at is None


@dataclass(frozen=True, kw_only=True, slots=True)
class Serving:
    """Somebody at a counter since `elapsed_s`. `started` False: called, and may not come."""

    law: LawKey
    elapsed_s: float
    started: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """A counter that calls people, now or later.

    `offsets`: its lines, and what is added to a key there (more than 0: it only helps);
    `serving`: who is there; `idle_s`: how long a call has been due, None when none is; `back_s`:
    when it takes people again, 0 when it does; `paused_s`: how long it has been paused with no end
    told; `opens_s`: when the hours begin (or began) at which it should open, None when it has;
    `away`: stretches in which it calls nobody.
    """

    counter: int
    offsets: Mapping[str, float]
    serving: Serving | None = None
    idle_s: float | None = None
    back_s: float = 0.0
    paused_s: float | None = None
    opens_s: float | None = None
    away: tuple[tuple[float, float], ...] = ()

    @property
    def calls_now(self) -> bool:
        """Whether it is neither closed nor paused."""
        return self.back_s <= 0 and self.paused_s is None and self.opens_s is None


@dataclass(frozen=True, kw_only=True, slots=True)
class Newcomer:
    """Whoever would take a number of `line` now."""

    line: str
    priority: bool
    key: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Stream:
    """People still to come to `line`, each counted as come `credit_s` earlier.

    `expected[i]`: how many come until `times[i]`; straight in between, nobody after the last.
    """

    line: str
    law: LawKey
    credit_s: float
    times: tuple[float, ...]
    expected: tuple[float, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Situation:
    """What the replay starts from. `waiting` is in the order of calling, (key, seq).

    `closed`: the stretches of this day in which the centre is closed, before and between its hours.
    """

    waiting: tuple[Waiting, ...]
    desks: tuple[Desk, ...]
    newcomers: tuple[Newcomer, ...] = ()
    streams: tuple[Stream, ...] = ()
    closed: tuple[tuple[float, float], ...] = ()

    def desks_of(self, line: str) -> tuple[Desk, ...]:
        """The desks that call from `line`."""
        return tuple(d for d in self.desks if line in d.offsets)
