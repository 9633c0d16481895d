"""The commands of kiosks, devices and supervisors: each becomes an order for the writer.

Its answer is awaited here. Those of officers: `officers`, which share `Asking`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from ticket_protocol import commands as c
from ticket_protocol import replies as wire
from ticket_server import replies
from ticket_server.codes import code_of
from ticket_server.desk import Desk
from ticket_server.domain import days, decisions, messages, on_ticket, rating
from ticket_server.domain import facts as f
from ticket_server.domain.appointments import Appointment
from ticket_server.domain.hall import Hall
from ticket_server.domain.scene import Bodies, Scene
from ticket_server.domain.values import Expected, PartDown, Stop, Text
from ticket_server.orders import Answer, Beside, Claim, Situation
from ticket_server.persons import Persons
from ticket_server.storage.store import Token

Decide = Callable[[Situation], Bodies]
Expect = Callable[[Sequence[str], bool], Expected | None]
"""What somebody who takes a number now is told: categories of his stops, priority. Never waits."""

CODE_DIGITS = 20

PHONE = "phone"
"""Who rates by the page that a ticket's code opens."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sender:
    """Who asks, and the key under which the answer is remembered; `claim`: as a digest.

    `origin`: the address that the request came from.
    """

    token: Token
    claim: Claim
    key: str
    origin: str | None = None


class Asking:
    """Hands orders to the desk."""

    def __init__(self, desk: Desk, secret: bytes) -> None:
        self._desk = desk
        self._secret = secret

    async def ask(
        self, sender: Sender, decide: Decide, reply: replies.Reply, beside: Beside | None = None
    ) -> Answer:
        """The answer, once it is durable; or a Refusal, or a StoreError.

        `beside`: rows that are stored with the facts, or not at all.
        """
        return await self._desk.ask(
            by=sender.token.name,
            claim=sender.claim,
            decide=decide,
            reply=reply,
            origin=sender.origin,
            beside=beside,
        )

    async def ask_for(
        self, by: str, decide: Decide, reply: replies.Reply, origin: str | None = None
    ) -> Answer:
        """For somebody without a token; the order is such that twice does no harm."""
        return await self._desk.ask(by=by, claim=None, decide=decide, reply=reply, origin=origin)

    def named(self, hall: Hall, name: str) -> str:
        """The id of the ticket that a person or a scanner names: its number, id or code."""
        if len(name) != CODE_DIGITS:
            return name
        codes = (t for t in hall.tickets if code_of(self._secret, t) == name.upper())
        return next(codes, name)


