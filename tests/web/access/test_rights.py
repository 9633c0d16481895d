"""The table of rights, cell by cell: every call of the app, tried by everybody.

What is right stands in docs/access.md. A call without a row there fails, and so does a row without
a call.
"""

import re
from pathlib import Path

import pytest
from starlette.routing import Mount, WebSocketRoute
from starlette.testclient import WebSocketDenialResponse

from ticket_protocol.version import API
from ticket_protocol.words import Role
from ticket_server.web.access import ALLOWED, NO_PERSONS, PERSONS_ALONE, Action
from ticket_server.web.pages.listed import PAGES

DOCUMENT = Path(__file__).parents[3] / "docs" / "access.md"
OPEN = "nobody's: open to all"
OPEN_PAGES = {"/", "/docs", "/healthz", *(page.path for page in PAGES)}
OF_CODES = re.compile(r"/t/\{code\}")
FILLED = {
    "ticket": "20261014-9001", "number": "9", "kiosk": "kiosk-9", "device": "99", "login": "LOGIN",
}  # fmt: skip
PEOPLE = (Role.GUIDE, Role.STAFF, Role.SUPERVISOR, Role.ADMIN, Role.REPORTS)
NOT_ALLOWED, NO_TOKEN = (403, "NOT_ALLOWED"), (401, "NO_TOKEN")


def tables():
    """The document's tables: (right → roles), (call → right)."""
    rows = [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in DOCUMENT.read_text("utf-8").splitlines()
        if line.startswith("|")
    ]
    roles = [Role(name) for name in rows[0][2:]]
    rights = {
        row[0]: {role for role, mark in zip(roles, row[2:], strict=True) if mark}
        for row in rows
        if len(row) == len(rows[0]) and row[0].isupper()
    }
    calls = {
        call: row[0]
        for row in rows
        if len(row) == 2 and row[0] != "right" and not row[0].startswith("-")
        for call in re.findall(r"`([^`]+)`", row[1])
    }
    return rights, calls


RIGHTS, CALLS = tables()


def called(route):
    """How the document names a route: `POST /tickets`."""
    path = route.path.removeprefix(API)
    if isinstance(route, WebSocketRoute):
        return {f"WebSocket {path}"}
    methods = {"GET"} if isinstance(route, Mount) else route.methods - {"HEAD"}
    return {f"{method} {path}" for method in methods}


def test_the_document_has_the_rights_that_the_server_goes_by():
    assert set(RIGHTS) == {action.name for action in Action}
    for action in Action:
        assert RIGHTS[action.name] == {role for role in Role if action in ALLOWED[role]}, action


def test_the_document_has_every_call_and_no_other(whole):
    there = set()
    for route in whole.server.app.routes:
        page = route.path in OPEN_PAGES or OF_CODES.match(route.path)
        files = route.path.startswith("/pages")
        if not (page or files):
            there |= called(route)
    assert there == set(CALLS)


def right_of(call):
    """The action that a call asks for; None: none, and everybody may."""
    name = CALLS[call]
    return None if name == OPEN else Action[name]


def try_(client, call, headers, login="nobody"):
    """What a call is answered: (status, code of the problem)."""
    method, path = call.split(" ")
    for name, value in FILLED.items():
        path = path.replace(f"{{{name}}}", login if value == "LOGIN" else value)
    path = path if path == "/metrics" else API + path
    if method == "WebSocket":
        try:
            with client.websocket_connect(path, headers=headers):
                return 101, ""
        except WebSocketDenialResponse as denied:
            return denied.status_code, denied.json()["code"]
    sent = headers | ({"Idempotency-Key": f"{call}"} if method == "POST" else {})
    reply = client.request(method, path, headers=sent, json={} if method == "POST" else None)
    problem = "problem" in reply.headers.get("content-type", "")
    return reply.status_code, reply.json()["code"] if problem else ""


@pytest.mark.parametrize("role", list(Role))
def test_a_device_may_what_its_role_may(whole, role):
    headers = whole.token(role.value, f"device-{role}")
    for call in CALLS:
        action = right_of(call)
        allowed = action is None or (role in RIGHTS[action.name] and action not in PERSONS_ALONE)
        answer = try_(whole.client, call, headers)
        assert (answer != NOT_ALLOWED) is allowed, (role, call, answer)
        assert answer[0] != 401, (role, call, answer)


@pytest.mark.parametrize("role", PEOPLE)
def test_a_person_may_what_his_role_may(whole, sign_in_program, role):
    headers = sign_in_program(f"p-{role}", role)
    for call in sorted(CALLS, key=lambda call: call == "POST /session/end"):
        action = right_of(call)
        allowed = action is None or (role in RIGHTS[action.name] and action not in NO_PERSONS)
        own = action is Action.OWN_ACCOUNT
        answer = try_(whole.client, call, headers, login=f"p-{role}" if own else "nobody")
        assert (answer != NOT_ALLOWED) is allowed, (role, call, answer)
        assert answer[0] != 401, (role, call, answer)
    assert try_(whole.client, "GET /board", headers) == (401, "SESSION_ASKED")


def revoke(client, chief, name):
    devices = client.get(f"{API}/devices", headers=chief).json()["devices"]
    [number] = [device["id"] for device in devices if device["name"] == name]
    done = client.post(
        f"{API}/devices/{number}/revoke", headers=chief | {"Idempotency-Key": "revoke"}, json={}
    )
    assert done.status_code == 200, done.text


def test_whoever_is_nobody_any_more_may_nothing(whole, sign_in_program):
    chief, revoked = whole.token("admin", "chief"), whole.token("admin", "was-chief")
    assert try_(whole.client, "GET /board", revoked) == (200, "")
    revoke(whole.client, chief, "was-chief")
    ended = sign_in_program("gone", Role.ADMIN)
    whole.client.post(f"{API}/session/end", headers=ended)
    for call, right in CALLS.items():
        if right == OPEN:
            continue
        assert try_(whole.client, call, {}) == NO_TOKEN, call
        assert try_(whole.client, call, revoked) == NO_TOKEN, call
        assert try_(whole.client, call, {"Authorization": "Bearer x"}) == NO_TOKEN, call
        assert try_(whole.client, call, ended) == (401, "SESSION_ASKED"), call


@pytest.mark.parametrize("role", [Role.GUIDE, Role.STAFF, Role.REPORTS])
@pytest.mark.parametrize("what", ["password", "pin"])
def test_anothers_secret_is_not_ones_own(whole, sign_in_program, role, what):
    headers = sign_in_program(f"q-{role}-{what}", role)
    call = f"POST /people/{{login}}/{what}"
    assert try_(whole.client, call, headers, login="somebody") == NOT_ALLOWED
