"""What is expected comes with the feed, and goes with the connection that told it."""

import pytest

AT = "2026-10-14T01:00:00Z"


def outlook(waiting=3):
    land = {"category": "land", "waiting": waiting}
    return {"type": "outlook", "outlook": {"at": AT, "seq": 5, "categories": [land]}}


@pytest.fixture
def expecting(qtbot, joined, server):
    with qtbot.waitSignal(joined.outlookChanged):
        server.say(outlook())
    return joined


def test_what_is_expected_is_passed_on(qtbot, expecting, server):
    assert expecting.outlook.category("land").waiting == 3
    with qtbot.waitSignal(expecting.outlookChanged) as told:
        server.say(outlook(waiting=4))
    assert told.args[0] == expecting.outlook
    assert expecting.outlook.category("land").waiting == 4
    assert expecting.board.seq == 5


def test_the_same_expectation_is_no_news(qtbot, expecting, server):
    told = []
    expecting.outlookChanged.connect(told.append)
    server.say(outlook())
    with qtbot.waitSignal(expecting.factArrived):
        server.tell(6, counter=9)
    assert told == []


@pytest.mark.parametrize("lost", ["cut", "silence", "resync", "stop"])
def test_an_expectation_goes_with_its_connection(qtbot, expecting, server, monkeypatch, lost):
    with qtbot.waitSignal(expecting.outlookChanged) as told:
        match lost:
            case "cut":
                server.cut()
            case "silence":
                monkeypatch.setattr("screen_kit.link.SILENCE_S", -1.0)
                expecting._check_silence()
            case "resync":
                server.say({"type": "resync"})
            case "stop":
                expecting.stop()
    assert told.args == [None]
    assert expecting.outlook is None
    assert expecting.board is not None
