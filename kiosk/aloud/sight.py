"""What of a page's lists is in sight: sheets are turned, never scrolled. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kiosk.finding.shown import Found
from kiosk.finding.suggestions import Suggestion

Row = TypeVar("Row")


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The sheet of a list that is seen: so many rows, from the one at `first` on, from 0."""

    first: int
    many: int

    def of(self, rows: Sequence[Row]) -> Sequence[Row]:
        """The rows that are seen."""
        return rows[self.first : self.first + self.many]


@dataclass(frozen=True, kw_only=True)
class Sight:
    """`sheets`: by the name of a list; one without is seen whole.

    `found`: for what is typed; `guide`: who can be asked where that is nothing; `offered`: before
    anything is typed.
    """

    sheets: Mapping[str, Sheet] = field(default_factory=dict)
    found: Sequence[Found] = ()
    guide: Sequence[Found] = ()
    offered: Sequence[Suggestion] = ()

    def of(self, name: str, rows: Sequence[Row]) -> Sequence[Row]:
        """The rows of that list that are seen."""
        sheet = self.sheets.get(name)
        return sheet.of(rows) if sheet else rows

    def ends(self, name: str, count: int) -> bool:
        """Whether the last of the list's rows is seen."""
        sheet = self.sheets.get(name)
        return sheet is None or sheet.first + sheet.many >= count
