"""The hall's voice on this machine: made and played in other threads, so that the screen goes on.

`LoudSpeaker` is the port `screen_kit.voice.utterance.Speaker`; what to play when is decided by
`screen_kit.voice.playing`, what it sounds like by the sources.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from screen_kit.collecting import Collecting
from screen_kit.drivers.audio_process import AudioProcess
from screen_kit.drivers.voices import Places, sources_of
from screen_kit.voice.number_words import NAMED
from screen_kit.voice.outlet import Outlet
from screen_kit.voice.playing import Player
from screen_kit.voice.sentences import announced
from screen_kit.voice.sound import SoundError, at_rate, faded, read
from screen_kit.voice.sources import Chain
from screen_kit.voice.stream import PATIENCE_S, Found, Waits
from screen_kit.voice.synthesis import Synthesis
from screen_kit.voice.utterance import Listener, Phrase, Utterance
from ticket_protocol.voice_settings import VoiceSettings
from ticket_protocol.words import PartKind

log = logging.getLogger(__name__)

TURN_MS = 20
CHARACTER_S = 0.12
"""No voice takes longer for a letter; a watchdog may be patient."""
LONGEST_CHIME_S = 5.0
END_MS = 2000
CHIME_S, FADE_S = 1.25, 0.25
"""The first word may not come later than 1.5 seconds after the call."""
LATE_S = 3.0

Making = Callable[[VoiceSettings], Chain]


class _AtWork(QObject):
    """Lives in the sound's own thread and gives the player its turns."""

    started = Signal(int)
    phrase = Signal(int, int)
    ended = Signal(int)
    dead = Signal(bool)

    def __init__(self, outlet: Outlet, chime: bytes, found: Callable[[Phrase], Found]) -> None:
        super().__init__()
        self._player = Player(outlet, _Telling(self), chime=chime, found=found)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TURN_MS)
        self._timer.timeout.connect(self.turn)

    @Slot()
    def begin(self) -> None:
        """The first turn, in the sound's thread."""
        self._timer.start()

    @Slot(object, float)
    def say(self, utterance: Utterance, asked: float) -> None:
        """Begins now, unless this thread hung meanwhile: then it is no news any more."""
        if monotonic() - asked > LATE_S:
            self.ended.emit(utterance.call)
            return
        self._player.say(utterance)
        self.turn()

    @Slot()
    def silence(self) -> None:
        """Ends now."""
        self._player.silence()
        self.turn()

    @Slot()
    def turn(self) -> None:
        """One step; an error that nobody foresaw ends the utterance, not the voice."""
        try:
            self._player.turn()
        except Exception:
            log.exception("what was being said is cut short")
            self._player.silence()


class _Telling:
    """What the player tells becomes signals, which reach the screen's thread."""

    def __init__(self, work: _AtWork) -> None:
        self._work = work

    def started(self, call: int) -> None:
        self._work.started.emit(call)

    def phrase(self, call: int, index: int) -> None:
        self._work.phrase.emit(call, index)

    def ended(self, call: int) -> None:
        self._work.ended.emit(call)

    def device(self, *, dead: bool) -> None:
        self._work.dead.emit(dead)


