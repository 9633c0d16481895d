"""How ratings are told without anybody's being found out: by fives, and never as they come.

A rating is a hidden fact (docs/decisions/0035, 0056). Three things keep it so: it counts only once
its day is over and its officer has five; a group of fewer than five is not told; and where groups
that are not told have fewer than five together, the smallest other one is not told either, or a
subtraction would tell them. Pure.
"""

from typing import Final

import numpy as np

from ticket_server.reports.frames import Column, Frame, chosen
from ticket_server.reports.grouping import Floats

LEAST: Final = 5


def released(ratings: Frame, open_days: Column) -> Frame:
    """Ratings in batches: those of an officer wait until a day's end finds five or more of them.

    From then on they count, all on that day: whatever two periods are held against each other, the
    difference is five ratings of an officer, or none. Each year begins anew, so that a report needs
    no older days than its year's.
    """
    day = ratings["day"].astype(np.int64)
    over = ~np.isin(day, open_days)
    counted, day = chosen(ratings, over), day[over]
    year = day.astype("M8[D]").astype("M8[Y]").astype(np.int64)
    order = np.lexsort((day, counted["officer"], year))
    rows = np.stack([year[order], counted["officer"][order], day[order]])
    filled = _filled(rows)
    known = filled >= 0
    kept = chosen(counted, order[known])
    return {**kept, "day": filled[known].astype(kept["day"].dtype)}


def _filled(rows: Column) -> Column:
    """For ratings by year, officer and day: the day on which each one's batch was full, or -1."""
    filled = np.full(rows.shape[1], -1)
    starts = np.flatnonzero(np.any(np.diff(rows, axis=1, prepend=-1), axis=0)).tolist()
    ends = [*starts[1:], rows.shape[1]]
    waiting, whose = 0, (-1, -1)
    for start, end in zip(starts, ends, strict=False):
        who = (int(rows[0, start]), int(rows[1, start]))
        if who != whose:
            waiting, whose = start, who
        if end - waiting >= LEAST:
            filled[waiting:end] = rows[2, start]
            waiting = end
    return filled


def shown(counts: Floats) -> Column:
    """Which groups may be told."""
    told: Column = counts >= LEAST
    hidden = counts[~told].sum()
    if 0 < hidden < LEAST and told.any():
        smallest = np.flatnonzero(told)[np.argmin(counts[told])]
        told[smallest] = False
    return told


def score(ratings: Frame) -> Floats:
    """From 0, the worst level, to 100, the best."""
    worst = ratings["levels"].astype(np.float64)
    return 100 * (worst - ratings["level"]) / np.maximum(worst - 1, 1)


def well(ratings: Frame) -> Column:
    """Whether it lies in the upper half of the levels; a middle level does not."""
    better: Column = 2 * ratings["level"].astype(np.int64) <= ratings["levels"]
    return better
