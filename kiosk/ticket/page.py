"""The ticket while it is being laid out: marks from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.ticket.flow import Align, Word, paragraph
from kiosk.ticket.marks import BLACK, Mark, Rule
from kiosk.ticket.measures import Measures


@dataclass(kw_only=True)
class Page:
    """Marks so far; the next one goes to `y` or below."""

    sizes: Measures
    marks: list[Mark] = field(default_factory=list)
    y: int = 0

    @property
    def left(self) -> int:
        """The left margin."""
        return self.sizes.margin

    @property
    def right(self) -> int:
        """The right margin."""
        return self.sizes.width - self.sizes.margin

    @property
    def ink_bottom(self) -> int:
        """Where the ink so far ends."""
        return max((mark.box[3] for mark in self.marks), default=0)

    def put(self, *marks: Mark) -> None:
        """Add marks; `y` goes under the lowest."""
        self.marks += marks
        self.y = max([self.y, *(mark.box[3] for mark in marks)])

    def write(
        self,
        content: Sequence[Word],
        *,
        align: Align = "left",
        left: int | None = None,
        room: int | None = None,
        leading: float | None = None,
        fill: int = BLACK,
    ) -> None:
        """Wrapped words at `y`, over the whole room if nothing else is said."""
        marks, self.y = paragraph(
            content,
            left=self.left if left is None else left,
            top=self.y,
            room=room or self.sizes.room,
            align=align,
            leading=leading,
            fill=fill,
        )
        self.marks += marks

    def rule(self, *, dash: tuple[int, int] | None = None) -> None:
        """A line from margin to margin."""
        self.put(Rule(left=self.left, right=self.right, y=self.y, dash=dash))

    def skip(self, dots: float) -> None:
        """Leave white."""
        self.y += round(dots)
