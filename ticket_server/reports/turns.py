"""A day as it is counted, in the middle of its facts. Pure: see `folding`, `following`."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo
from typing import Any, NamedTuple

from ticket_server.reports.frames import UNKNOWN, End
from ticket_server.reports.hours import CounterHours

EPOCH = date(1970, 1, 1)
Body = dict[str, Any]


class FactRow(NamedTuple):
    """A fact as it is stored; `body` is JSON."""

    seq: int
    at: datetime
    kind: str
    by: str | None
    body: str


class Told(NamedTuple):
    """What was foretold of the ticket with that `seq` of issue, and when it was called."""

    ticket: int
    median: datetime
    earliest: datetime
    latest: datetime
    called_at: datetime


@dataclass(kw_only=True, slots=True)
class Turn:
    """One number's way through the day. `stops`: what it still has to go to, the next first."""

    seq: int
    issued_at: datetime
    stops: list[tuple[str, str | None]]
    wanted: tuple[str, str | None]
    purpose: str
    priority: bool
    offline: bool
    end: End = End.HERE
    void: bool = False
    first_call: datetime | None = None
    counter: int = 0
    called_at: datetime | None = None
    started_at: datetime | None = None
    officer: str | None = None
    served: Body | None = None


@dataclass(slots=True)
class Left:
    """What the last ticket to leave a counter was before, and what was counted for it then."""

    ticket: str
    turn: Turn
    row: tuple[str, Body] | None


@dataclass(kw_only=True)
class DayFold:
    """Takes the facts of one day one by one, oldest first."""

    day: date
    zone: tzinfo
    turns: dict[str, Turn] = field(default_factory=dict)
    left: dict[int, Left] = field(default_factory=dict)
    rows: dict[str, list[Body]] = field(default_factory=dict)
    late: list[Body] = field(default_factory=list)
    outages: list[tuple[datetime, datetime]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.hours = CounterHours(self.zone)
        self.rows = {"services": [], "no_shows": [], "ratings": []}

    def at(self, when: datetime) -> Body:
        """The day and local hour of something that happened on this day."""
        return {"day": self.number, "hour": when.astimezone(self.zone).hour}

    @property
    def number(self) -> int:
        """The day, counted from 1970."""
        return (self.day - EPOCH).days

    def leaves(self, body: Body, at: datetime, row: tuple[str, Body] | None = None) -> Turn:
        """The ticket is at its counter no more; what is counted for it can still be undone."""
        turn = self.turns[body["ticket"]]
        if body.get("counter") is None:
            return turn
        self.left[body["counter"]] = Left(body["ticket"], replace(turn), row)
        self.hours.empty(body["counter"], at)
        if row is not None:
            self.rows[row[0]].append(row[1])
        return turn

    def of(self, turn: Turn, when: datetime) -> Body:
        """When, and what for: the stop at which the ticket is."""
        category, procedure = turn.stops[0]
        return {
            **self.at(when), "category": category, "procedure": procedure,
            "purpose": turn.purpose, "officer": turn.officer,
        }  # fmt: skip

    def lasted(self, turn: Turn, ended: datetime) -> int:
        """Seconds from its beginning, or its call; unknown where the server was down meanwhile."""
        began = turn.started_at or turn.called_at
        if began is None or ended < began:
            return UNKNOWN
        if any(a < ended and b > began for a, b in self.outages):
            return UNKNOWN
        return round((ended - began).total_seconds())


FORESEEN = timedelta(minutes=2)
"""Whoever was told less, and waited less, is not counted: nothing was to be foretold."""


def number_row(state: DayFold, turn: Turn, told: Told | None) -> Body:
    """What became of one number, and of what was foretold of it."""
    category, procedure = turn.wanted
    wait = UNKNOWN
    if turn.first_call is not None:
        wait = max(0, round((turn.first_call - turn.issued_at).total_seconds()))
    foretold = told is not None and max(told.median, told.called_at) - turn.issued_at >= FORESEEN
    row = {
        **state.at(turn.issued_at), "category": category, "procedure": procedure,
        "purpose": turn.purpose, "counter": turn.counter, "priority": turn.priority,
        "offline": turn.offline, "end": turn.end, "wait_s": wait, "told": foretold,
        "late_s": 0, "covered": False,
    }  # fmt: skip
    if told is not None and foretold:
        row["late_s"] = round((told.called_at - told.median).total_seconds())
        row["covered"] = told.earliest <= told.called_at <= told.latest
    return row
