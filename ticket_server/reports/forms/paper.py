"""The paper of a report: A4 with the house's fonts, a foot on each page, texts, tables, charts."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fpdf import FPDF
from fpdf.enums import Align, TableBordersLayout, XPos, YPos
from fpdf.fonts import FontFace

from ticket_server.reports.charts.drawing import HAIR, INK, INK2, Drawing
from ticket_server.reports.charts.on_pdf import put
from ticket_server.reports.wording import Words

FONTS: Final = Path(__file__).parents[3] / "assets" / "fonts"
TEXT, DIGITS = "BeVietnamPro", "NotoSans"
MARGIN: Final = 14.0
WIDTH: Final = 210.0 - 2 * MARGIN
FOOT: Final = 16.0
LINE: Final = 0.5
"""Height of a line in mm for each point of its font: Vietnamese capitals carry marks above."""
FIRST: Final = 40.0
MOST_FIRST: Final = 92.0
EACH: Final = 22.0
LEAST_EACH: Final = 15.5
LONG_NAMES: Final = 26


class Paper(FPDF):
    """One document. `foot`: what stands at the left of each foot."""

    def __init__(self, words: Words, foot: str) -> None:
        super().__init__(format="A4")
        self._words, self._foot = words, foot
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.set_auto_page_break(auto=True, margin=FOOT + 2)
        self.set_lang(words.language)
        self.add_font(TEXT, "", FONTS / "BeVietnamPro-Medium.ttf")
        self.add_font(TEXT, "B", FONTS / "BeVietnamPro-Bold.ttf")
        self.add_font(DIGITS, "", FONTS / "NotoSans-Bold.ttf")
        self.add_page()

    def footer(self) -> None:
        """The centre, and which page of how many."""
        self.set_y(-FOOT)
        self.set_draw_color(HAIR)
        self.set_line_width(0.2)
        self.line(MARGIN, self.get_y(), MARGIN + WIDTH, self.get_y())
        self.ink(8, quiet=True)
        self.set_y(-FOOT + 2)
        page = self._words.say("page", page=self.page_no(), pages="{nb}")
        self.cell(WIDTH / 2, 5, self._foot)
        self.cell(WIDTH / 2, 5, page, align=Align.R)

    def ink(self, size: float, *, bold: bool = False, quiet: bool = False) -> None:
        """The font of what comes next."""
        self.set_font(TEXT, "B" if bold else "", size)
        self.set_text_color(INK2 if quiet else INK)

    def say(
        self, text: str, size: float, *, bold: bool = False, quiet: bool = False,
        align: Align = Align.L, width: float = 0,
    ) -> None:  # fmt: skip
        """A paragraph."""
        self.ink(size, bold=bold, quiet=quiet)
        self.multi_cell(width, size * LINE, text, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def heading(self, text: str, room: float = 30) -> None:
        """A part's title; it never stands alone at the foot of a page."""
        if self.will_page_break(room):
            self.add_page()
        self.ln(4)
        self.say(text, 11.5, bold=True)
        self.ln(1)

    def chart(self, drawing: Drawing) -> None:
        """A chart across the page, in one piece."""
        height = drawing.height * WIDTH / drawing.width
        if self.will_page_break(height):
            self.add_page()
        put(self, drawing, MARGIN, self.get_y(), WIDTH)
        self.set_y(self.get_y() + height)

    def rows(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], total: Sequence[str] = ()
    ) -> None:
        """A table whose first column is text and whose others are numbers; heads on each page."""
        columns = len(heads) - 1
        first = min(MOST_FIRST, max(FIRST, WIDTH - EACH * columns))
        if any(len(row[0]) > LONG_NAMES for row in rows):
            first = min(MOST_FIRST, max(first, WIDTH - LEAST_EACH * columns))
        each = min(EACH, (WIDTH - first) / max(columns, 1))
        self.set_draw_color("#71839C")
        self.set_line_width(0.15)
        self.ink(8)
        digits = FontFace(family=DIGITS, emphasis="", size_pt=8.5)
        name = FontFace(family=TEXT, emphasis="", size_pt=8.5)
        strong = FontFace(family=TEXT, emphasis="BOLD", size_pt=8.5)
        with self.table(
            width=first + each * columns,
            align=Align.L,
            col_widths=(first, *([each] * columns)),
            text_align=(Align.L, *([Align.R] * columns)),
            borders_layout=TableBordersLayout.ALL,
            headings_style=FontFace(
                family=TEXT, emphasis="BOLD", size_pt=7.5, fill_color="#E6EDF7"
            ),
            line_height=4.4,
            padding=1,
        ) as table:
            table.row(heads)
            for row in rows:
                line = table.row()
                line.cell(row[0], style=name)
                for value in row[1:]:
                    line.cell(value, style=digits)
            if total:
                line = table.row()
                line.cell(total[0], style=strong)
                for value in total[1:]:
                    line.cell(value, style=digits)
