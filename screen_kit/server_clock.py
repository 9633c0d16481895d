"""The server's time, as far as this device knows it. No Qt, no wire."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

COARSE = timedelta(seconds=2)


def _wall() -> datetime:
    return datetime.now(UTC)


def running_seconds() -> float:
    """On a clock that is never set, and that goes on while the machine sleeps.

    Linux' own monotonic clock does not: a kiosk that slept overnight would go on with yesterday.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class ServerClock:
    """Runs on from the last reading; a step of this device's own clock does not move it.

    Until the first reading it is this device's own clock. Times are aware, UTC.
    """

    def __init__(
        self, wall: Callable[[], datetime] = _wall, running: Callable[[], float] = running_seconds
    ) -> None:
        self._wall = wall
        self._running = running
        self._read: datetime | None = None
        self._read_at = 0.0

    def now(self) -> datetime:
        """The server's time."""
        if self._read is None:
            return self._wall()
        return self._read + timedelta(seconds=self._running() - self._read_at)

    def wall(self) -> datetime:
        """This device's own clock, right or wrong."""
        return self._wall()

    @property
    def off_s(self) -> float | None:
        """So many seconds this device's own clock is ahead of the server's; None: not known yet."""
        return None if self._read is None else (self._wall() - self.now()).total_seconds()

    def running(self) -> float:
        """Seconds on a clock that is never set."""
        return self._running()

    def learn(self, there: datetime, asked_at: float) -> None:
        """The server said `there` in answer to a question asked at `asked_at` (`running`)."""
        here = self._running()
        self._read = there
        self._read_at = (asked_at + here) / 2

    def learn_date(self, header: str) -> None:
        """A `Date` header: whole seconds, so it counts only when we are further off than that."""
        try:
            there = parsedate_to_datetime(header)
        except ValueError:
            return
        if there.tzinfo is not None and abs(there - self.now()) > COARSE:
            self.learn(there, self._running())
