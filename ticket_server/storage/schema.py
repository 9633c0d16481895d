"""Creates and migrates the tables, once, whoever comes first. Alembic is loaded only if needed."""

import secrets
from pathlib import Path

from filelock import FileLock
from sqlalchemy import URL, Connection, Engine, exc, insert, select, text

from ticket_server.codes import new_secret
from ticket_server.storage.engine import WRITES, at_the_door, engine_for
from ticket_server.storage.store import UnusableStoreError
from ticket_server.storage.tables import HEAD, meta
from ticket_server.storage.upgrading import upgrade

LOCK_S = 30
MIGRATIONS = Path(__file__).parent / "migrations"
SCHEMA_LOCK = 0x44454E4C554F5401
"""The advisory lock of PostgreSQL under which tables are made; any constant of our own."""


def prepare(engine: Engine, data: Path) -> None:
    """Brings the tables to HEAD and gives the log its epoch. Races are settled by a lock."""
    with at_the_door():
        if _revision(engine) == HEAD:
            return
        if engine.dialect.name == "sqlite":
            with FileLock(data / "schema.lock", timeout=LOCK_S):
                _migrate_file(engine)
        else:
            _migrate(engine)


def _migrate_file(engine: Engine) -> None:
    """What is there already goes up as a copy; nobody may hold the file meanwhile."""
    revision, file = _revision(engine), engine.url.database
    if revision is None or not file:
        _migrate(engine)
    elif revision > HEAD:
        raise UnusableStoreError(
            "Dữ liệu của phiên bản mới hơn chương trình này · "
            "The data is of another version, newer than this program."
        )
    elif revision != HEAD:
        engine.dispose()
        upgrade(Path(file), revision, _migrate_copy)


def _migrate_copy(file: Path) -> None:
    engine = engine_for(str(URL.create("sqlite", database=str(file))), file.parent)
    try:
        _migrate(engine)
    finally:
        engine.dispose()


def _revision(engine: Engine) -> str | None:
    try:
        with engine.connect() as connection:
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    except (exc.OperationalError, exc.ProgrammingError):
        return None  # no such table: or no database, which the next step will say


def _migrate(engine: Engine) -> None:
    with engine.connect().execution_options(**WRITES) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:k)"), {"k": SCHEMA_LOCK})
        _upgrade(connection)
        _found(connection)


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - 200 ms that only a first start needs
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise UnusableStoreError(f"The data is of another version: {error}") from error


def _found(connection: Connection) -> None:
    if connection.execute(select(meta.c.value).where(meta.c.key == "epoch")).scalar():
        return
    values = {"epoch": secrets.token_hex(8), "secret": new_secret().hex()}
    rows = [{"key": key, "value": value} for key, value in values.items()]
    connection.execute(insert(meta), rows)
