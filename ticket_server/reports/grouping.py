"""Rows in groups: by time, by what people came for, by where and who. Sums and quantiles, by numpy.

Quantiles are by nearest rank: a value that was really there, which so many do not exceed.
"""

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ticket_server.reports.asked import By
from ticket_server.reports.frames import Column, Frame, size

Floats = NDArray[np.float64]
Keys = NDArray[np.int64]


THURSDAY: Final = 3
"""The weekday of 1970-01-01."""
WEEK: Final = 7
HALF: Final = 32
LOW: Final = 2**32 - 1


def keys_of(frame: Frame, by: By) -> Keys:
    """Each row's key: a day for days, its Monday for weeks, months since 1970, and so on.

    A procedure's key holds its category, too: `category * 2**32 + procedure`.
    """
    day = frame["day"].astype(np.int64)
    reckon: dict[By, Callable[[], Any]] = {
        By.DAY: lambda: day,
        By.WEEK: lambda: day - (day + THURSDAY) % WEEK,
        By.MONTH: lambda: day.astype("M8[D]").astype("M8[M]").astype(np.int64),
        By.WEEKDAY: lambda: (day + THURSDAY) % WEEK,
        By.PROCEDURE: lambda: frame["category"].astype(np.int64) << HALF | frame["procedure"],
    }
    keys: Keys = reckon.get(by, lambda: frame[by.value].astype(np.int64))()
    return keys


class Groups:
    """The rows of one table, each in the group `of` it, of `count` groups."""

    def __init__(self, frame: Frame, of: Column, count: int) -> None:
        self.frame = frame
        self.count = count
        self._of = of
        self._ordered: dict[str, tuple[Column, Column]] = {}

    def rows(self, which: Column | None = None) -> Floats:
        """How many rows each group has, of those chosen."""
        of = self._of if which is None else self._of[which]
        return np.bincount(of, minlength=self.count).astype(np.float64)

    def total(self, values: Column, which: Column | None = None) -> Floats:
        """The sum of `values` in each group."""
        if which is not None:
            values, of = values[which], self._of[which]
        else:
            of = self._of
        return np.bincount(of, weights=values, minlength=self.count).astype(np.float64)

    def mean(self, values: Column, which: Column | None = None) -> Floats:
        """The mean in each group; not a number where there is none."""
        return divided(self.total(values, which), self.rows(which))

    def quantile(self, column: str, percent: int) -> Floats:
        """The smallest known value that so many percent of each group do not exceed."""
        values, counts = self._known(column)
        ends = np.cumsum(counts)
        ranks = -(-counts * percent // 100)
        found = np.full(self.count, np.nan)
        some = counts > 0
        found[some] = values[(ends - counts + ranks - 1)[some]]
        return found

    def _known(self, column: str) -> tuple[Column, Column]:
        """The known values, group by group, each in order; and how many each group has."""
        if column not in self._ordered:
            known = self.frame[column] >= 0
            values, of = self.frame[column][known], self._of[known]
            both = of.astype(np.int64) << HALF | values  # one number sorts faster than two
            both.sort()
            self._ordered[column] = both & LOW, np.bincount(of, minlength=self.count)
        return self._ordered[column]


def divided(one: Floats, by: Floats) -> Floats:
    """Not a number where nothing is to be divided by."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(by > 0, one / by, np.nan)


def grouped(frame: Frame, by: By, keys: Keys) -> Groups:
    """By the keys of all tables together, ascending."""
    return Groups(frame, np.searchsorted(keys, keys_of(frame, by)), len(keys))


def together(frame: Frame) -> Groups:
    """All rows as one group."""
    return Groups(frame, np.zeros(size(frame), np.int64), 1)
