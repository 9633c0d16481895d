"""`ticket-server appointments FILE.csv`: hands a booking system's table over to a running server.

The first line names the columns: reference, date, time, category, and if wanted procedure, purpose,
cancelled. Dates are 2026-11-23 or 23/11/2026, times 09:30, both of the centre.
"""

import argparse
import csv
import json
import sys
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ticket_protocol.appointments import MOST
from ticket_protocol.version import API, KEY_HEADER
from ticket_server.cli import UsageError

NEEDED = ("reference", "date", "time", "category")
DATES = ("%Y-%m-%d", "%d/%m/%Y")
YES = frozenset({"1", "x", "yes", "true", "có", "co"})
PATIENCE_S = 30


def bring(arguments: argparse.Namespace) -> int:
    """Hands over all rows, or none of a batch that is refused; says what came of it."""
    server = _Server(arguments.server, arguments.token_file)
    try:
        zone = ZoneInfo(arguments.time_zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise UsageError(f"--time-zone {arguments.time_zone}: {error}") from error
    rows = list(rows_of(arguments.file, zone))
    sums = {"new": 0, "changed": 0, "same": 0}
    for first in range(0, len(rows), MOST):
        said = server.hand_over(rows[first : first + MOST])
        sums = {key: sums[key] + said[key] for key in sums}
    sys.stdout.write(
        f"{arguments.file}: {sums['new']} lịch hẹn mới, {sums['changed']} thay đổi, "
        f"{sums['same']} như cũ · {sums['new']} new, {sums['changed']} changed, "
        f"{sums['same']} as before\n"
    )
    return 0


def rows_of(file: Path, zone: ZoneInfo) -> Iterator[dict[str, Any]]:
    """What the server is told; UsageError names the line that cannot be read."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"Không đọc được {file} · {file} cannot be read: {error}") from error
    head = text.partition("\n")[0]
    reader = csv.DictReader(text.splitlines(), delimiter=";" if ";" in head else ",")
    columns = [name.strip().lower() for name in reader.fieldnames or ()]
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        raise UsageError(f"{file}: thiếu cột · columns are missing: {', '.join(missing)}")
    reader.fieldnames = columns
    for row in reader:
        values = {name: (value or "").strip() for name, value in row.items() if name}
        yield _told(file, reader.line_num, values, zone)


def _told(file: Path, line: int, row: dict[str, str], zone: ZoneInfo) -> dict[str, Any]:
    told: dict[str, Any] = {
        "reference": row["reference"],
        "at": _moment(file, line, row, zone).isoformat(),
        "category": row["category"],
        "cancelled": row.get("cancelled", "").lower() in YES,
    }
    told |= {name: row[name] for name in ("procedure", "purpose") if row.get(name)}
    return told


def _moment(file: Path, line: int, row: dict[str, str], zone: ZoneInfo) -> datetime:
    written = f"{row['date']} {row['time']}"
    for form in DATES:
        try:
            return datetime.strptime(written, f"{form} %H:%M").replace(tzinfo=zone)
        except ValueError:
            continue
    raise UsageError(
        f"{file}, dòng {line}: không hiểu ngày giờ {written!r} · "
        f"line {line}: {written!r} is no date and time (2026-11-23 and 09:30)"
    )


class _Server:
    def __init__(self, url: str, token_file: Path) -> None:
        if not url.startswith(("http://", "https://")):
            raise UsageError(f"{url}: http://… hoặc · or https://…")
        self._url = f"{url.rstrip('/')}{API}/appointments"
        try:
            self._token = token_file.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{token_file}: {error}") from error

    def hand_over(self, rows: Sequence[dict[str, Any]]) -> dict[str, int]:
        """What came of it; UsageError for what the server refuses, or when it is not there."""
        headers = {"Authorization": f"Bearer {self._token}", KEY_HEADER: str(uuid.uuid4())}
        content = json.dumps({"appointments": rows}).encode()
        asked = urllib.request.Request(self._url, content, headers, method="POST")  # noqa: S310
        try:
            with urllib.request.urlopen(asked, timeout=PATIENCE_S) as answer:  # noqa: S310
                found: dict[str, int] = json.load(answer)
                return found
        except urllib.error.HTTPError as error:
            raise UsageError(f"{self._url}: {_why(error)}") from error
        except OSError as error:
            raise UsageError(
                f"Không nối được máy chủ · The server cannot be reached: {self._url}: {error}"
            ) from error


def _why(error: urllib.error.HTTPError) -> str:
    try:
        problem = json.load(error)
        told = [f"{e['path']}: {e['detail']}" for e in problem.get("errors", ())]
        return "; ".join([f"{problem['code']}: {problem['detail']}", *told[:5]])
    except (ValueError, KeyError):
        return str(error)