class Service:
    """What programs may ask of the hall. Raises Refusal or StoreError; answers when durable."""

    def __init__(
        self,
        asking: Asking,
        secret: bytes,
        now: Callable[[], datetime],
        expect: Expect,
        booked: Callable[[str], Appointment | None] = lambda _reference: None,
    ) -> None:
        self._booked = booked
        self.persons = Persons()
        self._ask = asking.ask
        self._ask_for = asking.ask_for
        self._secret = secret
        self._now = now
        self._expect = expect

    async def issue(self, sender: Sender, command: c.IssueTicket) -> Answer:
        """A number for a citizen, who is told what wait is expected."""
        request = decisions.Request(
            category=command.category,
            procedure=command.procedure,
            purpose=command.purpose.value,
            language=command.language,
            priority=command.priority,
            also=tuple(Stop(category=s.category, procedure=s.procedure) for s in command.also),
            needs_help=command.needs_help,
            appointment=None if command.appointment is None else self._booked(command.appointment),
        )

        asked = (sender.token.name, sender.key)
        stops = (request.category, *(stop.category for stop in request.also))

        def decide(scene: Situation) -> Bodies:
            expected = self._expect(stops, request.priority or command.granted is not None)
            if command.person is None or not scene.plan.person_once:
                return _granted(scene, decisions.issue(scene, request, expected, asked), command)
            self.persons.check(scene, command.person, stops)
            issued = decisions.issue(scene, request, expected, asked)
            self.persons.note(scene, command.person, issued)
            return _granted(scene, issued, command)

        return await self._ask(sender, decide, replies.issued(self._secret))

    async def report_print(self, sender: Sender, ticket: str, command: c.ReportPrint) -> Answer:
        """What became of the paper."""
        outcome, again = command.outcome.value, command.again
        return await self._ask(
            sender,
            lambda s: decisions.report_print(s, ticket, outcome, again=again),
            replies.stands(ticket, self._secret),
        )

    async def rate(self, sender: Sender, ticket: str, command: c.RateTicket) -> Answer:
        """What its holder thinks of the service."""
        sign, level, reason = sender.token.name, command.level, command.reason
        return await self._ask(
            sender, lambda s: rating.rate(s, sign, ticket, level, reason), replies.rated
        )

    async def rate_by_phone(self, ticket: str, command: c.RateTicket) -> Answer:
        """The same by the holder's phone, which no token stands for."""
        level, reason = command.level, command.reason
        return await self._ask_for(
            PHONE, lambda s: rating.rate(s, PHONE, ticket, level, reason), replies.rated
        )

    async def report_announcement(self, sender: Sender, command: c.ReportAnnouncement) -> Answer:
        """The hall hears a call, or has heard it; only the end matters to the rules."""
        answer = replies.answer(wire.AnnouncementReply(call=command.call))
        ended = command.phase == "ended"
        return await self._ask(
            sender,
            lambda s: decisions.report_announcement(s, command.call) if ended else [],
            lambda _hall, _facts: answer,
        )

    async def reassign(self, sender: Sender, number: int, command: c.Reassign) -> Answer:
        """Another counter takes over for the day."""
        return await self._ask(
            sender,
            lambda s: decisions.reassign(s, number, command.to, command.categories),
            replies.reassigned,
        )

    async def switch_issuing(self, sender: Sender, command: c.SwitchIssuing) -> Answer:
        """Numbers, or none, whatever the hours say."""
        until = command.until.astimezone(UTC)
        answer = replies.answer(
            wire.SwitchedReply(open=command.open, until=until, categories=command.categories)
        )
        return await self._ask(
            sender,
            lambda s: decisions.switch_issuing(
                s, open_=command.open, until=until, categories=command.categories
            ),
            lambda _hall, _facts: answer,
        )

    async def post_message(self, sender: Sender, command: c.PostMessage) -> Answer:
        """Everybody in the hall is told something."""
        typed = command.text
        text = None if typed is None else Text(vi=typed.vi, en=typed.en)
        until = None if command.until is None else command.until.astimezone(UTC)
        about, spoken = command.kind.value, command.spoken
        return await self._ask(
            sender, lambda s: messages.post(s, about, text, until, spoken=spoken), replies.posted
        )

    async def end_message(self, sender: Sender, seq: int) -> Answer:
        """Nobody need read it any more."""
        answer = replies.answer(wire.MessageReply(message=seq))
        return await self._ask(sender, lambda s: messages.end(s, seq), lambda _hall, _facts: answer)

    async def served_on_paper(self, sender: Sender, command: c.ServedOnPaper) -> Answer:
        """Numbers that were served while the system was away."""
        return await self._ask(
            sender,
            lambda s: decisions.served_on_paper(s, command.first, command.last),
            replies.several,
        )

    async def report_health(self, sender: Sender, command: c.ReportHealth) -> Answer:
        """How the sender's device is."""
        now = self._now()
        report = f.DeviceReported(
            device=sender.token.name,
            role=sender.token.role,
            version=command.version,
            clock_off_s=round(command.clock - now.timestamp(), 3),
            printer=None if command.printer is None else command.printer.value,
            tickets_left=command.tickets_left,
            parts_down=tuple(
                PartDown(part=p.part.value, counter=p.counter) for p in command.parts_down
            ),
            held=command.held,
        )
        only = sender.token.counters
        counters = None if only is None else tuple(sorted(only))
        name = sender.token.name
        told = wire.HealthReply(at=now.astimezone(UTC), counters=counters, name=name)
        answer = replies.answer(told)
        return await self._ask(
            sender, lambda s: decisions.report_device(s, report), lambda _h, _f: answer
        )

    async def confirm_clock(self, sender: Sender, command: c.ConfirmClock) -> Answer:
        """A person says which day it is."""
        answer = replies.answer(wire.ClockReply(day=command.day.isoformat()))
        return await self._ask(
            sender,
            lambda s: days.confirm_clock(s.hall, s.plan, s.now, command.day, s.given),
            lambda _hall, _facts: answer,
        )


def _granted(scene: Scene, issued: f.TicketIssued, command: c.IssueTicket) -> Bodies:
    """The number, and the priority that staff give with it."""
    if command.granted is None:
        return [issued]
    reason, priority_class = command.granted.value, command.priority_class
    return [issued, on_ticket.grant(scene, issued, reason, priority_class)]
