"""The two great things on a ticket, the number and the counter's plate, and its remarks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.ticket import blocks
from kiosk.ticket.content import TicketContent
from kiosk.ticket.flow import Style, Word, paragraph, words
from kiosk.ticket.marks import WHITE, Chevrons, Mark, Number, Pill, Plate, Text
from kiosk.ticket.measures import Measures
from kiosk.ticket.page import Page
from kiosk.ticket.typeface import Face, composed, digit_size, ink
from ticket_protocol.texts import Texts

_LEAST_GAP = 3
_TIGHTEST = -0.06
_MANY = 4
_INSET = 0.14
"""White at the ends of a plate, as a share of its height."""
_BETWEEN = 12
"""Dots between two remarks."""
_ROW = 1.35
_WORD_MIDDLE = 0.36
"""From a word's baseline up to the middle of its capitals, as a share of the size."""


def ticket_number(page: Page, text: str, block: blocks.Number) -> None:
    """As tall as fits, never lower than its least, never cut."""
    tallest = max(page.sizes.of(block.size), page.sizes.least_number)
    number = _fitted(text, page.sizes, tallest)
    x = page.left if block.align == "left" else (page.sizes.width - number.width) // 2
    height = -ink(text, Face.DIGITS, number.size)[1]
    page.put(replace(number, x=x, y=page.y + height))


def _fitted(text: str, sizes: Measures, tallest: int) -> Number:
    for height in range(tallest, sizes.least_number - 1, -2):
        number = _spaced(text, digit_size(height))
        if number.width <= sizes.room:
            return number
    return _squeezed(text, digit_size(sizes.least_number), sizes.room)


def _squeezed(text: str, size: int, room: int) -> Number:
    """Closer together as far as the letters keep apart, then narrower."""
    loose = _spaced(text, size)
    wanted = (room - loose.natural_width) / max(1, len(text) - 1)
    closer = max(wanted, _LEAST_GAP - loose.gap, _TIGHTEST * size)
    tight = replace(loose, tracking=loose.tracking + min(0.0, closer))
    return replace(tight, squeeze=min(1.0, room / tight.natural_width))


def _spaced(text: str, size: int) -> Number:
    """As the font spaces it, or so that no two letters touch."""
    number = Number(x=0, y=0, text=text, size=size)
    return replace(number, tracking=max(0.0, _LEAST_GAP - number.gap))


def counter_plate(page: Page, counters: Sequence[int], texts: Texts, block: blocks.Plate) -> None:
    """One counter beside its word; several as a list that may take more lines."""
    if not counters:
        return
    sizes = page.sizes
    plate, digit = sizes.of(block.size), sizes.of(block.number)
    if len(counters) > _MANY:
        digit = digit * 3 // 4
    parts = _plate_words(counters, texts, sizes.of(block.word), digit)
    white = round(_INSET * plate * (2 if block.fit else 1))
    marks = _on_plate(page, parts, white, digit)
    top, bottom = min(m.box[1] for m in marks), max(_foot(m) for m in marks)
    height = max(plate, bottom - top + plate - digit)
    height += height % sizes.grid
    down = round(page.y + (height - bottom - top) / 2)
    left, right = _sides(page, marks, white) if block.fit else page.column
    aside = page.left - left
    page.put(Plate(box=(page.left, page.y, right + aside, page.y + height), grid=sizes.grid))
    page.marks += [replace(mark, x=mark.x + aside, y=mark.y + down) for mark in marks]


def _sides(page: Page, marks: list[Text], white: int) -> tuple[int, int]:
    """No wider than what stands on it, and the white around."""
    left = max(page.left, min(m.box[0] for m in marks) - white)
    right = min(page.right, max(m.box[2] for m in marks) + white)
    return left, right - (right - left) % page.sizes.grid


