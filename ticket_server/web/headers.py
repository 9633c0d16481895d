"""Headers that every answer carries: nothing is cached, nothing is guessed, nobody frames it.

Who says otherwise in an answer of its own is heard: the files of the pages are kept, and each page
says itself what it loads.
"""

from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

Header = tuple[bytes, bytes]

HEADERS: Final[list[Header]] = [
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (
        b"permissions-policy",
        b"camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=()",
    ),
]
NO_PAGE: Final = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'")
"""What is opened by itself and is no page loads nothing."""
PAGE_RULES: Final = (
    b"default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    b"img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
PAGE: Final = (b"content-security-policy", PAGE_RULES)
"""For the one page that is not ours: the API's documentation, which has a script in it."""
BY_TLS: Final[list[Header]] = [
    (b"strict-transport-security", b"max-age=31536000"),
    (b"cross-origin-opener-policy", b"same-origin"),
]
"""What browsers heed on encrypted lines alone."""


class Headers:
    """Plain ASGI: it costs each answer a list and nothing else."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        always = [*HEADERS, *BY_TLS] if scope.get("scheme") == "https" else HEADERS

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                said = dict(message["headers"])
                page = said.get(b"content-type", b"").startswith(b"text/html")
                wanted = (*always, PAGE if page else NO_PAGE)
                more = [header for header in wanted if header[0] not in said]
                message["headers"] = [*message["headers"], *more]
            await send(message)

        await self._app(scope, receive, with_headers)
