"""From what is asked for to the bytes that are handed out."""

from collections.abc import Callable, Mapping
from typing import Final

from ticket_server.reports.asked import Asked, Form, Made
from ticket_server.reports.forms.as_csv import as_csv
from ticket_server.reports.forms.as_json import as_json
from ticket_server.reports.report import Report, report_of
from ticket_server.reports.source import Shelf, days_of

MAKERS: Final[Mapping[Form, tuple[Callable[[Report], bytes], str]]] = {
    Form.JSON: (as_json, "application/json"),
    Form.CSV: (as_csv, "text/csv; charset=utf-8"),
}


def make(shelf: Shelf, asked: Asked) -> Made:
    """The report, in the form asked for."""
    maker, media = MAKERS[asked.form]
    return Made(maker(report_of(days_of(shelf, asked), asked)), media)
