"""Numbers that were given on a day whose log was lost: never given again, and taken back in. Pure.

The log came back from a copy; until the day ends, `Offline.floors` says up to which counts papers
may be out. What kiosks still know of them is handed in like numbers given without the server.
"""

from collections.abc import Mapping

from ticket_server.domain import facts as f
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan, Series
from ticket_server.domain.values import SeriesPart


def restored(
    hall: Hall, plan: Plan, *, epoch: str, before: str, seq: int, floors: Mapping[str, int]
) -> f.Restored:
    """The log goes on; ValueError where a floor is below what was given, or leaves no number."""
    for series in series_of(plan):
        floor = floors.get(series.prefix, 0)
        if not hall.given.get(series.prefix, 0) <= floor < series.last:
            raise ValueError(f"{floor} is no floor of series {series.prefix}")
    return f.Restored(epoch=epoch, before=before, seq=seq, floors=dict(floors))


def series_of(plan: Plan) -> list[Series]:
    """Each series once, in the centre's order."""
    return list({c.series.prefix: c.series for c in plan.categories.values()}.values())


def lost(hall: Hall, number: str) -> bool:
    """Whether a paper with that number may be out, of which nothing is known any more."""
    for prefix, floor in hall.offline.floors.items():
        count = number.removeprefix(prefix)
        if number.startswith(prefix) and count.isdecimal() and 0 < int(count) <= floor:
            return number not in hall.numbers
    return False


def part_of(hall: Hall, plan: Plan, kiosk: str, series: str) -> SeriesPart | None:
    """What `kiosk` may hand in of a series that we gave numbers of, as if it had given them."""
    found = next((s for s in series_of(plan) if s.prefix == series), None)
    if found is None or not hall.offline.floors:
        return None
    return SeriesPart(owner=kiosk, series=series, digits=found.digits, first=1, last=found.last)
