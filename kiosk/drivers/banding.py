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


@dataclass(slots=True)
class _Stretch:
    """Rows that become one raster, but for its greatest height; `ink` of them all."""

    top: int
    bottom: int
    ink: Ink


def _stretches(rows: Sequence[bytes], paper: _Paper) -> Iterator[_Stretch]:
    """Row by row. `tail`: the last rows, so far as they could be narrower than the stretch."""
    whole = tail = _Stretch(0, 0, (paper.stride, 0))
    for y, row in enumerate(rows):
        ink = len(row) - len(row.lstrip(b"\0")), len(row.rstrip(b"\0"))
        wider = paper.width(_both(whole.ink, ink)) - paper.width(whole.ink)
        if wider * (y - whole.top) > HEAD:
            yield whole
            whole, tail = _Stretch(y, y, ink), _Stretch(y, y, ink)
        whole.bottom, whole.ink = y + 1, _both(whole.ink, ink)
        tail = _Stretch(tail.top, y + 1, _both(tail.ink, ink))
        spared = paper.width(whole.ink) - paper.width(tail.ink)
        if spared == 0:
            tail = _Stretch(y + 1, y + 1, (paper.stride, 0))
        elif spared * (tail.bottom - tail.top) > HEAD:
            yield _Stretch(whole.top, tail.top, whole.ink)
            whole, tail = tail, _Stretch(y + 1, y + 1, (paper.stride, 0))
    yield whole


def _both(one: Ink, other: Ink) -> Ink:
    return min(one[0], other[0]), max(one[1], other[1])
