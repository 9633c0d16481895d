"""Days that are over are reckoned before anybody asks: minutes into the next, or after a start.

So the first report of a month, or after an upgrade, is as fast as any other.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from ticket_protocol.centre import Centre
from ticket_server.reports.asked import Asked
from ticket_server.reports.child import Maker, ReportFailedError
from ticket_server.storage.store import StoreError

log = logging.getLogger(__name__)

AFTER_S = 180.0
"""Nobody shall feel it at the start, nor at midnight."""

Sleep = Callable[[float], Awaitable[None]]


def keeping(
    maker: Maker | None, centre: Callable[[], Centre], now: Callable[[], datetime]
) -> list[asyncio.Task[None]]:
    """The task that keeps up, as long as the server lives; none where no reports are made."""
    return [] if maker is None else [asyncio.create_task(keep_up(maker, centre, now))]


async def keep_up(
    maker: Maker,
    centre: Callable[[], Centre],
    now: Callable[[], datetime],
    sleep: Sleep = asyncio.sleep,
) -> None:
    """For ever: once for each day, all days of this year and the last. Closes the maker."""
    done: date | None = None
    try:
        while True:
            await sleep(AFTER_S)
            zone = ZoneInfo(centre().time_zone)
            today = now().astimezone(zone).date()
            if today != done:
                first = date(today.year - 1, 1, 1)
                await _try(
                    maker, Asked(first=first, last=today, centre=centre(), zone=zone, now=now())
                )
                done = today
    finally:
        maker.close()


async def _try(maker: Maker, asked: Asked) -> None:
    try:
        await maker.make(asked)
    except (StoreError, ReportFailedError) as error:
        log.warning("The figures of days that are over could not be kept: %s", error)
