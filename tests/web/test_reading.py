"""The GET calls, and that everybody sees what it may and no more."""

import pytest

from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.replies import Ticket

LAND = {"category": "land", "procedure": "land-1", "purpose": "collect", "language": "en"}


def test_the_centre_is_told(kiosk):
    assert Centre.model_validate(kiosk.get("/centre").json()).digest == "one"


def test_the_board_is_the_present_state(hall, kiosk, staff):
    kiosk.post("/tickets", LAND)
    kiosk.post("/tickets", LAND)
    staff.post("/counters/9/call-next")
    board = Board.model_validate(staff.get("/board").json())
    assert board.epoch == hall.store.epoch
    assert board.seq == hall.server.hub.hall.seq
    assert [c.number for c in board.counters] == [7, 9]
    assert board.counter(9).current.procedure == "land-1"
    assert [w.number for w in board.waiting] == ["9002"]
    assert [call.number for call in board.calls] == ["9001"]


@pytest.mark.parametrize("role", ["kiosk", "display", "reports"])
def test_some_see_no_more_than_the_hall_does(hall, kiosk, staff, role):
    kiosk.post("/tickets", LAND)
    kiosk.post("/tickets", LAND)
    kiosk.post("/devices/me/health", {"version": "1", "clock": 1.0})
    staff.post("/counters/9/call-next")
    board = Board.model_validate(hall.caller(role, "reader").get("/board").json())
    assert (board.waiting[0].procedure, board.waiting[0].purpose) == (None, None)
    current = board.counter(9).current
    assert (current.procedure, current.purpose) == (None, None)
    assert board.devices == ()


@pytest.mark.parametrize(
    ("role", "code", "purpose"),
    [
        ("kiosk", True, True),
        ("guide", True, True),
        ("staff", False, True),
        ("display", False, False),
        ("reports", False, False),
    ],
)
def test_a_ticket_is_told_as_far_as_the_role_may_know(hall, kiosk, role, code, purpose):
    issued = kiosk.post("/tickets", LAND).json()
    told = hall.caller(role, "reader").get(f"/tickets/{issued['id']}").json()
    assert told["code"] == (issued["code"] if code else None)
    assert told["purpose"] == ("collect" if purpose else None)
    assert told["procedure"] == ("land-1" if purpose else None)
    assert told["language"] == ("en" if purpose else None)
    assert Ticket.model_validate(told).number == issued["number"]


@pytest.mark.parametrize("path", ["/tickets/{}", "/tickets/{}/explain"])
def test_a_ticket_is_found_by_what_is_scanned(kiosk, staff, path):
    """Its code, also with small letters; not by another."""
    ticket, other = (kiosk.post("/tickets", LAND).json() for _ in range(2))
    for name in (ticket["code"], ticket["code"].lower(), ticket["number"], ticket["id"]):
        assert staff.get(path.format(name)).json()["number"] == ticket["number"]
    assert staff.get(path.format(other["code"])).json()["number"] == other["number"]
    said = staff.get(path.format("A" * 20))
    assert (said.status_code, said.json()["code"]) == (404, "UNKNOWN_TICKET")


def test_a_ticket_stands_as_it_stands(kiosk, staff):
    ids = [kiosk.post("/tickets", LAND).json()["id"] for _ in range(3)]
    assert kiosk.get(f"/tickets/{ids[2]}").json()["people_ahead"] == 2
    staff.post("/counters/9/call-next")
    assert kiosk.get(f"/tickets/{ids[2]}").json()["people_ahead"] == 1
    called = kiosk.get(f"/tickets/{ids[0]}").json()
    assert (called["state"], called["counter"], called["people_ahead"]) == ("called", 9, 0)


@pytest.mark.parametrize("path", ["/healthz", "/api/v1/healthz"])
def test_health_needs_no_token(hall, path):
    well = {"status": "ok", "estimator": "off", "settings": "in_force"}
    assert hall.client.get(path).json() == well


def test_health_asks_the_disk_at_most_once_a_second(hall, monkeypatch):
    tried = []
    monkeypatch.setattr(hall.server.writer, "_writable", lambda: tried.append(1) or True)
    for _ in range(5):
        assert hall.client.get("/healthz").status_code == 200
    assert len(tried) == 1


