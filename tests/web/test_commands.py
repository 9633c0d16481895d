"""The POST calls, as the table in the documentation says."""

import json

import pytest

LAND = {"category": "land"}


def code(response, status):
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem["status"] == status
    assert problem["type"].startswith("urn:denluot:problem:")
    assert problem["title"]
    return problem["code"]


def test_a_number_is_given(kiosk):
    response = kiosk.post("/tickets", {**LAND, "procedure": "land-1", "language": "en"})
    assert response.status_code == 201
    ticket = response.json()
    assert len(ticket.pop("code")) == 20
    assert ticket.pop("expected")["basis"] == "settings"
    assert ticket == {
        "id": "20261014-9001",
        "number": "9001",
        "category": "land",
        "procedure": "land-1",
        "purpose": "new",
        "priority": False,
        "language": "en",
        "state": "waiting",
        "counters": [9],
        "counter": None,
        "people_ahead": 0,
        "issued_at": "2026-10-14T00:30:00Z",
        "printed": None,
        "key": "2026-10-14T00:30:00Z",
        "also": [],
        "absences": 0,
        "needs_help": False,
        "offline": False,
    }


def test_who_comes_later_has_people_ahead(kiosk):
    kiosk.post("/tickets", LAND)
    kiosk.post("/tickets", {"category": "collect"})
    assert kiosk.post("/tickets", {"category": "build"}).json()["people_ahead"] == 1
    assert kiosk.post("/tickets", {**LAND, "priority": True}).json()["people_ahead"] == 0


def test_codes_are_secrets_of_their_own(kiosk):
    codes = {kiosk.post("/tickets", LAND).json()["code"] for _ in range(3)}
    assert len(codes) == 3


@pytest.mark.parametrize(
    ("body", "status", "expected"),
    [
        ({"category": "nothing"}, 422, "UNKNOWN_CATEGORY"),
        ({"category": "land", "procedure": "nothing"}, 422, "UNKNOWN_PROCEDURE"),
        ({"category": "land", "language": "fr"}, 422, "UNKNOWN_LANGUAGE"),
        ({"category": "gone"}, 409, "CATEGORY_NOT_SERVED"),
    ],
)
def test_what_cannot_be_asked_for(kiosk, body, status, expected):
    assert code(kiosk.post("/tickets", body), status) == expected


def test_a_series_has_an_end(kiosk):
    numbers = [kiosk.post("/tickets", {"category": "collect"}).json()["number"] for _ in range(9)]
    assert numbers[-1] == "T9"
    assert code(kiosk.post("/tickets", {"category": "collect"}), 409) == "SERIES_EXHAUSTED"


def test_a_morning_at_a_counter(hall, kiosk, staff):
    first, second = (kiosk.post("/tickets", LAND).json()["id"] for _ in range(2))
    called = staff.post("/counters/9/call-next", {"current": None})
    assert called.json()["ticket"]["id"] == first
    assert called.json()["ticket"]["counter"] == 9
    assert called.json()["ticket"]["state"] == "called"
    assert staff.post("/counters/9/recall", {"ticket": first}).json()["ticket"]["id"] == first
    next_one = staff.post("/counters/9/call-next", {"current": first}).json()["ticket"]
    assert next_one["id"] == second
    assert code(staff.post("/counters/9/no-show", {"ticket": second}), 409) == "GRACE_RUNS"
    hall.clock.move(seconds=60)
    missed = staff.post("/counters/9/no-show", {"ticket": second}).json()["ticket"]
    assert (missed["id"], missed["state"]) == (second, "missed")
    assert staff.post("/counters/9/call-next", {"current": None}).json() == {"ticket": None}
    assert kiosk.get(f"/tickets/{first}").json()["state"] == "finished"


@pytest.mark.parametrize(("name", "state"), [("finish", "finished"), ("cancel", "cancelled")])
def test_the_other_ends(kiosk, staff, name, state):
    ticket = kiosk.post("/tickets", LAND).json()["id"]
    staff.post("/counters/9/call-next")
    assert staff.post(f"/counters/9/{name}", {"ticket": ticket}).json()["ticket"]["state"] == state


def test_codes_are_not_told_to_officers(kiosk, staff):
    kiosk.post("/tickets", LAND)
    assert staff.post("/counters/9/call-next").json()["ticket"]["code"] is None


def test_a_counter_opens_pauses_closes(staff):
    paused = staff.post("/counters/9/pause", {"reason": "break"}).json()
    assert paused == {
        "number": 9,
        "state": "paused",
        "reason": "break",
        "current": None,
        "back_at": None,
    }
    assert code(staff.post("/counters/9/call-next"), 409) == "COUNTER_NOT_OPEN"
    assert staff.post("/counters/9/open").json()["state"] == "open"
    assert staff.post("/counters/9/close").json()["state"] == "closed"


@pytest.mark.parametrize("name", ["recall", "finish", "no-show", "cancel"])
def test_nobody_is_there(staff, name):
    assert code(staff.post(f"/counters/9/{name}"), 409) == "NO_CURRENT_TICKET"
    assert code(staff.post(f"/counters/9/{name}", {"ticket": None}), 409) == "NO_CURRENT_TICKET"


@pytest.mark.parametrize("name", ["recall", "finish", "no-show", "cancel"])
@pytest.mark.parametrize("seen", [None, "20261014-9002"])
def test_what_the_sender_saw_must_still_be_so(kiosk, staff, name, seen):
    kiosk.post("/tickets", LAND)
    staff.post("/counters/9/call-next")
    assert code(staff.post(f"/counters/9/{name}", {"ticket": seen}), 409) == "STALE_VIEW"
    assert code(staff.post("/counters/9/call-next", {"current": seen}), 409) == "STALE_VIEW"
    assert staff.get("/board").json()["counters"][1]["current"]["id"] == "20261014-9001"


