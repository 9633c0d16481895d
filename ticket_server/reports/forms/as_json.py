"""A report as the API tells it and the page shows it."""

from ticket_protocol.reports import (
    LogClosing,
    ReportChart,
    ReportFigure,
    ReportReply,
    ReportRow,
)
from ticket_server.reports.charts.svg import svg_of
from ticket_server.reports.charts.three import WIDE, charts_of
from ticket_server.reports.figures import GROUPS, OVERVIEW, Figure, group_of
from ticket_server.reports.report import Report, Sheet
from ticket_server.reports.tables import Value


def reply_of(report: Report) -> ReportReply:
    """The first sheet; a month's report has others, which are for paper."""
    sheet, asked, words = report.sheets[0], report.asked, report.words
    drawings = charts_of(report.period, asked.rules, words, WIDE)
    return ReportReply(
        title=report.title,
        centre=report.centre,
        span=report.span,
        first=asked.first,
        last=asked.last,
        by=sheet.by,
        head=sheet.head,
        language=words.language,
        made_at=report.made,
        live=report.live,
        groups={group: words.say(f"group.{group}") for group in GROUPS},
        overview=tuple(f.id for f in sheet.figures if f.id in OVERVIEW),
        figures=tuple(_figure(report, figure) for figure in sheet.figures),
        rows=tuple(
            _row(report, sheet, label, values)
            for label, values in zip(sheet.labels, sheet.values, strict=True)
        ),
        total=_row(report, sheet, words.say("total"), sheet.total),
        charts=tuple(ReportChart(id=d.id, title=d.title, svg=svg_of(d)) for d in drawings),
        closed=_closed(report),
    )


def _figure(report: Report, figure: Figure) -> ReportFigure:
    return ReportFigure(
        id=figure.id,
        group=group_of(figure),
        name=report.words.name(figure),
        unit=report.words.unit(figure),
        definition=report.define(figure),
    )


def _row(report: Report, sheet: Sheet, label: str, values: tuple[Value, ...]) -> ReportRow:
    shown = (report.words.value(f, v) for f, v in zip(sheet.figures, values, strict=True))
    return ReportRow(label=label, values=values, shown=tuple(shown))


def _closed(report: Report) -> LogClosing | None:
    closed = report.asked.closed
    if closed is None or not closed.hash:
        return None
    return LogClosing(day=closed.day, seq=closed.seq, at=closed.at, hash=closed.hash.hex())


def as_json(report: Report) -> bytes:
    """Its bytes."""
    return reply_of(report).model_dump_json().encode()
