"""The hall's voice: what a sentence costs, how quickly a failure falls through, call to chime."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from benchmarks.rows import Row, median
from screen_kit.drivers.speaker import LoudSpeaker, chime_of
from screen_kit.drivers.speech_program import command_voice, espeak_voice
from screen_kit.icons import ASSETS
from screen_kit.voice.clip_names import kit
from screen_kit.voice.kept import Kept, KeptSounds
from screen_kit.voice.outlet import Clockwork
from screen_kit.voice.recorded import RecordedClips
from screen_kit.voice.sentences import Calling, said
from screen_kit.voice.sound import Sound, written
from screen_kit.voice.sources import FALLS_S, LAST_S, Chain, Source
from screen_kit.voice.utterance import Phrase, Utterance
from ticket_protocol.voice_settings import VoiceSettings

USUAL = VoiceSettings(repeats=1)
CALLS = 12
HANGS = (sys.executable, "-S", "-c", "import time; time.sleep(60)")
CLIPS_MS, ESPEAK_MS, KEPT_MS, FALLS_MS = 20, 250, 20, 300
CHIME_MS, WORD_MS = 150, 1500


def rows(folder: Path) -> list[Row]:
    """Sentences of a hall's numbers; espeak-ng has to be installed."""
    espeak = Kept(espeak_voice(), KeptSounds(folder / "kept"))
    phrases = [_call(n).phrases[0] for n in range(CALLS)]
    made = [_ms(espeak, phrase) for phrase in phrases]
    kept = [_ms(espeak, phrase) for phrase in phrases]
    clips = RecordedClips(_recorded(folder / "clips"))
    joined = [_ms(clips, phrase) for phrase in phrases]
    chimes, words = _calls(Chain([Kept(espeak_voice(), KeptSounds(folder / "said"))]))
    return [
        _row("a sentence from recorded clips, median", median(joined[2:]), CLIPS_MS),
        _row("a sentence by espeak-ng, trimmed and evened, median", median(made[2:]), ESPEAK_MS),
        _row("a sentence that was kept, median", median(kept), KEPT_MS),
        _row("a command that hangs, until the next is asked", _falls(phrases[0]), FALLS_MS),
        _row("call to chime, at the device, median", median(chimes), CHIME_MS),
        _row(f"call to chime, at the device, most of {CALLS}", max(chimes), CHIME_MS),
        _row("call to first word, not prepared, median", median(words), WORD_MS),
        _row(f"call to first word, not prepared, most of {CALLS}", max(words), WORD_MS),
    ]


def _row(name: str, milliseconds: float, limit: float) -> Row:
    return Row(name=f"voice: {name}", value=milliseconds, unit="ms", limit=limit)


def _call(n: int) -> Utterance:
    return said(Calling(call=n, number=f"{9000 + 37 * n}", counter=1 + n % 10), USUAL)


def _ms(source: Source, phrase: Phrase) -> float:
    began = time.perf_counter()
    sound = source.sound(phrase, 10.0)
    if not isinstance(sound, Sound):
        raise TypeError(f"no sound: {sound}")
    return (time.perf_counter() - began) * 1000


def _falls(phrase: Phrase) -> float:
    began = time.perf_counter()
    command_voice(HANGS).sound(phrase, FALLS_S)
    return (time.perf_counter() - began) * 1000


def _recorded(folder: Path) -> Path:
    """Every clip of the usual kit, by espeak-ng."""
    (folder / "vi").mkdir(parents=True)
    for name, words in kit("vi", USUAL, counters=range(1, 11), prefixes=["T"]).items():
        sound = espeak_voice().sound(Phrase(language="vi", text=words), 10 * LAST_S)
        if isinstance(sound, Sound):
            (folder / "vi" / f"{name}.wav").write_bytes(written(sound))
    return folder


class _Device(Clockwork):
    """Notes when the first sound of an utterance reaches it."""

    def __init__(self) -> None:
        super().__init__()
        self.first: float | None = None

    def open(self, gain: float) -> bool:
        self.first = None
        return super().open(gain)

    def write(self, pcm: bytes) -> bool:
        if self.first is None and any(pcm):
            self.first = time.perf_counter()
        return super().write(pcm)


class _Ears:
    def __init__(self) -> None:
        self.word: float | None = None
        self.over = False

    def started(self, call: int) -> None:
        """Of no interest."""

    def phrase(self, call: int, index: int) -> None:  # noqa: ARG002
        self.word = time.perf_counter()

    def ended(self, call: int) -> None:  # noqa: ARG002
        self.over = True

    def trouble(self, words: str | None) -> None:
        print("trouble", words, file=sys.stderr)


def _calls(chain: Chain) -> tuple[list[float], list[float]]:
    """Milliseconds from `say` to the chime at the device, and to the first word."""
    app = QCoreApplication.instance() or QCoreApplication([])
    device, ears = _Device(), _Ears()
    speaker = LoudSpeaker(device, chime_of(ASSETS / "sounds" / "chime.wav"), lambda _: chain)
    speaker.tell(ears)
    speaker.start()
    speaker.use(USUAL)
    chimes, words = [], []
    for n in range(CALLS):
        ears.word, ears.over = None, False
        began = time.perf_counter()
        speaker.say(_call(n))
        _until(app, lambda: ears.word is not None)
        chimes.append(((device.first or began) - began) * 1000)
        words.append(((ears.word or began) - began) * 1000)
        speaker.silence()
        _until(app, lambda: ears.over)
    speaker.stop()
    return chimes, words


def _until(app: QCoreApplication, condition: Callable[[], bool]) -> None:
    while not condition():
        app.processEvents()
        time.sleep(0.001)
