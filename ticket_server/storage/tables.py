"""The tables. A change here needs a migration and another HEAD; a test compares the two."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

HEAD = "0001"
"""The revision of the migrations that these tables are."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """An aware time, kept in UTC also where the database knows no zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ARG002
        """To UTC; a naive time is a mistake."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Aware, in UTC."""
        if not isinstance(value, datetime):
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


meta = Table(
    "meta",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

facts = Table(
    "facts",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("by", String(64)),
    Column("body", Text, nullable=False),
)

days = Table(
    "days",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("day", Date, nullable=False),
)

tickets = Table(
    "tickets",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", String(64), nullable=False),
    Column("day", Date, nullable=False),
    Column("number", String(16), nullable=False),
    Column("series", String(16), nullable=False),
    Column("count", Integer, nullable=False),
    Column("category", String(64), nullable=False),
    Column("procedure", String(64)),
    Column("purpose", String(32), nullable=False),
    Column("priority", Boolean, nullable=False),
    Column("language", String(64), nullable=False),
    Column("state", String(16), nullable=False),
    Column("counter", Integer),
    Column("issued_at", Moment, nullable=False),
    Column("key", Moment, nullable=False),
    Column("called_at", Moment),
    Column("times", Integer, nullable=False),
    Column("ended_at", Moment),
    Column("printed", String(32)),
    UniqueConstraint("day", "number"),
)
"""The key is the `seq` of issue, so that new tickets lie side by side; an id is found by the day
and number in it."""

replies = Table(
    "replies",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("key", LargeBinary(16), nullable=False),
    Column("fingerprint", LargeBinary(16), nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False),
)
"""Ids grow with time, so no index is written beside them: see `keys`."""

tokens = Table(
    "tokens",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("role", String(16), nullable=False),
    Column("name", String(64), nullable=False),
    Column("counters", Text),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("digest"),
)
