"""The kiosk's bell on its loudspeaker, by QSoundEffect; softly. Without a loudspeaker: silence."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from screen_kit.icons import ASSETS
from screen_kit.quiet import qt_told_at_debug

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

log = logging.getLogger(__name__)

SOUND = ASSETS / "sounds" / "bell.wav"
VOLUME = 0.5


class KioskBell(QObject):
    """Qt's multimedia is read at the first ring."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
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
            self._effect.setSource(QUrl.fromLocalFile(str(SOUND)))
            self._effect.setVolume(VOLUME)
        self._effect.stop()
        self._effect.play()
