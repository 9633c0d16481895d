"""The store in SQL: one writing connection for the writer's thread, pooled ones for readers."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Executable, bindparam, delete, func, insert, select

from ticket_server.domain.facts import DayStarted, Fact
from ticket_server.domain.tickets import Ticket
from ticket_server.domain.values import GivenBefore
from ticket_server.storage import expectations, log
from ticket_server.storage import tables as t
from ticket_server.storage.beside import write
from ticket_server.storage.codec import day_and_number, ticket_of
from ticket_server.storage.engine import WRITES, at_the_door, drop, engine_for
from ticket_server.storage.hold import Hold
from ticket_server.storage.keys import Keys, Known
from ticket_server.storage.rows import Rows
from ticket_server.storage.schema import prepare
from ticket_server.storage.store import (
    Change,
    Closing,
    Estimated,
    FirstCall,
    Outcome,
    OutcomeUnknownError,
    Past,
    Remembered,
    StoreError,
)
from ticket_server.storage.tokens import Tokens

PROBE_BYTES = 8192
PULSE = "alive_at"

_GIVEN = (
    select(t.tickets.c.series, func.max(t.tickets.c.count))
    .where(t.tickets.c.day == bindparam("day"), t.tickets.c.offline.is_(False))
    .group_by(t.tickets.c.series)
)
_OFFLINE = (
    select(t.tickets.c.number)
    .where(t.tickets.c.day == bindparam("day"), t.tickets.c.offline.is_(True))
    .order_by(t.tickets.c.number)
)
_REPLIES = select(t.replies.c.key, t.replies.c.id).order_by(t.replies.c.id)
_FIRST_KEPT = (
    select(t.replies.c.id)
    .where(t.replies.c.at >= bindparam("before"))
    .order_by(t.replies.c.id)
    .limit(1)
)
_FORGET = delete(t.replies).where(t.replies.c.id < bindparam("first_kept"))


class SqlTransaction:
    """A writing step on the writer's connection."""

    def __init__(self, connection: Connection, keys: Keys, head: bytes) -> None:
        self._connection = connection
        self._rows = Rows(connection)
        self._keys = keys
        self.new_keys: Known = {}
        self.head = head

    def remembered(self, keys: Collection[bytes]) -> dict[bytes, Remembered]:
        """See Transaction."""
        known = self._keys.among(keys)
        with at_the_door():
            return self._rows.replies(known) if known else {}

    def given(self, day: date) -> GivenBefore:
        """See Transaction."""
        with at_the_door():
            rows = self._connection.execute(_GIVEN, {"day": day})
            counts = {series: count for series, count in rows}  # noqa: C416 - rows are no pairs
            for series, floor in log.floors(self._connection, day).items():
                counts[series] = max(floor, counts.get(series, 0))
            offline = self._connection.execute(_OFFLINE, {"day": day}).scalars()
            return GivenBefore(counts=counts, offline=tuple(offline))

    def save(self, change: Change) -> None:
        """See Transaction."""
        with at_the_door():
            self._save_log(change)
            self._save_tickets(change)
            if change.replies:
                self.new_keys = self._keys.number(reply.key for reply in change.replies)
                self._rows.add_replies(self.new_keys, change.replies, change.at)
            write(self._connection, change.beside)

    def run(
        self,
        statement: Executable,
        values: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
    ) -> None:
        """Anything else that belongs into a writing step."""
        with at_the_door():
            self._connection.execute(statement, values)

    def _save_log(self, change: Change) -> None:
        if change.facts:
            self.head = self._rows.add_facts(change.facts, self.head)
        for fact in change.facts:
            if isinstance(fact.body, DayStarted):
                self._rows.add_day(fact.seq, fact.body.day)

    def _save_tickets(self, change: Change) -> None:
        tickets, issues = change.tickets, change.issues
        if issues:
            self._rows.add_tickets([(tickets[t], issue) for t, issue in issues.items()])
        changed = [ticket for ticket in tickets.values() if ticket.id not in issues]
        if changed:
            self._rows.change_tickets(changed)


class SqlStore(Tokens):
    """A centre's facts in SQLite (the default, in `data`) or in the database at `address`."""

    def __init__(self, data: Path, address: str | None = None) -> None:
        super().__init__(engine_for(address, data))
        self._hold = Hold(data)
        self._keys = Keys()
        self._writer: Connection | None = None
        self._head = b""
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
        step = SqlTransaction(connection, self._keys, self._head)
        try:
            yield step
        except BaseException:
            self._roll_back()
            raise
        try:
            begun.commit()
        except Exception as error:
            raise OutcomeUnknownError(f"The commit failed: {error}") from error
        self._keys.add(step.new_keys)
        self._head = step.head

    def today(self) -> list[Fact]:
        """See Store."""
        with at_the_door(), self._engine.connect() as connection:
            return log.today(connection)

    def facts(self, after: int, upto: int) -> list[Fact]:
        """See Store."""
        with at_the_door(), self._engine.connect() as connection:
            return log.between(connection, after, upto)

    def closing(self, day: date) -> Closing | None:
        """See Store."""
        with at_the_door(), self._engine.connect() as connection:
            return log.closing(connection, day)

    def ticket(self, ticket_id: str) -> Ticket | None:
        """See Store."""
        where = day_and_number(ticket_id)
        if where is None:
            return None
        day, number = where
        wanted = select(t.tickets).where(t.tickets.c.day == day, t.tickets.c.number == number)
        with at_the_door(), self._engine.connect() as connection:
            row = connection.execute(wanted).one_or_none()
        return None if row is None or row.id != ticket_id else ticket_of(row)

    def forget_replies(self, before: datetime) -> None:
        """See Store."""
        with at_the_door(), self._engine.connect() as connection:
            first_kept = connection.execute(_FIRST_KEPT, {"before": before}).scalar()
        if first_kept is None:
            first_kept = self._keys.next
        with self.transaction() as step:
            step.run(_FORGET, {"first_kept": first_kept})
        self._keys.forget(first_kept)

    def beat(self, at: datetime) -> None:
        """See Store."""
        with self.transaction() as step:
            step.run(delete(t.meta).where(t.meta.c.key == PULSE))
            step.run(insert(t.meta).values(key=PULSE, value=at.isoformat()))

    def alive_at(self) -> datetime | None:
        """See Store."""
        wanted = select(t.meta.c.value).where(t.meta.c.key == PULSE)
        with at_the_door(), self._engine.connect() as connection:
            at = connection.execute(wanted).scalar()
        return None if at is None else datetime.fromisoformat(at)

    def past(self, before: date, limit: int) -> Past:
        """See Store."""
        with at_the_door(), self._engine.connect() as connection:
            return expectations.past(connection, before, limit)

    def keep(self, estimates: Sequence[Estimated], calls: Sequence[FirstCall]) -> None:
        """See Store."""
        with self.transaction() as step:
            for statement, rows in expectations.keeping(estimates, calls):
                step.run(statement, rows)

    def outcomes(self, first: date, last: date) -> list[Outcome]:
        """See Store."""
        with at_the_door(), self._engine.connect() as connection:
            return expectations.outcomes(connection, first, last)

    def forget_estimates(self, before: date) -> None:
        """See Store."""
        with self.transaction() as step:
            step.run(delete(t.estimates).where(t.estimates.c.day < before))

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
                self._keys.load((key, number) for key, number in connection.execute(_REPLIES))
                self._head = log.head(connection)
                connection.rollback()
            except StoreError:
                drop(connection)
                raise
        self._writer = connection
        return connection

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
