"""The sound of clips in a process of its own: `play AT FILE`, `stop`, `loud VOLUME` on its input.

Each order that was obeyed is answered by an empty line.

What Qt's sound does when a sound server hangs or dies happens here, and not to the screen. It ends
with its input.
"""

import os
import sys
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, QPropertyAnimation, QUrl, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

FADE_MS = 250
APART_MS = 250
"""Sound and picture may be so far from each other before the sound jumps."""


class ClipSound(QObject):
    """Plays what a clip says, without its pictures."""

    ordered = Signal(str)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._use_device)
        self._output = QAudioOutput(self)
        self._output.setVolume(0.0)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._fade = QPropertyAnimation(self._output, b"volume", self)
        self._fade.setDuration(FADE_MS)
        self.ordered.connect(self._obey)
        self.ended.connect(self._leave)  # in its turn: a loop that has not begun forgets a quit

    def _obey(self, order: str) -> None:
        self._do(order)
        print(flush=True)  # noqa: T201 - the parent counts what was done

    def _leave(self) -> None:
        QCoreApplication.quit()

    def _do(self, order: str) -> None:
        word, _, rest = order.partition(" ")
        if word == "play":
            at, _, file = rest.partition(" ")
            self._play(round(float(at) * 1000), QUrl.fromLocalFile(file))
        elif word == "loud":
            self._fade.stop()
            self._fade.setStartValue(self._output.volume())
            self._fade.setEndValue(float(rest))
            self._fade.start()
        elif word == "stop":
            self._player.stop()
            self._player.setSource(QUrl())

    def _play(self, at_ms: int, source: QUrl) -> None:
        if self._player.source() != source or at_ms == 0:
            self._player.setSource(QUrl())
            self._player.setSource(source)
            self._player.play()
        if abs(self._player.position() - at_ms) > APART_MS:
            self._player.setPosition(at_ms)

    def _use_device(self) -> None:
        self._output.setDevice(QMediaDevices.defaultAudioOutput())


def main() -> int:
    """Until the input ends."""
    app = QCoreApplication(sys.argv[:1])
    sound = ClipSound()

    def listen() -> None:
        for line in sys.stdin:
            sound.ordered.emit(line.rstrip("\n"))
        sound.ended.emit()

    Thread(target=listen, daemon=True).start()
    return app.exec()


if __name__ == "__main__":
    os._exit(main())  # taking a player down may wait for its own threads for ever
