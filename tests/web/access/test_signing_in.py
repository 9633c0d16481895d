"""Signing in and out over HTTP: cookies, tokens, counters, what is told to whom."""

import pytest
from argon2 import PasswordHasher

from ticket_server.people.hashing import make

PASSWORD = "con meo treo cay cau"
PIN = "739164"


def codes(hall, kind):
    return [fact.body for fact in hall.store.log if fact.kind == kind]


def test_a_password_opens_a_session_and_signing_out_ends_it(hall, add_person, browser):
    add_person("huong", "supervisor")
    there = browser()
    answer = there.sign_in("Huong ")
    assert answer.status_code == 200
    said = answer.json()
    assert (said["login"], said["role"], said["counters"]) == ("huong", "supervisor", None)
    assert "token" not in said
    assert there.get("/session").json() == said
    assert there.post("/session/end").status_code == 200
    assert there.get("/session").status_code == 401
    assert [fact.kind for fact in hall.store.log[-2:]] == ["SignedIn", "SignedOut"]
    assert hall.store.log[-1].by == "huong"


def test_nothing_of_the_token_is_kept_but_its_digest(hall, add_person, browser):
    add_person("huong", "supervisor")
    there = browser()
    there.sign_in("huong")
    token = there.cookies["denluot"]
    kept = repr(hall.store.table("sessions")) + repr(hall.store.log)
    assert token not in kept
    assert PASSWORD not in kept + repr(hall.store.table("people"))


@pytest.mark.parametrize(
    "body",
    [
        {"login": "lan", "password": "not the one"},
        {"login": "nobody", "password": PASSWORD},
        {"login": "gone", "password": PASSWORD},
        {"login": "lan", "pin": "739165", "counter": 9},
        {"login": "nobody", "pin": PIN, "counter": 9},
    ],
)
def test_whatever_is_wrong_is_answered_alike(hall, add_person, browser, body):
    add_person("lan", "staff")
    add_person("gone", "staff", disabled=True)
    answer = browser().post("/session", body)
    assert answer.status_code == 403
    expected = ("BAD_SIGN_IN", "There is no such account, or the secret is another.")
    assert (answer.json()["code"], answer.json()["detail"]) == expected
    assert "set-cookie" not in answer.headers
    assert codes(hall, "SignedIn") == []


def test_an_officer_acts_at_his_counter_only(signed_in):
    lan = signed_in("lan", "staff", counter=9)
    assert lan.get("/session").json()["counters"] == [9]
    assert lan.post("/counters/9/open").status_code == 200
    refused = lan.post("/counters/7/open")
    assert (refused.status_code, refused.json()["code"]) == (403, "COUNTER_NOT_ALLOWED")


def test_without_a_counter_an_officer_acts_nowhere(signed_in):
    lan = signed_in("lan", "staff")
    assert lan.get("/board").status_code == 200
    assert lan.post("/counters/9/open").json()["code"] == "COUNTER_NOT_ALLOWED"


def test_a_program_gets_a_token_and_no_cookie(hall, add_person, browser):
    add_person("lan", "staff")
    answer = browser().sign_in("lan", pin=PIN, counter=9, bearer=True)
    assert "set-cookie" not in answer.headers
    program = hall.stranger(answer.json()["token"])
    assert program.post("/counters/9/open").status_code == 200
    assert [fact.by for fact in hall.store.log if fact.kind == "CounterOpened"] == ["lan"]


def test_who_comes_later_takes_over_and_the_earlier_is_told(hall, signed_in):
    lan = signed_in("lan", "staff", counter=9)
    with lan.feed() as feed:
        assert feed.receive_json()["type"] == "snapshot"
        signed_in("anh", "staff", counter=9)
        while feed.receive_json()["type"] != "resync":
            pass
    refused = lan.get("/session")
    assert (refused.status_code, refused.json()["code"]) == (401, "SESSION_TAKEN_OVER")
    assert hall.server.people.at_counters() == {9: "Anh"}


def test_one_officer_moves_by_signing_in_anew(hall, signed_in, browser):
    lan = signed_in("lan", "staff", counter=9)
    there = browser()
    assert there.sign_in("lan", pin=PIN, counter=7).status_code == 200
    assert lan.get("/session").json()["code"] == "SESSION_MOVED"
    assert list(hall.server.people.at_counters()) == [7]