def test_the_documentation_works_without_internet(hall):
    page = hall.client.get("/api/v1/docs").text
    assert "http://" not in page
    assert "https://" not in page
    for name in ("swagger-ui-bundle.js", "swagger-ui.css", "favicon.png"):
        assert f"/api/v1/static/{name}" in page
        assert hall.client.get(f"/api/v1/static/{name}").status_code == 200


@pytest.mark.parametrize("path", ["/", "/docs"])
def test_whoever_opens_the_server_finds_the_documentation(hall, path):
    reply = hall.client.get(path, follow_redirects=False)
    assert reply.headers["location"] == "/api/v1/docs"


OF_A_PERSON = ("", "/password", "/pin", "/disable", "/unlock", "/sign-out")


def test_the_documentation_names_every_call_with_its_body_and_reply(hall):
    document = hall.client.get("/api/v1/openapi.json").json()
    assert set(document["paths"]) == {
        "/api/v1/centre",
        "/api/v1/board",
        "/api/v1/healthz",
        "/api/v1/session",
        "/api/v1/session/end",
        "/api/v1/people",
        "/api/v1/backups",
        "/api/v1/appointments",
        "/api/v1/appointments/{reference}/arrive",
        *(f"/api/v1/people/{{login}}{path}" for path in OF_A_PERSON),
        "/api/v1/tickets",
        "/api/v1/tickets/{ticket}",
        "/api/v1/tickets/{ticket}/print",
        "/api/v1/tickets/{ticket}/rating",
        "/api/v1/devices/me/health",
        "/api/v1/clock/confirm",
        "/api/v1/announcements",
        "/api/v1/issuing",
        "/api/v1/messages",
        "/api/v1/messages/{number}/end",
        "/api/v1/estimates",
        "/api/v1/estimates/quality",
        "/api/v1/forecast",
        "/api/v1/tickets/served-on-paper",
        "/api/v1/persons/key",
        "/api/v1/reports",
        "/api/v1/supervising",
        "/api/v1/pairings",
        "/api/v1/pairings/claim",
        "/api/v1/pairings/confirm",
        "/api/v1/devices",
        "/api/v1/devices/{device}/rename",
        "/api/v1/devices/{device}/move",
        "/api/v1/devices/{device}/revoke",
        "/api/v1/tickets/slips",
        "/api/v1/tickets/hand-in",
        "/api/v1/tickets/abandon",
        "/api/v1/kiosks/me/part",
        "/api/v1/kiosks/me/help",
        "/api/v1/kiosks/{kiosk}/help/answer",
        *(
            f"/api/v1/tickets/{{ticket}}/{name}"
            for name in (
                "explain", "return", "priority", "category", "link", "guide", "help", "reprint",
                "cancel",
            )
        ),
        *(
            f"/api/v1/counters/{{number}}/{name}"
            for name in (
                "open", "pause", "close", "call-next", "recall", "finish", "no-show", "cancel",
                "call", "start", "hold", "transfer", "put-back", "undo", "reassign",
            )
        ),
    }  # fmt: skip
    issue = document["paths"]["/api/v1/tickets"]["post"]
    body = issue["requestBody"]["content"]["application/json"]["schema"]["$ref"]
    reply = issue["responses"]["201"]["content"]["application/json"]["schema"]["$ref"]
    schemas = document["components"]["schemas"]
    assert "category" in schemas[body.rsplit("/", 1)[1]]["properties"]
    assert "people_ahead" in schemas[reply.rsplit("/", 1)[1]]["properties"]
    assert [p["name"] for p in issue["parameters"]] == ["Idempotency-Key"]


def test_every_reference_in_the_documentation_leads_somewhere(hall):
    document = hall.client.get("/api/v1/openapi.json").json()

    def references(node):
        if isinstance(node, dict):
            for key, value in node.items():
                if key == "$ref":
                    yield value
                else:
                    yield from references(value)
        elif isinstance(node, list):
            for value in node:
                yield from references(value)

    for reference in set(references(document)):
        target = document
        for step in reference.removeprefix("#/").split("/"):
            target = target[step]
