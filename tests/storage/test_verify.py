"""A log that was tampered with: the exact fact is named; what cannot be known is not claimed."""

import argparse
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from ticket_server import verifying
from ticket_server.cli import UsageError
from ticket_server.domain import facts as f
from ticket_server.storage.chain import GENESIS, Entry, link
from ticket_server.storage.engine import FILE
from ticket_server.storage.reading import reading
from ticket_server.storage.verify import Broken, Expected, Whole, Wrong

COLUMNS = {
    "at": "2026-10-14 00:30:00.000001",
    "kind": "CounterClosed",
    "by": "somebody",
    "origin": "10.0.0.9",
    "body": '{"counter":10}',
    "hash": b"\x01" * 32,
}
ANYTHING = {
    "at": ["no time", 7, b"\xff"],
    "kind": [b"\xff", ""],
    "by": [None, 7, b"\xff"],
    "body": [b"\xff\xfe", ""],
    "hash": [None, b"", "text"],
}


@pytest.fixture
def lying(sqlite, sqlite_log, body, data):
    """Twenty facts; and what happens to the file."""
    sqlite_log.save(body.day())
    for _ in range(19):
        sqlite_log.save(f.CounterOpened(counter=9))
    sqlite.close()

    def tamper(*statements):
        with closing(sqlite3.connect(data / FILE)) as file:
            for statement in statements:
                file.execute(*statement) if isinstance(statement, tuple) else file.execute(
                    statement
                )
            file.commit()

    return tamper


def seen(data, expected=None):
    with reading(data) as found:
        return found.verify(expected)


def wrong(data):
    found = seen(data)
    assert isinstance(found, Broken)
    return found.wrong, found.seq, found.last


def test_what_nobody_changed_is_whole(lying, data):
    found = seen(data)
    assert isinstance(found, Whole)
    assert (found.count, found.last.entry.seq) == (20, 20)


@pytest.mark.parametrize("column", COLUMNS)
def test_a_changed_column_is_found_at_its_fact(lying, data, column):
    lying((f'UPDATE facts SET "{column}" = ? WHERE seq = 12', (COLUMNS[column],)))
    assert wrong(data) == (Wrong.CHANGED, 12, 12)


@pytest.mark.parametrize(
    ("column", "value"), [(column, value) for column in ANYTHING for value in ANYTHING[column]]
)
def test_whatever_lies_there_is_found_at_its_fact(lying, data, column, value):
    with closing(sqlite3.connect(data / FILE)) as file:
        assert file.execute("SELECT count(*) FROM facts").fetchone() == (20,)
    lying(
        "CREATE TABLE loose AS SELECT * FROM facts",
        "DROP TABLE facts",
        "ALTER TABLE loose RENAME TO facts",
        (f'UPDATE facts SET "{column}" = ? WHERE seq = 12', (value,)),
    )
    assert wrong(data) == (Wrong.CHANGED, 12, 12)


@pytest.mark.parametrize("first", [1, 12])
def test_facts_taken_out_are_named(lying, data, first):
    lying(f"DELETE FROM facts WHERE seq BETWEEN {first} AND {first + 1}")
    assert wrong(data) == (Wrong.TAKEN_OUT, first, first + 1)


def test_a_gap_that_was_closed_is_found(lying, data):
    lying(
        "DELETE FROM facts WHERE seq IN (12, 13)",
        "UPDATE facts SET seq = -seq WHERE seq > 13",
        "UPDATE facts SET seq = -seq - 2 WHERE seq < 0",
    )
    assert wrong(data) == (Wrong.TAKEN_OUT, 12, 13)


def test_a_fact_put_in_is_found(lying, data):
    lying(
        "UPDATE facts SET seq = -seq WHERE seq > 11",
        "UPDATE facts SET seq = 1 - seq WHERE seq < 0",
        "INSERT INTO facts SELECT 12, at, kind, by, body, origin, hash FROM facts WHERE seq = 5",
    )
    assert wrong(data) == (Wrong.INSERTED, 12, 12)


def test_a_fact_before_the_first_is_found(lying, data):
    lying("INSERT INTO facts SELECT 0, at, kind, by, body, origin, hash FROM facts WHERE seq = 5")
    assert wrong(data) == (Wrong.INSERTED, 0, 0)


