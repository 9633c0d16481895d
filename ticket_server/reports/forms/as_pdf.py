"""A report on A4: its heading, totals, charts and tables, what the figures mean, the log's end."""

from collections.abc import Sequence
from typing import Final

from fpdf.enums import Align

from ticket_server.reports.charts.three import CHARTS, WIDTH
from ticket_server.reports.figures import GROUPS, Figure
from ticket_server.reports.forms import official
from ticket_server.reports.forms.paper import Paper
from ticket_server.reports.report import Chart, Part, Report, Saying, Sheet, Summary
from ticket_server.reports.tables import Value

MOST: Final = 9
"""So many columns of figures have room beside the names."""


def as_pdf(report: Report) -> bytes:
    """Its bytes."""
    paper = Paper(report.words, report.centre)
    paper.set_title(f"{report.title} · {report.span}")
    paper.set_creation_date(report.made)
    if report.template is None:
        _head(paper, report)
    else:
        official.head(paper, report, report.template)
    for part in report.parts:
        _part(paper, report, part)
    if report.template is None:
        _definitions(paper, report)
    else:
        official.foot(paper, report, report.template)
    _closing(paper, report)
    return bytes(paper.output())


def _head(paper: Paper, report: Report) -> None:
    words = report.words
    paper.say(report.centre, 10, quiet=True)
    paper.say(f"{report.title} · {report.span}", 17, bold=True)
    made = words.say("made", time=f"{report.made:%H:%M}", day=words.day(report.made.date()))
    paper.say(made, 9, quiet=True)
    if report.period.live:
        paper.say(words.say("live"), 9, bold=True)


def _part(paper: Paper, report: Report, part: Part) -> None:
    match part:
        case Summary():
            paper.heading(part.title)
            _summary(paper, report, part)
        case Chart() if not report.nobody:
            drawing = CHARTS[part.name](report.period, report.asked.rules, report.words, WIDTH)
            paper.heading(part.title, room=90)
            paper.chart(drawing)
        case Sheet():
            _sheet(paper, report, part)
        case Saying():
            paper.heading(part.title)
            paper.say(report.filled(part.text), 10)


def _summary(paper: Paper, report: Report, part: Summary) -> None:
    words = report.words
    if part.before is None:
        heads = [words.say("figure"), words.say("now")]
        shown = [[words.headed(f), words.value(f, v)]
                 for f, v in zip(part.figures, part.values, strict=True)]  # fmt: skip
    else:
        heads = [words.say(name) for name in ("figure", "now", "before", "change")]
        several = zip(part.figures, part.values, part.before, strict=True)
        shown = [[words.headed(f), words.value(f, v), words.value(f, b), words.change(f, v, b)]
                 for f, v, b in several]  # fmt: skip
    paper.rows(heads, shown)


def _sheet(paper: Paper, report: Report, sheet: Sheet) -> None:
    words = report.words
    if not sheet.labels:
        paper.heading(sheet.title)
        paper.say(words.say("nobody"), 10, quiet=True)
        return
    for title, columns in _pieces(report, sheet):
        paper.heading(title, room=45)
        heads = [sheet.head, *(words.headed(sheet.figures[i]) for i in columns)]
        rows = [
            [label, *_shown(report, sheet.figures, values, columns)]
            for label, values in zip(sheet.labels, sheet.values, strict=True)
        ]
        total = [words.say("total"), *_shown(report, sheet.figures, sheet.total, columns)]
        paper.rows(heads, rows, total)


def _pieces(report: Report, sheet: Sheet) -> list[tuple[str, list[int]]]:
    """What has room on the page; else one table for each group of figures."""
    if len(sheet.figures) <= MOST:
        return [(sheet.title, list(range(len(sheet.figures))))]
    groups = {
        group: [i for i, figure in enumerate(sheet.figures) if figure.id in names]
        for group, names in GROUPS.items()
    }
    return [
        (f"{sheet.title}: {report.words.say(f'group.{group}')}", columns)
        for group, columns in groups.items()
        if columns
    ]


def _shown(
    report: Report,
    figures: Sequence[Figure],
    values: Sequence[Value],
    columns: Sequence[int],
) -> list[str]:
    return [report.words.value(figures[i], values[i]) for i in columns]


def _definitions(paper: Paper, report: Report) -> None:
    paper.heading(report.words.say("definitions"))
    for figure in report.figures:
        paper.say(report.words.headed(figure), 8.5, bold=True)
        paper.say(report.define(figure), 8.5, quiet=True)
        paper.ln(1)


def _closing(paper: Paper, report: Report) -> None:
    """What `ticket-server verify --expect` holds the log against."""
    closed = report.asked.closed
    if closed is None or not closed.hash:
        return
    paper.ln(4)
    if paper.will_page_break(14):
        paper.add_page()
    words = report.words
    paper.say(words.say("closing", day=words.day(closed.day), seq=closed.seq), 8, quiet=True)
    paper.say(closed.hash.hex(" ", 2), 8, align=Align.L)
