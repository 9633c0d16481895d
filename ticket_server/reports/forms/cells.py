"""The cells of a workbook: which value is written how."""

from datetime import timedelta
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ticket_server.reports.asked import By
from ticket_server.reports.figures import Figure, Unit
from ticket_server.reports.tables import Value
from ticket_server.reports.turns import EPOCH
from ticket_server.reports.wording import BY_POINTS, read

DAY_S: Final = 86400.0
MONTHS: Final = 12
FORMATS: Final = {
    Unit.COUNT: "#,##0",
    Unit.SECONDS: "[h]:mm:ss",
    Unit.HOURS: "[h]:mm",
    Unit.SHARE: "0.0%",
    Unit.POINTS: "0.0",
}
LINE: Final = "#71839C"


class Cells:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        border = {"border": 1, "border_color": LINE, "valign": "vcenter"}
        self.title: Format = book.add_format({"bold": True, "font_size": 14})
        self.strong: Format = book.add_format({**border, "bold": True})
        self.text: Format = book.add_format({**border, "text_wrap": True})
        self.wrapped: Format = book.add_format({**border, "text_wrap": True, "valign": "top"})
        self.head: Format = book.add_format(
            {**border, "bold": True, "text_wrap": True, "align": "center", "bg_color": "#E6EDF7"}
        )
        self.plain: Format = book.add_format(border)
        self._change: Format = book.add_format({**border, "num_format": "+0.0%;-0.0%;0.0%"})
        self._points: Format = book.add_format({**border, "num_format": "+0.0;-0.0;0.0"})
        self._days = {
            By.DAY: book.add_format({**border, "num_format": "dd/mm/yyyy", "align": "left"}),
            By.MONTH: book.add_format({**border, "num_format": "mm/yyyy", "align": "left"}),
        }
        self._values = {
            (unit, strong): book.add_format({**border, "num_format": form, "bold": strong})
            for unit, form in FORMATS.items()
            for strong in (False, True)
        }

    def write(
        self, page: Worksheet, row: int, column: int, figure: Figure, value: Value, *,
        strong: bool = False,
    ) -> None:  # fmt: skip
        """A number; times as a spreadsheet reckons them, in days. Nothing stays empty."""
        form = self._values[figure.unit, strong]
        if value is None:
            page.write_blank(row, column, None, form)
            return
        timed = figure.unit in (Unit.SECONDS, Unit.HOURS)
        page.write_number(row, column, value / DAY_S if timed else value, form)

    def change(
        self, page: Worksheet, row: int, column: int, figure: Figure, *, now: Value, before: Value
    ) -> None:
        """By how much it grew, as `Words.change` says it; empty where nothing can be said."""
        if now is None or before is None:
            page.write_blank(row, column, None, self._change)
        elif figure.unit in BY_POINTS:
            page.write_number(row, column, read(figure, now - before), self._points)
        elif before:
            page.write_number(row, column, now / before - 1, self._change)
        else:
            page.write_blank(row, column, None, self._change)

    def date(self, page: Worksheet, row: int, by: By, key: int) -> None:
        """The day or the month of a table's row, as a date."""
        day = EPOCH + timedelta(days=key)
        if by is By.MONTH:
            day = EPOCH.replace(year=EPOCH.year + key // MONTHS, month=key % MONTHS + 1)
        page.write_datetime(row, 0, day, self._days[by])
