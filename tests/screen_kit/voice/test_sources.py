"""Sources one behind the other: order, deadlines, rests, and what staff are told."""

import pytest

from screen_kit.voice.sound import silence
from screen_kit.voice.sources import AHEAD_S, FALLS_S, LAST_S, Chain, Failure, KeptSound
from ticket_protocol.words import PartKind

CLIPS, COMMAND = PartKind.VOICE_CLIPS, PartKind.VOICE_COMMAND
NONE, ESPEAK = PartKind.VOICE_NONE, PartKind.VOICE_ESPEAK
SOUND, OTHER = silence(0.5), silence(0.7)


@pytest.fixture
def command(source):
    return source("command", SOUND)


@pytest.fixture
def espeak(source):
    return source("espeak", OTHER)


@pytest.fixture
def chain(command, espeak, clock):
    return Chain([command, espeak], clock=clock)


def test_the_first_that_knows_it_says_it(chain, command, espeak, phrase):
    assert chain.sound(phrase(), waited_for=True) is SOUND
    assert espeak.asked == []
    command.answer = None
    assert chain.sound(phrase(), waited_for=True) is OTHER
    assert chain.trouble is None


def test_a_call_waits_no_longer_than_the_rule_for_each(chain, command, espeak, phrase):
    command.answer = None
    chain.sound(phrase("a"), waited_for=True)
    chain.sound(phrase("b"), waited_for=False)
    assert command.asked == [("a", FALLS_S), ("b", AHEAD_S)]
    assert espeak.asked == [("a", LAST_S), ("b", AHEAD_S)]
    assert FALLS_S <= 0.3


def test_a_failure_falls_through_is_told_and_rests(chain, command, failure, phrase, clock):
    command.answer = failure()
    assert chain.sound(phrase(), waited_for=False) is OTHER
    assert chain.trouble == COMMAND
    for _ in range(5):
        assert chain.sound(phrase(), waited_for=False) is OTHER
    assert len(command.asked) == 1
    clock.pass_(30)
    chain.sound(phrase(), waited_for=False)
    clock.pass_(59)
    chain.sound(phrase(), waited_for=False)
    assert len(command.asked) == 2
    clock.pass_(1)
    command.answer = SOUND
    assert chain.sound(phrase(), waited_for=False) is SOUND
    assert chain.trouble is None


def test_each_first_failure_is_a_warning_and_its_end_is_told(chain, command, phrase, clock, caplog):
    caplog.set_level("INFO")
    command.answer = Failure(why="no such program")
    for _ in range(3):
        chain.sound(phrase(), waited_for=False)
        clock.pass_(700)
    command.answer = SOUND
    chain.sound(phrase(), waited_for=False)
    assert [r.message for r in caplog.records] == [
        "command: no such program", "command speaks again",
    ]  # fmt: skip


def test_what_is_only_too_slow_for_a_call_is_no_trouble(chain, command, failure, phrase, clock):
    command.answer = failure(late=True)
    assert chain.sound(phrase(), waited_for=True) is OTHER
    assert chain.trouble is None
    command.answer = SOUND
    assert chain.sound(phrase(), waited_for=False) is SOUND
    command.asked.clear()
    chain.sound(phrase(), waited_for=True)
    assert command.asked == []
    clock.pass_(30)
    assert chain.sound(phrase(), waited_for=True) is SOUND


def test_too_slow_even_ahead_is_trouble(chain, command, failure, phrase):
    command.answer = failure(late=True)
    chain.sound(phrase(), waited_for=False)
    assert chain.trouble == COMMAND


def test_what_works_ahead_works_for_calls_too(chain, command, failure, phrase, clock):
    command.answer = failure()
    chain.sound(phrase(), waited_for=True)
    assert chain.trouble == COMMAND
    command.answer = SOUND
    chain.sound(phrase(), waited_for=False)
    assert chain.trouble is None
    assert chain.sound(phrase(), waited_for=True) is SOUND


def test_a_source_that_rests_gives_what_it_has_at_hand(chain, command, failure, phrase):
    command.answer = failure()
    chain.sound(phrase(), waited_for=True)
    command.kept = SOUND
    assert chain.sound(phrase(), waited_for=True) is SOUND
    assert chain.trouble == COMMAND


def test_a_kept_sound_does_not_prove_that_its_source_works(chain, command, failure, phrase, clock):
    command.answer = failure()
    chain.sound(phrase(), waited_for=True)
    clock.pass_(30)
    command.answer = KeptSound(samples=SOUND.samples)
    assert chain.sound(phrase(), waited_for=True) is command.answer
    assert chain.trouble == COMMAND


def test_when_nobody_can_say_it_staff_hear_of_it_until_somebody_can(
    chain, command, espeak, failure, phrase
):
    command.answer, espeak.answer = None, failure()
    assert chain.sound(phrase(), waited_for=True) is None
    assert chain.trouble == NONE
    command.answer = SOUND
    chain.sound(phrase(), waited_for=True)
    assert chain.trouble == ESPEAK


def test_without_any_source_there_is_no_voice(phrase):
    chain = Chain([])
    assert chain.trouble is None
    assert chain.sound(phrase(), waited_for=True) is None
    assert chain.trouble == NONE
