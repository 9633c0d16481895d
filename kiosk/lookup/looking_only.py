"""What there is to show on a screen that only tells. Pure."""

from dataclasses import replace

from kiosk.outbox.standing import Standing
from kiosk.paper.told import Paper
from kiosk.shown import Situation

NEVER = frozenset({"refused", "wrong_protocol"})
"""States of the link in which nothing can be told; else what was told last is good enough."""


def looking_only(at: Situation) -> Situation:
    """As the kiosk's, but that everything can be looked at, always, and nothing is printed.

    While the server is away nobody knows how many wait; all else is as it was told last.
    """
    away = at.link != "connected" and at.link not in NEVER
    return replace(
        at,
        link="connected" if away and at.centre is not None else at.link,
        outlook=None if away else at.outlook,
        paper=Paper.NONE,
        standing=Standing(away=away),
        looks=True,
    )
