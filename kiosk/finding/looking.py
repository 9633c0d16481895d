"""How a citizen looks for what they came for: part of the visit, and gone with it."""

from dataclasses import dataclass, field

from kiosk.finding.unsure import Asked


@dataclass(frozen=True, kw_only=True)
class Looking:
    """`searching`: the search page was opened. `typed` is never logged, nor kept anywhere else.

    `telex` None: as is usual in the citizen's language. `asked`: the questions on the way.
    """

    searching: bool = False
    typed: str = field(default="", repr=False)
    telex: bool | None = None
    asked: Asked | None = field(default=None, repr=False)


NOT_LOOKING = Looking()
"""Nothing of it."""
