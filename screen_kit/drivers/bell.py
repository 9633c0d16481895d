"""A bell on this machine's loudspeaker, by QSoundEffect. Without a loudspeaker: silence.

Qt's multimedia is read at the first ring; what it says about libraries that the machine lacks goes
to our log at DEBUG, for a desk or a kiosk without sound is no fault.
"""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from screen_kit.icons import ASSETS
from screen_kit.quiet import qt_told_at_debug

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

log = logging.getLogger(__name__)

SOUND = ASSETS / "sounds" / "bell.wav"


class SoundBell(QObject):
    """Plays one short file on whatever is the machine's output when it rings; `volume` up to 1."""

    def __init__(
        self, file: Path = SOUND, *, volume: float = 1.0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._file, self._volume = file, volume
        self._effect: QSoundEffect | None = None

    def ring(self) -> None:
        """From the beginning, even while it still sounds."""
        with qt_told_at_debug(log):
            self._play()

    def _play(self) -> None:
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect  # noqa: PLC0415 - slow

        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            log.debug("no bell: no audio device")
            return
        if self._effect is None or self._effect.audioDevice() != device:
            self._effect = QSoundEffect(device, self)
            self._effect.setSource(QUrl.fromLocalFile(str(self._file)))
            self._effect.setVolume(self._volume)
        self._effect.stop()
        self._effect.play()
