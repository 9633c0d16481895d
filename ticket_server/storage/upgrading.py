"""A SQLite file of an older version goes up as a copy, which is checked and then put in its place.

Whatever happens on the way, the old file lies where it lay, or whole beside the new one.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from filelock import FileLock, Timeout

from ticket_server.storage import copying
from ticket_server.storage.engine import at_the_door
from ticket_server.storage.reading import CHAINED, reading_file
from ticket_server.storage.store import DataInUseError, UnusableStoreError
from ticket_server.storage.verify import Broken

ASIDE = ".upgrading"
SPARE = 16 << 20
PATIENCE_S = 5.0


def upgrade(file: Path, revision: str, migrate: Callable[[Path], None]) -> None:
    """`migrate` takes a copy up; nobody else may have the file open. StoreError: it is as it was.

    The file of before is kept beside as `denluot-0003.sqlite3`, by its revision.
    """
    aside = file.with_name(file.name + ASIDE)
    lock = FileLock(file.with_name("server.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise DataInUseError(
            f"Máy chủ phiên bản cũ đang chạy trên {file.parent}: hãy dừng nó trước · "
            f"A server of an older version is running on {file.parent}: stop it first."
        ) from error
    with lock, at_the_door():
        _clear(aside)
        try:
            fold_in(file)
            _make_room(file)
            copying.copy(file, aside, pause=lambda: None)
            migrate(aside)
            fold_in(aside)
            _check(file, aside, revision)
            copying.flush(aside)
            keep(file, file.with_name(f"{file.stem}-{revision}{file.suffix}"))
            aside.replace(file)
            copying.flush(file.parent)
        finally:
            _clear(aside)


def fold_in(file: Path) -> None:
    """All of it in one file; a log that was left beside would be taken for the next one's.

    DataInUseError when somebody else has it open.
    """
    with (
        at_the_door(),
        closing(sqlite3.connect(file, isolation_level=None, timeout=PATIENCE_S)) as opened,
    ):
        try:
            mode = opened.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY":
                raise
            mode = "busy"
    if mode != "delete":
        raise DataInUseError(
            f"Một chương trình khác đang mở {file} · Another program has {file} open."
        )


def _make_room(file: Path) -> None:
    if shutil.disk_usage(file.parent).free < 2 * file.stat().st_size + SPARE:
        raise UnusableStoreError(
            f"Không đủ chỗ trống trong {file.parent} để nâng cấp dữ liệu · "
            f"{file.parent} has too little room for the data to be brought to this version."
        )


def _check(old: Path, new: Path, revision: str) -> None:
    """No fact and no ticket was lost, and facts that were chained now are so without a break."""
    copying.check_pages(new)
    with reading_file(old) as before, reading_file(new) as after:
        was, now = before.count(), after.count()
        same = (was.facts, was.tickets, was.seq, was.epoch) == (
            now.facts, now.tickets, now.seq, now.epoch,
        )  # fmt: skip
        if not same or (revision < CHAINED and isinstance(after.verify(), Broken)):
            raise UnusableStoreError(
                f"Nâng cấp dữ liệu không thành công, {old} vẫn như cũ · "
                f"The data could not be brought to this version; {old} is as it was."
            )


def keep(file: Path, kept: Path) -> None:
    """The same file by a second name, so that there is never a moment without one."""
    kept.unlink(missing_ok=True)
    try:
        os.link(file, kept)
    except OSError:  # a disk that knows no second names
        shutil.copyfile(file, kept)
        copying.flush(kept)


def _clear(aside: Path) -> None:
    for left in aside.parent.glob(f"{aside.name}*"):
        left.unlink()
