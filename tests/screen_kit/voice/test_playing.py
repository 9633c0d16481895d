"""One utterance after the other into an outlet of any temper; time is moved, sound is measured."""

import pytest

from screen_kit.voice.playing import GONE_S, STUCK_S
from screen_kit.voice.stream import PATIENCE_S, UNSAID_S
from screen_kit.voice.utterance import Phrase, Utterance


def utterance(*texts, call=1, **fields):
    phrases = tuple(Phrase(language="vi", text=text) for text in texts)
    return Utterance(call=call, phrases=phrases, **fields)


@pytest.fixture
def hall(make_hall, clock, tape):
    return make_hall(clock, tape)


def test_chime_phrases_and_pauses_are_one_exact_stream(hall, tape):
    hall.player.say(utterance("một", "hai"))
    hall.run(4)
    assert tape.sound.seconds == pytest.approx(0.5 + 1.0 + 0.7 + 0.6, abs=0.001)
    assert tape.runs() == [(0.0, 1.5), (2.2, 2.8)]
    assert hall.heard.what == [("started", 1), ("phrase", 1, 0), ("phrase", 1, 1), ("ended", 1)]
    times = [told[0] for told in hall.heard.told]
    assert times == pytest.approx([0.0, 0.5, 2.2, 2.78], abs=0.05)


def test_the_chime_is_there_with_the_first_turn_even_before_the_words(hall, tape):
    hall.making = {"một": hall.clock() + 0.9}
    hall.player.say(utterance("một"))
    hall.player.turn()
    assert tape.pcm.startswith(hall.chime[:2000])
    assert hall.heard.what == [("started", 1)]
    hall.run(4)
    assert tape.runs()[0] == (0.0, 0.5)
    assert tape.runs()[1][0] == pytest.approx(0.9, abs=0.35)
    assert hall.heard.what[-1] == ("ended", 1)


def test_without_chime_the_words_come_at_once(hall, tape):
    hall.player.say(utterance("ba", chime=False))
    hall.run(2)
    assert tape.runs() == [(0.0, 0.8)]


def test_loudness_is_the_outlets_and_muted_ends_at_once(hall, tape):
    hall.player.say(utterance("một", gain=0.4))
    hall.run(3)
    hall.player.say(utterance("một", call=2, gain=0.0))
    hall.player.turn()
    assert tape.gains == [0.4]
    assert hall.heard.what[-2:] == [("started", 2), ("ended", 2)]


def test_what_nobody_can_say_is_shown_for_a_while_once(hall, tape):
    hall.missing = {"một"}
    hall.player.say(utterance("một", "một"))
    hall.run(5)
    assert tape.runs() == [(0.0, 0.5)]
    assert tape.sound.seconds == pytest.approx(0.5 + UNSAID_S + 0.7, abs=0.01)
    assert hall.heard.what == [("started", 1), ("phrase", 1, 0), ("phrase", 1, 1), ("ended", 1)]


def test_patience_with_a_voice_ends(hall, tape):
    hall.making = {"một": hall.clock() + 1000}
    hall.player.say(utterance("một", "hai"))
    hall.run(6)
    begins = tape.runs()[1][0]
    assert begins == pytest.approx(0.5 + PATIENCE_S + UNSAID_S + 0.7, abs=0.05)
    assert hall.heard.what[-1] == ("ended", 1)


def test_a_new_one_cuts_the_old_short_and_each_ends_once(hall):
    hall.player.say(utterance("một"))
    hall.run(0.6)
    hall.player.say(utterance("hai", call=2))
    hall.player.say(utterance("ba", call=3))
    hall.run(3)
    assert hall.heard.what == [
        ("started", 1), ("phrase", 1, 0), ("ended", 1), ("ended", 2),
        ("started", 3), ("phrase", 3, 0), ("ended", 3),
    ]  # fmt: skip
    assert hall.tape.dropped == 1


def test_silence_ends_it_in_the_next_turn(hall):
    hall.player.say(utterance("một"))
    hall.run(0.2)
    hall.player.silence()
    hall.player.turn()
    hall.run(2)
    assert hall.heard.what == [("started", 1), ("ended", 1)]


def usual(call=1):
    return [("started", call), ("phrase", call, 0), ("phrase", call, 1), ("ended", call)]


def test_without_a_device_the_screen_goes_on_in_time(hall, tape):
    tape.opens = False
    hall.player.say(utterance("một", "hai"))
    hall.run(4)
    assert hall.heard.what == [("started", 1), ("device", "dead"), *usual()[1:]]
    assert hall.heard.told[-1][0] == pytest.approx(2.78, abs=0.05)
    assert not tape.pcm


@pytest.mark.parametrize("at", [0.1, 0.45, 1.2, 2.0])
def test_a_device_that_goes_is_noticed_and_the_rest_goes_on_in_time(hall, tape, at):
    tape.dies_after = at
    hall.player.say(utterance("một", "hai"))
    hall.run(5)
    assert ("device", "dead") in hall.heard.what
    assert [t for t in hall.heard.what if t[0] != "device"] == usual()
    assert hall.heard.told[-1][0] == pytest.approx(2.78, abs=0.4)


@pytest.mark.parametrize("at", [0.0, 0.7, 2.5])
def test_a_device_that_stands_still_is_noticed_by_the_watchdog(hall, tape, at):
    tape.stalls_after = at
    hall.player.say(utterance("một", "hai"))
    hall.run(6)
    assert [t for t in hall.heard.what if t[0] != "device"] == usual()
    dead = next(t[0] for t in hall.heard.told if t[1:] == ("device", "dead"))
    assert dead == pytest.approx(at + STUCK_S, abs=0.1)
    assert hall.heard.told[-1][0] == pytest.approx(2.78 + STUCK_S, abs=0.2)


def test_a_device_that_swallows_sound_without_playing_it_is_noticed(hall, tape):
    tape.swallows = True
    hall.player.say(utterance("một", "hai"))
    hall.run(5)
    assert ("device", "dead") in hall.heard.what
    assert [t for t in hall.heard.what if t[0] != "device"] == usual()
    assert hall.heard.told[-1][0] > 2.0


def test_it_comes_back_with_the_device_and_says_so_once(hall, tape):
    tape.opens = False
    for call in (1, 2):
        hall.player.say(utterance("hai", call=call))
        hall.run(2)
    tape.opens = True
    hall.player.say(utterance("hai", call=3))
    hall.run(2)
    assert [t for t in hall.heard.what if t[0] == "device"] == [
        ("device", "dead"), ("device", "alive"),
    ]  # fmt: skip


def test_a_missing_device_is_told_before_it_is_needed(hall, tape):
    tape.opens = False
    hall.run(GONE_S + 1)
    assert hall.heard.told == [(pytest.approx(GONE_S, abs=0.05), "device", "dead")]
    tape.opens = True
    hall.run(0.1)
    assert hall.heard.what[-1] == ("device", "alive")


def test_standing_still_ourselves_is_no_fault_of_the_device(hall, tape):
    hall.player.say(utterance("một"))
    hall.run(0.3)
    hall.clock.pass_(5)
    hall.run(3)
    assert ("device", "dead") not in hall.heard.what
    assert hall.heard.what[-1] == ("ended", 1)
