"""A device without a token: six digits, a supervisor who types them in, one token."""

import re

import pytest

from ticket_server.pairing.open_pairings import OPEN_FROM_ONE


def code(response, status):
    assert response.status_code == status, response.text
    return response.json()["code"]


def kept(hall, kind):
    return [fact for fact in hall.store.today() if fact.kind == kind]


def test_a_device_that_a_supervisor_confirms_gets_its_own_token(hall, newcomer, supervisor):
    asks = newcomer()
    assert asks.asked.status_code == 201
    assert re.fullmatch(r"\d{6}", asks.code, re.ASCII)
    assert asks.claim().json()["token"] is None
    said = supervisor.post("/pairings/confirm", {"code": asks.code, "name": "kiosk-2"})
    assert said.json()["name"] == "kiosk-2"
    claimed = asks.claim().json()
    assert (claimed["name"], claimed["role"]) == ("kiosk-2", "kiosk")
    kiosk = hall.stranger(claimed["token"])
    assert kiosk.get("/board").status_code == 200
    assert kiosk.post("/tickets", {"category": "land"}).status_code == 201


def test_the_log_says_who_paired_it_and_from_where(hall, paired):
    paired("console", "console-9", counters=[9])
    [fact] = kept(hall, "DevicePaired")
    assert (fact.by, fact.origin) == ("Trưởng ca", "testclient")
    assert (fact.body.name, fact.body.device, fact.body.counters) == ("console-9", "console", (9,))
    assert fact.body.address == "testclient"


def test_a_lost_answer_costs_no_second_confirmation(hall, newcomer, supervisor):
    asks = newcomer()
    supervisor.post("/pairings/confirm", {"code": asks.code, "name": "kiosk-1"})
    lost, came = asks.claim().json()["token"], asks.claim().json()["token"]
    assert hall.stranger(lost).get("/board").status_code == 401
    assert hall.stranger(came).get("/board").status_code == 200
    hall.clock.move(minutes=2)
    assert code(asks.claim(), 410) == "PAIRING_OVER"
    assert hall.stranger(came).get("/board").status_code == 200


def test_a_code_is_good_for_ten_minutes_and_once(hall, newcomer, supervisor):
    late, used = newcomer(), newcomer()
    confirm = {"code": used.code, "name": "kiosk-1"}
    assert supervisor.post("/pairings/confirm", confirm).status_code == 200
    assert code(supervisor.post("/pairings/confirm", confirm), 404) == "WRONG_CODE"
    hall.clock.move(minutes=10)
    confirm = {"code": late.code, "name": "kiosk-2"}
    assert code(supervisor.post("/pairings/confirm", confirm), 404) == "WRONG_CODE"
    assert code(late.claim(), 410) == "PAIRING_OVER"


def test_of_two_that_are_confirmed_under_one_name_the_later_is_it(hall, newcomer, supervisor):
    one, other = newcomer(), newcomer()
    for asks in (one, other):
        confirm = {"code": asks.code, "name": "kiosk-1"}
        assert supervisor.post("/pairings/confirm", confirm).status_code == 200
    assert code(one.claim(), 410) == "PAIRING_OVER"
    assert other.claim().json()["name"] == "kiosk-1"
    assert [row["name"] for row in hall.store.table("tokens")].count("kiosk-1") == 1


@pytest.mark.parametrize("path", ["/pairings", "/pairings/claim"])
def test_a_page_of_another_site_asks_for_no_pairing(hall, path):
    asked = {"kind": "kiosk", "name": "kiosk-1", "version": "1", "secret": "0" * 64}
    elsewhere = {"Origin": "http://elsewhere.example", "Content-Type": "text/plain"}
    answer = hall.client.post(f"/api/v1{path}", json=asked, headers=elsewhere)
    assert code(answer, 403) == "OTHER_SITE"


def test_a_confirmation_that_is_sent_again_is_answered_as_before(hall, newcomer, supervisor):
    asks = newcomer()
    body = {"code": asks.code, "name": "kiosk-1"}
    first = supervisor.post("/pairings/confirm", body, key="k1")
    again = supervisor.post("/pairings/confirm", body, key="k1")
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    assert len(kept(hall, "DevicePaired")) == 1


@pytest.mark.parametrize("role", ["kiosk", "display", "console", "keypads", "guide", "staff"])
def test_nobody_but_supervisors_confirms(hall, newcomer, role):
    caller = hall.caller(role, "somebody")
    body = {"code": newcomer().code, "name": "kiosk-1"}
    assert code(caller.post("/pairings/confirm", body), 403) == "NOT_ALLOWED"
    assert code(caller.get("/devices"), 403) == "NOT_ALLOWED"
    assert code(caller.post("/devices/1/revoke"), 403) == "NOT_ALLOWED"


@pytest.mark.parametrize(
    ("asked", "more", "refusal"),
    [
        (("kiosk", "kiosk-9"), {}, "NAME_NOT_IN_SETTINGS"),
        (("display", "kiosk-1"), {}, "NAME_NOT_IN_SETTINGS"),
        (("display", "sign-8"), {}, "NAME_NOT_IN_SETTINGS"),
        (("signs", "keypads-1"), {}, "NAME_NOT_IN_SETTINGS"),
        (("console", "hall-tv"), {}, "NAME_NOT_IN_SETTINGS"),
        (("kiosk", "kiosk-1"), {"counters": [9]}, "COUNTERS_NOT_MEANT"),
    ],
)
def test_a_name_that_the_settings_do_not_have_is_refused(
    newcomer, supervisor, asked, more, refusal
):
    kind, name = asked
    asks = newcomer(kind, "whatever")
    body = {"code": asks.code, "name": name, **more}
    assert code(supervisor.post("/pairings/confirm", body), 422) == refusal
    assert asks.claim().json()["token"] is None


