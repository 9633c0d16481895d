"""A picture's rows as rasters without the white beside them that is worth leaving away. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

MAX_BAND = 256
"""Rows per raster: every decoder tried reads these alike."""
HEAD = 8
"""Bytes that a raster costs before its first row."""


class Place(IntEnum):
    """Where a raster goes that is narrower than the paper: the n of ESC a."""

    LEFT = 0
    MIDDLE = 1
    RIGHT = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Band:
    """Rows `top` to `bottom` and bytes `left` to `right` of a picture, as one raster."""

    top: int
    bottom: int
    left: int
    right: int
    place: Place


def bands(rows: Sequence[bytes], *, places: bool = False) -> Iterator[Band]:
    """The picture from top to bottom; another raster is begun where it spares bytes.

    `places`: rasters may stand in the middle or on the right, so that white on the left goes too.
    """
    paper = _Paper(stride=len(rows[0]), places=places)
    for stretch in _stretches(rows, paper):
        left, right, place = paper.cut(stretch.ink)
        for top in range(stretch.top, stretch.bottom, MAX_BAND):
            bottom = min(top + MAX_BAND, stretch.bottom)
            yield Band(top=top, bottom=bottom, left=left, right=right, place=place)


Ink = tuple[int, int]
"""The first byte that is not white, and the one after the last; (n, 0) in a white row."""


@dataclass(frozen=True, slots=True)
class _Paper:
    """How wide a raster has to be for some ink, in bytes."""

    stride: int
    places: bool

    def cut(self, ink: Ink) -> tuple[int, int, Place]:
        """Which bytes are sent, and where they go; the left where nothing is spared."""
        left, right = ink
        if right == 0:
            return 0, 1, Place.LEFT
        if not self.places:
            return 0, right, Place.LEFT
        side = min(left, self.stride - right)
        ways = (
            (0, right, Place.LEFT),
            (side, self.stride - side, Place.MIDDLE),
            (left, self.stride, Place.RIGHT),
        )
        return min(ways, key=lambda way: way[1] - way[0])

    def width(self, ink: Ink) -> int:
        """Bytes a row."""
        left, right = ink
        if not self.places or right == 0:
            return right or 1
        return min(right, self.stride - 2 * min(left, self.stride - right), self.stride - left)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Rows that become one raster, but for its greatest height; `ink` of them all."""

    top: int
    bottom: int
    ink: Ink


def _stretches(rows: Sequence[bytes], paper: _Paper) -> Iterator[_Stretch]:
    """Row by row. The tail: the last rows, so far as they could be narrower than the stretch.

    A thousand rows a ticket: plain numbers, and no more is looked at than has changed.
    """
    blank = (paper.stride, 0)
    top, ink, width = 0, blank, 1
    tail_top, tail = 0, blank
    for y, row in enumerate(rows):
        left, right = len(row) - len(row.lstrip(b"\0")), len(row.rstrip(b"\0"))
        both = (min(ink[0], left), max(ink[1], right))
        if both != ink or y == top:
            wider = paper.width(both)
            if (wider - width) * (y - top) > HEAD:
                yield _Stretch(top, y, ink)
                top, both = y, (left, right)
                tail_top, tail = y, blank
                wider = paper.width(both)
            ink, width = both, wider
        tail = (min(tail[0], left), max(tail[1], right))
        spared = 0 if tail == ink else width - paper.width(tail)
        if spared == 0:
            tail_top, tail = y + 1, blank
        elif spared * (y + 1 - tail_top) > HEAD:
            yield _Stretch(top, tail_top, ink)
            top, ink, width = tail_top, tail, paper.width(tail)
            tail_top, tail = y + 1, blank
    yield _Stretch(top, len(rows), ink)
