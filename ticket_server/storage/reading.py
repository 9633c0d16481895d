"""A centre's data as it lies there, only read: also while a server works on it, or a copy of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select, text

from ticket_server.storage import log
from ticket_server.storage import tables as t
from ticket_server.storage.engine import FILE, at_the_door, engine_for, engine_to_read
from ticket_server.storage.store import UnusableStoreError
from ticket_server.storage.verify import Broken, Expected, Whole, verify

OFFLINE = "0003"
"""The first revision that tells numbers given without the server from others."""
CHAINED = "0004"
"""The first revision whose facts have hashes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """What there is: `day`, `at` and `seq` are the last; None in an empty log."""

    epoch: str
    facts: int
    tickets: int
    seq: int
    at: datetime | None
    day: date | None


class Reading:
    """What may be asked of the data; all answers are of one moment."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.revision: str = connection.execute(
            text("SELECT version_num FROM alembic_version")
        ).scalar_one()

    def verify(self, expected: Expected | None = None) -> Whole | Broken:
        """Holds the log against its chain. UnusableStoreError where it has none yet."""
        if self.revision < CHAINED:
            raise UnusableStoreError(
                "Dữ liệu phiên bản cũ, chưa có chuỗi kiểm chứng: hãy chạy máy chủ một lần · "
                "These data are of an older version, without a chain: start the server once."
            )
        return verify(log.stored(self._connection), expected)

    def count(self) -> Counted:
        """How much there is."""
        ask = self._connection.execute
        last = ask(select(t.facts.c.seq, t.facts.c.at).order_by(t.facts.c.seq.desc()).limit(1))
        row = last.one_or_none()
        return Counted(
            epoch=ask(select(t.meta.c.value).where(t.meta.c.key == "epoch")).scalar_one(),
            facts=ask(select(func.count()).select_from(t.facts)).scalar_one(),
            tickets=ask(select(func.count()).select_from(t.tickets)).scalar_one(),
            seq=row.seq if row else 0,
            at=row.at if row else None,
            day=ask(select(t.days.c.day).order_by(t.days.c.seq.desc()).limit(1)).scalar(),
        )

    def highest(self, first: date, last: date) -> dict[str, int]:
        """The highest count of each series that was given here on any of these days."""
        tickets = t.tickets.c
        wanted = select(tickets.series, func.max(tickets.count)).group_by(tickets.series)
        if self.revision >= OFFLINE:
            wanted = wanted.where(tickets.offline.is_(False))
        rows = self._connection.execute(wanted.where(tickets.day >= first, tickets.day <= last))
        return {series: count for series, count in rows}  # noqa: C416 - rows are no pairs

    def floors(self, day: date) -> dict[str, int]:
        """Up to which counts papers of that day may be out that a restore knew of, by series."""
        return log.floors(self._connection, day)


@contextmanager
def reading(data: Path, address: str | None = None) -> Iterator[Reading]:
    """The data in a directory, or in the database at `address`. StoreError when they cannot be."""
    if address is None:
        if not (data / FILE).is_file():
            where = f"Không có dữ liệu trong {data} · There are no data in {data}."
            raise UnusableStoreError(where)
        with reading_file(data / FILE) as found:
            yield found
    else:
        with _reading(engine_for(address, data), isolation_level="REPEATABLE READ") as found:
            yield found


@contextmanager
def reading_file(file: Path) -> Iterator[Reading]:
    """The data in one SQLite file, such as a backup."""
    with _reading(engine_to_read(file)) as found:
        yield found


@contextmanager
def _reading(engine: Engine, **options: str) -> Iterator[Reading]:
    """Everything in one transaction, which ends without a trace."""
    try:
        with at_the_door(), engine.connect().execution_options(**options) as connection:
            yield Reading(connection)
    finally:
        engine.dispose()
