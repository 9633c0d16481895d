"""Everything about devices' tokens put together: who asks, who confirms, who was heard."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor
from datetime import datetime

from fastapi import FastAPI

from ticket_protocol.centre import Centre
from ticket_server.desk import Desk
from ticket_server.domain.hall import Hall
from ticket_server.pairing.changing import Changing
from ticket_server.pairing.newcomers import Newcomers
from ticket_server.pairing.open_pairings import OpenPairings
from ticket_server.pairing.sightings import Sightings
from ticket_server.pairing.telling import Telling
from ticket_server.service import Asking
from ticket_server.storage.store import Store, StoreError
from ticket_server.web.access import Keyring
from ticket_server.web.commands import Commands
from ticket_server.web.hearing import Door
from ticket_server.web.open_feeds import OpenFeeds
from ticket_server.web.pairing.calls import PairingCalls

log = logging.getLogger(__name__)


class DevicesRoom:
    """Belongs to the event loop's thread. A token that changes is looked up anew, its feed ends.

    `vacate`: whoever sits at a device that was revoked is signed out.
    """

    def __init__(
        self,
        *,
        store: Store,
        desk: Desk,
        asking: Asking,
        reader: Executor,
        keyring: Keyring,
        hall: Callable[[], Hall],
        centre: Callable[[], Centre],
        now: Callable[[], datetime],
        vacate: Callable[[], Awaitable[None]],
    ) -> None:
        self.feeds = OpenFeeds()
        self._keyring = keyring
        self._store = store
        self._reader = reader
        self._open = OpenPairings()
        self.sightings = Sightings(store=store, desk=desk, hall=hall, now=now, feeds=self.feeds.of)
        self._telling = Telling(hall=hall, sightings=self.sightings, centre=centre)
        self._newcomers = Newcomers(
            open_pairings=self._open, store=store, desk=desk, now=now, forget=self.forget
        )
        self._following: asyncio.Task[None] | None = None
        self._changing = Changing(
            asking=asking,
            desk=desk,
            open_pairings=self._open,
            store=store,
            reader=reader,
            centre=centre,
            now=now,
            forget=self.forget,
            vacate=vacate,
        )

    async def watch(self) -> None:
        """Until it is cancelled."""
        await self.follow_settings()
        await self.sightings.watch()

    def adopt(self) -> None:
        """Other settings are in force."""
        self._following = asyncio.ensure_future(self.follow_settings())

    async def follow_settings(self) -> None:
        """Keypads stand where the settings say."""
        try:
            await self._changing.follow_settings()
        except StoreError as error:
            log.warning("Keypads' counters are not brought up to date: %s", error)

    def forget(self, token: int) -> None:
        """Who comes with it is asked again who he is."""
        self._keyring.forget(token)
        self.feeds.hang_up(token)

    def add_calls(self, app: FastAPI, door: Door, commands: Commands) -> None:
        """Puts them into the app."""
        PairingCalls(
            app,
            door=door,
            commands=commands,
            newcomers=self._newcomers,
            changing=self._changing,
            telling=self._telling,
            open_pairings=self._open,
            store=self._store,
            reader=self._reader,
        )