def test_left_out_nothing_is_checked(kiosk, staff):
    kiosk.post("/tickets", LAND)
    kiosk.post("/tickets", LAND)
    staff.post("/counters/9/call-next")
    assert staff.post("/counters/9/call-next").json()["ticket"]["number"] == "9002"


@pytest.mark.parametrize("number", ["99", "0", "abc", "-1", "9.0", "9" * 5000, "%0A9", "٩"])
def test_there_is_no_such_counter(hall, number):
    admin = hall.caller("admin")
    assert code(admin.post(f"/counters/{number}/open"), 404) == "UNKNOWN_COUNTER"


def test_the_paper_is_reported(kiosk):
    ticket = kiosk.post("/tickets", LAND).json()
    said = kiosk.post(f"/tickets/{ticket['id']}/print", {"outcome": "sent_unconfirmed"})
    assert said.json() == {**ticket, "printed": "sent_unconfirmed"}
    assert code(kiosk.post("/tickets/none/print", {"outcome": "failed"}), 404) == "UNKNOWN_TICKET"


def test_devices_report_their_health(hall, kiosk):
    body = {"version": "1", "clock": hall.clock().timestamp() + 2.5, "printer": "low"}
    assert kiosk.post("/devices/me/health", body).json() == {
        "at": "2026-10-14T00:30:00Z",
        "counters": None,
        "name": "kiosk-1",
    }
    [device] = hall.caller("staff").get("/board").json()["devices"]
    assert device["name"] == "kiosk-1"
    assert (device["clock_off_s"], device["printer"]) == (2.5, "low")


def test_a_person_confirms_the_date(hall, kiosk, staff):
    kiosk.post("/tickets", LAND)
    hall.clock.move(minutes=-5)
    assert code(kiosk.post("/tickets", LAND), 409) == "CLOCK_UNCERTAIN"
    assert kiosk.get("/board").json()["clock_suspected"] is True
    assert code(staff.post("/clock/confirm", {"day": "2026-10-15"}), 422) == "WRONG_DAY"
    assert staff.post("/clock/confirm", {"day": "2026-10-14"}).json() == {"day": "2026-10-14"}
    assert kiosk.post("/tickets", LAND).json()["number"] == "9002"


def test_a_new_day_begins_with_new_numbers(hall, kiosk):
    old = kiosk.post("/tickets", LAND).json()["id"]
    hall.clock.move(hours=24)
    assert kiosk.post("/tickets", LAND).json()["id"] == "20261015-9001"
    assert kiosk.get(f"/tickets/{old}").json()["state"] == "expired"


def test_the_same_key_gets_the_same_reply(kiosk):
    first = kiosk.post("/tickets", LAND, key="a")
    again = kiosk.post("/tickets", content=b'{ "category" : "land" }', key="a")
    assert (again.status_code, again.content) == (201, first.content)
    assert code(kiosk.post("/tickets", {"category": "build"}, key="a"), 422) == "KEY_REUSED"
    assert code(kiosk.post("/devices/me/health", {"version": "1", "clock": 1}, key="a"), 422)


def test_keys_belong_to_their_token(hall, kiosk):
    first = kiosk.post("/tickets", LAND, key="a").json()
    other = hall.caller("kiosk", "kiosk-2").post("/tickets", LAND, key="a").json()
    assert (first["number"], other["number"]) == ("9001", "9002")


def test_refusals_are_not_remembered(hall, kiosk, staff):
    staff.post("/counters/9/pause", {"reason": "break"})
    assert code(staff.post("/counters/9/call-next", key="a"), 409) == "COUNTER_NOT_OPEN"
    staff.post("/counters/9/open")
    assert staff.post("/counters/9/call-next", key="a").json() == {"ticket": None}


def test_a_lost_commit_is_settled_by_the_key(hall, kiosk):
    hall.store.fail = "commit"
    assert code(kiosk.post("/tickets", LAND, key="a"), 503) == "OUTCOME_UNKNOWN"
    assert kiosk.post("/tickets", LAND, key="a").json()["number"] == "9001"
    assert len(kiosk.get("/board").json()["waiting"]) == 1


def test_without_a_disk_reading_goes_on(hall, kiosk):
    kiosk.post("/tickets", LAND)
    hall.store.fail = "down"
    refused = kiosk.post("/tickets", LAND, key="a")
    assert code(refused, 503) == "STORE_UNAVAILABLE"
    assert refused.headers["retry-after"] == "2"
    assert len(kiosk.get("/board").json()["waiting"]) == 1
    assert hall.client.get("/healthz").status_code == 503
    hall.store.fail = None
    assert kiosk.post("/tickets", LAND, key="a").json()["number"] == "9002"


def test_one_line_of_log_for_a_command_and_no_secret_in_it(kiosk, staff, caplog):
    with caplog.at_level("INFO", "ticket_server.commands"):
        ticket = kiosk.post("/tickets", LAND, key="my-key").json()
        staff.post("/counters/9/finish")
    lines = [record.getMessage() for record in caplog.records if "commands" in record.name]
    assert len(lines) == 2
    assert lines[0].startswith("issue kiosk#")
    assert "201 CREATED" in lines[0]
    assert lines[0].endswith(" ms")
    assert lines[1].startswith("finish 9 staff#")
    assert "409 NO_CURRENT_TICKET" in lines[1]
    everything = json.dumps(caplog.text)
    for secret in (ticket["code"], kiosk.token, "my-key", "kiosk-1", "desk-9"):
        assert secret not in everything
