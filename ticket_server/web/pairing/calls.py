"""The calls of devices that ask to be paired, and of supervisors who look after devices."""

import asyncio
from concurrent.futures import Executor
from math import ceil
from typing import TypeVar

from fastapi import FastAPI, Request
from pydantic import ValidationError
from starlette.responses import Response

from ticket_protocol import pairing as c
from ticket_protocol.commands import Command, Nothing
from ticket_protocol.replies import Reply
from ticket_protocol.version import API
from ticket_server.orders import Answer
from ticket_server.pairing.changing import Changing
from ticket_server.pairing.newcomers import Newcomers
from ticket_server.pairing.open_pairings import OpenPairings, TooManyError
from ticket_server.pairing.refusals import UnknownDevice
from ticket_server.pairing.telling import Telling
from ticket_server.replies import CREATED, answer
from ticket_server.service import Sender
from ticket_server.storage.devices import devices
from ticket_server.storage.store import Store
from ticket_server.web import routes
from ticket_server.web.access import Action
from ticket_server.web.callers import check_from_here
from ticket_server.web.commands import Call, Commands
from ticket_server.web.hearing import Door, address_of, body_of, check_protocol
from ticket_server.web.openapi import command_docs, reading_docs
from ticket_server.web.problems import ProblemError, invalid_body

CommandT = TypeVar("CommandT", bound=Command)

ID_DIGITS = 9
COOKIE = "denluot-device"
COOKIE_S = 10 * 365 * 24 * 3600
"""Ten years: a page that was paired stays so until its token is revoked."""
CONFIRM = Call(
    name="confirm-pairing",
    path="/pairings/confirm",
    action=Action.PAIR_DEVICES,
    reply=c.ConfirmedReply,
)
RENAME, MOVE, REVOKE = (
    Call(
        name=f"{word}-device",
        path=f"/devices/{{device}}/{word}",
        action=Action.PAIR_DEVICES,
        reply=c.ChangedReply,
    )
    for word in ("rename", "move", "revoke")
)


class PairingCalls:
    """Puts the calls into the app. The two of newcomers ask for no token."""

    def __init__(
        self,
        app: FastAPI,
        *,
        door: Door,
        commands: Commands,
        newcomers: Newcomers,
        changing: Changing,
        telling: Telling,
        open_pairings: OpenPairings,
        store: Store,
        reader: Executor,
    ) -> None:
        self._door = door
        self._newcomers = newcomers
        self._changing = changing
        self._telling = telling
        self._open = open_pairings
        self._store = store
        self._reader = reader
        for name, path, endpoint, body, reply, status in (
            ("ask-pairing", "/pairings", self.ask, c.AskPairing, c.PairingReply, CREATED),
            ("claim-pairing", "/pairings/claim", self.claim, c.ClaimPairing, c.ClaimReply, 200),
        ):
            docs = command_docs(name, path, body, reply, status)
            docs["openapi_extra"]["security"] = []
            routes.add(app, "POST", path, endpoint, docs)
        routes.add(
            app, "GET", "/devices", self.list, reading_docs("devices", "/devices", c.DevicesReply)
        )
        self._add_changes(commands)

    async def ask(self, request: Request) -> Response:
        """A code to show."""
        command = await _heard(request, c.AskPairing)
        try:
            return _said(self._newcomers.ask(command, address_of(request)), CREATED)
        except TooManyError as error:
            raise _too_many(error) from None

    async def claim(self, request: Request) -> Response:
        """The token, once a supervisor has typed the code in."""
        command = await _heard(request, c.ClaimPairing)
        try:
            claimed = await self._newcomers.claim(command, address_of(request))
        except TooManyError as error:
            raise _too_many(error) from None
        if not command.cookie or claimed.token is None:
            return _said(claimed)
        response = _said(claimed.model_copy(update={"token": None}))
        response.set_cookie(
            COOKIE,
            claimed.token,
            max_age=COOKIE_S,
            path=API,
            secure=request.url.scheme == "https",
            httponly=True,
            samesite="strict",
        )
        return response

    async def list(self, request: Request) -> Response:
        """Every device with a token; with `?revoked=true` those too whose token was revoked."""
        await self._door.admit(request, Action.PAIR_DEVICES)
        loop = asyncio.get_running_loop()
        kept = await loop.run_in_executor(self._reader, devices, self._store)
        revoked = request.query_params.get("revoked") == "true"
        waiting = self._open.waiting(self._newcomers.now())
        return _said(self._telling.devices(kept, open_codes=waiting, revoked=revoked))

    def _add_changes(self, commands: Commands) -> None:
        changing = self._changing

        async def confirm(sender: Sender, command: c.ConfirmPairing, _request: Request) -> Answer:
            try:
                return await changing.confirm(sender, command)
            except TooManyError as error:
                raise _too_many(error) from None

        async def rename(sender: Sender, command: c.RenameDevice, request: Request) -> Answer:
            return await changing.rename(sender, _device(request), command)

        async def move(sender: Sender, command: c.MoveDevice, request: Request) -> Answer:
            return await changing.move(sender, _device(request), command)

        async def revoke(sender: Sender, _command: Nothing, request: Request) -> Answer:
            return await changing.revoke(sender, _device(request))

        commands.add(CONFIRM, c.ConfirmPairing, confirm)
        commands.add(RENAME, c.RenameDevice, rename)
        commands.add(MOVE, c.MoveDevice, move)
        commands.add(REVOKE, Nothing, revoke)


async def _heard(request: Request, model: type[CommandT]) -> CommandT:
    """What somebody without a token says."""
    check_protocol(request.headers)
    check_from_here(request)
    try:
        return model.model_validate_json(await body_of(request) or b"{}")
    except ValidationError as error:
        raise invalid_body(error) from None


def _said(reply: Reply, status: int = 200) -> Response:
    told = answer(reply, status)
    return Response(told.body, told.status, media_type="application/json")


def _device(request: Request) -> int:
    text = request.path_params["device"]
    if not (text.isascii() and text.isdecimal() and len(text) <= ID_DIGITS):
        raise UnknownDevice("A device is named by its number.")
    return int(text)


def _too_many(error: TooManyError) -> ProblemError:
    wait = max(1, ceil(error.wait.total_seconds()))
    words = f"Too many tries from this address; again in {wait} s."
    return ProblemError(429, "TOO_MANY_TRIES", words, headers={"retry-after": str(wait)})
