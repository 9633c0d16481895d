"""A whole call by the real voice, as the hall hears it; kept in build/voice for listening."""

import shutil
import sys
import time
from pathlib import Path

import pytest

from screen_kit.drivers.speaker import chime_of
from screen_kit.drivers.voices import Places, sources_of
from screen_kit.icons import ASSETS
from screen_kit.voice.playing import Player
from screen_kit.voice.sentences import Calling, announced, said
from screen_kit.voice.sound import LEVEL_DB, RATE, Sound, at_rate, level
from screen_kit.voice.sources import Chain
from ticket_protocol.voice_settings import NumberWay, Region, VoiceSettings

KEPT = Path(__file__).parents[4] / "build" / "voice"
HANGS = (sys.executable, "-S", "-c", "import time; time.sleep(60)")
USUAL = VoiceSettings()
needs_espeak = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="needs espeak-ng")

UTTERANCES = {
    "usual": said(Calling(call=1, number="9012", counter=9), USUAL),
    "english": said(Calling(call=1, number="T019", counter=3, language="en"), USUAL),
    "short": said(Calling(call=1, number="1105", counter=10), USUAL, waiting=6),
    "south": said(
        Calling(call=1, number="9105", counter=15),
        VoiceSettings(region=Region.SOUTH, numbers=NumberWay.QUANTITY),
    ),
    "closing": announced(1, USUAL.closing, USUAL, languages=("vi", "en")),
}


class Nobody:
    def started(self, call): ...

    def phrase(self, call, index): ...

    def ended(self, call):
        self.over = True

    def device(self, *, dead): ...


@pytest.fixture
def chain(tmp_path):
    return Chain(sources_of(USUAL, Places(kept=tmp_path)))


@needs_espeak
@pytest.mark.parametrize("name", UTTERANCES)
def test_a_call_as_the_hall_hears_it(name, chain, tape, clock):
    utterance = UTTERANCES[name]
    sounds = {p: at_rate(chain.sound(p, waited_for=False)) for p in utterance.phrases}
    listener = Nobody()
    chime = chime_of(ASSETS / "sounds" / "chime.wav")
    player = Player(tape, listener, chime=chime, found=lambda p: sounds[p].pcm, clock=clock)
    player.say(utterance)
    while not hasattr(listener, "over"):
        player.turn()
        clock.pass_(0.02)
    KEPT.mkdir(parents=True, exist_ok=True)
    tape.keep(KEPT / f"{name}.wav")

    parts = [sounds[phrase].seconds for phrase in utterance.phrases]
    pauses = utterance.pause_s * (len(parts) - 1)
    begins = len(chime) / (2 * RATE)
    assert tape.sound.seconds == pytest.approx(begins + sum(parts) + pauses, abs=0.01)
    assert begins <= 1.3
    at = begins
    for part in parts:
        heard = Sound(samples=tape.sound.samples[round(at * RATE) : round((at + part) * RATE)])
        assert level(heard) == pytest.approx(LEVEL_DB, abs=1.5)
        rest = tape.sound.samples[
            round((at + part) * RATE) + 9 : round((at + part + 0.7) * RATE) - 9
        ]
        assert not any(rest)
        at += part + utterance.pause_s


@needs_espeak
def test_a_command_that_hangs_costs_a_call_no_more_than_the_rule(tmp_path):
    chain = Chain(sources_of(USUAL, Places(command=HANGS, kept=tmp_path)))
    (phrase,) = set(UTTERANCES["usual"].phrases)
    began = time.monotonic()
    assert chain.sound(phrase, waited_for=True) is not None
    assert time.monotonic() - began < 0.3 + 1.0
    began = time.monotonic()
    assert chain.sound(phrase, waited_for=True) is not None
    assert time.monotonic() - began < 0.2
