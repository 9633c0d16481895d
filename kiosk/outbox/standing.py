"""How numbers are given now: by the server, by this kiosk alone, or not at all. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.outbox.outbox import Stop

WORST_FIRST = (
    Stop.NOWHERE, Stop.LOCKED, Stop.UNKEPT, Stop.LOST, Stop.CLOCK, Stop.UNTOLD, Stop.USED_UP,
    Stop.OFF,
)  # fmt: skip
"""Of several reasons the one that somebody should do something about is told."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """`away`: the server cannot be reached. `stops`: by category, why it has no number here then.

    A category that is not among `stops` has numbers.
    """

    away: bool = False
    categories: tuple[str, ...] = ()
    stops: Mapping[str, Stop] = field(default_factory=dict)

    @property
    def gives(self) -> bool:
        """Numbers are given without the server, of one category at least."""
        return self.away and any(name not in self.stops for name in self.categories)

    @property
    def why(self) -> Stop | None:
        """Why none is given; None: some are, or the server gives them."""
        if not self.away or self.gives:
            return None
        return next((stop for stop in WORST_FIRST if stop in self.stops.values()), Stop.UNTOLD)

    def mode(self, category: str) -> str | None:
        """How the tile of a category looks that has no number without the server."""
        return "away" if self.away and category in self.stops else None
