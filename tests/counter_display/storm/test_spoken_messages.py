"""Messages to everybody are said in their turn, between the calls, and calls wait for their end."""

import pytest

from ticket_protocol import facts as f
from ticket_protocol.words import MessageEnd, MessageKind


@pytest.fixture
def post(stage):
    """`post(kind)`: an officer posts a message; its fact."""

    def posted(about=MessageKind.CLOSING_SOON, **what):
        fact = stage.hall._tell(f.MessagePosted, about=about, **what)
        hear(stage)
        return fact.seq

    return posted


def hear(stage):
    for screen in stage.screens:
        screen.hear()


def test_it_is_said_once_in_both_languages_and_is_no_caption(stage, post):
    message = post()
    [utterance] = stage.tv.speaker.given
    assert utterance.call == message
    assert [p.language for p in utterance.phrases] == ["vi", "en"]
    assert "sắp hết giờ làm việc" in utterance.phrases[0].text
    stage.until_quiet()
    assert len(stage.tv.speaker.heard) == 3
    assert {frame.caption for frame in stage.tv.frames} == {""}
    assert not any(frame.lit for frame in stage.tv.frames)


def test_calls_and_messages_keep_the_order_of_the_facts(stage, post):
    stage.press("call", 1)
    message = post(MessageKind.TECHNICAL)
    stage.press("call", 2)
    stage.until_quiet()
    one, two = (seq for _at, seq in stage.tv.begun if seq != message)
    assert stage.tv.said() == [one, message, two]
    assert stage.tv.speaker.overlaps == 0
    assert [seq for _at, seq in stage.tv.begun] == [one, message, two]


def test_a_call_waits_until_the_message_was_said_on_every_screen(stage, post):
    other = stage.add("hall-evening")
    post()
    stage.later(1)
    stage.press("call", 3)
    stage.later(5)
    assert stage.tv.announcer.state.band is None
    assert other.announcer.state.band is None
    stage.until_quiet()
    assert stage.tv.announced() == other.announced() == stage.tv.said()[1:]
    assert other.speaker.given == []


def test_what_is_over_is_not_said_any_more(stage, post):
    stage.press("call", 1)
    message = post()
    stage.hall._tell(f.MessageEnded, message=message, why=MessageEnd.STAFF)
    hear(stage)
    stage.until_quiet()
    assert message not in stage.tv.said()


def test_what_ends_while_it_is_said_is_broken_off(stage, post):
    message = post()
    stage.later(3)
    stage.hall._tell(f.MessageEnded, message=message, why=MessageEnd.STAFF)
    hear(stage)
    assert (stage.tv.speaker.silenced, stage.tv.announcer.sounds) == (1, False)
    stage.press("call", 1)
    assert stage.tv.announcer.sounds


def test_only_what_is_meant_to_be_said_and_young_is(stage, post):
    post(spoken=False)
    stage.tv.cut()
    post()
    stage.later(61)
    stage.tv.heal()
    stage.until_quiet()
    assert stage.tv.said() == []


def test_what_a_cut_broke_off_is_said_again(stage, post):
    message = post()
    stage.later(3)
    stage.tv.cut()
    stage.later(5)
    stage.tv.heal()
    stage.until_quiet()
    assert stage.tv.said() == [message, message]


def test_a_voice_that_never_ends_holds_no_call_for_ever(stage, post):
    stage.tv.speaker.dead = True
    post()
    stage.press("call", 1)
    stage.until_quiet(200.0)
    assert stage.tv.announcer.state.band.call.counter == 1
