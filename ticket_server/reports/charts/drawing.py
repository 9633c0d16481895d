"""A drawing: rectangles, lines and texts on a sheet of its own units. It knows no file format.

One model for page, print and PDF. Colours are dark or light enough to be told apart in grey.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

INK: Final = "#0D1B33"
INK2: Final = "#36455C"
PLATE: Final = "#09367A"
HAIR: Final = "#CDD6E2"
WHITE: Final = "#FFFFFF"
WALL: Final = "#F7C646"


class Anchor(StrEnum):
    """Which point of a text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, kw_only=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    w: float
    h: float
    fill: str


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line through points; `dash`: drawn and left out, in turn."""

    points: tuple[tuple[float, float], ...]
    colour: str = INK
    width: float = 1.0
    dash: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Label:
    """A text on its baseline."""

    x: float
    y: float
    text: str
    size: float = 12.0
    anchor: Anchor = Anchor.START
    colour: str = INK
    bold: bool = False


Shape = Box | Line | Label


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """`said`: what it shows, in a sentence, for whoever cannot see it."""

    id: str
    title: str
    said: str
    width: float
    height: float
    shapes: tuple[Shape, ...]


def shade(share: float) -> tuple[str, str]:
    """From white to the plate's blue; and the colour of a text on it, which stays readable."""
    share = min(1.0, max(0.0, share))
    light = tuple(int(PLATE[i : i + 2], 16) for i in (1, 3, 5))
    fill = "#" + "".join(f"{round(255 + (c - 255) * share):02X}" for c in light)
    return fill, WHITE if share > READABLE else INK


READABLE: Final = 0.55
"""A darker field needs a white text."""
