"""The paired PC at which somebody signed in."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Of those who are signed in now it is not known."""
    op.add_column("sessions", sa.Column("device", sa.Integer))
