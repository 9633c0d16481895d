"""What is expected, as devices and supervisors meet it: feed, GET calls, and the ladder below."""

from datetime import timedelta

import pytest

from ticket_protocol.feed import MESSAGE, NewFact, NewOutlook, Snapshot
from ticket_protocol.outlook import Forecast, Outlook, QualityReply
from ticket_server.estimate.waits import Basis, Wait, expected
from ticket_server.expecting.child import Ended
from ticket_server.expecting.messages import Ask, Batch
from ticket_server.storage.store import Estimated, FirstCall
from ticket_server.web import hub as hub_module

LAND = {"category": "land"}
CATEGORIES = ("land", "build", "collect", "gone")


class FakeChild:
    def __init__(self, tell):
        self.tell = tell
        self.sent = []
        self.killed = False

    def send(self, message):
        self.sent.append(message)

    def kill(self):
        self.killed = True


class Foresight:
    """The server's expectations, moved by hand; `answer` speaks for the estimator."""

    def __init__(self, hall, children):
        self.hall = hall
        self.children = children

    def tick(self, times=1):
        for _ in range(times):
            self.hall.client.portal.call(self.hall.server.expecting.tick)
            self.hall.client.portal.call(lambda: None)

    def begin(self):
        """Until the estimator has been asked."""
        while not self.children or not any(isinstance(m, Ask) for m in self.children[-1].sent):
            self.tick()

    def answer(self, minutes, **more):
        child, hall = self.children[-1], self.hall.server.hub.hall
        wait = Wait(
            median_s=60.0 * minutes,
            low_s=30.0 * minutes,
            high_s=90.0 * minutes,
            basis=Basis.REPLAY,
        )
        values = {
            "at": self.hall.clock(),
            "seq": hall.seq,
            "tickets": dict.fromkeys(hall.tickets, wait),
            "said": dict.fromkeys(hall.tickets, expected(wait, self.hall.clock())),
            "newcomers": {(c, p): wait for c in CATEGORIES for p in (True, False)},
        }
        self.tell(Batch(**values | more), child)

    def tell(self, answer, child=None):
        (child or self.children[-1]).tell(answer)
        self.hall.client.portal.call(lambda: None)


@pytest.fixture
def children():
    return []


@pytest.fixture
def hall(plan, children, make_hall):
    def start(tell):
        children.append(FakeChild(tell))
        return children[-1]

    with make_hall(plan, estimator=start) as made:
        yield made


@pytest.fixture
def foresight(hall, children):
    return Foresight(hall, children)


def heard(socket):
    return MESSAGE.validate_json(socket.receive_text())


def basis(issued):
    return issued.json()["expected"]["basis"]


def test_the_kiosk_is_told_at_issue_by_the_best_there_is(hall, kiosk, staff, foresight):
    assert basis(kiosk.post("/tickets", LAND)) == "settings"
    foresight.begin()
    foresight.answer(30)
    issued = kiosk.post("/tickets", LAND)
    assert basis(issued) == "replay"
    assert issued.json()["expected"]["minutes"] == 30
    ticket = issued.json()["id"]
    assert kiosk.get(f"/tickets/{ticket}").json()["expected"] == issued.json()["expected"]
    board = staff.get("/board").json()
    assert board["waiting"][1]["expected"] == issued.json()["expected"]


def test_without_the_estimator_the_queue_speaks(hall, kiosk, staff, foresight):
    foresight.begin()
    foresight.answer(30)
    for _ in range(6):
        kiosk.post("/tickets", LAND)
    foresight.tell(Ended(why="it broke"))
    foresight.tick()
    issued = kiosk.post("/tickets", LAND)
    assert basis(issued) == "queue"
    assert issued.json()["expected"]["minutes"] > 30
    assert hall.client.get("/healthz").json()["estimator"] == "down"


