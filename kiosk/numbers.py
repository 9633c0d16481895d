"""Asks the server for a number, and reads what it says."""

import logging
from collections.abc import Callable
from functools import partial

from pydantic import ValidationError

from kiosk import asking
from kiosk.visit import Asking
from screen_kit.link import Link
from screen_kit.pending import Pending
from ticket_protocol.replies import Problem, Ticket

log = logging.getLogger(__name__)


class Numbers:
    """One of the three follows each `ask`, unless it is forgotten or another one is asked.

    `refused(request, problem, sure)`: not `sure`, an earlier try may still be carried out. A ticket
    that cannot be read is no answer.
    """

    def __init__(
        self,
        *,
        link: Link,
        issued: Callable[[Asking, Ticket], None],
        refused: Callable[[Asking, Problem, bool], None],
        unanswered: Callable[[Asking], None],
    ) -> None:
        self._link = link
        self._issued, self._refused, self._unanswered = issued, refused, unanswered
        self._pending: Pending | None = None
        self._turn = 0

    def ask(self, request: Asking) -> None:
        """The request, with patience; the same again is the same by its key."""
        self.forget()
        body, patience = asking.body(request), asking.PATIENCE_MS
        pending = self._link.post("/tickets", body, patience_ms=patience, key=request.key)
        # No slot may hold its own sender, or that is never let go.
        pending.succeeded.connect(partial(self._read, self._turn, request))
        pending.refused.connect(partial(self._say_refused, self._turn, request))
        pending.unanswered.connect(partial(self._say_unanswered, self._turn, request))
        self._pending = pending

    def forget(self) -> None:
        """What is on its way is nobody's: no answer to it counts."""
        self._turn += 1
        if self._pending is not None:
            self._pending.forget()
            self._pending = None

    def _read(self, turn: int, request: Asking, reply: object) -> None:
        try:
            ticket = Ticket.model_validate(reply)
        except ValidationError as error:
            log.warning("the server's ticket cannot be read: %s", error)
            self._say_unanswered(turn, request)
            return
        if self._settled(turn) is not None:
            self._issued(request, ticket)

    def _say_refused(self, turn: int, request: Asking, problem: Problem) -> None:
        pending = self._settled(turn)
        if pending is not None:
            self._refused(request, problem, pending.tries == 1)

    def _say_unanswered(self, turn: int, request: Asking) -> None:
        if self._settled(turn) is not None:
            self._unanswered(request)

    def _settled(self, turn: int) -> Pending | None:
        """What was on its way, if the answer is to that."""
        if turn != self._turn:
            return None
        pending, self._pending = self._pending, None
        self._turn += 1
        return pending
