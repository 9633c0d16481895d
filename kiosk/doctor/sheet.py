"""The test sheet: bars that show how wide the paper is, a scale, and what a slow line would need.

A: a bar for each number of dots, its number at its right end: the widest whose number is whole is
the paper's. B: 400 dots to be measured with a ruler. C: a square and the same in double dots. D: a
mark in the middle and one on the right.
"""

from PIL import Image, ImageDraw

from kiosk.doctor.proposing import SCALE_DOTS
from kiosk.drivers.banding import Place
from kiosk.drivers.encoding import RESET, cut_bytes, raster_bytes
from kiosk.ticket.painter import THRESHOLD
from kiosk.ticket.typeface import Face, font

WIDTHS = (384, 432, 512, 576, 640, 832)
_BAR, _GAP, _TEXT = 34, 10, 26
_SQUARE = 48


def sheet_bytes(number: str) -> bytes:
    """Everything, ending with the cut; `number` tells sheets apart."""
    parts = [RESET, raster_bytes(_head(number))]
    parts += [raster_bytes(_bar(width)) for width in WIDTHS]
    parts += [raster_bytes(_scale()), raster_bytes(_squares()), raster_bytes(_square(_SQUARE))]
    parts += [raster_bytes(_square(_SQUARE // 2), double=True)]
    parts += [raster_bytes(_mark("D1"), Place.MIDDLE), raster_bytes(_mark("D2"), Place.RIGHT)]
    return b"".join([*parts, RESET, cut_bytes()])


def _head(number: str) -> Image.Image:
    picture = _white(352, 60)
    _write(picture, 8, 42, f"kiosk doctor {number}", _TEXT)
    return _bits(picture)


def _bar(width: int) -> Image.Image:
    """A bar with its number in white at its right end, and the last dots white."""
    picture = _white(width, _BAR + _GAP)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, width - 3, _BAR), fill=0)
    text = f"A {width}"
    left = width - 12 - font(Face.DIGITS, _TEXT).getlength(text)
    draw.text((left, _BAR - 7), text, 255, font(Face.DIGITS, _TEXT), anchor="ls")
    return _bits(picture)


def _scale() -> Image.Image:
    """From the left end to the right end it is SCALE_DOTS."""
    picture = _white(SCALE_DOTS, 60)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 22, SCALE_DOTS - 1, 25), fill=0)
    for x in range(0, SCALE_DOTS + 1, 80):
        draw.rectangle((min(x, SCALE_DOTS - 4), 10, min(x + 3, SCALE_DOTS - 1), 38), fill=0)
    _write(picture, 192, 20, "B", _TEXT)
    return _bits(picture)


def _squares() -> Image.Image:
    picture = _white(352, 36)
    _write(picture, 8, 30, "C", _TEXT)
    return _bits(picture)


def _square(side: int) -> Image.Image:
    picture = _white(-(-side // 8) * 8, side + 6)
    ImageDraw.Draw(picture).rectangle((0, 0, side - 1, side - 1), fill=0)
    return _bits(picture)


def _mark(text: str) -> Image.Image:
    picture = _white(64, 44)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 63, 36), outline=0, width=3)
    draw.text((32, 28), text, 0, font(Face.DIGITS, _TEXT), anchor="ms")
    return _bits(picture)


def _white(width: int, height: int) -> Image.Image:
    return Image.new("L", (width, height), 255)


def _write(picture: Image.Image, x: int, y: int, text: str, size: int) -> None:
    ImageDraw.Draw(picture).text((x, y), text, 0, font(Face.DIGITS, size), anchor="ls")


def _bits(picture: Image.Image) -> Image.Image:
    return picture.point([0 if grey < THRESHOLD else 255 for grey in range(256)], mode="1")
