"""A kiosk that asks for help, an officer's bar, and the guide's desk, before one real server."""

import pytest

from kiosk.desk_face import program
from kiosk.help.helping import State
from screen_kit import start
from screen_kit.link import Link, LinkState
from staff_console.drivers.no_hotkeys import NoHotkeys
from staff_console.view_model import ConsoleModel
from ticket_protocol.words import Role


class Bell:
    strokes = 0

    def ring(self):
        self.strokes += 1


@pytest.fixture
def bar(server, qapp, hand):
    """The bar of counter 9, which has joined, and its bell."""
    link = Link(server.url, server.token(Role.STAFF, "officer"))
    made = ConsoleModel(link, NoHotkeys(switched_off=True), counter=9, bell=Bell())
    link.start()
    hand.wait(lambda: link.state is LinkState.CONNECTED)
    yield made
    link.stop()


@pytest.fixture
def desk(server, kiosk, hand):
    """The guide's desk, on a PC without a printer."""
    token = server.token(Role.GUIDE, "desk-1")
    common = start.Options(server=server.url, name="desk-1", token=token, size=(1366, 768))
    made = program.build(common, lambda *_settings: pytest.fail("it has no printer"))
    made.screen.show(common.size)
    made.link.start()
    hand.wait(lambda: made.link.state is LinkState.CONNECTED and made.link.board is not None)
    yield made.view_model
    made.close()


def test_help_is_asked_seen_answered_and_seen_again(kiosk, hand, bar, desk):
    helped = kiosk.view_model.help
    hand.touch("start")
    hand.see("category-dat-dai")
    helped.ask()
    hand.wait(lambda: helped.state == State.TOLD)
    hand.wait(lambda: bar.notice.startswith("help kiosk-1"))
    assert (bar._bell.strokes, bar.noticeAct) == (1, "Tôi đến ngay")
    [row] = desk.kiosks.rows
    assert (row.name, row.come) == ("kiosk-1", True)
    bar.act()
    hand.wait(lambda: helped.state == State.COMING)
    hand.wait(lambda: "Mời bạn đến kiosk-1" in bar.noticeWords)
    hand.wait(lambda: not desk.kiosks.rows[0].come)
    helped.takeBack()
    hand.wait(lambda: not bar.notice.startswith("help") and helped.state == State.NONE)


def test_a_number_in_two_clicks_comes_out_of_the_kiosk_and_is_cancelled(
    kiosk, asks, hand, desk, codes
):
    desk.choose("dat-dai", "")
    desk.option("priorities", "plain")
    desk.take()
    hand.wait(lambda: desk.taken != "")
    [waiting] = asks.get("/board").json()["waiting"]
    assert (waiting["number"], waiting["priority"]) == (desk.taken, True)
    hand.wait(lambda: len(codes()) == 1)
    desk.scan(codes()[0])
    hand.wait(lambda: desk.ticket == waiting["number"])
    desk.press("cancel")
    desk.answer("wrong")
    hand.wait(lambda: asks.get("/board").json()["waiting"] == [])
    hand.wait(lambda: desk.found.rows[0].over)


def test_a_lost_ticket_is_found_by_field_and_time(kiosk, hand, desk):
    desk.choose("dat-dai", "")
    desk.take()
    hand.wait(lambda: desk.taken != "")
    number = desk.taken
    desk.choose("dat-dai", "")
    desk.lookBack(desk.clock)
    hand.wait(lambda: [row.number for row in desk.found.rows] == [number])
