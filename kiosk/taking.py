"""Takes a number: the server's, or one of this kiosk's own part when the server does not answer.

Never two for one touch: a request that is replaced is forgotten here, named to the server with the
number that replaces it, and void there. A request that is given up is told, so that its number
waits for nobody.
"""

from kiosk import asking, spent, visit
from kiosk.hours import session_of
from kiosk.numbers import Numbers
from kiosk.outbox.desk import OutboxDesk
from kiosk.paper.desk import PaperDesk
from kiosk.spent import Spent
from kiosk.visit import Asking, Page, Visit
from kiosk.visiting import Visiting
from screen_kit.link import Link, LinkState
from ticket_protocol.outlook import Outlook
from ticket_protocol.replies import Problem, Ticket

ANSWER_S = 4.0
"""After so long without an answer a number is given without the server."""


class Taking:
    """One number at a time. `spent`: what the server said is used up."""

    def __init__(
        self, link: Link, paper: PaperDesk, visiting: Visiting, outbox: OutboxDesk
    ) -> None:
        self.spent = Spent()
        self._link, self._paper, self._visiting, self._outbox = link, paper, visiting, outbox
        self._asked_at = 0.0
        self._outlook: Outlook | None = None
        self._numbers = Numbers(
            link=link, issued=self._issued, refused=self._refused, unanswered=self._unanswered
        )
        visiting.changed.connect(self._followed)

    def ask(self, changed: Visit) -> None:
        """On with the visit; what it asks for now goes to the server, or is given here."""
        before = self._visiting.visit
        self._visiting.now(changed)
        if changed is before or changed.page is not Page.ISSUING or changed.asking is None:
            return
        again = before.asking is not None
        if self._link.state is LinkState.CUT and self._give(changed.asking, tried=again):
            return
        self._outbox.asked(changed.asking.key)
        self._asked_at = self._visiting.seconds()
        self._numbers.ask(changed.asking)

    def look(self) -> None:
        """What is used up is so for a day, or for a session."""
        board, centre = self._link.board, self._link.centre
        if board is not None and centre is not None:
            session = session_of(centre, self._link.now())
            self.spent = spent.on(self.spent, board.day, session)

    def expect(self, outlook: Outlook | None) -> None:
        """The server's newest word on what is left, or None: it is away."""
        if outlook is not None:
            self.spent = spent.told(self.spent)
        elif self._outlook is not None:
            self.spent = spent.kept(self.spent, self._outlook)
        self._outlook = outlook

    def tick(self) -> None:
        """Time has passed: nobody waits longer for the server than need be."""
        request = self._visiting.visit.asking
        if self._visiting.visit.page is not Page.ISSUING or request is None:
            return
        if self._visiting.seconds() - self._asked_at >= ANSWER_S:
            self._give(request, tried=True)

    def _give(self, request: Asking, *, tried: bool) -> bool:
        """A number without the server, if there is one."""
        if not self._outbox.can_give(request.category):
            return False
        ticket = self._outbox.give(request, replaces=request.key if tried else None)
        if ticket is None:
            return False
        self._numbers.forget()
        self._show(ticket)
        return True

    def _issued(self, request: Asking, ticket: Ticket) -> None:
        self._outbox.issued(request, ticket)
        self._show(ticket)

    def _show(self, ticket: Ticket) -> None:
        paper = self._paper.expected()
        if self._link.centre is not None:
            listed = self._visiting.visit.listed
            self._paper.print(ticket, self._link.centre, listed=listed)
        at = self._visiting
        at.now(visit.issued(at.visit, ticket, paper, at.seconds()))

    def _refused(self, request: Asking, problem: Problem, sure: bool) -> None:  # noqa: FBT001
        if asking.undecided(problem) and self._give(request, tried=True):
            return
        if sure:
            self._outbox.answered(request.key)
        else:
            self._outbox.give_up(request.key)
        if self._link.centre is not None:
            known = self._link.centre.categories
            self.spent = spent.refused(self.spent, problem, request, known)
        at, notice, number = self._visiting, asking.notice(problem), asking.number(problem)
        at.now(visit.refused(at.visit, notice, at.seconds(), number=number))

    def _unanswered(self, request: Asking) -> None:
        if self._give(request, tried=True):
            return
        at = self._visiting
        at.now(visit.unanswered(at.visit, at.seconds()))

    def _followed(self, before: Visit, after: Visit) -> None:
        """Whoever leaves a request that nobody answered holds no number of it."""
        left = before.page is Page.FAILED and after.asking is None
        if left and before.asking is not None:
            self._outbox.give_up(before.asking.key)
