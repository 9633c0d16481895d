"""What a guide does at his desk, and what he cannot: cell by cell."""

from dataclasses import replace
from datetime import timedelta

import pytest

LAND = {"category": "land"}
ROLES = ("kiosk", "display", "guide", "staff", "supervisor", "reports", "admin")
DESK = {"guide", "staff", "supervisor", "admin"}


@pytest.fixture
def guide(hall):
    return hall.caller("guide", "desk")


@pytest.fixture
def number(kiosk):
    return kiosk.post("/tickets", LAND).json()["number"]


MAY = {
    "/tickets": LAND,
    "/tickets/9001/reprint": {"kiosk": "kiosk-1"},
    "/tickets/9001/print": {"outcome": "printed"},
    "/tickets/9001/category": {"category": "build"},
    "/tickets/9001/help": {"needed": True},
    "/tickets/9001/priority": {"priority": True, "reason": "proven"},
    "/tickets/9001/guide": {},
    "/tickets/9001/return": {},
    "/kiosks/kiosk-1/help/answer": {},
    "/devices/me/health": {"version": "1", "clock": 0.0},
    "/tickets/9001/cancel": {"reason": "left"},
}
MAY_NOT = [
    *(f"/counters/9/{name}" for name in (
        "open", "pause", "close", "call-next", "call", "recall", "start", "finish", "no-show",
        "cancel", "hold", "transfer", "put-back", "undo", "reassign",
    )),
    "/announcements", "/issuing", "/messages", "/messages/1/end", "/clock/confirm",
    "/kiosks/me/help", "/tickets/9001/rating",
]  # fmt: skip


def test_what_a_guide_does(guide, number):
    for path, body in MAY.items():
        assert guide.post(path, body).status_code in {200, 201}, path
    assert guide.get(f"/tickets/{number}").json()["code"]


@pytest.mark.parametrize("path", MAY_NOT)
def test_a_guide_never_calls(hall, staff, guide, number, path):
    seq = hall.server.hub.hall.seq
    said = guide.post(path)
    assert (said.status_code, said.json()["code"]) == (403, "NOT_ALLOWED")
    assert hall.server.hub.hall.seq == seq


@pytest.mark.parametrize("role", ROLES)
def test_who_may_look_up_cancel_and_grant(hall, number, role):
    caller = hall.caller(role, role)
    looked = caller.get(f"/tickets?name={number}").status_code
    granted = caller.post("/tickets", LAND | {"granted": "proven"}).status_code
    cancelled = caller.post(f"/tickets/{number}/cancel").status_code
    expected = (200, 201, 200) if role in DESK else (403, 403, 403)
    assert (looked, granted, cancelled) == expected


class TestPriorityWithTheNumber:
    @pytest.fixture
    def plan(self, plan):
        return replace(plan, priority_offered=False, priority_classes={"old": timedelta(hours=9)})

    def test_it_comes_first_and_the_reason_is_kept(self, hall, kiosk, guide):
        first = kiosk.post("/tickets", LAND).json()
        said = guide.post("/tickets", LAND | {"granted": "proven", "priority_class": "old"})
        ticket = said.json()
        assert (said.status_code, ticket["priority"], ticket["people_ahead"]) == (201, True, 0)
        waiting = guide.get("/board").json()["waiting"]
        assert [w["ticket"] for w in waiting] == [ticket["id"], first["id"]]
        assert waiting[0]["priority_class"] == "old"

    @pytest.mark.parametrize(
        ("more", "code"),
        [
            ({"granted": "proven", "priority_class": "king"}, "UNKNOWN_CLASS"),
            ({"priority_class": "old"}, "INVALID_BODY"),
            ({"granted": "because"}, "INVALID_BODY"),
            ({"priority": True}, "PRIORITY_NOT_OFFERED"),
        ],
    )
    def test_what_cannot_be_granted_gives_no_number(self, hall, guide, more, code):
        seq = hall.server.hub.hall.seq
        assert guide.post("/tickets", LAND | more).json()["code"] == code
        assert hall.server.hub.hall.seq == seq


class TestLookingUp:
    @pytest.mark.parametrize("name", ["number", "id", "code"])
    def test_by_what_is_on_the_paper(self, kiosk, guide, name):
        ticket = kiosk.post("/tickets", LAND).json()
        [found] = guide.get(f"/tickets?name={ticket[name]}").json()["tickets"]
        assert found["id"] == ticket["id"]

    def test_by_what_for_and_about_when(self, hall, kiosk, guide):
        taken = []
        for _ in range(4):
            taken.append(kiosk.post("/tickets", LAND).json()["number"])
            kiosk.post("/tickets", {"category": "build"})
            hall.clock.move(minutes=20)
        around = "2026-10-14T00:52:00Z"
        found = guide.get(f"/tickets?category=land&around={around}").json()["tickets"]
        assert [t["number"] for t in found] == [taken[1], taken[2], taken[0]]
        near = guide.get(f"/tickets?category=land&around={around}&minutes=2").json()["tickets"]
        assert [t["number"] for t in near] == [taken[1]]

    def test_nothing_found_is_no_mistake(self, guide):
        for query in ("name=9999", "category=gone&around=2026-10-14T01:00:00Z"):
            assert guide.get(f"/tickets?{query}").json() == {"tickets": []}

    def test_what_is_no_question(self, guide):
        for query in (
            "", "category=land", "around=2026-10-14T01:00:00Z", "name=",
            "name=9001&category=land", "category=land&around=noon",
            "category=land&around=2026-10-14T01:00:00Z&minutes=0", "name=9001&all=1",
        ):  # fmt: skip
            said = guide.get(f"/tickets?{query}")
            assert (said.status_code, said.json()["code"]) == (422, "INVALID_BODY"), query

    def test_thirty_at_most(self, kiosk, guide):
        for _ in range(31):
            kiosk.post("/tickets", LAND)
        found = guide.get("/tickets?category=land&around=2026-10-14T00:30:00Z").json()["tickets"]
        assert len(found) == 30


def test_a_cancelled_ticket_is_gone_and_said_so(hall, kiosk, guide, number):
    said = guide.post(f"/tickets/{number}/cancel", {"reason": "double"}).json()["ticket"]
    assert (said["state"], said["counter"]) == ("cancelled", None)
    again = guide.post(f"/tickets/{number}/cancel")
    assert (again.status_code, again.json()["code"]) == (409, "TICKET_ENDED")
