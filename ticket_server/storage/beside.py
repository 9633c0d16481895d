"""How rows beside the facts are read and written: in the same step as the facts, or at once."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, and_, delete, insert, select

from ticket_server.storage import tables as t
from ticket_server.storage.engine import WRITES, at_the_door
from ticket_server.storage.kept import Put, Row


def write(connection: Connection, rows: Iterable[Row]) -> None:
    """In the step that `connection` is in."""
    for row in rows:
        table = t.metadata.tables[row.table]
        here = and_(*(table.c[name] == value for name, value in row.key.items()))
        connection.execute(delete(table).where(here))
        if isinstance(row, Put):
            connection.execute(insert(table).values(**row.values))


class Tables:
    """The tables beside the facts, as a store of `engine` has them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def table(self, name: str) -> list[dict[str, Any]]:
        """All rows of one of them."""
        with at_the_door(), self._engine.connect() as connection:
            rows = connection.execute(select(t.metadata.tables[name]))
            return [dict(row._mapping) for row in rows]

    def put(self, rows: Sequence[Row]) -> None:
        """Writes at once. May be called in another process while a server runs."""
        with (
            at_the_door(),
            self._engine.connect().execution_options(**WRITES) as connection,
            connection.begin(),
        ):
            write(connection, rows)
