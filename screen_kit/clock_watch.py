"""Says in the log when this device's clock is wrong; the server's time rules all the same."""

import logging

log = logging.getLogger(__name__)

TOLERANCE_S = 120.0
"""A clock further off than that is told to people."""


class ClockWatch:
    """The first time is a warning, what follows is not, and the end is told."""

    def __init__(self) -> None:
        self._wrong = False

    def see(self, off_s: float) -> None:
        """So many seconds this device's clock is ahead of the server's."""
        wrong = abs(off_s) > TOLERANCE_S
        if wrong:
            level = logging.DEBUG if self._wrong else logging.WARNING
            log.log(
                level,
                "the clock of this device is %.0f s %s the server's; the server's time is shown",
                abs(off_s),
                "ahead of" if off_s > 0 else "behind",
            )
        elif self._wrong:
            log.info("the clock of this device is right again")
        self._wrong = wrong
