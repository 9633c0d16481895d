"""Parts a sheet of the information board into pages that hold it whole. Pure.

Lengths are pixels at reference size. Nothing is cut, written smaller or scrolled: what finds no
room comes on the next page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from counter_display.info.sheets import Row, RowKind, Sheet
from counter_display.messages import pieces

MARGIN, GAP = 26, 12
PLATE_WIDTH, SEVERAL_WIDTH, PLATE_HEIGHT = 134, 104, 96
INDENT = 1.57
"""How far the words of a row stand in, behind its icon, of its letters' size."""
COUNT = 150
"""Kept free beside the name, for what shows which page this is."""
LINE = 1.22
"""How high a line is, of its letters' size."""
HEAD_SHARE = 0.42
"""How much of the page the head has at most; else its words go below it."""
LARGER, SMALLEST = 1.08, 28
SLACK = 0.985
"""Letters of another size are not exactly as much wider as they are larger."""


class Lines(Protocol):
    """How many lines a text has, with letters of that size, if it may be that wide."""

    def __call__(self, text: str, *, size: int, width: int, bold: bool) -> int:
        """At least 1."""


@dataclass(frozen=True, kw_only=True)
class Room:
    """The room of a page, and the size of its letters in each language."""

    width: int
    height: int
    size: int = 46
    size_en: int = 40


@dataclass(frozen=True, kw_only=True)
class Page:
    """What is seen at once: the name, `title` high letters, and rows. `part` of `parts`, from 0."""

    plates: tuple[str, ...] = ()
    vi: str = ""
    en: str = ""
    title: int = 0
    rows: tuple[Row, ...] = ()
    part: int = 0
    parts: int = 1


def room_of(width: int, height: int) -> Room:
    """For a board of that size: where it has a whole screen its letters are larger."""
    if width >= 1.4 * 1173:
        return Room(width=width, height=height, size=64, size_en=54)
    return Room(width=width, height=height)


def pages(sheet: Sheet, room: Room, lines: Lines) -> tuple[Page, ...]:
    """The pages of `sheet`, at least one."""
    return _Paging(room, lines).pages(sheet)


class _Paging:
    def __init__(self, room: Room, lines: Lines) -> None:
        self._room, self._lines = room, lines

    def pages(self, sheet: Sheet) -> tuple[Page, ...]:
        head, rows = self._head(sheet)
        left = self._room.height - 2 * MARGIN - self._head_height(head) - 2 * GAP
        parts = list(self._parts(rows, left))
        return tuple(
            replace(head, rows=part, part=i, parts=len(parts)) for i, part in enumerate(parts)
        )

    def _head(self, sheet: Sheet) -> tuple[Page, tuple[Row, ...]]:
        """The page without its rows, and the rows: a long name, or its English, is one of them."""
        head = Page(plates=sheet.plates, vi=sheet.vi, title=self._room.size)
        whole = replace(head, en=sheet.en)
        for fits in (replace(whole, title=round(self._room.size * LARGER)), whole, head):
            if self._head_height(fits) <= self._room.height * HEAD_SHARE:
                en = Row(kind=RowKind.NAME, en=sheet.en if fits.en != sheet.en else "")
                return fits, ((en, *sheet.rows) if en.en else sheet.rows)
        name = Row(kind=RowKind.NAME, vi=sheet.vi, en=sheet.en)
        return self._small(replace(head, vi=sheet.field)), (name, *sheet.rows)

    def _small(self, head: Page) -> Page:
        """Only the field of a procedure whose name has no room: never more than the half."""
        while head.title > SMALLEST and self._head_height(head) > self._room.height / 2:
            head = replace(head, title=head.title - 6)
        return head

    def _head_height(self, head: Page) -> int:
        width = self._title_width(head.plates)
        words = self._height(head.vi, head.title, width, bold=True)
        words += self._height(head.en, self._room.size_en, width)
        return max(words, PLATE_HEIGHT if head.plates else 0)

    def _title_width(self, plates: tuple[str, ...]) -> int:
        """Beside the plates and what shows which page this is."""
        taken = len(plates) * (plate_width(plates) + GAP) + (GAP if plates else 0)
        return self._room.width - 2 * MARGIN - COUNT - taken

    def _parts(self, rows: tuple[Row, ...], room: int) -> Iterator[tuple[Row, ...]]:
        """Rows that find room together; the papers' heading stands on each page with papers."""
        heading = next((row for row in rows if row.kind is RowKind.PAPERS), None)
        part: list[Row] = []
        for row in self._fitting(rows, heading, room):
            if part and self._sum([*part, row]) > room:
                rest = part.pop() if part[-1].kind is RowKind.PAPERS else None
                if part:
                    yield tuple(part)
                again = heading if row.kind is RowKind.PAPER else rest
                part = [again] if again is not None else []
            part.append(row)
        yield tuple(part)

    def _fitting(self, rows: tuple[Row, ...], heading: Row | None, room: int) -> Iterator[Row]:
        """What is too high for a page comes in one language after the other, and then in parts."""
        for row in rows:
            above = [heading] if heading is not None and row.kind is RowKind.PAPER else []
            if self._sum([*above, row]) <= room:
                yield row
            elif row.vi and row.en:
                languages = (replace(row, en=""), replace(row, vi=""))
                yield from self._fitting(languages, heading, room)
            elif len(halves := _halves(row)) > 1:
                yield from self._fitting(halves, heading, room)
            else:
                yield row

    def _sum(self, rows: list[Row]) -> int:
        return sum(map(self.row_height, rows)) + GAP * (len(rows) - 1)

    def row_height(self, row: Row) -> int:
        """A heading has both languages on one line."""
        if row.kind is RowKind.PAPERS:
            return round(self._room.size * LINE)
        width = self._room.width - 2 * MARGIN - round(self._room.size * INDENT)
        vi = self._height(row.vi, self._room.size, width, bold=row.kind is not RowKind.PAPER)
        return vi + self._height(row.en, self._room.size_en, width)

    def _height(self, text: str, size: int, width: int, *, bold: bool = False) -> int:
        if not text:
            return 0
        wide = int(width * SLACK)
        return self._lines(text, size=size, width=wide, bold=bold) * round(size * LINE)


def _halves(row: Row) -> tuple[Row, ...]:
    """A row in one language, in two parts or more; a single word is as it is."""
    parts = pieces(row.vi or row.en, len(row.vi or row.en) // 2 + 1)
    if row.vi:
        return tuple(replace(row, vi=part) for part in parts)
    return tuple(replace(row, en=part) for part in parts)


def plate_width(plates: tuple[str, ...]) -> int:
    """Several are narrower; one for many counters is as wide as its words."""
    if len(plates) > 1:
        return SEVERAL_WIDTH
    return max(PLATE_WIDTH, 34 * max(map(len, plates), default=0) + 40)
