"""Sounds made in other threads: for calls at once, ahead when there is time."""

from threading import Event

import pytest

from screen_kit.voice import synthesis
from screen_kit.voice.sound import silence
from screen_kit.voice.sources import Chain
from screen_kit.voice.stream import Waits
from screen_kit.voice.synthesis import Synthesis
from screen_kit.voice.utterance import Phrase
from ticket_protocol.words import PartKind

WITHIN_S = 5


class Voices:
    """A chain that waits until it may go on, and tells what it was asked."""

    def __init__(self):
        self.asked, self.unknown = [], set()
        self.may, self.asking = Event(), Event()
        self.may.set()
        self.trouble = None
        self.breaks = False

    def sound(self, phrase, *, waited_for):
        self.asked.append((phrase.text, waited_for))
        self.asking.set()
        assert waited_for or self.may.wait(WITHIN_S)
        if self.breaks:
            raise RuntimeError
        return None if phrase.text in self.unknown else silence(0.2, 22_050)


@pytest.fixture
def voices():
    return Voices()


@pytest.fixture
def changed():
    return Event()


@pytest.fixture
def made(voices, changed):
    own = Synthesis(voices, changed.set)
    own.start()
    yield own
    voices.may.set()
    own.stop()


def phrases(*texts):
    return tuple(Phrase(language="vi", text=text) for text in texts)


def settled(made, phrase):
    """What was found in the end."""
    pause = Event()
    for _ in range(WITHIN_S * 200):
        found = made.found(phrase)
        if found is not Waits.WAITS:
            return found
        pause.wait(0.005)
    return Waits.WAITS


def test_what_is_wanted_is_made_at_the_rate_of_the_outlet(made):
    (one,) = phrases("một")
    assert made.found(one) is Waits.WAITS
    made.want((one,))
    assert settled(made, one) == silence(0.2).pcm


def test_what_was_prepared_is_there_when_it_is_wanted(made, voices):
    one, two = phrases("một", "hai")
    made.prepare((one, two, one))
    made.prepare((one,))
    assert settled(made, one) == settled(made, two) == silence(0.2).pcm
    made.want((one, two))
    assert made.found(one) is not Waits.WAITS
    assert sorted(voices.asked) == [("hai", False), ("một", False)]


def test_a_call_does_not_wait_for_what_is_made_ahead(made, voices):
    one, two = phrases("một", "hai")
    voices.may.clear()
    made.prepare((one,))
    assert voices.asking.wait(WITHIN_S)
    made.want((two,))
    assert settled(made, two) == silence(0.2).pcm
    assert made.found(one) is Waits.WAITS


def test_what_could_not_be_said_is_tried_again_when_wanted_again(made, voices):
    (one,) = phrases("một")
    voices.unknown.add("một")
    made.want((one,))
    assert settled(made, one) is None
    voices.unknown.clear()
    made.want((one,))
    assert settled(made, one) == silence(0.2).pcm


def test_an_error_nobody_foresaw_is_only_a_phrase_that_is_not_said(made, voices, caplog):
    one, two = phrases("một", "hai")
    voices.breaks = True
    made.want((one,))
    assert settled(made, one) is None
    voices.breaks = False
    made.want((two,))
    assert settled(made, two) is not None
    assert "no sound for 'một'" in caplog.text


def test_memory_has_a_limit_but_not_for_what_is_being_said(made, monkeypatch):
    monkeypatch.setattr(synthesis, "REMEMBERED", 3)
    said = phrases("a", "b", "c")
    made.want(said)
    assert all(settled(made, phrase) for phrase in said)
    others = phrases(*"defgh")
    made.prepare(others)
    made.want(said)
    last = phrases("z")
    made.prepare(last)
    Event().wait(0.05)
    assert all(made.found(phrase) is not Waits.WAITS for phrase in said)
    assert sum(made.found(phrase) is not Waits.WAITS for phrase in others + last) <= 1


def test_trouble_is_told_when_it_changes(source, failure, changed):
    espeak = source("espeak", failure("gone"))
    own = Synthesis(Chain([espeak]), changed.set)
    own.start()
    own.want(phrases("một"))
    assert changed.wait(WITHIN_S)
    assert own.trouble is PartKind.VOICE_NONE
    own.stop()
