"""The chime on the machine's loudspeaker, by QSoundEffect. No audio device: silence, told once.

Qt's multimedia tells every library that it misses as a warning on its own channel; where a box
has no sound that is no news, so these words go to our log at DEBUG.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    QUrl,
    Slot,
    qInstallMessageHandler,
)

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

log = logging.getLogger(__name__)


class Loudspeaker(QObject):
    """Plays one WAV file; looks again whenever a device comes or goes (a TV switched on late)."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        with _own_words_only():
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect  # noqa: PLC0415 - slow

            self._effects = QSoundEffect
            self._devices = QMediaDevices(self)
        self._file = file
        self._failed = False
        self._effect = self._made()
        self._devices.audioOutputsChanged.connect(self._devices_changed)

    def play(self) -> None:
        """Begin the sound."""
        if self._effect is not None:
            self._effect.stop()
            self._effect.play()

    @Slot()
    def _devices_changed(self) -> None:
        if self._effect is not None:
            self._effect.deleteLater()
        self._effect = self._made()

    def _made(self) -> "QSoundEffect | None":
        """A player on the present default device; None without one."""
        with _own_words_only():
            device = self._devices.defaultAudioOutput()
            if device.isNull():
                self._fail("no audio device")
                return None
            effect = self._effects(device, self)
            effect.statusChanged.connect(self._status_changed)
            effect.setSource(QUrl.fromLocalFile(str(self._file)))
            return effect

    @Slot()
    def _status_changed(self) -> None:
        if self._effect is None:
            return
        status = self._effect.status()
        if status == self._effects.Status.Error:
            self._fail("the audio device does not play it")
        elif status == self._effects.Status.Ready:
            self._recover()

    def _fail(self, why: str) -> None:
        level = logging.DEBUG if self._failed else logging.WARNING
        self._failed = True
        log.log(level, "no chime: %s", why)

    def _recover(self) -> None:
        if self._failed:
            log.info("the chime sounds again")
        self._failed = False


@contextmanager
def _own_words_only() -> Iterator[None]:
    before = qInstallMessageHandler(_to_debug)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _to_debug(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:  # noqa: ARG001
    log.debug("%s: %s", context.category, message)
