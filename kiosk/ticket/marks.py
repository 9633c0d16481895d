"""Everything that can stand on a ticket: each mark knows its box and paints itself.

The paper is a grey picture, 255 white; boxes are left, top, right, bottom in dots.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from PIL import Image, ImageDraw

from kiosk.ticket.typeface import Box, Face, advance, drawn, ink

BLACK, WHITE = 0, 255


class Mark(Protocol):
    """Something with a place on the paper."""

    @property
    def box(self) -> Box:
        """Where its ink is, at most."""

    def paint(self, paper: Image.Image) -> None:
        """Put it on the paper."""


@dataclass(frozen=True, kw_only=True)
class Text:
    """One run of one face; (x, y) is the pen's start on the baseline. `part`: of a cut word."""

    x: int
    y: int
    text: str
    face: Face
    size: int
    fill: int = BLACK
    part: bool = False

    @property
    def box(self) -> Box:
        """Of its ink."""
        left, top, right, bottom = ink(self.text, self.face, self.size)
        return self.x + left, self.y + top, self.x + right, self.y + bottom

    def paint(self, paper: Image.Image) -> None:
        """Put it on the paper."""
        paper.paste(self.fill, self.box[:2], drawn(self.text, self.face, self.size))


@dataclass(frozen=True, kw_only=True)
class Number:
    """The ticket's number: ink starts at x and stands on y; tracked and, at worst, squeezed."""

    x: int
    y: int
    text: str
    size: int
    tracking: float = 0.0
    squeeze: float = 1.0

    @property
    def width(self) -> int:
        """Of the ink."""
        return round(self.natural_width * self.squeeze)

    @property
    def natural_width(self) -> float:
        """Of the ink before squeezing."""
        first, last = (ink(c, Face.DIGITS, self.size) for c in (self.text[0], self.text[-1]))
        return self._pens()[-1] + last[2] - first[0]

    @property
    def gap(self) -> float:
        """The least white between two neighbours."""
        gaps = (
            advance(a, Face.DIGITS, self.size)
            - ink(a, Face.DIGITS, self.size)[2]
            + ink(b, Face.DIGITS, self.size)[0]
            for a, b in pairwise(self.text)
        )
        return min(gaps, default=0.0) + self.tracking

    @property
    def box(self) -> Box:
        """Of its ink."""
        _, top, _, bottom = ink(self.text, Face.DIGITS, self.size)
        return self.x, self.y + top, self.x + self.width, self.y + bottom

    def paint(self, paper: Image.Image) -> None:
        """Put it on the paper."""
        _, top, _, bottom = ink(self.text, Face.DIGITS, self.size)
        first = ink(self.text[0], Face.DIGITS, self.size)[0]
        piece = Image.new("L", (round(self.natural_width), bottom - top), WHITE)
        for pen, letter in zip(self._pens(), self.text, strict=True):
            side, above, _, _ = ink(letter, Face.DIGITS, self.size)
            corner = (round(pen) - first + side, above - top)
            piece.paste(BLACK, corner, drawn(letter, Face.DIGITS, self.size))
        if self.squeeze < 1:
            piece = piece.resize((self.width, piece.height), Image.Resampling.LANCZOS)
        paper.paste(piece, (self.x, self.y + top))

    def _pens(self) -> list[float]:
        pens = [0.0]
        for letter in self.text[:-1]:
            pens.append(pens[-1] + advance(letter, Face.DIGITS, self.size) + self.tracking)
        return pens


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A line across, `thick` dots; `dash`: length of stroke and of gap."""

    left: int
    right: int
    y: int
    thick: int = 3
    dash: tuple[int, int] | None = None

    @property
    def box(self) -> Box:
        """Of its ink."""
        return self.left, self.y, self.right, self.y + self.thick

    def paint(self, paper: Image.Image) -> None:
        """Put it on the paper."""
        stroke, gap = self.dash or (self.right - self.left, 1)
        draw = ImageDraw.Draw(paper)
        bottom = self.y + self.thick - 1
        for start in range(self.left, self.right, stroke + gap):
            stop = min(start + stroke, self.right) - 1
            draw.rectangle((start, self.y, stop, bottom), fill=BLACK)


@dataclass(frozen=True, kw_only=True)
class Plate:
    """The counter's plate: filled, with a white hairline inside, on a `grid` of dots."""

    box: Box
    grid: int = 1

    def paint(self, paper: Image.Image) -> None:
        """Put it on the paper."""
        left, top, right, bottom = self.box
        short = min(right - left, bottom - top, 100)
        inset, radius = round(0.055 * short), round(0.15 * short)
        inset += inset % self.grid
        draw = ImageDraw.Draw(paper)
        draw.rounded_rectangle((left, top, right - 1, bottom - 1), radius, fill=BLACK)
        draw.rounded_rectangle(
            (left + inset, top + inset, right - 1 - inset, bottom - 1 - inset),
            radius - inset // 2,
            outline=WHITE,
            width=max(2, round(0.022 * short)),
        )


@dataclass(frozen=True, kw_only=True)
class Pill:
    """The outline around a remark."""

    box: Box
    thick: int = 3

    def paint(self, paper: Image.Image) -> None:
        """Put it on the paper."""
        left, top, right, bottom = self.box
        ImageDraw.Draw(paper).rounded_rectangle(
            (left, top, right - 1, bottom - 1), (bottom - top) / 2, outline=BLACK, width=self.thick
        )


@dataclass(frozen=True, kw_only=True)
class Chevrons:
    """Two chevrons that point up: priority."""

    box: Box

    def paint(self, paper: Image.Image) -> None:
        """Put it on the paper."""
        left, top, right, bottom = self.box
        draw, thick = ImageDraw.Draw(paper), max(4, (bottom - top) // 6)
        middle, half = (left + right) / 2, (bottom - top) / 2 - thick
        for y in (top + thick / 2, bottom - thick / 2 - half):
            points = [(left + 1, y + half), (middle, y), (right - 2, y + half)]
            draw.line(points, fill=BLACK, width=thick, joint="curve")


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A picture in black and white, as it is."""

    x: int
    y: int
    image: Image.Image

    @property
    def box(self) -> Box:
        """Of its ink."""
        return self.x, self.y, self.x + self.image.width, self.y + self.image.height

    def paint(self, paper: Image.Image) -> None:
        """Put it on the paper."""
        paper.paste(self.image, (self.x, self.y))
