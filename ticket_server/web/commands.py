"""The POST calls: what is heard becomes a command of the service; one line of log for each."""

import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from time import perf_counter
from typing import Any, TypeVar

from fastapi import APIRouter, Request
from starlette.responses import Response

from ticket_protocol import commands as c
from ticket_protocol import replies
from ticket_server.domain.decisions import counter_of
from ticket_server.orders import Answer
from ticket_server.service import Sender, Service
from ticket_server.web.access import Action, may_act_at
from ticket_server.web.hearing import Door
from ticket_server.web.hub import Hub
from ticket_server.web.openapi import command_docs
from ticket_server.web.problems import ProblemError, problem_of

log = logging.getLogger("ticket_server.commands")

CommandT = TypeVar("CommandT", bound=c.Command)
Ask = Callable[[Sender, CommandT], Awaitable[Answer]]
Endpoint = Callable[..., Awaitable[Response]]


class Commands:
    """Builds the router of the POST calls."""

    def __init__(self, door: Door, service: Service, hub: Hub) -> None:
        self._door = door
        self._service = service
        self._hub = hub
        self.router = APIRouter()
        self._add_tickets()
        self._add_counters()
        self._add_rest()

    def _add_tickets(self) -> None:
        service = self._service

        async def issue(request: Request) -> Response:
            return await self._run("issue", request, Action.ISSUE, c.IssueTicket, service.issue)

        async def report_print(request: Request, ticket: str) -> Response:
            async def ask(sender: Sender, command: c.ReportPrint) -> Answer:
                return await service.report_print(sender, ticket, command)

            return await self._run("print", request, Action.ISSUE, c.ReportPrint, ask)

        self._add("/tickets", issue, c.IssueTicket, replies.Ticket, status=201)
        self._add("/tickets/{ticket}/print", report_print, c.ReportPrint, replies.Ticket)

    def _add_counters(self) -> None:
        service, at = self._service, self._at_counter
        self._add_at("open", at("open", c.Nothing, service.open_counter), c.Nothing)
        self._add_at("pause", at("pause", c.PauseCounter, service.pause_counter), c.PauseCounter)
        self._add_at("close", at("close", c.Nothing, service.close_counter), c.Nothing)
        for name, ask in (
            ("recall", service.recall),
            ("finish", service.finish),
            ("no-show", service.no_show),
            ("cancel", service.cancel),
        ):
            self._add_at(name, at(name, c.OnCurrent, ask), c.OnCurrent, replies.TicketReply)
        call_next = at("call-next", c.CallNext, service.call_next)
        self._add_at("call-next", call_next, c.CallNext, replies.TicketReply)

    def _add_rest(self) -> None:
        service = self._service

        async def health(request: Request) -> Response:
            action = Action.REPORT_HEALTH
            return await self._run("health", request, action, c.ReportHealth, service.report_health)

        async def confirm(request: Request) -> Response:
            action = Action.CONFIRM_CLOCK
            return await self._run(
                "confirm-clock", request, action, c.ConfirmClock, service.confirm_clock
            )

        self._add("/devices/me/health", health, c.ReportHealth, replies.HealthReply)
        self._add("/clock/confirm", confirm, c.ConfirmClock, replies.ClockReply)

    def _at_counter(
        self,
        name: str,
        model: type[CommandT],
        ask: Callable[[Sender, int, CommandT], Awaitable[Answer]],
    ) -> Endpoint:
        async def endpoint(request: Request, number: int) -> Response:
            async def allowed(sender: Sender, command: CommandT) -> Answer:
                counter_of(self._hub.hall, number)
                if not may_act_at(sender.token, number):
                    words = f"This token may not act at counter {number}."
                    raise ProblemError(403, "COUNTER_NOT_ALLOWED", words)
                return await ask(sender, number, command)

            return await self._run(
                f"{name} {number}", request, Action.ACT_AT_COUNTER, model, allowed
            )

        return endpoint

    def _add_at(
        self, name: str, endpoint: Endpoint, body: type, reply: type = replies.CounterReply
    ) -> None:
        self._add(f"/counters/{{number}}/{name}", endpoint, body, reply)

    def _add(
        self, path: str, endpoint: Endpoint, body: type, reply: type, *, status: int = 200
    ) -> None:
        docs: dict[str, Any] = command_docs(body, reply, status)
        self.router.add_api_route(path, endpoint, methods=["POST"], response_model=None, **docs)

    async def _run(
        self,
        name: str,
        request: Request,
        action: Action,
        model: type[CommandT],
        ask: Ask[CommandT],
    ) -> Response:
        started = perf_counter()
        who, status, code = "-", 0, ""
        try:
            sender, command = await self._door.hear(request, action, model)
            who = f"{sender.token.role}#{sender.token.id}"
            answer = await ask(sender, command)
            status, code = answer.status, HTTPStatus(answer.status).name
        except Exception as error:
            problem = problem_of(error)
            status, code = problem.status, problem.code
            raise
        finally:
            spent = (perf_counter() - started) * 1000
            log.info("%s %s %d %s %.1f ms", name, who, status, code, spent)
        return Response(answer.body, status, media_type="application/json")
