"""Appointments over HTTP: handed over, changed, forgotten, and turned into numbers on arrival."""

import asyncio
from datetime import timedelta

import pytest
from httpx import ASGITransport, AsyncClient

from ticket_protocol.version import API
from ticket_server.booking.book import Book
from ticket_server.domain.facts import AppointmentsImported

AT = f"http://hall{API}/appointments"


@pytest.fixture
def bookings(hall):
    return hall.caller("bookings")


@pytest.fixture
def guide(hall):
    return hall.caller("guide")


@pytest.fixture
def told(hall):
    """A booking so many minutes from now."""

    def made(reference="A-1", minutes=0, **fields):
        at = (hall.clock() + timedelta(minutes=minutes)).isoformat()
        return {"reference": reference, "at": at, "category": "land", **fields}

    return made


def hand_over(bookings, *rows, **more):
    return bookings.post("/appointments", {"appointments": list(rows)}, **more)


def test_handed_over_again_only_what_is_new_counts(hall, bookings, told):
    said = hand_over(bookings, told("A-1"), told("A-2"))
    assert said.json() == {"new": 2, "changed": 0, "same": 0}
    said = hand_over(bookings, told("A-1"), told("A-2", 30), told("A-3", cancelled=True))
    assert said.json() == {"new": 1, "changed": 1, "same": 1}
    assert hand_over(bookings, told("A-1")).json() == {"new": 0, "changed": 0, "same": 1}
    facts = [f.body for f in hall.store.today() if isinstance(f.body, AppointmentsImported)]
    assert facts == [
        AppointmentsImported(new=2, changed=0, cancelled=0),
        AppointmentsImported(new=1, changed=1, cancelled=1),
    ]
    one, two, three = map(Book(hall.store).find, ("A-1", "A-2", "A-3"))
    assert two.at - one.at == timedelta(minutes=30)
    assert three.cancelled


def test_all_of_them_or_none(hall, bookings, told):
    said = hand_over(bookings, told("A-1"), told("A-2", category="moon"))
    assert (said.status_code, said.json()["code"]) == (422, "UNKNOWN_CATEGORY")
    assert "A-2" in said.json()["detail"]
    assert hall.server.book.find("A-1") is None


@pytest.mark.parametrize(
    "wrong", [{"reference": "Nguyễn Văn A"}, {"at": "2026-10-14T09:00:00"}, {"name": "A"}]
)
def test_nothing_of_a_person_and_no_time_without_its_zone(bookings, told, wrong):
    assert hand_over(bookings, told() | wrong).json()["code"] == "INVALID_BODY"


def test_on_arrival_it_becomes_a_number_with_its_place(kiosk, bookings, told):
    hand_over(bookings, told("A-1", 20, procedure="land-1", purpose="collect"))
    ticket = kiosk.post("/appointments/A-1/arrive", {"language": "en"})
    assert ticket.status_code == 201
    said = ticket.json()
    assert (said["procedure"], said["purpose"], said["language"]) == ("land-1", "collect", "en")
    again = kiosk.post("/appointments/A-1/arrive").json()
    assert (again["code"], again["number"]) == ("APPOINTMENT_USED", said["number"])


def test_a_kiosk_that_read_the_reference_from_paper_tells_it_with_the_number(kiosk, bookings, told):
    hand_over(bookings, told("A-1"))
    plain = kiosk.post("/tickets", {"category": "land"}).json()
    body = {"category": "land", "appointment": "A-1"}
    ticket = kiosk.post("/tickets", body).json()
    assert ticket["key"] < plain["key"]
    assert ticket["people_ahead"] == 0
    unknown = kiosk.post("/tickets", {"category": "land", "appointment": "?"})
    assert unknown.status_code == 201, "nobody is sent away for a paper that we do not know"


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"cancelled": True}, (409, "APPOINTMENT_CANCELLED")),
        ({"minutes": 24 * 60}, (409, "APPOINTMENT_NOT_TODAY")),
        ({"reference": "B"}, (404, "UNKNOWN_APPOINTMENT")),
    ],
)
def test_why_it_becomes_none(kiosk, bookings, told, fields, why):
    hand_over(bookings, told(**{"reference": "A-1", **fields}))
    said = kiosk.post("/appointments/A-1/arrive")
    assert (said.status_code, said.json()["code"]) == why


def test_the_guide_sees_who_is_expected_and_who_has_come(kiosk, guide, bookings, told):
    hand_over(bookings, told("late", 60), told("soon", 5), told("tomorrow", 24 * 60))
    number = kiosk.post("/appointments/soon/arrive").json()["number"]
    listed = guide.get("/appointments").json()["appointments"]
    assert [(a["reference"], a["number"]) for a in listed] == [("soon", number), ("late", None)]
    [later] = guide.get("/appointments?day=2026-10-15").json()["appointments"]
    assert later["reference"] == "tomorrow"
    assert guide.get("/appointments?day=tomorrow").json()["code"] == "BAD_TIME"


def test_the_same_key_changes_nothing_of_what_came_later(hall, bookings, told):
    once = told("A-1")
    first = hand_over(bookings, once, key="one")
    hand_over(bookings, told("A-1", 30))
    assert hand_over(bookings, once, key="one").json() == first.json()
    assert hall.server.book.find("A-1").at == hall.clock() + timedelta(minutes=30)


def test_several_at_once_are_taken_one_after_the_other(hall, bookings, told):
    """Else the later would be judged by the book as it was before the earlier."""

    async def at_once():
        async with AsyncClient(transport=ASGITransport(hall.server.app)) as client:
            bodies = [{"appointments": [told("A-1", minutes)]} for minutes in (10, 20)]
            keys = [bookings.headers | {"Idempotency-Key": str(n)} for n in (1, 2)]
            asked = [client.post(AT, json=b, headers=k) for b, k in zip(bodies, keys, strict=True)]
            return await asyncio.gather(*asked)

    said = [answer.json() for answer in hall.client.portal.call(at_once)]
    assert said == [{"new": 1, "changed": 0, "same": 0}, {"new": 0, "changed": 1, "same": 0}]
    assert hall.server.book.find("A-1") == Book(hall.store).find("A-1")


def test_stored_without_an_answer_it_is_known_when_it_is_asked_again(hall, bookings, told):
    hall.store.fail = "commit"
    assert hand_over(bookings, told("A-1"), key="one").json()["code"] == "OUTCOME_UNKNOWN"
    assert hand_over(bookings, told("A-1"), key="one").json()["new"] == 1
    assert hall.server.book.find("A-1") == Book(hall.store).find("A-1") is not None


def test_what_is_long_past_is_forgotten(hall, bookings, told):
    hand_over(bookings, told("old"))
    hall.clock.move(days=31)
    hand_over(bookings, told("new"))
    assert [row["reference"] for row in hall.store.table("appointments")] == ["new"]
    assert hall.server.book.find("old") is None


def test_a_book_has_an_end(bookings, told, monkeypatch):
    monkeypatch.setattr("ticket_server.booking.book.MOST", 2)
    hand_over(bookings, told("A-1"), told("A-2"))
    assert hand_over(bookings, told("A-3")).json()["code"] == "TOO_MANY_APPOINTMENTS"
