"""Who is next: the smallest key among the counter's categories, ties by the order of issue.

A key is fixed when the ticket is issued, so that it can be printed, indexed and checked later.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable
from datetime import datetime, timedelta

from ticket_server.domain.tickets import Ticket

Place = tuple[datetime, int, str]
"""Key, `seq` of issue, ticket id: a ticket's place in the one order of the hall."""


def key(*, issued_at: datetime, priority: bool, credit: timedelta) -> datetime:
    """Priority counts as though it had come `credit` earlier."""
    return issued_at - credit if priority else issued_at


def place(ticket: Ticket) -> Place:
    """Where the ticket stands in the order."""
    return ticket.key, ticket.seq, ticket.id


class Lines:
    """The waiting, one sorted line per category."""

    def __init__(self) -> None:
        self._lines: dict[str, list[Place]] = {}

    def next_of(self, categories: Iterable[str]) -> str | None:
        """The id of the ticket to call among `categories`; None when nobody waits there."""
        heads = [line[0] for c in categories if (line := self._lines.get(c))]
        return min(heads)[2] if heads else None

    def before(self, where: Place, categories: Iterable[str]) -> int:
        """How many of `categories` come before `where`."""
        return sum(bisect_left(line, where) for c in categories if (line := self._lines.get(c)))

    def in_order(self) -> list[str]:
        """Ids of all the waiting, in the order of calling over all categories."""
        return [p[2] for p in sorted(p for line in self._lines.values() for p in line)]

    def categories(self) -> set[str]:
        """Categories in which somebody waits."""
        return {c for c, line in self._lines.items() if line}

    def add(self, ticket: Ticket) -> None:
        """The ticket waits."""
        insort(self._lines.setdefault(ticket.category, []), place(ticket))

    def remove(self, ticket: Ticket) -> None:
        """The ticket waits no more."""
        line = self._lines[ticket.category]
        at = bisect_left(line, place(ticket))
        if at == len(line) or line[at][2] != ticket.id:
            raise KeyError(ticket.id)
        del line[at]
