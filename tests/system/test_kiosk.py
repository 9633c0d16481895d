"""The real kiosk before a real server process, with a printer that speaks as a real one does."""

from uuid import uuid4

import httpx
import pytest
import zxingcpp
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest

from demo.centre import described
from demo.fake_printer.doors import TcpDoor
from demo.fake_printer.machine import Trouble
from demo.processes import ServerProcess
from kiosk.__main__ import KioskOptions, build
from screen_kit import start
from ticket_protocol.version import API, KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_protocol.words import Role

SIZE = (1080, 1920)
PATIENCE_MS = 10_000


@pytest.fixture
def door():
    with TcpDoor() as printer:
        yield printer


@pytest.fixture
def server(tmp_path, door):
    process = ServerProcess(
        data=tmp_path / "data", config=described(tmp_path, f"tcp://{door.path}")
    )
    process.start()
    yield process
    process.stop()


@pytest.fixture
def token(server):
    return server.token(Role.KIOSK, "kiosk-1")


def client(server, token):
    headers = {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}
    return httpx.Client(base_url=server.url + API, headers=headers)


@pytest.fixture
def asks(server, token):
    """The server as anybody with the kiosk's token hears it."""
    with client(server, token) as own:
        yield own


@pytest.fixture
def staff(server):
    """The server as an officer hears it."""
    with client(server, server.token(Role.STAFF, "console-9")) as own:
        yield own


@pytest.fixture
def kiosk(qapp, server, token):
    start.application("kiosk")
    common = start.Options(server=server.url, name="kiosk-1", token=token, size=SIZE)
    made = build(KioskOptions(common=common, reduce_motion=True))
    made.screen.show(SIZE)
    made.link.start()
    yield made
    made.close()


@pytest.fixture
def hand(kiosk, qtbot):
    """A finger on the kiosk's screen, and an eye."""
    return Hand(kiosk.screen.window, qtbot)


