"""Those who follow their ticket, each by a stream of the browser's EventSource (WHATWG HTML, 9.2).

One task looks after all of them, a few at a time: hundreds of phones that woke at every fact would
keep a citizen waiting for his number.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

from ticket_server.web.hub import Hub
from ticket_server.web.phone.told import Told

log = logging.getLogger(__name__)

BEAT_S = 15.0
"""So often something is said, that a phone may know it is cut off; the page waits for three."""
CALM_S = 0.05
"""Between two rounds: a phone has an eye, not a log."""
AT_ONCE, PAUSE_S = 10, 0.001
"""So many are looked after in one go; then others have their turn."""
AGAIN_MS = 3000


@dataclass(eq=False)
class _Follower:
    ticket: str
    told: Told | None
    changed: asyncio.Event = field(default_factory=asyncio.Event)


class Following:
    """Belongs to the event loop. `tell` says how a ticket stands; None ends what is told of it."""

    def __init__(self, hub: Hub, tell: Callable[[str], Told | None]) -> None:
        self._hub = hub
        self._tell = tell
        self._followers: list[_Follower] = []
        self._task: asyncio.Task[None] | None = None

    def __len__(self) -> int:
        return len(self._followers)

    def of(self, ticket: str) -> int:
        """How many follow that one."""
        return sum(follower.ticket == ticket for follower in self._followers)

    async def news(self, ticket: str) -> AsyncIterator[bytes]:
        """How it stands, now and whenever that has changed; a beat in between."""
        follower = _Follower(ticket, self._tell(ticket))
        self._join(follower)
        try:
            yield f"retry: {AGAIN_MS}\n\n".encode()
            while (told := follower.told) is not None:
                follower.changed.clear()
                yield f"data: {json.dumps(told, ensure_ascii=False)}\n\n".encode()
                while not await _within(follower.changed, BEAT_S):
                    yield b"event: beat\ndata:\n\n"
        finally:
            self._leave(follower)

    def _join(self, follower: _Follower) -> None:
        self._followers.append(follower)
        if self._task is None:
            self._task = asyncio.create_task(self._look_after())

    def _leave(self, follower: _Follower) -> None:
        self._followers.remove(follower)
        if not self._followers and self._task is not None:
            self._task.cancel()
            self._task = None

    async def _look_after(self) -> None:
        with self._hub.awaiting() as changed:
            changed.set()  # something may have happened before this task began
            while True:
                await changed.wait()
                changed.clear()
                everybody = self._followers[:]
                for first in range(0, len(everybody), AT_ONCE):
                    for follower in everybody[first : first + AT_ONCE]:
                        self._look(follower)
                    await asyncio.sleep(PAUSE_S)
                await asyncio.sleep(CALM_S)

    def _look(self, follower: _Follower) -> None:
        try:
            told = self._tell(follower.ticket)
        except Exception:
            log.exception("nothing is told of a ticket")
            return
        if told != follower.told:
            follower.told = told
            follower.changed.set()


async def _within(event: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True
