"""`GET /feed`: a snapshot or what was missed, then facts as they happen, for each listener.

With `?as=board`: a snapshot, then what each fact changes on the board.
"""

import asyncio
from concurrent.futures import Executor
from contextlib import suppress
from typing import Final

import anyio
from starlette.datastructures import QueryParams
from starlette.websockets import WebSocket, WebSocketDisconnect

from ticket_server.storage.store import Store, StoreError, Token
from ticket_server.web.access import Action, sees_all
from ticket_server.web.hearing import Door
from ticket_server.web.hub import Hub, Listener
from ticket_server.web.open_feeds import OpenFeeds
from ticket_server.web.presence import Presence
from ticket_server.web.problems import ProblemError, response_of
from ticket_server.web.wire import RESYNC

MISSED_AT_MOST: Final = 50_000
"""Who missed more facts than this gets a snapshot instead."""

SEQ_DIGITS: Final = 15

FEEDS: Final = 64
"""So many may be open with one token: a device has one, a person a few pages."""


class Feed:
    """The endpoint; one call for each listener's whole life."""

    def __init__(
        self,
        *,
        door: Door,
        hub: Hub,
        store: Store,
        reader: Executor,
        presence: Presence,
        feeds: OpenFeeds,
    ) -> None:
        self._door = door
        self._hub = hub
        self._store = store
        self._reader = reader
        self._presence = presence
        self._feeds = feeds

    async def listen(self, socket: WebSocket) -> None:
        """Tells one listener everything until either side ends it."""
        try:
            token = await self._door.admit(socket, Action.READ)
            self._check_room(token)
            listener = await self._join(socket.query_params, whole=sees_all(token))
        except (ProblemError, StoreError) as error:
            await socket.send_denial_response(response_of(error))
            return
        try:
            await socket.accept()
            with self._presence.listening(token), self._feeds.listening(token, listener):
                await self._look_again(socket, token, listener)
                await _talk(socket, listener)
        finally:
            self._hub.leave(listener)

    def _check_room(self, token: Token) -> None:
        if self._feeds.of(token.id) >= FEEDS:
            words = f"No more than {FEEDS} feeds are open with one token."
            raise ProblemError(429, "TOO_MANY_FEEDS", words, headers={"retry-after": "30"})

    async def _look_again(self, socket: WebSocket, token: Token, listener: Listener) -> None:
        """Whose token ended while he joined was not yet among those that are hung up."""
        try:
            await self._door.still(socket, token, Action.READ)
        except (ProblemError, StoreError):
            listener.end()

    async def _join(self, query: QueryParams, *, whole: bool) -> Listener:
        after = _seq(query.get("after"))
        hub = self._hub
        if query.get("as") == "board":
            return hub.follow(whole=whole)
        known = query.get("epoch") == hub.epoch and after is not None and after <= hub.hall.seq
        if after is None or not known or hub.hall.seq - after > MISSED_AT_MOST:
            return hub.join(whole=whole)
        older = []
        if after + 1 < hub.first:
            loop = asyncio.get_running_loop()
            older = await loop.run_in_executor(self._reader, self._store.facts, after, hub.hall.seq)
        return hub.resume(after, older, whole=whole) or hub.join(whole=whole)


def _seq(text: str | None) -> int | None:
    if text is None or not text.isascii() or not text.isdecimal() or len(text) > SEQ_DIGITS:
        return None
    return int(text)


async def _talk(socket: WebSocket, listener: Listener) -> None:
    async with anyio.create_task_group() as both:
        both.start_soon(_until_gone, socket, both.cancel_scope)
        await _send(socket, listener)
        both.cancel_scope.cancel()


async def _send(socket: WebSocket, listener: Listener) -> None:
    with suppress(WebSocketDisconnect):
        while (message := await listener.next()) is not None:
            await socket.send_text(message)
        await socket.send_text(RESYNC)
        await socket.close()


async def _until_gone(socket: WebSocket, both: anyio.CancelScope) -> None:
    """What listeners say is not heard; that they leave is."""
    while (await socket.receive())["type"] != "websocket.disconnect":
        pass
    both.cancel()
