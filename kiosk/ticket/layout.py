"""Where everything stands on a ticket: from what it says to marks. Nothing is painted here."""

from collections.abc import Iterable
from dataclasses import replace

from kiosk.ticket import blocks
from kiosk.ticket.beside import qr_with
from kiosk.ticket.content import StopContent, TicketContent
from kiosk.ticket.flow import LEADING, Style, Word, filled, paragraph, words
from kiosk.ticket.layout_file import Layout
from kiosk.ticket.measures import Measures
from kiosk.ticket.page import Page
from kiosk.ticket.pictures import picture_mark
from kiosk.ticket.place import counter_plate, remarks, ticket_number
from kiosk.ticket.sayings import HOLDS, Saying, matters, sayings
from kiosk.ticket.typeface import Face, composed
from ticket_protocol.texts import Texts

TEXT_KEYS = frozenset(
    {
        "kiosk.ahead_none", "kiosk.qr", "ticket.ahead", "ticket.ahead_one", "ticket.at_counter",
        "ticket.at_counters", "ticket.between", "ticket.copy", "ticket.counter", "ticket.counters",
        "ticket.heading", "ticket.keeps", "ticket.missed", "ticket.offline", "ticket.one_number",
        "ticket.papers", "ticket.phone", "ticket.priority", "ticket.valid", "ticket.wait_both",
        "ticket.wait_hours", "ticket.wait_minutes", "ticket.wait_soon",
    }
)  # fmt: skip
"""Every text that the standard ticket can need."""

DASH = (12, 8)
LIST = blocks.List(kind="list", of="papers", size=26)
APPENDED: tuple[blocks.Any, ...] = (
    blocks.Rule(kind="rule", dashed=True),
    blocks.Space(kind="space", dots=12),
    blocks.Text(kind="text", id="ticket.papers", size=26, weight="semibold"),
    LIST,
    blocks.Space(kind="space", dots=12),
)
"""The papers to bring, for layouts that have no place for them."""
FACES = {
    "medium": Face.MEDIUM,
    "semibold": Face.SEMIBOLD,
    "bold": Face.BOLD,
    "digits": Face.DIGITS,
}


def lay_out(content: TicketContent, texts: Texts, sizes: Measures, layout: Layout) -> Page:
    """The whole ticket from top to bottom; its height is the page's `y`."""
    page = Page(sizes=sizes)
    drawer = _Drawer(page, content, texts, layout)
    for block in layout.file.blocks:
        drawer.draw(block)
    if content.listed and drawer.papers() and not places_papers(layout):
        for block in APPENDED:
            drawer.draw(block)
    return page


def places_papers(layout: Layout) -> bool:
    """Whether it has a list of papers of its own."""
    return any(isinstance(b, blocks.List) and b.of == "papers" for b in layout.file.blocks)


def papers_of(layout: Layout, stop: StopContent, language: str) -> list[str]:
    """What to bring for one matter, as the centre says; else as the layout's file does.

    There, what the category asks for comes before what its procedure does.
    """
    if stop.papers:
        return list(stop.papers)
    asked = [p for p in layout.file.papers if p.category == stop.category_id]
    held = [p for p in asked if p.procedure in (None, stop.procedure_id)]
    return [line for p in held for line in p.said(language)]


def text_style(block: blocks.Text, sizes: Measures) -> Style:
    """The style of a text block's words."""
    return Style(face=FACES[block.weight], size=sizes.of(block.size))


def text_words(block: blocks.Text, saying: Saying, sizes: Measures) -> list[Word]:
    """The words of a paragraph in the block's style."""
    style = text_style(block, sizes)
    if saying.strong:
        style = replace(style, face=Face.BOLD)
    figure = style.size if block.figures is None else sizes.of(block.figures)
    figures = Style(face=Face.DIGITS, size=figure)
    return filled(saying.template, style, figures, **saying.figures)


def paper_style(block: blocks.List, sizes: Measures) -> tuple[Style, int]:
    """How lines of papers are written, and how far they stand from the margin."""
    style = Style(face=Face.MEDIUM, size=sizes.of(block.size))
    return style, round(style.width(f"{block.mark} ")) if block.mark else 0


