"""Calling a person to the kiosk: told, answered, taken back, or nobody to be told."""

import pytest

from screen_kit.link import LinkState
from ticket_protocol.board import Help


@pytest.fixture
def calls(kiosk):
    """What was sent about help."""
    return lambda: [sent for sent in kiosk.link.sent if sent.path == "/kiosks/me/help"]


def heard(kiosk, *helps):
    kiosk.link.tell(kiosk.link.board.model_copy(update={"helps": helps}))


def wanted(kiosk, **more):
    return Help(kiosk="kiosk-1", since=kiosk.link.clock, **more)


def test_the_staff_are_told_and_somebody_comes(kiosk, calls):
    kiosk.vm.help.ask()
    assert (kiosk.vm.help.state, kiosk.vm.help.card) == ("calling", True)
    (sent,) = calls()
    assert sent.body["wanted"] is True
    sent.pending.succeeded.emit({})
    assert kiosk.vm.help.state == "told"
    heard(kiosk, wanted(kiosk))
    heard(kiosk, wanted(kiosk, answered_at=kiosk.link.clock))
    assert kiosk.vm.help.state == "coming"


def test_pressed_again_it_is_shown_again_and_sent_once(kiosk, calls):
    kiosk.vm.help.ask()
    calls()[0].pending.succeeded.emit({})
    kiosk.vm.help.close()
    assert (kiosk.vm.help.state, kiosk.vm.help.card) == ("told", False)
    kiosk.vm.help.ask()
    assert kiosk.vm.help.card
    assert len(calls()) == 1


def test_can_be_taken_back(kiosk, calls):
    kiosk.vm.help.ask()
    calls()[0].pending.succeeded.emit({})
    kiosk.vm.help.takeBack()
    assert (kiosk.vm.help.state, kiosk.vm.help.card) == ("", False)
    assert [sent.body["wanted"] for sent in calls()] == [True, False]


@pytest.mark.parametrize("answer", ["refused", "unanswered"])
def test_who_cannot_be_told_is_not_waited_for(kiosk, calls, answer):
    kiosk.vm.help.ask()
    signal = getattr(calls()[0].pending, answer)
    signal.emit(None) if answer == "refused" else signal.emit()
    assert kiosk.vm.help.state == "away"
    kiosk.vm.help.close()
    assert kiosk.vm.help.state == ""


def test_without_the_server_nothing_is_promised(kiosk, calls):
    kiosk.link.stand(LinkState.CUT)
    kiosk.vm.help.ask()
    assert (kiosk.vm.help.state, calls()) == ("away", [])


def test_the_card_goes_with_the_citizen_and_the_call_stays(kiosk, calls):
    kiosk.vm.start()
    kiosk.vm.help.ask()
    calls()[0].pending.succeeded.emit({})
    heard(kiosk, wanted(kiosk))
    kiosk.wait(90)
    assert (kiosk.vm.page, kiosk.vm.help.state, kiosk.vm.help.card) == ("welcome", "told", False)
    heard(kiosk, wanted(kiosk, answered_at=kiosk.link.clock))
    assert kiosk.vm.help.state == "coming"
    kiosk.vm.help.ask()
    assert kiosk.vm.help.card
    assert len(calls()) == 1
    kiosk.vm.help.takeBack()
    heard(kiosk)
    assert (kiosk.vm.help.state, len(calls())) == ("", 2)


def test_a_kiosk_that_starts_again_knows_that_it_called(kiosk):
    heard(kiosk, wanted(kiosk))
    assert (kiosk.vm.help.state, kiosk.vm.help.card) == ("told", False)


def test_what_is_taken_back_is_not_shown_again_while_the_hall_learns_of_it(kiosk, calls):
    heard(kiosk, wanted(kiosk))
    kiosk.vm.help.takeBack()
    heard(kiosk, wanted(kiosk))
    assert kiosk.vm.help.state == ""
    heard(kiosk)
    heard(kiosk, wanted(kiosk))
    assert kiosk.vm.help.state == "told"


def test_what_could_not_be_taken_back_still_stands(kiosk, calls):
    heard(kiosk, wanted(kiosk))
    kiosk.vm.help.takeBack()
    calls()[0].pending.unanswered.emit()
    assert kiosk.vm.help.state == "told"


def test_nobody_could_be_told_is_for_who_called_alone(kiosk, calls):
    kiosk.vm.start()
    kiosk.vm.help.ask()
    calls()[0].pending.unanswered.emit()
    kiosk.wait(90)
    assert (kiosk.vm.help.state, kiosk.vm.help.card) == ("", False)


def test_help_at_another_kiosk_is_not_ours(kiosk, calls):
    kiosk.vm.help.ask()
    calls()[0].pending.succeeded.emit({})
    other = Help(kiosk="kiosk-2", since=kiosk.link.clock, answered_at=kiosk.link.clock)
    heard(kiosk, other)
    assert kiosk.vm.help.state == "told"
