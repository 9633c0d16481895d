"""Instruction clips in a folder of this machine, and the captions beside them."""

import logging
from pathlib import Path

from kiosk.lookup.clips import Clip
from screen_kit.media.captions import Cue, cues, decoded

log = logging.getLogger(__name__)

CAPTIONS = (".srt", ".vtt")
LARGEST_CAPTIONS = 1_000_000
"""Bytes; what is larger is no subtitle file."""


class ClipFolder:
    """`Clips` in `path`: NAME.mp4, with NAME.en.srt, or NAME.srt for every language."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def find(self, name: str, language: str) -> Clip | None:
        """Looked for each time: clips are copied into the folder while the screen is on."""
        file = self._path / name
        try:
            if file.name != name or not file.is_file():
                return None
        except OSError as error:
            log.debug("%s cannot be looked at: %s", name, error)
            return None
        return Clip(file=file.absolute(), cues=self._captions(file, language))

    def _captions(self, file: Path, language: str) -> tuple[Cue, ...]:
        for kind in (f".{language}", ""):
            for suffix in CAPTIONS:
                beside = file.with_name(f"{file.stem}{kind}{suffix}")
                try:
                    if beside.is_file() and beside.stat().st_size <= LARGEST_CAPTIONS:
                        return cues(decoded(beside.read_bytes()))
                except OSError as error:
                    log.warning("%s cannot be read: %s", beside.name, error)
        return ()
