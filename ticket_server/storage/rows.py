"""The statements of every batch, written by hand: one for many rows, made once for each number.

They go straight to the driver: a row at a time through Core costs the most of a batch, and each
step gives away the interpreter's lock to a busy event loop. See docs/decisions/.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Table

from ticket_server.domain.facts import Fact
from ticket_server.domain.tickets import Ticket
from ticket_server.storage import tables as t
from ticket_server.storage.bodies import entry_of
from ticket_server.storage.chain import links
from ticket_server.storage.keys import Known
from ticket_server.storage.store import Issue, Remembered

Values = tuple[Any, ...]

FACTS = ("seq", "at", "kind", "by", "origin", "body", "hash")
DAYS = ("seq", "day")
REPLIES = ("id", "key", "fingerprint", "status", "body", "at")
TICKETS = (
    "seq", "id", "day", "number", "series", "count", "category", "procedure", "purpose",
    "priority", "language", "state", "counter", "issued_at", "key", "called_at", "times",
    "ended_at", "printed", "started_at", "priority_class", "absences", "outcome", "dossiers",
    "offline",
)  # fmt: skip
CHANGING = (
    "category", "procedure", "priority", "key", "state", "counter", "called_at", "times",
    "ended_at", "printed", "started_at", "priority_class", "absences", "outcome", "dossiers",
)  # fmt: skip


class Rows:
    """Speaks to the driver of one connection (PEP 249) in values it takes as they are."""

    def __init__(self, connection: Connection) -> None:
        self._cursor = connection.connection.cursor()
        lite = connection.dialect.name == "sqlite"
        self._mark = "?" if lite else "%s"
        self._moment: Callable[[datetime], Any] = _moment_text if lite else _as_it_is
        self._day: Callable[[date], Any] = date.isoformat if lite else _as_it_is

    def replies(self, ids: Collection[int]) -> dict[bytes, Remembered]:
        """The replies with these ids."""
        sql = _select(t.replies, REPLIES[1:5], "id", len(ids), self._mark)
        self._cursor.execute(sql, tuple(ids))
        return {
            key: Remembered(key=key, fingerprint=fingerprint, status=status, body=body)
            for key, fingerprint, status, body in self._cursor.fetchall()
        }

    def add_facts(self, facts: Sequence[Fact], before: bytes) -> bytes:
        """New facts, the first after one with the hash `before`; the hash of the last."""
        entries = [entry_of(fact) for fact in facts]
        hashes = list(links(before, entries))
        rows = [
            (e.seq, self._moment(e.at), e.kind, e.by, e.origin, e.body, made)
            for e, made in zip(entries, hashes, strict=True)
        ]
        self._add(t.facts, FACTS, rows)
        return hashes[-1]

    def add_day(self, seq: int, day: date) -> None:
        """A day that the fact `seq` started."""
        self._add(t.days, DAYS, [(seq, self._day(day))])

    def add_tickets(self, tickets: Sequence[tuple[Ticket, Issue]]) -> None:
        """New tickets, as they now stand."""
        self._add(t.tickets, TICKETS, [self._ticket(*ticket) for ticket in tickets])

    def change_tickets(self, tickets: Sequence[Ticket]) -> None:
        """What has become of tickets."""
        sql = _update(t.tickets, CHANGING, "seq", self._mark)
        values = [(*self._changing(ticket), ticket.seq) for ticket in tickets]
        self._cursor.executemany(sql, values)

    def add_replies(self, ids: Known, replies: Sequence[Remembered], at: datetime) -> None:
        """What was answered to keys."""
        when = self._moment(at)
        rows = [(ids[r.key], r.key, r.fingerprint, r.status, r.body, when) for r in replies]
        self._add(t.replies, REPLIES, rows)

    def _add(self, table: Table, columns: Values, rows: Sequence[Values]) -> None:
        sql = _insert(table, columns, len(rows), self._mark)
        self._cursor.execute(sql, tuple(chain.from_iterable(rows)))

    def _ticket(self, ticket: Ticket, issue: Issue) -> Values:
        category, procedure, priority, key, state, counter, *rest = self._changing(ticket)
        return (
            ticket.seq,
            ticket.id,
            self._day(issue.day),
            ticket.number,
            issue.body.series,
            issue.body.count,
            category,
            procedure,
            ticket.purpose,
            priority,
            ticket.language,
            state,
            counter,
            self._moment(ticket.issued_at),
            key,
            *rest,
            ticket.offline,
        )

    def _changing(self, ticket: Ticket) -> Values:
        return (
            ticket.category,
            ticket.procedure,
            ticket.priority,
            self._moment(ticket.key),
            ticket.state.value,
            ticket.counter,
            self._moment_if(ticket.called_at),
            ticket.times,
            self._moment_if(ticket.ended_at),
            ticket.printed,
            self._moment_if(ticket.started_at),
            ticket.priority_class,
            ticket.absences,
            ticket.outcome,
            ticket.dossiers,
        )

    def _moment_if(self, moment: datetime | None) -> Any:
        return None if moment is None else self._moment(moment)


@lru_cache(maxsize=2048)
def _insert(table: Table, columns: tuple[str, ...], rows: int, mark: str) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    row = f"({', '.join([mark] * len(columns))})"
    return f"INSERT INTO {table.name} ({names}) VALUES {', '.join([row] * rows)}"  # noqa: S608


@lru_cache(maxsize=512)
def _select(table: Table, columns: tuple[str, ...], key: str, keys: int, mark: str) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join([mark] * keys)
    return f'SELECT {names} FROM {table.name} WHERE "{key}" IN ({marks})'  # noqa: S608


@lru_cache
def _update(table: Table, columns: tuple[str, ...], key: str, mark: str) -> str:
    changes = ", ".join(f'"{column}" = {mark}' for column in columns)
    return f'UPDATE {table.name} SET {changes} WHERE "{key}" = {mark}'  # noqa: S608


@lru_cache(maxsize=64)
def _moment_text(moment: datetime) -> str:
    """As SQLAlchemy's DateTime writes it in SQLite; `tables.Moment` reads it."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def _as_it_is(value: Any) -> Any:
    return value
