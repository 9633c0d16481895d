"""Draws emergency slips on A4, to be printed and cut. Vietnamese leads; millimetres."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from ticket_protocol.centre import Centre
from ticket_server.slips.content import Field, Series, on_pages

FONTS: Final = Path(__file__).parents[2] / "assets" / "fonts"
TEXT, DIGITS = "BeVietnamPro", "NotoSans"
PAGE_W, PAGE_H = 210.0, 297.0
MARGIN = 10.0
COLUMNS, ROWS = 2, 5
PLACES = COLUMNS * ROWS
SLIP_W = (PAGE_W - 2 * MARGIN) / COLUMNS
SLIP_H = (PAGE_H - 2 * MARGIN) / ROWS
PAD = 5.0
MARK = 6.0
"""Length of a cut mark."""
BOXES_H = 18.0
"""What fields that are ticked have of a slip's height."""
GREY = 90

TITLE = ("Số dự phòng", "Emergency number")
HOW: Final = (
    (
        "Khi kiosk và máy chủ đều không hoạt động, hãy phát các phiếu này.",
        "Give out these slips when neither the kiosks nor the server work.",
    ),
    (
        "In sẵn, cắt cả tập theo dấu; xếp các tập lên nhau từ trái sang phải, từ trên xuống dưới.",
        "Print, cut the whole stack at the marks, lay the piles on one another, left to right.",
    ),
    (
        "Phát từ số nhỏ đến số lớn; ghi ngày và giờ; phiếu có nhiều lĩnh vực thì đánh dấu một ô.",
        "Give them out from the lowest up; write date and time; tick one field of several.",
    ),
    (
        "Trong lúc chờ hệ thống, gọi số bằng miệng, theo giờ ghi trên phiếu.",
        "As long as nothing works, call the numbers by voice, in the order of the times written.",
    ),
    (
        "Khi hệ thống chạy lại, nhập số đầu và số cuối đã phát của mỗi lĩnh vực.",
        "When the system runs again, enter the first and the last number given of each field.",
    ),
    (
        "Phiếu còn lại để dành cho lần sau; phiếu đã phát thì in lại.",
        "Keep the slips that are left for the next time; print again those that were given out.",
    ),
)


def write(centre: Centre, several: Sequence[Series], target: Path) -> int:
    """Writes the PDF to `target`; returns its pages. OSError when it cannot be written."""
    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(auto=False)
    pdf.set_title(f"{TITLE[0]} · {centre.short.vi}")
    pdf.set_lang("vi")
    pdf.add_font(TEXT, "", FONTS / "BeVietnamPro-Medium.ttf")
    pdf.add_font(TEXT, "B", FONTS / "BeVietnamPro-Bold.ttf")
    pdf.add_font(DIGITS, "B", FONTS / "NotoSans-Bold.ttf")
    _cover(pdf, centre, several)
    for series in several:
        for page in on_pages(series.numbers, PLACES):
            pdf.add_page()
            _cut_marks(pdf)
            for place, number in enumerate(page):
                if number is not None:
                    _slip(pdf, centre, series, number, place)
    pdf.output(str(target))
    return int(pdf.pages_count)


def _cover(pdf: FPDF, centre: Centre, several: Sequence[Series]) -> None:
    pdf.add_page()
    pdf.set_margin(2 * MARGIN)
    pdf.set_xy(2 * MARGIN, 2 * MARGIN)
    _line(pdf, centre.name.vi, 16, bold=True)
    _line(pdf, f"{TITLE[0]} · {TITLE[1]}", 13)
    pdf.ln(6)
    for step, (vi, en) in enumerate(HOW, 1):
        _line(pdf, f"{step}. {vi}", 12)
        _line(pdf, en, 10, grey=True)
        pdf.ln(2)
    pdf.ln(4)
    for series in several:
        names = "; ".join(f"{f.name.vi} ({_counters(f)[0]})" for f in series.fields)
        _line(pdf, f"{series.numbers[0]} – {series.numbers[-1]}: {names}", 10, bold=True)


