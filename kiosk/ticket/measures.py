"""The sizes of a layout on one printer's paper. All in dots."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from kiosk.ticket.blocks import Size

LEAST_NUMBER_MM = 15
WIDTHS = (576, 512, 384)
"""Of paper, in the order in which a layout gives its sizes."""


@dataclass(frozen=True, kw_only=True)
class Measures:
    """What things measure on paper of `width`; `grid` 2: what is large is drawn in double dots."""

    width: int
    dots_per_mm: float
    named: Mapping[str, int]
    grid: int = 1

    def of(self, size: Size) -> int:
        """The dots of a size."""
        return self.named[size] if isinstance(size, str) else size

    def mm(self, length: float) -> int:
        """The dots of a length in millimetres, at least."""
        return ceil(length * self.dots_per_mm)

    @property
    def margin(self) -> int:
        """White on the left and on the right."""
        return self.named["margin"]

    @property
    def gap(self) -> int:
        """What white is counted in."""
        return self.named["gap"]

    @property
    def room(self) -> int:
        """Between the margins."""
        return self.width - 2 * self.margin

    @property
    def least_number(self) -> int:
        """No number is lower."""
        return self.mm(LEAST_NUMBER_MM)


def measures(
    sizes: Mapping[str, tuple[int, int, int]],
    width: int,
    dots_per_mm: float,
    *,
    grid: int = 1,
) -> Measures:
    """The sizes for 576, 512 or 384 dots; what is to keep its millimetres keeps them."""
    column = WIDTHS.index(width)
    named = {name: dots[column] for name, dots in sizes.items()}
    return Measures(width=width, dots_per_mm=dots_per_mm, named=named, grid=grid)