class _Drawer:
    """Puts blocks on a page; for one of the ticket's matters at a time."""

    def __init__(self, page: Page, content: TicketContent, texts: Texts, layout: Layout) -> None:
        self._page, self._content, self._texts, self._layout = page, content, texts, layout
        self._stop = matters(content)[0]

    def draw(self, block: blocks.Any) -> None:
        """The block, if it stands."""
        if self._stands(block):
            self._draw(block)
            self._page.came_from(block)

    def _draw(self, block: blocks.Any) -> None:  # noqa: C901 - one case for each kind
        page, sizes = self._page, self._page.sizes
        match block:
            case blocks.Space():
                page.skip(sizes.gap * block.gaps if block.gaps is not None else block.dots or 0)
            case blocks.Rule():
                page.rule(thick=block.thick, dash=DASH if block.dashed else None)
            case blocks.Text():
                self._text(block)
            case blocks.Number():
                ticket_number(page, composed(self._content.number), block)
            case blocks.Plate():
                counter_plate(page, self._content.counters, self._texts, block)
            case blocks.Remarks():
                remarks(page, self._content, self._texts, block)
            case blocks.List():
                self._list(block)
            case blocks.Qr():
                qr_with(page, self._content.qr, block, self)
            case blocks.Logo() | blocks.Picture():
                if mark := picture_mark(page, self._layout.folder / block.file, block.height_mm):
                    page.put(mark)

    def each(self, lines: Iterable[blocks.Line]) -> None:
        """The blocks, one after the other."""
        for line in lines:
            self.draw(line)

    def widest(self, lines: Iterable[blocks.Line]) -> float:
        """The widest word of the texts among `lines` that stand: narrower, it would be parted."""
        texts = [t for t in lines if isinstance(t, blocks.Text) and self._stands(t)]
        return max((w.width for t in texts for p in self._words(t) for w in p), default=0.0)

    def rows(self, block: blocks.Text, room: int) -> int:
        """How many lines of `room` dots the text takes."""
        marks = (paragraph(p, left=0, top=0, room=room)[0] for p in self._words(block))
        return sum(len({mark.y for mark in some}) for some in marks)

    def papers(self) -> list[str]:
        """For all that the ticket is for, each line once."""
        language = self._content.language
        lines = (papers_of(self._layout, stop, language) for stop in matters(self._content))
        return list(dict.fromkeys(line for some in lines for line in some))

    def _stands(self, block: blocks.Block) -> bool:
        if block.when is None:
            return True
        if block.when in {"papers", "wanted"}:
            return any(self.papers()) and (block.when == "papers" or self._content.listed)
        return HOLDS[block.when](self._content)

    def _text(self, block: blocks.Text) -> None:
        for saying in sayings(block, self._content, self._stop, self._texts):
            content = text_words(block, saying, self._page.sizes)
            self._page.write(content, align=block.align, leading=self._leading(block, saying))

    def _leading(self, block: blocks.Text, saying: Saying) -> float | None:
        """Lines with figures, or in figures, stand as far apart as the layout says."""
        size = self._page.sizes.of(block.size)
        if block.leading is None:
            return None
        return (block.leading if saying.figures or block.figures is None else LEADING) * size

    def _list(self, block: blocks.List) -> None:
        if block.of == "matters":
            first = self._stop
            for stop in matters(self._content):
                self._stop = stop
                self.each(block.each)
            self._stop = first
        else:
            self._papers_list(block)

    def _papers_list(self, block: blocks.List) -> None:
        """Each line after a mark, its further rows under the first."""
        page = self._page
        style, indent = paper_style(block, page.sizes)
        for line in self.papers():
            top = page.y
            with page.within(page.left + indent, page.right):
                page.write(words(line, style))
            bottom, page.y = page.y, top
            page.write(words(block.mark, style))
            page.y = bottom

    def _words(self, block: blocks.Text) -> list[list[Word]]:
        said = sayings(block, self._content, self._stop, self._texts)
        return [text_words(block, saying, self._page.sizes) for saying in said]
