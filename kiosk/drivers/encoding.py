"""A picture as the bytes that print it: python-escpos as an encoder, nothing of it that sends.

Pictures go as `GS v 0`, dot by dot or each dot two by two; `ESC a` puts rasters narrower than the
paper to the left, in the middle or to the right. White is left away by `banding`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PIL import Image

from kiosk.drivers.banding import MAX_BAND, Band, Place, bands
from kiosk.drivers.library import python_escpos

RESET = b"\x1b@"
_PROFILE = "TM-T20II"
"""Any profile of a printer that cuts: nothing else of it is used."""
_WIDEST = 832
_SIDES = {Place.LEFT: "left", Place.MIDDLE: "center", Place.RIGHT: "right"}
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
    printer, place = _encoder(), Place.LEFT
    printer.hw("INIT")
    for rows, double in _sections(_rows(picture), doubles=thrift.doubles):
        for band in bands(rows, places=thrift.places):
            if band.place is not place:
                place = band.place
                printer.set(align=_SIDES[place])
            _put(printer, rows, band, double=double)
    printer.cut(feed=False)
    return bytes(printer.output)


def raster_bytes(picture: Image.Image, place: Place = Place.LEFT, *, double: bool = False) -> bytes:
    """One raster of the whole picture (no higher than MAX_BAND) at its place; `double`: twice."""
    rows, printer = _rows(picture), _encoder()
    whole = Band(top=0, bottom=len(rows), left=0, right=len(rows[0]), place=place)
    printer.set(align=_SIDES[place])
    _put(printer, rows, whole, double=double)
    return bytes(printer.output)


def cut_bytes() -> bytes:
    """Feed to the cutter and cut."""
    printer = _encoder()
    printer.cut(feed=False)
    return bytes(printer.output)


def _rows(picture: Image.Image) -> list[bytes]:
    """The rows as printers have them: eight dots a byte, 1 is black."""
    dots, stride = picture.tobytes("raw", "1;I"), picture.width // 8
    return [dots[i : i + stride] for i in range(0, len(dots), stride)]


def _put(printer: Any, rows: Sequence[bytes], band: Band, *, double: bool) -> None:
    size = (8 * (band.right - band.left), band.bottom - band.top)
    dots = b"".join([row[band.left : band.right] for row in rows[band.top : band.bottom]])
    printer.image(
        Image.frombytes("1", size, dots, "raw", "1;I"),
        high_density_vertical=not double,
        high_density_horizontal=not double,
        fragment_height=MAX_BAND,
    )


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


def _encoder() -> Any:
    """A fresh one of python-escpos: it gathers bytes and sends nothing.

    How wide the paper is, we know better: the doctor's bars go beyond it on purpose.
    """
    printer = python_escpos("printer").Dummy(profile=_PROFILE)
    media = {"width": {"pixels": _WIDEST}}
    printer.profile.profile_data = {**printer.profile.profile_data, "media": media}
    return printer
