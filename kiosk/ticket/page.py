"""The ticket while it is being laid out: marks from top to bottom."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from kiosk.ticket.blocks import Block
from kiosk.ticket.flow import Align, Word, paragraph
from kiosk.ticket.marks import BLACK, Mark, Rule
from kiosk.ticket.measures import Measures


@dataclass(kw_only=True)
class Page:
    """Marks so far; the next one goes to `y` or below, into the column.

    `origins`: for each mark, the block of the layout that it comes from.
    """

    sizes: Measures
    marks: list[Mark] = field(default_factory=list)
    origins: list[Block] = field(default_factory=list)
    y: int = 0
    column: tuple[int, int] = (0, 0)
    """From where to where; the whole room if nothing else is said."""

    def __post_init__(self) -> None:
        margin = self.sizes.margin
        self.column = (margin, self.sizes.width - margin)

    @property
    def left(self) -> int:
        """Where the column begins."""
        return self.column[0]

    @property
    def right(self) -> int:
        """Where the column ends."""
        return self.column[1]

    @property
    def room(self) -> int:
        """How wide the column is."""
        return self.right - self.left

    @property
    def ink_bottom(self) -> int:
        """Where the ink so far ends."""
        return max((mark.box[3] for mark in self.marks), default=0)

    @contextmanager
    def within(self, left: int, right: int) -> Iterator[None]:
        """Everything goes between `left` and `right` for a while."""
        before, self.column = self.column, (left, right)
        yield
        self.column = before

    def came_from(self, block: Block) -> None:
        """All marks whose origin is not known yet are the block's."""
        self.origins += [block] * (len(self.marks) - len(self.origins))

    def put(self, *marks: Mark) -> None:
        """Add marks; `y` goes under the lowest."""
        self.marks += marks
        self.y = max([self.y, *(mark.box[3] for mark in marks)])

    def write(
        self,
        content: Sequence[Word],
        *,
        align: Align = "left",
        leading: float | None = None,
        fill: int = BLACK,
    ) -> None:
        """Wrapped words at `y`."""
        marks, self.y = paragraph(
            content,
            left=self.left,
            top=self.y,
            room=self.room,
            align=align,
            leading=leading,
            fill=fill,
        )
        self.marks += marks

    def rule(self, *, thick: int = 3, dash: tuple[int, int] | None = None) -> None:
        """A line over the whole column."""
        grid = self.sizes.grid
        thick = -(-thick // grid) * grid
        self.put(Rule(left=self.left, right=self.right, y=self.y, thick=thick, dash=dash))

    def skip(self, dots: float) -> None:
        """Leave white."""
        self.y += round(dots)
