"""Rows beside the facts: stored with them or not at all, and read back as they were."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ticket_server.domain import facts as f
from ticket_server.storage import people as kept
from ticket_server.storage.store import Change, StoreUnavailableError

NOON = datetime(2026, 10, 14, 5, 0, 0, 123456, tzinfo=UTC)
LAN = kept.Person(
    login="lan",
    name="Nguyễn Thị Lan",
    role="staff",
    counters=frozenset({9, 7}),
    password="$argon2id$…",
    pin=None,
    made_at=NOON,
    changed_at=NOON,
    addresses=("192.168.1.9",),
    unlogged="made",
)
HERE = kept.Session(
    id=12, digest="d" * 64, login="lan", role="staff", counter=9, began_at=NOON, used_at=NOON
)


def test_people_and_sessions_come_back_as_they_were(store):
    anh = replace(LAN, login="anh", counters=None, pin="$…", addresses=(), disabled=True)
    store.put([kept.keep_person(LAN), kept.keep_person(anh), kept.keep_session(HERE)])
    assert sorted(kept.people(store), key=lambda p: p.login) == [anh, LAN]
    assert kept.sessions(store) == [HERE]


def test_a_row_takes_the_place_of_the_one_with_its_key(store):
    store.put([kept.keep_person(LAN), kept.keep_person(replace(LAN, name="Lan"))])
    assert [p.name for p in kept.people(store)] == ["Lan"]


def test_sessions_end_one_by_one_or_all_of_somebody(store):
    other = replace(HERE, id=13, digest="e" * 64)
    third = replace(HERE, id=14, digest="f" * 64, login="anh")
    store.put([kept.keep_session(s) for s in (HERE, other, third)])
    store.put([kept.drop_session(HERE)])
    assert {s.id for s in kept.sessions(store)} == {13, 14}
    store.put([kept.drop_sessions_of("lan")])
    assert {s.id for s in kept.sessions(store)} == {14}


def cut_off(store, change):
    with store.transaction() as step:
        step.save(change)
        raise StoreUnavailableError("the disk is full")


def test_rows_are_stored_with_the_facts_of_their_step_or_not_at_all(store):
    fact = f.Fact(
        seq=1, at=NOON, by="lan", body=f.SignedIn(login="lan", role="staff", how="pin", counter=9)
    )
    change = Change(at=NOON, facts=[fact], beside=[kept.keep_session(HERE)])
    with pytest.raises(StoreUnavailableError):
        cut_off(store, change)
    assert (store.facts(0, 9), kept.sessions(store)) == ([], [])
    with store.transaction() as step:
        step.save(change)
    assert (store.facts(0, 9), kept.sessions(store)) == ([fact], [HERE])
