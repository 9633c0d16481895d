"""One server per data: a lock held for life. The operating system lets go of it after a crash."""

from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, text

from ticket_server.storage.store import DataInUseError

SERVER_LOCK = 0x44454E4C554F5402
"""The advisory lock of PostgreSQL that the serving server holds; any constant of our own."""


class Hold:
    """The claim of this process on the data: a file beside SQLite, a session's lock elsewhere."""

    def __init__(self, data: Path) -> None:
        self._lock = FileLock(data / "server.lock")
        self._held = False

    def file(self, engine: Engine) -> None:
        """Claim the data, or DataInUseError."""
        if engine.dialect.name == "sqlite":
            try:
                self._lock.acquire(timeout=0)
            except Timeout as error:
                where = Path(self._lock.lock_file).parent
                raise DataInUseError(
                    f"Another server is running on the data in {where}."
                ) from error
        self._held = True

    def database(self, connection: Connection) -> None:
        """Claim a database for as long as `connection` lives, or DataInUseError."""
        if not self._held or connection.dialect.name != "postgresql":
            return
        claim = text("SELECT pg_try_advisory_lock(:k)")
        got = connection.execute(claim, {"k": SERVER_LOCK}).scalar()
        connection.rollback()
        if not got:
            raise DataInUseError("Another server is running on this database.")

    def release(self) -> None:
        """Others may have it."""
        self._lock.release()
        self._held = False
