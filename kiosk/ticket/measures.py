"""The sizes of a ticket for each width of paper. All in dots."""

from dataclasses import dataclass, replace
from math import ceil

LEAST_NUMBER_MM = 15
LEAST_QR_MM = 20


@dataclass(frozen=True, kw_only=True)
class Measures:
    """Sizes of fonts, heights of digits (`number`, `plate_number`), and room.

    `beside`: the QR stands beside the people ahead (else under them, with the time beside it).
    """

    width: int
    margin: int
    centre: int
    heading: int
    number: int
    least_number: int
    plate: int
    plate_label: int
    plate_number: int
    title: int
    text: int
    small: int
    figure: int
    clock: int
    foot: int
    gap: int
    least_qr: int
    beside: bool

    @property
    def room(self) -> int:
        """Between the margins."""
        return self.width - 2 * self.margin


_BROAD = Measures(
    width=576, margin=24, centre=28, heading=38, number=162, least_number=0, plate=100,
    plate_label=44, plate_number=60, title=38, text=28, small=24, figure=40, clock=32, foot=28,
    gap=22, least_qr=0, beside=True,
)  # fmt: skip
_MIDDLE = replace(
    _BROAD, width=512, margin=20, centre=26, heading=36, number=144, plate=92, plate_label=40,
    plate_number=56, title=36, text=27, figure=38, clock=30, foot=27, gap=20,
)  # fmt: skip
_NARROW = replace(
    _BROAD, width=384, margin=10, centre=27, heading=32, number=120, plate=88, plate_label=34,
    plate_number=50, title=32, text=26, figure=36, clock=25, foot=26, gap=22, beside=False,
)  # fmt: skip
_OF = {m.width: m for m in (_BROAD, _MIDDLE, _NARROW)}


def measures(width: int, dots_per_mm: float) -> Measures:
    """The sizes for 576, 512 or 384 dots; number and QR keep their millimetres."""
    least = ceil(LEAST_NUMBER_MM * dots_per_mm)
    return replace(
        _OF[width],
        number=max(_OF[width].number, least),
        least_number=least,
        least_qr=ceil(LEAST_QR_MM * dots_per_mm),
    )
