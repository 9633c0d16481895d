"""The log as it is stored: its facts, and their chain of hashes."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    LargeBinary,
    Row,
    bindparam,
    cast,
    column,
    func,
    select,
    table,
    update,
)

from ticket_server.domain.facts import Fact, Restored
from ticket_server.storage import tables as t
from ticket_server.storage.bodies import fact_of
from ticket_server.storage.chain import GENESIS, Entry, links
from ticket_server.storage.store import Closing
from ticket_server.storage.verify import Stored

STEP = 2000
"""So many facts are in memory at a time."""

BEFORE_ALL = -(2**31)
"""No fact's `seq` is as low, whatever was done to the file."""

NO_TIME = datetime.fromtimestamp(0, UTC)
"""What is said of a time that is none."""

_F = table("facts", *(column(c.name, c.type) for c in t.facts.c))
_ENTRY = tuple(_F.c[name] for name in Entry._fields)
_FACTS = select(*_ENTRY).order_by(_F.c.seq)
_TODAY = _FACTS.where(
    _F.c.seq >= func.coalesce(select(func.max(t.days.c.seq)).scalar_subquery(), 0)
)
_BETWEEN = _FACTS.where(_F.c.seq > bindparam("after"), _F.c.seq <= bindparam("upto"))
_AFTER = (
    select(*_ENTRY, _F.c.hash)
    .where(_F.c.seq > bindparam("after"))
    .order_by(_F.c.seq)
    .limit(bindparam("step"))
)
_BYTES = (
    select(_F.c.seq, *(cast(column, LargeBinary).label(column.name) for column in _ENTRY[1:]))
    .add_columns(cast(_F.c.hash, LargeBinary).label("hash"))
    .where(_F.c.seq > bindparam("after"))
    .order_by(_F.c.seq)
    .limit(bindparam("step"))
)
_HEAD = select(_F.c.hash).order_by(_F.c.seq.desc()).limit(1)
_SET = update(_F).where(_F.c.seq == bindparam("which")).values(hash=bindparam("made"))
_STARTED = select(func.max(t.days.c.seq)).where(t.days.c.day == bindparam("on"))
_NEXT = select(func.min(t.days.c.seq)).where(t.days.c.seq > bindparam("started"))
_RESTORED = select(_F.c.body).where(
    _F.c.kind == Restored.__name__,
    _F.c.seq
    >= select(func.min(t.days.c.seq)).where(t.days.c.day == bindparam("on")).scalar_subquery(),
)
"""Also those of later days: a clock that went back to the day may have been wrong by then."""
_LAST = select(_F.c.seq, _F.c.at, _F.c.hash).order_by(_F.c.seq.desc()).limit(1)


def today(connection: Connection) -> list[Fact]:
    """The facts since the last DayStarted, with it."""
    return [fact_of(row) for row in connection.execute(_TODAY)]


def between(connection: Connection, after: int, upto: int) -> list[Fact]:
    """Facts with `after < seq <= upto`."""
    rows = connection.execute(_BETWEEN, {"after": after, "upto": upto})
    return [fact_of(row) for row in rows]


def head(connection: Connection) -> bytes:
    """The hash that the next fact follows."""
    return connection.execute(_HEAD).scalar() or GENESIS


def stored(connection: Connection) -> Iterator[Stored]:
    """All facts in their order as they lie there, a few at a time, whatever was done to them."""
    lite = connection.dialect.name == "sqlite"
    statement, made = (_BYTES, _of_bytes) if lite else (_AFTER, _of_row)
    after = BEFORE_ALL
    while rows := connection.execute(statement, {"after": after, "step": STEP}).all():
        yield from map(made, rows)
        after = rows[-1].seq


def chain_all(connection: Connection) -> None:
    """Gives every fact its hash anew: for a log that had none."""
    before, after = GENESIS, BEFORE_ALL
    while rows := connection.execute(_AFTER, {"after": after, "step": STEP}).all():
        made = list(links(before, (Entry._make(row[:-1]) for row in rows)))
        values = [{"which": r.seq, "made": h} for r, h in zip(rows, made, strict=True)]
        connection.execute(_SET, values)
        before, after = made[-1], rows[-1].seq


def closing(connection: Connection, day: date) -> Closing | None:
    """The last fact of a day so far, or None where the day is not in the log."""
    started = connection.execute(_STARTED, {"on": day}).scalar()
    if started is None:
        return None
    after = connection.execute(_NEXT, {"started": started}).scalar()
    wanted = _LAST if after is None else _LAST.where(_F.c.seq < after)
    row = connection.execute(wanted).one()
    return Closing(day=day, seq=row.seq, at=row.at, hash=row.hash or b"")


def floors(connection: Connection, day: date) -> dict[str, int]:
    """Up to which counts papers of that day may be out, by series, as its restores said."""
    highest: dict[str, int] = {}
    for body in connection.execute(_RESTORED, {"on": day}).scalars():
        for series, floor in json.loads(body)["floors"].items():
            highest[series] = max(floor, highest.get(series, 0))
    return highest


def _of_row(row: Row[Any]) -> Stored:
    return Stored(Entry._make(row[:-1]), row.hash)


def _of_bytes(row: Row[Any]) -> Stored:
    """SQLite keeps anything in any column: what is no text, or no time, is only not the same."""
    at, kind, by, origin, body = map(_decoded, row[1:-1])
    return Stored(Entry(row.seq, _moment(at), kind or "", by, origin, body or ""), row.hash)


def _decoded(text: bytes | None) -> str | None:
    return None if text is None else text.decode(errors="replace")


def _moment(text: str | None) -> datetime:
    """As everybody reads it: an offset that somebody wrote behind it makes it another time."""
    try:
        moment = datetime.fromisoformat(text or "")
    except ValueError:
        return NO_TIME
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
