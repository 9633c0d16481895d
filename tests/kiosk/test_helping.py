"""Help called at a kiosk: what the citizen is told, from the press to the person who comes."""

import pytest

from kiosk.help.helping import Helping, State, asked, heard, told
from ticket_protocol.board import Help
from ticket_protocol.facts import HelpAnswered, HelpWanted
from ticket_protocol.fold import advance
from ticket_protocol.words import HelpEnd


@pytest.fixture
def wanted(kiosk):
    """The kiosk has asked, and the hall knows."""
    kiosk.vm.start()
    kiosk.vm.help.ask()
    hear(kiosk, HelpWanted, language="vi")
    return kiosk


def hear(kiosk, kind, **values):
    board = kiosk.link.board
    fact = kind(seq=board.seq + 1, at=kiosk.link.now(), kiosk="kiosk-1", **values)
    kiosk.link.tell(advance(board, fact))


def test_the_server_hears_language_and_page_and_nothing_else(kiosk):
    kiosk.vm.start()
    kiosk.vm.help.ask()
    [sent] = [one for one in kiosk.link.sent if one.path == "/kiosks/me/help"]
    assert sent.body == {"wanted": True, "language": "vi", "page": "categories"}


def test_told_then_coming(wanted):
    assert wanted.vm.help.state == State.TOLD
    hear(wanted, HelpAnswered, how=HelpEnd.STAFF, counter=9)
    assert wanted.vm.help.state == State.COMING
    hear(wanted, HelpAnswered, how=HelpEnd.TIME)
    assert wanted.vm.help.state == State.NONE


def test_when_nobody_answered_nobody_is_said_to_come(wanted):
    hear(wanted, HelpAnswered, how=HelpEnd.TIME)
    assert wanted.vm.help.state == State.AWAY


def test_another_kiosk_s_help_is_none_of_ours(kiosk):
    kiosk.vm.help.ask()
    board = kiosk.link.board
    other = HelpWanted(seq=board.seq + 1, at=kiosk.link.now(), kiosk="kiosk-2")
    kiosk.link.tell(advance(board, other))
    assert kiosk.vm.help.state == State.ASKING


def test_the_board_may_come_before_the_answer_and_after(kiosk):
    now = kiosk.link.now()
    asking = asked(Helping(), connected=True)
    assert heard(asking, None) == asking
    standing = heard(asking, Help(kiosk="kiosk-1", since=now))
    assert told(standing).state is State.TOLD
    assert heard(told(asking), None).state is State.TOLD
