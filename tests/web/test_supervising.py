"""What the supervisor's page is told beside the board: alarms in words, pressing ones first."""

import pytest

ROLES = ("kiosk", "display", "guide", "staff", "supervisor", "reports", "admin")


@pytest.fixture
def chief(hall):
    return hall.caller("supervisor", "chief")


@pytest.fixture
def alarms(chief):
    """Each alarm's id, and what it says in English."""
    return lambda: {a["id"]: a["said"]["en"] for a in chief.get("/supervising").json()["alarms"]}


def report(hall, caller, **health):
    body = {"version": "1", "clock": hall.clock().timestamp(), **health}
    assert caller.post("/devices/me/health", body).status_code == 200


@pytest.mark.parametrize("role", ROLES)
def test_who_is_told(hall, role):
    status = hall.caller(role, "somebody").get("/supervising").status_code
    assert status == (200 if role in {"supervisor", "admin"} else 403)


def test_all_is_well(hall, kiosk, alarms):
    report(hall, kiosk, printer="ok")
    assert alarms() == {}


def test_a_device_says_what_to_do(hall, kiosk, alarms):
    report(hall, kiosk, printer="low", tickets_left=47)
    assert list(alarms()) == ["kiosk-1 printer"]
    assert "about 40 tickets left" in alarms()["kiosk-1 printer"]
    parts = [{"part": "sign", "counter": 9}, {"part": "sign", "counter": 7}, {"part": "voice"}]
    report(hall, kiosk, printer="out", parts_down=parts, held=2)
    said = alarms()
    assert next(iter(said)) == "kiosk-1 printer"
    assert "out of paper" in said["kiosk-1 printer"]
    assert "counter 7, 9" in said["kiosk-1 sign"]
    assert "2 tickets" in said["kiosk-1 held"]
    assert "kiosk-1 voice" in said


def test_help_is_pressing_until_somebody_goes(hall, kiosk, staff, chief, alarms):
    report(hall, kiosk, printer="low")
    kiosk.post("/kiosks/me/help", {"wanted": True, "language": "vi", "page": "start"})
    [first, second] = chief.get("/supervising").json()["alarms"]
    assert (first["kind"], first["pressing"], first["device"]) == ("help", True, "kiosk-1")
    assert first["said"]["vi"] == "kiosk-1: có người cần giúp, từ 07:30"
    assert (second["kind"], second["pressing"]) == ("printer", False)
    staff.post("/kiosks/kiosk-1/help/answer", {"counter": 9})
    assert "counter 9" in alarms()["help kiosk-1 answered"]


def test_who_waits_too_long_is_counted_and_the_longest_named(hall, kiosk, staff, alarms):
    for _ in range(2):
        kiosk.post("/tickets", {"category": "land"})
    hall.clock.move(minutes=26)
    kiosk.post("/tickets", {"category": "land"})
    hall.client.portal.call(hall.server.expecting.tick)
    said = alarms()["wait"]
    assert "2 people" in said
    assert "9001" in said
    assert "26 min" in said


def test_the_estimator_is_down(hall, chief, alarms, monkeypatch):
    monkeypatch.setattr(type(hall.server.expecting), "state", property(lambda _: "down"))
    assert "estimator" in alarms()


def test_how_many_wait_for_a_counter_and_for_it_alone(hall, kiosk, staff, chief):
    for category in ("land", "build", "collect"):
        kiosk.post("/tickets", {"category": category})
    counters = {c["counter"]: c for c in chief.get("/supervising").json()["counters"]}
    assert (counters[9]["waiting"], counters[9]["alone"]) == (2, 2)
    assert (counters[7]["waiting"], counters[7]["alone"]) == (1, 0)
    chief.post("/counters/7/open")
    chief.post("/counters/9/reassign", {"to": 7, "categories": ["build"]})
    counters = {c["counter"]: c for c in chief.get("/supervising").json()["counters"]}
    assert (counters[9]["alone"], counters[7]["alone"]) == (1, 2)
