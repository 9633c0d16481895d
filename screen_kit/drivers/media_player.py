"""Clips by QtMultimedia: one player for all of them; their sound is another process's business.

Its library is read when there are clips: many boxes have none, and some lack parts of it.
"""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl

from screen_kit.drivers.clip_sound import ClipSound
from screen_kit.drivers.painted_frames import sink_of
from screen_kit.media.player import Listener
from screen_kit.quiet import qt_told_at_debug

log = logging.getLogger(__name__)

with qt_told_at_debug(log):
    from PySide6.QtMultimedia import QMediaPlayer, QVideoSink

logging.getLogger("qt.multimedia").setLevel(logging.WARNING)  # it tells of each clip's codec


class ClipPlayer(QObject):
    """A `Player`; signals of a clip that was replaced meanwhile are not passed on."""

    def __init__(self, sound: ClipSound | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sound = sound or ClipSound()
        self._player = QMediaPlayer(self)
        self._player.mediaStatusChanged.connect(self._status_changed)
        self._player.errorOccurred.connect(self._error_occurred)
        self._player.positionChanged.connect(self._position_changed)
        self._nowhere = QVideoSink(self)
        self._listener: Listener | None = None
        self._plays = False

    def tell(self, listener: Listener) -> None:
        """To whom it speaks from now on."""
        self._listener = listener

    def play(self, file: Path) -> None:
        """From its beginning, instead of what plays now."""
        self._player.stop()
        self._player.setSource(QUrl.fromLocalFile(str(file)))
        self._plays = True
        self._player.play()
        self._sound.play(file)

    def stop(self) -> None:
        """Nothing plays; the file is let go."""
        self._plays = False
        self._player.stop()
        self._player.setSource(QUrl())
        self._sound.stop()

    def pause(self) -> None:
        """What plays stands still, and is silent."""
        if self._plays:
            self._player.pause()
            self._sound.stop()

    def go_on(self) -> None:
        """From where it stands still."""
        if self._plays:
            self._player.play()
            file = Path(self._player.source().toLocalFile())
            self._sound.play(file, at_s=self._player.position() / 1000)

    def be_loud(self, volume: float) -> None:
        """From 0.0 to 1.0, within a quarter of a second."""
        self._sound.be_loud(volume)

    def draw_on(self, surface: object) -> None:
        """Pictures are seen on `surface`, a sink or an item; None: nowhere."""
        self._player.setVideoSink(sink_of(surface) or self._nowhere)

    def end(self) -> None:
        """Nothing plays any more."""
        self.stop()
        self._sound.end()

    def _status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        if not self._plays:
            return
        if status is QMediaPlayer.MediaStatus.EndOfMedia:
            self._end()
        elif status is QMediaPlayer.MediaStatus.InvalidMedia:
            self._end("it cannot be read")

    def _error_occurred(self, error: QMediaPlayer.Error, words: str) -> None:
        if self._plays and error is not QMediaPlayer.Error.NoError:
            self._end(words or error.name)

    def _end(self, why: str | None = None) -> None:
        """Told after the library has come back from its own signal: the next clip may come then."""
        self._plays = False
        QTimer.singleShot(0, self, lambda: self._tell_end(why))

    def _tell_end(self, why: str | None) -> None:
        if self._plays or self._listener is None:
            return  # another one plays by now
        if why is None:
            self._listener.ended()
        else:
            self._listener.failed(why)

    def _position_changed(self, position_ms: int) -> None:
        if self._plays and self._listener is not None:
            self._sound.be_at(position_ms / 1000)
            self._listener.moved(position_ms / 1000, self._player.duration() / 1000)
