"""Who waits how long, how well that is foretold, and what foretelling costs. Prints its tables."""

from pathlib import Path

from benchmarks.rows import Row
from benchmarks.waiting_time import rules, tables
from benchmarks.waiting_time.cost import batch_ms
from benchmarks.waiting_time.study import Results, study
from benchmarks.waiting_time.telling import FIRST_DAY, ORACLE, OURS


def rows(_folder: Path) -> list[Row]:
    """The simulated centre's limits; everything in it is simulated, with fixed seeds."""
    compared = rules.compared()
    results = study()
    print(rules.shown(compared), end="\n\n")
    print(tables.shown(results.outcomes), end="\n\n")
    print(tables.shown_ahead(results.foretold), end="\n\n")
    return [*_told(results), _ahead(results), _cost()]


def _told(results: Results) -> list[Row]:
    lines = {line.name: line for line in tables.lines_of(results.outcomes)}
    ours, first, oracle = lines[OURS], lines[FIRST_DAY], lines[ORACLE]
    return [
        _error("told waits, MAE (limit: 1.05 × oracle)", ours.mae, 1.05 * oracle.mae, oracle.mae),
        _covers("80 % intervals cover, at least", ours.covers, 77, at_least=True),
        _covers("80 % intervals cover, at most", ours.covers, 83),
        _error("first day, MAE (limit: 1.1 × oracle)", first.mae, 1.1 * oracle.mae, oracle.mae),
        _covers("first day: intervals cover", first.covers, 70, at_least=True),
    ]


def _ahead(results: Results) -> Row:
    ours, as_now = tables.ahead_errors(results.foretold, 30)
    return _error("mean wait in 30 min, MAE (limit: 0.5 × as now)", ours, 0.5 * as_now, as_now)


def _cost() -> Row:
    name = "estimate: 60 waiting, 16 categories, CPU p50"
    return Row(name=name, value=batch_ms(), unit="ms", limit=20)


def _error(name: str, value: float, limit: float, baseline: float) -> Row:
    return Row(name=name, value=value, unit="min", limit=limit, baseline=baseline)


def _covers(name: str, share: float | None, limit: float, *, at_least: bool = False) -> Row:
    assert share is not None
    return Row(name=name, value=100 * share, unit="%", limit=limit, at_least=at_least)
