"""What every store keeps can be held against its chain, also while a server works on it."""

import os
import sqlite3
from contextlib import closing, contextmanager
from datetime import date

import pytest

from ticket_server.storage.bodies import entry_of
from ticket_server.storage.engine import FILE
from ticket_server.storage.memory import MemoryStore
from ticket_server.storage.reading import reading, reading_file
from ticket_server.storage.store import StoreUnavailableError, UnusableStoreError
from ticket_server.storage.verify import Expected, Stored, Whole, Wrong, verify

TODAY = date(2026, 10, 14)


@contextmanager
def looked_at(store, data):
    """As `ticket-server verify` does."""
    lite = store._engine.dialect.name == "sqlite"
    with reading(data, None if lite else os.environ["DENLUOT_TEST_POSTGRESQL"]) as found:
        yield found


def test_it_is_whole_and_counted(store, log, body, data):
    log.save(body.day(), body.issued("9001"), body.issued("9002", 2))
    printed = store.closing(TODAY)
    log.save(body.issued("9003", 3))
    expected = Expected(hash=printed.hash.hex(), at=printed.seq)
    if isinstance(store, MemoryStore):
        found = verify(map(Stored, map(entry_of, store.log), store.hashes), expected)
    else:
        with looked_at(store, data) as there:
            found, counted = there.verify(expected), there.count()
            assert there.highest(TODAY, TODAY) == {"9": 3}
        assert (counted.facts, counted.tickets, counted.seq, counted.day) == (4, 3, 4, TODAY)
        assert (counted.at, counted.epoch) == (log.at, store.epoch)
    assert isinstance(found, Whole)
    assert (found.count, found.met.seq) == (4, 3)


def test_it_is_of_one_moment_and_in_nobodys_way(sqlite, sqlite_log, body, data):
    sqlite_log.save(body.day())
    with reading(data) as found:
        assert found.count().facts == 1
        sqlite_log.save(body.issued("9001"))
        assert (found.count().facts, found.verify().count) == (1, 1)
    with reading(data) as found:
        assert found.verify().count == 2


def test_an_offset_written_behind_a_time_is_a_change(sqlite, sqlite_log, body, data):
    sqlite_log.save(body.day(), body.issued("9001"))
    with closing(sqlite3.connect(data / FILE)) as file:
        file.execute("UPDATE facts SET at = at || '+07:00' WHERE seq = 2")
        file.commit()
    with reading(data) as found:
        broken = found.verify()
    assert (broken.wrong, broken.seq) == (Wrong.CHANGED, 2)


def test_no_data_are_said_to_be_none(tmp_path):
    with pytest.raises(UnusableStoreError, match="There are no data"), reading(tmp_path):
        pass
    (tmp_path / FILE).write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreUnavailableError), reading_file(tmp_path / FILE):
        pass
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