def test_nobody_is_signed_out_while_he_serves(hall, kiosk, signed_in, browser, add_person):
    lan = signed_in("lan", "staff", counter=9)
    number = kiosk.post("/tickets", {"category": "land"}).json()["number"]
    lan.post("/counters/9/open")
    assert lan.post("/counters/9/call-next").status_code == 200
    hall.clock.move(hours=2)
    assert lan.get("/session").status_code == 200
    left = lan.post("/session/end")
    assert (left.status_code, left.json()["code"], left.json()["number"]) == (
        409,
        "STILL_SERVING",
        number,
    )
    add_person("anh", "staff")
    taken = browser().sign_in("anh", pin=PIN, counter=9)
    assert (taken.status_code, taken.json()["code"]) == (409, "COUNTER_BUSY")
    moved = browser().sign_in("lan", pin=PIN, counter=7)
    assert moved.json()["code"] == "STILL_SERVING"
    again = browser()
    assert again.sign_in("lan", pin=PIN, counter=9).status_code == 200
    assert again.post("/counters/9/no-show", {"ticket": "x"}).status_code != 401


def test_sessions_end_when_nothing_is_done_and_after_their_time(hall, signed_in):
    lan = signed_in("lan", "staff", counter=9)
    hall.clock.move(minutes=59)
    assert lan.post("/counters/9/open").status_code == 200
    hall.clock.move(minutes=59)
    assert lan.get("/session").status_code == 200
    hall.clock.move(minutes=60)
    assert lan.get("/session").json()["code"] == "SESSION_IDLE"


def test_a_pin_without_a_counter_opens_a_guides_desk_alone(add_person, browser):
    add_person("lan", "staff")
    add_person("mai", "guide")
    assert browser().sign_in("lan", pin=PIN).json()["code"] == "COUNTER_NEEDED"
    assert browser().sign_in("mai", pin=PIN).json()["role"] == "guide"
    assert browser().sign_in("mai", pin=PIN, counter=9).json()["code"] == "COUNTER_NOT_ALLOWED"


def test_a_person_may_be_kept_to_some_counters(add_person, browser):
    add_person("lan", "staff", counters=frozenset({7, 8}))
    refused = browser().sign_in("lan", pin=PIN, counter=9)
    assert (refused.status_code, refused.json()["code"]) == (403, "COUNTER_NOT_ALLOWED")
    assert browser().sign_in("lan", pin=PIN, counter=7).status_code == 200
    assert browser().sign_in("lan", pin=PIN, counter=8).json()["code"] == "UNKNOWN_COUNTER"


def test_a_secret_hashed_with_less_is_hashed_anew(hall, add_person, browser):
    weak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1, hash_len=16)
    add_person("lan", "staff", password=make(PASSWORD, weak))
    before = hall.store.table("people")[0]["password"]
    assert browser().sign_in("lan").status_code == 200
    after = hall.store.table("people")[0]["password"]
    assert after != before
    assert browser().sign_in("lan").status_code == 200
    assert hall.store.table("people")[0]["password"] == after


def test_what_somebody_did_outlives_a_restart(hall, plan, make_hall, signed_in):
    lan = signed_in("lan", "staff", counter=9)
    hall.clock.move(minutes=50)
    lan.post("/counters/9/open")
    hall.client.portal.call(hall.server.people.sessions.look)
    with make_hall(plan, hall.store._store) as again:
        lan._client = again.client
        again.clock.now = hall.clock.now
        again.clock.move(minutes=50)
        assert lan.get("/session").status_code == 200


def test_time_ends_a_session_with_a_fact_and_closes_its_feed(hall, signed_in):
    lan = signed_in("lan", "staff", counter=9)
    with lan.feed() as feed:
        feed.receive_json()
        hall.clock.move(hours=1)
        hall.client.portal.call(hall.server.people.sessions.look)
        while feed.receive_json()["type"] != "resync":
            pass
    assert [(f.body.login, f.body.why, f.by) for f in hall.store.log if f.kind == "SignedOut"] == [
        ("lan", "idle", None)
    ]
    assert hall.store.table("sessions") == []