def test_an_answer_that_does_not_come_is_replaced(hall, kiosk, staff, foresight, monkeypatch):
    foresight.begin()
    foresight.answer(30)
    kiosk.post("/tickets", LAND)
    foresight.tick()
    monkeypatch.setattr("ticket_server.expecting.estimator.SLOW_S", -1.0)
    kiosk.post("/tickets", LAND)
    foresight.tick()
    assert basis(kiosk.post("/tickets", LAND)) == "queue"
    monkeypatch.undo()
    foresight.answer(60)
    assert basis(kiosk.post("/tickets", LAND)) == "replay"


def test_who_joins_hears_the_newest_outlook_after_the_snapshot(hall, kiosk, staff, foresight):
    foresight.begin()
    kiosk.post("/tickets", LAND)
    foresight.answer(30)
    with staff.feed() as socket:
        assert isinstance(heard(socket), Snapshot)
        told = heard(socket).outlook
        assert told.category("land").expected.minutes == 30
        assert [t.expected.minutes for t in told.tickets] == [30]
        kiosk.post("/tickets", LAND)
        assert isinstance(heard(socket), NewFact)
        foresight.tick()
        foresight.answer(45)
        assert heard(socket).outlook.category("land").waiting == 2


@pytest.mark.parametrize("role", ["kiosk", "display", "reports"])
def test_screens_hear_of_categories_only(hall, kiosk, foresight, role):
    kiosk.post("/tickets", LAND)
    foresight.begin()
    foresight.answer(30)
    caller = hall.caller(role, "screen")
    with caller.feed() as socket:
        heard(socket)
        told = heard(socket).outlook
    asked = Outlook.model_validate(caller.get("/estimates").json())
    assert told.tickets == asked.tickets == ()
    assert told.categories == asked.categories


def test_who_came_a_moment_ago_is_not_forgotten(hall, kiosk, staff, foresight):
    """People and minutes on a screen fit together, also before the estimator has answered."""
    foresight.begin()
    foresight.answer(0)
    for _ in range(5):
        kiosk.post("/tickets", LAND)
    land = Outlook.model_validate(staff.get("/estimates").json()).category("land")
    assert land.waiting == 5
    assert land.expected.minutes >= 30


def test_who_has_several_matters_is_told_the_first_call(hall, kiosk, staff, foresight):
    hall.caller("staff", "desk-7").post("/counters/7/open")
    foresight.begin()
    waits = {("land", False): 90, ("collect", False): 10}
    foresight.answer(
        0,
        newcomers={
            stop: Wait(median_s=60.0 * m, low_s=0.0, high_s=99.0 * m, basis=Basis.REPLAY)
            for stop, m in waits.items()
        },
    )
    issued = kiosk.post("/tickets", LAND | {"also": [{"category": "collect"}]})
    assert issued.json()["expected"]["minutes"] == 10


def test_an_alarm_needs_no_estimator(hall, kiosk, staff, foresight):
    kiosk.post("/tickets", LAND)
    hall.clock.move(minutes=21)
    kiosk.post("/tickets", LAND)
    foresight.tick()
    told = Outlook.model_validate(staff.get("/estimates").json())
    assert [t.alarm for t in told.tickets] == [True, False]


def test_what_says_nothing_new_is_told_every_quarter_minute(hall, staff, foresight):
    foresight.begin()
    foresight.answer(30)
    with staff.feed() as socket:
        heard(socket)
        first = heard(socket).outlook
        hall.clock.move(seconds=5)
        foresight.answer(30, at=first.at)
        hall.clock.move(seconds=10)
        foresight.answer(30, at=first.at)
        second = heard(socket)
    assert isinstance(second, NewOutlook)
    assert (second.outlook.at - first.at).total_seconds() == 15


def test_a_slow_listener_keeps_the_newest_outlook_and_loses_nothing(hall, foresight, monkeypatch):
    monkeypatch.setattr(hub_module, "QUEUE", 3)
    hub = hall.server.hub
    slow = hub.join(whole=True)
    foresight.begin()
    for minutes in range(10, 30):
        foresight.answer(minutes)
    assert not slow.lost
    messages = [hall.client.portal.call(slow.next) for _ in range(2)]
    assert [MESSAGE.validate_json(m).type for m in messages] == ["snapshot", "outlook"]
    newest = MESSAGE.validate_json(messages[1]).outlook
    assert newest == MESSAGE.validate_json(hub_module.outlook_message(hub._outlooks[True])).outlook


