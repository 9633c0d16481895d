"""`GET /feed?as=board`: a snapshot, then changes with consecutive `seq`, for pages."""

import json

import pytest

from ticket_server.web import hub as hub_module
from ticket_server.web.hub import Hub

LAND = {"category": "land", "procedure": "land-1", "purpose": "collect"}
AS_BOARD = "?as=board"


def heard(socket):
    """The next message that is no outlook: those may come between any two."""
    while (message := json.loads(socket.receive_text()))["type"] == "outlook":
        pass
    return message


@pytest.mark.parametrize("role", ["staff", "display", "supervisor"])
def test_snapshot_and_changes_are_the_board(hall, kiosk, staff, changed, role):
    with hall.caller(role, "reader").feed(AS_BOARD) as socket:
        snapshot = heard(socket)
        assert snapshot["type"] == "snapshot"
        board = snapshot["board"]
        for _ in range(3):
            kiosk.post("/tickets", LAND)
        kiosk.post("/devices/me/health", {"version": "1", "clock": 1.0, "printer": "ok"})
        for name in ("call-next", "recall", "call-next", "no-show", "call-next", "finish"):
            hall.clock.move(seconds=90)
            assert staff.post(f"/counters/9/{name}").status_code == 200
        hall.clock.move(days=1)
        kiosk.post("/tickets", LAND)
        while board["seq"] < hall.server.hub.hall.seq:
            message = heard(socket)
            assert (message["type"], message["seq"]) == ("board", board["seq"] + 1)
            board = changed(board, message)
        present = hall.caller(role, "other").get("/board").json()
    assert board == present


def test_what_a_role_may_not_see_is_in_no_change(hall, kiosk, staff):
    with hall.caller("display", "tv").feed(AS_BOARD) as socket:
        said = json.dumps(heard(socket))
        kiosk.post("/tickets", LAND)
        kiosk.post("/devices/me/health", {"version": "1", "clock": 1.0})
        staff.post("/counters/9/call-next")
        told = [heard(socket) for _ in range(3)]
    assert told[1]["changes"] == {}
    assert "land-1" not in said + json.dumps(told)
    assert told[2]["changes"]["calls"][3][0]["number"] == "9001"


def test_who_comes_back_gets_the_board_anew(hall, kiosk, staff):
    kiosk.post("/tickets", LAND)
    with staff.feed(f"{AS_BOARD}&after=1&epoch={hall.store.epoch}") as socket:
        assert heard(socket)["type"] == "snapshot"


def test_it_knows_when_each_change_was(hall, kiosk, staff):
    with staff.feed(AS_BOARD) as socket:
        heard(socket)
        kiosk.post("/tickets", LAND)
        assert heard(socket)["at"] == "2026-10-14T00:30:00Z"


def test_a_slow_page_is_told_to_join_again(hall, kiosk, staff):
    with staff.feed(AS_BOARD) as socket:
        heard(socket)
        [listener] = hall.server.hub._listeners
        listener.lost = True
        kiosk.post("/tickets", LAND)
        assert heard(socket)["type"] == "resync"
        assert socket.receive()["type"] == "websocket.close"


def test_pages_and_programs_hear_the_same(hall, monkeypatch, kiosk):
    monkeypatch.setattr(hub_module, "QUEUE", 3)
    hub = Hub("epoch")
    facts = list(hall.server.hub._facts)
    hub.publish(facts[:1])
    page, program = hub.follow(whole=True), hub.join(whole=True)
    kiosk.post("/tickets", LAND)
    hub.publish([f for f in hall.server.hub._facts if f.seq > 1])
    assert json.loads(page._messages[-1])["seq"] == hub.hall.seq
    assert json.loads(program._messages[-1])["fact"]["seq"] == hub.hall.seq
    hub.leave(page)
    assert hub._followed == {}
