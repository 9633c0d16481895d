"""A drawing on a page of a PDF: lines stay lines, texts stay texts."""

from fpdf import FPDF

from ticket_server.reports.charts.drawing import Anchor, Box, Drawing, Label, Line, Shape

POINTS_A_MM = 72 / 25.4
FONT = "BeVietnamPro"


def put(pdf: FPDF, drawing: Drawing, x: float, y: float, width: float) -> float:
    """Draws it `width` mm wide with its corner at `x`, `y`; returns its height."""
    pen = _Pen(pdf, x, y, width / drawing.width)
    with pdf.local_context():
        for shape in drawing.shapes:
            pen.draw(shape)
    return drawing.height * width / drawing.width


class _Pen:
    """Draws in the units of a drawing."""

    def __init__(self, pdf: FPDF, x: float, y: float, scale: float) -> None:
        self._pdf = pdf
        self._x, self._y, self._scale = x, y, scale

    def draw(self, shape: Shape) -> None:
        match shape:
            case Box():
                self._pdf.set_fill_color(shape.fill)
                corner = self._at(shape.x, shape.y)
                size = (shape.w * self._scale, shape.h * self._scale)
                self._pdf.rect(*corner, *size, style="F")
            case Line():
                self._line(shape)
            case Label():
                self._label(shape)

    def _line(self, line: Line) -> None:
        pdf, points = self._pdf, [self._at(*point) for point in line.points]
        pdf.set_draw_color(line.colour)
        pdf.set_line_width(line.width * self._scale)
        dash = line.dash * self._scale
        pdf.set_dash_pattern(dash=dash, gap=dash)
        if len(points) > 1:
            pdf.polyline(points)
        pdf.set_dash_pattern()

    def _label(self, label: Label) -> None:
        pdf = self._pdf
        pdf.set_font(FONT, "B" if label.bold else "", label.size * self._scale * POINTS_A_MM)
        pdf.set_text_color(label.colour)
        x, y = self._at(label.x, label.y)
        wide = pdf.get_string_width(label.text)
        left = {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[label.anchor]
        pdf.text(x - left, y, label.text)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return self._x + x * self._scale, self._y + y * self._scale
