"""A report as the API tells it and the page shows it."""

from ticket_protocol.reports import (
    LogClosing,
    ReportChart,
    ReportFigure,
    ReportMain,
    ReportReply,
    ReportRow,
)
from ticket_server.reports.charts.svg import svg_of
from ticket_server.reports.charts.three import CHARTS, WIDE, WIDTH
from ticket_server.reports.figures import GROUPS, OVERVIEW, Figure, group_of
from ticket_server.reports.report import Report, Sheet, Summary
from ticket_server.reports.tables import Value


def reply_of(report: Report) -> ReportReply:
    """The first sheet; a month's report has others, which are for paper."""
    sheet, asked, words = report.sheets[0], report.asked, report.words
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
        live=report.period.live,
        groups={group: words.say(f"group.{group}") for group in GROUPS},
        main=_main(report),
        overview=OVERVIEW,
        figures=tuple(_figure(report, figure) for figure in sheet.figures),
        rows=tuple(
            _row(report, sheet, label, values)
            for label, values in zip(sheet.labels, sheet.values, strict=True)
        ),
        total=_row(report, sheet, words.say("total"), sheet.total),
        charts=_charts(report),
        closed=_closed(report),
    )


def _main(report: Report) -> tuple[ReportMain, ...]:
    """The totals that matter most, whatever the rows are."""
    words = report.words
    return tuple(
        ReportMain(name=words.name(f), unit=words.unit(f), value=v, shown=words.value(f, v))
        for part in report.parts
        if isinstance(part, Summary)
        for f, v in zip(part.figures, part.values, strict=True)
    )


def _charts(report: Report) -> tuple[ReportChart, ...]:
    """The last one has the page's whole width."""
    if report.nobody:
        return ()
    rules, words = report.asked.rules, report.words
    drawings = [
        draw(report.period, rules, words, WIDE if name == "trend" else WIDTH)
        for name, draw in CHARTS.items()
    ]
    return tuple(ReportChart(id=d.id, title=d.title, svg=svg_of(d)) for d in drawings)


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
