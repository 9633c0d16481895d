"""A picture as the bytes that print it: ESC/POS rasters, nothing of it that sends.

`GS v 0 m xL xH yL yH` prints y rows of x bytes: m = 0 dot by dot, m = 3 each dot two by two.
`ESC a n` puts rasters narrower than the paper to the left, in the middle or to the right. White is
left away by `banding`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image

from kiosk.drivers.banding import MAX_BAND, Band, Place, bands

RESET = b"\x1b@"
CUT = b"\x1dVB\x00"
"""Feed to the cutter and cut."""
FILL = bytes(MAX_BAND * 576 // 8)
"""Ends a picture that broke off in the middle: zeros are white there, and nothing elsewhere."""
_DOUBLED = bytes(16 * hi + lo for hi in (0, 3, 12, 15) for lo in (0, 3, 12, 15))
"""Bytes of which each dot on the left has its like on the right."""
_HALF = bytes(8 * (b >> 7) + 4 * (b >> 5 & 1) + 2 * (b >> 3 & 1) + (b >> 1 & 1) for b in range(256))
"""Every second dot of a byte, as four bits."""
_LEAST_DOUBLED = 16
"""So many rows in a row are worth a section of double dots."""


@dataclass(frozen=True, kw_only=True)
class Thrift:
    """What a printer can do for a slow line. Off, white is left away on the right alone.

    `places`: it moves rasters by ESC a (some clones move letters alone); `doubles`: it prints
    rasters of double dots.
    """

    places: bool = False
    doubles: bool = False


def ticket_bytes(picture: Image.Image, thrift: Thrift | None = None) -> bytes:
    """Initialise, the picture (mode "1", whole bytes wide) in bands, feed to the cutter and cut."""
    thrift = thrift or Thrift()
    parts, place = [RESET], Place.LEFT
    for rows, double in _sections(_rows(picture), doubles=thrift.doubles):
        for band in bands(rows, places=thrift.places):
            if band.place is not place:
                place = band.place
                parts.append(b"\x1ba" + bytes([place]))
            parts.append(_raster(rows, band, mode=3 if double else 0))
    return b"".join([*parts, CUT])


def raster_bytes(picture: Image.Image, place: Place = Place.LEFT, *, double: bool = False) -> bytes:
    """One raster of the whole picture (no higher than MAX_BAND) at its place; `double`: twice."""
    rows = _rows(picture)
    whole = Band(top=0, bottom=len(rows), left=0, right=len(rows[0]), place=place)
    return b"\x1ba" + bytes([place]) + _raster(rows, whole, mode=3 if double else 0)


def cut_bytes() -> bytes:
    """Feed to the cutter and cut."""
    return CUT


def _rows(picture: Image.Image) -> list[bytes]:
    """The rows as printers have them: eight dots a byte, 1 is black."""
    dots, stride = picture.tobytes("raw", "1;I"), picture.width // 8
    return [dots[i : i + stride] for i in range(0, len(dots), stride)]


def _raster(rows: Sequence[bytes], band: Band, *, mode: int) -> bytes:
    width, height = band.right - band.left, band.bottom - band.top
    head = bytes([29, 118, 48, mode, width & 255, width >> 8, height & 255, height >> 8])
    picked = rows[band.top : band.bottom]
    return head + b"".join([row[band.left : band.right] for row in picked])


def _sections(rows: list[bytes], *, doubles: bool) -> Iterator[tuple[list[bytes], bool]]:
    """Rows as they are, and halves of those that consist of double dots."""
    start = 0
    for top, bottom in _double_runs(rows) if doubles else ():
        if top > start:
            yield rows[start:top], False
        yield [_halved(row) for row in rows[top:bottom:2]], True
        start = bottom
    if start < len(rows):
        yield rows[start:], False


def _double_runs(rows: list[bytes]) -> Iterator[tuple[int, int]]:
    top = y = 0
    while y < len(rows):
        if rows[y : y + 1] == rows[y + 1 : y + 2] and not rows[y].translate(None, _DOUBLED):
            y += 2
            continue
        if y - top >= _LEAST_DOUBLED:
            yield top, y
        y += 1
        top = y
    if y - top >= _LEAST_DOUBLED:
        yield top, y


def _halved(row: bytes) -> bytes:
    """Every second dot."""
    fours = row.translate(_HALF)
    return bytes([16 * a + b for a, b in zip(fours[::2], fours[1::2], strict=True)])
