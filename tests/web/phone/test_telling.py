"""What a ticket's code opens on a phone: his own ticket and nothing else."""

import json
from dataclasses import replace

import pytest

from ticket_server.domain.plan import RatingPlan
from ticket_server.web.phone.guessing import BACK_S, GUESSES, Guessing

LAND = {"category": "land"}
TOLD = {
    "number", "priority", "language", "category", "stage", "counters", "ahead", "expected",
    "serving", "paused", "called", "until", "times", "rate", "at",
}  # fmt: skip


@pytest.fixture
def phone(hall):
    """A browser without any token."""

    def ask(path):
        return hall.client.get(f"/t/{path}")

    return ask


@pytest.fixture
def ticket(kiosk):
    return kiosk.post("/tickets", {**LAND, "procedure": "land-1"}).json()


def state(phone, ticket):
    reply = phone(f"{ticket['code']}/state")
    assert reply.status_code == 200, reply.text
    return reply.json()


def test_a_waiting_ticket(kiosk, staff, phone, ticket):
    second = kiosk.post("/tickets", LAND).json()
    staff.post("/counters/9/call-next")
    told = state(phone, second)
    assert set(told) == TOLD
    assert told["number"] == second["number"]
    assert (told["stage"], told["ahead"], told["counters"]) == ("waiting", 0, [9])
    assert told["serving"] == ticket["number"]
    assert told["at"] == "07:30"


def test_nothing_of_what_he_came_for_or_of_others(kiosk, staff, phone, ticket):
    kiosk.post("/tickets", {**LAND, "priority": True})
    told = json.dumps(state(phone, ticket))
    assert "land-1" not in told
    assert ticket["code"] not in told
    assert told.count("900") == 1


def test_his_way_to_the_counter(staff, phone, ticket):
    staff.post("/counters/9/call-next")
    assert state(phone, ticket)["stage"] == "called"
    assert state(phone, ticket)["called"] == "07:30"
    staff.post("/counters/9/recall")
    assert state(phone, ticket)["times"] == 2
    staff.post("/counters/9/start")
    assert state(phone, ticket)["stage"] == "serving"
    staff.post("/counters/9/hold", {"reason": "paper", "minutes": 20})
    held = state(phone, ticket)
    assert (held["stage"], held["until"]) == ("held", "07:50")


def test_a_pause_is_told(staff, phone, ticket):
    staff.post("/counters/9/pause", {"reason": "break"})
    assert state(phone, ticket)["paused"] is True


@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_the_codes_case_does_not_matter(phone, ticket, change):
    reply = phone(f"{change(ticket['code'])}/state")
    assert reply.json()["number"] == ticket["number"]


def test_the_page_is_the_same_whatever_the_code(phone, ticket):
    page, other = phone(ticket["code"]), phone("nobody")
    assert page.status_code == 200
    assert page.content == other.content
    assert ticket["number"].encode() not in page.content
    assert "set-cookie" not in page.headers
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert page.headers["referrer-policy"] == "no-referrer"


def test_thirty_kilobytes(hall, phone):
    files = ("ticket.css", "ticket.js", "digits.woff", "flag.svg")
    sizes = [len(hall.client.get(f"/pages/{name}").content) for name in files]
    assert all(sizes)
    assert sum(sizes) + len(phone("any").content) < 30_000


def test_guesses_are_slowed_and_right_codes_are_not(phone, ticket):
    said = [phone(f"{n:020X}/state") for n in range(GUESSES + 5)]
    assert [reply.status_code for reply in said] == [404] * GUESSES + [429] * 5
    assert int(said[-1].headers["retry-after"]) >= 1
    assert state(phone, ticket)["number"] == ticket["number"]


def test_guesses_come_back_slowly():
    now = [0.0]
    guessing = Guessing(running=lambda: now[0])
    assert [guessing.wrong("a") for _ in range(GUESSES)] == [None] * GUESSES
    assert guessing.wrong("a") == pytest.approx(BACK_S)
    assert guessing.wrong("b") is None
    now[0] += BACK_S
    assert guessing.wrong("a") is None
    assert guessing.wrong("a") is not None


def test_tomorrow_the_code_opens_nothing(hall, kiosk, phone, ticket):
    hall.clock.move(days=1)
    kiosk.post("/tickets", LAND)
    assert phone(f"{ticket['code']}/state").status_code == 404


class TestRating:
    @pytest.fixture
    def plan(self, plan):
        return replace(plan, rating=RatingPlan(levels=4))

    @pytest.fixture
    def served(self, staff, ticket):
        staff.post("/counters/9/call-next")
        staff.post("/counters/9/finish")
        return ticket

    def rate(self, hall, ticket, **body):
        return hall.client.post(f"/t/{ticket['code']}/rating", json=body)

    def test_once(self, hall, served):
        assert self.rate(hall, served, level=1).status_code == 200
        again = self.rate(hall, served, level=4)
        assert (again.status_code, again.json()["code"]) == (409, "ALREADY_RATED")
        [kept] = [fact for fact in hall.store.today() if fact.kind == "TicketRated"]
        assert (kept.by, kept.body.level, kept.body.counter) == ("phone", 1, 9)

    def test_not_before_the_service(self, hall, ticket):
        assert self.rate(hall, ticket, level=1).status_code == 409

    @pytest.mark.parametrize("body", [{}, {"level": 9}, {"level": 1, "more": 2}])
    def test_rubbish(self, hall, served, body):
        assert self.rate(hall, served, **body).status_code == 422

    def test_a_long_body_is_not_read(self, hall, served):
        said = hall.client.post(f"/t/{served['code']}/rating", content=b" " * 70_000)
        assert said.status_code == 413
