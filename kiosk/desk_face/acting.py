"""Does what the officer clicked: sends, hears, and keeps the desk as it stands."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from kiosk.desk_face import orders
from kiosk.desk_face.desk import Desk, Say
from kiosk.desk_face.orders import Order
from kiosk.desk_face.refusals import refusal
from kiosk.desk_face.sending import Sending
from kiosk.paper.desk import PaperDesk
from kiosk.paper.told import Paper
from screen_kit.link import Link, LinkState
from ticket_protocol.replies import Problem, Ticket
from ticket_protocol.words import CancelReason

WHICH = "WHICH_KIOSK"


class Acting:
    """`changed` is called whenever the desk becomes another. `where`: who prints what was taken.

    A desk without a printer has the paper printed at a kiosk: at the one that was chosen last.
    """

    def __init__(
        self,
        link: Link,
        name: str,
        paper: PaperDesk,
        *,
        now: Callable[[], datetime],
        changed: Callable[[], None],
    ) -> None:
        self._link, self._name, self._paper, self._clock = link, name, paper, now
        self._changed = changed
        self._sending = Sending(link)
        self._usual: str | None = None
        self.desk = Desk()
        self.where: str | None = None

    @property
    def prints_here(self) -> bool:
        """Whether the desk has a printer of its own."""
        return self._paper.expected() is not Paper.NONE

    def now(self, desk: Desk) -> None:
        """The desk is this one now."""
        self.desk = desk
        self._changed()

    def say(self, words: Say) -> None:
        """For a while."""
        self.now(self.desk.say(words, self._clock()))

    # A number for somebody

    def take(self) -> None:
        """Asks for the number that is prepared; a second click while it comes is none."""
        if self.desk.wish.category is not None:
            self._send(orders.take(self.desk.wish), self._issued)

    def print_at(self, kiosk: str) -> None:
        """The paper of the number just taken comes out there, and from now on of others too."""
        self._usual = kiosk
        if self.desk.taken is not None:
            self._order_paper(self.desk.taken)

    def print_again(self) -> None:
        """The paper of the number just taken: here, or at the kiosk that is then chosen."""
        ticket = self.desk.taken
        if ticket is not None and self.prints_here:
            words = Say(id="staff.copy_ordered", values={"no": ticket.number})
            self._send(orders.reprint(ticket.id, self._name), partial(self._acted, words))
        elif self._link.centre is not None:
            kiosks = self._link.centre.kiosks
            names = tuple(kiosk.id for kiosk in kiosks if kiosk.printer is not None)
            self.now(self.desk.printed_where(names))

    def print_failed(self, ticket_id: str) -> None:
        """The desk's own printer did not print it."""
        known = (self.desk.taken, *(self.desk.found or ()))
        number = next((t.number for t in known if t is not None and t.id == ticket_id), None)
        if number is not None:
            self.say(Say(id="desk.paper_failed_here", values={"no": number}))

    def _issued(self, ticket: Ticket | None) -> None:
        if ticket is None:
            self._not_done(None)
            return
        self.where = None
        self.now(self.desk.issued(ticket))
        if self._link.centre is not None and self.prints_here:
            self._paper.print(ticket, self._link.centre)
        else:
            self._order_paper(ticket)

    def _order_paper(self, ticket: Ticket) -> None:
        order = orders.reprint(ticket.id, self._usual)
        self._send(order, self._paper_ordered, partial(self._no_paper, ticket))

    def _paper_ordered(self, _ticket: Ticket | None) -> None:
        kiosks = self._link.centre.kiosks if self._link.centre else ()
        printing = [kiosk.id for kiosk in kiosks if kiosk.printer is not None]
        self.where = self._usual or (printing[0] if len(printing) == 1 else None)
        self.now(self.desk.printed_where(()))

    def _no_paper(self, ticket: Ticket, problem: Problem | None) -> None:
        if problem is not None and problem.code == WHICH:
            self.now(self.desk.printed_where(problem.kiosks))
            return
        self._usual = None
        self.say(Say(id="desk.not_printed", values={"no": ticket.number}))

    # Tickets that were given

    def names_a_ticket(self, text: str) -> bool:
        """Whether it looks like a number or a code."""
        return orders.names_a_ticket(text, self._follow_url)

    def look(self, text: str) -> None:
        """By number, id or code."""
        path = orders.by_name(text, self._follow_url)
        if path is None:
            self.say(Say(id="desk.bad_number"))
        else:
            self._look(path)

    def look_back(self, time: str) -> None:
        """By the chosen category, about that time of today; a scanner may have typed a ticket."""
        category, around = self.desk.wish.category, orders.time_of(time, self._clock())
        if around is None and self.names_a_ticket(time):
            self.look(time)
        elif category is None:
            self.say(Say(id="desk.lost_choose"))
        elif around is None:
            self.say(Say(id="desk.bad_time"))
        else:
            self._look(orders.by_time(category, around))

    def renew(self, ticket_id: str) -> None:
        """Something happened to a ticket; it is asked for again if it is shown."""
        if any(ticket.id == ticket_id for ticket in self.desk.found or ()):
            path = orders.by_name(ticket_id, None)
            if path is not None:
                self._sending.look(path, self._renewed, lambda _problem: None)

    def reprint(self, kiosk: str) -> None:
        """A copy of the open ticket."""
        ticket = self.desk.ticket
        if ticket is not None:
            words = Say(id="staff.copy_ordered_at", values={"no": ticket.number, "name": kiosk})
            self._send(orders.reprint(ticket.id, kiosk), partial(self._acted, words))

    def change(self, category: str) -> None:
        """The open ticket is for another category."""
        ticket = self.desk.ticket
        if ticket is not None:
            words = Say(id="desk.changed_told", values={"no": ticket.number})
            self._send(orders.change(ticket.id, category), partial(self._acted, words))

    def note_help(self) -> None:
        """The open ticket's holder needs help, or no longer."""
        ticket = self.desk.ticket
        if ticket is not None:
            told = "desk.help_over_told" if ticket.needs_help else "desk.help_told"
            words = Say(id=told, values={"no": ticket.number})
            order = orders.note_help(ticket.id, needed=not ticket.needs_help)
            self._send(order, partial(self._acted, words))

    def cancel(self, reason: CancelReason) -> None:
        """The open ticket ends."""
        ticket = self.desk.ticket
        if ticket is not None:
            words = Say(id="desk.cancelled_told", values={"no": ticket.number})
            self._send(orders.cancel(ticket.id, reason), partial(self._acted, words))

    def come(self, kiosk: str) -> None:
        """I go to whoever asked for help there."""
        words = Say(id="desk.come_told", values={"name": kiosk})
        self._send(orders.come(kiosk), lambda _none: self.say(words))

    @property
    def _follow_url(self) -> str | None:
        return self._link.centre.follow_url if self._link.centre else None

    def _acted(self, words: Say, ticket: Ticket | None) -> None:
        desk = self.desk if ticket is None else self.desk.learn(ticket)
        self.now(desk.say(words, self._clock()))

    def _look(self, path: str) -> None:
        if self._reaches():
            self.now(self.desk.hush())
            self._sending.look(path, lambda found: self.now(self.desk.look(found)), self._not_done)

    def _renewed(self, tickets: tuple[Ticket, ...]) -> None:
        for ticket in tickets:
            self.now(self.desk.renew(ticket))

    def _send(
        self,
        order: Order,
        done: Callable[[Ticket | None], None],
        no: Callable[[Problem | None], None] | None = None,
    ) -> None:
        if not self.desk.busy and self._reaches():
            self.now(self.desk.send())
            no = no or self._not_done
            self._sending.send(order, partial(self._answered, done), partial(self._answered, no))

    def _answered(self, then: Callable[[Any], None], told: object) -> None:
        """Only now may the next command go."""
        self.desk = self.desk.answered()
        then(told)

    def _reaches(self) -> bool:
        """Whether the server can be asked; else that is said."""
        if self._link.state is LinkState.CONNECTED:
            return True
        self.say(Say(id="staff.offline"))
        return False

    def _not_done(self, problem: Problem | None) -> None:
        self.say(Say(id="desk.not_sure") if problem is None else refusal(problem.code))
