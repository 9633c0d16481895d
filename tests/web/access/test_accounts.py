"""Accounts over HTTP: who makes and changes whom, and what becomes of those who are signed in."""

import pytest

PASSWORD = "con meo treo cay cau"
OTHER = "trời mưa bong bóng 17"
PIN = "739164"
NEW = {"login": "lan", "name": "Nguyễn Thị Lan", "role": "staff", "password": OTHER, "pin": PIN}


def code(answer):
    return answer.json().get("code", answer.status_code)


def changes(hall):
    return [(f.by, f.body.login, f.body.what) for f in hall.store.log if f.kind == "PersonChanged"]


def test_a_supervisor_makes_an_officer_who_can_sign_in(hall, signed_in, browser):
    huong = signed_in("huong", "supervisor")
    made = huong.post("/people", NEW | {"login": " LAN ", "counters": [9, 7]})
    assert made.status_code == 201
    told = made.json()
    assert (told["login"], told["counters"], told["has_pin"]) == ("lan", [7, 9], True)
    assert browser().sign_in("lan", password=OTHER).status_code == 200
    assert changes(hall) == [("huong", "lan", ("made", "staff"))]
    kept = repr(hall.store.table("people")) + repr(hall.store.log) + repr(hall.store.replies)
    assert OTHER not in kept
    assert PIN not in kept


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"password": "short"}, "WEAK_PASSWORD"),
        ({"password": "nguyenthilan1"}, "WEAK_PASSWORD"),
        ({"pin": "123456"}, "WEAK_PIN"),
        ({"login": "Đặng"}, "INVALID_BODY"),
        ({"login": "x"}, "INVALID_BODY"),
        ({"role": "kiosk"}, "INVALID_BODY"),
        ({"role": "supervisor"}, "ABOVE_YOU"),
        ({"role": "admin"}, "ABOVE_YOU"),
        ({"login": "huong"}, "LOGIN_TAKEN"),
        ({"counters": []}, "INVALID_BODY"),
    ],
)
def test_what_cannot_be_is_refused(signed_in, change, wanted):
    huong = signed_in("huong", "supervisor")
    assert code(huong.post("/people", NEW | change)) == wanted


def test_who_may_less_is_changed_by_who_may_more(signed_in, add_person):
    add_person("minh", "admin")
    add_person("tam", "supervisor")
    huong = signed_in("huong", "supervisor")
    for path in ("", "/disable", "/unlock", "/sign-out"):
        assert code(huong.post(f"/people/minh{path}", {})) == "ABOVE_YOU"
        assert code(huong.post(f"/people/tam{path}", {})) == "ABOVE_YOU"
    assert code(huong.post("/people/minh/password", {"password": OTHER})) == "ABOVE_YOU"
    assert code(huong.post("/people/nobody", {})) == "UNKNOWN_PERSON"


def test_the_last_administrator_stays_one(signed_in, add_person):
    minh = signed_in("minh", "admin")
    assert code(minh.post("/people/minh/disable", {})) == "LAST_ADMINISTRATOR"
    assert code(minh.post("/people/minh", {"role": "staff"})) == "LAST_ADMINISTRATOR"
    add_person("oanh", "admin")
    assert minh.post("/people/oanh/disable", {}).json()["disabled"] is True
    assert code(minh.post("/people/minh/disable", {})) == "LAST_ADMINISTRATOR"


def test_an_account_out_of_use_ends_its_sessions_at_once(hall, signed_in, browser):
    huong, lan = signed_in("huong", "supervisor"), signed_in("lan", "staff", counter=9)
    with lan.feed() as feed:
        feed.receive_json()
        huong.post("/people/lan/disable", {})
        while feed.receive_json()["type"] != "resync":
            pass
    assert code(lan.get("/board")) == "SESSION_DISABLED"
    assert code(browser().sign_in("lan")) == "BAD_SIGN_IN"
    huong.post("/people/lan/disable", {"disabled": False})
    assert browser().sign_in("lan").status_code == 200
    assert [what for _, _, what in changes(hall)] == [("disabled",), ("enabled",)]


def test_ones_own_password_needs_the_present_one_and_ends_the_other_sessions(signed_in, browser):
    lan, there = signed_in("lan", "staff"), browser()
    there.sign_in("lan")
    new = {"password": OTHER}
    assert code(lan.post("/people/lan/password", new)) == "WRONG_SECRET"
    assert code(lan.post("/people/lan/password", new | {"current": "guess"})) == "WRONG_SECRET"
    assert lan.post("/people/lan/password", new | {"current": PASSWORD}).status_code == 200
    assert lan.get("/session").status_code == 200
    assert code(there.get("/session")) == "SESSION_SECRET"
    assert code(browser().sign_in("lan")) == "BAD_SIGN_IN"
    assert browser().sign_in("lan", password=OTHER).status_code == 200


