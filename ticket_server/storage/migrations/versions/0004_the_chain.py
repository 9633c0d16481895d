"""Where a fact came from, and the chain of hashes; the facts that exist are chained too."""

import sqlalchemy as sa
from alembic import op

from ticket_server.storage.log import chain_all

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add both columns, and fill the chain in steps: a log of years need not fit into memory."""
    op.add_column("facts", sa.Column("origin", sa.String(64)))
    op.add_column("facts", sa.Column("hash", sa.LargeBinary(32)))
    chain_all(op.get_bind())
