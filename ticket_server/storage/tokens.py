"""Finds and adds tokens in SQL. Of a token only its SHA-256 is kept."""

from datetime import datetime

from sqlalchemy import insert, select

from ticket_server.storage import tables as t
from ticket_server.storage.beside import Tables
from ticket_server.storage.devices import token_of, token_values
from ticket_server.storage.engine import WRITES, at_the_door
from ticket_server.storage.store import Paired, Token


class Tokens(Tables):
    """The tables beside the facts, and whom tokens stand for."""

    def token(self, digest: str) -> Token | None:
        """Whom the token with this SHA-256 stands for; None: nobody, or it was revoked."""
        known = select(t.tokens).where(t.tokens.c.digest == digest, t.tokens.c.revoked_at.is_(None))
        with at_the_door(), self._engine.connect() as connection:
            row = connection.execute(known).one_or_none()
        return None if row is None else token_of(dict(row._mapping))

    def add_token(
        self, digest: str, token: Token, at: datetime, paired: Paired | None = None
    ) -> int:
        """Keeps a new one; its number. May be called in another process while a server runs."""
        values = token_values(digest, token, at, paired)
        with (
            at_the_door(),
            self._engine.connect().execution_options(**WRITES) as connection,
            connection.begin(),
        ):
            added = insert(t.tokens).values(**values).returning(t.tokens.c.id)
            return int(connection.execute(added).scalar_one())
