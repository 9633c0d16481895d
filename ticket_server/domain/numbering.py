"""Which number comes next, and which are kept for kiosks that are cut off. Pure."""

from collections.abc import Mapping

from ticket_server.domain import refusals as r
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan, Series
from ticket_server.domain.values import SeriesPart


def next_count(hall: Hall, series: Series) -> int:
    """The count after the last that was given here, or may have been before the log was lost.

    Never one of any part, nor a number given.
    """
    count = _highest(hall, series.prefix) + 1
    while _is_kept(hall, series.number(count)):
        count += 1
    if count > series.last:
        raise r.SeriesExhausted(f"All numbers of series {series.prefix} are given.")
    return count


def parts_of_day(plan: Plan, given: Mapping[str, int]) -> tuple[SeriesPart, ...]:
    """The parts in force on a day that starts, `given` these counts already."""
    return tuple(part for part in plan.parts if given.get(part.series, 0) < part.first)


def parts_to_add(hall: Hall, plan: Plan) -> tuple[SeriesPart, ...]:
    """Those of a changed file that can be in force today; all else begins tomorrow.

    A part stays in force for its day, and what is new may hold no number that somebody else has.
    """
    return tuple(
        part
        for part in plan.parts
        if not any(part.overlaps(there) for there in hall.offline.parts)
        and not any(map(part.holds, (*hall.numbers, *hall.offline.before)))
        and _highest(hall, part.series) < part.first
    )


def _highest(hall: Hall, prefix: str) -> int:
    return max(hall.given.get(prefix, 0), hall.offline.floors.get(prefix, 0))


def _is_kept(hall: Hall, number: str) -> bool:
    return number in hall.numbers or hall.offline.part_of(number) is not None
