"""What changes with the clock alone: the time, the date, and where the picture stands. Pure."""

from dataclasses import dataclass
from datetime import datetime

from screen_kit.dates import short_date

SHIFT_S = 300
SHIFTS = ((0, 0), (4, 0), (4, 4), (0, 4), (-4, 4), (-4, 0), (-4, -4), (0, -4), (4, -4))
"""Where the whole picture stands, in turns, so that nothing burns in."""


@dataclass(frozen=True, kw_only=True)
class Moment:
    """As it is written; empty before the centre's own time is known."""

    clock: str = ""
    date: str = ""
    shift: tuple[int, int] = (0, 0)


def moment(local: datetime | None, *, elapsed_s: float) -> Moment:
    """At `local`, the centre's time, `elapsed_s` after the start of the program."""
    shift = SHIFTS[int(elapsed_s / SHIFT_S) % len(SHIFTS)]
    if local is None:
        return Moment(shift=shift)
    return Moment(clock=f"{local:%H:%M}", date=short_date(local.date(), "vi"), shift=shift)
