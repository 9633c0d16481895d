"""What is busy now, category by category, and what of it is shown at a time. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.showing import kept
from ticket_protocol.centre import Centre
from ticket_protocol.outlook import Outlook

QUIET_MIN, BUSY_MIN = 10, 30
"""Minutes of expected wait: up to the first it is quiet, from the second on busy."""
MOST = 4
"""Rows that are shown at a time; then come the next ones."""
TURN_S = 10.0
SHIFT_S = 300.0
SHIFTS = ((4, 4), (-4, 4), (-4, -4), (4, -4))
"""Pixels at reference size, one after the other, so that nothing burns in."""


class Load(StrEnum):
    """How much there is to do, in a word."""

    QUIET = "quiet"
    NORMAL = "normal"
    BUSY = "busy"


BARS = {Load.QUIET: 1, Load.NORMAL: 2, Load.BUSY: 3}


@dataclass(frozen=True, kw_only=True)
class Busy:
    """A category: `load` as the end of a text's id, and as so many of three `bars`."""

    key: str
    name: str
    picture: str
    load: str
    bars: int
    language: str


def load_of(minutes: int) -> Load:
    """What a wait of so many minutes is called."""
    if minutes <= QUIET_MIN:
        return Load.QUIET
    return Load.BUSY if minutes >= BUSY_MIN else Load.NORMAL


def busy(centre: Centre, outlook: Outlook | None, language: str) -> tuple[Busy, ...]:
    """All categories for which a wait is expected now, in the centre's order."""
    told = {c.category: c for c in outlook.categories} if outlook else {}
    rows = []
    for category in centre.categories:
        now = told.get(category.id)
        if category.withdrawn or now is None or now.expected is None or not now.open:
            continue
        load = load_of(now.expected.minutes)
        rows.append(
            Busy(
                key=category.id, name=kept(category.name.said(language)), picture=category.icon,
                load=load.value, bars=BARS[load], language=language,
            )
        )  # fmt: skip
    return tuple(rows)


def each(count: int) -> int:
    """How many of `count` rows are shown at a time: about as many each time."""
    return -(-count // _sheets(count))


def turned(rows: Sequence[Busy], seconds: float) -> tuple[Busy, ...]:
    """What of `rows` is shown at `seconds`: every one in its turn."""
    first = int(seconds // TURN_S) % _sheets(len(rows)) * each(len(rows))
    return tuple(rows[first : first + each(len(rows))])


def spoken(languages: Sequence[str], count: int, seconds: float) -> str:
    """In which language `count` rows are shown at `seconds`: all rows in one, then in the next."""
    return languages[int(seconds // TURN_S) // _sheets(count) % len(languages)]


def _sheets(count: int) -> int:
    return max(1, -(-count // MOST))


def shift(seconds: float) -> tuple[int, int]:
    """Where the picture stands now."""
    return SHIFTS[int(seconds // SHIFT_S) % len(SHIFTS)]
