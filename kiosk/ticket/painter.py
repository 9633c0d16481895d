"""The ticket as one picture of black and white dots."""

from collections.abc import Mapping

from PIL import Image

from kiosk.ticket.content import TicketContent
from kiosk.ticket.layout import TEXT_KEYS, lay_out
from kiosk.ticket.marks import WHITE
from kiosk.ticket.measures import measures
from screen_kit.texts import Texts

THRESHOLD = 140
"""Greys darker than this become ink: keeps strokes whole and counters of letters open."""
FIRST_LANGUAGE = "vi"


class TicketPainter:
    """Draws tickets for one printer's paper.

    `texts`: language → key → words; every language needs every key of TEXT_KEYS. A language that
    is not there is printed in Vietnamese.
    """

    def __init__(
        self, texts: Mapping[str, Texts], *, width: int = 576, dots_per_mm: float = 8.0
    ) -> None:
        for language, known in texts.items():
            if missing := sorted(TEXT_KEYS - set(known)):
                raise KeyError(f"texts of {language} lack {', '.join(missing)}")
        self._texts = texts
        self._sizes = measures(width, dots_per_mm)

    def draw(self, content: TicketContent) -> Image.Image:
        """The ticket, mode "1", as wide as the paper and as high as it needs."""
        texts = self._texts.get(content.language) or self._texts[FIRST_LANGUAGE]
        page = lay_out(content, texts, self._sizes)
        paper = Image.new("L", (self._sizes.width, page.y), WHITE)
        for mark in page.marks:
            mark.paint(paper)
        return paper.point(_BLACK_OR_WHITE, mode="1")


_BLACK_OR_WHITE = [0 if grey < THRESHOLD else 255 for grey in range(256)]
