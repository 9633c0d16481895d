"""From what is asked for to the bytes that are handed out."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from ticket_server.reports import template as templates
from ticket_server.reports.asked import Asked, Form, Made
from ticket_server.reports.forms.as_csv import as_csv
from ticket_server.reports.forms.as_json import as_json
from ticket_server.reports.forms.as_pdf import as_pdf
from ticket_server.reports.forms.as_xlsx import as_xlsx
from ticket_server.reports.report import Report, before, report_of
from ticket_server.reports.source import Shelf, days_of

SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MAKERS: Final[Mapping[Form, tuple[Callable[[Report], bytes], str]]] = {
    Form.JSON: (as_json, "application/json"),
    Form.CSV: (as_csv, "text/csv; charset=utf-8"),
    Form.XLSX: (as_xlsx, SHEET),
    Form.PDF: (as_pdf, "application/pdf"),
}


def make(shelf: Shelf, data: Path | None, asked: Asked) -> Made:
    """The report, in the form asked for. `data`: where the centre may have a template of its own.

    The page has its own form: only files follow the template.
    """
    maker, media = MAKERS[asked.form]
    if asked.template and asked.form is not Form.JSON:
        template = templates.read(data)
        digest = days_of(shelf, asked, before(asked)[0])
        return Made(maker(report_of(digest, asked, template)), media)
    return Made(maker(report_of(days_of(shelf, asked), asked)), media)
