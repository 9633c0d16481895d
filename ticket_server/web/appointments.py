"""The calls about appointments: a booking system hands them over, and their holders arrive."""

from datetime import date
from typing import Final

from fastapi import FastAPI, Request
from starlette.responses import Response

from ticket_protocol import appointments as c
from ticket_protocol.replies import Ticket
from ticket_server.booking.book import Appointments, told_of
from ticket_server.domain.refusals import BadTime
from ticket_server.in_force.in_force import InForce
from ticket_server.orders import Answer
from ticket_server.replies import CREATED
from ticket_server.service import Sender
from ticket_server.web import routes
from ticket_server.web.access import Action
from ticket_server.web.commands import Call, Commands
from ticket_server.web.hearing import Door
from ticket_server.web.hub import Hub
from ticket_server.web.openapi import reading_docs

TAKE_OVER: Final = Call(
    name="import-appointments",
    path="/appointments",
    action=Action.IMPORT_APPOINTMENTS,
    reply=c.ImportReply,
)
ARRIVE: Final = Call(
    name="arrive",
    path="/appointments/{reference}/arrive",
    action=Action.ISSUE,
    reply=Ticket,
    status=CREATED,
)


class AppointmentsRoom:
    """Puts the calls into the app."""

    def __init__(
        self,
        app: FastAPI,
        door: Door,
        commands: Commands,
        appointments: Appointments,
        *,
        hub: Hub,
        in_force: InForce,
    ) -> None:
        self._door, self._hub, self._book = door, hub, appointments.book
        self._in_force = in_force

        async def take_over(
            sender: Sender, command: c.ImportAppointments, _request: Request
        ) -> Answer:
            return await appointments.take_over(sender, command)

        async def arrive(
            sender: Sender, command: c.ArriveForAppointment, request: Request
        ) -> Answer:
            reference = request.path_params["reference"]
            return await appointments.arrive(sender, reference, command, hub.hall, in_force.plan)

        commands.add(TAKE_OVER, c.ImportAppointments, take_over)
        commands.add(ARRIVE, c.ArriveForAppointment, arrive)
        docs = reading_docs("appointments", "/appointments", c.AppointmentsReply)
        day = {"name": "day", "in": "query", "schema": {"type": "string", "format": "date"}}
        docs["openapi_extra"]["parameters"].append(day)
        routes.add(app, "GET", "/appointments", self.read, docs)

    async def read(self, request: Request) -> Response:
        """Those of a day, today's if none is named, and who of them has come."""
        await self._door.admit(request, Action.LOOK_UP)
        plan, hall = self._in_force.plan, self._hub.hall
        day = _day(request.query_params.get("day")) or hall.day
        theirs = [] if day is None else self._book.on(day, plan)
        found = c.AppointmentsReply(appointments=tuple(told_of(booked, hall) for booked in theirs))
        return Response(found.model_dump_json(), media_type="application/json")


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise BadTime("A day is written 2026-11-23.") from None