def _line(pdf: FPDF, text: str, size: float, *, bold: bool = False, grey: bool = False) -> None:
    pdf.set_font(TEXT, "B" if bold else "", size)
    pdf.set_text_color(GREY if grey else 0)
    pdf.multi_cell(0, size * 0.5, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _cut_marks(pdf: FPDF) -> None:
    """At the paper's edges, where no slip is."""
    pdf.set_line_width(0.2)
    for column in range(COLUMNS + 1):
        x = MARGIN + column * SLIP_W
        pdf.line(x, MARGIN - MARK, x, MARGIN - 1)
        pdf.line(x, PAGE_H - MARGIN + 1, x, PAGE_H - MARGIN + MARK)
    for row in range(ROWS + 1):
        y = MARGIN + row * SLIP_H
        pdf.line(MARGIN - MARK, y, MARGIN - 1, y)
        pdf.line(PAGE_W - MARGIN + 1, y, PAGE_W - MARGIN + MARK, y)


def _slip(pdf: FPDF, centre: Centre, series: Series, number: str, place: int) -> None:
    left = MARGIN + place % COLUMNS * SLIP_W + PAD
    top = MARGIN + place // COLUMNS * SLIP_H + PAD - 1
    _put(pdf, left, top, centre.short.vi, 9, bold=True)
    _put(pdf, left, top + 4.2, f"{TITLE[0]} · {TITLE[1]}", 8, grey=True)
    pdf.set_font(DIGITS, "B", 44)
    pdf.set_text_color(0)
    pdf.set_xy(left, top + 7.5)
    pdf.cell(SLIP_W - 2 * PAD, 17, number)
    if len(series.fields) == 1:
        _one_field(pdf, series.fields[0], left, top + 24.5)
    else:
        _boxes(pdf, series.fields, left, top + 25)
    _put(pdf, left, MARGIN + (place // COLUMNS + 1) * SLIP_H - 8, "Ngày .................... "
         "Giờ lấy số .............", 9)  # fmt: skip


def _one_field(pdf: FPDF, field: Field, left: float, top: float) -> None:
    vi, en = _counters(field)
    _put(pdf, left, top, field.name.vi, 8.5, bold=True)
    _put(pdf, left, top + 3.8, field.name.en or "", 7, grey=True)
    _put(pdf, left, top + 8, f"Mời chờ gọi số tại {vi}", 8.5, bold=True)
    _put(pdf, left, top + 11.8, f"Please wait for your number at {en}", 7, grey=True)


def _boxes(pdf: FPDF, fields: Sequence[Field], left: float, top: float) -> None:
    """One line for each field, to be ticked; the more there are, the smaller."""
    step = min(5.2, BOXES_H / len(fields))
    side, size = 0.7 * step, 8.5 * step / 5.2
    for i, field in enumerate(fields):
        y = top + i * step
        pdf.rect(left + 1, y, side, side)
        text = f"{field.name.vi} ({_counters(field)[0]})"
        _put(pdf, left + side + 2, y + side / 2 - 2.1, text, size, bold=True,
             width=SLIP_W - 2 * PAD - side - 2)  # fmt: skip


def _counters(field: Field) -> tuple[str, str]:
    numbers = ", ".join(map(str, field.counters))
    return f"quầy {numbers}", f"counter {numbers}"


def _put(
    pdf: FPDF, x: float, y: float, text: str, size: float,
    *, bold: bool = False, grey: bool = False, width: float = SLIP_W - 2 * PAD,
) -> None:  # fmt: skip
    """One line, made smaller where it is too long for `width`."""
    pdf.set_font(TEXT, "B" if bold else "", size)
    wide = pdf.get_string_width(text)
    if wide > width:
        pdf.set_font_size(size * width / wide)
    pdf.set_text_color(GREY if grey else 0)
    pdf.set_xy(x, y)
    pdf.cell(width, 4.2, text)
