"""What the kiosk's pages show of centre, board and visit. Pure: values in, values out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import groupby

from kiosk.hours import DAYS, Gate, windows_on
from kiosk.ticket.compounds import COMPOUNDS
from kiosk.visit import Page, Visit
from ticket_protocol.board import Board, Counter
from ticket_protocol.centre import Category, Centre, CounterView, Week
from ticket_protocol.part import Span
from ticket_protocol.texts import filled, texts
from ticket_protocol.words import CounterState

LONE = 3
"""Names of more words than this must not end in a lone syllable."""
GUIDANCE = "info"
"""The icon of the category that guides people."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A procedure that can be chosen; what the centre says of it, "" or nothing where it does not.

    `papers`: what to bring. `limit`: how long it takes until there is a result.
    """

    key: str
    name: str
    chosen: bool
    lines: tuple[str, ...] = ()
    fee: str = ""
    limit: str = ""

    @property
    def papers(self) -> list[str]:
        """As QML takes them."""
        return list(self.lines)


@dataclass(frozen=True, kw_only=True)
class HoursRow:
    """Opening hours of one day or several in a row, a line each; no times: closed."""

    days: str
    times: str


@cache
def kept(name: str) -> str:
    """`name` with no-break spaces inside compounds, at dashes, before a lone last syllable."""
    words = name.split(" ")
    for i in reversed(range(len(words) - 1)):
        last = i == len(words) - 2 and len(words) > LONE
        pair = (_bare(words[i]), _bare(words[i + 1]))
        dash = "–" in {words[i], words[i + 1][:1]}
        if dash or (words[i][-1:].isalnum() and (last or pair in COMPOUNDS)):
            words[i : i + 2] = [f"{words[i]}\u00a0{words[i + 1]}"]
    # A line may end after an en dash, even before a no-break space; not after a minus, its twin.
    return " ".join(words).replace("–\u00a0", "\u2212\u00a0")


def _bare(word: str) -> str:
    """The syllable at the joint, without brackets and case."""
    return re.sub(r"[^\w]", "", word.split("\u00a0", maxsplit=1)[0]).lower()


def main_counter(centre: Centre, board: Board | None, category: str) -> int | None:
    """The counter whose own field the category is: the one that names it earliest, today."""
    counters: Sequence[CounterView | Counter] = board.counters if board else centre.counters
    serving = [c for c in counters if category in c.categories]
    best = min(serving, key=lambda c: (c.categories.index(category), c.number), default=None)
    return best.number if best else None


def help_desk(centre: Centre, board: Board | None) -> str:
    """The number of the counter that guides people; empty where the centre names none."""
    guiding = next((c for c in centre.categories if c.icon == GUIDANCE), None)
    number = main_counter(centre, board, guiding.id) if guiding else None
    return "" if number is None else str(number)


def choices(category: Category, language: str, chosen: str | None) -> tuple[Choice, ...]:
    """The procedures of a category."""
    return tuple(
        Choice(
            key=p.id,
            name=kept(p.name.said(language)),
            chosen=p.id == chosen,
            lines=tuple(paper.said(language) for paper in p.papers),
            fee=p.fee.said(language) if p.fee else "",
            limit=p.time_limit.said(language) if p.time_limit else "",
        )
        for p in category.procedures
    )


def only(centre: Centre | None, category: str) -> str | None:
    """The procedure of a category that has just one."""
    known = category_of(centre, category)
    return known.procedures[0].id if known and len(known.procedures) == 1 else None


def category_of(centre: Centre | None, name: str | None) -> Category | None:
    """The category with that id, if the centre has it."""
    return next((c for c in centre.categories if c.id == name), None) if centre else None


def page(
    visit: Visit, link: str, centre: Centre | None, gate: Gate, *, clock_suspected: bool
) -> str:
    """The page to draw: the visit's own, or why there can be none.

    A number that was given stays on the screen whatever happens; so does a question on its way.
    Outside the hours it is closed, with and without the server: the kiosk knows them itself.
    """
    if visit.page in {Page.ISSUING, Page.TICKET, Page.FAILED, Page.DESK}:
        return visit.page.value
    if link in {"refused", "wrong_protocol"}:
        return link
    if centre is None or link == "connecting":
        return "connecting" if link == "connecting" else "offline"
    if gate is not Gate.OPEN:
        return "closed"
    if link == "cut":
        return "offline"
    return "clock" if clock_suspected else visit.page.value


def headline(centre: Centre, language: str) -> str:
    """The centre's name without the part that is written large."""
    name, unit = centre.name.said(language), centre.unit.said(language)
    return name.removesuffix(unit).removeprefix(unit).strip(" ,–-") or name


def open_counters(board: Board) -> int:
    """How many counters take people."""
    return sum(counter.state is CounterState.OPEN for counter in board.counters)


def ranges(week_spans: Iterable[Span]) -> str:
    """Such as 06:45–11:15, 13:15–16:30."""
    return ", ".join(_range(span) for span in week_spans)


def _range(span: Span) -> str:
    return f"{span.start:%H:%M}–{span.end:%H:%M}"


def windows_today(centre: Centre, here: datetime) -> str:
    """Today's windows in which numbers are given; empty when that is always."""
    return ranges(windows_on(centre, here.date()) or ())


def hours_rows(week: Week, language: str) -> tuple[HoursRow, ...]:
    """The opening hours, days in a row with the same hours together; none when none are told."""
    if not week:
        return ()
    days = [(i, tuple(_range(span) for span in week.get(day, ()))) for i, day in enumerate(DAYS)]
    grouped = [list(rows) for _, rows in groupby(days, key=lambda day: day[1])]
    return tuple(
        HoursRow(days=_days(rows[0][0], rows[-1][0], language), times="\n".join(rows[0][1]))
        for rows in grouped
    )


def _days(first: int, last: int, language: str) -> str:
    """Such as Thứ Hai đến Thứ Sáu."""
    words = texts(language)
    ends = {"a": words[f"date.{DAYS[first]}"], "b": words[f"date.{DAYS[last]}"]}
    return ends["a"] if first == last else filled(words["kiosk.day_range"], ends)
