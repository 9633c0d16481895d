"""Which numbers were given without the server."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add it; none of the older ones was."""
    offline = sa.Column("offline", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("tickets", offline)
