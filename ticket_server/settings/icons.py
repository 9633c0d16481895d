"""The icons that a category may have: files of `assets/icons`."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "assets" / "icons"


@cache
def icons() -> tuple[str, ...]:
    """Their names, sorted."""
    return tuple(sorted(icon.stem for icon in FOLDER.glob("*.svg")))
