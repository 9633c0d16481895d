"""Appointments that booking systems handed over."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the table; there are none yet."""
    op.create_table(
        "appointments",
        sa.Column("reference", sa.String(40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("category", sa.String(64), nullable=False),
        sa.Column("procedure", sa.String(64)),
        sa.Column("purpose", sa.String(32), nullable=False),
        sa.Column("cancelled", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("reference", name="pk_appointments"),
    )
