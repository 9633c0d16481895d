"""What kiosks ask so as to go on without the server, and what they bring when it is back.

Each becomes an order for the writer, as in `service`.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from ticket_protocol import offline as c
from ticket_protocol.replies import Ticket
from ticket_protocol.words import TicketState
from ticket_server import replies
from ticket_server.codes import code_of
from ticket_server.domain import handing_in
from ticket_server.domain.decisions import Request
from ticket_server.domain.facts import Fact, TicketIssued
from ticket_server.domain.hall import Hall
from ticket_server.domain.plan import Plan
from ticket_server.domain.scene import Bodies
from ticket_server.domain.values import Stop
from ticket_server.orders import Answer, Situation
from ticket_server.service import Asking, Sender

LONGEST = timedelta(days=400)
"""No paper is older; a kiosk that says so has a clock that is wrong."""


class HandingIn:
    """What may be asked of the hall. Raises Refusal or StoreError; answers when durable."""

    def __init__(self, asking: Asking, *, epoch: str, secret: bytes) -> None:
        self._ask = asking.ask
        self._epoch = epoch
        self._secret = secret

    async def part(self, sender: Sender, command: c.AskPart) -> Answer:
        """Which numbers the kiosk may give today."""
        kiosk, outbox = sender.token.name, command.outbox
        rules: list[Plan] = []

        def decide(scene: Situation) -> Bodies:
            rules.append(scene.plan)
            return handing_in.lease(scene, kiosk, outbox)

        def reply(hall: Hall, _facts: Sequence[Fact]) -> Answer:
            return replies.answer(self._told(hall, rules[-1], kiosk, outbox))

        return await self._ask(sender, decide, reply)

    async def hand_in(self, sender: Sender, command: c.HandIn) -> Answer:
        """A number that was given without us."""
        kiosk, paper = sender.token.name, _paper(command)

        def decide(scene: Situation) -> Bodies:
            over = scene.hall.day is not None and paper.day < scene.hall.day
            came = scene.given(paper.day).offline if over else ()
            return handing_in.hand_in(scene, kiosk, paper, came)

        return await self._ask(
            sender, decide, lambda hall, _facts: self._ticket(hall, kiosk, paper)
        )

    async def abandon(self, sender: Sender, command: c.Abandon) -> Answer:
        """Nobody holds what came of a request, or still would."""
        kiosk, asked = sender.token.name, command.asked

        def reply(hall: Hall, _facts: Sequence[Fact]) -> Answer:
            ghost = handing_in.ghost_of(hall, kiosk, asked)
            void = ghost is not None and hall.offline.is_void(ghost)
            return replies.answer(c.AbandonReply(number=ghost.number if ghost and void else None))

        return await self._ask(sender, lambda s: handing_in.abandon(s, kiosk, asked), reply)

    async def enter_slips(self, sender: Sender, command: c.EnterSlips) -> Answer:
        """Emergency slips that were given out by hand."""
        since = None if command.since is None else command.since.astimezone(UTC)
        return await self._ask(
            sender,
            lambda s: handing_in.enter_slips(
                s, command.category, command.last, command.first, since
            ),
            _entered,
        )

    def _told(self, hall: Hall, plan: Plan, kiosk: str, outbox: str) -> c.PartReply:
        assert hall.day is not None
        parts = handing_in.parts_for(hall, plan, kiosk)
        return c.PartReply(
            day=hall.day,
            epoch=self._epoch,
            outbox=outbox,
            parts=tuple(
                c.SeriesPart(
                    series=part.series,
                    digits=part.digits,
                    first=part.first,
                    last=part.last,
                    next=handing_in.next_in(hall, part),
                )
                for part in parts
            ),
        )

    def _ticket(self, hall: Hall, kiosk: str, paper: handing_in.Paper) -> Answer:
        """As it stands now: it may be over already, with its day or before."""
        ticket = hall.tickets.get(hall.offline.slips.get(paper.slip, ""))
        if ticket is None and paper.asked is not None:
            ticket = handing_in.ghost_of(hall, kiosk, paper.asked)
        if ticket is None:
            assert hall.last_at is not None
            told = _expired(paper, hall.last_at - paper.ago, self._secret)
        else:
            told = replies.ticket_reply(hall, ticket, self._secret)
        return replies.answer(told, replies.CREATED)


def _paper(command: c.HandIn) -> handing_in.Paper:
    request = Request(
        category=command.category,
        procedure=command.procedure,
        purpose=command.purpose.value,
        language=command.language,
        priority=command.priority,
        also=tuple(Stop(category=s.category, procedure=s.procedure) for s in command.also),
        needs_help=command.needs_help,
    )
    return handing_in.Paper(
        slip=command.slip,
        outbox=command.outbox,
        day=command.day,
        series=command.series,
        count=command.count,
        number=command.number,
        ago=min(command.told_at - command.issued_at, LONGEST),
        request=request,
        replaces=command.replaces,
        asked=command.asked,
    )


def _expired(paper: handing_in.Paper, issued_at: datetime, secret: bytes) -> Ticket:
    """Its day is over."""
    ticket_id = f"{paper.day:%Y%m%d}-{paper.number}"
    return Ticket(
        id=ticket_id,
        number=paper.number,
        category=paper.request.category,
        procedure=paper.request.procedure,
        purpose=None,
        priority=False,
        language=None,
        state=TicketState.EXPIRED,
        counters=(),
        counter=None,
        people_ahead=0,
        issued_at=issued_at,
        code=code_of(secret, ticket_id),
        offline=True,
    )


def _entered(_hall: Hall, facts: Sequence[Fact]) -> Answer:
    numbers = tuple(f.body.number for f in facts if isinstance(f.body, TicketIssued))
    return replies.answer(c.SlipsReply(numbers=numbers))
