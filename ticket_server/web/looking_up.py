"""`GET /tickets`: today's ticket by what is on its paper, or by when it was taken and for what."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Annotated, Final, Self

from fastapi import FastAPI, Request
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, model_validator
from starlette.responses import Response

from ticket_protocol.commands import Name, TicketId
from ticket_protocol.replies import TicketsReply
from ticket_server.domain.hall import Hall
from ticket_server.domain.refusals import UnknownTicket
from ticket_server.domain.scene import ticket_of
from ticket_server.domain.tickets import Ticket
from ticket_server.replies import ticket_reply
from ticket_server.web import routes
from ticket_server.web.access import Action
from ticket_server.web.hearing import Door
from ticket_server.web.hub import Hub
from ticket_server.web.openapi import reading_docs
from ticket_server.web.problems import invalid_body

MOST: Final = 30
"""More than these nobody looks through; whoever needs them names a nearer time."""


class Wanted(BaseModel):
    """`name`: number, id or code. Else `category`, taken `minutes` around that time at most."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: TicketId | None = None
    category: Name | None = None
    around: AwareDatetime | None = None
    minutes: Annotated[int, Field(ge=1, le=720)] = 30

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        by_time = self.category is not None and self.around is not None
        if (self.name is None) != by_time or (self.name and (self.category or self.around)):
            raise ValueError("either name, or category and around")
        return self


class LookingUp:
    """Puts the call into the app; it waits for nobody."""

    def __init__(
        self, app: FastAPI, *, door: Door, hub: Hub, named: Callable[[Hall, str], str]
    ) -> None:
        self._door = door
        self._hub = hub
        self._named = named
        docs = reading_docs("look-up", "/tickets", TicketsReply)
        docs["openapi_extra"]["parameters"] += _in_query()
        routes.add(app, "GET", "/tickets", self.find, docs)

    async def find(self, request: Request) -> Response:
        """Today's tickets that fit, the nearest in time first; none is no mistake."""
        await self._door.admit(request, Action.LOOK_UP)
        try:
            wanted = Wanted.model_validate(dict(request.query_params))
        except ValidationError as error:
            raise invalid_body(error) from None
        hall = self._hub.hall
        found = TicketsReply(tickets=tuple(ticket_reply(hall, t) for t in self._found(wanted)))
        return Response(found.model_dump_json(), media_type="application/json")

    def _found(self, wanted: Wanted) -> list[Ticket]:
        hall = self._hub.hall
        if wanted.name is not None:
            try:
                return [ticket_of(hall, self._named(hall, wanted.name))]
            except UnknownTicket:
                return []
        assert wanted.around is not None
        return _taken(hall, wanted.category, wanted.around, timedelta(minutes=wanted.minutes))


def _taken(hall: Hall, category: str | None, around: datetime, within: timedelta) -> list[Ticket]:
    """Those that were taken then and are for it, the nearest first."""
    near = [
        t for t in hall.tickets.values()
        if category in t.categories and abs(t.issued_at - around) <= within
    ]  # fmt: skip
    return sorted(near, key=lambda t: (abs(t.issued_at - around), t.seq))[:MOST]


def _in_query() -> list[dict[str, object]]:
    properties = Wanted.model_json_schema()["properties"]
    return [{"name": name, "in": "query", "schema": said} for name, said in properties.items()]
