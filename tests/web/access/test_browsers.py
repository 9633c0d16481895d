"""What a browser may do with its cookie, and what a page of another site cannot."""

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse

from ticket_protocol.version import API

ELSEWHERE = "http://elsewhere.example"


def refused(answer, code, status=403):
    return (answer.status_code, answer.json()["code"]) == (status, code)


def test_the_cookie_is_not_for_scripts_nor_for_other_sites(add_person, browser):
    add_person("lan", "staff")
    said = browser().sign_in("lan").headers["set-cookie"]
    assert {"HttpOnly", "Path=/", "SameSite=strict"} <= set(said.split("; "))
    assert "Secure" not in said
    assert "Max-Age" not in said


def test_on_an_encrypted_line_it_is_for_encrypted_lines_alone(hall, add_person, browser):
    add_person("lan", "staff")
    there = browser(Origin="https://hall")
    there._client = TestClient(hall.server.app, base_url="https://hall")
    there._client.portal = hall.client.portal
    answer = there.sign_in("lan")
    assert "Secure" in answer.headers["set-cookie"].split("; ")
    assert "max-age" in answer.headers["strict-transport-security"]


def test_what_changes_anything_needs_the_sessions_word(signed_in):
    lan = signed_in("lan", "staff", counter=9)
    assert refused(lan.post("/counters/9/open", **{"Denluot-Csrf": None}), "CSRF")
    assert refused(lan.post("/counters/9/open", **{"Denluot-Csrf": "0" * 32}), "CSRF")
    assert lan.post("/counters/9/open").status_code == 200


def test_anothers_word_is_not_ones_own(signed_in):
    lan, anh = signed_in("lan", "staff", counter=9), signed_in("anh", "staff", counter=7)
    assert refused(lan.post("/counters/9/open", **{"Denluot-Csrf": anh.csrf}), "CSRF")


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": ELSEWHERE},
        {"Origin": "null"},
        {"Origin": None},
        {"Origin": "https://hall"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_page_of_another_site_changes_nothing(hall, signed_in, headers):
    lan = signed_in("lan", "staff", counter=9)
    assert refused(lan.post("/counters/9/open", **headers), "OTHER_SITE")
    assert "CounterOpened" not in [fact.kind for fact in hall.store.log]


def test_a_page_of_another_site_signs_nobody_in(add_person, browser):
    add_person("eve", "staff")
    assert refused(browser(Origin=ELSEWHERE).sign_in("eve"), "OTHER_SITE")


@pytest.mark.parametrize("origin", [ELSEWHERE, None, "http://testserver:81"])
def test_a_feed_is_opened_by_our_own_pages_alone(signed_in, origin):
    lan = signed_in("lan", "staff", counter=9)
    with pytest.raises(WebSocketDenialResponse) as denied, lan.feed(Origin=origin):
        pass
    assert refused(denied.value, "OTHER_SITE")
    with lan.feed() as feed:
        assert feed.receive_json()["type"] == "snapshot"


def test_a_program_with_a_token_needs_no_word_and_no_page(staff):
    assert staff.post("/counters/9/pause", {"reason": "break"}, Origin=ELSEWHERE).status_code == 200


def test_a_screen_that_is_a_page_is_known_by_its_own_cookie(hall, browser):
    tv = browser()
    tv.cookies["denluot-device"] = hall.caller("display", "hall-tv").token
    assert tv.get("/board").status_code == 200
    assert tv.post("/announcements", {}).status_code == 422
    assert refused(tv.post("/announcements", {}, Origin=ELSEWHERE), "OTHER_SITE")
    with tv.feed() as feed:
        assert feed.receive_json()["type"] == "snapshot"


@pytest.mark.parametrize(
    "path", ["/sign-in", f"{API}/board", f"{API}/docs", "/healthz", "/nothing"]
)
def test_every_answer_tells_browsers_to_guess_nothing_and_frame_nothing(hall, path):
    headers = hall.client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["referrer-policy"] == "no-referrer"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["cache-control"] == "no-store"
    assert "strict-transport-security" not in headers


def test_signing_out_takes_the_cookie_away(signed_in):
    lan = signed_in("lan", "staff", counter=9)
    gone = lan.post("/session/end").headers["set-cookie"]
    assert "Max-Age=0" in gone
    assert "HttpOnly" in gone


def test_whoever_signs_in_after_another_leaves_no_session_of_the_other_behind(
    hall, signed_in, add_person
):
    there = signed_in("lan", "staff")
    add_person("anh", "staff")
    token = there.cookies["denluot"]
    assert there.sign_in("anh").status_code == 200
    there.cookies["denluot"] = token
    assert refused(there.get("/session"), "SESSION_MOVED", 401)
    assert [s.login for s in hall.server.people.register.sessions.values()] == ["anh"]


def test_who_is_signed_in_under_a_devices_name_is_not_taken_for_it(hall, signed_in):
    hall.caller("kiosk", "kiosk-1").post("/devices/me/health", {"version": "1", "clock": 1.0})
    someone = signed_in("kiosk-1", "supervisor")
    before = dict(hall.server.presence._heard)
    with someone.feed():
        assert someone.get("/board").status_code == 200
    assert hall.server.presence._heard == before
    body = {"version": "9", "clock": 1.0}
    assert refused(someone.post("/devices/me/health", body), "NOT_ALLOWED")
