"""The machine's loudspeaker by Qt Multimedia: raw sound, handed over a little ahead of time.

Lives in a process of its own (`audio_child`): Qt's sound stands still when the system's sound
server does, and is ended with it. Between utterances the stream stays open and is fed with silence:
a television that wakes up at the first sound would swallow the chime, and opening a stream may take
a second or two.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QIODevice
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio

from screen_kit.voice.outlet import AHEAD_S, BYTES_PER_S
from screen_kit.voice.sound import RATE

IDLE_AHEAD_S = 0.08
"""Silence that is handed over ahead: the next chime is heard only after it."""
STILL_S = 1.5
"""A device that takes nothing for so long plays nothing."""
LOOK_S = 2.0
"""So often it looks whether another device has become the default, or has come."""
_SAMPLE = 2


class AudioOut:
    """An outlet over QAudioSink, on the default device, whichever that is at the time.

    Where a device wants two channels, both get the same.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._sink: QAudioSink | None = None
        self._into: QIODevice | None = None
        self._device = b""
        self._channels = 1
        self._written = self._before = 0
        self._looked = -LOOK_S
        self._taken, self._moved = 0, -STILL_S

    def open(self, gain: float) -> bool:
        """Go on with the open stream, or begin one; False: no device takes it."""
        if not self._works() and not self._begin():
            return False
        self._before = self._written
        if self._sink is not None:
            self._sink.setVolume(min(max(gain, 0.0), 1.0))
        return True

    def room(self) -> int:
        """What its buffer takes."""
        return self._sink.bytesFree() // self._channels if self._sink else 0

    def write(self, pcm: bytes) -> bool:
        """False when the device went away, or took less than it promised."""
        if self._into is None or not self._works():
            return False
        data = pcm if self._channels == 1 else _doubled(pcm)
        self._written += len(pcm)
        return self._into.write(data) == len(data)

    def played_s(self) -> float:
        """By the device's own count."""
        taken = self._sink.processedUSecs() / 1e6 if self._sink else 0.0
        return max(taken - self._before / BYTES_PER_S, 0.0)

    def close(self) -> None:
        """The stream stays."""

    def drop(self) -> None:
        """End the stream; what was not heard yet is not heard."""
        sink, self._sink, self._into = self._sink, None, None
        if sink is not None:
            sink.reset()
            sink.stop()
            sink.deleteLater()

    def end(self) -> None:
        """Let go of the device."""
        self.drop()

    def idle(self) -> bool:
        """Keep the stream awake, on the device that is the default now."""
        now = self._clock()
        if now - self._looked >= LOOK_S:
            self._looked = now
            if not self._works() or _default_id() != self._device:
                self._begin()
        if self._sink is None or not self._works():
            return False
        taken = self._sink.processedUSecs()
        if taken != self._taken:
            self._taken, self._moved = taken, now
        waiting = self._written / BYTES_PER_S - taken / 1e6
        missing = min(int((IDLE_AHEAD_S - waiting) * RATE) * _SAMPLE, self.room())
        kept = missing <= 0 or self.write(bytes(missing))
        return kept and now - self._moved < STILL_S

    def _begin(self) -> bool:
        """A stream that runs: devices begin when their buffer was full once."""
        self.drop()
        device = QMediaDevices.defaultAudioOutput()
        self._device = bytes(device.id().data())
        self._written = self._before = self._taken = 0
        if device.isNull() or not self._open_on(device):
            return False
        return self.write(bytes(self.room()))

    def _open_on(self, device: QAudioDevice) -> bool:
        for channels in (1, 2):
            form = _format(channels)
            if not device.isFormatSupported(form):
                continue
            sink = QAudioSink(device, form)
            sink.setBufferSize(int(AHEAD_S * RATE) * _SAMPLE * channels)
            into = sink.start()
            self._sink, self._into, self._channels = sink, into, channels
            if into is not None and self._works():
                return True
            self.drop()
        return False

    def _works(self) -> bool:
        if self._sink is None:
            return False
        broken = {QtAudio.Error.OpenError, QtAudio.Error.IOError, QtAudio.Error.FatalError}
        stopped = self._sink.state() is QtAudio.State.StoppedState
        return self._sink.error() not in broken and not stopped


def _default_id() -> bytes:
    return bytes(QMediaDevices.defaultAudioOutput().id().data())


def _format(channels: int) -> QAudioFormat:
    form = QAudioFormat()
    form.setSampleRate(RATE)
    form.setChannelCount(channels)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return form


def _doubled(pcm: bytes) -> bytes:
    both = bytearray(2 * len(pcm))
    for byte in range(_SAMPLE):
        both[byte :: 2 * _SAMPLE] = both[byte + _SAMPLE :: 2 * _SAMPLE] = pcm[byte::_SAMPLE]
    return bytes(both)
