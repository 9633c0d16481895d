"""The figures: what each counts, of which table, in which unit, and by what it can be grouped.

The one place that defines them. Their names and definitions in words are the texts
`report.figure.ID.name`, `.short` and `.definition`: tables, files, the page and the documents
have them from there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from ticket_server.reports.asked import MATTERS, TIMES, By, Rules
from ticket_server.reports.frames import Column, End
from ticket_server.reports.grouping import Floats, Groups, divided
from ticket_server.reports.ratings import score, shown, well

OF_NUMBERS: Final = TIMES | MATTERS | {By.COUNTER}
OF_SERVICES: Final = OF_NUMBERS | {By.OFFICER}
OF_COUNTERS: Final = TIMES | {By.COUNTER}


class Unit(StrEnum):
    """How a figure is written. Times are reckoned in seconds; HOURS are written in hours."""

    COUNT = "count"
    SECONDS = "seconds"
    HOURS = "hours"
    SHARE = "share"
    POINTS = "points"


@dataclass(frozen=True, kw_only=True)
class Figure:
    """`table`: whose rows it counts. `timed`: told of officers only where the centre says so."""

    id: str
    table: str
    unit: Unit
    by: frozenset[By]
    reckon: Callable[[Groups, Rules], Floats]
    timed: bool = False

    def tells(self, by: By, rules: Rules) -> bool:
        """Whether it can be grouped by that."""
        return by in self.by and (by is not By.OFFICER or not self.timed or rules.officer_times)


def _ended(end: End) -> Callable[[Groups, Rules], Floats]:
    return lambda groups, _: groups.rows(groups.frame["end"] == end)


def _known(groups: Groups, column: str) -> Column:
    known: Column = groups.frame[column] >= 0
    return known


def _mean(column: str) -> Callable[[Groups, Rules], Floats]:
    return lambda groups, _: groups.mean(groups.frame[column], _known(groups, column))


def _quantile(column: str, percent: int) -> Callable[[Groups, Rules], Floats]:
    return lambda groups, _: groups.quantile(column, percent)


def _promised(groups: Groups, rules: Rules) -> Floats:
    known = _known(groups, "wait_s")
    return groups.mean(groups.frame["wait_s"] <= rules.promised_s, known)


def _longest(groups: Groups, _: Rules) -> Floats:
    return groups.quantile("wait_s", 100)


def _told(groups: Groups, values: Column) -> Floats:
    return groups.mean(values, groups.frame["told"])


def _numbers(name: str, unit: Unit, reckon: Callable[[Groups, Rules], Floats]) -> Figure:
    return Figure(id=name, table="numbers", unit=unit, by=OF_NUMBERS, reckon=reckon)


def _services(
    name: str, unit: Unit, reckon: Callable[[Groups, Rules], Floats], *, timed: bool = False
) -> Figure:
    return Figure(id=name, table="services", unit=unit, by=OF_SERVICES, reckon=reckon, timed=timed)


def _ratings(name: str, unit: Unit, reckon: Callable[[Groups], Floats]) -> Figure:
    def hidden_if_few(groups: Groups, _: Rules) -> Floats:
        return np.where(shown(groups.rows()), reckon(groups), np.nan)

    return Figure(id=name, table="ratings", unit=unit, by=OF_SERVICES, reckon=hidden_if_few)


_COUNT, _SECONDS, _SHARE = Unit.COUNT, Unit.SECONDS, Unit.SHARE
_ALL: Final = (
    _numbers("issued", _COUNT, lambda g, _: g.rows()),
    _numbers("served", _COUNT, _ended(End.SERVED)),
    _numbers("missed", _COUNT, _ended(End.MISSED)),
    _numbers("cancelled", _COUNT, _ended(End.CANCELLED)),
    _numbers("unserved", _COUNT, _ended(End.UNSERVED)),
    _numbers("unclosed", _COUNT, _ended(End.UNCLOSED)),
    _numbers("here", _COUNT, _ended(End.HERE)),
    _numbers("offline", _COUNT, lambda g, _: g.rows(g.frame["offline"])),
    _numbers("priority", _SHARE, lambda g, _: g.mean(g.frame["priority"])),
    _numbers("wait_mean", _SECONDS, _mean("wait_s")),
    _numbers("wait_median", _SECONDS, _quantile("wait_s", 50)),
    _numbers("wait_p95", _SECONDS, _quantile("wait_s", 95)),
    _numbers("wait_longest", _SECONDS, _longest),
    _numbers("promised", _SHARE, _promised),
    _services("services", _COUNT, lambda g, _: g.rows()),
    _services("dossiers", _COUNT, lambda g, _: g.total(g.frame["dossiers"])),
    _services("service_mean", _SECONDS, _mean("lasted_s"), timed=True),
    _services("service_median", _SECONDS, _quantile("lasted_s", 50), timed=True),
    _services("service_p95", _SECONDS, _quantile("lasted_s", 95), timed=True),
    Figure(
        id="no_shows",
        table="no_shows",
        unit=_COUNT,
        by=OF_SERVICES,
        reckon=lambda g, _: g.rows(),
    ),
    _ratings("ratings", _COUNT, lambda g: g.rows()),
    _ratings("rating_score", Unit.POINTS, lambda g: g.mean(score(g.frame))),
    _ratings("rating_well", _SHARE, lambda g: g.mean(well(g.frame))),
    _numbers("estimate_error", _SECONDS, lambda g, _: _told(g, np.abs(g.frame["late_s"]))),
    _numbers("estimate_covered", _SHARE, lambda g, _: _told(g, g.frame["covered"])),
    Figure(
        id="open_time",
        table="open",
        unit=Unit.HOURS,
        by=OF_COUNTERS,
        reckon=lambda g, _: g.total(g.frame["open_s"]),
    ),
    Figure(
        id="utilisation",
        table="open",
        unit=_SHARE,
        by=OF_COUNTERS,
        reckon=lambda g, _: divided(g.total(g.frame["busy_s"]), g.total(g.frame["open_s"])),
    ),
)
FIGURES: Final[Mapping[str, Figure]] = {figure.id: figure for figure in _ALL}
"""By id, in the order in which tables show them."""

GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "numbers": (
        "issued", "served", "missed", "cancelled", "unserved", "unclosed", "here", "offline",
        "priority",
    ),
    "waits": ("wait_mean", "wait_median", "wait_p95", "wait_longest", "promised"),
    "services": (
        "services", "dossiers", "service_mean", "service_median", "service_p95", "no_shows",
    ),
    "ratings": ("ratings", "rating_score", "rating_well"),
    "forecast": ("estimate_error", "estimate_covered"),
    "counters": ("open_time", "utilisation"),
}  # fmt: skip
"""Figures that are shown beside one another, on paper and on a screen."""

OVERVIEW: Final = (
    "issued", "served", "missed", "wait_mean", "wait_median", "wait_p95", "promised", "services",
    "dossiers", "rating_well",
)  # fmt: skip
"""What somebody wants to know first."""


def group_of(figure: Figure) -> str:
    """The group it is shown in."""
    return next(group for group, names in GROUPS.items() if figure.id in names)
