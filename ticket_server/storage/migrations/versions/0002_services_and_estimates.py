"""What is learned from a ticket's service, and what was expected of its wait."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Add them."""
    op.add_column("tickets", sa.Column("started_at", MOMENT))
    op.add_column("tickets", sa.Column("priority_class", sa.String(64)))
    op.add_column("tickets", sa.Column("absences", sa.Integer, nullable=False, server_default="0"))
    op.add_column("tickets", sa.Column("outcome", sa.String(32)))
    op.add_column("tickets", sa.Column("dossiers", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "estimates",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("ticket", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("category", sa.String(64), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("at_issue", sa.Boolean, nullable=False),
        sa.Column("median", MOMENT, nullable=False),
        sa.Column("earliest", MOMENT, nullable=False),
        sa.Column("latest", MOMENT, nullable=False),
        sa.Column("basis", sa.String(16), nullable=False),
        sa.Column("called_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_estimates"),
    )
    op.create_index("ix_estimates_day_ticket", "estimates", ["day", "ticket"])
