"""Whether a layout can say everything that a centre has to say, on a printer's paper.

Every text is measured, not drawn; whole tickets are laid out for each category and language.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import combinations

from kiosk.ticket import blocks
from kiosk.ticket.content import StopContent, TicketContent, WaitContent, papers_said
from kiosk.ticket.flow import lines_needed, words
from kiosk.ticket.layout import (
    LIST,
    lay_out,
    paper_style,
    papers_of,
    places_papers,
    text_style,
    text_words,
)
from kiosk.ticket.layout_file import Layout, every_block
from kiosk.ticket.marks import Mark, Pill, Plate, Text
from kiosk.ticket.measures import Measures
from kiosk.ticket.page import Page
from kiosk.ticket.sayings import sayings
from kiosk.ticket.typeface import Box, composed
from ticket_protocol.centre import Category, Centre
from ticket_protocol.texts import Texts

MOST_MM = 400
"""A ticket longer than this is a mistake."""
APPENDED = "the list of papers at the end"
_CODE = "AbCdEfGhIjKlMnOpQrStUv"
_NOW = datetime(2026, 10, 28, 20, 48, tzinfo=UTC)
_WAIT = WaitContent(
    minutes=155, earliest=_NOW + timedelta(minutes=126), latest=_NOW + timedelta(minutes=186)
)


@dataclass(frozen=True, kw_only=True)
class Misfit:
    """What a layout would cut, where, and for whom; `procedure` "": it is in none's name."""

    layout: str
    block: str
    what: str
    language: str
    category: str
    procedure: str = ""

    def __str__(self) -> str:
        whom = f"category {self.category}{self.procedure and f', procedure {self.procedure}'}"
        return f"layout {self.layout}, {self.block}: {self.what} ({whom}, {self.language})"


def misfits(
    layout: Layout, centre: Centre, texts: Mapping[str, Texts], sizes: Measures
) -> Iterator[Misfit]:
    """Everything that does not fit, category by category; nothing: the layout can be used."""
    for category in centre.categories:
        for language in centre.languages:
            check = _Check(
                layout=layout, centre=centre, category=category, language=language,
                texts=texts[language], sizes=sizes,
            )  # fmt: skip
            yield from check.texts()
            yield from check.whole_tickets()