class Hand:
    def __init__(self, window, qtbot):
        self._window, self._qtbot = window, qtbot
        self._finger = QTest.createTouchDevice()

    def touch(self, *names):
        for name in names:
            self.tap(self.middle(name) + QPoint(4, 4))

    def tap(self, where):
        QTest.touchEvent(self._window, self._finger).press(0, where, self._window).commit()
        QTest.touchEvent(self._window, self._finger).release(0, where, self._window).commit()

    def middle(self, name):
        item = self.see(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def wait(self, fact):
        self._qtbot.waitUntil(fact, timeout=PATIENCE_MS)

    def see(self, name):
        self.wait(lambda: self._find(name) is not None)
        return self._find(name)

    def _find(self, name):
        below = [self._window.contentItem()]
        while below:
            item = below.pop()
            if item.isVisible():
                if item.objectName() == name:
                    return item
                below += item.childItems()
        return None


def outcome_of(asks, ticket):
    return asks.get(f"/tickets/{ticket}").json()["printed"]


def printers(staff):
    return [device["printer"] for device in staff.get("/board").json()["devices"]]


def read_code(sheet):
    found = zxingcpp.read_barcodes(sheet.convert("L"))
    return found[0].text


def test_three_touches_give_paper_and_its_outcome_is_stored(asks, door, hand, kiosk):
    hand.touch("start", "category-dat-dai", "take")
    number = hand.see("ticketNumber").property("text")
    assert number == "9001"
    assert door.wait(lambda machine: len(machine.sheets) == 1)

    waiting = asks.get("/board").json()["waiting"]
    assert [w["number"] for w in waiting] == ["9001"]
    ticket = asks.get(f"/tickets/{waiting[0]['ticket']}").json()
    assert read_code(door.machine.sheets[0]) == ticket["code"]
    hand.wait(lambda: kiosk.view_model.ticket.paper == "taken")
    hand.wait(lambda: outcome_of(asks, ticket["id"]) == "printed")


def test_a_second_tap_gives_no_second_ticket(asks, door, hand):
    hand.touch("start", "category-dat-dai")
    where = hand.middle("take")
    for _ in range(4):
        hand.tap(where)
    hand.see("ticketNumber")
    assert door.wait(lambda machine: len(machine.sheets) == 1)
    assert len(asks.get("/board").json()["waiting"]) == 1


def test_without_paper_the_number_is_valid_and_staff_hear_of_it(asks, door, hand, staff, kiosk):
    hand.see("start")
    door.trouble(Trouble.PAPER_OUT)
    hand.touch("start", "category-dat-dai")
    hand.wait(lambda: printers(staff) == ["out"])
    hand.touch("takePriority")
    hand.see("onScreen")
    assert asks.get("/board").json()["waiting"] == [], "nothing is taken before the choice"

    def chosen():  # at first the page hears no touch
        if kiosk.view_model.page == "choice":
            hand.touch("onScreen")
        return kiosk.view_model.page != "choice"

    hand.wait(chosen)
    hand.see("noPaper")
    assert hand.see("qr").property("count") >= 21
    waiting = asks.get("/board").json()["waiting"][0]
    assert waiting["priority"]
    hand.wait(lambda: outcome_of(asks, waiting["ticket"]) == "failed")


def post(by, path, **body):
    by.post(path, json=body, headers={KEY_HEADER: str(uuid4())}).raise_for_status()


def test_a_wait_is_told_and_two_things_stand_under_one_number(asks, door, hand, kiosk, staff):
    hand.see("start")
    post(staff, "/counters/9/open")
    for _ in range(4):
        post(asks, "/tickets", category="dat-dai")
    hand.touch("start", "category-dat-dai")
    hand.wait(lambda: kiosk.view_model.ticket.wait.startswith("khoảng"))
    hand.touch("another", "category-chung-thuc", "take")
    hand.see("ticketWait")
    last = asks.get("/board").json()["waiting"][-1]
    assert [stop["category"] for stop in last["also"]] == ["chung-thuc"]
    assert last["expected"]["minutes"] >= 0
    assert [matter.places for matter in kiosk.view_model.ticket.matters.rows] == [["9"], ["2"]]
    assert door.wait(lambda machine: len(machine.sheets) == 1)


def test_numbers_given_after_a_move_say_the_new_counter(hand, kiosk, staff):
    hand.see("start")
    post(staff, "/counters/9/open")
    post(staff, "/counters/9/reassign", to=7)
    hand.see("moved")
    hand.touch("start", "category-dat-dai", "take")
    hand.see("ticketNumber")
    assert kiosk.view_model.ticket.counters == ["7"]
    assert kiosk.view_model.hall.moved == []


@pytest.fixture
def given(asks, kiosk, server, monkeypatch):
    """Numbers given by a server whose power goes before the reply: nobody hears them."""
    numbers = []
    send = kiosk.link._requests.post

    def lose_the_reply(pending):
        if pending.path == "/tickets" and not numbers:
            headers = {KEY_HEADER: pending.key, "Content-Type": "application/json"}
            body = bytes(pending.body.data())
            numbers.append(asks.post(pending.path, content=body, headers=headers).json()["number"])
            server.kill()
        return send(pending)

    monkeypatch.setattr(kiosk.link._requests, "post", lose_the_reply)
    return numbers


def test_a_reply_lost_with_the_server_gives_the_same_number(asks, door, hand, server, given):
    hand.touch("start", "category-dat-dai", "take")
    hand.wait(lambda: server.process is None)
    hand.see("take")
    server.start()
    assert [hand.see("ticketNumber").property("text")] == given
    assert door.wait(lambda machine: len(machine.sheets) == 1)
    assert [w["number"] for w in asks.get("/board").json()["waiting"]] == given


def test_the_server_goes_and_the_kiosk_comes_back_by_itself(hand, kiosk, server):
    hand.see("start")
    server.kill()
    hand.see("noticeTitle")
    assert kiosk.view_model.page == "offline"
    server.start()
    hand.see("start")
