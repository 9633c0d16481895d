"""Who calls: a device or program by its token, a person by his session; in browsers by a cookie.

A cookie comes by itself, so what changes anything also needs the session's own word, and must come
from our own pages.
"""

import hashlib
import hmac
from typing import Final

from starlette.requests import HTTPConnection
from starlette.responses import Response

from ticket_server.codes import digest_of
from ticket_server.people.register import Register, token_of
from ticket_server.people.sessions import Sessions
from ticket_server.storage.people import Session
from ticket_server.storage.store import Token
from ticket_server.web.access import Keyring
from ticket_server.web.limits import Limits
from ticket_server.web.problems import ProblemError

COOKIE: Final = "denluot"
DEVICE_COOKIE: Final = "denluot-device"
CSRF_HEADER: Final = "denluot-csrf"
CSRF_KEY: Final = b"denluot csrf"
SAFE: Final = {"GET", "HEAD", "OPTIONS"}
OUR_OWN: Final = {"same-origin", "none"}
"""What browsers call requests of our own pages, and those that a person typed (Fetch Metadata)."""
LONGEST: Final = 200
ENDED: Final = {
    "idle": "Nothing was done for a while.",
    "time": "The time of this sign-in is over.",
    "taken_over": "Somebody else signed in at this counter.",
    "moved": "You signed in elsewhere.",
    "secret": "The password or PIN was changed.",
    "changed": "The account was changed.",
    "disabled": "The account is out of use.",
    "asked": "You signed out.",
    "ended": "You were signed out.",
    "revoked": "The device at which you signed in was revoked.",
}


class Callers:
    """Knows who calls."""

    def __init__(self, keyring: Keyring, sessions: Sessions, limits: Limits) -> None:
        self._keyring = keyring
        self._sessions = sessions
        self._limits = limits

    async def of(self, connection: HTTPConnection) -> Token | None:
        """Whom the call's token or cookie stands for; None: nobody known.

        401 where it ended, 429 for who asks too fast.
        """
        token = await self._of(connection)
        if token is not None:
            self._limits.device(token.id)
        return token

    async def again(self, connection: HTTPConnection) -> Token | None:
        """The same for a call that was let in already: it counts as one."""
        return await self._of(connection)

    async def _of(self, connection: HTTPConnection) -> Token | None:
        authorization = connection.headers.get("authorization")
        if authorization is not None:
            return await self._by_token(connection, authorization)
        session = self.session_of(connection)
        if session is not None:
            return token_of(session)
        return await self._by_device_cookie(connection)

    def session_of(self, connection: HTTPConnection) -> Session | None:
        """The session that came by cookie; 403 where it may have come by itself."""
        word = connection.cookies.get(COOKIE)
        if word is None or not _sane(word):
            return None
        session = self._find(connection, digest_of(word))
        if session is not None:
            _check_meant(connection, word)
        return session

    async def device_of(self, connection: HTTPConnection) -> Token | None:
        """The paired device at which somebody signs in, if its token came with that."""
        digest = _bearers(connection.headers.get("authorization", ""))
        return None if digest is None else await self._look_up(connection, digest)

    async def _by_token(self, connection: HTTPConnection, authorization: str) -> Token | None:
        digest = _bearers(authorization)
        if digest is None:
            return None
        session = self._find(connection, digest)
        return await self._look_up(connection, digest) if session is None else token_of(session)

    async def _look_up(self, connection: HTTPConnection, digest: str) -> Token | None:
        """A token that nobody knew yet is looked for in the store, which must not be flooded."""
        if not self._keyring.knows(digest):
            self._limits.stranger(connection.client.host if connection.client else "")
        return await self._keyring.find(digest)

    async def _by_device_cookie(self, connection: HTTPConnection) -> Token | None:
        """A screen that is a page: it has no word of a session, but must be our own page."""
        word = connection.cookies.get(DEVICE_COOKIE)
        if word is None or not _sane(word):
            return None
        token = await self._look_up(connection, digest_of(word))
        if token is not None and _may_do_harm(connection):
            _check_page(connection)
        return token

    def _find(self, connection: HTTPConnection, digest: str) -> Session | None:
        found = self._sessions.find(digest)
        if isinstance(found, str):
            raise ProblemError(401, f"SESSION_{found.upper()}", ENDED[found], headers=CHALLENGE)
        if found is not None and connection.scope.get("method", "GET") not in SAFE:
            self._sessions.use(found)
        return found


