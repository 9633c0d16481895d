"""Devices with a token: listed with how they are; renamed, moved and revoked at once."""

from dataclasses import replace
from datetime import timedelta

import pytest


def code(response, status):
    assert response.status_code == status, response.text
    return response.json()["code"]


def report(**more):
    return {"version": "0.2.0", "clock": 1_792_000_000.0, **more}


def told_until(feed, last):
    """Everything up to a message of that type."""
    told = []
    while not told or told[-1]["type"] != last:
        told.append(feed.receive_json())
    return told


def test_every_device_is_listed_with_how_it_is(hall, paired, listed):
    kiosk = paired()
    clock = hall.clock().timestamp() + 3
    down = [{"part": "scanner", "counter": 9}]
    more = {"printer": "low", "tickets_left": 40, "held": 2, "parts_down": down}
    kiosk.post("/devices/me/health", report(clock=clock, **more))
    told = listed()["kiosk-1"]
    assert (told["kind"], told["made_by"], told["address"]) == ("kiosk", "Trưởng ca", "testclient")
    assert (told["version"], told["clock_off_s"]) == ("0.2.0", 3.0)
    assert {name: told[name] for name in more} == more
    assert (told["connected"], told["in_settings"], told["silent_since"]) == (True, True, None)
    assert told["seen_at"] == hall.clock().isoformat().replace("+00:00", "Z")
    hall.clock.move(minutes=1)
    assert not listed()["kiosk-1"]["connected"]
    with kiosk.feed() as feed:
        told_until(feed, "snapshot")
        assert listed()["kiosk-1"]["connected"]


def test_the_list_names_what_has_no_device_yet(supervisor, paired, newcomer):
    paired("display", "hall-tv")
    newcomer()
    told = supervisor.get("/devices").json()
    assert told["free"] == {
        "kiosk": ["kiosk-1", "kiosk-2"],
        "display": ["over-9", "sign-7"],
        "signs": ["signs-1"],
        "keypads": ["keypads-1"],
        "console": ["console-7", "console-9"],
    }
    assert (told["open"], told["version"]) == (1, "0.1.0")


def test_a_device_that_is_missed_is_said_so(hall, paired, supervisor, listed):
    kiosk = paired()
    kiosk.post("/devices/me/health", report())
    hall.server.presence._heard["kiosk-1"] -= 45
    hall.client.portal.call(hall.server.presence.look)
    since = hall.clock() - timedelta(seconds=45)
    assert listed()["kiosk-1"]["silent_since"][:16] == since.isoformat()[:16]


def test_a_revoked_token_is_worth_nothing_at_once(hall, paired, supervisor, listed):
    kiosk = paired()
    with kiosk.feed() as feed:
        told_until(feed, "snapshot")
        number = listed()["kiosk-1"]["id"]
        assert supervisor.post(f"/devices/{number}/revoke").json()["revoked"]
        told_until(feed, "resync")
    assert code(kiosk.get("/board"), 401) == "NO_TOKEN"
    assert code(kiosk.post("/tickets", {"category": "land"}), 401) == "NO_TOKEN"
    assert listed() == {}
    assert listed("?revoked=true")["kiosk-1"]["revoked_at"] is not None
    [fact] = [fact for fact in hall.store.today() if fact.kind == "DeviceRevoked"]
    assert (fact.by, fact.body.name) == ("Trưởng ca", "kiosk-1")


def test_who_sits_at_a_pc_that_is_taken_away_is_signed_out(hall, paired, supervisor, listed):
    lan = {"login": "lan", "name": "Lan", "role": "staff", "password": "con meo treo cay"}
    assert supervisor.post("/people", lan).status_code == 201

    def sign_in(at, counter):
        body = {"login": "lan", "password": lan["password"], "counter": counter, "bearer": True}
        return hall.stranger(at.post("/session", body).json()["token"])

    console, other = paired("console", "console-9"), paired("console", "console-7")
    officer = sign_in(console, 9)
    officer.post("/counters/9/open")
    with officer.feed() as feed:
        told_until(feed, "snapshot")
        assert supervisor.post(f"/devices/{listed()['console-7']['id']}/revoke").status_code == 200
        assert officer.get("/board").status_code == 200, "she sits elsewhere"
        supervisor.post(f"/devices/{listed()['console-9']['id']}/revoke")
        told_until(feed, "resync")
    assert code(officer.post("/counters/9/call-next", {}), 401) == "SESSION_REVOKED"
    facts = [(fact.kind, getattr(fact.body, "why", None)) for fact in hall.store.today()]
    assert facts[-2:] == [("DeviceRevoked", None), ("SignedOut", "revoked")]
    assert not hall.store.table("sessions")
    assert other.get("/board").status_code == 401


def test_a_token_of_the_command_line_is_listed_and_revoked_too(hall, supervisor, listed):
    officer = hall.caller("staff", "Quầy 9", frozenset({9}))
    told = listed()["Quầy 9"]
    assert (told["kind"], told["made_by"], told["counters"]) == (None, None, [9])
    assert supervisor.post(f"/devices/{told['id']}/revoke").status_code == 200
    assert officer.get("/board").status_code == 401


def test_a_renamed_device_is_told_its_name_and_keeps_its_token(hall, paired, supervisor, listed):
    kiosk = paired()
    number = listed()["kiosk-1"]["id"]
    with kiosk.feed() as feed:
        told_until(feed, "snapshot")
        said = supervisor.post(f"/devices/{number}/rename", {"name": "kiosk-2"})
        assert said.json() == {"id": number, "name": "kiosk-2", "counters": None, "revoked": False}
        told_until(feed, "resync")
    assert kiosk.post("/devices/me/health", report()).json()["name"] == "kiosk-2"
    told = listed()["kiosk-2"]
    assert (told["id"], told["renamed"], told["version"]) == (number, "kiosk-1", "0.2.0")


