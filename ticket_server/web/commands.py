"""The POST calls: what is heard becomes a command of the service; one line of log for each."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from time import perf_counter
from typing import TypeVar

from fastapi import FastAPI, Request
from starlette.responses import Response

from ticket_protocol import commands as c
from ticket_protocol import replies
from ticket_server.domain.refusals import Refusal, UnknownCounter, UnknownMessage
from ticket_server.domain.scene import counter_of
from ticket_server.officers import Officers
from ticket_server.orders import Answer
from ticket_server.replies import CREATED, OK
from ticket_server.service import Sender, Service
from ticket_server.web import routes
from ticket_server.web.access import Action, may_act_at
from ticket_server.web.hearing import BODY_LIMIT, Door
from ticket_server.web.hub import Hub
from ticket_server.web.openapi import command_docs
from ticket_server.web.problems import ProblemError, problem_of

log = logging.getLogger("ticket_server.commands")

CommandT = TypeVar("CommandT", bound=c.Command)
Ask = Callable[[Sender, CommandT, Request], Awaitable[Answer]]
Answered = Callable[[str, int, str, float], None]
"""Is told of a command that was answered: its name, status, code, and the seconds it took."""
LINE, TOLD = "%s %s %d %s %.1f ms", ("command", "who", "status", "code", "ms")
NUMBER_DIGITS = 4
SEQ_DIGITS = 15


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """One POST call: its name and place, who may make it, what it answers; `limit` of its body."""

    name: str
    path: str
    action: Action
    reply: type
    status: int = OK
    limit: int = BODY_LIMIT


ISSUE = Call(
    name="issue",
    path="/tickets",
    action=Action.ISSUE,
    reply=replies.Ticket,
    status=CREATED,
)
PRINT = Call(
    name="print", path="/tickets/{ticket}/print", action=Action.ISSUE, reply=replies.Ticket
)
RATE = Call(
    name="rate", path="/tickets/{ticket}/rating", action=Action.RATE, reply=replies.RatedReply
)
HEALTH = Call(
    name="health",
    path="/devices/me/health",
    action=Action.REPORT_HEALTH,
    reply=replies.HealthReply,
)
CONFIRM_CLOCK = Call(
    name="confirm-clock",
    path="/clock/confirm",
    action=Action.CONFIRM_CLOCK,
    reply=replies.ClockReply,
)
ANNOUNCE = Call(
    name="announcement",
    path="/announcements",
    action=Action.ANNOUNCE,
    reply=replies.AnnouncementReply,
)
ISSUING = Call(
    name="switch-issuing",
    path="/issuing",
    action=Action.SWITCH_ISSUING,
    reply=replies.SwitchedReply,
)
POST_MESSAGE = Call(
    name="post-message",
    path="/messages",
    action=Action.POST_MESSAGES,
    reply=replies.MessageReply,
    status=CREATED,
)
END_MESSAGE = Call(
    name="end-message",
    path="/messages/{number}/end",
    action=Action.POST_MESSAGES,
    reply=replies.MessageReply,
)
ON_PAPER = Call(
    name="served-on-paper",
    path="/tickets/served-on-paper",
    action=Action.ACT_ON_TICKET,
    reply=replies.TicketsReply,
)


class Commands:
    """Puts the POST calls into the app."""

    def __init__(
        self,
        app: FastAPI,
        door: Door,
        service: Service,
        officers: Officers,
        hub: Hub,
        *,
        answered: Answered,
    ) -> None:
        self._app, self._answered = app, answered
        self._door = door
        self._service = service
        self._officers = officers
        self._hub = hub
        self._add_tickets()
        self._add_on_tickets()
        self._add_counters()
        self._add_messages()
        self._add_rest()

    def _add_tickets(self) -> None:
        service = self._service

        async def issue(sender: Sender, command: c.IssueTicket, _request: Request) -> Answer:
            if command.granted is not None:
                self._door.check(sender.token, Action.ACT_ON_TICKET)
            return await service.issue(sender, command)

        async def report_print(sender: Sender, command: c.ReportPrint, request: Request) -> Answer:
            return await service.report_print(sender, request.path_params["ticket"], command)

        async def rate(sender: Sender, command: c.RateTicket, request: Request) -> Answer:
            return await service.rate(sender, request.path_params["ticket"], command)

        self.add(RATE, c.RateTicket, rate)
        self.add(ISSUE, c.IssueTicket, issue)
        self.add(PRINT, c.ReportPrint, report_print)

    def _add_on_tickets(self) -> None:
        officers = self._officers
        self._add_on_ticket("return", c.Nothing, officers.report)
        self._add_on_ticket("priority", c.SetPriority, officers.set_priority)
        self._add_on_ticket("category", c.ChangeCategory, officers.change_category)
        self._add_on_ticket("link", c.LinkTickets, officers.link)
        self._add_on_ticket("guide", c.Nothing, officers.guide)
        self._add_on_ticket("help", c.NoteHelp, officers.note_help)
        self._add_on_ticket("cancel", c.CancelTicket, officers.cancel_ticket)
        self._add_on_ticket("reprint", c.ReprintTicket, officers.reprint, Action.REPRINT)

    def _add_counters(self) -> None:
        officers = self._officers
        counter, ticket = replies.CounterReply, replies.TicketReply
        self._add_at_counter("open", c.Nothing, counter, officers.open_counter)
        self._add_at_counter("pause", c.PauseCounter, counter, officers.pause_counter)
        self._add_at_counter("close", c.Nothing, counter, officers.close_counter)
        self._add_at_counter("call-next", c.CallNext, ticket, officers.call_next)
        self._add_at_counter("call", c.CallSpecific, ticket, officers.call_specific)
        self._add_at_counter("recall", c.OnCurrent, ticket, officers.recall)
        self._add_at_counter("start", c.OnCurrent, ticket, officers.start)
        self._add_at_counter("finish", c.Finish, ticket, officers.finish)
        self._add_at_counter("no-show", c.OnCurrent, ticket, officers.no_show)
        self._add_at_counter("cancel", c.Cancel, ticket, officers.cancel)
        self._add_at_counter("hold", c.Hold, ticket, officers.hold)
        self._add_at_counter("transfer", c.Transfer, ticket, officers.transfer)
        self._add_at_counter("put-back", c.OnCurrent, ticket, officers.put_back)
        self._add_at_counter("undo", c.Undo, ticket, officers.undo)
        reassigned = replies.ReassignedReply
        self._add_at_counter("reassign", c.Reassign, reassigned, self._service.reassign)

    def _add_messages(self) -> None:
        service = self._service

        async def post(sender: Sender, command: c.PostMessage, _request: Request) -> Answer:
            return await service.post_message(sender, command)

        async def end(sender: Sender, _command: c.Nothing, request: Request) -> Answer:
            seq = _number(request.path_params["number"], SEQ_DIGITS, UnknownMessage)
            return await service.end_message(sender, seq)

        self.add(POST_MESSAGE, c.PostMessage, post)
        self.add(END_MESSAGE, c.Nothing, end)

    def _add_rest(self) -> None:
        service = self._service

        async def health(sender: Sender, command: c.ReportHealth, _request: Request) -> Answer:
            return await service.report_health(sender, command)

        async def confirm(sender: Sender, command: c.ConfirmClock, _request: Request) -> Answer:
            return await service.confirm_clock(sender, command)

        async def announce(
            sender: Sender, command: c.ReportAnnouncement, _request: Request
        ) -> Answer:
            answer = await service.report_announcement(sender, command)
            self._hub.announce(command.call, command.phase)
            return answer

        async def switch(sender: Sender, command: c.SwitchIssuing, _request: Request) -> Answer:
            return await service.switch_issuing(sender, command)

        async def on_paper(sender: Sender, command: c.ServedOnPaper, _request: Request) -> Answer:
            return await service.served_on_paper(sender, command)

        self.add(HEALTH, c.ReportHealth, health)
        self.add(CONFIRM_CLOCK, c.ConfirmClock, confirm)
        self.add(ANNOUNCE, c.ReportAnnouncement, announce)
        self.add(ISSUING, c.SwitchIssuing, switch)
        self.add(ON_PAPER, c.ServedOnPaper, on_paper)

    def _add_on_ticket(
        self,
        name: str,
        model: type[CommandT],
        ask: Callable[[Sender, str, CommandT], Awaitable[Answer]],
        action: Action = Action.ACT_ON_TICKET,
    ) -> None:
        async def named(sender: Sender, command: CommandT, request: Request) -> Answer:
            return await ask(sender, request.path_params["ticket"], command)

        path = f"/tickets/{{ticket}}/{name}"
        reply = replies.TicketReply
        call = Call(name=name, path=path, action=action, reply=reply)
        self.add(call, model, named)

    def _add_at_counter(
        self,
        name: str,
        model: type[CommandT],
        reply: type,
        ask: Callable[[Sender, int, CommandT], Awaitable[Answer]],
    ) -> None:
        async def allowed(sender: Sender, command: CommandT, request: Request) -> Answer:
            number = _number(request.path_params["number"], NUMBER_DIGITS, UnknownCounter)
            counter_of(self._hub.hall, number)
            if not may_act_at(sender.token, number):
                words = f"This token may not act at counter {number}."
                raise ProblemError(403, "COUNTER_NOT_ALLOWED", words)
            return await ask(sender, number, command)

        path = f"/counters/{{number}}/{name}"
        call = Call(name=name, path=path, action=Action.ACT_AT_COUNTER, reply=reply)
        self.add(call, model, allowed)

    def add(self, call: Call, model: type[CommandT], ask: Ask[CommandT]) -> None:
        """One more call."""

        async def endpoint(request: Request) -> Response:
            return await self._run(call, request, model, ask)

        docs = command_docs(call.name, call.path, model, call.reply, call.status)
        routes.add(self._app, "POST", call.path, endpoint, docs)

    async def _run(
        self,
        call: Call,
        request: Request,
        model: type[CommandT],
        ask: Ask[CommandT],
    ) -> Response:
        started = perf_counter()
        who, status, code = "-", 0, ""
        try:
            sender, command = await self._door.hear(request, call.action, model, call.limit)
            who = f"{sender.token.role}#{sender.token.id}"
            answer = await ask(sender, command, request)
            status, code = answer.status, HTTPStatus(answer.status).name
        except Exception as error:
            problem = problem_of(error)
            status, code = problem.status, problem.code
            raise
        finally:
            spent = perf_counter() - started
            self._answered(call.name, status, code, spent)
            told = (_named(call, request), who, status, code, spent * 1000)
            log.info(LINE, *told, extra=dict(zip(TOLD, told, strict=True)))
        return Response(answer.body, status, media_type="application/json")


def _named(call: Call, request: Request) -> str:
    number = request.path_params.get("number", "")
    return f"{call.name} {number}" if number.isdecimal() else call.name


def _number(text: str, digits: int, unknown: type[Refusal]) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= digits):
        raise unknown("A number is asked for.")
    return int(text)
