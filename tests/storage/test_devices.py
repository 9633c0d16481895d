"""Tokens of devices: found while they count, changed as one row, kept with who paired them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ticket_server.storage.devices import devices, keep_device
from ticket_server.storage.store import Paired, Token

NOON = datetime(2026, 10, 14, 5, tzinfo=UTC)
KIOSK = Token(id=0, role="kiosk", name="kiosk-1")
PADS = Token(id=0, role="keypads", name="keypads-1", counters=frozenset())
PAIRED = Paired(kind="kiosk", by="lan", version="0.1.0", address="192.168.1.20")


def test_a_paired_device_is_kept_with_who_paired_it(store):
    number = store.add_token("a" * 64, KIOSK, NOON, PAIRED)
    store.add_token("b" * 64, PADS, NOON)
    paired, made = devices(store)
    assert (paired.id, paired.kind, paired.paired_by) == (number, "kiosk", "lan")
    assert (paired.version, paired.address, paired.seen_at) == ("0.1.0", "192.168.1.20", NOON)
    assert (made.kind, made.paired_by, made.counters, made.seen_at) == (
        None,
        None,
        frozenset(),
        None,
    )


def test_a_revoked_token_is_nobody_and_stays_in_the_list(store):
    store.add_token("a" * 64, KIOSK, NOON, PAIRED)
    [device] = devices(store)
    later = NOON + timedelta(days=3)
    store.put([keep_device(replace(device, revoked_at=later))])
    assert store.token("a" * 64) is None
    assert [kept.revoked_at for kept in devices(store)] == [later]


def test_a_device_that_is_changed_keeps_its_token_and_number(store):
    number = store.add_token("a" * 64, PADS, NOON)
    [device] = devices(store)
    moved = replace(device, name="keypads-2", renamed="keypads-1", counters=frozenset({9, 7}))
    store.put([keep_device(moved)])
    assert devices(store) == [moved]
    token = store.token("a" * 64)
    assert (token.id, token.name, token.counters) == (number, "keypads-2", {7, 9})


def test_no_secret_is_seen_in_what_is_kept(store):
    store.add_token("a" * 64, KIOSK, NOON, PAIRED)
    assert "a" * 64 not in repr(devices(store))
