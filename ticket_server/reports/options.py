"""What `ticket-server report` can be asked for. Light: every command of the server reads it."""

import argparse
import calendar
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ticket_server.reports.asked import By, Form

FORMS = (Form.PDF, Form.XLSX, Form.CSV)


@dataclass(frozen=True, kw_only=True)
class Days:
    """From `first` to `last`, both with."""

    first: date
    last: date


def options(report: argparse.ArgumentParser) -> None:
    """What a report can be asked for."""
    days = report.add_mutually_exclusive_group(required=True)
    days.add_argument("--day", type=_day, dest="days", metavar="2026-11-22")
    days.add_argument("--month", type=_month, dest="days", metavar="2026-11")
    days.add_argument("--year", type=_year, dest="days", metavar="2026")
    report.add_argument(
        "--by",
        type=By,
        choices=list(By),
        metavar="|".join(By),
        help="one table, grouped so; left out: the month's report of assets/reports/month.toml",
    )
    report.add_argument("--lang", choices=["vi", "en"], default="vi", help="default %(default)s")
    report.add_argument(
        "--out", type=_target, required=True, metavar="FILE.pdf|.xlsx|.csv", help="what to write"
    )


def _day(text: str) -> Days:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a day such as 2026-11-22") from None
    return Days(first=day, last=day)


def _month(text: str) -> Days:
    found = re.fullmatch(r"([12]\d{3})-(0[1-9]|1[0-2])", text)
    if found is None:
        raise argparse.ArgumentTypeError("a month such as 2026-11")
    year, month = int(found[1]), int(found[2])
    last = calendar.monthrange(year, month)[1]
    return Days(first=date(year, month, 1), last=date(year, month, last))


def _year(text: str) -> Days:
    if re.fullmatch(r"[12]\d{3}", text) is None:
        raise argparse.ArgumentTypeError("a year such as 2026")
    return Days(first=date(int(text), 1, 1), last=date(int(text), 12, 31))


def _target(text: str) -> Path:
    path = Path(text)
    if path.suffix not in {f".{form}" for form in FORMS}:
        raise argparse.ArgumentTypeError("a file that ends in .pdf, .xlsx or .csv")
    return path
