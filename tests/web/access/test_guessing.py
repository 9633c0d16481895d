"""Guesses over HTTP: slowed, told alike, written down, lifted; nobody else is kept out."""

import pytest
from starlette.testclient import WebSocketDenialResponse

from ticket_server.people.lockout import ACCOUNT
from ticket_server.settings.access import Access
from ticket_server.web.limits import REMEMBERED, STRANGERS_AT_ONCE, Pace

PASSWORD = "con meo treo cay cau"
RATE = 10.0


class Running:
    """A clock that tests move."""

    def __init__(self):
        self.s = 1000.0

    def __call__(self):
        return self.s


@pytest.fixture
def running():
    return Running()


@pytest.fixture
def hall(plan, make_hall, running):
    with make_hall(plan, access=Access(per_second=RATE), running=running) as made:
        yield made


def guess(browser, login, times):
    return [browser().sign_in(login, password=f"guess {n}") for n in range(times)]


@pytest.mark.parametrize("login", ["lan", "nobody"])
def test_after_some_guesses_each_has_to_wait_whether_there_is_such_a_name(
    add_person, browser, login
):
    add_person("lan", "staff")
    codes = [answer.json()["code"] for answer in guess(browser, login, ACCOUNT.free + 2)]
    assert codes == ["BAD_SIGN_IN"] * ACCOUNT.free + ["SIGN_IN_LOCKED"] * 2
    locked = browser().sign_in(login, password=PASSWORD)
    assert locked.status_code == 429
    assert int(locked.headers["retry-after"]) == locked.json()["wait_s"] == ACCOUNT.first_s


def test_the_wait_goes_by_and_the_right_one_is_let_in(add_person, browser, running):
    add_person("lan", "staff")
    guess(browser, "lan", ACCOUNT.free)
    running.s += ACCOUNT.first_s
    assert browser().sign_in("lan").status_code == 200


def test_the_owner_is_let_in_where_he_was_before_while_a_stranger_guesses(
    hall, add_person, browser, monkeypatch
):
    add_person("lan", "staff", addresses=("testclient",))
    monkeypatch.setattr("ticket_server.web.people.session.address_of", lambda _r: "10.0.0.66")
    answers = guess(browser, "lan", ACCOUNT.free + 1)
    assert answers[-1].json()["code"] == "SIGN_IN_LOCKED"
    monkeypatch.undo()
    assert browser().sign_in("lan").status_code == 200


def test_a_wait_is_written_down_without_what_was_typed(hall, add_person, browser):
    add_person("lan", "staff")
    guess(browser, "lan", ACCOUNT.free)
    guess(browser, "my-secret-password", ACCOUNT.free)
    told = [fact for fact in hall.store.log if fact.kind == "SignInLocked"]
    assert [(f.body.login, f.by, f.origin) for f in told[:1]] == [("lan", None, "testclient")]
    assert told[-1].body.login is None
    assert "my-secret" not in repr(hall.store.log)


def test_a_supervisor_sees_it_and_lifts_it(add_person, browser, signed_in):
    huong = signed_in("huong", "supervisor")
    add_person("lan", "staff")
    guess(browser, "lan", ACCOUNT.free)
    [lan] = [p for p in huong.get("/people").json()["people"] if p["login"] == "lan"]
    assert lan["locked_s"] == ACCOUNT.first_s
    assert huong.post("/people/lan/unlock").json()["locked_s"] == 0
    assert browser().sign_in("lan").status_code == 200


def test_a_device_that_asks_too_fast_is_told_when_to_come_again(hall, kiosk, staff, running):
    codes = [kiosk.get("/board").status_code for _ in range(int(RATE * 10) + 5)]
    assert codes[: int(RATE * 10)] == [200] * int(RATE * 10)
    assert set(codes[int(RATE * 10) :]) == {429}
    assert staff.get("/board").status_code == 200
    slow = kiosk.get("/board")
    assert (slow.json()["code"], slow.headers["retry-after"]) == ("TOO_FAST", "1")
    running.s += 1
    assert kiosk.get("/board").status_code == 200


def test_tokens_that_nobody_knows_are_not_looked_for_without_end(hall, kiosk):
    looked = []
    find = hall.server.store.token
    hall.server.store._store.token = lambda digest: looked.append(digest) or find(digest)
    answers = [hall.stranger(f"{n:064}").get("/board").status_code for n in range(150)]
    del hall.server.store._store.token
    assert answers[:STRANGERS_AT_ONCE] == [401] * STRANGERS_AT_ONCE
    assert answers[-1] == 429
    assert len(looked) == STRANGERS_AT_ONCE


def test_an_address_has_its_own_bound_and_others_are_heard(hall, kiosk):
    limits = hall.server.limits
    assert all(limits.address("testclient") == 0 for _ in range(int(RATE * 100)))
    assert hall.client.get("/healthz").status_code == 429
    with pytest.raises(WebSocketDenialResponse) as denied, kiosk.feed():
        pass
    assert denied.value.status_code == 429
    assert limits.address("192.168.1.9") == 0


def test_what_is_remembered_of_the_pace_is_bounded(running):
    pace = Pace(running)
    for number in range(REMEMBERED + 100):
        pace.wait_s(number, 1.0, 10.0)
    assert len(pace) == REMEMBERED
