"""Made sounds, a clock that is moved, an outlet that records, sources that obey."""

from array import array
from math import pi, sin

import pytest

from screen_kit.voice.outlet import BYTES_PER_S, Clockwork
from screen_kit.voice.playing import Player
from screen_kit.voice.sound import RATE, Sound, silence, written
from screen_kit.voice.sources import Failure, SourceKind
from screen_kit.voice.stream import Waits
from screen_kit.voice.utterance import Phrase


def a_tone(seconds=0.5, *, volume=0.3, rate=RATE, hertz=440, before=0.0, after=0.0):
    wave = array("h", [round(volume * 32767 * sin(2 * pi * hertz * i / rate)) for i in
                       range(round(seconds * rate))])  # fmt: skip
    return Sound(
        samples=silence(before, rate).samples + wave + silence(after, rate).samples, rate=rate
    )


@pytest.fixture(scope="session")
def tone():
    return a_tone


@pytest.fixture
def phrase():
    def made(text="một", language="vi", clips=()):
        return Phrase(language=language, text=text, clips=clips)

    return made


class Clock:
    """Moved by hand."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now

    def pass_(self, seconds):
        self.now += seconds


@pytest.fixture
def clock():
    return Clock()


class Tape(Clockwork):
    """A loudspeaker whose sound is kept; it has no device, dies, swallows or stands still."""

    def __init__(self, clock):
        super().__init__(clock)
        self.pcm = bytearray()
        self.gains = []
        self.opens = True
        self.dies_after = self.stalls_after = None
        self.swallows = False
        self.dropped = 0

    def open(self, gain):
        self.gains.append(gain)
        return self.opens and super().open(gain)

    def room(self):
        return BYTES_PER_S * 10 if self.swallows else super().room()

    def write(self, pcm):
        if self.dies_after is not None and len(self.pcm) > self.dies_after * BYTES_PER_S:
            return False
        self.pcm += pcm
        return super().write(pcm)

    def played_s(self):
        if self.swallows:
            return self._written / BYTES_PER_S
        played = super().played_s()
        return played if self.stalls_after is None else min(played, self.stalls_after)

    def drop(self):
        self.dropped += 1

    def idle(self):
        return self.opens

    @property
    def sound(self):
        return Sound(samples=array("h", bytes(self.pcm)))

    def runs(self, least=0.1):
        """(start, end) in seconds of what is not silence, apart by at least so much."""
        found, samples = [], self.sound.samples
        step = RATE // 100
        for i in range(0, len(samples), step):
            if any(samples[i : i + step]):
                at = i / RATE
                if found and at - found[-1][1] < least:
                    found[-1][1] = at + 0.01
                else:
                    found.append([at, at + 0.01])
        return [(round(start, 2), round(end, 2)) for start, end in found]

    def keep(self, path):
        """For listening."""
        path.write_bytes(written(self.sound))


@pytest.fixture
def tape(clock):
    return Tape(clock)


@pytest.fixture(scope="session")
def taped():
    """A clock and a tape, for each example of a property."""

    def made():
        own = Clock()
        return own, Tape(own)

    return made


class FakeSource:
    def __init__(self, kind, answer=None):
        self.kind = SourceKind(kind)
        self.answer = answer
        self.kept = None
        self.asked = []

    def sound(self, phrase, within_s):
        self.asked.append((phrase.text, within_s))
        return self.answer

    def at_hand(self, phrase):
        return self.kept

    def voice(self, language):
        return f"{self.kind}-{language}"


@pytest.fixture
def source():
    return FakeSource


@pytest.fixture
def failure():
    return lambda why="broken", late=False: Failure(why=why, late=late)


LENGTHS = {"một": 1.0, "hai": 0.6, "ba": 0.8}


class Heard:
    def __init__(self, clock):
        self._clock, self._began = clock, clock()
        self.told = []

    def _tell(self, *what):
        self.told.append((round(self._clock() - self._began, 2), *what))

    def started(self, call):
        self._tell("started", call)

    def phrase(self, call, index):
        self._tell("phrase", call, index)

    def ended(self, call):
        self._tell("ended", call)

    def device(self, *, dead):
        self._tell("device", "dead" if dead else "alive")

    @property
    def what(self):
        return [told[1:] for told in self.told]


class Hall:
    """A player with everything about it."""

    def __init__(self, clock, tape):
        self.clock, self.tape, self.heard = clock, tape, Heard(clock)
        self.missing, self.making = set(), {}
        self.chime = a_tone(0.5, hertz=880).pcm
        self.sounds = {text: a_tone(seconds).pcm for text, seconds in LENGTHS.items()}
        self.player = Player(tape, self.heard, chime=self.chime, found=self.found, clock=clock)

    def found(self, phrase):
        if phrase.text in self.making and self.clock() < self.making[phrase.text]:
            return Waits.WAITS
        return None if phrase.text in self.missing else self.sounds[phrase.text]

    def run(self, seconds, step=0.02):
        for _ in range(round(seconds / step)):
            self.player.turn()
            self.clock.pass_(step)


@pytest.fixture(scope="session")
def make_hall():
    return Hall
