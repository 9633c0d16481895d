"""Which slips there are and what stands on them. Pure; drawing them: `sheets`."""

from collections.abc import Sequence
from dataclasses import dataclass

from ticket_protocol.centre import Category, Centre
from ticket_protocol.part import Words
from ticket_server.domain.values import SLIPS, SeriesPart


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """What a number of the series may be for, and the counters that call it."""

    name: Words
    counters: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """The slips of one series, in the order in which they are given out."""

    prefix: str
    fields: tuple[Field, ...]
    numbers: tuple[str, ...]


def series_of(
    centre: Centre, parts: Sequence[SeriesPart], only: Sequence[str] = ()
) -> tuple[Series, ...]:
    """Those of which numbers are kept for slips; `only` these prefixes, if any are named."""
    return tuple(
        Series(
            prefix=part.series,
            fields=tuple(_field(c) for c in centre.categories if c.series == part.series),
            numbers=tuple(part.number(count) for count in range(part.first, part.last + 1)),
        )
        for part in parts
        if part.owner == SLIPS and (not only or part.series in only)
    )


def on_pages(numbers: Sequence[str], places: int) -> list[list[str | None]]:
    """Pages of so many places, such that a cut stack of them need only be put on one another.

    Each place holds consecutive numbers from page to page, and goes on where the place before ends.
    """
    pages = -(-len(numbers) // places)
    return [
        [
            numbers[place * pages + page] if place * pages + page < len(numbers) else None
            for place in range(places)
        ]
        for page in range(pages)
    ]


def _field(category: Category) -> Field:
    return Field(name=category.name, counters=category.counters)