class _Check:
    """One category in one language."""

    def __init__(
        self,
        *,
        layout: Layout,
        centre: Centre,
        category: Category,
        language: str,
        texts: Texts,
        sizes: Measures,
    ) -> None:
        self._layout, self._centre, self._category = layout, centre, category
        self._language, self._texts, self._sizes = language, texts, sizes
        self._content = self._worst_ticket()

    def texts(self) -> Iterator[Misfit]:
        """Words wider than the paper, and texts of more lines than they may take."""
        for place, block in every_block(self._layout):
            if isinstance(block, blocks.Text):
                yield from self._text(place, block, None)
                for procedure in self._worth_a_look(block):
                    yield from self._text(place, block, procedure)
            elif isinstance(block, blocks.List) and block.of == "papers":
                yield from self._lists(place, block)
        if not places_papers(self._layout):
            yield from self._lists(APPENDED, LIST)

    def whole_tickets(self) -> Iterator[Misfit]:
        """For one thing and for several: marks cut, on each other, or beyond the paper."""
        places = {id(block): place for place, block in every_block(self._layout)}
        longest = max(self._centre.categories, key=lambda c: len(c.name.said(self._language)))
        first, second = self._stop(self._longest()), self._stop(None, longest)
        for stops in ((), (first, second)):
            content = replace(self._content, stops=stops)
            page = lay_out(content, self._texts, self._sizes, self._layout)
            if page.y > self._sizes.mm(MOST_MM):
                yield self._misfit("blocks", f"the ticket is longer than {MOST_MM} mm", None)
            for n, what in mistakes(page):
                place = places.get(id(page.origins[n]), APPENDED)
                yield self._misfit(place, what, self._longest())

    def _text(self, place: str, block: blocks.Text, procedure: str | None) -> Iterator[Misfit]:
        for saying in sayings(block, self._content, self._stop(procedure), self._texts):
            said = text_words(block, saying, self._sizes)
            widest = max(said, key=lambda word: word.width, default=None)
            if widest is not None and widest.width > self._sizes.room:
                what = f"{widest.text!r} is wider than the paper"
                yield self._misfit(place, what, procedure)
            elif block.lines and (n := lines_needed(said, self._sizes.room)) > block.lines:
                text = " ".join(word.text for word in said)
                yield self._misfit(place, f"{text!r} takes {n} lines of {block.lines}", procedure)

    def _lists(self, place: str, block: blocks.List) -> Iterator[Misfit]:
        listed = {papers.procedure for papers in self._layout.file.papers}
        asked = (p.id for p in self._category.procedures if p.papers or p.id in listed)
        for name in (None, *asked):
            yield from self._papers(place, block, name)

    def _papers(self, place: str, block: blocks.List, procedure: str | None) -> Iterator[Misfit]:
        style, indent = paper_style(block, self._sizes)
        for line in papers_of(self._layout, self._stop(procedure), self._language):
            for word in words(line, style):
                if word.width > self._sizes.room - indent:
                    yield self._misfit(place, f"{word.text!r} is wider than the paper", procedure)

    def _worth_a_look(self, block: blocks.Text) -> list[str]:
        """Procedures that the text names, but for those of which it is plain that they fit.

        There are thousands: their words are looked at together first.
        """
        names = self._names()
        if block.text is not None:
            own = f"{block.text.vi}{block.text.en}"
            return list(names) if "{procedure}" in own else []
        if block.says != "procedure":
            return []
        room, style = self._sizes.room, text_style(block, self._sizes)
        if block.lines is not None:
            return [name for name, said in names.items() if style.width(composed(said)) > room]
        wide = {
            w for w in set(composed(" ".join(names.values())).split(" ")) if style.width(w) > room
        }
        return [name for name, said in names.items() if wide & {*composed(said).split(" ")}]

    def _names(self) -> dict[str, str]:
        """The category's procedures in the language."""
        return {p.id: p.name.said(self._language) for p in self._category.procedures}

    def _longest(self) -> str | None:
        """The procedure with the longest name."""
        names = self._names()
        return max(names, key=lambda name: len(names[name]), default=None)

    def _stop(self, procedure: str | None, category: Category | None = None) -> StopContent:
        category = category or self._category
        names = {p.id: p.name.said(self._language) for p in category.procedures}
        return StopContent(
            category=category.name.said(self._language), procedure=names.get(procedure or ""),
            counters=category.counters, category_id=category.id, procedure_id=procedure,
            papers=papers_said(category, procedure, self._language),
        )  # fmt: skip

    def _most_papers(self) -> tuple[str, ...]:
        """The longest list of papers."""
        said = [papers_said(self._category, p, self._language) for p in self._names()]
        return max(said, key=lambda lines: len("".join(lines)), default=())

    def _worst_ticket(self) -> TicketContent:
        """Everything that a ticket can say, at its longest."""
        stop, centre = self._stop(self._longest()), self._centre
        return TicketContent(
            id="", number=f"{self._category.series}888", language=self._language,
            centre=centre.name.said(self._language), unit=centre.unit.said(self._language),
            category=stop.category, procedure=stop.procedure, counters=stop.counters,
            people_ahead=288, issued=_NOW, wait=_WAIT, priority=True, copy=True,
            qr=f"{centre.follow_url or ''}{_CODE}", follow=bool(centre.follow_url),
            phone=centre.phone, category_id=stop.category_id, procedure_id=stop.procedure_id,
            papers=self._most_papers(), listed=True,
        )  # fmt: skip

    def _misfit(self, block: str, what: str, procedure: str | None) -> Misfit:
        return Misfit(
            layout=self._layout.name, block=block, what=what, language=self._language,
            category=self._category.id, procedure=procedure or "",
        )  # fmt: skip


def mistakes(page: Page) -> Iterator[tuple[int, str]]:
    """Which of the page's marks cannot be printed so, by their places in it, and why."""
    boxes = [mark.box for mark in page.marks]
    for n, (mark, (left, _, right, _)) in enumerate(zip(page.marks, boxes, strict=True)):
        if isinstance(mark, Text) and mark.part:
            yield n, f"{_named(mark)} is part of a word that is wider than its place"
        if left < 0 or right > page.sizes.width:
            yield n, f"{_named(mark)} goes over the edge of the paper"
    for (n, a), (m, b) in combinations(enumerate(boxes), 2):
        one, other = page.marks[n], page.marks[m]
        if not _apart(a, b) and not _frames(one, a, b) and not _frames(other, b, a):
            yield n, f"{_named(one)} touches {_named(other)}"


def _apart(one: Box, other: Box) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def _frames(mark: Mark, frame: Box, inner: Box) -> bool:
    inside = frame[0] <= inner[0] and frame[1] <= inner[1] and inner[2] <= frame[2]
    return isinstance(mark, Plate | Pill) and inside and inner[3] <= frame[3]


def _named(mark: Mark) -> str:
    return repr(mark.text) if isinstance(mark, Text) else type(mark).__name__.lower()
