"""Help at a kiosk over HTTP: asked once, answered by the first, over by itself."""

import pytest

WANTED = {"wanted": True, "language": "en", "page": "ticket"}
ROLES = ("kiosk", "display", "guide", "staff", "supervisor", "reports", "admin")


@pytest.fixture
def helps(hall):
    """What a role sees of it."""
    return lambda role: hall.caller(role, f"{role}-eye").get("/board").json()["helps"]


@pytest.mark.parametrize("role", ROLES)
def test_who_may_ask_and_who_may_answer(hall, kiosk, role):
    caller = hall.caller(role, "kiosk-2")
    assert (caller.post("/kiosks/me/help", WANTED).status_code == 200) == (role == "kiosk")
    kiosk.post("/kiosks/me/help", WANTED)
    may = {"guide", "staff", "supervisor", "admin"}
    answered = hall.caller(role, "somebody").post("/kiosks/kiosk-1/help/answer")
    assert answered.status_code == (200 if role in may else 403)


def test_the_whole_way(hall, kiosk, staff, helps):
    asked = kiosk.post("/kiosks/me/help", WANTED).json()
    assert (asked["kiosk"], asked["since"]) == ("kiosk-1", "2026-10-14T00:30:00Z")
    [seen] = helps("staff")
    assert (seen["language"], seen["page"], seen["answered_at"]) == ("en", "ticket", None)
    [own] = helps("kiosk")
    assert (own["kiosk"], own["language"], own["page"]) == ("kiosk-1", None, None)
    hall.clock.move(seconds=20)
    said = staff.post("/kiosks/kiosk-1/help/answer", {"counter": 9}).json()
    assert (said["counter"], said["answered_at"]) == (9, "2026-10-14T00:30:20Z")
    hall.caller("guide").post("/kiosks/kiosk-1/help/answer")
    [own] = helps("kiosk")
    assert (own["answered_at"], own["counter"]) == ("2026-10-14T00:30:20Z", 9)
    kiosk.post("/kiosks/me/help", {"wanted": False})
    assert helps("kiosk") == helps("staff") == []


def test_pressed_again_it_is_one_wish_but_a_new_one_after_an_answer(hall, kiosk, staff, helps):
    kiosk.post("/kiosks/me/help", WANTED)
    seq = hall.server.hub.hall.seq
    hall.clock.move(minutes=1)
    kiosk.post("/kiosks/me/help", WANTED)
    assert hall.server.hub.hall.seq == seq
    staff.post("/kiosks/kiosk-1/help/answer")
    kiosk.post("/kiosks/me/help", WANTED)
    [seen] = helps("staff")
    assert (seen["since"], seen["answered_at"]) == ("2026-10-14T00:31:00Z", None)


@pytest.mark.parametrize(("answers", "minutes"), [(0, 10), (1, 5)])
def test_it_is_over_by_itself(hall, kiosk, helps, answers, minutes):
    kiosk.post("/kiosks/me/help", WANTED)
    for _ in range(answers):
        hall.caller("guide").post("/kiosks/kiosk-1/help/answer")
    hall.clock.move(minutes=minutes, seconds=-1)
    hall.server.writer.tick()
    assert len(helps("staff")) == 1
    hall.clock.move(seconds=1)
    kiosk.post("/tickets", {"category": "land"})
    assert helps("staff") == []


@pytest.mark.parametrize(
    ("kiosk_name", "body", "expected"),
    [
        ("kiosk-9", {}, (422, "UNKNOWN_KIOSK")),
        ("kiosk-1", {"counter": 7}, (403, "COUNTER_NOT_ALLOWED")),
        ("kiosk-1", {"counter": 0}, (422, "INVALID_BODY")),
        ("kiosk-1", {"name": "An"}, (422, "INVALID_BODY")),
    ],
)
def test_no_such_answer(kiosk, staff, kiosk_name, body, expected):
    kiosk.post("/kiosks/me/help", WANTED)
    said = staff.post(f"/kiosks/{kiosk_name}/help/answer", body)
    assert (said.status_code, said.json()["code"]) == expected


def test_answering_what_nobody_asked_is_nothing(hall, staff):
    seq = hall.server.hub.hall.seq
    said = staff.post("/kiosks/kiosk-1/help/answer", {"counter": 9})
    assert (said.status_code, said.json()["since"]) == (200, None)
    assert hall.server.hub.hall.seq == seq


def test_nothing_about_a_person_can_be_said(kiosk):
    for more in ({"name": "An"}, {"why": "blind"}, {"language": ""}, {"wanted": 1}):
        assert kiosk.post("/kiosks/me/help", WANTED | more).status_code == 422
