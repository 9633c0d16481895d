"""Connections: how SQLite and PostgreSQL are opened so that a commit is on the disk."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, exc, make_url

from ticket_server.storage.store import (
    StoreError,
    StoreUnavailableError,
    UnstorableError,
    UnusableStoreError,
)

FILE = "denluot.sqlite3"
PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -8000",
    "PRAGMA journal_size_limit = 16777216",
)
DATA_ERRORS = frozenset({"IntegrityError", "DataError", "ValueError", "OverflowError"})
STORE_ERRORS = frozenset({"SQLAlchemyError", "Error", "OSError"})
WRITES = {"denluot_writes": True}
"""Execution options of a connection whose transactions write from the start."""


def engine_for(address: str | None, data: Path) -> Engine:
    """SQLite in the data directory, or the database at `address` (an SQLAlchemy URL)."""
    if address is None:
        return _sqlite(URL.create("sqlite", database=str(data / FILE)))
    try:
        url = make_url(address)
        return _sqlite(url) if url.get_backend_name() == "sqlite" else create_engine(url)
    except (exc.SQLAlchemyError, ImportError) as error:
        raise UnusableStoreError(f"The database address cannot be used: {error}") from error


def engine_to_read(file: Path) -> Engine:
    """A SQLite file that nothing is written to, not even how it is opened."""
    address = f"{file.absolute().as_uri()}?mode=ro"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, isolation_level=None)

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    return engine


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLite's own transactions, not the driver's guesses
    for pragma in PRAGMAS:
        connection.execute(pragma).close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("denluot_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def at_the_door() -> Iterator[None]:
    """A library's error becomes ours: either this data cannot be stored, or nothing can.

    The drivers' own errors (PEP 249) are known by their names, so that none need be imported.
    """
    try:
        yield
    except StoreError:
        raise
    except Exception as error:
        kinds = {kind.__name__ for kind in type(error).__mro__}
        if kinds & DATA_ERRORS:
            raise UnstorableError(_words(error)) from error
        if kinds & STORE_ERRORS:
            raise StoreUnavailableError(_words(error)) from error
        raise


def _words(error: Exception) -> str:
    cause = getattr(error, "orig", None) or error
    return f"{type(cause).__name__}: {(str(cause).splitlines() or [''])[0]}"


def drop(connection: Connection) -> None:
    """Let go of a connection whatever state it is in."""
    with suppress(Exception):
        connection.invalidate()
    with suppress(Exception):
        connection.close()
