"""The commands: each becomes an order for the writer, and its answer is awaited here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from ticket_protocol import commands as c
from ticket_protocol import replies as wire
from ticket_server import replies
from ticket_server.desk import Desk
from ticket_server.domain import days, decisions
from ticket_server.domain import facts as f
from ticket_server.domain.decisions import UNSEEN, Seen
from ticket_server.domain.hall import Hall
from ticket_server.orders import Answer, Claim, Situation
from ticket_server.storage.store import Token

Decide = Callable[[Situation], Iterable[f.Body]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sender:
    """Who asks, and the key under which the answer is remembered."""

    token: Token
    claim: Claim


class Service:
    """What programs may ask of the hall. Raises Refusal or StoreError; answers when durable."""

    def __init__(self, desk: Desk, secret: bytes, now: Callable[[], datetime]) -> None:
        self._desk = desk
        self._secret = secret
        self._now = now

    async def issue(self, sender: Sender, command: c.IssueTicket) -> Answer:
        """A number for a citizen."""
        request = decisions.Request(
            category=command.category,
            procedure=command.procedure,
            purpose=command.purpose.value,
            language=command.language,
            priority=command.priority,
        )
        return await self._ask(
            sender,
            lambda s: [decisions.issue(s.hall, s.plan, s.at, request)],
            replies.issued(self._secret),
        )

    async def report_print(self, sender: Sender, ticket: str, command: c.ReportPrint) -> Answer:
        """What became of the paper."""
        outcome = command.outcome.value
        return await self._ask(
            sender,
            lambda s: decisions.report_print(s.hall, ticket, outcome),
            replies.stands(ticket, self._secret),
        )

    async def open_counter(self, sender: Sender, number: int, _command: c.Nothing) -> Answer:
        """The counter takes people."""
        return await self._ask(
            sender, lambda s: decisions.open_counter(s.hall, number), replies.counter(number)
        )

    async def pause_counter(self, sender: Sender, number: int, command: c.PauseCounter) -> Answer:
        """The counter takes nobody for a while."""
        reason = command.reason.value
        return await self._ask(
            sender,
            lambda s: decisions.pause_counter(s.hall, number, reason),
            replies.counter(number),
        )

    async def close_counter(self, sender: Sender, number: int, _command: c.Nothing) -> Answer:
        """The counter ends its day."""
        return await self._ask(
            sender, lambda s: decisions.close_counter(s.hall, number), replies.counter(number)
        )

    async def call_next(self, sender: Sender, number: int, command: c.CallNext) -> Answer:
        """Ends the ticket being served, calls the next."""
        seen: Seen = command.current if "current" in command.model_fields_set else UNSEEN
        return await self._ask(
            sender, lambda s: decisions.call_next(s.hall, number, seen), replies.called
        )

    async def recall(self, sender: Sender, number: int, command: c.OnCurrent) -> Answer:
        """The same call again."""
        return await self._on_current(sender, number, command, decisions.recall)

    async def finish(self, sender: Sender, number: int, command: c.OnCurrent) -> Answer:
        """The service is over."""
        return await self._on_current(sender, number, command, decisions.finish)

    async def no_show(self, sender: Sender, number: int, command: c.OnCurrent) -> Answer:
        """Nobody came."""
        return await self._on_current(sender, number, command, decisions.no_show)

    async def cancel(self, sender: Sender, number: int, command: c.OnCurrent) -> Answer:
        """The ticket ends unserved."""
        return await self._on_current(sender, number, command, decisions.cancel)

    async def report_health(self, sender: Sender, command: c.ReportHealth) -> Answer:
        """How the sender's device is."""
        now = self._now()
        report = f.DeviceReported(
            device=sender.token.name,
            role=sender.token.role,
            version=command.version,
            clock_off_s=round(command.clock - now.timestamp(), 3),
            printer=None if command.printer is None else command.printer.value,
        )
        only = sender.token.counters
        counters = None if only is None else tuple(sorted(only))
        answer = replies.answer(wire.HealthReply(at=now.astimezone(UTC), counters=counters))
        return await self._ask(
            sender, lambda s: decisions.report_device(s.hall, report), lambda _h, _f: answer
        )

    async def confirm_clock(self, sender: Sender, command: c.ConfirmClock) -> Answer:
        """A person says which day it is."""
        answer = replies.answer(wire.ClockReply(day=command.day.isoformat()))
        return await self._ask(
            sender,
            lambda s: days.confirm_clock(s.hall, s.plan, s.now, command.day, s.given),
            lambda _hall, _facts: answer,
        )

    async def _on_current(
        self,
        sender: Sender,
        number: int,
        command: c.OnCurrent,
        decide: Callable[[Hall, int, Seen], list[f.Body]],
    ) -> Answer:
        seen: Seen = command.ticket if "ticket" in command.model_fields_set else UNSEEN
        return await self._ask(sender, lambda s: decide(s.hall, number, seen), replies.acted)

    async def _ask(self, sender: Sender, decide: Decide, reply: replies.Reply) -> Answer:
        return await self._desk.ask(
            by=sender.token.name, claim=sender.claim, decide=decide, reply=reply
        )
