"""The chime on the machine's loudspeaker, by QSoundEffect. No audio device: silence, told once.

Qt's multimedia tells every library that it misses as a warning on its own channel; where a box
has no sound that is no news, so these words go to our log at DEBUG.
"""

import logging
import wave
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot

from screen_kit.quiet import qt_told_at_debug

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

log = logging.getLogger(__name__)


class Loudspeaker(QObject):
    """Plays one WAV file; looks again whenever a device comes or goes (a TV switched on late)."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.seconds = _length_of(file)
        self._devices: QMediaDevices | None = None
        self._effect: QSoundEffect | None = None
        self._failed = False

    def prepare(self) -> None:
        """Look for a device and read the file, once."""
        if self._devices is not None:
            return
        with qt_told_at_debug(log):
            from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - slow, not always used

            self._devices = QMediaDevices(self)
            self._devices.audioOutputsChanged.connect(self._use_device)
        self._use_device()

    def play(self) -> None:
        """Begin the sound."""
        self.prepare()
        if self._effect is not None:
            self._effect.stop()
            self._effect.play()

    @Slot()
    def _use_device(self) -> None:
        if self._effect is not None:
            self._effect.deleteLater()
        self._effect = self._made()

    def _made(self) -> "QSoundEffect | None":
        """A player on the present default device; None without one."""
        with qt_told_at_debug(log):
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect  # noqa: PLC0415

            device = QMediaDevices.defaultAudioOutput()
            if device.isNull():
                self._fail("no audio device")
                return None
            effect = QSoundEffect(device, self)
            effect.statusChanged.connect(self._status_changed)
            effect.setSource(QUrl.fromLocalFile(str(self._file)))
            return effect

    @Slot()
    def _status_changed(self) -> None:
        status = self._effect.status().name if self._effect else ""
        if status == "Error":
            self._fail("the audio device does not play it")
        elif status == "Ready":
            self._recover()

    def _fail(self, why: str) -> None:
        level = logging.DEBUG if self._failed else logging.WARNING
        self._failed = True
        log.log(level, "no chime: %s", why)

    def _recover(self) -> None:
        if self._failed:
            log.info("the chime sounds again")
        self._failed = False


def _length_of(file: Path) -> float:
    with wave.open(str(file), "rb") as sound:
        return sound.getnframes() / sound.getframerate()
