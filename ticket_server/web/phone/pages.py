"""`/t/<code>`: the page, its state, its news, and the rating at the end.

The page itself is the same for everybody; only what it asks for knows the ticket.
"""

import html
import json
from collections.abc import Callable
from datetime import datetime
from typing import Final

from fastapi import FastAPI, Request
from pydantic import ValidationError
from starlette.responses import Response, StreamingResponse

from ticket_protocol.centre import Centre
from ticket_protocol.commands import RateTicket
from ticket_protocol.rating_settings import BEST_FIRST, SCALES, RatingSettings
from ticket_protocol.texts import languages, texts
from ticket_server.codes import Codes
from ticket_server.domain.refusals import UnknownTicket
from ticket_server.domain.tickets import Ticket
from ticket_server.in_force.in_force import InForce, Rules
from ticket_server.service import Service
from ticket_server.web.hearing import body_of
from ticket_server.web.hub import Hub
from ticket_server.web.pages.files import FILES
from ticket_server.web.phone.following import Following
from ticket_server.web.phone.guessing import Guessing
from ticket_server.web.phone.told import Telling, Told
from ticket_server.web.problems import ProblemError, invalid_body

WORDS: Final = "phone."
LISTENERS: Final = 8
"""A ticket has one holder; his family may look as well."""
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class PhonePages:
    """Puts the phone's page into the app. Whoever knows the code is the holder."""

    def __init__(
        self,
        app: FastAPI,
        *,
        hub: Hub,
        service: Service,
        in_force: InForce,
        secret: bytes,
        now: Callable[[], datetime],
    ) -> None:
        self._hub, self._service, self._now = hub, service, now
        self._codes = Codes(secret)
        self._guessing = Guessing()
        self.following = Following(hub, self._tell)
        self._adopt(in_force.rules)
        in_force.follow(self._adopt)
        hidden = {"include_in_schema": False, "response_model": None}
        app.get("/t/{code}", **hidden)(self.page)  # type: ignore[arg-type]
        app.get("/t/{code}/state", **hidden)(self.state)  # type: ignore[arg-type]
        app.get("/t/{code}/news", **hidden)(self.news)  # type: ignore[arg-type]
        app.post("/t/{code}/rating", **hidden)(self.rate)  # type: ignore[arg-type]

    def _adopt(self, rules: Rules) -> None:
        self._telling = Telling(rules.centre)
        self._page = _page(rules.centre)

    async def page(self, code: str) -> Response:  # noqa: ARG002 - the same whatever the code
        """Says nothing of the ticket, not even whether there is one."""
        headers = {"content-security-policy": POLICY}
        return Response(self._page, media_type="text/html; charset=utf-8", headers=headers)

    async def state(self, request: Request, code: str) -> Response:
        """The ticket as it stands, for browsers that cannot follow."""
        told = self._tell(self._find(request, code).id)
        body = json.dumps(told, ensure_ascii=False).encode()
        return Response(body, media_type="application/json")

    async def news(self, request: Request, code: str) -> Response:
        """The ticket as it stands and whenever that changes, until the day ends."""
        ticket = self._find(request, code).id
        if self.following.of(ticket) >= LISTENERS:
            raise ProblemError(429, "TOO_MANY", "This ticket is followed by too many already.")
        headers = {"x-accel-buffering": "no"}
        return StreamingResponse(self.following.news(ticket), 200, headers, "text/event-stream")

    async def rate(self, request: Request, code: str) -> Response:
        """As at the counter's sign: once for a ticket."""
        ticket = self._find(request, code)
        try:
            command = RateTicket.model_validate_json(await body_of(request))
        except ValidationError as error:
            raise invalid_body(error) from None
        await self._service.rate_by_phone(ticket.id, command)
        return Response(b"{}", media_type="application/json")

    def _tell(self, ticket_id: str) -> Told | None:
        """None once the day is over and the ticket with it."""
        ticket = self._hub.hall.tickets.get(ticket_id)
        if ticket is None:
            return None
        return self._telling.told(self._hub.hall, ticket, self._hub.outlook, self._now())

    def _find(self, request: Request, code: str) -> Ticket:
        """Today's ticket, or 404; whoever guesses too much waits."""
        found = self._codes.find(self._hub.hall.tickets, code)
        if found is not None:
            return self._hub.hall.tickets[found]
        address = request.client.host if request.client else ""
        wait_s = self._guessing.wrong(address)
        if wait_s is not None:
            headers = {"retry-after": str(round(wait_s) + 1)}
            raise ProblemError(429, "TOO_MANY", "Too many codes that are none.", headers=headers)
        raise UnknownTicket("There is no such ticket today.")


def _page(centre: Centre) -> bytes:
    """The file, with the centre's name, and the words of all its languages as data."""
    spoken = [language for language in languages() if language in centre.languages]
    settings = {
        "texts": {language: _words(centre.rating, language) for language in spoken},
        "short": centre.short.model_dump(),
    }
    data = json.dumps(settings, ensure_ascii=False).replace("<", "\\u003c")
    page = (FILES / "ticket.html").read_text(encoding="utf-8")
    page = page.replace("{{short}}", html.escape(centre.short.vi))
    return page.replace("{{settings}}", data).encode()


def _words(rating: RatingSettings, language: str) -> dict[str, str | list[str]]:
    """The page's texts by their ids, and those of the rating's levels."""
    said = texts(language)
    levels = [words.said(language) for words in rating.words]
    usual = [said[BEST_FIRST[i]] for i in SCALES.get(rating.levels, ())]
    own = {k.removeprefix(WORDS): text for k, text in said.items() if k.startswith(WORDS)}
    return {**own, "levels": levels or usual}
