"""Who is heard, and what is refused before the hall is asked. Never a 500."""

import asyncio

import pytest
from starlette.requests import Request

from ticket_server.web import hearing
from ticket_server.web.problems import ProblemError

LAND = {"category": "land"}


def code(response, status):
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    return response.json()["code"]


@pytest.mark.parametrize(
    "header",
    [None, "", "Bearer", "Bearer ", "Bearer nobody", "Basic eDp5", "Bearer \u00e9", "nobody"],
)
def test_without_a_token_nothing(hall, header):
    headers = {} if header is None else {"Authorization": header.encode("latin-1")}
    for path in ("/api/v1/board", "/api/v1/centre", "/api/v1/tickets/x"):
        refused = hall.client.get(path, headers=headers)
        assert code(refused, 401) == "NO_TOKEN"
        assert refused.headers["www-authenticate"].startswith("Bearer")
    keyed = headers | {"Idempotency-Key": "a"}
    assert code(hall.client.post("/api/v1/tickets", json=LAND, headers=keyed), 401) == "NO_TOKEN"


def test_a_token_in_the_address_is_not_heard(hall, kiosk):
    assert hall.client.get(f"/api/v1/board?token={kiosk.token}").status_code == 401


def test_a_token_made_while_the_server_runs_is_heard(hall):
    stranger = hall.stranger("0" * 64)
    assert stranger.get("/board").status_code == 401
    assert hall.caller("display").get("/board").status_code == 200


READS = {"/board", "/centre", "/tickets/20261014-9001", "/estimates"}
FORESEES = {"/forecast", "/estimates/quality"}
SEE_FORECAST = {"staff", "supervisor", "admin", "reports"}
KEY_OF_PERSONS, KEYS_PERSONS = "/persons/key", {"kiosk"}
HEALTH = ("/devices/me/health", {"version": "1", "clock": 1.0})
ISSUE = ("/tickets", LAND)
PRINT = ("/tickets/20261014-9001/print", {"outcome": "printed"})
ACT = ("/counters/9/open", {})
CONFIRM = ("/clock/confirm", {"day": "2026-10-14"})
REPRINT = ("/tickets/20261014-9001/reprint", {"kiosk": "kiosk-1"})
RETURN = ("/tickets/20261014-9001/return", {})
SWITCH = ("/issuing", {"open": True, "until": "2026-10-14T03:00:00Z"})
ANNOUNCE = ("/announcements", {"call": 1, "phase": "ended"})
ALL = (HEALTH, ISSUE, PRINT, REPRINT, ACT, CONFIRM, RETURN, SWITCH, ANNOUNCE)
EVERY = {path for path, _ in ALL}


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        ("display", {HEALTH[0], ANNOUNCE[0]}),
        ("kiosk", {HEALTH[0], ISSUE[0], PRINT[0]}),
        ("console", {HEALTH[0]}),
        ("keypads", {HEALTH[0], ACT[0]}),
        ("guide", {HEALTH[0], ISSUE[0], PRINT[0], REPRINT[0], RETURN[0]}),
        ("staff", {HEALTH[0], ISSUE[0], PRINT[0], REPRINT[0], ACT[0], RETURN[0], CONFIRM[0]}),
        ("supervisor", EVERY),
        ("admin", EVERY),
        ("reports", set()),
    ],
)
def test_what_each_role_may_do(hall, kiosk, role, allowed):
    kiosk.post("/tickets", LAND)
    caller = hall.caller(role, "somebody")
    for path in READS:
        assert caller.get(path).status_code == 200, path
    for path in (*FORESEES, KEY_OF_PERSONS):
        if role in (KEYS_PERSONS if path == KEY_OF_PERSONS else SEE_FORECAST):
            assert caller.get(path).status_code == 200, path
        else:
            assert code(caller.get(path), 403) == "NOT_ALLOWED", path
    for path, body in ALL:
        response = caller.post(path, body)
        if path in allowed:
            assert response.status_code in {200, 201}, path
        else:
            assert code(response, 403) == "NOT_ALLOWED", path


def test_staff_act_at_their_counters_only(hall):
    nine, every = hall.caller("staff", "nine", frozenset({9})), hall.caller("staff", "every")
    assert nine.post("/counters/9/open").status_code == 200
    assert code(nine.post("/counters/7/open"), 403) == "COUNTER_NOT_ALLOWED"
    assert code(nine.post("/counters/7/call-next"), 403) == "COUNTER_NOT_ALLOWED"
    assert code(nine.post("/counters/8/open"), 404) == "UNKNOWN_COUNTER"
    assert every.post("/counters/7/open").status_code == 200


@pytest.mark.parametrize("spoken", ["2", "", "one", "1.0"])
def test_another_protocol_is_said_so(hall, kiosk, spoken):
    refused = kiosk.get("/board", **{"Denluot-Protocol": spoken})
    assert code(refused, 426) == "PROTOCOL_MISMATCH"
    assert refused.headers["upgrade"] == "denluot/1"
    assert kiosk.get("/board", **{"Denluot-Protocol": "1"}).status_code == 200
    assert code(kiosk.post("/tickets", LAND, **{"Denluot-Protocol": spoken}), 426)


def test_every_post_carries_a_key(hall, kiosk):
    for path, body in (HEALTH, ISSUE, PRINT):
        sent = hall.client.post(f"/api/v1{path}", json=body, headers=kiosk.headers)
        assert code(sent, 400) == "KEY_MISSING"


