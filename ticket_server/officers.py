"""The commands of officers, at their counters and on tickets: each becomes an order."""

from collections.abc import Callable
from datetime import UTC, timedelta

from ticket_protocol import commands as c
from ticket_server import replies
from ticket_server.domain import at_counter, calling, decisions, on_ticket
from ticket_server.domain.scene import UNSEEN, Bodies, Scene, Seen
from ticket_server.domain.values import Stop
from ticket_server.orders import Answer
from ticket_server.service import Asking, Sender


def _seen(command: c.Command, name: str = "ticket") -> Seen:
    """What the sender saw at the counter, if it said so."""
    return getattr(command, name) if name in command.model_fields_set else UNSEEN


def _stop(category: str | None, procedure: str | None) -> Stop | None:
    return None if category is None else Stop(category=category, procedure=procedure)


class Officers:
    """What officers may ask of the hall. Raises Refusal or StoreError; answers when durable."""

    def __init__(self, asking: Asking) -> None:
        self._ask = asking.ask
        self._named = asking.named

    async def open_counter(self, sender: Sender, number: int, _command: c.Nothing) -> Answer:
        """The counter takes people."""
        return await self._ask(
            sender, lambda s: at_counter.open_counter(s, number), replies.counter(number)
        )

    async def pause_counter(self, sender: Sender, number: int, command: c.PauseCounter) -> Answer:
        """The counter takes nobody for a while."""
        reason = command.reason.value
        back_at = None if command.back_at is None else command.back_at.astimezone(UTC)
        return await self._ask(
            sender,
            lambda s: at_counter.pause_counter(s, number, reason, back_at),
            replies.counter(number),
        )

    async def close_counter(self, sender: Sender, number: int, _command: c.Nothing) -> Answer:
        """The counter ends its day."""
        return await self._ask(
            sender, lambda s: at_counter.close_counter(s, number), replies.counter(number)
        )

    async def call_next(self, sender: Sender, number: int, command: c.CallNext) -> Answer:
        """Ends the ticket being served, calls the next."""
        seen = _seen(command, "current")
        return await self._ask(sender, lambda s: calling.call_next(s, number, seen), replies.called)

    async def call_specific(self, sender: Sender, number: int, command: c.CallSpecific) -> Answer:
        """Ends the ticket being served, calls that number."""
        seen, why = _seen(command, "current"), command.reason.value
        return await self._ask(
            sender,
            lambda s: calling.call_specific(
                s, number, seen, self._named(s.hall, command.number), why
            ),
            replies.called,
        )

    async def recall(self, sender: Sender, number: int, command: c.OnCurrent) -> Answer:
        """The same call again."""
        return await self._act(sender, lambda s: at_counter.recall(s, number, _seen(command)))

    async def start(self, sender: Sender, number: int, command: c.OnCurrent) -> Answer:
        """The citizen is there."""
        return await self._act(sender, lambda s: at_counter.start(s, number, _seen(command)))

    async def finish(self, sender: Sender, number: int, command: c.Finish) -> Answer:
        """The service is over."""
        outcome = None if command.outcome is None else command.outcome.value
        return await self._act(
            sender,
            lambda s: at_counter.finish(s, number, _seen(command), outcome, command.dossiers),
        )

    async def no_show(self, sender: Sender, number: int, command: c.OnCurrent) -> Answer:
        """Nobody came."""
        return await self._act(sender, lambda s: at_counter.no_show(s, number, _seen(command)))

    async def cancel(self, sender: Sender, number: int, command: c.Cancel) -> Answer:
        """The ticket ends unserved."""
        reason = command.reason.value
        return await self._act(
            sender, lambda s: at_counter.cancel(s, number, _seen(command), reason)
        )

    async def hold(self, sender: Sender, number: int, command: c.Hold) -> Answer:
        """Its holder fetches something."""
        limit = None if command.minutes is None else timedelta(minutes=command.minutes)
        reason = command.reason.value
        return await self._act(
            sender, lambda s: at_counter.hold(s, number, _seen(command), reason, limit)
        )

    async def transfer(self, sender: Sender, number: int, command: c.Transfer) -> Answer:
        """On to a category or a counter."""
        stop = _stop(command.category, command.procedure)
        return await self._act(
            sender,
            lambda s: at_counter.transfer(
                s,
                number,
                _seen(command),
                stop,
                command.to_counter,
                first=command.first,
                back=command.back,
            ),
        )

    async def put_back(self, sender: Sender, number: int, command: c.OnCurrent) -> Answer:
        """The call is taken back."""
        return await self._act(sender, lambda s: at_counter.put_back(s, number, _seen(command)))

    async def undo(self, sender: Sender, number: int, command: c.Undo) -> Answer:
        """What was just done is taken back."""
        return await self._act(sender, lambda s: at_counter.undo(s, number, command.ticket))

    async def report(self, sender: Sender, name: str, _command: c.Nothing) -> Answer:
        """A holder is back."""
        return await self._on(sender, name, on_ticket.report)

    async def set_priority(self, sender: Sender, name: str, command: c.SetPriority) -> Answer:
        """Priority is given or withdrawn."""
        return await self._on(
            sender,
            name,
            lambda s, ticket: on_ticket.set_priority(
                s,
                ticket,
                command.reason.value,
                priority=command.priority,
                priority_class=command.priority_class,
            ),
        )

    async def change_category(self, sender: Sender, name: str, command: c.ChangeCategory) -> Answer:
        """The wrong field had been taken."""
        return await self._on(
            sender,
            name,
            lambda s, ticket: on_ticket.change_category(
                s, ticket, command.category, command.procedure
            ),
        )

    async def link(self, sender: Sender, name: str, command: c.LinkTickets) -> Answer:
        """Two papers, one holder."""
        return await self._on(
            sender,
            name,
            lambda s, ticket: on_ticket.link(s, ticket, self._named(s.hall, command.other)),
        )

    async def cancel_ticket(self, sender: Sender, name: str, command: c.CancelTicket) -> Answer:
        """It ends where it waits."""
        reason = command.reason.value
        return await self._on(sender, name, lambda s, ticket: on_ticket.cancel(s, ticket, reason))

    async def guide(self, sender: Sender, name: str, _command: c.Nothing) -> Answer:
        """Somebody guides the holder."""
        return await self._on(sender, name, on_ticket.guide)

    async def note_help(self, sender: Sender, name: str, command: c.NoteHelp) -> Answer:
        """The holder needs help."""
        return await self._on(
            sender, name, lambda s, ticket: on_ticket.note_help(s, ticket, needed=command.needed)
        )

    async def reprint(self, sender: Sender, name: str, command: c.ReprintTicket) -> Answer:
        """A copy of its paper."""
        return await self._on(
            sender, name, lambda s, ticket: decisions.reprint(s, ticket, command.kiosk)
        )

    async def _act(self, sender: Sender, decide: Callable[[Scene], Bodies]) -> Answer:
        return await self._ask(sender, decide, replies.acted)

    async def _on(
        self, sender: Sender, name: str, decide: Callable[[Scene, str], Bodies]
    ) -> Answer:
        """On a ticket that a person names."""
        return await self._ask(
            sender,
            lambda s: decide(s, self._named(s.hall, name)),
            lambda hall, facts: replies.stood(self._named(hall, name))(hall, facts),
        )
