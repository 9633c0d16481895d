"""Ratings over HTTP: only a sign gives one, and no role ever sees one."""

import json
import logging
from dataclasses import replace

import pytest

from ticket_server.domain.plan import RatingPlan
from ticket_server.storage.sql import SqlStore

LAND = {"category": "land"}
LOW = {"level": 4, "reason": "attitude"}
REASONS = frozenset({"attitude"})
SIGNS = {"sign-9": 9, "sign-7": 7, "hall-tv": None}
ROLES = ("kiosk", "display", "guide", "staff", "supervisor", "reports", "admin")


def code(response, status):
    assert response.status_code == status, response.text
    return response.json()["code"]


@pytest.fixture
def asking(plan):
    return replace(plan, rating=RatingPlan(ask_from=3, reasons=REASONS), displays=SIGNS)


@pytest.fixture
def hall(asking, make_hall):
    with make_hall(asking) as made:
        yield made


@pytest.fixture
def sign(hall):
    return hall.caller("display", "sign-9")


@pytest.fixture
def served(kiosk, staff):
    return serve(kiosk, staff)


def serve(kiosk, staff):
    ticket = kiosk.post("/tickets", LAND).json()["id"]
    staff.post("/counters/9/call-next")
    assert staff.post("/counters/9/finish").status_code == 200
    return ticket


@pytest.mark.parametrize("role", ROLES)
def test_only_displays_rate(hall, served, role):
    said = hall.caller(role, "sign-9").post(f"/tickets/{served}/rating", LOW)
    if role == "display":
        assert (said.status_code, said.json()) == (200, {"ticket": served})
    else:
        assert code(said, 403) == "NOT_ALLOWED"
    assert hall.server.hub.hall.rated == ({served} if role == "display" else set())


@pytest.mark.parametrize("role", ROLES)
def test_no_role_is_told_what_was_rated(hall, sign, served, role):
    """Nor by whom, nor of which ticket: not on the feed as it happens, nor later, nor by asking."""
    ear = hall.caller(role, f"{role}-ear")
    with ear.feed() as feed:
        before = feed.receive_json()["board"]
        sign.post(f"/tickets/{served}/rating", LOW)
        while (told := feed.receive_json())["type"] != "fact":
            pass
    hidden = {"kind": "Hidden", "seq": before["seq"] + 1, "at": "2026-10-14T00:30:00Z", "by": None}
    assert told["fact"] == hidden
    with ear.feed(f"?after={before['seq']}&epoch={before['epoch']}") as feed:
        assert feed.receive_json()["fact"] == hidden
    after = ear.get("/board").json()
    assert after | {"seq": before["seq"]} == before
    asked = [ear.get(f"/tickets/{served}"), ear.get(f"/tickets/{served}/explain")]
    asked += [ear.get(path) for path in ("/board", "/estimates")]
    for said in asked:
        assert said.status_code == 200
        assert not words_in(said.json()) & {"level", "levels", "rated", "attitude", "TicketRated"}


def test_it_is_told_to_nobody_who_was_away_for_long(hall, sign, served, monkeypatch):
    """Out of the store, when memory has forgotten it."""
    seq = hall.server.hub.hall.seq
    sign.post(f"/tickets/{served}/rating", LOW)
    monkeypatch.setattr(hall.server.hub, "_facts", type(hall.server.hub._facts)())
    with hall.caller("admin").feed(f"?after={seq}&epoch={hall.server.hub.epoch}") as feed:
        assert feed.receive_json()["fact"]["kind"] == "Hidden"


def words_in(value):
    """Every key and every text in it."""
    if isinstance(value, dict):
        return set(value) | words_in(list(value.values()))
    if isinstance(value, list):
        return {word for one in value for word in words_in(one)}
    return {value} if isinstance(value, str) else set()


REFUSED = [
    ("sign-7", {"level": 1}, 403, "COUNTER_NOT_ALLOWED"),
    ("hall-tv", {"level": 1}, 403, "COUNTER_NOT_ALLOWED"),
    ("sign-9", {"level": 5}, 422, "BAD_LEVEL"),
    ("sign-9", {"level": 2, "reason": "attitude"}, 422, "UNKNOWN_REASON"),
    ("sign-9", {"level": 4, "reason": "weather"}, 422, "UNKNOWN_REASON"),
    ("sign-9", {}, 422, "INVALID_BODY"),
    ("sign-9", {"level": 0}, 422, "INVALID_BODY"),
    ("sign-9", {"level": 6}, 422, "INVALID_BODY"),
    ("sign-9", {"level": "1"}, 422, "INVALID_BODY"),
    ("sign-9", {"level": True}, 422, "INVALID_BODY"),
    ("sign-9", {"level": 1.5}, 422, "INVALID_BODY"),
    ("sign-9", {"level": 4, "reason": ""}, 422, "INVALID_BODY"),
    ("sign-9", {"level": 1, "by": "me"}, 422, "INVALID_BODY"),
]


