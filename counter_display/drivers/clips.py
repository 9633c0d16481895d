"""The clips of a hall's screen, put together: their folder, their player, what the screen knows."""

from pathlib import Path

from counter_display.drivers.media_folder import MediaFolder
from counter_display.media.view_model import MediaModel
from screen_kit.drivers.media_player import ClipPlayer


class Clips:
    """All of them live from `start` to `stop`; `model` is for the display's view model."""

    def __init__(self, folder: Path) -> None:
        self._folder = MediaFolder(folder)
        self._player = ClipPlayer()
        self.model = MediaModel(folder, self._player)
        self._folder.found.connect(self.model.hold)

    def start(self) -> None:
        """Looks what there is to play."""
        self._folder.start()

    def stop(self) -> None:
        """No clip plays, nobody looks at the folder."""
        self._folder.stop()
        self._player.end()
