"""What reports read: days of the log, their facts, what was foretold; and digests of days kept.

Digests are no record: they lie in a file of their own, `figures.sqlite3`, which may be deleted at
any time. Each holds the hash of its day's last fact, and counts only as long as the log has it.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from sqlalchemy import (
    URL,
    BigInteger,
    Column,
    Date,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    StaticPool,
    Table,
    case,
    column,
    create_engine,
    select,
    table,
)
from sqlalchemy.dialects.sqlite import insert

from ticket_server.reports.source import Kept, Stretch
from ticket_server.reports.turns import FactRow, Told
from ticket_server.storage import tables as t
from ticket_server.storage.engine import at_the_door, engine_for
from ticket_server.storage.store import StoreError

FILE = "figures.sqlite3"
STEP = 5000
"""So many facts are in memory at a time."""

_own = MetaData()
_digests = Table(
    "digests",
    _own,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("day", Date, nullable=False),
    Column("earliest", Date, nullable=False),
    Column("version", Integer, nullable=False),
    Column("upto", Integer, nullable=False),
    Column("stamp", LargeBinary, nullable=False),
    Column("crc", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
_F = table("facts", *(column(c.name, c.type) for c in t.facts.c))
_E, _D = t.estimates.c, t.days.c


class SqlShelf:
    """The store in `data`, or at `address`, for reading; digests beside it in `data`."""

    def __init__(self, data: Path, address: str | None = None) -> None:
        self._log = engine_for(address, data)
        self._kept = _beside(data)

    def stretches(self) -> Sequence[Stretch]:
        """See Shelf."""
        with at_the_door(), self._log.connect() as connection:
            days = connection.execute(select(_D.seq, _D.day).order_by(_D.seq)).all()
            ends = [day.seq - 1 for day in days[1:]]
            hashes = select(_F.c.seq, _F.c.hash).where(_F.c.seq.in_(select(_D.seq - 1)))
            known = {row.seq: row.hash for row in connection.execute(hashes)}
        several = zip(days, [*ends, None], strict=True)
        return [Stretch(d.seq, d.day, end, known.get(end) or b"") for d, end in several]

    def kept(self, first: date, last: date, version: int) -> Sequence[Kept]:
        """See Shelf."""
        c = _digests.c
        body = case((c.earliest <= last, c.body))
        columns = [body if name == "body" else c[name] for name in Kept._fields]
        wanted = select(*columns).where(c.day >= first, c.version == version)
        with suppress(StoreError), at_the_door(), self._kept.connect() as connection:
            return [Kept(*row) for row in connection.execute(wanted.order_by(c.seq))]
        return []

    def keep(self, new: Sequence[Kept]) -> None:
        """See Shelf."""
        if not new:
            return
        statement = insert(_digests)
        changes = {name: statement.excluded[name] for name in Kept._fields[1:]}
        with at_the_door(), self._kept.begin() as connection:
            connection.execute(
                statement.on_conflict_do_update(index_elements=["seq"], set_=changes),
                [kept._asdict() for kept in new],
            )

    def facts(self, stretch: Stretch, kinds: Sequence[str]) -> Iterator[FactRow]:
        """See Shelf."""
        columns = [_F.c[name] for name in FactRow._fields]
        wanted = select(*columns).where(_F.c.seq >= stretch.seq, _F.c.kind.in_(kinds))
        if stretch.upto is not None:
            wanted = wanted.where(_F.c.seq <= stretch.upto)
        with at_the_door(), self._log.connect() as connection:
            rows = connection.execution_options(yield_per=STEP).execute(wanted.order_by(_F.c.seq))
            yield from (FactRow._make(row) for row in rows)

    def told(self, day: date) -> Sequence[Told]:
        """See Shelf."""
        columns = [_E[name] for name in Told._fields]
        wanted = select(*columns).where(
            _E.day == day, _E.at_issue.is_(True), _E.called_at.is_not(None)
        )
        with at_the_door(), self._log.connect() as connection:
            return [Told._make(row) for row in connection.execute(wanted)]

    def close(self) -> None:
        """Lets go of both."""
        self._log.dispose()
        self._kept.dispose()


def _beside(data: Path) -> Engine:
    """The file of digests; one that is damaged is made anew, without a disk it is in memory."""
    path = data / FILE
    for attempt in range(2):
        engine = create_engine(URL.create("sqlite", database=str(path)))
        with suppress(StoreError), at_the_door():
            _own.create_all(engine)
            return engine
        engine.dispose()
        if attempt == 0:
            with suppress(OSError):
                path.unlink()
    engine = create_engine("sqlite://", poolclass=StaticPool)
    _own.create_all(engine)
    return engine
