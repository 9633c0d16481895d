"""Who is next: the smallest key among the counter's lines, ties by the order of issue.

A key changes only by a fact, so that it can be printed, indexed and checked later.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from ticket_server.domain.tickets import Ticket

Place = tuple[datetime, int, str]
"""Key, `seq` of issue, ticket id: a ticket's place in the one order of the hall."""

EVERYBODY = "*"
"""The line of all the waiting, also of those who cannot be called just now."""


def key(*, issued_at: datetime, priority: bool, credit: timedelta) -> datetime:
    """Priority counts as though it had come `credit` earlier."""
    return issued_at - credit if priority else issued_at


def place(ticket: Ticket) -> Place:
    """Where the ticket stands in the order."""
    return ticket.key, ticket.seq, ticket.id


def line_of(counter: int) -> str:
    """The line of those who wait for this counter alone."""
    return f"@{counter}"


def lines_of(ticket: Ticket) -> tuple[str, ...]:
    """The lines a waiting ticket stands in: its counter's, or those of its categories."""
    return ticket.categories if ticket.to_counter is None else (line_of(ticket.to_counter),)


class Head(NamedTuple):
    """The first of a line as a counter sees it: the smallest is called."""

    key: datetime
    seq: int
    ticket: str
    offset: timedelta
    line: str


class Lines:
    """The waiting, one sorted line per category and per counter. A ticket may stand in several."""

    def __init__(self) -> None:
        self._lines: dict[str, list[Place]] = {}
        self._where: dict[str, tuple[Place, tuple[str, ...]]] = {}
        self._several: set[str] = set()

    def heads(
        self, own: Iterable[str], helps: Iterable[str] = (), offset: timedelta = timedelta()
    ) -> list[Head]:
        """The first of each line, those of `helps` as though they had come `offset` later."""
        lines = self._lines
        heads = [Head(*line[0], timedelta(), c) for c in own if (line := lines.get(c))]
        for category in helps:
            if line := lines.get(category):
                when, seq, ticket = line[0]
                heads.append(Head(when + offset, seq, ticket, offset, category))
        return heads

    def next_of(
        self, own: Iterable[str], helps: Iterable[str] = (), offset: timedelta = timedelta()
    ) -> str | None:
        """The id of the ticket to call; None when nobody waits there."""
        heads = self.heads(own, helps, offset)
        return min(heads).ticket if heads else None

    def before(self, where: Place, lines: Iterable[str]) -> int:
        """How many in `lines` come before `where`, each counted once."""
        wanted = set(lines)
        count = sum(bisect_left(line, where) for c in wanted if (line := self._lines.get(c)))
        for ticket in self._several:
            at, own = self._where[ticket]
            times = len(wanted.intersection(own))
            if times > 1 and at < where:
                count -= times - 1
        return count

    def in_order(self) -> list[str]:
        """Ids of all the waiting, in the order of calling over all categories."""
        return [p[2] for p in self._lines.get(EVERYBODY, ())]

    def __len__(self) -> int:
        return len(self._where)

    def add(self, ticket: Ticket, *, callable_now: bool = True) -> None:
        """The ticket waits; unless `callable_now`, it keeps its place but is nobody's next."""
        lines = lines_of(ticket) if callable_now else ()
        if len(lines) > 1:
            lines = tuple(dict.fromkeys(lines))
        at = place(ticket)
        self._where[ticket.id] = (at, lines)
        if len(lines) > 1:
            self._several.add(ticket.id)
        for line in (EVERYBODY, *lines):
            insort(self._lines.setdefault(line, []), at)

    def remove(self, ticket_id: str) -> None:
        """The ticket waits no more. KeyError when it did not."""
        at, lines = self._where.pop(ticket_id)
        self._several.discard(ticket_id)
        for name in (EVERYBODY, *lines):
            line = self._lines[name]
            del line[bisect_left(line, at)]
