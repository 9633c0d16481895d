"""Tells when the waits that are told have become bad, and when they are good again. Pure.

What good means: `quality`.
"""

import logging
from collections.abc import Iterable

from ticket_protocol.outlook import Quality
from ticket_server.expecting.quality import ENOUGH

log = logging.getLogger(__name__)


class Alarm:
    """Each category has one word at a time: a WARNING when it turns bad, INFO when it ends."""

    def __init__(self) -> None:
        self._bad: dict[str | None, Quality] = {}

    @property
    def worst(self) -> Quality | None:
        """The row that is furthest off; None: all is well, or too little is known."""
        return max(self._bad.values(), key=lambda row: abs(row.bias_min), default=None)

    def see(self, rows: Iterable[Quality]) -> None:
        """`rows` of some weeks, the newest first; for each category the newest that says enough."""
        newest: dict[str | None, Quality] = {}
        for row in rows:
            if row.tickets >= ENOUGH:
                newest.setdefault(row.category, row)
        bad = {category: row for category, row in newest.items() if row.alarm}
        for category in bad.keys() - self._bad.keys():
            log.warning("The waits told are not right: %s.", _figures(bad[category]))
        for category in self._bad.keys() - bad.keys():
            now = newest.get(category)
            log.info("The waits told are right again: %s.", _figures(now or self._bad[category]))
        self._bad = bad


def _figures(row: Quality) -> str:
    return (
        f"{row.category or 'all categories'} in {row.week}, {row.tickets} tickets: called "
        f"{row.bias_min:+.1f} min late on average, {row.covered:.0%} within the time told"
    )
