"""The centre's own pictures in a folder of this machine."""

import logging
from pathlib import Path

log = logging.getLogger(__name__)

KINDS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".svg"})
MOST_BYTES = 30_000_000
"""What is larger is no picture for a screen."""


class PicturesFolder:
    """Looks at `path` whenever it is asked; what cannot be read is told once, and shows nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._failed = False

    def files(self) -> tuple[Path, ...]:
        """The pictures, by name."""
        try:
            found = tuple(sorted(one.absolute() for one in self._path.iterdir() if _shows(one)))
        except OSError as error:
            if not self._failed:
                log.warning("the folder of pictures cannot be read: %s", error)
            self._failed = True
            return ()
        self._failed = False
        return found


def _shows(path: Path) -> bool:
    hidden = path.name.startswith(".")
    if hidden or path.suffix.lower() not in KINDS or not path.is_file():
        return False
    return path.stat().st_size <= MOST_BYTES