@pytest.mark.parametrize("other", [13, 17])
def test_two_that_were_exchanged_are_found(lying, data, other):
    lying(
        "UPDATE facts SET seq = -1 WHERE seq = 12",
        f"UPDATE facts SET seq = 12 WHERE seq = {other}",
        f"UPDATE facts SET seq = {other} WHERE seq = -1",
    )
    assert wrong(data) == (Wrong.MOVED, 12, other)


def test_a_fact_hashed_anew_is_found_at_the_next(lying, data):
    rehash(data, lying, 12, 12)
    assert wrong(data) == (Wrong.CHANGED, 13, 13)


def test_a_cut_tail_is_found_by_what_was_printed(lying, data):
    printed = printed_at(data, 20)
    lying("DELETE FROM facts WHERE seq > 15")
    assert isinstance(seen(data), Whole)
    assert seen(data, Expected(hash=printed, at=20)).met is None
    assert seen(data, Expected(hash=printed)).met is None


def test_a_chain_written_anew_is_found_by_what_was_printed(lying, data):
    printed = printed_at(data, 20)
    rehash(data, lying, 12, 20)
    assert isinstance(seen(data), Whole)
    assert seen(data, Expected(hash=printed, at=20)).met is None


def test_what_was_printed_is_met_also_later(lying, data):
    printed = printed_at(data, 15)
    assert seen(data, Expected(hash=printed, at=15)).met.seq == 15
    assert seen(data, Expected(hash=printed[:16])).met.seq == 15
    assert seen(data, Expected(hash=printed, at=16)).met is None


def printed_at(data, seq):
    with closing(sqlite3.connect(data / FILE)) as file:
        return file.execute("SELECT hash FROM facts WHERE seq = ?", (seq,)).fetchone()[0].hex()


def rehash(data, tamper, first, last):
    """Fact `first` is changed; its hash and those up to `last` are made to fit."""
    with closing(sqlite3.connect(data / FILE)) as file:
        rows = file.execute('SELECT seq, at, kind, "by", origin, body, hash FROM facts').fetchall()
    before = rows[first - 2][-1] if first > 1 else GENESIS
    for seq, at, kind, by, origin, body, _ in rows[first - 1 : last]:
        who = "somebody" if seq == first else by
        when = datetime.fromisoformat(at).replace(tzinfo=UTC)
        before = link(before, Entry(seq, when, kind, who, origin, body))
        tamper(('UPDATE facts SET hash = ?, "by" = ? WHERE seq = ?', (before, who, seq)))


def command(data, expect=None, at=None):
    return verifying.verify(argparse.Namespace(data=data, expect=expect, at=at))


def test_the_command_says_what_it_cannot_know(lying, data, capsys):
    assert command(data) == 0
    said = capsys.readouterr().out
    assert "Chuỗi kiểm chứng liền mạch: 20 sự kiện" in said
    assert "phần cuối có bị cắt bỏ không" in said
    assert "the whole chain was written anew" in said
    hash_on_paper = said.split("(seq 20): ")[1].splitlines()[0]
    assert command(data, hash_on_paper.upper(), 20) == 0
    said = capsys.readouterr().out
    assert "Khớp với mã đã in: đến sự kiện 20" in said
    assert "phần cuối có bị cắt bỏ không" not in said
    lying("DELETE FROM facts WHERE seq = 20")
    assert command(data, hash_on_paper, 20) == verifying.BROKEN
    assert "KHÔNG KHỚP. Sự kiện 20 không có mã đã in" in capsys.readouterr().out


def test_the_command_names_the_fact(lying, data, capsys):
    lying("UPDATE facts SET kind = 'CounterClosed' WHERE seq = 12")
    assert command(data) == verifying.BROKEN
    said = capsys.readouterr().out
    assert "THE LOG WAS CHANGED. Fact 12:" in said
    assert "CounterClosed, kiosk-1" in said


def test_a_hash_that_is_none_is_refused(lying, data):
    with pytest.raises(UsageError, match="16"):
        command(data, "2f8a 11c0")


def test_an_empty_log_is_whole(sqlite, data, capsys):
    assert command(data) == 0
    assert "The log is empty." in capsys.readouterr().out
