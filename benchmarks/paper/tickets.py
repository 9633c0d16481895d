"""Tickets that tell in each row of ink whose they are, and how such ink is read. No fonts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, product

from PIL import Image

from kiosk.ticket.content import SAMPLE, TicketContent

WIDTH = 64
_ROWS, _GAP = 60, 12
HEIGHT = 2 * _ROWS + _GAP
"""Rows of a ticket."""
_TOP, _BOTTOM = 0x5A, 0xA5
_COPY = 0xC3
RUBBISH = -1
"""Whose ink it is that cannot be read, as of a picture that broke off."""


@dataclass(frozen=True, order=True)
class Mark:
    """Ink of one ticket, found somewhere: its upper or its lower half; `whole` rows of it."""

    number: int
    copy: bool
    upper: bool
    whole: bool


@dataclass(frozen=True, kw_only=True)
class Ink:
    """Tickets (number, copy) found: how often whole on a sheet, whole on torn paper, touched."""

    sheets: Counter[tuple[int, bool]]
    torn: Counter[tuple[int, bool]]
    touched: frozenset[tuple[int, bool]]


def ticket(number: int, *, copy: bool = False) -> TicketContent:
    """A ticket as a kiosk orders it; nothing but its number matters."""
    return replace(SAMPLE, id=str(number), number=str(number), copy=copy)


class BitPainter:
    """Draws a ticket's number as bits: rows of ink, a blank stretch, rows of ink.

    Each half is large beside the questions that a picture which broke off may swallow.
    """

    def draw(self, content: TicketContent) -> Image.Image:
        """The picture, mode "1"."""
        upper = _row(int(content.number), _TOP, copy=content.copy) * _ROWS
        lower = _row(int(content.number), _BOTTOM, copy=content.copy) * _ROWS
        blank = b"\xff" * (WIDTH // 8 * _GAP)
        return Image.frombytes("1", (WIDTH, HEIGHT), upper + blank + lower)


def ticket_bytes(picture: Image.Image) -> bytes:
    """A picture of BitPainter as plain rasters: no encoder that is itself on trial."""
    dots, stride = picture.tobytes("raw", "1;I"), WIDTH // 8
    upper, lower = dots[: _ROWS * stride], dots[-_ROWS * stride :]
    blank = _raster(bytes(_GAP), 1)
    return b"\x1b@" + _raster(upper, stride) + blank + _raster(lower, stride) + b"\x1dVB\x00"


def ink_of(sheets: Iterable[Image.Image], scraps: Iterable[Image.Image]) -> Ink:
    """What is on the sheets that were cut, and on what was torn off or still hangs out."""
    cut = [list(_marks(sheet)) for sheet in sheets]
    torn = [list(_marks(scrap)) for scrap in scraps]
    touched = {(mark.number, mark.copy) for marks in [*cut, *torn] for mark in marks}
    return Ink(sheets=_whole(cut), torn=_whole(torn), touched=frozenset(touched))


def _whole(papers: Iterable[list[Mark]]) -> Counter[tuple[int, bool]]:
    """Tickets whose upper half is followed by the lower one."""
    return Counter(
        (upper.number, upper.copy)
        for marks in papers
        for upper, lower in pairwise(marks)
        if upper.whole and upper.upper and lower == replace(upper, upper=False)
    )


def _raster(dots: bytes, stride: int) -> bytes:
    return b"\x1dv0\x00" + bytes([stride, 0, len(dots) // stride, 0]) + dots


def _row(number: int, half: int, *, copy: bool) -> bytes:
    """Eight bytes, black is 0: the number twice, once turned over, then which half, then copy."""
    bits = number.to_bytes(2, "big")
    turned = bytes(255 - byte for byte in bits)
    return bits + turned + bytes([half, 255 - half, _COPY if copy else 255 - _COPY, 255])


def _marks(sheet: Image.Image) -> Iterable[Mark]:
    data, stride = sheet.tobytes(), (sheet.width + 7) // 8
    rows = [data[i : i + WIDTH // 8] for i in range(0, len(data), stride)]
    for row, several in groupby(rows):
        if (mark := _read(row, len(list(several)))) is not None:
            yield mark


def _read(row: bytes, rows: int) -> Mark | None:
    """None: blank. A row that is no ticket's, or broke off, is nobody's (RUBBISH)."""
    if row == b"\xff" * len(row):
        return None
    number = int.from_bytes(row[:2], "big")
    for half, copy in product((_TOP, _BOTTOM), (False, True)):
        if row == _row(number, half, copy=copy):
            return Mark(number, copy, half == _TOP, rows == _ROWS)
    return Mark(RUBBISH, copy=False, upper=False, whole=False)