@pytest.mark.parametrize("key", ["", "a b", "\t", "x" * 129, "\u00e9".encode("latin-1")])
def test_keys_are_visible_ascii(hall, kiosk, key):
    headers = kiosk.headers | {"Idempotency-Key": key}
    sent = hall.client.post("/api/v1/tickets", json=LAND, headers=headers)
    assert code(sent, 400) == "KEY_INVALID"
    assert kiosk.post("/tickets", LAND, key="~" * 128).status_code == 201


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"nonsense",
        b"\xff\xfe",
        b'{"category": "\\ud800"}',
        b'{"category": "\xed\xa0\x80"}',
        b'{"category": "land"} more',
        b"[" * 50_000,
        b'{"category":' * 5_000,
        b'{"category": "land", "priority": tru}',
    ],
)
def test_what_is_no_json(kiosk, content):
    assert code(kiosk.post("/tickets", content=content), 400) == "MALFORMED_JSON"


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ([], ""),
        ("land", ""),
        ({"category": 9}, "category"),
        ({"category": None}, "category"),
        ({"category": ""}, "category"),
        ({"category": "x" * 65}, "category"),
        ({"category": ["land"]}, "category"),
        ({"category": "land", "priority": "yes"}, "priority"),
        ({"category": "land", "priority": 1}, "priority"),
        ({"category": "land", "purpose": "else"}, "purpose"),
        ({"category": "land", "colour": "red"}, "colour"),
        ({}, "category"),
    ],
)
def test_what_does_not_fit_is_named_with_its_path(hall, kiosk, body, path):
    headers = kiosk.headers | {"Idempotency-Key": "a"}
    sent = hall.client.post("/api/v1/tickets", json=body, headers=headers)
    assert code(sent, 422) == "INVALID_BODY"
    assert sent.json()["errors"][0]["path"] == path


@pytest.mark.parametrize(
    "number", ["NaN", "Infinity", "-Infinity", "1e999", "-1", "9" * 400, '"1"', "true", "null"]
)
def test_a_clock_is_a_number(kiosk, number):
    body = b'{"version": "1", "clock": %s}' % number.encode()
    assert code(kiosk.post("/devices/me/health", content=body), 422) == "INVALID_BODY"


@pytest.mark.parametrize("day", ["2026-02-30", "today", "", 20261014, None])
def test_a_day_is_a_date(staff, day):
    assert code(staff.post("/clock/confirm", {"day": day}), 422) == "INVALID_BODY"


def test_large_bodies_are_refused(hall, kiosk):
    large = b'{"category": "' + b"x" * 70_000 + b'"}'
    assert code(kiosk.post("/tickets", content=large), 413) == "BODY_TOO_LARGE"

    def in_chunks():
        for _ in range(100):
            yield b" " * 1_000

    headers = kiosk.headers | {"Idempotency-Key": "a"}
    sent = hall.client.post("/api/v1/tickets", content=in_chunks(), headers=headers)
    assert code(sent, 413) == "BODY_TOO_LARGE"
    lying = headers | {"Content-Length": "1" * 30}
    assert code(hall.client.post("/api/v1/tickets", content=b"{}", headers=lying), 413)


def test_an_empty_body_says_it_all_where_nothing_is_asked(staff):
    assert staff.post("/counters/9/open", content=b"").status_code == 200
    assert staff.post("/counters/9/call-next", content=b"").json() == {"ticket": None}


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "nonsense"])
def test_the_content_type_does_not_matter(kiosk, kind):
    sent = kiosk.post("/tickets", content=b'{"category":"land"}', **{"Content-Type": kind})
    assert sent.status_code == 201


@pytest.mark.parametrize("ticket", ["x", "20261014-9999", "%00", "%ED%A0%80", "9" * 99])
def test_there_is_no_such_ticket(kiosk, ticket):
    assert code(kiosk.get(f"/tickets/{ticket}"), 404) == "UNKNOWN_TICKET"
    assert kiosk.post(f"/tickets/{ticket}/print", {"outcome": "failed"}).status_code == 404


def test_no_such_address_and_no_such_method(hall, kiosk):
    assert code(hall.client.get("/nowhere"), 404) == "NOT_FOUND"
    assert code(kiosk.get("/counters/9/open"), 405) == "METHOD_NOT_ALLOWED"
    assert code(kiosk.post("/board"), 405) == "METHOD_NOT_ALLOWED"


def test_a_mistake_of_ours_is_a_problem_document_too(hall, kiosk, monkeypatch):
    monkeypatch.setattr(hall.server.hub, "board", lambda **_: 1 / 0)
    quiet = type(hall.client)(hall.server.app, raise_server_exceptions=False)
    assert code(quiet.get("/api/v1/board", headers=kiosk.headers), 500) == "INTERNAL"


def test_every_answer_carries_the_careful_headers(hall, kiosk):
    for answer in (kiosk.get("/board"), hall.client.get("/nowhere"), kiosk.post("/tickets", LAND)):
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_body_that_never_comes_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(hearing, "BODY_S", 0)

    async def never():
        await asyncio.Event().wait()

    with pytest.raises(ProblemError, match="too long") as refused:
        asyncio.run(hearing.body_of(Request({"type": "http", "headers": []}, never)))
    assert (refused.value.status, refused.value.code) == (400, "CUT_OFF")
