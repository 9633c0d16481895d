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
BLACK: Final = "#000000"
NEARLY_DARK: Final = 0.04045
"""Up to there a colour's part is in proportion to its light."""
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
    """From white to the plate's blue; and whichever of black and white stands out more on it."""
    share = min(1.0, max(0.0, share))
    parts = [int(PLATE[i : i + 2], 16) for i in (1, 3, 5)]
    fill = "#" + "".join(f"{round(255 + (part - 255) * share):02X}" for part in parts)
    return fill, max((BLACK, WHITE), key=lambda ink: contrast(ink, fill))


def contrast(one: str, other: str) -> float:
    """Of two colours, from 1 to 21: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= NEARLY_DARK else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])
