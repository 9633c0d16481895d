"""Numbers given without the server over HTTP: who may, what is answered, what nobody is told."""

import logging
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from ticket_server.domain.values import SLIPS, SeriesPart
from ticket_server.storage.sql import SqlStore

LAND = {"category": "land"}
ROLES = ("kiosk", "display", "guide", "staff", "supervisor", "reports", "admin")
OUTBOX, SLIP, KEY = (str(uuid4()) for _ in range(3))
PARTS = (
    SeriesPart(owner="kiosk-1", series="9", digits=3, first=901, last=903),
    SeriesPart(owner="kiosk-2", series="9", digits=3, first=911, last=913),
    SeriesPart(owner=SLIPS, series="9", digits=3, first=991, last=995),
)


@pytest.fixture
def cut(plan):
    return replace(plan, parts=PARTS, offline=True)


@pytest.fixture
def hall(cut, make_hall):
    with make_hall(cut) as made:
        yield made


@pytest.fixture
def paper(hall):
    """A paper as the kiosk tells it, given so many minutes ago by a clock that is 7 s wrong."""

    def paper(ago=5, **changes):
        told = hall.clock.now + timedelta(seconds=7)
        given = told - timedelta(minutes=ago)
        values = {
            "slip": SLIP, "outbox": OUTBOX, "day": "2026-10-14", "series": "9", "count": 901,
            "number": "9901", "issued_at": given.isoformat(), "told_at": told.isoformat(), **LAND,
        }  # fmt: skip
        return values | changes

    return paper


def facts_of(feed, count):
    """The next facts; an outlook may come between any two."""
    facts = []
    while len(facts) < count:
        told = feed.receive_json()
        facts += [told["fact"]] if told["type"] == "fact" else []
    return facts


def code(response, status):
    assert response.status_code == status, response.text
    return response.json()["code"]


def test_a_kiosk_is_told_where_its_part_stands(hall, kiosk, paper):
    asked = kiosk.post("/kiosks/me/part", {"outbox": OUTBOX})
    assert asked.status_code == 200
    assert asked.json() == {
        "day": "2026-10-14",
        "epoch": hall.store.epoch,
        "outbox": OUTBOX,
        "parts": [{"series": "9", "digits": 3, "first": 901, "last": 903, "next": 901}],
    }
    kiosk.post("/tickets/hand-in", paper())
    again = kiosk.post("/kiosks/me/part", {"outbox": OUTBOX}).json()
    assert again["parts"][0]["next"] == 902
    other = kiosk.post("/kiosks/me/part", {"outbox": str(uuid4())})
    assert code(other, 409) == "OUTBOX_UNKNOWN"
    assert code(
        hall.caller("kiosk", "kiosk-9").post("/kiosks/me/part", {"outbox": OUTBOX}), 409
    ) == ("OFFLINE_OFF")


def test_a_paper_comes_in_as_a_ticket(hall, kiosk, paper):
    hall.clock.move(minutes=10)
    said = kiosk.post("/tickets/hand-in", paper())
    assert said.status_code == 201
    ticket = said.json()
    assert (ticket["id"], ticket["offline"], ticket["state"]) == (
        "20261014-9901", True, "waiting",
    )  # fmt: skip
    assert ticket["issued_at"] == "2026-10-14T00:35:00Z"
    assert ticket["expected"] is None
    assert len(ticket["code"]) == 20
    staff = hall.caller("staff", "desk-9")
    [waiting] = staff.get("/board").json()["waiting"]
    assert (waiting["offline"], waiting["issued_at"]) == (True, "2026-10-14T00:35:00Z")
    said = staff.get("/tickets/9901/explain").json()["said"]["vi"]
    assert "cấp khi mất kết nối" in said


def test_the_same_paper_with_another_key_is_answered_as_it_stands(hall, kiosk, staff, paper):
    kiosk.post("/tickets/hand-in", paper())
    staff.post("/counters/9/call-next")
    staff.post("/counters/9/finish")
    seq = hall.server.hub.hall.seq
    again = kiosk.post("/tickets/hand-in", paper(ago=6))
    assert (again.status_code, again.json()["state"]) == (201, "finished")
    assert hall.server.hub.hall.seq == seq


def test_an_unanswered_request_is_void_once_its_paper_is_in(hall, kiosk, staff, paper):
    ghost = kiosk.post("/tickets", LAND, key=KEY).json()["id"]
    staff.post("/counters/9/call-next")
    with staff.feed() as feed:
        feed.receive_json()
        kiosk.post("/tickets/hand-in", paper(replaces=KEY))
        facts = facts_of(feed, 2)
    assert [(fact["kind"], fact["number"]) for fact in facts] == [
        ("TicketCancelled", "9001"), ("TicketIssued", "9901"),
    ]  # fmt: skip
    assert (facts[0]["counter"], facts[0]["reason"], facts[0]["instead"]) == (9, "replaced", "9901")
    assert (facts[1]["offline"], facts[1]["offered"]) == (True, 9)
    board = staff.get("/board").json()
    assert board["calls"] == []
    assert board["counters"][1]["current"] is board["counters"][1]["left"] is None
    assert kiosk.get(f"/tickets/{ghost}").json()["state"] == "cancelled"


def test_a_request_that_comes_after_its_paper_is_refused(kiosk, paper):
    kiosk.post("/tickets/hand-in", paper(replaces=KEY))
    assert code(kiosk.post("/tickets", LAND, key=KEY), 410) == "ATTEMPT_REPLACED"