class LoudSpeaker(QObject):
    """Says utterances aloud. `start` it once, `stop` it before the program ends.

    `making` gives the sources for the centre's settings. A second watchdog stands here: if the
    sound's thread itself hangs in its device, the utterance ends without it.
    """

    _say = Signal(object, float)
    _silence = Signal()
    _changed = Signal()

    def __init__(
        self, outlet: Outlet, chime: bytes, making: Making, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._making = making
        self._outlet = outlet
        self._settings: VoiceSettings | None = None
        self._listener: Listener | None = None
        self._synthesis: Synthesis | None = None
        self._saying: list[int] = []
        self._dead = self._hung = False
        self._told: PartKind | None = None
        self._collecting = Collecting(self)
        self._thread = QThread(self)
        self._work = _AtWork(outlet, chime, self._found)
        self._work.moveToThread(self._thread)
        self._watchdog = QTimer(self)
        self._watchdog.setSingleShot(True)
        self._watchdog.timeout.connect(self._bark)
        self._connect()

    def start(self) -> None:
        """From now on it can speak."""
        self._collecting.start()
        self._thread.start()

    def stop(self) -> None:
        """Ends all threads."""
        self._silence.emit()
        if self._synthesis is not None:
            self._synthesis.stop()
        self._thread.quit()
        if not self._thread.wait(END_MS):
            log.warning("the sound's thread does not end")
        self._outlet.end()
        self._collecting.stop()

    def tell(self, listener: Listener) -> None:
        """From now on `listener` is told."""
        self._listener = listener

    def use(self, settings: VoiceSettings) -> None:
        """Voices for these settings; the same settings change nothing.

        They are tried at once with the messages that may be needed in a hurry: a voice that is
        missing is told before the first call, and one that starts slowly has started.
        """
        if settings == self._settings:
            return
        self._settings = settings
        if self._synthesis is not None:
            self._synthesis.stop(0.0)
        self._synthesis = Synthesis(self._making(settings), self._changed.emit)
        self._synthesis.start()
        for words in (settings.technical, settings.closing):
            self.prepare(announced(0, words, settings, languages=tuple(NAMED)).phrases)

    def prepare(self, phrases: tuple[Phrase, ...]) -> None:
        """Made ahead, in a thread of its own."""
        if self._synthesis is not None:
            self._synthesis.prepare(phrases)

    def say(self, utterance: Utterance) -> None:
        """The chime begins within a few hundredths of a second."""
        if self._synthesis is not None:
            self._synthesis.want(utterance.phrases)
        self._saying.append(utterance.call)
        self._watchdog.start(round(_longest_s(utterance) * 1000))
        self._say.emit(utterance, monotonic())

    def silence(self) -> None:
        """Ends at once."""
        self._silence.emit()

    def _connect(self) -> None:
        self._say.connect(self._work.say)
        self._silence.connect(self._work.silence)
        self._work.started.connect(self._on_started)
        self._work.phrase.connect(self._on_phrase)
        self._work.ended.connect(self._on_ended)
        self._work.dead.connect(self._on_dead)
        self._changed.connect(self._show_trouble, Qt.ConnectionType.QueuedConnection)
        self._thread.started.connect(self._work.begin)
        self._thread.finished.connect(self._work.deleteLater)

    def _found(self, phrase: Phrase) -> Found:
        synthesis = self._synthesis
        return Waits.WAITS if synthesis is None else synthesis.found(phrase)

    @Slot(int)
    def _on_started(self, call: int) -> None:
        if self._hung and call in self._saying:
            self._hung = False
            self._show_trouble()
        if self._listener is not None and call in self._saying:
            self._listener.started(call)

    @Slot(int, int)
    def _on_phrase(self, call: int, index: int) -> None:
        if self._listener is not None and call in self._saying:
            self._listener.phrase(call, index)

    @Slot(int)
    def _on_ended(self, call: int) -> None:
        if call not in self._saying:
            return
        self._saying.remove(call)
        if not self._saying:
            self._watchdog.stop()
        if self._listener is not None:
            self._listener.ended(call)

    @Slot(bool)
    def _on_dead(self, dead: bool) -> None:  # noqa: FBT001 - Qt's
        self._dead = dead
        self._show_trouble()

    @Slot()
    def _bark(self) -> None:
        """The sound's thread does not answer: the screen goes on without it."""
        log.warning("the sound's thread hangs")
        self._hung = True
        self._show_trouble()
        for call in self._saying[:]:
            self._on_ended(call)

    @Slot()
    def _show_trouble(self) -> None:
        trouble = self._synthesis.trouble if self._synthesis is not None else None
        part = PartKind.VOICE if self._dead or self._hung else trouble
        if part != self._told:
            self._told = part
            if self._listener is not None:
                self._listener.trouble(part)


def _longest_s(utterance: Utterance) -> float:
    spoken = sum(len(p.text) * CHARACTER_S + utterance.pause_s for p in utterance.phrases)
    return LONGEST_CHIME_S + PATIENCE_S + spoken * 1.5 + len(utterance.phrases) * 2.0


def loud_speaker(chime: Path, places: Places) -> LoudSpeaker:
    """The voice of this machine, not yet started."""
    return LoudSpeaker(AudioProcess(), chime_of(chime), lambda s: Chain(sources_of(s, places)))


def chime_of(file: Path) -> bytes:
    """The chime as sound; nothing, if its file is damaged."""
    try:
        return faded(at_rate(read(file)), CHIME_S, FADE_S).pcm
    except SoundError as error:
        log.error("no chime: %s: %s", file, error)  # noqa: TRY400 - the words say it all
        return b""
