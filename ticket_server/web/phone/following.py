"""A ticket's own stream of news, for the browser's EventSource (WHATWG HTML, chapter 9.2)."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from random import uniform

from ticket_server.web.hub import Hub
from ticket_server.web.phone.told import Told

BEAT_S = 15.0
"""So often something is said, that a phone may know it is cut off; the page waits for three."""
CALM_S = 0.1
"""A phone looks no oftener: it has an eye, not a log."""
APART_S = 0.1
"""Over so long those who follow are told the same news: never all of them in one go."""
AGAIN_MS = 3000


async def news(hub: Hub, tell: Callable[[], Told | None]) -> AsyncIterator[bytes]:
    """What `tell` says, now and whenever it says something new; ends when it says nothing."""
    yield f"retry: {AGAIN_MS}\n\n".encode()
    before: Told | None = None
    with hub.awaiting() as changed:
        while (told := tell()) is not None:
            changed.clear()
            if told != before:
                yield f"data: {json.dumps(told, ensure_ascii=False)}\n\n".encode()
                before = told
            await asyncio.sleep(CALM_S)
            with suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), BEAT_S)
                await asyncio.sleep(uniform(0, APART_S))  # noqa: S311 - no secret
                continue
            yield b"event: beat\ndata:\n\n"
