"""How often an address may try something within a stretch of time. Pure; time is given."""

from collections import deque
from datetime import datetime, timedelta

ADDRESSES = 4096
"""Remembered at most: whoever has that many addresses is not slowed by remembering them."""


class Limit:
    """`times` within `span`; what is older is forgotten."""

    def __init__(self, times: int, span: timedelta) -> None:
        self._times = times
        self._span = span
        self._seen: dict[str, deque[datetime]] = {}

    def reached(self, address: str, now: datetime) -> timedelta | None:
        """How long it has to wait; None: it may try now."""
        seen = self._seen.get(address)
        if not seen:
            return None
        while seen and not timedelta() <= now - seen[0] < self._span:
            seen.popleft()
        if not seen:
            del self._seen[address]
        return seen[0] + self._span - now if len(seen) >= self._times else None

    def note(self, address: str, now: datetime) -> None:
        """It has tried."""
        if address not in self._seen and len(self._seen) >= ADDRESSES:
            del self._seen[next(iter(self._seen))]
        self._seen.setdefault(address, deque(maxlen=self._times)).append(now)
