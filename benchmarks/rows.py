"""A measured figure, its limit, and how a list of them is shown and written."""

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Row:
    """One figure. `limit` is what it may reach at most, or must reach at least (`at_least`).

    `baseline` is what it was held against in the same run, in the same unit unless it is a ratio.
    """

    name: str
    value: float
    unit: str
    limit: float
    baseline: float | None = None
    at_least: bool = False

    @property
    def ok(self) -> bool:
        """Whether the limit holds."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def percentile(values: Iterable[float], share: float) -> float:
    """The smallest value that at least `share` of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def median(values: Iterable[float]) -> float:
    """The 50th percentile."""
    return percentile(values, 0.5)


def table(rows: Sequence[Row]) -> str:
    """The rows as people read them."""
    lines = [f"{'what':<58}{'value':>10}{'limit':>12}{'baseline':>11}  unit"]
    for row in rows:
        sign = "≥" if row.at_least else "≤"
        base = "" if row.baseline is None else f"{row.baseline:.2f}"
        mark = "ok" if row.ok else "TOO BAD"
        limit = f"{sign} {row.limit:.2f}"
        lines.append(f"{row.name:<58}{row.value:>10.2f}{limit:>12}{base:>11}  {row.unit:<6} {mark}")
    return "\n".join(lines)


def write(rows: Sequence[Row], path: Path) -> None:
    """The rows as programs read them: a list of objects."""
    path.parent.mkdir(parents=True, exist_ok=True)
    values = [
        {k: v for k, v in asdict(row).items() if k != "at_least"} | {"ok": row.ok} for row in rows
    ]
    path.write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")
