"""Listeners of the feed as a hall has them: join again after every cut, and miss nothing."""

import asyncio
import contextlib
import time
from dataclasses import dataclass, field

import aiohttp

from ticket_protocol.board import Board
from ticket_protocol.facts import FactBase
from ticket_protocol.feed import MESSAGE, NewFact, Snapshot
from ticket_protocol.fold import advance
from ticket_protocol.version import API, PROTOCOL, PROTOCOL_HEADER


@dataclass
class Listener:
    """Follows the feed from its `first` snapshot on. `facts` holds all that came, in order."""

    url: str
    token: str
    first: Board | None = None
    board: Board | None = None
    facts: list[FactBase] = field(default_factory=list)
    arrived: dict[int, float] = field(default_factory=dict)
    snapshots: int = 0
    joins: int = 0

    @property
    def headers(self) -> dict[str, str]:
        """Who we are and which protocol we speak."""
        return {"Authorization": f"Bearer {self.token}", PROTOCOL_HEADER: str(PROTOCOL)}

    async def follow(self, session: aiohttp.ClientSession) -> None:
        """Until cancelled. A gap raises GapError: that is what this is for."""
        while True:
            with contextlib.suppress(aiohttp.ClientError, OSError):
                await self._join(session)
            await asyncio.sleep(0.05)

    async def _join(self, session: aiohttp.ClientSession) -> None:
        at = self.board
        where = f"?after={at.seq}&epoch={at.epoch}" if at is not None else ""
        feed = self.url.replace("http", "ws", 1) + f"{API}/feed{where}"
        async with session.ws_connect(feed, headers=self.headers, max_msg_size=0) as socket:
            self.joins += 1
            async for message in socket:
                if message.type is aiohttp.WSMsgType.TEXT:
                    self._take(message.data)

    def _take(self, text: str) -> None:
        message = MESSAGE.validate_json(text)
        match message:
            case Snapshot():
                self.board = message.board
                self.first = self.first or message.board
                self.snapshots += 1
            case NewFact():
                assert self.board is not None
                self.arrived[message.fact.seq] = time.perf_counter()
                self.board = advance(self.board, message.fact)
                self.facts.append(message.fact)
