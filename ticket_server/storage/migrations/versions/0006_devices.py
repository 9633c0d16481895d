"""What is known of the device that has a token, and since when a token counts no more."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Add it; the tokens there are were made on the command line, and all of them count."""
    for column in (
        sa.Column("kind", sa.String(16)),
        sa.Column("paired_by", sa.String(64)),
        sa.Column("renamed", sa.String(64)),
        sa.Column("revoked_at", MOMENT),
        sa.Column("version", sa.String(64)),
        sa.Column("address", sa.String(64)),
        sa.Column("seen_at", MOMENT),
    ):
        op.add_column("tokens", column)
