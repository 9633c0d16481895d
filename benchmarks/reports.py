"""Reports of a year of a busy centre: 300,000 tickets, as the page and the files ask for them."""

import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import psutil

from benchmarks.rows import Row, median, percentile
from benchmarks.year import fill, workdays
from ticket_protocol.centre import Centre
from ticket_server.reports.asked import Asked, By, Form
from ticket_server.reports.child import ReportProcess
from ticket_server.settings.load import read
from ticket_server.storage.sql import SqlStore

LAST = date(2026, 12, 31)
DAYS, A_DAY = 250, 1200
TIMES = 12
GROUPS = (By.DAY, By.MONTH, By.CATEGORY, By.PROCEDURE, By.COUNTER, By.HOUR)
CONFIG = Path(__file__).parents[1] / "config.toml"


def rows(folder: Path) -> list[Row]:
    """From the first report, which reads every fact, to those that find the days kept."""
    centre = read(CONFIG).centre()
    SqlStore(folder).close()
    fill(folder, centre, workdays(LAST, DAYS), A_DAY)
    making = ReportProcess(folder)
    first = _timed(lambda: making.ask(_asked(centre)))
    making.close()
    cold = [_cold(folder, centre) for _ in range(3)]
    warm = [
        _timed(lambda by=by: making.ask(_asked(centre, by=by)))  # type: ignore[misc]
        for by in GROUPS * (TIMES // len(GROUPS))
    ]
    files = {form: _timed(lambda f=form: making.ask(_asked(centre, form=f)))  # type: ignore[misc]
             for form in (Form.XLSX, Form.PDF)}  # fmt: skip
    memory = _memory(making)
    making.close()
    return [
        _row("page, median", median(warm), 2.0),
        _row("page, p95", percentile(warm, 0.95), 2.0),
        _row("page, its process just started", statistics.median(cold), 3.0),
        _row("workbook", files[Form.XLSX], 3.0),
        _row("PDF", files[Form.PDF], 5.0),
        _row("first, every fact read", first, 120.0),
        Row(name="reports: memory of their process", value=memory, unit="MB", limit=400.0),
    ]


def _asked(centre: Centre, by: By = By.CATEGORY, form: Form = Form.JSON) -> Asked:
    return Asked(
        first=LAST.replace(month=1, day=1),
        last=LAST,
        by=by,
        form=form,
        centre=centre,
        zone=ZoneInfo(centre.time_zone),
        now=datetime(2027, 1, 4, 1, tzinfo=UTC),
    )


def _cold(folder: Path, centre: Centre) -> float:
    making = ReportProcess(folder)
    took = _timed(lambda: making.ask(_asked(centre)))
    making.close()
    return took


def _timed(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def _memory(making: ReportProcess) -> float:
    assert making.pid is not None
    return float(psutil.Process(making.pid).memory_info().rss) / 1e6


def _row(what: str, value: float, limit: float) -> Row:
    return Row(
        name=f"reports: a year of 300,000 tickets, {what}", value=value, unit="s", limit=limit
    )
