"""Reads the folder of clips: what lies there whole, and the captions beside. No Qt, no thread."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from counter_display.media.playlist import CAPTIONS, File
from screen_kit.media.captions import Cue, cues, decoded

LARGEST_CAPTIONS = 1_000_000
"""Bytes; what is larger is no subtitle file."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """What lies in the folder; `captions` by the name of their file. Not `readable`: nothing."""

    files: tuple[File, ...] = ()
    captions: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    readable: bool = True


class Folder:
    """Looks at `path` again and again; a file counts once it was the same in two looks."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen: frozenset[File] = frozenset()
        self._told: Found | None = None

    def look(self) -> Found | None:
        """What lies there; None: the same as was told before."""
        try:
            seen = frozenset(_files(self.path))
        except OSError:
            return self._news(Found(readable=False))
        whole, self._seen = seen & self._seen, seen
        if self._told is None and seen and not whole:
            return None  # the first look
        files = tuple(sorted(whole, key=lambda file: file.name))
        if self._told is not None and self._told.readable and files == self._told.files:
            return None
        return self._news(Found(files=files, captions=dict(self._captions(files))))

    def _news(self, found: Found) -> Found | None:
        news = found != self._told
        self._told = found
        return found if news else None

    def _captions(self, files: Iterable[File]) -> Iterable[tuple[str, tuple[Cue, ...]]]:
        for file in files:
            if file.name.lower().endswith(CAPTIONS) and file.size <= LARGEST_CAPTIONS:
                try:
                    yield file.name, cues(decoded((self.path / file.name).read_bytes()))
                except OSError:
                    continue  # taken away meanwhile: the next look tells


def _files(path: Path) -> Iterable[File]:
    with os.scandir(path) as entries:
        for entry in entries:
            try:
                if entry.is_file():
                    found = entry.stat()
                    yield File(name=entry.name, size=found.st_size, changed=found.st_mtime_ns)
            except OSError:
                continue  # taken away meanwhile
