"""A picture as the bytes that print it: python-escpos as an encoder, nothing of it that sends."""

import logging
import os
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image, ImageOps

MAX_BAND = 256
"""Rows per GS v 0: every decoder tried reads these alike."""
_WORTH_PARTING = 4
"""Blank rows that become a band of their own, one byte wide."""
_PROFILE = "TM-T20II"
"""Any profile that knows a paper width of 576 dots and cuts: nothing else of it is used."""

RESET = b"\x1b@"
FILL = bytes(MAX_BAND * 576 // 8)
"""Ends a picture that broke off in the middle: zeros are white there, and nothing elsewhere."""


def ticket_bytes(picture: Image.Image) -> bytes:
    """Initialise, the picture (mode "1") in bands, feed to the cutter and cut."""
    printer = _dummy()()
    printer.hw("INIT")
    for band in bands(picture):
        printer.image(band, fragment_height=MAX_BAND)
    printer.cut(feed=False)
    return bytes(printer.output)


def cut_bytes() -> bytes:
    """Feed to the cutter and cut."""
    printer = _dummy()()
    printer.cut(feed=False)
    return bytes(printer.output)


def bands(picture: Image.Image) -> Iterator[Image.Image]:
    """The picture from top to bottom without the white on the right, for slow lines."""
    for top, bottom in _runs(picture):
        for start in range(top, bottom, MAX_BAND):
            stop = min(start + MAX_BAND, bottom)
            band = picture.crop((0, start, picture.width, stop))
            box = ImageOps.invert(band.convert("L")).getbbox()
            right = -(-box[2] // 8) * 8 if box else 8
            yield band.crop((0, 0, min(right, picture.width), stop - start))


def _runs(picture: Image.Image) -> Iterator[tuple[int, int]]:
    """Stretches of rows: with ink, and blank ones that are worth parting."""
    stride = (picture.width + 7) // 8
    data = picture.tobytes()
    white = Image.new("1", (picture.width, 1), 1).tobytes()
    blank = [data[i : i + stride] == white for i in range(0, len(data), stride)]
    lengths = [(is_blank, len(list(rows))) for is_blank, rows in groupby(blank)]
    top = start = 0
    for is_blank, length in lengths:
        if is_blank and length >= _WORTH_PARTING:
            if top > start:
                yield start, top
            yield top, top + length
            start = top + length
        top += length
    if top > start:
        yield start, top


@lru_cache(maxsize=1)
def _dummy() -> Any:
    """What makes an encoder.

    Importing it takes a fifth of a second, sets up the root logger (undone here) and leaves a
    pickle behind (here in a folder that is gone afterwards).
    """
    root = logging.getLogger()
    handlers = list(root.handlers)
    with TemporaryDirectory() as folder:
        os.environ["ESCPOS_CAPABILITIES_PICKLE_DIR"] = folder
        from escpos.printer import Dummy  # noqa: PLC0415 - slow, so only where it is needed
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)

    def made() -> Any:
        return Dummy(profile=_PROFILE)

    return made
