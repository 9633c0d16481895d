"""The head and the foot of an official document: agency and motto, number and place, signatures."""

from collections.abc import Sequence
from typing import Final

from fpdf.enums import Align, XPos, YPos

from ticket_server.reports.forms.paper import LINE, MARGIN, WIDTH, Paper
from ticket_server.reports.report import Report
from ticket_server.reports.template import Template, Text

LEFT: Final = 0.44 * WIDTH
SIZE: Final = 9.0
UNDER: Final = 24.0
SIGNED: Final = 32.0
"""Room for a name, a signature and a seal."""


def head(paper: Paper, report: Report, template: Template) -> None:
    """Agency at the left, motto at the right, then the title."""
    top = paper.get_y()
    left = _lines(paper, report, template.agency, MARGIN, LEFT)
    paper.set_y(top)
    right = _lines(paper, report, template.motto, MARGIN + LEFT, WIDTH - LEFT)
    paper.set_y(max(left, right) + 3)
    _pair(paper, report, template.number, template.place)
    paper.ln(7)
    language = report.words.language
    paper.say(report.filled(template.title.said(language)), 15, bold=True, align=Align.C)
    paper.say(report.filled(template.subtitle.said(language)), 11, bold=True, align=Align.C)
    if report.period.live:
        paper.say(report.words.say("live"), 9, quiet=True, align=Align.C)
    paper.ln(2)


def foot(paper: Paper, report: Report, template: Template) -> None:
    """Who gets it, and who signs, beside one another."""
    language = report.words.language
    paper.ln(6)
    if paper.will_page_break(SIGNED + 24):
        paper.add_page()
    if template.recipients:
        paper.say(report.words.say("recipients"), SIZE, bold=True)
        for one in template.recipients:
            paper.say(f"- {report.filled(one.said(language))}", SIZE)
        paper.ln(3)
    top, each = paper.get_y(), WIDTH / max(len(template.signatures), 1)
    for i, signature in enumerate(template.signatures):
        paper.set_y(top)
        lines = [signature.title, *([signature.note] if signature.note else [])]
        _lines(paper, report, lines, MARGIN + i * each, each, under=False)
    if template.signatures:
        paper.set_y(top + SIGNED)


def _lines(
    paper: Paper, report: Report, lines: Sequence[Text], x: float, width: float, *,
    under: bool = True,
) -> float:  # fmt: skip
    """Lines in the middle of a column, the last of several with a rule under it; where they end."""
    for i, line in enumerate(lines):
        bold = i > 0 if under else i == 0
        paper.ink(SIZE, bold=bold)
        paper.set_x(x)
        text = report.filled(line.said(report.words.language))
        paper.multi_cell(width, SIZE * LINE, text, align=Align.C, new_x=XPos.LEFT, new_y=YPos.NEXT)
    if under and lines:
        middle, y = x + width / 2, paper.get_y() + 1
        paper.set_line_width(0.3)
        paper.line(middle - UNDER / 2, y, middle + UNDER / 2, y)
    return float(paper.get_y())


def _pair(paper: Paper, report: Report, left: Text | None, right: Text | None) -> None:
    language = report.words.language
    paper.ink(SIZE)
    for text, width in ((left, LEFT), (right, WIDTH - LEFT)):
        said = "" if text is None else report.filled(text.said(language))
        paper.cell(width, SIZE * LINE, said, align=Align.C)
    paper.ln(SIZE * LINE)
