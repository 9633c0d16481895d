"""How citizens rate a service on the counter's sign, as `GET /centre` describes it."""

from ticket_protocol.part import Part, Words

BEST_FIRST = (
    "rating.very",
    "rating.satisfied",
    "rating.neutral",
    "rating.unsatisfied",
    "rating.very_unsatisfied",
)
"""Ids of the screens' own words for the levels."""

SCALES = {2: (1, 3), 3: (1, 2, 3), 4: (0, 1, 2, 3), 5: (0, 1, 2, 3, 4)}
"""Which of these a scale of so many levels has."""


class RatingReason(Part):
    """What a citizen who was not satisfied can name."""

    id: str
    name: Words


class RatingSettings(Part):
    """Level 1 is the best, `levels` the worst; they stand in this order.

    `words`: one for each level, or none: the screens' own. A reason is asked from `ask_from` on, if
    there are any. The question goes after `shown_s`.
    """

    on: bool = False
    levels: int = 4
    words: tuple[Words, ...] = ()
    ask_from: int = 4
    reasons: tuple[RatingReason, ...] = ()
    shown_s: int = 60
