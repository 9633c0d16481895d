"""A consistent copy of a SQLite store while a server writes to it, in small steps."""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from ticket_server.storage.engine import at_the_door
from ticket_server.storage.store import StoreUnavailableError

PAGES = 256
"""So many pages of 4 KiB are copied at a time."""
PAUSE_S = 0.004
"""Between two steps, for whoever else wants the disk."""


def copy(
    source: Path, target: Path, *, pause: Callable[[], object] = lambda: time.sleep(PAUSE_S)
) -> None:
    """The store as it is at one moment, into one file that needs no other, flushed to its disk.

    One reading transaction lasts as long as the copy: nobody who writes waits for it, and the copy
    need not begin again at each commit. StoreError when it cannot be.
    """
    address = f"{source.absolute().as_uri()}?mode=ro"
    with (
        at_the_door(),
        closing(sqlite3.connect(address, uri=True, isolation_level=None)) as here,
        closing(sqlite3.connect(target, isolation_level=None)) as there,
    ):
        here.execute("BEGIN")
        here.execute("SELECT version_num FROM alembic_version").fetchone()
        here.backup(there, pages=PAGES, progress=lambda *_: pause())
        there.execute("PRAGMA journal_mode = DELETE").fetchone()
    flush(target)


def check_pages(file: Path) -> None:
    """StoreUnavailableError when what lies there is no sound SQLite file."""
    address = f"{file.absolute().as_uri()}?mode=ro"
    with at_the_door(), closing(sqlite3.connect(address, uri=True)) as found:
        said = found.execute("PRAGMA quick_check(1)").fetchone()[0]
    if said != "ok":
        raise StoreUnavailableError(f"{file.name}: {said}")


def flush(path: Path) -> None:
    """A file, or the names in a folder, to the disk; what is read after this comes from there."""
    if path.is_dir() and os.name == "nt":
        return  # Windows flushes names by itself, and opens no folder
    opened = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(opened)
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(opened, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(opened)
