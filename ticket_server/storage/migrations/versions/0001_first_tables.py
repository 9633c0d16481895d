"""The first tables: the log, its days, tickets, replies, tokens."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create them."""
    _create_log()
    _create_tickets()
    _create_replies()
    _create_tokens()


def _create_log() -> None:
    op.create_table(
        "meta",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )
    op.create_table(
        "facts",
        sa.Column("seq", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("by", sa.String(64)),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_facts"),
    )
    op.create_table(
        "days",
        sa.Column("seq", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_days"),
    )


def _create_tickets() -> None:
    op.create_table(
        "tickets",
        sa.Column("seq", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("number", sa.String(16), nullable=False),
        sa.Column("series", sa.String(16), nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("category", sa.String(64), nullable=False),
        sa.Column("procedure", sa.String(64)),
        sa.Column("purpose", sa.String(32), nullable=False),
        sa.Column("priority", sa.Boolean, nullable=False),
        sa.Column("language", sa.String(64), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("counter", sa.Integer),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("key", MOMENT, nullable=False),
        sa.Column("called_at", MOMENT),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.Column("printed", sa.String(32)),
        sa.PrimaryKeyConstraint("seq", name="pk_tickets"),
        sa.UniqueConstraint("day", "number", name="uq_tickets_day_number"),
    )


def _create_replies() -> None:
    op.create_table(
        "replies",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("key", sa.LargeBinary(16), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(16), nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_replies"),
    )


def _create_tokens() -> None:
    op.create_table(
        "tokens",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("counters", sa.Text),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_tokens"),
        sa.UniqueConstraint("digest", name="uq_tokens_digest"),
    )
