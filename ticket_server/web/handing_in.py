"""The calls of kiosks that were cut off, and of whoever gave out slips meanwhile."""

from fastapi import Request

from ticket_protocol import offline as c
from ticket_protocol import replies
from ticket_server.handing_in import HandingIn
from ticket_server.orders import Answer
from ticket_server.replies import CREATED
from ticket_server.service import Sender
from ticket_server.web.access import Action
from ticket_server.web.commands import Call, Commands

PART = Call(name="part", path="/kiosks/me/part", action=Action.GIVE_OFFLINE, reply=c.PartReply)
HAND_IN = Call(
    name="hand-in",
    path="/tickets/hand-in",
    action=Action.GIVE_OFFLINE,
    reply=replies.Ticket,
    status=CREATED,
)
ABANDON = Call(
    name="abandon", path="/tickets/abandon", action=Action.GIVE_OFFLINE, reply=c.AbandonReply
)
SLIPS = Call(
    name="enter-slips", path="/tickets/slips", action=Action.ENTER_SLIPS, reply=c.SlipsReply
)


def add_calls(commands: Commands, service: HandingIn) -> None:
    """Puts them into the app."""

    async def part(sender: Sender, command: c.AskPart, _request: Request) -> Answer:
        return await service.part(sender, command)

    async def hand_in(sender: Sender, command: c.HandIn, _request: Request) -> Answer:
        return await service.hand_in(sender, command)

    async def abandon(sender: Sender, command: c.Abandon, _request: Request) -> Answer:
        return await service.abandon(sender, command)

    async def enter_slips(sender: Sender, command: c.EnterSlips, _request: Request) -> Answer:
        return await service.enter_slips(sender, command)

    commands.add(PART, c.AskPart, part)
    commands.add(HAND_IN, c.HandIn, hand_in)
    commands.add(ABANDON, c.Abandon, abandon)
    commands.add(SLIPS, c.EnterSlips, enter_slips)