def test_what_nobody_holds_is_given_up(hall, kiosk):
    kiosk.post("/tickets", LAND, key=KEY)
    held = str(uuid4())
    printed = kiosk.post("/tickets", LAND, key=held).json()["id"]
    kiosk.post(f"/tickets/{printed}/print", {"outcome": "printed"})
    said = [kiosk.post("/tickets/abandon", {"asked": k}).json() for k in (KEY, KEY, held, SLIP)]
    assert said == [{"number": n} for n in ("9001", "9001", None, None)]
    assert hall.server.hub.hall.tickets[printed].state == "waiting"
    assert code(kiosk.post("/tickets", LAND, key=SLIP), 410) == "ATTEMPT_REPLACED"


def test_a_paper_of_yesterday_is_taken_and_expired(hall, kiosk, paper):
    told = paper()
    hall.clock.move(days=1)
    for _ in range(2):
        said = kiosk.post("/tickets/hand-in", told)
        assert (said.status_code, said.json()["state"]) == (201, "expired")
        assert said.json()["id"] == "20261014-9901"
    kinds = [fact.kind for fact in hall.store.today()]
    assert kinds.count("HandedInLate") == 1
    assert hall.server.hub.hall.tickets == {}


def test_a_paper_whose_answer_was_lost_yesterday_is_counted_once(hall, kiosk, paper):
    told = paper()
    kiosk.post("/tickets/hand-in", told)
    hall.clock.move(days=1)
    again = kiosk.post("/tickets/hand-in", told)
    assert (again.status_code, again.json()["state"]) == (201, "expired")
    assert "HandedInLate" not in [fact.kind for fact in hall.store.today()]


REFUSED = [
    ({"slip": str(uuid4()), "count": 911, "number": "9911"}, 422, "NOT_YOUR_NUMBER"),
    ({"slip": str(uuid4())}, 409, "NUMBER_TAKEN"),
    ({"slip": str(uuid4()), "day": "2026-10-15"}, 409, "DAY_AHEAD"),
    ({"slip": "1"}, 422, "INVALID_BODY"),
    ({"count": 0}, 422, "INVALID_BODY"),
    ({"by": "me"}, 422, "INVALID_BODY"),
]


def test_what_is_refused(hall, kiosk, paper):
    kiosk.post("/tickets/hand-in", paper())
    seq = hall.server.hub.hall.seq
    for changes, status, expected in REFUSED:
        said = kiosk.post("/tickets/hand-in", paper(**changes))
        assert code(said, status) == expected, changes
    assert hall.server.hub.hall.seq == seq


@pytest.mark.parametrize("role", ROLES)
def test_who_may(hall, role, paper):
    caller = hall.caller(role, "kiosk-1")
    kiosks = [
        caller.post("/kiosks/me/part", {"outbox": OUTBOX}),
        caller.post("/tickets/hand-in", paper()),
        caller.post("/tickets/abandon", {"asked": KEY}),
    ]
    assert {said.status_code < 300 for said in kiosks} == {role == "kiosk"}
    slips = caller.post("/tickets/slips", {**LAND, "last": "9992"})
    assert slips.status_code == (200 if role in {"guide", "staff", "supervisor", "admin"} else 403)


def test_slips_are_entered_from_a_time_on(hall, staff):
    hall.clock.move(minutes=30)
    since = (hall.clock.now - timedelta(minutes=20)).isoformat()
    entered = staff.post("/tickets/slips", {**LAND, "last": "9992", "since": since})
    assert entered.json() == {"numbers": ["9991", "9992"]}
    assert staff.post("/tickets/slips", {**LAND, "last": "9992"}).json() == {"numbers": []}
    assert code(staff.post("/tickets/slips", {**LAND, "last": "9901"}), 422) == "UNKNOWN_SLIP"


@pytest.mark.parametrize("role", ROLES)
def test_leases_and_voided_requests_are_told_to_nobody(hall, kiosk, role):
    with hall.caller(role, f"{role}-ear").feed() as feed:
        feed.receive_json()
        kiosk.post("/kiosks/me/part", {"outbox": OUTBOX})
        kiosk.post("/tickets/abandon", {"asked": KEY})
        told = facts_of(feed, 2)
    assert [fact["kind"] for fact in told] == ["Hidden", "Hidden"]
    assert KEY not in str(told)


def test_no_log_tells_keys_or_slips(kiosk, paper, caplog):
    with caplog.at_level(logging.DEBUG):
        kiosk.post("/kiosks/me/part", {"outbox": OUTBOX})
        kiosk.post("/tickets/hand-in", paper(replaces=KEY))
        kiosk.post("/tickets/abandon", {"asked": KEY})
    lines = [r.getMessage() for r in caplog.records if r.name.startswith("ticket_server")]
    assert any(line.startswith("hand-in") for line in lines)
    assert not any(secret in line for line in lines for secret in (KEY, SLIP, OUTBOX))


def test_nothing_is_forgotten_when_the_server_starts_again(tmp_path, make_hall, cut):
    with make_hall(cut, SqlStore(tmp_path)) as hall:
        kiosk = hall.caller("kiosk", "kiosk-1")
        kiosk.post("/kiosks/me/part", {"outbox": OUTBOX})
        kiosk.post("/tickets", LAND, key=KEY)
        kiosk.post("/tickets/abandon", {"asked": SLIP})
    with make_hall(cut, SqlStore(tmp_path)) as hall:
        kiosk = hall.stranger(kiosk.token)
        wiped = kiosk.post("/kiosks/me/part", {"outbox": str(uuid4())})
        assert code(wiped, 409) == "OUTBOX_UNKNOWN"
        assert kiosk.post("/tickets/abandon", {"asked": KEY}).json() == {"number": "9001"}
        assert code(kiosk.post("/tickets", LAND, key=SLIP), 410) == "ATTEMPT_REPLACED"
