"""How a request is heard: who speaks, may they, which protocol, which key, what body."""

import asyncio
import hashlib
import re
from collections.abc import Callable
from typing import Final, TypeVar

from pydantic import ValidationError
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection, Request

from ticket_protocol.commands import Command
from ticket_protocol.version import KEY_HEADER, PROTOCOL, PROTOCOL_HEADER
from ticket_server.orders import Claim
from ticket_server.service import Sender
from ticket_server.storage.store import Token
from ticket_server.web.access import Action, may
from ticket_server.web.callers import Callers, nobody
from ticket_server.web.problems import ProblemError, invalid_body

BODY_LIMIT: Final = 64 * 1024
BODY_S: Final = 30.0
"""So long a body may be on its way: whoever sends it slower has no line."""
UNREMEMBERED: Final = {"person"}
"""What a key is not remembered with: nothing that came of a person is kept, not even so."""
KEY: Final = re.compile(r"[\x21-\x7e]{1,128}")

CommandT = TypeVar("CommandT", bound=Command)


class Door:
    """Lets in who has a token or is signed in, and may; everybody else meets a ProblemError.

    `heard` is told which device was let in, and from which address.
    """

    def __init__(self, callers: Callers, heard: Callable[[Token, str], None]) -> None:
        self._callers = callers
        self._heard = heard

    async def admit(self, connection: HTTPConnection, action: Action) -> Token:
        """The speaker's token, or 426, 401, 403."""
        check_protocol(connection.headers)
        token = await self._callers.of(connection)
        if token is None:
            raise nobody()
        self.check(token, action)
        if not token.person:
            self._heard(token, address_of(connection))
        return token

    async def still(self, connection: HTTPConnection, token: Token, action: Action) -> Token:
        """The speaker's token as it is now, after his body was waited for: he may send it slowly.

        401 or 403 where it ended meanwhile, or stands for somebody else.
        """
        now = await self._callers.again(connection)
        if now is None or now.id != token.id:
            raise nobody()
        self.check(now, action)
        return now

    def check(self, token: Token, action: Action) -> None:
        """403 where the role is not allowed that."""
        if not may(token, action):
            raise ProblemError(403, "NOT_ALLOWED", f"A {token.role} may not do this.")

    async def hear(
        self, request: Request, action: Action, model: type[CommandT], limit: int = BODY_LIMIT
    ) -> tuple[Sender, CommandT]:
        """Who commands what, in `limit` bytes."""
        token = await self.admit(request, action)
        key = _key(request.headers)
        command = await read_body(request, model, limit)
        token = await self.still(request, token, action)
        claim, origin = _claim(token, key, request, command), address_of(request)
        return Sender(token=token, claim=claim, key=key, origin=origin or None), command


def address_of(connection: HTTPConnection) -> str:
    """Where it comes from; "" where there is no network, as in tests."""
    return connection.client.host if connection.client is not None else ""


def check_protocol(headers: Headers) -> None:
    """426 for a program that speaks another protocol."""
    spoken = headers.get(PROTOCOL_HEADER)
    if spoken is not None and spoken != str(PROTOCOL):
        words = f"This server speaks protocol {PROTOCOL}; update the program or the server."
        raise ProblemError(
            426, "PROTOCOL_MISMATCH", words, headers={"upgrade": f"denluot/{PROTOCOL}"}
        )


def _key(headers: Headers) -> str:
    key = headers.get(KEY_HEADER)
    if key is None:
        raise ProblemError(400, "KEY_MISSING", f"Every POST carries an {KEY_HEADER}.")
    if not KEY.fullmatch(key):
        words = f"{KEY_HEADER}: 1 to 128 visible ASCII characters."
        raise ProblemError(400, "KEY_INVALID", words)
    return key


async def read_body(request: Request, model: type[CommandT], limit: int = BODY_LIMIT) -> CommandT:
    """The body as a command; 400 or 422 for what is none."""
    body = await body_of(request, limit)
    try:
        return model.model_validate_json(body or b"{}")
    except ValidationError as error:
        raise invalid_body(error) from None


async def body_of(request: Request, limit: int = BODY_LIMIT) -> bytes:
    """The whole of it, or 413."""
    length = request.headers.get("content-length")
    if length is not None and (not length.isdecimal() or int(length[:9]) > limit):
        raise _too_large(limit)
    try:
        async with asyncio.timeout(BODY_S):
            return await _all_of(request, limit)
    except TimeoutError:
        closing = {"connection": "close"}
        raise ProblemError(400, "CUT_OFF", "The body took too long.", headers=closing) from None


async def _all_of(request: Request, limit: int) -> bytes:
    body, more = b"", True
    while more:
        message = await request.receive()
        if message["type"] != "http.request":
            raise ProblemError(400, "CUT_OFF", "The body ended too early.")
        body, more = body + message.get("body", b""), message.get("more_body", False)
        if len(body) > limit:
            raise _too_large(limit)
    return body


def _too_large(limit: int) -> ProblemError:
    words = f"A body has at most {limit} bytes."
    return ProblemError(413, "BODY_TOO_LARGE", words, headers={"connection": "close"})


def _claim(token: Token, key: str, request: Request, command: Command) -> Claim:
    body = command.model_dump_json(exclude_unset=True, exclude=UNREMEMBERED)
    what = f"{request.method} {request.scope['path']}\n{body}"
    return Claim(
        key=_digest(f"{token.id}\0{key}"),
        fingerprint=_digest(what),
    )


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=16).digest()
