"""Which devices are heard: those whose feed is open, or who asked something a moment ago.

A device that hangs answers no ping, so its feed is closed for it. What is heard is not flapping:
lost is told after a while of silence, back after a while of being there.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from time import monotonic

from ticket_protocol.words import Role
from ticket_server.domain import presence
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.domain.scene import Bodies, Scene
from ticket_server.storage.store import StoreError, Token

log = logging.getLogger(__name__)

LOST_S = 30.0
"""So long nothing is heard before a device counts as lost; also after the server's own start."""

BACK_S = 5.0
"""So long it must be there again."""

LOOK_S = 2.0

ALONE = frozenset({Role.KIOSK, Role.DISPLAY})
"""Roles of devices that nobody sits at."""

Ask = Callable[[Callable[[Scene], Bodies]], Awaitable[object]]
"""Gives the writer something to decide; StoreError when nothing can be stored."""


class Presence:
    """Belongs to the event loop's thread alone. `pads`: consoles without a screen."""

    def __init__(
        self,
        *,
        plan: Callable[[], Plan],
        hall: Callable[[], Hall],
        ask: Ask,
        now: Callable[[], datetime],
        pads: Callable[[], Collection[str]] = frozenset,
        running: Callable[[], float] = monotonic,
    ) -> None:
        self._plan = plan
        self._hall = hall
        self._ask = ask
        self._now = now
        self._pads = pads
        self._running = running
        self._started = running()
        self._open: Counter[str] = Counter()
        self._heard: dict[str, float] = {}
        self._there: dict[str, float] = {}

    def heard(self, token: Token) -> None:
        """It asked something. People are no devices, whatever they are called."""
        if token.person:
            return
        now = self._running()
        if self._quiet_s(token.name, now) >= LOST_S or token.name not in self._there:
            self._there[token.name] = now
        self._heard[token.name] = now

    @contextmanager
    def listening(self, token: Token) -> Iterator[None]:
        """As long as its feed is open it is there."""
        if token.person:
            yield
            return
        self.heard(token)
        self._open[token.name] += 1
        try:
            yield
        finally:
            self._open[token.name] -= 1
            self._heard[token.name] = self._running()

    async def watch(self) -> None:
        """Looks again and again, until it is cancelled."""
        while True:
            await asyncio.sleep(LOOK_S)
            await self.look()

    async def look(self) -> None:
        """Tells what changed. What could not be stored is told the next time."""
        for name in self._watched():
            decide = self._news(name)
            hall = self._hall()
            scene = Scene(hall=hall, plan=self._plan(), at=self._now())
            if decide is not None and not hall.clock_suspected and list(decide(scene)):
                try:
                    await self._ask(decide)
                except StoreError as error:
                    log.debug("Not told of %s: %s", name, error)

    def _watched(self) -> list[str]:
        devices, pads = self._hall().devices, self._pads()
        return [n for n, d in devices.items() if Role(d.report.role) in ALONE or n in pads]

    def _news(self, name: str) -> Callable[[Scene], Bodies] | None:
        now = self._running()
        quiet_s = self._quiet_s(name, now)
        if quiet_s >= LOST_S:
            since = self._now() - timedelta(seconds=quiet_s)
            return lambda scene: presence.lost(scene, name, since)
        if name in self._there and now - self._there[name] >= BACK_S:
            return lambda scene: presence.back(scene, name)
        return None

    def _quiet_s(self, name: str, now: float) -> float:
        return 0.0 if self._open[name] > 0 else now - self._heard.get(name, self._started)
