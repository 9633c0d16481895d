"""Which clip belongs to what was chosen, and what is written under it. Pure; files: the driver."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from screen_kit.media.captions import Cue
from ticket_protocol.centre import Centre


@dataclass(frozen=True, kw_only=True)
class Clip:
    """A clip that lies ready, with its captions."""

    file: Path
    cues: tuple[Cue, ...] = ()


class Clips(Protocol):
    """Where clips lie."""

    def find(self, name: str, language: str) -> Clip | None:
        """The clip of that name, its captions in that language if there are any; None: none."""


class NoClips:
    """For a screen without a folder of clips."""

    def find(self, name: str, language: str) -> Clip | None:
        """There is none."""


def clip_of(centre: Centre | None, category: str | None, procedure: str | None) -> str | None:
    """The name of the clip that the centre names for that procedure."""
    categories = centre.categories if centre else ()
    procedures = (p for c in categories if c.id == category for p in c.procedures)
    return next((p.clip for p in procedures if p.id == procedure), None)
