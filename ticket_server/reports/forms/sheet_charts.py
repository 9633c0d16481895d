"""The charts of a workbook: the spreadsheet's own, on numbers that stand beside them."""

from datetime import timedelta
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from ticket_server.reports.charts.counted import heat_of, trend_of, waits_of
from ticket_server.reports.charts.drawing import INK, PLATE, WALL
from ticket_server.reports.charts.three import waited
from ticket_server.reports.figures import FIGURES
from ticket_server.reports.forms.cells import Cells
from ticket_server.reports.report import Report
from ticket_server.reports.turns import EPOCH

TOP: Final = 3
SIZE: Final = {"width": 720, "height": 300}


def draw(book: Workbook, page: Worksheet, cells: Cells, report: Report) -> None:
    """The heat map as coloured cells, then both charts with their numbers below."""
    page.set_column(0, 0, 18)
    below = _heat(page, cells, report) + 1
    row, chart = _waits(book, page, cells, report, below + 32)
    page.insert_chart(below, 0, chart)
    page.insert_chart(below + 16, 0, _trend(book, page, cells, report, row + 1))


def _heat(page: Worksheet, cells: Cells, report: Report) -> int:
    counted, words = heat_of(report.period), report.words
    hours = range(counted.first, counted.last + 1)
    page.write_string(TOP, 0, words.say("chart.heat"), cells.strong)
    page.write_row(TOP, 1, [f"{hour}–{hour + 1}" for hour in hours], cells.head)
    for i, day in enumerate(counted.days, 1):
        page.write_string(TOP + i, 0, words.say(f"weekday.{day}"), cells.text)
        page.write_row(TOP + i, 1, [int(counted.counts[day, h]) for h in hours], cells.plain)
    last = TOP + len(counted.days)
    colours = {"type": "2_color_scale", "min_color": "#FFFFFF", "max_color": "#7C93BC"}
    page.conditional_format(TOP + 1, 1, last, len(hours), colours)
    return last + 1


def _waits(
    book: Workbook, page: Worksheet, cells: Cells, report: Report, row: int
) -> tuple[int, Any]:
    """Returns the row after its numbers, and the chart."""
    words, bars = report.words, waits_of(report.period)
    page.write_row(row, 0, [words.say("waited"), words.say("people")], cells.head)
    for i, count in enumerate(bars, 1):
        page.write_string(row + i, 0, waited(i - 1), cells.text)
        page.write_number(row + i, 1, count, cells.plain)
    last = row + len(bars)
    chart: Any = book.add_chart({"type": "column"})
    chart.add_series(
        {
            "name": words.say("people"),
            "categories": [page.name, row + 1, 0, last, 0],
            "values": [page.name, row + 1, 1, last, 1],
            "fill": {"color": PLATE},
            "gap": 20,
        }
    )
    _dress(chart, words.say("chart.waits"), words.say("waited"))
    chart.set_legend({"none": True})
    return last + 1, chart


def _trend(book: Workbook, page: Worksheet, cells: Cells, report: Report, row: int) -> Any:
    words, counted = report.words, trend_of(report.period, report.asked.rules)
    heads = [words.say(f"by.{counted.by}"), words.name(FIGURES["issued"]), words.say("median_min")]
    page.write_row(row, 0, heads, cells.head)
    for i, key in enumerate(counted.keys):
        page.write_string(row + 1 + i, 0, f"{EPOCH + timedelta(days=key):%d/%m}", cells.text)
        page.write_number(row + 1 + i, 1, counted.issued[i], cells.plain)
        minutes = counted.minutes[i]
        if minutes is not None:
            page.write_number(row + 1 + i, 2, round(minutes, 2), cells.plain)
    last = row + len(counted.keys)
    bars: Any = book.add_chart({"type": "column"})
    line: Any = book.add_chart({"type": "line"})
    for chart, column, look in (
        (bars, 1, {"fill": {"color": WALL}, "border": {"color": INK}}),
        (line, 2, {"line": {"color": PLATE, "width": 2}, "y2_axis": True}),
    ):
        series = {
            "name": [page.name, row, column],
            "categories": [page.name, row + 1, 0, last, 0],
            "values": [page.name, row + 1, column, last, column],
        }
        chart.add_series({**series, **look})
    bars.combine(line)
    _dress(bars, words.say(f"chart.trend.{counted.by}"), "")
    bars.set_legend({"position": "bottom"})
    line.set_y2_axis({"name": words.say("median_min"), "min": 0})
    return bars


def _dress(chart: Any, title: str, axis: str) -> None:
    chart.set_title({"name": title, "name_font": {"size": 12}, "overlay": False})
    chart.set_x_axis({"name": axis})
    chart.set_y_axis({"min": 0, "major_gridlines": {"visible": True, "line": {"color": "#CDD6E2"}}})
    chart.set_size(SIZE)
