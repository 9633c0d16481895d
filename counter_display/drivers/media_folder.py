"""Watches the folder of clips in a thread of its own: a share that hangs never holds up a call."""

import logging
from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

from counter_display.media.folder import Folder
from screen_kit.collecting import Collecting

log = logging.getLogger(__name__)

FIRST_S = 0.5
EVERY_S = 5.0


class MediaFolder(QObject):
    """`found(Found)` tells what lies there, at first and whenever it has changed."""

    found = Signal(object)

    def __init__(
        self, path: Path, *, every_s: float = EVERY_S, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.path = path
        self._folder = Folder(path)
        self._every_s = every_s
        self._collecting = Collecting(self)
        self._ended = Event()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begins to look."""
        if self._thread is None:
            self._collecting.start()
            self._thread = Thread(target=self._run, name="media folder", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """No more looks; a share that hangs is not waited for."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join(1.0)
            self._collecting.stop()

    def _run(self) -> None:
        pause = min(FIRST_S, self._every_s)
        while not self._ended.is_set():
            found = self._folder.look()
            if found is not None and not self._ended.is_set():
                if not found.readable:
                    log.warning("the folder of clips cannot be read: %s", self._folder.path)
                self.found.emit(found)
            self._ended.wait(pause)
            pause = self._every_s
