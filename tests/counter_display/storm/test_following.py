"""The second television of the hall: silent, and in step with the one that speaks."""

import pytest

from counter_display.pacing import FOLLOW_S

WIRE_S = 0.05


def first_lit(screen):
    """When each call was first highlighted."""
    found = {}
    for frame in screen.frames:
        if frame.lit:
            found.setdefault(frame.call, frame.at)
    return found


def test_it_changes_with_the_voice(stage):
    other = stage.add("hall-evening")
    stage.storm()
    stage.until_quiet()
    assert other.speaker.given == other.begun == []
    assert other.announced() == stage.tv.said()
    theirs = first_lit(other)
    for at, call in stage.tv.begun:
        assert theirs[call] - at == pytest.approx(WIRE_S, abs=0.001)


def test_it_goes_on_alone_when_the_voice_is_silent(stage):
    other = stage.add("hall-evening")
    stage.tv.cut()
    for counter in (1, 2, 3):
        stage.press("call", counter)
    stage.until_quiet()
    times = [at - FOLLOW_S for at in first_lit(other).values()]
    assert times == pytest.approx([0.0, 4.0, 8.0])
    stage.later(4)
    stage.press("call", 4)
    assert other.announcer.state.is_highlighted(stage.now)
    assert other.announcer.state.band.call.counter == 4


def test_it_follows_again_when_the_voice_is_back(stage):
    other = stage.add("hall-evening")
    stage.tv.cut()
    stage.press("call", 1)
    stage.later(5)
    stage.tv.heal()
    stage.later(30)
    stage.press("call", 2)
    assert other.announcer.state.band.call.counter == 1
    stage.later(0.06)
    assert other.announcer.state.band.call.counter == 2


def test_it_waits_while_a_long_call_is_said(stage):
    other = stage.add("hall-evening")
    stage.press("call", 1)
    stage.later(1)
    stage.press("call", 2)
    stage.later(8)
    assert stage.tv.announcer.sounds
    assert other.announcer.state.band.call.counter == 1
    stage.until_quiet()
    assert other.announced() == stage.tv.said()


def test_a_recall_that_comes_before_word_of_its_call_waits_its_turn(stage):
    """The voice has begun with the call, and comes to the recall after the others."""
    other = stage.add("hall-evening")
    for press, counter in (("call", 1), ("call", 2), ("recall", 1)):
        stage.press(press, counter)
    stage.until_quiet()
    assert other.announced() == stage.tv.said()
    assert [frame.ticket for frame in other.frames if frame.lit].count("t-1001") == 2


def test_cut_off_it_shows_nothing_as_new_and_then_is_in_step_again(stage):
    other = stage.add("hall-evening")
    for counter in (1, 2, 3, 4):
        stage.press("call", counter)
    stage.later(1)
    other.cut()
    stage.later(15)
    assert not other.frames[-1].lit
    other.heal()
    stage.until_quiet()
    assert other.announced()[-1] == stage.tv.said()[-1]
    assert other.speaker.given == []


def test_while_a_long_call_is_said_a_cut_does_not_let_it_run_ahead(stage):
    other = stage.add("hall-evening")
    stage.press("call", 1)
    stage.press("call", 2)
    stage.later(3)
    other.cut()
    stage.later(1)
    other.heal()
    stage.later(0.1)
    assert (other.frames[-1].ticket, other.frames[-1].lit) == ("t-1001", True)
    stage.later(6)
    assert stage.tv.announcer.state.band.call.counter == 1
    assert other.announcer.state.band.call.counter == 1
    stage.until_quiet()
    assert other.announced() == stage.tv.said()


def test_what_it_showed_alone_is_new_again_when_it_is_said(stage):
    other = stage.add("hall-evening")
    stage.tv.cut()
    stage.press("call", 1)
    stage.later(25)
    assert (other.frames[-1].ticket, other.frames[-1].lit) == ("t-1001", False)
    stage.tv.heal()
    stage.later(0.1)
    assert stage.tv.announcer.sounds
    assert (other.frames[-1].ticket, other.frames[-1].lit) == ("t-1001", True)


def test_word_that_comes_twice_begins_nothing_twice(stage):
    other = stage.add("hall-evening")
    stage.press("call", 1)
    stage.later(1)
    begun = other.announcer.begun
    other.announcer.follow(stage.tv.said()[0], "started")
    assert other.announcer.begun == begun == 1


def test_who_was_served_before_word_came_is_shown_while_the_number_is_said(stage):
    """The voice had begun; that the citizen was there came to this screen before its word."""
    other = stage.add("hall-evening")
    for press, counter in (("call", 1), ("call", 2), ("pressed", 1), ("pressed", 2)):
        stage.press(press, counter)
    stage.later(0.01)
    assert (other.frames[-1].ticket, other.frames[-1].lit) == ("t-2002", False)
    stage.later(0.1)
    assert (other.frames[-1].ticket, other.frames[-1].lit) == ("t-1001", True)
    assert [c.ticket for c in other.announcer.state.recent] == ["t-2002"]
