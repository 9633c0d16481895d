"""The ticket as one picture of black and white dots."""

from collections.abc import Mapping

from PIL import Image

from kiosk.ticket.content import TicketContent
from kiosk.ticket.layout import TEXT_KEYS, lay_out
from kiosk.ticket.layout_file import Layout
from kiosk.ticket.marks import WHITE, Number, Plate
from kiosk.ticket.measures import measures
from kiosk.ticket.page import Page
from kiosk.ticket.shelf import standard
from kiosk.ticket.typeface import Box
from ticket_protocol.texts import Texts

THRESHOLD = 140
"""Greys darker than this become ink: keeps strokes whole and counters of letters open."""
WHITE_THRESHOLD = 96
"""The same for white words on black, in double dots."""
FIRST_LANGUAGE = "vi"


class TicketPainter:
    """Draws tickets for one printer's paper.

    `texts`: language → key → words; every language needs every key of TEXT_KEYS. A language that
    is not there is printed in Vietnamese. `layout` None: the shipped standard. `coarse`: the number
    and the plate in dots of two by two, which a slow line carries in a quarter of the bytes.
    """

    def __init__(
        self,
        texts: Mapping[str, Texts],
        *,
        width: int = 576,
        dots_per_mm: float = 8.0,
        layout: Layout | None = None,
        coarse: bool = False,
    ) -> None:
        for language, known in texts.items():
            if missing := sorted(TEXT_KEYS - set(known)):
                raise KeyError(f"texts of {language} lack {', '.join(missing)}")
        self._texts = texts
        self._layout = layout or standard()
        grid = 2 if coarse else 1
        self._sizes = measures(self._layout.file.sizes, width, dots_per_mm, grid=grid)

    def draw(self, content: TicketContent) -> Image.Image:
        """The ticket, mode "1", as wide as the paper and as high as it needs."""
        texts = self._texts.get(content.language) or self._texts[FIRST_LANGUAGE]
        page = lay_out(content, texts, self._sizes, self._layout)
        paper = Image.new("L", (self._sizes.width, page.y), WHITE)
        for mark in page.marks:
            mark.paint(paper)
        if self._sizes.grid > 1:
            _coarsen(paper, page)
        return paper.point(_BLACK_OR_WHITE, mode="1")


def _coarsen(paper: Image.Image, page: Page) -> None:
    """What is large goes onto the grid: blocks of dots, all black or all white."""
    for mark in page.marks:
        if isinstance(mark, Number | Plate):
            box = _on_grid(mark.box, page.sizes.grid)
            greys = _FEW_GREYS if isinstance(mark, Plate) else _BLACK_OR_WHITE
            few = paper.crop(box).reduce(page.sizes.grid).point(greys)
            paper.paste(few.resize((box[2] - box[0], box[3] - box[1]), 0), box[:2])


def _on_grid(box: Box, grid: int) -> Box:
    """The box, grown to whole blocks."""
    left, top, right, bottom = box
    left -= left % grid
    return left, top, right + (left - right) % grid, bottom + (top - bottom) % grid


_BLACK_OR_WHITE = [0 if grey < THRESHOLD else 255 for grey in range(256)]
_FEW_GREYS = [0 if grey < WHITE_THRESHOLD else 255 for grey in range(256)]