CHALLENGE: Final = {"www-authenticate": 'Bearer realm="denluot"'}


def nobody() -> ProblemError:
    """401: neither a token nor somebody signed in."""
    words = "Sign in, or send a token: Authorization: Bearer ..."
    return ProblemError(401, "NO_TOKEN", words, headers=CHALLENGE)


def session_here(connection: HTTPConnection, register: Register) -> Session | None:
    """The session that this browser had until now, whose cookie another one takes the place of."""
    word = connection.cookies.get(COOKIE)
    return None if word is None or not _sane(word) else register.find(digest_of(word))


def csrf_of(token: str) -> str:
    """The session's word. It is made from the token and need not be kept; there is no way back."""
    return hashlib.blake2b(token.encode(), key=CSRF_KEY, digest_size=16).hexdigest()


def token_in(connection: HTTPConnection) -> str:
    """The token itself, as it came; "" where none did."""
    _, _, word = connection.headers.get("authorization", "").partition(" ")
    return word.strip() or connection.cookies.get(COOKIE, "")


def set_cookie(response: Response, token: str, connection: HTTPConnection) -> None:
    """For this browser, until it is closed; never for scripts, never for other sites."""
    secure = connection.url.scheme in {"https", "wss"}
    response.set_cookie(COOKIE, token, path="/", httponly=True, samesite="strict", secure=secure)


def drop_cookie(response: Response, connection: HTTPConnection) -> None:
    """The browser forgets it."""
    secure = connection.url.scheme in {"https", "wss"}
    response.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict", secure=secure)


def check_from_here(connection: HTTPConnection) -> None:
    """403 for what a page of another site sends; programs say nothing of where they are."""
    headers = connection.headers
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if (site is None or site in OUR_OWN) and (origin is None or origin == _own(connection)):
        return
    raise ProblemError(403, "OTHER_SITE", "This came from a page of another site.")


def _check_meant(connection: HTTPConnection, token: str) -> None:
    if _may_do_harm(connection):
        _check_page(connection)
    if connection.scope["type"] == "http" and connection.scope["method"] not in SAFE:
        sent = connection.headers.get(CSRF_HEADER, "")
        if not hmac.compare_digest(sent.encode(), csrf_of(token).encode()):
            raise ProblemError(403, "CSRF", "Denluot-Csrf is not the word of this session.")


def _may_do_harm(connection: HTTPConnection) -> bool:
    """It changes something, or opens a feed, whose answers the browser keeps from nobody."""
    return connection.scope["type"] == "websocket" or connection.scope["method"] not in SAFE


def _check_page(connection: HTTPConnection) -> None:
    """Browsers say which page asks; where none is named, it is none of ours."""
    if "origin" not in connection.headers:
        raise ProblemError(403, "OTHER_SITE", "A browser says which page asks.")
    check_from_here(connection)


def _own(connection: HTTPConnection) -> str:
    scheme = "https" if connection.url.scheme in {"https", "wss"} else "http"
    return f"{scheme}://{connection.headers.get('host', '')}"


def _bearers(authorization: str) -> str | None:
    scheme, _, word = authorization.partition(" ")
    return digest_of(word.strip()) if scheme.lower() == "bearer" and _sane(word) else None


def _sane(word: str) -> bool:
    return word.isascii() and 0 < len(word) <= LONGEST
