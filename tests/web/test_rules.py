"""The rules that only a whole server shows: who may, how a ticket is named, what time brings."""

import pytest

LAND = {"category": "land"}


def code(response, status):
    assert response.status_code == status, response.text
    return response.json()["code"]


@pytest.fixture
def missed(hall, kiosk, staff):
    """A ticket whose holder did not come, as the kiosk knows it."""
    ticket = kiosk.post("/tickets", LAND).json()
    staff.post("/counters/9/call-next")
    hall.clock.move(seconds=60)
    staff.post("/counters/9/no-show")
    return ticket


@pytest.mark.parametrize("name", ["id", "number", "code"])
@pytest.mark.parametrize("role", ["staff", "guide", "supervisor"])
def test_a_holder_reports_by_number_id_or_qr(hall, missed, name, role):
    caller = hall.caller(role, f"{role}-1")
    for _ in range(2):
        back = caller.post(f"/tickets/{missed[name]}/return").json()["ticket"]
        assert (back["id"], back["state"]) == (missed["id"], "waiting")


def test_a_scanner_may_write_small(hall, missed, staff):
    assert staff.post(f"/tickets/{missed['code'].lower()}/return").status_code == 200


def test_a_code_that_is_nobody_s(missed, staff):
    assert code(staff.post(f"/tickets/{'A' * 20}/return"), 404) == "UNKNOWN_TICKET"


def test_call_and_link_take_a_code_too(kiosk, staff):
    one, other = (kiosk.post("/tickets", LAND).json() for _ in range(2))
    linked = staff.post(f"/tickets/{one['code']}/link", {"other": other["code"]})
    assert linked.json()["ticket"]["id"] == one["id"]
    body = {"number": other["code"], "reason": "returning"}
    assert staff.post("/counters/9/call", body).json()["ticket"]["id"] == other["id"]


class TestReassign:
    def test_the_officer_moves_her_own_counter(self, kiosk, staff):
        kiosk.post("/tickets", LAND)
        said = staff.post("/counters/9/reassign", {"to": 7})
        assert said.json() == {"counter": 9, "to": 7, "moved": ["land", "build"]}
        assert kiosk.get("/tickets/9001").json()["counters"] == [7]

    def test_no_other_s(self, hall, staff):
        refused = staff.post("/counters/7/reassign", {"to": 9})
        assert code(refused, 403) == "COUNTER_NOT_ALLOWED"
        assert hall.caller("supervisor").post("/counters/7/reassign", {"to": 9}).status_code == 200

    def test_it_says_what_moved_when_some_of_it_did(self, hall):
        said = hall.caller("supervisor").post(
            "/counters/9/reassign", {"to": 7, "categories": ["build"]}
        )
        assert said.json()["moved"] == ["build"]


@pytest.mark.parametrize(
    ("path", "body", "allowed"),
    [
        ("/announcements", {"call": 1, "phase": "ended"}, {"display", "supervisor", "admin"}),
        ("/issuing", {"open": False, "until": "2026-10-14T02:00:00Z"}, {"supervisor", "admin"}),
        ("/tickets/9001/guide", {}, {"guide", "staff", "supervisor", "admin"}),
        ("/tickets/served-on-paper", {"first": "9001", "last": "9001"},
         {"guide", "staff", "supervisor", "admin"}),
        ("/tickets", LAND, {"kiosk", "guide", "staff", "supervisor", "admin"}),
        ("/counters/9/start", {}, {"staff", "supervisor", "admin"}),
    ],
)  # fmt: skip
def test_who_may(hall, path, body, allowed):
    roles = ("kiosk", "display", "guide", "staff", "supervisor", "reports", "admin")
    refused = {
        role for role in roles if hall.caller(role, role).post(path, body).status_code in {401, 403}
    }
    assert refused == set(roles) - allowed


def test_a_display_says_when_the_hall_has_heard(hall, kiosk, staff):
    display = hall.caller("display", "tv")
    kiosk.post("/tickets", LAND)
    staff.post("/counters/9/call-next")
    [call] = staff.get("/board").json()["calls"]
    hall.clock.move(seconds=20)
    for phase, heard in (("started", None), ("ended", "2026-10-14T00:30:20Z")):
        said = display.post("/announcements", {"call": call["seq"], "phase": phase})
        assert said.json() == {"call": call["seq"]}
        current = staff.get("/board").json()["counters"][1]["current"]
        assert current["announced_at"] == heard
    hall.clock.move(seconds=59)
    assert code(staff.post("/counters/9/no-show"), 409) == "GRACE_RUNS"
    hall.clock.move(seconds=1)
    assert staff.post("/counters/9/no-show").status_code == 200


def test_a_hold_lapses_though_nobody_asks(hall, kiosk, staff):
    kiosk.post("/tickets", LAND)
    staff.post("/counters/9/call-next")
    staff.post("/counters/9/hold", {"reason": "copy", "minutes": 2})
    hall.clock.move(minutes=2)
    hall.server.writer.tick()
    with staff.feed() as feed:
        board = feed.receive_json()["board"]
    assert [p["state"] for p in board["parked"]] == ["missed"]


def test_numbers_stop_and_start_on_a_supervisor_s_word(hall, kiosk):
    supervisor = hall.caller("supervisor")
    until = "2026-10-14T01:00:00+00:00"
    said = supervisor.post("/issuing", {"open": False, "until": until, "categories": ["land"]})
    assert said.json() == {"open": False, "until": "2026-10-14T01:00:00Z", "categories": ["land"]}
    assert code(kiosk.post("/tickets", LAND), 409) == "OUTSIDE_HOURS"
    assert kiosk.post("/tickets", {"category": "build"}).status_code == 201
    hall.clock.move(minutes=30)
    assert kiosk.post("/tickets", LAND).status_code == 201
    late = {"open": True, "until": until}
    assert code(supervisor.post("/issuing", late), 422) == "BAD_TIME"


def test_what_was_served_on_paper_is_told(kiosk, staff):
    for _ in range(3):
        kiosk.post("/tickets", LAND)
    said = staff.post("/tickets/served-on-paper", {"first": "9001", "last": "9002"}).json()
    assert [(t["number"], t["state"]) for t in said["tickets"]] == [
        ("9001", "finished"), ("9002", "finished"),
    ]  # fmt: skip
    again = staff.post("/tickets/served-on-paper", {"first": "9001", "last": "9002"})
    assert again.json() == {"tickets": []}


def test_an_undo_is_told_with_the_ticket(hall, kiosk, staff):
    ticket = kiosk.post("/tickets", LAND).json()["id"]
    staff.post("/counters/9/call-next")
    staff.post("/counters/9/finish", {"ticket": ticket, "outcome": "done", "dossiers": 2})
    hall.clock.move(seconds=10)
    back = staff.post("/counters/9/undo", {"ticket": ticket}).json()["ticket"]
    assert (back["id"], back["state"], back["counter"]) == (ticket, "called", 9)
