"""What the told waits were worth: errors, bias, coverage, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.waiting_time.ahead import Foretold
from benchmarks.waiting_time.telling import ORACLE, Outcome
from ticket_server.estimate.drawing import Floats

LATE_MIN = 10
DRAWS = 400


@dataclass(frozen=True, kw_only=True)
class Line:
    """One reckoning. Errors in minutes: above 0, told longer than it was.

    `late`: share called more than ten minutes later than told; `against`: its error over the
    oracle's, give or take `sure`.
    """

    name: str
    mae: float
    bias: float
    late: float
    covers: float | None
    against: float
    sure: float


def lines_of(outcomes: Sequence[Outcome]) -> list[Line]:
    """One line per reckoning, in the order they were told."""
    return [_line(outcomes, name) for name in outcomes[0].told]


def shown(outcomes: Sequence[Outcome]) -> str:
    """The table for people."""
    waited = np.array([o.waited for o in outcomes])
    days = len({o.day for o in outcomes})
    head = f"{len(outcomes)} tickets on {days} days that had to wait, mean {waited.mean():.1f} min"
    columns = f"{'':<46}{'MAE':>6}{'bias':>7}{'late>10':>9}{'80 % covers':>13}{'/ oracle':>10}"
    return "\n".join([head, columns, *(_shown(line) for line in lines_of(outcomes))])


def shown_ahead(foretold: Sequence[Foretold]) -> str:
    """The looks ahead, for people."""
    lines = [f"{'mean wait of the half hour until then':<46}{'MAE':>6}{'as now':>9}{'ratio':>8}"]
    for minutes in sorted({x.minutes for x in foretold}):
        ours, as_now = ahead_errors(foretold, minutes)
        name = f"in {minutes} minutes"
        lines.append(f"{name:<46}{ours:>6.1f}{as_now:>9.1f}{ours / as_now:>8.2f}")
    return "\n".join(lines)


def ahead_errors(foretold: Sequence[Foretold], minutes: int) -> tuple[float, float]:
    """Mean absolute errors in minutes: ours, and as though all stayed as it is."""
    those = [x for x in foretold if x.minutes == minutes]
    ours = np.array([x.foretold - x.truth for x in those])
    as_now = np.array([x.as_now - x.truth for x in those])
    return float(np.abs(ours).mean()), float(np.abs(as_now).mean())


def _line(outcomes: Sequence[Outcome], name: str) -> Line:
    errors = _errors(outcomes, name)
    inside = [
        low <= o.waited <= high
        for o in outcomes
        for _, low, high in [o.told[name]]
        if low is not None and high is not None
    ]
    return Line(
        name=name,
        mae=float(np.abs(errors).mean()),
        bias=float(errors.mean()),
        late=float((errors < -LATE_MIN).mean()),
        covers=float(np.mean(inside)) if inside else None,
        against=float(np.abs(errors).mean() / np.abs(_errors(outcomes, ORACLE)).mean()),
        sure=_sure(outcomes, name),
    )


def _errors(outcomes: Sequence[Outcome], name: str) -> Floats:
    return np.array([o.told[name][0] - o.waited for o in outcomes])


def _sure(outcomes: Sequence[Outcome], name: str) -> float:
    """Half the width of the ratio's 90 % interval, days being drawn again and again."""
    days = sorted({o.day for o in outcomes})
    of_day = np.array([days.index(o.day) for o in outcomes])
    ours, best = np.abs(_errors(outcomes, name)), np.abs(_errors(outcomes, ORACLE))
    sums = np.array([[ours[of_day == d].sum(), best[of_day == d].sum()] for d in range(len(days))])
    rng = np.random.default_rng(1)
    drawn = sums[rng.integers(0, len(days), (DRAWS, len(days)))].sum(axis=1)
    low, high = np.quantile(drawn[:, 0] / drawn[:, 1], [0.05, 0.95])
    return float(high - low) / 2


def _shown(line: Line) -> str:
    covers = "" if line.covers is None else f"{100 * line.covers:.0f} %"
    return (
        f"{line.name:<46}{line.mae:>6.1f}{line.bias:>7.1f}{100 * line.late:>7.0f} %{covers:>13}"
        f"{line.against:>7.2f} ±{line.sure:.2f}"
    )
