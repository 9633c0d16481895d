"""A table of figures: its rows in their order, and all together. Numbers only; words: `naming`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from ticket_server.reports.asked import By, Rules
from ticket_server.reports.figures import FIGURES, GROUPS, Figure
from ticket_server.reports.frames import Digest, Frame, chosen
from ticket_server.reports.grouping import Floats, Keys, grouped, keys_of, together
from ticket_server.reports.ratings import released
from ticket_server.reports.turns import EPOCH

Value = float | None


@dataclass(frozen=True, kw_only=True)
class Table:
    """`values[row][column]`; None: there is nothing to say. `total`: of all rows together."""

    by: By
    figures: tuple[Figure, ...]
    keys: tuple[int, ...]
    values: tuple[tuple[Value, ...], ...]
    total: tuple[Value, ...]


@dataclass(frozen=True, kw_only=True)
class Period:
    """The rows of some days, of every table, and the texts they name."""

    first: date
    last: date
    texts: tuple[str, ...]
    frames: Mapping[str, Frame]

    @property
    def live(self) -> bool:
        """Whether a day of it still runs."""
        return not bool(self.frames["days"]["over"].all())


def period_of(digest: Digest, first: date, last: date) -> Period:
    """What of a digest belongs to the days from `first` to `last`.

    The digest begins with the year of `first`: ratings wait for others of their year.
    """
    days = digest.frames["days"]
    ratings = released(digest.frames["ratings"], days["day"][~days["over"]])
    frames = {**digest.frames, "ratings": ratings}
    low, high = (first - EPOCH).days, (last - EPOCH).days
    return Period(
        first=first,
        last=last,
        texts=digest.texts,
        frames={
            name: chosen(frame, (frame["day"] >= low) & (frame["day"] <= high))
            for name, frame in frames.items()
        },
    )


def table_of(period: Period, by: By, rules: Rules, only: Sequence[str] | None = None) -> Table:
    """The figures that can be grouped so; `only` some of them, in that order."""
    wanted = [FIGURES[name] for name in only] if only is not None else list(FIGURES.values())
    figures = tuple(figure for figure in wanted if figure.tells(by, rules))
    frames = {name: _told_of(period, by, name, figures) for name in _tables(figures)}
    keys = _keys(period, by, frames)
    groups = {name: grouped(frame, by, keys) for name, frame in frames.items()}
    alone = {name: together(frame) for name, frame in frames.items()}
    columns = [figure.reckon(groups[figure.table], rules) for figure in figures]
    rows = np.stack(columns, axis=1) if columns else np.empty((len(keys), 0))
    total = [figure.reckon(alone[figure.table], rules)[0] for figure in figures]
    return Table(
        by=by,
        figures=figures,
        keys=tuple(keys.tolist()),
        values=tuple(_plain(row) for row in rows),
        total=_plain(np.array(total)),
    )


def _tables(figures: Sequence[Figure]) -> list[str]:
    return list(dict.fromkeys(figure.table for figure in figures))


def _keys(period: Period, by: By, frames: Mapping[str, Frame]) -> Keys:
    """Of all rows that are counted; days on which the hall worked count though nobody came."""
    several = list(frames.values())
    if by in (By.DAY, By.WEEK, By.MONTH):
        several.append(period.frames["days"])
    keys = [keys_of(frame, by) for frame in several]
    return np.unique(np.concatenate(keys)) if keys else np.array([], np.int64)


def _told_of(period: Period, by: By, name: str, figures: Sequence[Figure]) -> Frame:
    """By counter: what belongs to none has a row of its own where numbers are counted."""
    frame = period.frames[name]
    if by is not By.COUNTER or any(figure.id in GROUPS["numbers"] for figure in figures):
        return frame
    return chosen(frame, frame["counter"] > 0)


def _plain(values: Floats) -> tuple[Value, ...]:
    return tuple(None if np.isnan(value) else float(value) for value in values.tolist())
