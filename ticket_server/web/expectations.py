"""The GET calls about what is expected: the outlook, the forecast, and how good estimates were."""

import asyncio
from datetime import date, timedelta

from fastapi import FastAPI, Request
from pydantic import BaseModel
from starlette.responses import Response

from ticket_protocol.outlook import Forecast, Outlook, Quality, QualityReply
from ticket_server.expecting.expecting import Expecting
from ticket_server.expecting.quality import quality_of
from ticket_server.storage.store import Store
from ticket_server.web import routes
from ticket_server.web.access import Action, sees_all
from ticket_server.web.hearing import Door
from ticket_server.web.hub import thin
from ticket_server.web.openapi import reading_docs

WEEKS = 26


class Foreseeing:
    """Puts the calls into the app. Weeks that are over are looked up once."""

    def __init__(self, app: FastAPI, *, door: Door, expecting: Expecting, store: Store) -> None:
        self._door = door
        self._expecting = expecting
        self._store = store
        self._weeks: dict[date, list[Quality]] = {}
        for name, path, endpoint, reply in (
            ("estimates", "/estimates", self.estimates, Outlook),
            ("quality", "/estimates/quality", self.quality, QualityReply),
            ("forecast", "/forecast", self.forecast, Forecast),
        ):
            routes.add(app, "GET", path, endpoint, reading_docs(name, path, reply))

    async def estimates(self, request: Request) -> Response:
        """What is expected now, as the feed tells it."""
        token = await self._door.admit(request, Action.READ)
        outlook = self._expecting.outlook()
        return _json(outlook if sees_all(token) else thin(outlook))

    async def forecast(self, request: Request) -> Response:
        """The next ninety minutes, and whether the waits told were bad of late."""
        await self._door.admit(request, Action.SEE_FORECAST)
        return _json(self._expecting.forecast())

    async def quality(self, request: Request) -> Response:
        """How good the waits told at issue were, over the last half year."""
        await self._door.admit(request, Action.SEE_FORECAST)
        today = self._expecting.today
        monday = today - timedelta(days=today.weekday())
        rows = [
            row
            for ago in range(WEEKS)
            for row in await self._week(monday - timedelta(weeks=ago), over=ago > 0)
        ]
        return _json(QualityReply(rows=tuple(rows)))

    async def _week(self, monday: date, *, over: bool) -> list[Quality]:
        if monday in self._weeks:
            return self._weeks[monday]
        sunday = monday + timedelta(days=6)
        outcomes = await asyncio.to_thread(self._store.outcomes, monday, sunday)
        rows = quality_of(outcomes)
        if over:
            self._weeks[monday] = rows
        return rows


def _json(reply: BaseModel) -> Response:
    return Response(reply.model_dump_json().encode(), media_type="application/json")
