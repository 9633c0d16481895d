"""Words into lines, lines into marks: text of several faces that wraps and flows downward."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from string import Formatter
from typing import Literal

from kiosk.ticket.breaking import NEVER, break_costs, fitting, lines_of
from kiosk.ticket.marks import BLACK, Text
from kiosk.ticket.typeface import Face, advance, composed

LEADING = 1.35
_AIR = 0.34
"""White around a figure in a sentence, as a share of the sentence's size."""
_PIECE = 0.01
"""No white to speak of, yet a line may end here: between the pieces of an overlong word."""
Align = Literal["left", "centre"]


@dataclass(frozen=True, kw_only=True)
class Style:
    """A face at a size."""

    face: Face
    size: int

    def width(self, text: str) -> float:
        """How far `text` moves the pen."""
        return advance(text, self.face, self.size)


@dataclass(frozen=True, kw_only=True)
class Word:
    """What a line's end cannot part; `space`: the white after it, 0: the next one belongs to it.

    `part`: a piece of a word that was wider than its line.
    """

    text: str
    style: Style
    space: float
    part: bool = False

    @property
    def width(self) -> float:
        """Without the white after it."""
        return self.style.width(self.text)


def words(text: str, style: Style) -> list[Word]:
    """The words of `text`, parted at plain spaces; a no-break space stays inside its word."""
    space = style.width(" ")
    shown = [w.replace("\u00a0", " ") for w in composed(text).split(" ") if w]
    return [Word(text=w, style=style, space=space) for w in shown]


def filled(template: str, style: Style, figures: Style, **fields: object) -> list[Word]:
    """The words of a template like "{n} people", its fields in the style of `figures`."""
    result: list[Word] = []
    air = _AIR * style.size
    for literal, field in _pieces(template):
        if result and literal and not literal.startswith(" "):
            result[-1] = replace(result[-1], space=0.0)
        result += words(literal, style)
        if field is not None:
            if result:
                result[-1] = replace(result[-1], space=air if literal.endswith(" ") else 0.0)
            result += words(str(fields[field]), figures)
            result[-1] = replace(result[-1], space=air)
    return result


def _pieces(template: str) -> Iterator[tuple[str, str | None]]:
    """What stands before each field, and the field; at the end what stands after the last one."""
    before = ""
    for literal, field, _, _ in Formatter().parse(composed(template)):
        before += literal
        if field is not None:
            yield before, field
            before = ""
    yield before, None


def paragraph(
    content: Sequence[Word],
    *,
    left: int,
    top: int,
    room: int,
    align: Align = "left",
    leading: float | None = None,
    fill: int = BLACK,
) -> tuple[list[Text], int]:
    """The marks of the wrapped words, and the y under them. `leading`: dots from line to line.

    Lines move apart where the marks above and below letters would touch.
    """
    content = _all_fitting(content, room)
    if not content:
        return [], top
    step = leading or LEADING * min(word.style.size for word in content)
    marks: list[Text] = []
    bottom = top
    for n, line in enumerate(_lines(content, room, balanced=align == "centre")):
        baseline = round(top + n * step + step / LEADING)
        indent = (room - _width(line)) / 2 if align == "centre" else 0.0
        row = _runs(line, left + indent, baseline, fill)
        down = max(0, bottom - min(mark.box[1] for mark in row))
        top += down
        marks += [replace(mark, y=mark.y + down) for mark in row]
        bottom = max(mark.box[3] + down for mark in row)
    return marks, max(round(top + (n + 1) * step), bottom)


def lines_needed(content: Sequence[Word], room: int) -> int:
    """How many lines a paragraph takes."""
    if _width(list(content)) <= room:
        return 1
    return len(_lines(_all_fitting(content, room), room, balanced=False))


def _all_fitting(content: Sequence[Word], room: int) -> list[Word]:
    result = []
    for word in content:
        *parts, last = fitting(word.text, word.style.width, room)
        result += [replace(word, text=part, space=_PIECE, part=True) for part in parts]
        result.append(replace(word, text=last, part=bool(parts)))
    return result


def _lines(content: list[Word], room: int, *, balanced: bool) -> list[list[Word]]:
    costs = break_costs([word.text for word in content])
    costs = [c if w.space else NEVER for c, w in zip(costs, content, strict=True)]
    widths, spaces = [w.width for w in content], [w.space for w in content]
    found = lines_of(widths, spaces, costs, room, balanced=balanced)
    return [[content[i] for i in line] for line in found]


def _width(line: list[Word]) -> float:
    return sum(w.width + w.space for w in line) - line[-1].space


def _runs(line: list[Word], x: float, y: int, fill: int) -> list[Text]:
    marks: list[Text] = []
    for word in line:
        style = word.style
        marks.append(
            Text(
                x=round(x),
                y=y,
                text=word.text,
                face=style.face,
                size=style.size,
                fill=fill,
                part=word.part,
            )
        )
        x += word.width + word.space
    return marks
