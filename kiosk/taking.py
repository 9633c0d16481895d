"""Takes a number: what the visit asks for goes to the server, and what comes back to the visit."""

from kiosk import asking, spent, visit
from kiosk.numbers import Numbers
from kiosk.paper.desk import PaperDesk
from kiosk.spent import Spent
from kiosk.visit import Page, Visit
from kiosk.visiting import Visiting
from screen_kit.link import Link
from ticket_protocol.replies import Problem, Ticket


class Taking:
    """One number at a time. `spent`: what the server said is used up."""

    def __init__(self, link: Link, paper: PaperDesk, visiting: Visiting) -> None:
        self.spent = Spent()
        self._link, self._paper, self._visiting = link, paper, visiting
        self._numbers = Numbers(
            link=link, issued=self._issued, refused=self._refused, unanswered=self._unanswered
        )

    def ask(self, changed: Visit) -> None:
        """On with the visit; what it asks for now goes to the server."""
        before = self._visiting.visit
        self._visiting.now(changed)
        if changed is not before and changed.page is Page.ISSUING and changed.asking is not None:
            self._numbers.ask(changed.asking)

    def _issued(self, ticket: Ticket) -> None:
        paper = self._paper.expected()
        if self._link.centre is not None:
            self._paper.print(ticket, self._link.centre)
        at = self._visiting
        at.now(visit.issued(at.visit, ticket, paper, at.seconds()))

    def _refused(self, problem: Problem) -> None:
        at = self._visiting
        request = at.visit.asking
        if request is not None and self._link.centre is not None:
            known = self._link.centre.categories
            self.spent = spent.refused(self.spent, problem, request, known)
        notice, number = asking.notice(problem), asking.number(problem)
        at.now(visit.refused(at.visit, notice, at.seconds(), number=number))

    def _unanswered(self) -> None:
        at = self._visiting
        at.now(visit.unanswered(at.visit, at.seconds()))
