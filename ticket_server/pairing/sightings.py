"""When devices were heard last, and from where: in memory, and now and then in the list.

Belongs to the event loop's thread alone.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ticket_server.desk import Desk
from ticket_server.domain.hall import Hall
from ticket_server.storage.devices import devices, keep_device
from ticket_server.storage.store import Store, StoreError, Token

log = logging.getLogger(__name__)

LOOK_S = 60.0
LATELY = timedelta(seconds=40)
"""Devices say every 15 seconds how they are."""

NOTED_EVERY = timedelta(minutes=10)
"""So old may be what the list has; a change of address or version is noted within a minute."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sighting:
    """A device was heard."""

    token: int
    at: datetime
    version: str | None = None
    address: str | None = None


class Sightings:
    """Told of everybody who is let in; `feeds`: how many are open for a token.

    What is noted of people's sessions finds no row.
    """

    def __init__(
        self,
        *,
        store: Store,
        desk: Desk,
        hall: Callable[[], Hall],
        now: Callable[[], datetime],
        feeds: Callable[[int], int],
    ) -> None:
        self._store = store
        self._desk = desk
        self._hall = hall
        self._now = now
        self._feeds = feeds
        self._seen: dict[int, Sighting] = {}
        self._names: dict[int, str] = {}
        self._noted: dict[int, Sighting] = {}

    def heard(self, token: Token, address: str) -> None:
        """It asked something."""
        self._names[token.id] = token.name
        self._seen[token.id] = Sighting(token=token.id, at=self._now(), address=address or None)

    def connected(self, token: int) -> bool:
        """Whether its feed is open, or it was heard a moment ago: an officer's feed is his own."""
        return self._listens(token) or self._heard_lately(token)

    def _listens(self, token: int) -> bool:
        return self._feeds(token) > 0

    def _heard_lately(self, token: int) -> bool:
        seen = self._seen.get(token)
        return seen is not None and timedelta() <= self._now() - seen.at < LATELY

    def last(self, token: int) -> Sighting | None:
        """Since the server's start."""
        seen = self._seen.get(token)
        return replace(seen, at=self._now()) if seen is not None and self._listens(token) else seen

    def forget(self, token: int) -> None:
        """It is a device no more."""
        for known in (self._seen, self._names, self._noted):
            known.pop(token, None)

    async def watch(self) -> None:
        """Notes again and again, until it is cancelled."""
        while True:
            await asyncio.sleep(LOOK_S)
            await self.note()

    async def note(self) -> None:
        """What is new goes into the list; in trouble it is noted the next time."""
        fresh = [seen for token in self._seen if (seen := self._fresh(token)) is not None]
        if not fresh:
            return
        try:
            await self._desk.write(lambda: self._keep(fresh))
        except StoreError as error:
            log.debug("Not noted which devices were heard: %s", error)
            return
        self._noted |= {seen.token: seen for seen in fresh}

    def _keep(self, fresh: Sequence[Sighting]) -> None:
        """In the writer's thread, which alone changes the list."""
        kept = {device.id: device for device in devices(self._store)}
        rows = [
            keep_device(
                replace(
                    kept[seen.token],
                    seen_at=seen.at,
                    version=seen.version or kept[seen.token].version,
                    address=seen.address or kept[seen.token].address,
                )
            )
            for seen in fresh
            if seen.token in kept
        ]
        self._store.put(rows)

    def _fresh(self, token: int) -> Sighting | None:
        seen, noted = self.last(token), self._noted.get(token)
        assert seen is not None
        device = self._hall().devices.get(self._names[token])
        seen = replace(seen, version=device.report.version if device else None)
        if noted is None or seen.at - noted.at >= NOTED_EVERY:
            return seen
        told = (seen.version or noted.version, seen.address or noted.address)
        return seen if told != (noted.version, noted.address) else None
