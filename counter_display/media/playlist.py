"""Which clip or picture comes next, and what is the matter with them. Pure: no files, no clock."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import time
from enum import StrEnum
from pathlib import PurePath
from typing import Self

from ticket_protocol.part import Span

RETRY_S = 600.0
"""So long after it failed an unchanged file is tried again: a share or a device may be back."""


class ClipKind(StrEnum):
    """How a file is shown."""

    VIDEO = "video"
    PICTURE = "picture"


KINDS = {
    ".mp4": ClipKind.VIDEO,
    ".m4v": ClipKind.VIDEO,
    ".webm": ClipKind.VIDEO,
    ".jpg": ClipKind.PICTURE,
    ".jpeg": ClipKind.PICTURE,
    ".png": ClipKind.PICTURE,
    ".svg": ClipKind.PICTURE,
}
CAPTIONS = (".srt", ".vtt")


@dataclass(frozen=True, kw_only=True)
class File:
    """A file as it lies in the folder. `changed`: a stamp that is another after each change."""

    name: str
    size: int
    changed: int


@dataclass(frozen=True, kw_only=True)
class Clip:
    """A file that can be shown. `captions`: the name of the subtitle file beside it."""

    file: File
    kind: ClipKind
    captions: str | None = None

    @property
    def name(self) -> str:
        """The file's name."""
        return self.file.name


def clips(files: Iterable[File], order: Sequence[str] = ()) -> tuple[Clip, ...]:
    """What of `files` can be shown: those in `order` first, then by name, numbers as numbers."""
    by_name = {file.name: file for file in files}
    first = {name.casefold(): place for place, name in reversed(list(enumerate(order)))}
    found = [
        Clip(file=file, kind=kind, captions=_captions(file.name, by_name))
        for file in by_name.values()
        if (kind := KINDS.get(PurePath(file.name).suffix.lower())) and not _is_hidden(file.name)
    ]
    return tuple(
        sorted(found, key=lambda c: (first.get(c.name.casefold(), len(order)), _natural(c.name)))
    )


def missing(found: Sequence[Clip], order: Sequence[str]) -> tuple[str, ...]:
    """Names of `order` that nothing in the folder has."""
    names = {clip.name.casefold() for clip in found}
    return tuple(name for name in order if name.casefold() not in names)


def plays_at(hours: Sequence[Span], local: time) -> bool:
    """Whether clips are to be shown at `local`."""
    return not hours or any(span.start <= local < span.end for span in hours)


@dataclass(frozen=True, kw_only=True)
class Playlist:
    """The clips in their order, the one that is shown, and those that failed, with the time.

    `place`: where in the order the one shown stands, or stood before it was taken away. Every
    method gives the list after something happened.
    """

    clips: tuple[Clip, ...] = ()
    current: Clip | None = None
    place: int = -1
    failures: Mapping[Clip, float] = field(default_factory=dict)

    def holding(self, found: Sequence[Clip], *, now: float) -> Self:
        """The folder has changed. What plays goes on, unless it is gone or another by now.

        A file that failed and has changed is as good as new.
        """
        failures = {clip: at for clip, at in self.failures.items() if clip in found}
        held = replace(self, clips=tuple(found), failures=failures)
        if self.current is None:
            return held.next(now=now)
        if self.current in held.clips:
            return replace(held, place=held.clips.index(self.current))
        same = [place for place, clip in enumerate(found) if clip.name == self.current.name]
        # One that was replaced begins anew; after one that was taken away comes its successor.
        return replace(held, place=(same[0] if same else self.place) - 1).next(now=now)

    def next(self, *, now: float) -> Self:
        """On to the next one that can be shown, round and round; None of them: nothing."""
        for step in range(1, len(self.clips) + 1):
            place = (self.place + step) % len(self.clips)
            if self._is_good(self.clips[place], now):
                return replace(self, current=self.clips[place], place=place)
        return replace(self, current=None)

    def failed(self, *, now: float) -> Self:
        """What should be shown cannot be."""
        if self.current is None:
            return self
        return replace(self, failures={**self.failures, self.current: now}).next(now=now)

    def shown(self) -> Self:
        """It can be seen: whatever was the matter with it is over."""
        left = {clip: at for clip, at in self.failures.items() if clip != self.current}
        return replace(self, failures=left)

    @property
    def broken(self) -> tuple[str, ...]:
        """Names of files that cannot be shown."""
        return tuple(clip.name for clip in self.clips if clip in self.failures)

    def _is_good(self, clip: Clip, now: float) -> bool:
        failed = self.failures.get(clip)
        return failed is None or now - failed >= RETRY_S


def _captions(name: str, files: Mapping[str, File]) -> str | None:
    stem = PurePath(name).stem.casefold()
    beside = [n for n in sorted(files) if PurePath(n).stem.casefold() == stem]
    return next((n for s in CAPTIONS for n in beside if n.lower().endswith(s)), None)


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~"))


def _natural(name: str) -> tuple[tuple[int, int | str], ...]:
    parts = re.split(r"(\d+)", name.casefold())
    return tuple((0, int(p)) if p.isdigit() else (1, p) for p in parts if p)
