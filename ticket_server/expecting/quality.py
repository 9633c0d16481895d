"""How good the waits told at issue were: error, bias, coverage, by category and week. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ticket_protocol.outlook import Quality
from ticket_server.storage.store import Outcome

LATE_MIN = 10.0
BIAS_MIN = 3.0
COVERED = (0.7, 0.9)
ENOUGH = 50
"""Tickets from which an alarm can be told from chance."""

HAD_TO_WAIT = timedelta(minutes=2)
"""Whoever was told less, and waited less, is not counted: nothing was to be foretold."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Error:
    late_min: float
    covered: bool


def week_of(day: date) -> str:
    """The ISO week, as `2026-W42`."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def quality_of(outcomes: Iterable[Outcome]) -> list[Quality]:
    """A row for each category of each week and one for all of them; the newest week first."""
    errors: dict[tuple[str, str | None], list[_Error]] = {}
    for outcome in outcomes:
        if max(outcome.median, outcome.called_at) - outcome.at < HAD_TO_WAIT:
            continue
        error = _Error(
            late_min=(outcome.called_at - outcome.median).total_seconds() / 60,
            covered=outcome.earliest <= outcome.called_at <= outcome.latest,
        )
        for category in (None, outcome.category):
            errors.setdefault((week_of(outcome.day), category), []).append(error)
    weeks = sorted({week for week, _ in errors}, reverse=True)
    return [
        _row(week, category, errors[week, category])
        for week in weeks
        for category in _of_week(week, errors)
    ]


def _of_week(week: str, errors: Iterable[tuple[str, str | None]]) -> list[str | None]:
    """All together first, then by name."""
    return [None, *sorted(c for w, c in errors if w == week and c is not None)]


def _row(week: str, category: str | None, errors: Sequence[_Error]) -> Quality:
    count = len(errors)
    bias = sum(e.late_min for e in errors) / count
    covered = sum(e.covered for e in errors) / count
    off = abs(bias) > BIAS_MIN or not COVERED[0] <= covered <= COVERED[1]
    return Quality(
        week=week,
        category=category,
        tickets=count,
        mae_min=round(sum(abs(e.late_min) for e in errors) / count, 2),
        bias_min=round(bias, 2),
        late=round(sum(e.late_min > LATE_MIN for e in errors) / count, 3),
        covered=round(covered, 3),
        alarm=off and count >= ENOUGH,
    )
