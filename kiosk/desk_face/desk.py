"""What an officer has chosen and found at the desk, and what each press makes of it. Pure.

What is sent: `orders`; what is drawn: `shown`.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Self

from ticket_protocol.replies import Ticket
from ticket_protocol.words import PriorityReason, TicketState

SAID_FOR = timedelta(seconds=8)
OVER = frozenset(
    {TicketState.FINISHED, TicketState.CANCELLED, TicketState.EXPIRED, TicketState.NOT_CLOSED}
)
AT_COUNTER = frozenset({TicketState.CALLED, TicketState.SERVING})


class Asks(StrEnum):
    """What has to be chosen before something is done to a ticket."""

    NOTHING = ""
    CANCEL = "cancel"
    CATEGORY = "category"
    REPRINT = "reprint"


@dataclass(frozen=True, kw_only=True, slots=True)
class Say:
    """Words: a text's id and what stands in its places."""

    id: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """The number that would be taken. `granted` None: no priority; else why it is given."""

    category: str | None = None
    procedure: str | None = None
    granted: PriorityReason | None = None
    priority_class: str | None = None
    needs_help: bool = False
    language: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """Every method gives the desk after the event.

    `typed`: what is looked for among the matters. `taken`: the number just given, and `where` it
    can be printed, if it was not at once. `found`: tickets that were looked up, None: none were.
    `open`: the ticket whose keys are shown, `asks` what of it. `said` until then. `busy`: a
    command is on its way.
    """

    wish: Wish = field(default_factory=Wish)
    typed: str = ""
    taken: Ticket | None = None
    where: tuple[str, ...] = ()
    found: tuple[Ticket, ...] | None = None
    open: str | None = None
    asks: Asks = Asks.NOTHING
    said: Say | None = None
    said_until: datetime | None = None
    busy: bool = False

    @property
    def ticket(self) -> Ticket | None:
        """The one whose keys are shown."""
        return next((t for t in self.found or () if t.id == self.open), None)

    # A number for somebody

    def choose(self, category: str, procedure: str | None = None) -> Self:
        """The first click; who was helped before is done with."""
        same = category == self.wish.category
        wish = replace(self.wish if same else Wish(), category=category, procedure=procedure)
        return replace(self, wish=wish, taken=None, where=(), typed="" if procedure else self.typed)

    def want(self, procedure: str) -> Self:
        """The procedure, or again none."""
        chosen = None if procedure == self.wish.procedure else procedure
        return replace(self, wish=replace(self.wish, procedure=chosen))

    def grant(self, priority_class: str | None, *, priority: bool) -> Self:
        """Priority with the number, of a class or as declared, or none."""
        reason = (self.wish.granted or PriorityReason.PROVEN) if priority else None
        wish = replace(self.wish, granted=reason, priority_class=priority_class)
        return replace(self, wish=wish)

    def because(self, reason: PriorityReason) -> Self:
        """Why."""
        granted = None if self.wish.granted is None else reason
        return replace(self, wish=replace(self.wish, granted=granted))

    def help_needed(self) -> Self:
        """Its holder needs help at the counter, or no longer."""
        return replace(self, wish=replace(self.wish, needs_help=not self.wish.needs_help))

    def speak(self, language: str) -> Self:
        """The language of the ticket and of its call."""
        return replace(self, wish=replace(self.wish, language=language))

    def search(self, text: str) -> Self:
        """Something was typed to find a matter."""
        return replace(self, typed=text)

    def issued(self, ticket: Ticket) -> Self:
        """There it is; the desk is ready for the next."""
        return replace(self, wish=Wish(), typed="", taken=ticket, where=())

    def printed_where(self, kiosks: tuple[str, ...]) -> Self:
        """It has to be said where the paper comes out."""
        return replace(self, where=kiosks)

    def done(self) -> Self:
        """The number is handed over."""
        return replace(self, taken=None, where=(), wish=Wish(), typed="")

    # Tickets that were given

    def look(self, tickets: tuple[Ticket, ...]) -> Self:
        """These were found; a single one is opened."""
        only = tickets[0].id if len(tickets) == 1 else None
        return replace(self, found=tickets, open=only, asks=Asks.NOTHING)

    def unfold(self, ticket: str) -> Self:
        """Its keys, or no longer."""
        return replace(self, open=None if ticket == self.open else ticket, asks=Asks.NOTHING)

    def ask(self, asks: Asks) -> Self:
        """One more choice is needed; the same again takes it back."""
        return replace(self, asks=Asks.NOTHING if asks is self.asks else asks)

    def learn(self, ticket: Ticket) -> Self:
        """What a command made of it."""
        return replace(self.renew(ticket), asks=Asks.NOTHING)

    def renew(self, ticket: Ticket) -> Self:
        """A newer state of a ticket that is shown."""
        found = tuple(ticket if t.id == ticket.id else t for t in self.found or ())
        taken = ticket if self.taken and self.taken.id == ticket.id else self.taken
        there = None if self.found is None else found
        return replace(self, found=there, taken=taken)

    def clear(self) -> Self:
        """Nothing is looked up."""
        return replace(self, found=None, open=None, asks=Asks.NOTHING)

    # What is said

    def say(self, words: Say, now: datetime) -> Self:
        """For a while."""
        return replace(self, said=words, said_until=now + SAID_FOR)

    def send(self) -> Self:
        """A command is on its way."""
        return replace(self.hush(), busy=True)

    def answered(self) -> Self:
        """The command is."""
        return replace(self, busy=False)

    def hush(self) -> Self:
        """What was said before is old."""
        return replace(self, said=None, said_until=None)

    def tick(self, now: datetime) -> Self:
        """Words go with their time."""
        over = self.said_until is not None and now >= self.said_until
        return self.hush() if over else self
