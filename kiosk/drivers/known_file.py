"""What the kiosk remembers of its centre: whole or not at all, and no harm if it is lost."""

import logging
import os
from pathlib import Path

log = logging.getLogger(__name__)


class KnownFile:
    """`centre.json` in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "centre.json"
        self._failed = False

    def load(self) -> str | None:
        """What was saved last; None: nothing, or nothing that can be read."""
        try:
            return self._path.read_text("utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            log.warning("what was known of the centre cannot be read: %s", error)
            return None

    def save(self, text: str) -> None:
        """Keep it; what cannot be kept is done without."""
        part = self._path.with_suffix(".part")
        try:
            part.parent.mkdir(parents=True, exist_ok=True)
            with part.open("w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self._path)
        except OSError as error:
            log.log(logging.DEBUG if self._failed else logging.WARNING, "not kept: %s", error)
            self._failed = True
        else:
            self._failed = False