def _on_plate(
    page: Page, parts: tuple[list[Word], list[Word]], white: int, digit: int
) -> list[Text]:
    """The words and numbers, their first line at 0, with so much white at both ends."""
    room, leading = page.room - 2 * white, round(digit * _ROW)
    marks: list[Text] = []
    bottom = 0
    for row in _rows(*parts, room):
        written, bottom = paragraph(
            row, left=page.left + white, top=bottom, room=room, align="centre", leading=leading,
            fill=WHITE,
        )  # fmt: skip
        marks += written
    return [_levelled(mark, digit) for mark in marks]


def _foot(mark: Text) -> int:
    """Where a row ends: under the commas of a list, on the line of words."""
    return mark.box[3] if mark.face is Face.DIGITS else mark.y


def _plate_words(
    counters: Sequence[int], texts: Texts, size: int, digit: int
) -> tuple[list[Word], list[Word]]:
    """The label and the numbers."""
    label = Style(face=Face.SEMIBOLD, size=size)
    number = Style(face=Face.DIGITS, size=digit_size(digit))
    one = len(counters) == 1
    text = texts["ticket.counter"] if one else texts["ticket.counters"].replace("{list}", "")
    *first, last = words(text, label if one else replace(label, size=round(0.86 * size)))
    listed = ", ".join(str(n) for n in counters)
    return [*first, replace(last, space=0.6 * size)], words(listed, number)


def _rows(label: list[Word], numbers: list[Word], room: int) -> list[list[Word]]:
    """One row if everything fits beside each other, else the label above the numbers."""
    together = [*label, *numbers]
    width = sum(word.width + word.space for word in together) - numbers[-1].space
    return [together] if width <= room else [label, numbers]


def _levelled(mark: Text, digit: int) -> Text:
    """Words stand with their middle where the numbers have theirs."""
    raised = 0 if mark.face is Face.DIGITS else round(digit / 2 - _WORD_MIDDLE * mark.size)
    return replace(mark, y=mark.y - raised)


def remarks(page: Page, content: TicketContent, texts: Texts, block: blocks.Remarks) -> None:
    """Priority, copy, given offline: each in an outline, side by side or under each other."""
    style, pills = Style(face=Face.BOLD, size=page.sizes.of(block.size)), []
    if content.priority:
        pills.append(_Remark(text=composed(texts["ticket.priority"]), style=style, chevrons=True))
    if content.copy:
        pills.append(_Remark(text=composed(texts["ticket.copy"]), style=style, chevrons=False))
    if content.offline:
        pills.append(_Remark(text=composed(texts["ticket.offline"]), style=style, chevrons=False))
    gap = _BETWEEN
    width = sum(p.width for p in pills) + gap * (len(pills) - 1)
    rows = [pills] if width <= page.sizes.room else [[pill] for pill in pills]
    for row in filter(None, rows):
        middle = (page.sizes.width - sum(p.width for p in row) - gap * (len(row) - 1)) // 2
        x = page.left if block.align == "left" else middle
        y = page.y
        for pill in row:
            page.put(*pill.at(x, y))
            x += pill.width + gap
        page.skip(gap)


@dataclass(frozen=True, kw_only=True)
class _Remark:
    text: str
    style: Style
    chevrons: bool

    @property
    def height(self) -> int:
        return round(1.7 * self.style.size)

    @property
    def icon(self) -> int:
        return round(0.8 * self.style.size) if self.chevrons else 0

    @property
    def width(self) -> int:
        return round(self.style.width(self.text) + 1.2 * self.style.size + 1.4 * self.icon)

    def at(self, x: int, y: int) -> list[Mark]:
        """The outline, the icon and the words with their corner at (x, y)."""
        size = self.style.size
        middle, pen = y + self.height / 2, x + round(0.6 * size)
        marks: list[Mark] = [Pill(box=(x, y, x + self.width, y + self.height))]
        if self.icon:
            top = round(middle - self.icon / 2)
            marks.append(Chevrons(box=(pen, top, pen + self.icon, top + self.icon)))
            pen += round(1.4 * self.icon)
        baseline = round(middle + _WORD_MIDDLE * size)
        marks.append(Text(x=pen, y=baseline, text=self.text, face=self.style.face, size=size))
        return marks