def test_a_pin_is_set_and_taken_away(signed_in, browser):
    huong, lan = signed_in("huong", "supervisor"), signed_in("lan", "staff", counter=9)
    assert huong.post("/people/lan/pin", {"pin": "820571"}).json()["has_pin"] is True
    assert code(lan.get("/session")) == "SESSION_SECRET"
    assert browser().sign_in("lan", pin="820571", counter=9).status_code == 200
    assert huong.post("/people/lan/pin", {"pin": None}).json()["has_pin"] is False
    assert code(browser().sign_in("lan", pin="820571", counter=9)) == "BAD_SIGN_IN"


def test_another_role_or_other_counters_take_effect_at_once(signed_in, browser):
    huong, lan = signed_in("huong", "supervisor"), signed_in("lan", "staff", counter=9)
    assert huong.post("/people/lan", {"name": "Lan"}).json()["name"] == "Lan"
    assert lan.get("/session").json()["name"] == "Lan"
    assert huong.post("/people/lan", {"counters": [7]}).json()["counters"] == [7]
    assert code(lan.get("/session")) == "SESSION_CHANGED"
    assert code(browser().sign_in("lan", pin=PIN, counter=9)) == "COUNTER_NOT_ALLOWED"
    assert huong.post("/people/lan", {"counters": None}).json()["counters"] is None
    assert browser().sign_in("lan", pin=PIN, counter=9).status_code == 200


def test_a_supervisor_ends_a_session_also_while_somebody_is_served(
    kiosk, signed_in, browser, add_person
):
    huong, lan = signed_in("huong", "supervisor"), signed_in("lan", "staff", counter=9)
    kiosk.post("/tickets", {"category": "land"})
    lan.post("/counters/9/open")
    lan.post("/counters/9/call-next")
    add_person("anh", "staff")
    assert code(browser().sign_in("anh", pin=PIN, counter=9)) == "COUNTER_BUSY"
    assert huong.post("/people/lan/sign-out", {}).json()["signed_in"] == 0
    assert code(lan.get("/session")) == "SESSION_ENDED"
    assert browser().sign_in("anh", pin=PIN, counter=9).status_code == 200


def test_what_a_command_line_did_is_noticed_and_told_to_the_log(hall, signed_in, browser):
    from dataclasses import replace  # noqa: PLC0415

    from ticket_server.storage.people import drop_sessions_of, keep_person  # noqa: PLC0415

    lan = signed_in("lan", "staff", counter=9)
    person = hall.server.people.register.person("lan")
    reset = replace(person, pin=None, unlogged="reset")
    hall.store.put([keep_person(reset), drop_sessions_of("lan")])
    hall.client.portal.call(hall.server.people.sessions.look)
    assert code(lan.get("/session")) == "SESSION_SECRET"
    assert code(browser().sign_in("lan", pin=PIN, counter=9)) == "BAD_SIGN_IN"
    assert changes(hall) == [(None, "lan", ("reset",))]
    assert [f.origin for f in hall.store.log if f.kind == "PersonChanged"] == ["local"]
    assert hall.store.table("people")[0]["unlogged"] is None


def test_sessions_outlive_a_restart_of_the_server(hall, plan, make_hall, signed_in):
    lan = signed_in("lan", "staff", counter=9)
    with make_hall(plan, hall.store._store) as again:
        lan._client = again.client
        again.clock.now = hall.clock.now
        assert lan.get("/session").json()["counters"] == [9]


def test_facts_say_who_and_from_where(hall, signed_in):
    lan = signed_in("lan", "staff", counter=9)
    lan.post("/counters/9/open")
    told = [(f.kind, f.by, f.origin) for f in hall.store.log if f.by is not None]
    assert told == [("SignedIn", "lan", "testclient"), ("CounterOpened", "lan", "testclient")]


def test_who_has_a_pin_alone_is_no_administrator_to_be_left_with(signed_in, add_person):
    add_person("minh", "admin", password=None)
    huong = signed_in("huong", "admin")
    for path, body in (("/disable", {"disabled": True}), ("", {"role": "staff"})):
        assert code(huong.post(f"/people/huong{path}", body)) == "LAST_ADMINISTRATOR"
