"""One waiting ticket for each person and category, where a centre wants it; and nothing is kept."""

import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from ticket_protocol.persons import PersonKey, person_of
from ticket_server.storage.sql import SqlStore

LAND, BUILD = {"category": "land"}, {"category": "build"}
CARD = "038204001234"


@pytest.fixture
def once(plan):
    return replace(plan, person_once=True)


@pytest.fixture
def hall(once, make_hall):
    with make_hall(once) as made:
        yield made


@pytest.fixture
def person(kiosk):
    """Who stands before the kiosk with a card."""
    return lambda card=CARD: {"person": person_of(key_of(kiosk), card)}


def key_of(kiosk):
    return PersonKey.model_validate(kiosk.get("/persons/key").json())


@pytest.fixture
def pressed(hall, staff):
    """What an officer does, an announcement and a minute after the call."""

    def press(*names):
        staff.post("/counters/9/call-next")
        hall.clock.move(seconds=60)
        for name in names:
            assert staff.post(f"/counters/9/{name}").status_code == 200

    return press


def waits(said):
    assert (said.status_code, said.json()["code"]) == (409, "PERSON_WAITS"), said.text
    return said.json()["number"]


def test_who_waits_is_told_the_number(kiosk, person):
    number = kiosk.post("/tickets", LAND | person()).json()["number"]
    assert waits(kiosk.post("/tickets", LAND | person())) == number
    assert kiosk.post("/tickets", BUILD | person()).status_code == 201
    assert kiosk.post("/tickets", LAND | person("079304005678")).status_code == 201
    assert kiosk.post("/tickets", LAND).status_code == 201


def test_every_stop_counts(kiosk, person):
    both = LAND | {"also": [BUILD]}
    number = kiosk.post("/tickets", both | person()).json()["number"]
    assert waits(kiosk.post("/tickets", BUILD | person())) == number
    other = {"category": "collect", "also": [LAND]}
    assert waits(kiosk.post("/tickets", other | person())) == number


def test_a_ticket_counts_for_what_it_waits_for_now(kiosk, staff, person):
    number = kiosk.post("/tickets", LAND | person()).json()["number"]
    staff.post(f"/tickets/{number}/category", BUILD)
    assert waits(kiosk.post("/tickets", BUILD | person())) == number
    assert kiosk.post("/tickets", LAND | person()).status_code == 201


@pytest.mark.parametrize(
    ("presses", "refused"),
    [
        ([], True),
        (["start"], False),
        (["hold"], True),
        (["no-show"], False),
        (["finish"], False),
        (["cancel"], False),
        (["put-back"], True),
    ],
)
def test_only_who_still_waits_waits(kiosk, pressed, person, presses, refused):
    number = kiosk.post("/tickets", LAND | person()).json()["number"]
    pressed(*presses)
    again = kiosk.post("/tickets", LAND | person())
    if refused:
        assert waits(again) == number
    else:
        assert again.status_code == 201


def test_the_same_order_said_twice_is_one_ticket(hall, kiosk, person):
    """Even with the hash of another key, after a night or a restart: it is the same order."""
    first = kiosk.post("/tickets", LAND | person(), key="once")
    assert kiosk.post("/tickets", LAND | person(), key="once").json() == first.json()
    other = LAND | {"person": "0" * 64}
    assert kiosk.post("/tickets", other, key="once").json() == first.json()
    assert len(hall.server.hub.hall.tickets) == 1


def test_what_was_not_stored_keeps_nobody_waiting(hall, kiosk, person):
    """Its number goes to somebody else; it is not the first one's for that."""
    hall.store.fail = "flush"
    assert kiosk.post("/tickets", LAND | person()).status_code == 503
    hall.clock.move(seconds=1)
    other = kiosk.post("/tickets", LAND | person("079304005678"))
    assert other.json()["number"] == "9001"
    assert kiosk.post("/tickets", LAND | person()).json()["number"] == "9002"
    assert waits(kiosk.post("/tickets", LAND | person())) == "9002"


def test_what_may_have_been_stored_is_looked_up(hall, kiosk, person):
    hall.store.fail = "commit"
    assert kiosk.post("/tickets", LAND | person()).json()["code"] == "OUTCOME_UNKNOWN"
    assert waits(kiosk.post("/tickets", LAND | person())) == "9001"


def test_two_kiosks_at_once_give_one_ticket(hall, kiosk, person):
    body, other = LAND | person(), hall.caller("kiosk", "kiosk-2")
    with ThreadPoolExecutor(8) as hands:
        said = list(hands.map(lambda i: (kiosk, other)[i % 2].post("/tickets", body), range(8)))
    assert sorted(s.status_code for s in said) == [201] + [409] * 7
    assert len(hall.server.hub.hall.tickets) == 1


def test_the_key_is_the_days_and_the_process(hall, kiosk, once, make_hall):
    key = key_of(kiosk)
    assert (key.day, len(bytes.fromhex(key.key))) == (date(2026, 10, 14), 32)
    assert key_of(kiosk) == key
    hall.clock.move(days=1)
    tomorrow = key_of(kiosk)
    assert tomorrow.day == date(2026, 10, 15)
    assert tomorrow.key != key.key
    with make_hall(once) as other:
        assert key_of(other.caller("kiosk")).key != key.key


def test_the_day_is_forgotten_when_it_ends(hall, kiosk, person):
    kiosk.post("/tickets", LAND | person())
    persons, keys = hall.server.service.persons, hall.server.day_keys
    assert persons._tickets
    hall.clock.move(days=1)
    assert kiosk.post("/tickets", BUILD).status_code == 201
    assert (persons._tickets, keys._key) == ({}, None)
    assert kiosk.post("/tickets", LAND | person()).status_code == 201


def test_a_centre_that_does_not_want_it_keeps_nothing(make_hall, plan):
    with make_hall(plan) as hall:
        kiosk = hall.caller("kiosk")
        body = LAND | {"person": person_of(key_of(kiosk), CARD)}
        assert kiosk.post("/tickets", body).status_code == 201
        assert kiosk.post("/tickets", body).status_code == 201
        assert hall.server.service.persons._tickets == {}


@pytest.mark.parametrize("person", ["", "x" * 64, "A" * 64, "0" * 63, "0" * 65, 5, CARD])
def test_a_person_is_a_hash_or_nobody(kiosk, person, caplog):
    with caplog.at_level(logging.DEBUG):
        said = kiosk.post("/tickets", LAND | {"person": person})
    assert (said.status_code, said.json()["code"]) == (422, "INVALID_BODY")
    assert CARD not in said.text + caplog.text


def test_nothing_of_a_person_is_stored_or_logged(tmp_path, make_hall, once, caplog):
    with caplog.at_level(logging.DEBUG), make_hall(once, SqlStore(tmp_path)) as hall:
        kiosk = hall.caller("kiosk", "kiosk-1")
        key = key_of(kiosk)
        body = LAND | {"person": person_of(key, CARD)}
        number = kiosk.post("/tickets", body, key="once").json()["number"]
        assert kiosk.post("/tickets", body, key="once").json()["number"] == number
        assert waits(kiosk.post("/tickets", body)) == number
        found = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    found += [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    assert any(number.encode() in data for data in found)
    secrets = [body["person"], key.key, CARD]
    secrets += [s.upper() for s in secrets]
    for secret in secrets:
        assert secret not in caplog.text
        assert not any(secret.encode() in data for data in found)
    for raw in (bytes.fromhex(body["person"]), bytes.fromhex(key.key)):
        assert not any(raw in data for data in found)
