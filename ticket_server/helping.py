"""The commands about help at a kiosk: each becomes an order."""

from collections.abc import Sequence

from ticket_protocol.help import AnswerHelp, AskHelp, HelpReply
from ticket_server import replies
from ticket_server.domain import helping
from ticket_server.domain.facts import Fact
from ticket_server.domain.hall import Hall
from ticket_server.orders import Answer
from ticket_server.service import Asking, Sender


class Helping:
    """What may be asked about help. Raises Refusal or StoreError; answers when durable."""

    def __init__(self, asking: Asking) -> None:
        self._ask = asking.ask

    async def ask(self, sender: Sender, command: AskHelp) -> Answer:
        """Somebody at the sender's kiosk wants a person, or no longer."""
        kiosk, language, page = sender.token.name, command.language, command.page
        if command.wanted:
            return await self._ask(
                sender, lambda s: helping.want(s, kiosk, language, page), _stands(kiosk)
            )
        return await self._ask(sender, lambda s: helping.take_back(s, kiosk), _stands(kiosk))

    async def answer(self, sender: Sender, kiosk: str, command: AnswerHelp) -> Answer:
        """Somebody comes."""
        return await self._ask(
            sender, lambda s: helping.answer(s, kiosk, command.counter), _stands(kiosk)
        )


def _stands(kiosk: str) -> replies.Reply:
    def reply(hall: Hall, _facts: Sequence[Fact]) -> Answer:
        wanted = hall.helps.get(kiosk)
        if wanted is None:
            return replies.answer(HelpReply(kiosk=kiosk))
        return replies.answer(HelpReply.model_validate(wanted, from_attributes=True))

    return reply
