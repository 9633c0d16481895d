"""The store in SQL: one writing connection for the writer's thread, pooled ones for readers."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Executable, bindparam, delete, func, insert, select, update

from ticket_server.domain.facts import DayStarted, Fact
from ticket_server.domain.tickets import Ticket
from ticket_server.storage import tables as t
from ticket_server.storage.codec import fact_of, issue_row, row_of, ticket_of, ticket_row
from ticket_server.storage.engine import WRITES, at_the_door, drop, engine_for
from ticket_server.storage.hold import Hold
from ticket_server.storage.schema import prepare
from ticket_server.storage.store import (
    Change,
    OutcomeUnknownError,
    Remembered,
    StoreError,
    Token,
)

PROBE_BYTES = 8192

_CHANGING = ("state", "counter", "called_at", "times", "ended_at", "printed")
_UPDATE_TICKET = (
    update(t.tickets)
    .where(t.tickets.c.id == bindparam("which"))
    .values({name: bindparam(f"new_{name}") for name in _CHANGING})
)
_GIVEN = (
    select(t.tickets.c.series, func.max(t.tickets.c.count))
    .where(t.tickets.c.day == bindparam("day"))
    .group_by(t.tickets.c.series)
)
_REMEMBERED = select(t.replies).where(t.replies.c.key.in_(bindparam("keys", expanding=True)))
_TODAY = (
    select(t.facts)
    .where(t.facts.c.seq >= func.coalesce(select(func.max(t.days.c.seq)).scalar_subquery(), 0))
    .order_by(t.facts.c.seq)
)


class SqlTransaction:
    """A writing step on the writer's connection."""

    def __init__(self, connection: Connection, secret: bytes) -> None:
        self._connection = connection
        self._secret = secret

    def remembered(self, keys: Collection[str]) -> dict[str, Remembered]:
        """The replies already given to these keys."""
        if not keys:
            return {}
        with at_the_door():
            rows = self._connection.execute(_REMEMBERED, {"keys": list(keys)})
            return {row.key: Remembered(**row._asdict()) for row in rows}

    def given(self, day: date) -> dict[str, int]:
        """The highest count given on `day`, per series."""
        with at_the_door():
            rows = self._connection.execute(_GIVEN, {"day": day})
            return {series: count for series, count in rows}  # noqa: C416 - rows are no pairs

    def save(self, change: Change) -> None:
        """Facts, days, tickets, replies."""
        with at_the_door():
            self._insert(t.facts, [row_of(fact) for fact in change.facts])
            self._insert(t.days, _days(change.facts))
            self._save_tickets(change)
            self._insert(t.replies, [_reply_row(reply) for reply in change.replies])

    def run(self, statement: Executable) -> None:
        """Anything else that belongs into a writing step."""
        with at_the_door():
            self._connection.execute(statement)

    def _save_tickets(self, change: Change) -> None:
        issued, changed = [], []
        for ticket in change.tickets.values():
            issue = change.issues.get(ticket.id)
            if issue is None:
                row = ticket_row(ticket)
                changed.append({"which": ticket.id, **{f"new_{n}": row[n] for n in _CHANGING}})
            else:
                issued.append(issue_row(ticket, issue, self._secret))
        self._insert(t.tickets, issued)
        if changed:
            self._connection.execute(_UPDATE_TICKET, changed)

    def _insert(self, table: Any, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)


