"""Data of every version that was released go up as a copy, and never get lost on the way."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from filelock import FileLock
from sqlalchemy import create_engine

from ticket_server.domain.hall import Hall
from ticket_server.storage import schema, upgrading
from ticket_server.storage.engine import FILE
from ticket_server.storage.reading import reading
from ticket_server.storage.sql import SqlStore
from ticket_server.storage.store import (
    DataInUseError,
    StoreUnavailableError,
    UnusableStoreError,
)
from ticket_server.storage.tables import HEAD
from ticket_server.storage.verify import Whole

DUMP = Path(__file__).parent / "first_version.sql"


def config():
    made = Config()
    made.set_main_option("script_location", str(schema.MIGRATIONS))
    return made


RELEASED = [
    script.revision
    for script in ScriptDirectory.from_config(config()).walk_revisions()
    if script.revision != HEAD
]


def of_version(data, revision):
    """A file with a morning in it, as the version with that revision kept it."""
    file = data / FILE
    with closing(sqlite3.connect(file)) as opened:
        opened.executescript(DUMP.read_text(encoding="utf-8"))
    engine, told = create_engine(f"sqlite:///{file}"), config()
    with engine.begin() as connection:
        told.attributes["connection"] = connection
        command.upgrade(told, revision)
    engine.dispose()
    return file


@pytest.mark.parametrize("revision", RELEASED)
def test_each_version_goes_up_and_is_kept_beside(data, revision):
    before = content(of_version(data, revision))
    store = SqlStore(data)
    hall = Hall()
    hall.apply_all(store.today())
    assert {"9001", "9005", "T001"} <= {ticket.number for ticket in hall.tickets.values()}
    assert store.epoch == "1375ad93050dbe78"
    store.close()
    with reading(data) as found:
        assert (found.revision, found.count().tickets) == (HEAD, 7)
        assert isinstance(found.verify(), Whole)
    assert content(data / f"denluot-{revision}.sqlite3") == before
    assert not list(data.glob(f"{FILE}.upgrading*"))


def test_what_the_last_server_left_in_its_log_goes_up_too(data):
    file = of_version(data, RELEASED[0])
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("PRAGMA journal_mode = WAL").fetchone()
        opened.execute("UPDATE tickets SET printed = 'late' WHERE number = '9006'")
        opened.commit()
        left = data / "left"
        left.mkdir()
        for path in data.glob(f"{FILE}*"):
            shutil.copy(path, left / path.name)
    assert (left / f"{FILE}-wal").stat().st_size > 0
    store = SqlStore(left)
    assert store.ticket("20261014-9006").printed == "late"
    store.close()
    assert not (left / f"{FILE}-wal").exists()


def content(file):
    with closing(sqlite3.connect(file)) as opened:
        return list(opened.iterdump())


def unchanged(data, error, match):
    before = content(data / FILE)
    with pytest.raises(error, match=match):
        SqlStore(data)
    assert content(data / FILE) == before
    assert [path.name for path in data.glob("denluot*") if "-wal" not in path.name] == [FILE]


def test_a_step_that_fails_leaves_everything_as_it_was(data, monkeypatch):
    of_version(data, RELEASED[-1])

    def fail(connection):
        connection.exec_driver_sql("DELETE FROM facts")
        raise StoreUnavailableError("no room")

    monkeypatch.setattr(schema, "_upgrade", fail)
    unchanged(data, StoreUnavailableError, "no room")


def test_a_step_that_loses_a_ticket_is_not_taken(data, monkeypatch):
    of_version(data, RELEASED[-1])
    real = schema._upgrade

    def lose(connection):
        real(connection)
        connection.exec_driver_sql("DELETE FROM tickets WHERE number = '9006'")

    monkeypatch.setattr(schema, "_upgrade", lose)
    unchanged(data, UnusableStoreError, "is as it was")


def test_under_an_older_server_nothing_is_touched(data):
    of_version(data, RELEASED[0])
    with FileLock(data / "server.lock"):
        unchanged(data, DataInUseError, "stop it first")


def test_nor_while_another_program_reads(data, monkeypatch):
    file = of_version(data, RELEASED[0])
    monkeypatch.setattr(upgrading, "PATIENCE_S", 0.01)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL").fetchone()
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM facts").fetchone()
        with pytest.raises(DataInUseError, match=r"has .* open"):
            SqlStore(data)
        assert other.execute("SELECT count(*) FROM facts").fetchone()[0] > 0


def test_without_room_for_a_copy_nothing_is_begun(data, monkeypatch):
    of_version(data, RELEASED[0])
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=1 << 20))
    unchanged(data, UnusableStoreError, "too little room")


def test_a_disk_without_second_names_gets_a_copy(data, monkeypatch):
    before = content(of_version(data, RELEASED[0]))

    def fail(*_names):
        raise OSError(1, "not here")

    monkeypatch.setattr(upgrading.os, "link", fail)
    SqlStore(data).close()
    assert content(data / f"denluot-{RELEASED[0]}.sqlite3") == before


def test_what_an_interrupted_start_left_does_not_matter(data):
    file = of_version(data, RELEASED[0])
    file.with_name(f"{FILE}.upgrading").write_bytes(b"half")
    file.with_name(f"{FILE}.upgrading-wal").write_bytes(b"half")
    SqlStore(data).close()
    with reading(data) as found:
        assert found.revision == HEAD
