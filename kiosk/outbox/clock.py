"""The kiosk's clock as the outbox needs it: the time, the centre's date, and how much has passed.

No Qt. Whoever has the server's time gives it; else it is the machine's own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, kw_only=True)
class Clock:
    """`now`: aware. `running`: seconds on a clock that is never set, since the machine's `boot`.

    `boot` names that start of the machine, "" where nobody knows. `zone`: the centre's, None while
    that is unknown.
    """

    now: Callable[[], datetime]
    running: Callable[[], float]
    zone: Callable[[], str | None]
    boot: str = ""

    def today(self) -> date | None:
        """The centre's date."""
        zone = self.zone()
        return self.now().astimezone(ZoneInfo(zone)).date() if zone else None

    def later(self, at: datetime, running: float, boot: str) -> datetime:
        """What `at`, read when the other clock said `running`, has become: never earlier.

        In the same run of the machine nothing that was set meanwhile counts.
        """
        if boot and boot == self.boot:
            return at + timedelta(seconds=max(0.0, self.running() - running))
        return max(at, self.now())