def test_a_counter_that_the_centre_has_not_is_refused(newcomer, supervisor):
    body = {"code": newcomer("console", "c").code, "name": "Bàn 8", "counters": [8]}
    assert code(supervisor.post("/pairings/confirm", body), 404) == "UNKNOWN_COUNTER"


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (("display", "sign-7"), ("display", None)),
        (("display", "over-9"), ("display", None)),
        (("signs", "signs-1"), ("display", None)),
        (("keypads", "keypads-1"), ("keypads", [7])),
        (("console", "Máy bàn 9"), ("console", None)),
        (("desk", "Bàn hướng dẫn"), ("guide", None)),
    ],
)
def test_each_kind_of_device_gets_its_role(newcomer, supervisor, listed, asked, given):
    (kind, name), (role, counters) = asked, given
    asks = newcomer(kind, "x")
    said = supervisor.post("/pairings/confirm", {"code": asks.code, "name": name}).json()
    assert (said["role"], said["counters"]) == (role, counters)
    asks.caller()
    assert (listed()[name]["kind"], listed()[name]["role"]) == (kind, role)


def test_keypads_call_at_their_own_counters_and_nowhere_else(paired):
    pads = paired("keypads", "keypads-1")
    assert pads.post("/counters/7/open").status_code == 200
    assert code(pads.post("/counters/9/open"), 403) == "COUNTER_NOT_ALLOWED"
    assert code(pads.post("/tickets", {"category": "land"}), 403) == "NOT_ALLOWED"


def test_a_console_at_which_nobody_is_signed_in_reads_and_calls_nobody(paired):
    console = paired("console", "console-9", counters=[9])
    assert console.get("/board").status_code == 200
    health = console.post("/devices/me/health", {"version": "1", "clock": 1.0})
    assert health.json()["counters"] == [9]
    assert code(console.post("/counters/9/call-next"), 403) == "NOT_ALLOWED"


def test_a_name_that_is_taken_needs_to_be_replaced(hall, paired, newcomer, supervisor, listed):
    old = paired()
    asks = newcomer()
    body = {"code": asks.code, "name": "kiosk-1"}
    assert code(supervisor.post("/pairings/confirm", body), 409) == "NAME_TAKEN"
    assert supervisor.post("/pairings/confirm", body | {"replace": True}).status_code == 200
    assert code(old.get("/board"), 401) == "NO_TOKEN"
    assert asks.caller().get("/board").status_code == 200
    assert len(listed()) == 1
    assert [fact.body.name for fact in kept(hall, "DeviceRevoked")] == ["kiosk-1"]


def test_a_page_gets_its_token_as_a_cookie_that_no_script_reads(newcomer, supervisor):
    asks = newcomer("display", "hall-tv")
    supervisor.post("/pairings/confirm", {"code": asks.code, "name": "hall-tv"})
    claimed = asks.claim(cookie=True)
    assert (claimed.json()["name"], claimed.json()["token"]) == ("hall-tv", None)
    cookie = claimed.headers["set-cookie"]
    assert cookie.startswith("denluot-device=")
    for flag in ("HttpOnly", "SameSite=strict", "Path=/api/v1"):
        assert flag in cookie
    assert "Secure" not in cookie


def test_only_so_many_codes_are_open(hall, newcomer):
    for _ in range(OPEN_FROM_ONE):
        assert newcomer().asked.status_code == 201
    refused = newcomer().asked
    assert code(refused, 429) == "TOO_MANY_TRIES"
    assert 0 < int(refused.headers["retry-after"]) <= 600
    hall.clock.move(minutes=10)
    assert newcomer().asked.status_code == 201


def test_who_guesses_codes_is_slowed_and_who_waits_is_heard_again(hall, newcomer, supervisor):
    asks = newcomer()
    others = (f"{n:06}" for n in range(30) if f"{n:06}" != asks.code)
    tried = [supervisor.post("/pairings/confirm", {"code": c, "name": "kiosk-1"}) for c in others]
    assert {said.status_code for said in tried[:20]} == {404}
    assert code(tried[20], 429) == "TOO_MANY_TRIES"
    hall.clock.move(minutes=9)
    body = {"code": asks.code, "name": "kiosk-1"}
    assert code(supervisor.post("/pairings/confirm", body), 429) == "TOO_MANY_TRIES"
    hall.clock.move(minutes=2)
    fresh = newcomer()
    assert supervisor.post("/pairings/confirm", body | {"code": fresh.code}).status_code == 200


@pytest.mark.parametrize(
    "body", [{}, {"kind": "toaster", "name": "a", "version": "1"}, {"kind": "kiosk", "name": ""}]
)
def test_what_is_no_device_is_refused(hall, body):
    assert code(hall.client.post("/api/v1/pairings", json=body), 422) == "INVALID_BODY"


def test_no_secret_comes_into_the_log(hall, newcomer, supervisor, caplog):
    caplog.set_level("DEBUG")
    asks = newcomer()
    supervisor.post("/pairings/confirm", {"code": asks.code, "name": "kiosk-1"})
    token = asks.claim().json()["token"]
    for secret in (token, asks.asked.json()["secret"], asks.code):
        assert secret not in caplog.text
        assert all(secret not in repr(fact) for fact in hall.store.today())
