"""The QR with its quiet zone, and the texts that stand beside it, above it or under it."""

from collections.abc import Iterable
from typing import Protocol

from PIL import Image

from kiosk.ticket import blocks
from kiosk.ticket.marks import Picture
from kiosk.ticket.page import Page
from kiosk.ticket.qr import QUIET_MODULES, qr_picture

_AIR = 0.6
"""White above and below, as a share of the gap."""
_PAPER_EDGE = 8
_SHARE = 0.55
"""A QR that takes more of the room has no text beside it on broad paper."""


class Texts(Protocol):
    """Who writes the blocks beside the QR into the page's column."""

    def each(self, lines: Iterable[blocks.Line]) -> None:
        """Write them, one after the other."""

    def widest(self, lines: Iterable[blocks.Line]) -> float:
        """How wide their widest word is."""

    def rows(self, block: blocks.Text, room: int) -> int:
        """How many lines of `room` dots the text takes."""


def qr_with(page: Page, qr: str | None, block: blocks.Qr, texts: Texts) -> None:
    """Beside each other on broad paper, under each other on narrow paper.

    Starts right under a line, and leaves the white that the next line needs. Without a QR the
    texts close up.
    """
    if qr is None:
        page.skip(page.sizes.gap * _AIR)
        texts.each((*block.above, *block.beside))
    else:
        picture, module = qr_picture(qr, page.sizes.mm(block.least_mm))
        quiet = QUIET_MODULES * module
        broad = page.sizes.width >= block.beside_from
        if not (block.above or block.beside):
            _alone(page, block, picture, quiet)
        elif broad and picture.width + 2 * quiet <= page.room * _SHARE:
            _broad(page, block, texts, picture, quiet)
        else:
            _narrow(page, block, texts, picture, quiet)
    page.skip(page.sizes.gap * _AIR)


def _alone(page: Page, block: blocks.Qr, picture: Image.Image, quiet: int) -> None:
    """The QR with nothing beside it."""
    left = page.left + _inset(page, quiet)
    x = left if block.align == "left" else (page.sizes.width - picture.width) // 2
    _stand(page, picture, x, page.y + quiet, quiet)


def _broad(page: Page, block: blocks.Qr, texts: Texts, picture: Image.Image, quiet: int) -> None:
    """Text on the left; the QR on the right, at least its quiet zone from everything."""
    top, x = page.y, page.right - _inset(page, quiet) - picture.width
    page.skip(page.sizes.gap * _AIR)
    with page.within(page.left, x - quiet):
        texts.each((*block.above, *block.beside))
    _stand(page, picture, x, top + quiet, quiet)


def _narrow(page: Page, block: blocks.Qr, texts: Texts, picture: Image.Image, quiet: int) -> None:
    """The texts above, then the QR with those beside it on its right, if there is room."""
    page.skip(page.sizes.gap * _AIR)
    texts.each(block.above)
    x = page.left + _inset(page, quiet)
    left = x + picture.width + quiet
    if page.right - left < texts.widest(line for line in block.beside if _stays(line)):
        texts.each(block.beside)
        page.y = page.ink_bottom
        _alone(page, block, picture, quiet)
        return
    beside = [line for line in block.beside if _fits(line, texts, page.right - left)]
    top = page.y = page.ink_bottom + quiet
    with page.within(left, page.right):
        texts.each(beside)
    _stand(page, picture, x, top, quiet)
    under = [line for line in block.beside if line not in beside]
    if under:
        page.y = max(page.y, top + picture.height + quiet)
        texts.each(under)


def _stays(line: blocks.Line) -> bool:
    """Whether it stands beside the QR however many lines it takes."""
    return not isinstance(line, blocks.Text) or line.lines_beside is None


def _fits(line: blocks.Line, texts: Texts, room: int) -> bool:
    if not isinstance(line, blocks.Text) or line.lines_beside is None:
        return True
    return texts.rows(line, room) <= line.lines_beside and texts.widest([line]) <= room


def _inset(page: Page, quiet: int) -> int:
    """What the margin and the unprinted edge of the paper lack of the quiet zone."""
    return max(0, quiet - page.sizes.margin - _PAPER_EDGE)


def _stand(page: Page, picture: Image.Image, x: int, y: int, quiet: int) -> None:
    """The QR at (x, y), and `y` of the page under everything."""
    bottom = page.y
    page.put(Picture(x=x, y=y, image=picture))
    white = quiet - round(page.sizes.gap * _AIR)
    page.y = max(bottom, y + picture.height + white)
