"""A drawing as SVG. No styles: the page's policy forbids them, and paper knows none."""

from xml.sax.saxutils import escape, quoteattr

from ticket_server.reports.charts.drawing import Anchor, Box, Drawing, Label, Line, Shape

FONT = "'Be Vietnam Pro', 'Noto Sans', sans-serif"


def svg_of(drawing: Drawing) -> str:
    """The whole element, with its title and what it says."""
    shapes = "".join(_shape(shape) for shape in drawing.shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" font-family="{FONT}" '
        f'viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}" '
        f"aria-label={quoteattr(f'{drawing.title}. {drawing.said}')}>{shapes}</svg>"
    )


def _shape(shape: Shape) -> str:
    match shape:
        case Box():
            return (
                f'<rect x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.w)}" '
                f'height="{_n(shape.h)}" fill="{shape.fill}"/>'
            )
        case Line():
            points = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
            dash = f' stroke-dasharray="{_n(shape.dash)}"' if shape.dash else ""
            return (
                f'<polyline points="{points}" fill="none" stroke="{shape.colour}" '
                f'stroke-width="{_n(shape.width)}"{dash}/>'
            )
        case Label():
            anchor = "" if shape.anchor is Anchor.START else f' text-anchor="{shape.anchor}"'
            weight = ' font-weight="700"' if shape.bold else ""
            return (
                f'<text x="{_n(shape.x)}" y="{_n(shape.y)}" font-size="{_n(shape.size)}" '
                f'fill="{shape.colour}"{anchor}{weight}>{escape(shape.text)}</text>'
            )


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
