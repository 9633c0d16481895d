"""How many wait for what, and how long it takes: the hall's rows of the server's outlook. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from counter_display.fields import broken
from ticket_protocol.board import Board
from ticket_protocol.centre import Category, Centre
from ticket_protocol.outlook import CategoryOutlook, Outlook

OLD = timedelta(minutes=5)
"""What was expected that long ago is told no more."""
SHORT_MIN = 3
UNKNOWN = -1
PLATES = 3


@dataclass(frozen=True, kw_only=True)
class WaitRow:
    """One category for which people wait. `minutes`: 0 for very few, UNKNOWN if nobody can say.

    `counters`: what stands on the plates of its counters.
    """

    name: str
    english: str
    counters: tuple[str, ...]
    waiting: int
    minutes: int

    @property
    def broken(self) -> str:
        """The name on two lines, parted at its meaning."""
        return broken(self.name)

    @property
    def plates(self) -> list[str]:
        """The same as a list, which QML can walk through."""
        return list(self.counters)


def rows(
    outlook: Outlook | None,
    board: Board,
    centre: Centre,
    clock: datetime,
    *,
    zone: tuple[int, ...] = (),
) -> tuple[WaitRow, ...]:
    """In the order of the centre's categories; none without an outlook, or from an old one.

    The count is the one that kiosk and ticket tell: everybody who is before a new number, also
    from other categories. Where nobody waits for the category itself, there is nothing to tell.
    With a `zone`, only what one of its counters serves.
    """
    if outlook is None or clock - outlook.at > OLD:
        return ()
    waited_for = {category for waiting in board.waiting for category in waiting.categories}
    found = (
        (category, outlook.category(category.id))
        for category in centre.categories
        if category.id in waited_for and (not zone or set(zone) & set(board.serving(category.id)))
    )
    return tuple(_row(c, told, board) for c, told in found if told is not None and told.waiting > 0)


def _row(category: Category, told: CategoryOutlook, board: Board) -> WaitRow:
    minutes = told.expected.minutes if told.expected else UNKNOWN
    return WaitRow(
        name=category.name.vi,
        english=category.name.en or "",
        counters=plates(board.serving(category.id)),
        waiting=told.waiting,
        minutes=0 if 0 <= minutes < SHORT_MIN else minutes,
    )


def plates(counters: Sequence[int]) -> tuple[str, ...]:
    """A plate for each counter; for many, one plate that names them in runs: 1–4, 6."""
    if len(counters) <= PLATES:
        return tuple(str(number) for number in counters)
    runs: list[list[int]] = []
    for number in sorted(counters):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return (", ".join(_run(run) for run in runs),)


def _run(run: list[int]) -> str:
    return str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}"
