"""`GET /supervising`: the alarms, who sits where, and how many wait for whom."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from fastapi import FastAPI, Request
from starlette.responses import Response

from ticket_protocol.board import Board
from ticket_protocol.centre import Centre
from ticket_protocol.supervising import AlarmReply, SupervisingReply
from ticket_server.web import routes
from ticket_server.web.access import Action
from ticket_server.web.board import board_of
from ticket_server.web.hearing import Door
from ticket_server.web.hub import Hub
from ticket_server.web.openapi import reading_docs
from ticket_server.web.supervising.alarms import Watch
from ticket_server.web.supervising.concerns import Concern
from ticket_server.web.supervising.counters import counters_of


class Supervising:
    """Puts the call into the app; it waits for nobody."""

    def __init__(
        self,
        app: FastAPI,
        *,
        door: Door,
        hub: Hub,
        centre: Callable[[], Centre],
        now: Callable[[], datetime],
        concerns: Iterable[Concern] = (),
        officers: Callable[[], Mapping[int, str]] = dict,
    ) -> None:
        self._door, self._hub = door, hub
        self._centre, self._now = centre, now
        self._concerns, self._officers = tuple(concerns), officers
        docs = reading_docs("supervising", "/supervising", SupervisingReply)
        routes.add(app, "GET", "/supervising", self.tell, docs)

    async def tell(self, request: Request) -> Response:
        """What somebody has to look after now, in words, and who is signed in at which counter."""
        await self._door.admit(request, Action.SUPERVISE)
        board = board_of(self._hub.hall, self._hub.epoch)
        reply = SupervisingReply(
            at=self._now(),
            seq=board.seq,
            alarms=self._alarms(board),
            counters=counters_of(board, self._officers()),
        )
        return Response(reply.model_dump_json(), media_type="application/json")

    def _alarms(self, board: Board) -> tuple[AlarmReply, ...]:
        centre = self._centre()
        zone = ZoneInfo(centre.time_zone)
        watch = Watch(zone, centre.alarm_wait_min)
        own = [alarm for concern in self._concerns if (alarm := concern(zone)) is not None]
        found = (*watch.alarms(board, self._hub.outlook), *own)
        return tuple(sorted(found, key=lambda alarm: not alarm.pressing))
