"""The tables. A change here needs a migration and another HEAD; a test compares the two."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
)

HEAD = "0008"
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
    Column("origin", String(64)),
    Column("body", Text, nullable=False),
    Column("hash", LargeBinary(32)),
)
"""`origin`: the address that the request came from. `hash`: see `chain`."""

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
    Column("started_at", Moment),
    Column("priority_class", String(64)),
    Column("absences", Integer, nullable=False, server_default="0"),
    Column("outcome", String(32)),
    Column("dossiers", Integer, nullable=False, server_default="0"),
    Column("offline", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("day", "number"),
)
"""The key is the `seq` of issue, so that new tickets lie side by side; an id is found by the day
and number in it."""

estimates = Table(
    "estimates",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("ticket", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("category", String(64), nullable=False),
    Column("at", Moment, nullable=False),
    Column("at_issue", Boolean, nullable=False),
    Column("median", Moment, nullable=False),
    Column("earliest", Moment, nullable=False),
    Column("latest", Moment, nullable=False),
    Column("basis", String(16), nullable=False),
    Column("called_at", Moment),
    Index(None, "day", "ticket"),
)
"""What was expected, before rounding, when a ticket was issued and now and then while it waited.
`ticket` is the `seq` of issue; `called_at`: when it was called for the first time."""

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
    Column("kind", String(16)),
    Column("paired_by", String(64)),
    Column("renamed", String(64)),
    Column("revoked_at", Moment),
    Column("version", String(64)),
    Column("address", String(64)),
    Column("seen_at", Moment),
    UniqueConstraint("digest"),
)
"""See `devices.KeptDevice`."""

people = Table(
    "people",
    metadata,
    Column("login", String(32), primary_key=True),
    Column("name", String(64), nullable=False),
    Column("role", String(16), nullable=False),
    Column("counters", Text),
    Column("password", String(255)),
    Column("pin", String(255)),
    Column("disabled", Boolean, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("addresses", Text, nullable=False),
    Column("unlogged", String(16)),
)
"""Of secrets Argon2's text; see `people`."""

sessions = Table(
    "sessions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("digest", String(64), nullable=False),
    Column("login", String(32), nullable=False),
    Column("role", String(16), nullable=False),
    Column("counter", Integer),
    Column("began_at", Moment, nullable=False),
    Column("used_at", Moment, nullable=False),
    Column("origin", String(64)),
    Column("device", Integer),
    UniqueConstraint("digest"),
)
"""`id` is the `seq` of the fact that somebody signed in; `device`: of the PC's token."""

appointments = Table(
    "appointments",
    metadata,
    Column("reference", String(40), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("category", String(64), nullable=False),
    Column("procedure", String(64)),
    Column("purpose", String(32), nullable=False),
    Column("cancelled", Boolean, nullable=False),
)
"""See `domain.appointments.Appointment`."""