def test_the_forecast_is_empty_until_there_is_one(hall, staff, foresight):
    empty = Forecast.model_validate(staff.get("/forecast").json())
    assert (empty.now, empty.ahead, empty.advice) == (None, (), ())
    foresight.begin()
    made = Forecast(at=hall.clock(), ahead=({"minutes": 30, "waiting": 4, "mean_wait_min": 9},))
    foresight.answer(30, forecast=made)
    assert Forecast.model_validate(staff.get("/forecast").json()) == made


def test_what_was_told_and_what_came_is_kept(hall, kiosk, staff, foresight):
    foresight.begin()
    foresight.answer(30)
    kiosk.post("/tickets", LAND)
    hall.clock.move(minutes=26)
    staff.post("/counters/9/call-next")
    hall.clock.move(minutes=1)
    foresight.tick()
    staff.post("/counters/9/recall")  # the writer has done what it was given before
    [every, land] = QualityReply.model_validate(staff.get("/estimates/quality").json()).rows
    assert (every.category, land.category) == (None, "land")
    assert (land.tickets, land.mae_min, land.bias_min, land.covered) == (1, 4.0, -4.0, 1.0)
    assert (land.week, land.late, land.alarm) == ("2026-W42", 0.0, False)


def test_quality_reaches_back_half_a_year_and_asks_old_weeks_once(hall, staff, monkeypatch):
    asked = []
    outcomes = hall.store.outcomes
    monkeypatch.setattr(
        hall.store, "outcomes", lambda a, b: asked.append(a) or outcomes(a, b), raising=False
    )
    at = hall.clock() - timedelta(weeks=20)
    row = Estimated(
        ticket=2, day=at.date(), category="land", at=at, at_issue=True, basis="replay",
        median=at + timedelta(minutes=9), earliest=at, latest=at + timedelta(minutes=20),
    )  # fmt: skip
    hall.store.keep([row], [FirstCall(ticket=2, day=at.date(), at=at + timedelta(minutes=12))])
    first, again = (staff.get("/estimates/quality").json() for _ in range(2))
    assert [r["bias_min"] for r in first["rows"]] == [3.0, 3.0]
    assert first == again
    assert (len(asked), len(set(asked))) == (27, 26)


def test_at_the_end_the_estimator_is_ended(plan, children, make_hall):
    with make_hall(plan, estimator=lambda t: children.append(FakeChild(t)) or children[-1]) as hall:
        Foresight(hall, children).begin()
        assert not children[-1].killed
    assert children[-1].killed


def test_whatever_goes_wrong_in_it_numbers_are_given(hall, kiosk, foresight, monkeypatch, caplog):
    monkeypatch.setattr("ticket_server.expecting.expecting.substitute", lambda *_: 1 / 0)
    beat = hall.server.expecting._beat
    kiosk.post("/tickets", LAND)
    for _ in range(2):
        hall.client.portal.call(beat)
    assert [r.levelname for r in caplog.records if "expected" in r.message] == ["WARNING"]
    assert kiosk.post("/tickets", LAND).status_code == 201


def test_a_wait_that_cannot_be_told_keeps_nobody_from_a_number(hall, kiosk, monkeypatch, caplog):
    monkeypatch.setattr("ticket_server.expecting.waits.said", lambda *_: 1 / 0)
    monkeypatch.setattr(hall.server.expecting._samples, "see", lambda *_: 1 / 0)
    issued = kiosk.post("/tickets", LAND)
    assert (issued.status_code, issued.json()["expected"]) == (201, None)
    assert "Somebody is told no wait" in caplog.text
    assert "Nothing can be expected" in caplog.text
