"""What the charts show, as numbers: drawn by `three`, and by a spreadsheet as its own charts."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import numpy as np

from ticket_server.reports.asked import By, Rules
from ticket_server.reports.frames import Column
from ticket_server.reports.grouping import keys_of
from ticket_server.reports.tables import Period, Value, table_of

BIN_MIN: Final = 5
BINS: Final = 24
"""Waits of two hours and more stand together in the last bar."""
MOST_DAYS: Final = 62
"""A longer trend goes by weeks."""
SATURDAY: Final = 5


@dataclass(frozen=True, kw_only=True)
class Heat:
    """Numbers given, by weekday and hour; `days` that are shown, hours from `first` to `last`."""

    counts: Column
    days: tuple[int, ...]
    first: int
    last: int


@dataclass(frozen=True, kw_only=True)
class Trend:
    """By day or, over many days, by week: numbers given, and the median wait in minutes."""

    by: By
    keys: tuple[int, ...]
    issued: tuple[float, ...]
    minutes: tuple[Value, ...]


def heat_of(period: Period) -> Heat:
    """Weekends only where somebody came."""
    numbers = period.frames["numbers"]
    counts = np.zeros((7, 24), dtype=np.int64)
    np.add.at(counts, (keys_of(numbers, By.WEEKDAY), numbers["hour"]), 1)
    hours = np.flatnonzero(counts.sum(axis=0))
    days = tuple(d for d in range(7) if d < SATURDAY or counts[d].any())
    return Heat(counts=counts, days=days, first=int(hours[0]), last=int(hours[-1]))


def waits_of(period: Period) -> list[int]:
    """How many waited up to five minutes, up to ten, and so on."""
    seconds = period.frames["numbers"]["wait_s"]
    known = seconds[seconds >= 0]
    bars = np.bincount(np.minimum(known // (60 * BIN_MIN), BINS), minlength=BINS + 1)
    return [int(bar) for bar in bars]


def within(period: Period, rules: Rules) -> float | None:
    """The share that was called within the promise."""
    return table_of(period, By.DAY, rules, ("promised",)).total[0]


def trend_of(period: Period, rules: Rules) -> Trend:
    """Days on which the hall worked, though nobody came."""
    by = By.DAY if (period.last - period.first) < timedelta(days=MOST_DAYS) else By.WEEK
    table = table_of(period, by, rules, ("issued", "wait_median"))
    return Trend(
        by=by,
        keys=table.keys,
        issued=tuple(row[0] or 0.0 for row in table.values),
        minutes=tuple(None if row[1] is None else row[1] / 60 for row in table.values),
    )
