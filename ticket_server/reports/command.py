"""`ticket-server report`: a report as a file, made beside the running server or without it."""

import argparse
import os
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from ticket_protocol.centre import Centre
from ticket_server.reports.asked import Asked, By, Closed, Form, Rules
from ticket_server.reports.beside import closed, officers
from ticket_server.reports.child import ReportFailedError, ReportProcess
from ticket_server.reports.options import Days
from ticket_server.settings.load import read
from ticket_server.storage.sql import SqlStore
from ticket_server.storage.store import StoreUnavailableError


class NoReportError(Exception):
    """No report came of it; the words say why."""


def run(arguments: argparse.Namespace) -> Path:
    """Writes the report; returns where. NoReportError, StoreError."""
    centre = read(arguments.config).centre()
    asked = _asked(arguments, centre)
    making = ReportProcess(arguments.data)
    try:
        made = making.ask(asked)
    except ReportFailedError as error:
        raise NoReportError(f"Không lập được báo cáo · No report was made: {error}") from error
    finally:
        making.close()
    target: Path = arguments.out
    try:
        target.write_bytes(made.body)
    except OSError as error:
        raise NoReportError(
            f"Không ghi được {target} · Cannot write {target}: {error.strerror}."
        ) from error
    return target


def _asked(arguments: argparse.Namespace, centre: Centre) -> Asked:
    zone, now = ZoneInfo(centre.time_zone), datetime.now(UTC)
    days: Days = arguments.days
    told = centre.reports
    today = now.astimezone(zone).date()
    stood, names = _looked_up(arguments.data, min(days.last, today))
    return Asked(
        first=days.first,
        last=days.last,
        by=arguments.by or By.CATEGORY,
        template=arguments.by is None,
        form=Form(arguments.out.suffix.removeprefix(".")),
        language=arguments.lang,
        centre=centre,
        zone=zone,
        rules=Rules(promised_s=60 * told.promised_min, officer_times=told.officer_times),
        now=now,
        closed=stood,
        officers=names,
    )


def _looked_up(data: Path, day: date) -> tuple[Closed | None, dict[str, str]]:
    if not data.is_dir():
        raise StoreUnavailableError(f"Không có thư mục {data} · There is no folder {data}.")
    store = SqlStore(data, os.environ.get("DENLUOT_DATABASE") or None)
    try:
        return closed(store, day), officers(store)
    finally:
        store.close()
