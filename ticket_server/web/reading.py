"""The GET calls: the centre, the board, a ticket, and whether all is well."""

import asyncio
import json
import re
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Final
from zoneinfo import ZoneInfo

from fastapi import FastAPI, Request
from starlette.responses import Response

from ticket_protocol import board, replies
from ticket_protocol.centre import Centre
from ticket_protocol.persons import PersonKey
from ticket_protocol.version import API
from ticket_server.desk import Desk
from ticket_server.domain.hall import Hall
from ticket_server.domain.refusals import UnknownTicket
from ticket_server.domain.scene import ticket_of
from ticket_server.domain.tickets import Ticket
from ticket_server.in_force.in_force import InForce, Rules
from ticket_server.replies import explanation, ticket_reply
from ticket_server.storage.store import Store, StoreUnavailableError
from ticket_server.web import routes
from ticket_server.web.access import Action, may, sees_all
from ticket_server.web.hearing import Door
from ticket_server.web.hub import Hub
from ticket_server.web.openapi import reading_docs

TICKET_ID: Final = re.compile(r"\d{8}-[A-Z0-9]{1,16}")
HEALTH_S: Final = 1.0
HEALTH_WAIT_S: Final = 3.0


class Reading:
    """Puts the GET calls into the app; none of them waits for the writer but healthz."""

    def __init__(
        self,
        app: FastAPI,
        *,
        door: Door,
        desk: Desk,
        hub: Hub,
        store: Store,
        reader: Executor,
        in_force: InForce,
        estimator: Callable[[], str],
        person_key: Callable[[], PersonKey],
        named: Callable[[Hall, str], str],
    ) -> None:
        self._door = door
        self._desk = desk
        self._hub = hub
        self._store = store
        self._reader = reader
        self._estimator = estimator
        self._person_key = person_key
        self._named = named
        self._in_force = in_force
        self._told = in_force.centre.model_dump_json().encode()
        in_force.follow(self._adopt)
        self._health: asyncio.Future[bool] | None = None
        self._health_until = 0.0
        for name, path, endpoint, reply in (
            ("centre", "/centre", self.centre, Centre),
            ("board", "/board", self.board, board.Board),
            ("ticket", "/tickets/{ticket}", self.ticket, replies.Ticket),
            ("explain", "/tickets/{ticket}/explain", self.explain, replies.Explanation),
            ("person-key", "/persons/key", self.person_key, PersonKey),
        ):
            routes.add(app, "GET", path, endpoint, reading_docs(name, path, reply))
        app.get(f"{API}/healthz", response_model=None)(self.healthz)
        app.get("/healthz", response_model=None, include_in_schema=False)(self.healthz)

    async def centre(self, request: Request) -> Response:
        """The description of the centre and its devices."""
        await self._door.admit(request, Action.READ)
        return _json(self._told)

    async def board(self, request: Request) -> Response:
        """The whole present state, as far as the role may see it."""
        token = await self._door.admit(request, Action.READ)
        return _json(self._hub.board(whole=sees_all(token)).encode())

    async def ticket(self, request: Request) -> Response:
        """The ticket as it stands; of an earlier day, as it ended."""
        token = await self._door.admit(request, Action.READ)
        found = await self._find(request.path_params["ticket"])
        secret = self._store.secret if may(token, Action.SEE_CODES) else None
        reply = ticket_reply(self._hub.hall, found, secret)
        if not (sees_all(token) or secret):
            reply = reply.model_copy(update={"procedure": None, "purpose": None, "language": None})
        return _json(reply.model_dump_json().encode())

    async def explain(self, request: Request) -> Response:
        """Why today's ticket was called, or why it still waits, in a sentence."""
        await self._door.admit(request, Action.READ)
        hall = self._hub.hall
        ticket = ticket_of(hall, self._named(hall, request.path_params["ticket"]))
        zone = ZoneInfo(self._in_force.centre.time_zone)
        said = explanation(self._hub.hall, ticket, zone)
        return _json(said.model_dump_json().encode())

    async def person_key(self, request: Request) -> Response:
        """What a kiosk hashes the number of a card with; new each day, and at each start."""
        await self._door.admit(request, Action.KEY_PERSONS)
        return _json(self._person_key().model_dump_json().encode())

    async def healthz(self) -> Response:
        """200 when a fact could be stored now; asks the disk at most once a second.

        It also says how the estimator of waits is: off, starting, running, down; and whether the
        settings in the file are in force or refused.
        """
        loop = asyncio.get_running_loop()
        if self._health is None or (self._health.done() and loop.time() > self._health_until):
            self._health_until = loop.time() + HEALTH_S
            self._health = asyncio.ensure_future(self._desk.writable())
        try:
            well = await asyncio.wait_for(asyncio.shield(self._health), HEALTH_WAIT_S)
        except TimeoutError:
            well = False
        if not well:
            raise StoreUnavailableError("The store takes nothing now.")
        settings = "in_force" if self._in_force.refused is None else "refused"
        said = {"status": "ok", "estimator": self._estimator(), "settings": settings}
        return _json(json.dumps(said).encode())

    def _adopt(self, rules: Rules) -> None:
        self._told = rules.centre.model_dump_json().encode()

    async def _find(self, name: str) -> Ticket:
        """By number, id or code; of an earlier day by its id."""
        ticket = self._named(self._hub.hall, name)
        try:
            return ticket_of(self._hub.hall, ticket)
        except UnknownTicket:
            if not TICKET_ID.fullmatch(ticket):
                raise
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._reader, self._store.ticket, ticket)
        if found is None:
            raise UnknownTicket("There is no such ticket.")
        return found


def _json(body: bytes) -> Response:
    return Response(body, media_type="application/json")
