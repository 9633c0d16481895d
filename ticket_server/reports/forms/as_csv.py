"""A report as CSV that spreadsheets open by a double click: UTF-8 with its mark, CRLF.

In Vietnamese the fields are parted by semicolons and numbers have a decimal comma, as spreadsheets
there expect it; in English commas and points. Times are minutes, open time is hours, shares are
percent: the heads say so. A text that a spreadsheet would take for a formula begins with an
apostrophe.
"""

import csv
import io
from typing import Final

from ticket_server.reports.figures import Figure, Unit
from ticket_server.reports.report import Report
from ticket_server.reports.tables import Value
from ticket_server.reports.wording import read

BOM: Final = "\ufeff"
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_csv(report: Report) -> bytes:
    """A line of heads, the rows, the totals."""
    vietnamese = report.words.language == "vi"
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=";" if vietnamese else ",", lineterminator="\r\n")
    for number, sheet in enumerate(report.sheets):
        if number:
            writer.writerow([])
        writer.writerow([sheet.head, *(report.words.headed(f) for f in sheet.figures)])
        for label, values in zip(sheet.labels, sheet.values, strict=True):
            writer.writerow([harmless(label), *_plain(sheet.figures, values, vietnamese)])
        total = _plain(sheet.figures, sheet.total, vietnamese)
        writer.writerow([report.words.say("total"), *total])
    return (BOM + target.getvalue()).encode()


def harmless(text: str) -> str:
    """A text that stays a text when a spreadsheet opens it."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _plain(
    figures: tuple[Figure, ...],
    values: tuple[Value, ...],
    comma: bool,  # noqa: FBT001
) -> list[str]:
    return [_number(f, v, comma) for f, v in zip(figures, values, strict=True)]


def _number(figure: Figure, value: Value, comma: bool) -> str:  # noqa: FBT001
    if value is None:
        return ""
    places = 0 if figure.unit is Unit.COUNT else 2
    written = f"{read(figure, value):.{places}f}"
    return written.replace(".", ",") if comma else written
