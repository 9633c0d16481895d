"""A whole console with a scanner on a line, at a real server: from the paper to the hall."""

import os
import pty
import tty

import pytest

from screen_kit import start
from screen_kit.options import Options
from staff_console.on_screen import ConsoleOptions, build


@pytest.fixture
def cable():
    """A scanner in the hand, and its plug."""
    hand, plug = pty.openpty()
    tty.setraw(plug)
    yield hand, os.ttyname(plug)
    os.close(plug)


@pytest.fixture
def more_settings(cable):
    return f'\n[[scanners]]\nid = "scanner-9"\naddress = "serial://{cable[1]}"\ncounter = 9\n'


@pytest.fixture
def desk(server, qtbot):
    """The console of counter 9, on an offscreen desktop."""
    start.application("staff-console")
    token = server.token("staff", 9)
    common = Options(server=server.address, name="console-9", token=token)
    console = build(ConsoleOptions(common=common, counter=9, hotkeys=False, bell=False))
    console.show()
    console.link.start()
    yield console.view_model
    console.close()


def test_from_the_paper_to_the_hall_and_without_its_plug(server, desk, cable, officer, qtbot):
    colleague = officer(server.token("staff", 7), counter=7)
    code = server.post("/tickets", {"category": "dat-dai"})["code"].encode()
    server.post("/counters/9/open", {})
    server.post("/counters/9/call-next", {})
    server.post("/counters/9/hold", {"reason": "paper"})
    qtbot.waitUntil(lambda: desk.heldCount == 1 and bool(desk.allowed))

    def back():
        """Scanned until it is heard: opening a line throws away what came before."""
        os.write(cable[0], code + b"\r")
        return desk.heldCount == 0

    qtbot.waitUntil(back)
    assert [row.number for row in desk.rows.rows] == ["9001"]
    os.close(cable[0])
    qtbot.waitUntil(lambda: desk.noticeWords == "Số 9001 đã trở lại hàng chờ.")
    desk.putAway()
    qtbot.waitUntil(lambda: desk.noticeWords.startswith("Máy quét của quầy này không trả lời."))
    assert colleague.notice == ""