def test_a_name_in_use_is_given_away_only_when_asked_for(paired, supervisor, listed):
    one, other = paired(), paired("kiosk", "kiosk-2")
    number = listed()["kiosk-1"]["id"]
    path, body = f"/devices/{number}/rename", {"name": "kiosk-2"}
    assert code(supervisor.post(path, body), 409) == "NAME_TAKEN"
    assert supervisor.post(path, body | {"replace": True}).status_code == 200
    assert (one.get("/board").status_code, other.get("/board").status_code) == (200, 401)
    assert set(listed()) == {"kiosk-2"}


def test_a_console_is_moved_to_another_counter(paired, supervisor, listed):
    console = paired("console", "console-9", counters=[9])
    number = listed()["console-9"]["id"]
    moved = supervisor.post(f"/devices/{number}/move", {"counters": [7]})
    assert moved.json()["counters"] == [7]
    assert console.post("/devices/me/health", report()).json()["counters"] == [7]
    anywhere = supervisor.post(f"/devices/{number}/move", {})
    assert anywhere.json()["counters"] is None


def test_keypads_follow_the_settings(hall, paired, listed, centre):
    pads = paired("keypads", "keypads-1")
    [line] = centre.keypads

    def describe(*lines):
        now = centre.model_copy(update={"keypads": lines})
        hall.server.in_force.rules = replace(hall.server.in_force.rules, centre=now)
        hall.client.portal.call(hall.server.devices.follow_settings)

    describe(line.model_copy(update={"pads": (line.pads[0].model_copy(update={"counter": 9}),)}))
    assert listed()["keypads-1"]["counters"] == [9]
    assert pads.post("/counters/9/open").status_code == 200
    describe()
    assert (listed()["keypads-1"]["counters"], listed()["keypads-1"]["in_settings"]) == ([], False)
    assert code(pads.post("/counters/9/call-next", {}), 403) == "COUNTER_NOT_ALLOWED"
    describe(line)
    facts = [fact for fact in hall.store.today() if fact.kind == "DeviceChanged"]
    assert [(fact.by, fact.body.counters) for fact in facts] == [
        (None, (9,)), (None, ()), (None, (7,)),
    ]  # fmt: skip


def test_keypads_take_the_counters_of_their_line(paired, supervisor, listed):
    paired("keypads", "keypads-1")
    number = listed()["keypads-1"]["id"]
    moved = supervisor.post(f"/devices/{number}/move", {"counters": [9]})
    assert code(moved, 422) == "COUNTERS_NOT_MEANT"
    assert listed()["keypads-1"]["counters"] == [7]


@pytest.mark.parametrize("path", ["rename", "move", "revoke"])
@pytest.mark.parametrize("number", ["99", "x", "-1"])
def test_a_device_that_is_not_there(supervisor, path, number):
    body = {"name": "kiosk-1"} if path == "rename" else {}
    assert code(supervisor.post(f"/devices/{number}/{path}", body), 404) == "UNKNOWN_DEVICE"


def test_a_change_that_is_sent_again_is_done_once(hall, paired, supervisor, listed):
    paired()
    number = listed()["kiosk-1"]["id"]
    first = supervisor.post(f"/devices/{number}/revoke", key="k1")
    again = supervisor.post(f"/devices/{number}/revoke", key="k1")
    assert (again.status_code, again.json()) == (200, first.json())
    assert len([fact for fact in hall.store.today() if fact.kind == "DeviceRevoked"]) == 1


def test_the_list_remembers_over_a_restart(hall, paired, supervisor, restarted):
    kiosk = paired()
    hall.clock.move(minutes=5)
    kiosk.post("/devices/me/health", report())
    at = hall.clock()
    hall.client.portal.call(hall.server.devices.sightings.note)
    with restarted() as again:
        told = again.stranger(supervisor.token).get("/devices").json()["devices"]
        [device] = [d for d in told if d["name"] == "kiosk-1"]
        assert (device["version"], device["address"]) == ("0.2.0", "testclient")
        assert device["seen_at"] == at.isoformat().replace("+00:00", "Z")
        assert not device["connected"]
        assert again.stranger(kiosk.token).get("/board").status_code == 200


def test_what_becomes_of_tokens_is_told_to_nobody(hall, paired, supervisor, listed):
    with supervisor.feed() as feed:
        told_until(feed, "snapshot")
        paired()
        told = told_until(feed, "fact")
    assert told[-1]["fact"]["kind"] == "Hidden"
    assert "kiosk-1" not in str(told)


def test_a_supervisor_takes_no_administrators_token_away(hall, newcomer, supervisor):
    chief = hall.caller("admin", "console-1")
    [number] = [row["id"] for row in hall.store.table("tokens") if row["role"] == "admin"]
    confirm = {"code": newcomer("console", "c").code, "name": "console-1", "replace": True}
    for path, body in (
        (f"/devices/{number}/revoke", {}),
        (f"/devices/{number}/rename", {"name": "x"}),
        (f"/devices/{number}/move", {"counters": [9]}),
        ("/pairings/confirm", confirm),
    ):
        answer = supervisor.post(path, body)
        assert (answer.status_code, answer.json()["code"]) == (403, "ABOVE_YOU")
    assert chief.get("/devices").status_code == 200
    assert chief.post(f"/devices/{number}/revoke").status_code == 200
