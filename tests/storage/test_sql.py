"""What only a real database does: schema, locks, a full disk, a commit that fails."""

import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, event, text

from ticket_server.storage import schema, tables
from ticket_server.storage.sql import SqlStore
from ticket_server.storage.store import (
    DataInUseError,
    OutcomeUnknownError,
    StoreUnavailableError,
    UnstorableError,
    UnusableStoreError,
)


def test_the_tables_are_what_the_migrations_make(sqlite, data):
    engine = create_engine(f"sqlite:///{data / 'denluot.sqlite3'}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, tables.metadata) == []
    engine.dispose()


def test_head_is_the_last_migration():
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == tables.HEAD


def test_a_store_at_head_is_opened_without_alembic(sqlite, data):
    code = (
        "import sys, pathlib; from ticket_server.storage.sql import SqlStore;"
        f"SqlStore(pathlib.Path({str(data)!r})).close(); sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_epoch_is_made_once(sqlite, data):
    again = SqlStore(data)
    assert (again.epoch, again.secret) == (sqlite.epoch, sqlite.secret)
    again.close()


def test_data_of_a_newer_version_is_refused(sqlite, data):
    with sqlite.transaction() as step:
        step.run(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(UnusableStoreError, match="another version"):
        SqlStore(data)


@pytest.mark.parametrize("address", ["nonsense", "nosuch://here", "postgresql+nodriver://h/d"])
def test_an_address_that_says_nothing_is_refused(data, address):
    with pytest.raises(UnusableStoreError):
        SqlStore(data, address)


def test_a_file_that_is_no_database_is_refused(data):
    (data / "denluot.sqlite3").write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreUnavailableError, match="not a database"):
        SqlStore(data)


def test_one_server_for_one_data(sqlite, data):
    sqlite.hold()
    second = SqlStore(data)
    with pytest.raises(DataInUseError, match="Another server"):
        second.hold()
    sqlite.close()
    second.hold()
    second.close()


def test_a_commit_is_flushed(sqlite):
    with sqlite.transaction() as step:
        ask = step._connection.exec_driver_sql
        assert ask("PRAGMA journal_mode").scalar() == "wal"
        assert ask("PRAGMA synchronous").scalar() == 2  # FULL


def fill_up(store):
    """From now on the database may not grow by a page."""

    @event.listens_for(store._engine, "connect")
    def limit(connection, _record):
        connection.execute("PRAGMA max_page_count = 1").close()

    store.reopen()
    return lambda: event.remove(store._engine, "connect", limit)


def test_a_full_disk_takes_nothing_and_can_still_be_read(sqlite, sqlite_log, body):
    sqlite_log.save(body.day())
    make_room = fill_up(sqlite)
    with pytest.raises(StoreUnavailableError, match="full"):
        sqlite.try_write()
    tickets = [body.issued(f"9{i:03d}", i) for i in range(1, 200)]
    with pytest.raises(StoreUnavailableError, match="full"):
        sqlite_log.save(*tickets)
    assert len(sqlite.today()) == 1
    make_room()
    sqlite.reopen()
    sqlite.try_write()
    assert len(sqlite.today()) == 1


def test_what_is_no_text_cannot_be_stored(sqlite, sqlite_log, body):
    change = sqlite_log.change(body.day())
    object.__setattr__(change.facts[0], "by", "\ud800")
    with pytest.raises(UnstorableError), sqlite.transaction() as step:
        step.save(change)
    assert sqlite.today() == []


def test_a_number_too_large_cannot_be_stored(sqlite, sqlite_log, body):
    change = sqlite_log.change(body.day())
    object.__setattr__(change.facts[0], "seq", 2**70)
    with pytest.raises(UnstorableError), sqlite.transaction() as step:
        step.save(change)
    assert sqlite.today() == []


def test_a_failed_commit_has_an_unknown_outcome(sqlite, sqlite_log, body):
    def fail(_connection):
        raise OSError("the disk went away")

    event.listen(sqlite._engine, "commit", fail)
    with pytest.raises(OutcomeUnknownError):
        sqlite_log.save(body.day())
    event.remove(sqlite._engine, "commit", fail)
    sqlite.reopen()
    assert sqlite.today() == []
