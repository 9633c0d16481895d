"""A report as a workbook: real numbers, dates and spans of time, ready to print; native charts.

A worksheet for the totals, one for each table, one for the charts with their numbers, one for what
the figures mean.
"""

import io
import re
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from ticket_server.reports.asked import By
from ticket_server.reports.forms.cells import Cells
from ticket_server.reports.forms.sheet_charts import draw
from ticket_server.reports.report import Report, Saying, Sheet, Summary

A4: Final = 9
HEAD_ROW: Final = 3
NAME_LENGTH: Final = 31
WIDE, NARROW, DEFINITION = 38, 14, 100


def as_xlsx(report: Report) -> bytes:
    """The workbook's bytes."""
    target = io.BytesIO()
    options = {"in_memory": True, "default_date_format": "dd/mm/yyyy"}
    with Workbook(target, options) as book:
        properties = {"title": f"{report.title} · {report.span}", "company": report.centre}
        book.set_properties({**properties, "created": report.made.replace(tzinfo=None)})
        _Writer(book, report).write()
    return target.getvalue()


class _Writer:
    """Writes one workbook."""

    def __init__(self, book: Workbook, report: Report) -> None:
        self._book = book
        self._report = report
        self._words = report.words
        self._cells = Cells(book)
        self._names: set[str] = set()

    def write(self) -> None:
        """Every worksheet."""
        self._totals()
        for sheet in self._report.sheets:
            self._table(sheet)
        if not self._report.nobody:
            page = self._page(self._words.say("charts"))
            draw(self._book, page, self._cells, self._report)
        self._definitions()

    def _totals(self) -> None:
        page = self._page(self._words.say("overview"))
        page.set_column(0, 0, WIDE)
        page.set_column(1, 3, NARROW + 4)
        row = HEAD_ROW
        for part in self._report.parts:
            if isinstance(part, Summary):
                row = self._summary(page, part, row) + 1
            elif isinstance(part, Saying):
                page.write_string(row, 0, part.title, self._cells.strong)
                page.write_string(row + 1, 0, part.text)
                row += 3
        self._closing(page, row)

    def _summary(self, page: Worksheet, part: Summary, row: int) -> int:
        """Returns the row after it."""
        heads = [self._words.say("figure"), self._words.say("now")]
        if part.before is not None:
            heads += [self._words.say("before"), self._words.say("change")]
        page.write_row(row, 0, heads, self._cells.head)
        for i, figure in enumerate(part.figures, 1):
            page.write_string(row + i, 0, self._words.name(figure), self._cells.text)
            self._cells.write(page, row + i, 1, figure, part.values[i - 1])
            if part.before is None:
                continue
            self._cells.write(page, row + i, 2, figure, part.before[i - 1])
            now, before = part.values[i - 1], part.before[i - 1]
            self._cells.change(page, row + i, 3, figure, now=now, before=before)
        return row + len(part.figures) + 1

    def _closing(self, page: Worksheet, row: int) -> None:
        closed = self._report.asked.closed
        if closed is None or not closed.hash:
            return
        words = self._words.say("closing", day=self._words.day(closed.day), seq=closed.seq)
        page.write_string(row, 0, words)
        page.write_string(row + 1, 0, closed.hash.hex(" ", 2))

    def _table(self, sheet: Sheet) -> None:
        page = self._page(sheet.title)
        cells, last = self._cells, HEAD_ROW + len(sheet.labels)
        page.set_column(0, 0, WIDE)
        page.set_column(1, len(sheet.figures), NARROW)
        page.set_row(HEAD_ROW, 48)
        heads = [sheet.head, *(self._words.name(figure) for figure in sheet.figures)]
        page.write_row(HEAD_ROW, 0, heads, cells.head)
        for i, (key, label) in enumerate(zip(sheet.keys, sheet.labels, strict=True)):
            row = HEAD_ROW + 1 + i
            self._label(page, row, sheet.by, key, label)
            for column, figure in enumerate(sheet.figures, 1):
                cells.write(page, row, column, figure, sheet.values[i][column - 1])
        page.write_string(last + 1, 0, self._words.say("total"), cells.strong)
        for column, figure in enumerate(sheet.figures, 1):
            cells.write(page, last + 1, column, figure, sheet.total[column - 1], strong=True)
        page.freeze_panes(HEAD_ROW + 1, 1)
        page.repeat_rows(HEAD_ROW)
        page.repeat_columns(0)
        if sheet.labels:
            page.autofilter(HEAD_ROW, 0, last, len(sheet.figures))

    def _label(self, page: Worksheet, row: int, by: By, key: int, label: str) -> None:
        if by in (By.DAY, By.MONTH):
            self._cells.date(page, row, by, key)
        else:
            page.write_string(row, 0, label, self._cells.text)

    def _definitions(self) -> None:
        page = self._page(self._words.say("definitions"))
        page.set_column(0, 0, WIDE)
        page.set_column(1, 1, DEFINITION)
        heads = [self._words.say("figure"), self._words.say("definition")]
        page.write_row(HEAD_ROW, 0, heads, self._cells.head)
        for row, figure in enumerate(self._report.figures, HEAD_ROW + 1):
            page.write_string(row, 0, self._words.headed(figure), self._cells.text)
            page.write_string(row, 1, self._report.define(figure), self._cells.wrapped)
        page.freeze_panes(HEAD_ROW + 1, 0)

    def _page(self, title: str) -> Worksheet:
        """A worksheet with its heading, set up for A4 across."""
        report, words = self._report, self._words
        page = self._book.add_worksheet(self._name(title))
        page.write_string(0, 0, f"{report.title} · {title}", self._cells.title)
        page.write_string(1, 0, f"{report.centre} · {report.span}")
        made = words.say("made", time=f"{report.made:%H:%M}", day=words.day(report.made.date()))
        live = f" {words.say('live')}" if report.period.live else ""
        page.write_string(2, 0, made + "." + live)
        page.set_landscape()
        page.set_paper(A4)
        page.fit_to_pages(1, 0)
        page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        page.set_footer(
            f"&L{report.centre.replace('&', '&&')}&R" + words.say("page", page="&P", pages="&N")
        )
        return page

    def _name(self, title: str) -> str:
        """At most 31 characters, none of those that spreadsheets forbid, and used once."""
        plain = re.sub(r"[\[\]:*?/\\]", " ", title).strip(" '")[:NAME_LENGTH] or "1"
        name, number = plain, 2
        while name.lower() in self._names:
            name = f"{plain[: NAME_LENGTH - 3]} {number}"
            number += 1
        self._names.add(name.lower())
        return name
