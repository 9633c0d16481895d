"""A citizen's hand on the real kiosk, and what the real server knows of it afterwards."""

import pytest

from demo.fake_printer.machine import Trouble
from ticket_protocol.version import KEY_HEADER


def outcome_of(asks, ticket):
    return asks.get(f"/tickets/{ticket}").json()["printed"]


def printers(staff):
    return [device["printer"] for device in staff.get("/board").json()["devices"]]


def test_three_touches_give_paper_and_its_outcome_is_stored(asks, door, hand, kiosk, codes):
    hand.touch("start", "category-dat-dai", "take")
    number = hand.see("ticketNumber").property("text")
    assert number == "9001"
    assert door.wait(lambda machine: len(machine.sheets) == 1)

    waiting = asks.get("/board").json()["waiting"]
    assert [w["number"] for w in waiting] == ["9001"]
    ticket = asks.get(f"/tickets/{waiting[0]['ticket']}").json()
    assert codes()[0] == ticket["code"]
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


def test_a_wait_is_told_and_two_things_stand_under_one_number(asks, door, hand, kiosk, staff):
    hand.see("start")
    staff.order("/counters/9/open")
    for _ in range(4):
        asks.order("/tickets", category="dat-dai")
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
    staff.order("/counters/9/open")
    staff.order("/counters/9/reassign", to=7)
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
