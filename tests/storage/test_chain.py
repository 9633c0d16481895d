"""The chain of hashes: its form to the byte, kept by every store, made for the facts of old."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from ticket_server.domain import facts as f
from ticket_server.storage import log as stored_log
from ticket_server.storage.bodies import entry_of
from ticket_server.storage.chain import GENESIS, Entry, link, links, record
from ticket_server.storage.engine import FILE
from ticket_server.storage.sql import SqlStore
from ticket_server.storage.store import Change, UnstorableError

DUMP = Path(__file__).parent / "first_version.sql"
NOON = datetime(2026, 10, 14, 5, 0, 0, 123456, tzinfo=UTC)
TOMORROW = date(2026, 10, 15)
ENTRY = Entry(7, NOON, "MessagePosted", "Bà Đỗ", None, '{"text":"Số 9012, mời…"}')


def test_a_record_is_what_the_document_says():
    written = (
        "1:1,1:7,16:1791954000123456,13:MessagePosted,9:Bà Đỗ,-,30:".encode()
        + '{"text":"Số 9012, mời…"},'.encode()
    )
    assert record(ENTRY) == written
    assert link(GENESIS, ENTRY) == sha256(bytes(32) + written).digest()


def test_a_hash_stays_what_it_was_when_it_was_printed():
    made = link(GENESIS, ENTRY._replace(origin="192.168.1.20"))
    assert made.hex() == "d50b533c71aeb095a50fd20db6c27a25e5212c59efaec79bec8ce47db4060c7f"


@pytest.mark.parametrize(
    "change",
    [{"seq": 8}, {"at": NOON.replace(microsecond=123457)}, {"kind": "x"}, {"by": None},
     {"origin": "-,"}, {"origin": ""}, {"body": ENTRY.body + " "}],
)  # fmt: skip
def test_any_other_fact_has_another_hash(change):
    assert link(GENESIS, ENTRY._replace(**change)) != link(GENESIS, ENTRY)


def test_the_same_moment_in_another_zone_is_the_same_fact():
    assert link(GENESIS, ENTRY._replace(at=NOON.astimezone())) == link(GENESIS, ENTRY)


def test_each_fact_is_chained_to_the_one_before(store, log, body):
    facts = log.save(body.day(), body.issued("9001")) + log.save(body.issued("9002", 2))
    *_, last = links(GENESIS, map(entry_of, facts))
    assert store.closing(facts[0].body.day).hash == last


def test_the_chain_goes_on_after_a_restart_and_a_failure(store, log, body):
    facts = log.save(body.day(), body.issued("9001"))
    with pytest.raises(UnstorableError), store.transaction() as step:
        step.save(Change(at=NOON, facts=[replace(facts[-1], by="somebody")]))
    facts += log.save(f.CounterOpened(counter=9))
    store.reopen()
    facts += log.save(f.CounterClosed(counter=9, reason="officer"))
    *_, last = links(GENESIS, map(entry_of, facts))
    assert store.closing(facts[0].body.day).hash == last


def test_where_a_fact_came_from_is_kept(store, log, body):
    change = log.change(body.day())
    change.facts[0] = fact = f.Fact(
        seq=1, at=NOON, by="Lan", body=change.facts[0].body, origin="192.168.1.20"
    )
    with store.transaction() as step:
        step.save(change)
    assert store.facts(0, 9) == [fact]
    assert store.closing(fact.body.day).hash == link(GENESIS, entry_of(fact))


def test_a_day_closes_before_the_next_one_starts(store, log, body):
    today = body.day().day
    assert store.closing(today) is None
    log.save(body.day(), body.issued("9001"))
    assert store.closing(today).seq == 2
    gone = f.TicketExpired(ticket="20261014-9001", number="9001")
    log.save(gone, body.day(TOMORROW), f.CounterOpened(counter=9))
    assert (store.closing(today).seq, store.closing(TOMORROW).seq) == (3, 5)
    log.save(body.day(today))
    assert (store.closing(today).seq, store.closing(TOMORROW).seq) == (6, 5)


def test_facts_of_old_are_chained_in_steps(data, monkeypatch):
    monkeypatch.setattr(stored_log, "STEP", 5)
    with closing(sqlite3.connect(data / FILE)) as file:
        file.executescript(DUMP.read_text(encoding="utf-8"))
    old = SqlStore(data)
    facts = old.facts(0, 99)
    assert len(facts) > 2 * stored_log.STEP
    with old._engine.connect() as connection:
        seen = list(stored_log.stored(connection))
    assert [row.hash for row in seen] == list(links(GENESIS, (row.entry for row in seen)))
    assert [row.entry.seq for row in seen] == [fact.seq for fact in facts]
    old.close()
