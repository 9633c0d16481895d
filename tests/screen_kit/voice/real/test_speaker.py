"""The whole speaker with its threads: what it tells, in which thread, and that it always ends."""

import time
from threading import Event, current_thread

import pytest

from screen_kit.drivers import speaker as speakers
from screen_kit.drivers.speaker import LoudSpeaker, chime_of
from screen_kit.icons import ASSETS
from screen_kit.voice.outlet import Clockwork
from screen_kit.voice.sound import RATE
from screen_kit.voice.sources import Chain, Failure
from screen_kit.voice.utterance import Phrase, Utterance
from ticket_protocol.voice_settings import VoiceSettings
from ticket_protocol.words import PartKind

FIRST = Phrase(language="vi", text="một")


class Ears:
    def __init__(self):
        self.heard, self.threads, self.times = [], set(), {}

    def _hear(self, *what):
        self.heard.append(what)
        self.times[what] = time.monotonic()
        self.threads.add(current_thread())

    def started(self, call):
        self._hear("started", call)

    def phrase(self, call, index):
        self._hear("phrase", call, index)

    def ended(self, call):
        self._hear("ended", call)

    def trouble(self, words):
        self._hear("trouble", words)


class Device(Clockwork):
    """Hangs when told to."""

    def __init__(self):
        super().__init__()
        self.opens = True
        self.goes_on = Event()
        self.goes_on.set()
        self.pcm = bytearray()

    def open(self, gain):
        self.goes_on.wait(10)
        return self.opens and super().open(gain)

    def write(self, pcm):
        self.pcm += pcm
        return super().write(pcm)

    def idle(self):
        return self.opens


@pytest.fixture
def device():
    return Device()


@pytest.fixture
def ears():
    return Ears()


@pytest.fixture
def espeak(source, tone):
    return source("espeak", tone(0.2))


@pytest.fixture
def speaker(app, device, ears, espeak, tone):
    own = LoudSpeaker(device, tone(0.1).pcm, lambda _settings: Chain([espeak]))
    own.tell(ears)
    own.start()
    own.use(VoiceSettings())
    yield own
    device.goes_on.set()
    own.stop()


def call(number, *phrases, **fields):
    return Utterance(call=number, phrases=phrases or (FIRST,), pause_s=0.05, **fields)


def test_it_says_a_call_and_tells_of_it_in_the_screens_thread(qtbot, speaker, ears, device, tone):
    speaker.say(call(1, FIRST, FIRST))
    assert ears.heard == []
    qtbot.waitUntil(lambda: ("ended", 1) in ears.heard)
    assert ears.heard == [("started", 1), ("phrase", 1, 0), ("phrase", 1, 1), ("ended", 1)]
    assert ears.threads == {current_thread()}
    heard = bytes(device.pcm)
    assert heard.startswith(tone(0.1).pcm)
    assert heard.count(tone(0.2).pcm) == 2


def test_prepared_phrases_are_made_before_they_are_said(qtbot, speaker, espeak):
    speaker.prepare((FIRST,))
    qtbot.waitUntil(lambda: ("một", 8.0) in espeak.asked)


def test_a_voice_that_is_missing_is_told_before_the_first_call(qtbot, speaker, ears, espeak):
    espeak.answer = Failure(why="gone")
    speaker.use(VoiceSettings(speed=151))
    qtbot.waitUntil(lambda: ("trouble", PartKind.VOICE_NONE) in ears.heard)
    before = speaker._synthesis
    speaker.use(VoiceSettings(speed=151))
    assert speaker._synthesis is before


def test_it_falls_silent_when_told(qtbot, speaker, ears):
    speaker.say(call(1, *[FIRST] * 30))
    qtbot.waitUntil(lambda: ("phrase", 1, 0) in ears.heard)
    speaker.silence()
    qtbot.waitUntil(lambda: ("ended", 1) in ears.heard)
    assert ("phrase", 1, 5) not in ears.heard


def test_trouble_and_its_end_are_told_once(qtbot, speaker, ears, device):
    device.opens = False
    for number in (1, 2):
        speaker.say(call(number))
        qtbot.waitUntil(lambda number=number: ("ended", number) in ears.heard)
    device.opens = True
    speaker.say(call(3))
    qtbot.waitUntil(lambda: ("trouble", None) in ears.heard)
    told = [what for what in ears.heard if what[0] == "trouble"]
    assert told == [("trouble", PartKind.VOICE), ("trouble", None)]


def test_no_voice_is_told_and_the_chime_is_heard(qtbot, speaker, ears, espeak, device):
    espeak.answer = Failure(why="gone")
    speaker.say(call(1))
    qtbot.waitUntil(lambda: ("trouble", PartKind.VOICE_NONE) in ears.heard)
    qtbot.waitUntil(lambda: ("ended", 1) in ears.heard)
    assert any(device.pcm[: RATE // 10])


def test_a_sound_system_that_hangs_holds_nobody_up(qtbot, speaker, ears, device, monkeypatch):
    monkeypatch.setattr(speakers, "_longest_s", lambda _utterance: 0.2)
    monkeypatch.setattr(speakers, "LATE_S", 0.1)
    device.goes_on.clear()
    for number in (1, 2):
        began = time.monotonic()
        speaker.say(call(number))
        assert time.monotonic() - began < 0.1
        qtbot.waitUntil(lambda number=number: ("ended", number) in ears.heard)
    assert ("trouble", PartKind.VOICE) in ears.heard
    device.goes_on.set()
    qtbot.wait(50)
    monkeypatch.undo()
    speaker.say(call(3))
    qtbot.waitUntil(lambda: ("ended", 3) in ears.heard)
    ends = [what for what in ears.heard if what[0] == "ended"]
    assert ends == [("ended", 1), ("ended", 2), ("ended", 3)]
    assert ("trouble", None) in ears.heard


def test_the_chime_leaves_time_for_the_first_word():
    assert len(chime_of(ASSETS / "sounds" / "chime.wav")) / (2 * RATE) < 1.3


def test_a_chime_that_is_damaged_is_no_chime(tmp_path, caplog):
    (tmp_path / "chime.wav").write_bytes(b"")
    assert chime_of(tmp_path / "chime.wav") == b""
    assert "no chime" in caplog.text
