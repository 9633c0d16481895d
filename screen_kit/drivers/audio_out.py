"""The machine's loudspeaker by Qt Multimedia: raw sound, handed over a little ahead of time.

Used by one thread that runs an event loop. Each utterance takes the device that is the default
then, so that one which was plugged in again, or switched on late, is simply used.
"""

import logging
from typing import TYPE_CHECKING

from screen_kit.quiet import qt_told_at_debug
from screen_kit.voice.outlet import AHEAD_S
from screen_kit.voice.sound import RATE

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink

log = logging.getLogger(__name__)

_SAMPLE = 2


class AudioOut:
    """An outlet over QAudioSink. Where a device wants two channels, both get the same."""

    def __init__(self) -> None:
        self._sink: QAudioSink | None = None
        self._into: QIODevice | None = None
        self._channels = 1

    @staticmethod
    def prepare() -> bool:
        """Load the library and look for devices, once, in the screen's thread: is there one?"""
        with qt_told_at_debug(log):
            from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - slow, not always used

            return not QMediaDevices.defaultAudioOutput().isNull()

    def open(self, gain: float) -> bool:
        """On the default device; False without one."""
        self.close()
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415

        device = QMediaDevices.defaultAudioOutput()
        return not device.isNull() and self._open_on(device, gain)

    def room(self) -> int:
        """What its buffer takes."""
        return self._sink.bytesFree() // self._channels if self._sink else 0

    def write(self, pcm: bytes) -> bool:
        """False when the device went away, or took less than it promised."""
        if self._into is None or self._sink is None or self._has_failed(self._sink):
            return False
        data = pcm if self._channels == 1 else _doubled(pcm)
        return self._into.write(data) == len(data)

    def played_s(self) -> float:
        """By the device's own count."""
        return self._sink.processedUSecs() / 1e6 if self._sink else 0.0

    def close(self) -> None:
        """What was not heard yet is dropped."""
        sink, self._sink, self._into = self._sink, None, None
        if sink is not None:
            sink.reset()
            sink.stop()
            sink.deleteLater()

    def _open_on(self, device: "QAudioDevice", gain: float) -> bool:
        from PySide6.QtMultimedia import QAudioSink  # noqa: PLC0415

        for channels in (1, 2):
            form = _format(channels)
            if not device.isFormatSupported(form):
                continue
            sink = QAudioSink(device, form)
            sink.setBufferSize(int(AHEAD_S * RATE) * _SAMPLE * channels)
            sink.setVolume(min(max(gain, 0.0), 1.0))
            into = sink.start()
            if into is not None and not self._has_failed(sink):
                self._sink, self._into, self._channels = sink, into, channels
                return True
            sink.deleteLater()
        return False

    @staticmethod
    def _has_failed(sink: "QAudioSink") -> bool:
        from PySide6.QtMultimedia import QtAudio  # noqa: PLC0415

        return sink.error() in {
            QtAudio.Error.OpenError,
            QtAudio.Error.IOError,
            QtAudio.Error.FatalError,
        }


def _format(channels: int) -> "QAudioFormat":
    from PySide6.QtMultimedia import QAudioFormat  # noqa: PLC0415

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
