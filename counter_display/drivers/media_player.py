"""Clips by QtMultimedia: one player for all of them, with its sound. No audio device: they run on.

Signals of a clip that was replaced meanwhile are not passed on.
"""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QPropertyAnimation, QUrl, Signal, Slot
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QVideoSink

log = logging.getLogger(__name__)

FADE_MS = 250


class ClipPlayer(QObject):
    """A `Player`. Every signal of the library comes in Qt's thread."""

    ended = Signal()
    failed = Signal(str)
    moved = Signal(float, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sound = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._sound)
        self._player.mediaStatusChanged.connect(self._status_changed)
        self._player.errorOccurred.connect(self._error_occurred)
        self._player.positionChanged.connect(self._position_changed)
        self._fade = QPropertyAnimation(self._sound, b"volume", self)
        self._fade.setDuration(FADE_MS)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._use_device)
        self._nowhere = QVideoSink(self)
        self._plays = False

    def play(self, file: Path) -> None:
        """From its beginning, instead of what plays now."""
        self.stop()
        self._player.setSource(QUrl.fromLocalFile(str(file)))
        self._plays = True
        self._player.play()

    def stop(self) -> None:
        """Nothing plays; the file is let go."""
        self._plays = False
        self._player.stop()
        self._player.setSource(QUrl())

    def be_loud(self, volume: float) -> None:
        """From 0.0 to 1.0, within a quarter of a second."""
        self._fade.stop()
        self._fade.setStartValue(self._sound.volume())
        self._fade.setEndValue(volume)
        self._fade.start()

    def draw_on(self, sink: QObject | None) -> None:
        """Pictures go to `sink`, a QVideoSink; None: they are not seen."""
        self._player.setVideoSink(sink if isinstance(sink, QVideoSink) else self._nowhere)

    @Slot()
    def _use_device(self) -> None:
        self._sound.setDevice(QMediaDevices.defaultAudioOutput())

    @Slot(QMediaPlayer.MediaStatus)
    def _status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        if not self._plays:
            return
        if status is QMediaPlayer.MediaStatus.EndOfMedia:
            self._plays = False
            self.ended.emit()
        elif status is QMediaPlayer.MediaStatus.InvalidMedia:
            self._give_up("it cannot be read")

    @Slot(QMediaPlayer.Error, str)
    def _error_occurred(self, error: QMediaPlayer.Error, words: str) -> None:
        if self._plays and error is not QMediaPlayer.Error.NoError:
            self._give_up(words or error.name)

    def _give_up(self, why: str) -> None:
        self._plays = False
        self.failed.emit(why)

    @Slot("qint64")
    def _position_changed(self, position_ms: int) -> None:
        if self._plays:
            self.moved.emit(position_ms / 1000, self._player.duration() / 1000)