def test_what_is_refused(hall, served):
    seq = hall.server.hub.hall.seq
    for name, body, status, expected in REFUSED:
        said = hall.caller("display", name).post(f"/tickets/{served}/rating", body)
        assert code(said, status) == expected, body
    assert hall.server.hub.hall.seq == seq


def test_before_a_service_is_over_and_after_it_was_rated(hall, kiosk, staff, sign):
    ticket = kiosk.post("/tickets", LAND).json()["id"]
    assert code(sign.post(f"/tickets/{ticket}/rating", LOW), 409) == "NOT_SERVED_YET"
    staff.post("/counters/9/call-next")
    assert code(sign.post(f"/tickets/{ticket}/rating", LOW), 409) == "NOT_SERVED_YET"
    staff.post("/counters/9/finish")
    assert sign.post(f"/tickets/{ticket}/rating", LOW).status_code == 200
    assert code(sign.post(f"/tickets/{ticket}/rating", {"level": 1}), 409) == "ALREADY_RATED"
    assert code(sign.post("/tickets/9999/rating", LOW), 404) == "UNKNOWN_TICKET"
    assert hall.server.hub.hall.rated == {ticket}


def test_a_centre_that_asks_nobody(make_hall, plan):
    with make_hall(plan) as hall:
        staff = hall.caller("staff", "desk")
        staff.post("/counters/9/open")
        ticket = serve(hall.caller("kiosk", "kiosk-1"), staff)
        said = hall.caller("display", "sign-9").post(f"/tickets/{ticket}/rating", LOW)
        assert code(said, 409) == "RATING_OFF"


def test_the_same_touch_said_twice_is_one_rating(hall, sign, served):
    first = sign.post(f"/tickets/{served}/rating", LOW, key="once")
    seq = hall.server.hub.hall.seq
    again = sign.post(f"/tickets/{served}/rating", LOW, key="once")
    assert (again.status_code, again.json()) == (200, first.json())
    other = sign.post(f"/tickets/{served}/rating", {"level": 1}, key="once")
    assert code(other, 422) == "KEY_REUSED"
    assert hall.server.hub.hall.seq == seq


def test_officers_cannot_take_it_back(hall, staff, sign, served):
    sign.post(f"/tickets/{served}/rating", LOW)
    for path, body in (
        ("/counters/9/undo", {"ticket": served}),
        ("/counters/9/put-back", {}),
        ("/counters/9/call", {"number": served, "reason": "urgent"}),
        ("/counters/9/cancel", {}),
    ):
        assert staff.post(path, body).status_code == 200, path
    kept = [fact.body for fact in hall.store.today() if fact.kind == "TicketRated"]
    assert [(body.ticket, body.level, body.reason) for body in kept] == [(served, 4, "attitude")]
    for method in ("delete", "put", "patch"):
        path = f"/api/v1/tickets/{served}/rating"
        assert hall.client.request(method, path, headers=staff.headers).status_code == 405


def test_it_is_kept_and_stays_one_when_the_server_starts_again(tmp_path, make_hall, asking):
    with make_hall(asking, SqlStore(tmp_path)) as hall:
        staff, kiosk = hall.caller("staff", "desk"), hall.caller("kiosk", "kiosk-1")
        staff.post("/counters/9/open")
        ticket = serve(kiosk, staff)
        sign = hall.caller("display", "sign-9")
        assert sign.post(f"/tickets/{ticket}/rating", LOW).status_code == 200
    with make_hall(asking, SqlStore(tmp_path)) as hall:
        sign = hall.stranger(sign.token)
        assert code(sign.post(f"/tickets/{ticket}/rating", LOW), 409) == "ALREADY_RATED"
        [kept] = [fact for fact in hall.store.today() if fact.kind == "TicketRated"]
    assert (kept.by, kept.body.level, kept.body.counter) == ("sign-9", 4, 9)


def test_no_log_tells(sign, served, caplog):
    with caplog.at_level(logging.DEBUG):
        sign.post(f"/tickets/{served}/rating", LOW)
        sign.post(f"/tickets/{served}/rating", LOW | {"reason": "weather"})
    lines = [r.getMessage() for r in caplog.records if r.name.startswith("ticket_server")]
    assert any("rate" in line for line in lines)
    for told in ("attitude", "weather", served, "9001", json.dumps(LOW)):
        assert not any(told in line for line in lines), told