class SqlStore:
    """A centre's facts in SQLite (the default, in `data`) or in the database at `address`."""

    def __init__(self, data: Path, address: str | None = None) -> None:
        self._engine = engine_for(address, data)
        self._hold = Hold(data)
        self._writer: Connection | None = None
        prepare(self._engine, data)
        with at_the_door(), self._engine.connect() as connection:
            meta = {row.key: row.value for row in connection.execute(select(t.meta))}
        self.epoch = meta["epoch"]
        self.secret = bytes.fromhex(meta["secret"])

    def hold(self) -> None:
        """This server alone writes from now on, or DataInUseError."""
        self._hold.file(self._engine)
        self._connect()

    @contextmanager
    def transaction(self) -> Iterator[SqlTransaction]:
        """See Store."""
        connection = self._writer or self._connect()
        with at_the_door():
            begun = connection.begin()
        try:
            yield SqlTransaction(connection, self.secret)
        except BaseException:
            self._roll_back()
            raise
        try:
            begun.commit()
        except Exception as error:
            raise OutcomeUnknownError(f"The commit failed: {error}") from error

    def today(self) -> list[Fact]:
        """See Store."""
        with at_the_door(), self._engine.connect() as connection:
            return [fact_of(row) for row in connection.execute(_TODAY)]

    def facts(self, after: int, upto: int) -> list[Fact]:
        """See Store."""
        wanted = select(t.facts).where(t.facts.c.seq > after, t.facts.c.seq <= upto)
        with at_the_door(), self._engine.connect() as connection:
            return [fact_of(row) for row in connection.execute(wanted.order_by(t.facts.c.seq))]

    def ticket(self, ticket_id: str) -> Ticket | None:
        """See Store."""
        with at_the_door(), self._engine.connect() as connection:
            found = connection.execute(select(t.tickets).where(t.tickets.c.id == ticket_id))
            row = found.one_or_none()
            return None if row is None else ticket_of(row)

    def token(self, digest: str) -> Token | None:
        """See Store."""
        with at_the_door(), self._engine.connect() as connection:
            row = connection.execute(
                select(t.tokens).where(t.tokens.c.digest == digest)
            ).one_or_none()
        if row is None:
            return None
        counters = None if row.counters is None else frozenset(map(int, row.counters.split(",")))
        return Token(id=row.id, role=row.role, name=row.name, counters=counters)

    def add_token(self, digest: str, token: Token, at: datetime) -> None:
        """See Store. May be called in another process while a server runs."""
        numbers = None if token.counters is None else ",".join(map(str, sorted(token.counters)))
        values = {"role": token.role, "name": token.name, "counters": numbers}
        with at_the_door(), self._writing() as connection:
            connection.execute(insert(t.tokens).values(digest=digest, created_at=at, **values))

    def forget_replies(self, before: datetime) -> None:
        """See Store."""
        with self.transaction() as step:
            step.run(delete(t.replies).where(t.replies.c.at < before))

    def try_write(self) -> None:
        """A row as large as a few pages is stored and deleted again, both to the disk."""
        delete_probe = delete(t.meta).where(t.meta.c.key == "probe")
        with self.transaction() as step:
            step.run(delete_probe)
            step.run(insert(t.meta).values(key="probe", value="-" * PROBE_BYTES))
        with self.transaction() as step:
            step.run(delete_probe)

    def reopen(self) -> None:
        """See Store."""
        self._drop_writer()
        self._engine.dispose()
        self._connect()

    def close(self) -> None:
        """See Store."""
        self._drop_writer()
        self._engine.dispose()
        self._hold.release()

    def _connect(self) -> Connection:
        with at_the_door():
            connection = self._engine.connect().execution_options(**WRITES)
            try:
                self._hold.database(connection)
            except StoreError:
                drop(connection)
                raise
        self._writer = connection
        return connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._engine.connect().execution_options(**WRITES) as connection, connection.begin():
            yield connection

    def _roll_back(self) -> None:
        connection = self._writer
        if connection is None:
            return
        try:
            connection.rollback()
        except Exception:  # noqa: BLE001 - whatever it was, this connection is of no use
            self._drop_writer()

    def _drop_writer(self) -> None:
        if self._writer is not None:
            drop(self._writer)
            self._writer = None


def _days(facts: list[Fact]) -> list[dict[str, Any]]:
    return [
        {"seq": fact.seq, "day": fact.body.day}
        for fact in facts
        if isinstance(fact.body, DayStarted)
    ]


def _reply_row(reply: Remembered) -> dict[str, Any]:
    return {
        "key": reply.key,
        "fingerprint": reply.fingerprint,
        "status": reply.status,
        "body": reply.body,
        "at": reply.at,
    }
