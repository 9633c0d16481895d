"""Where values stand on a chart: round steps, and a field with lines and numbers at its side."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from ticket_server.reports.charts.drawing import HAIR, INK2, Anchor, Label, Line, Shape

STEPS = (1, 2, 5, 10)
LINES = 5


@dataclass(frozen=True, kw_only=True)
class Field:
    """The part of a drawing in which values are drawn, from 0 up to `top`."""

    left: float
    up: float
    width: float
    height: float
    top: float

    def y(self, value: float) -> float:
        """Where a value stands."""
        return self.up + self.height * (1 - value / self.top)

    @property
    def foot(self) -> float:
        """Where zero stands."""
        return self.up + self.height


def top_of(highest: float) -> tuple[float, float]:
    """The end of an axis that holds `highest`, and the step of its lines: 1, 2 or 5 times ten."""
    if highest <= 0:
        return 1.0, 1.0
    rough = highest / LINES
    tens = 10.0 ** math.floor(math.log10(rough))
    step = next(s * tens for s in STEPS if s * tens >= rough * 0.999)
    return step * math.ceil(highest / step - 1e-9), step


def scale(field: Field, step: float, said: Callable[[float], str]) -> list[Shape]:
    """Lines across the field, with their values at the left."""
    shapes: list[Shape] = []
    for i in range(round(field.top / step) + 1):
        y = field.y(i * step)
        ends = ((field.left, y), (field.left + field.width, y))
        shapes.append(Line(points=ends, colour=INK2 if i == 0 else HAIR))
        shapes.append(
            Label(x=field.left - 8, y=y + 4, text=said(i * step), anchor=Anchor.END, colour=INK2)
        )
    return shapes
